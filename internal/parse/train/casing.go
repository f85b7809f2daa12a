package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// The treebanks hold few headlines. recased gives copies of some sentences
// with the casing of headlines (every longer word capitalised, no full stop)
// and, fewer, in capitals throughout. from tells whose copy each is.
func recased(examples []linear.Example, every int) (out []linear.Example, from []int) {
	if every <= 0 {
		return nil, nil
	}
	for i, e := range examples {
		switch i % every {
		case 0:
			out, from = append(out, headline(e)), append(from, i)
		case every / 2:
			if i%(2*every) == every/2 {
				e.Forms = mapForms(e.Forms, func(_ int, f string) string { return strings.ToUpper(f) })
				out, from = append(out, e), append(from, i)
			}
		}
	}
	return out, from
}

// headline returns a copy of a sentence as a headline, its full stop left out
// where nothing hangs on it.
func headline(e linear.Example) linear.Example {
	n := len(e.Forms)
	if n > 2 && e.Forms[n-1] == "." && !slices.Contains(e.Heads, n-1) {
		n--
	}
	return linear.Example{
		Forms:  mapForms(e.Forms[:n], headlineWord),
		Lemmas: e.Lemmas[:n], UPOS: e.UPOS[:n], XPOS: e.XPOS[:n], Rels: e.Rels[:n], Heads: e.Heads[:n],
	}
}

func headlineWord(i int, f string) string {
	if i > 0 && utf8.RuneCountInString(f) < 4 && small[strings.ToLower(f)] {
		return f
	}
	r, size := utf8.DecodeRuneInString(f)
	return string(unicode.ToUpper(r)) + f[size:]
}

// small words keep their case in headlines.
var small = map[string]bool{
	"a": true, "an": true, "and": true, "as": true, "at": true, "but": true, "by": true, "for": true, "in": true,
	"n't": true, "'s": true, "of": true, "off": true, "on": true, "or": true, "out": true, "per": true, "the": true,
	"to": true, "up": true, "via": true, "vs": true, "’s": true,
}

func mapForms(forms []string, f func(int, string) string) []string {
	out := make([]string, len(forms))
	for i, s := range forms {
		out[i] = f(i, s)
	}
	return out
}

// recasedNames gives copies of some sentences with the casing of headlines, or
// with their names in capitals as in datelines.
func recasedNames(examples []linear.NameExample, every int) []linear.NameExample {
	if every <= 0 {
		return nil
	}
	var out []linear.NameExample
	for i, e := range examples {
		named := slices.ContainsFunc(e.Kinds, func(k string) bool { return k != "O" })
		switch {
		case i%every == 0:
			e.Forms = mapForms(e.Forms, headlineWord)
			out = append(out, e)
		case named && i%every == every/2:
			kinds := e.Kinds
			e.Forms = mapForms(e.Forms, func(i int, f string) string {
				if kinds[i] != "O" {
					return strings.ToUpper(f)
				}
				return f
			})
			out = append(out, e)
		}
	}
	return out
}
