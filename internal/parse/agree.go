package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// A document names a thing in full once and by a part of it afterwards, and
// seldom gives one name to things of two kinds. agree uses that: names spelt
// alike take the kind that most of them have, a surname the kind of the full
// name, and words left out take the name's kind that they have elsewhere.
func (d *Document) agree() {
	v := votes{}
	for i := range d.Sentences {
		v.count(&d.Sentences[i])
	}
	if len(v) == 0 {
		return
	}
	for i := range d.Sentences {
		v.apply(&d.Sentences[i])
	}
}

// votes counts the kinds of names by their words.
type votes map[string]*tally

// A tally has a count for each of voted.
type tally [len(voted)]int

var voted = [...]string{PER, ORG, LOC, MISC, NORP}

func (v votes) add(key, kind string, n int) {
	t := v[key]
	if t == nil {
		t = new(tally)
		v[key] = t
	}
	if k := slices.Index(voted[:], kind); k >= 0 {
		t[k] += n
	}
}

func (v votes) count(s *Sentence) {
	for _, n := range s.Names {
		v.add(s.words(n.Start, n.End), n.Kind, 2)
		if n.Kind == PER && n.End-n.Start > 1 {
			v.add(s.words(n.End-1, n.End), PER, 3)
		}
	}
}

// winner returns the kind with the most votes, keeping have where it ties, and
// its share of them.
func (v votes) winner(key, have string) (kind string, votes int) {
	counts := v[key]
	if counts == nil {
		return have, 0
	}
	kind = have
	if k := slices.Index(voted[:], have); k >= 0 {
		votes = counts[k]
	}
	for k, n := range counts {
		if n > votes {
			kind, votes = voted[k], n
		}
	}
	return kind, votes
}

// words returns the forms of [lo, hi) with plain quotes, parted by spaces.
func (s *Sentence) words(lo, hi int) string {
	if hi == lo+1 {
		return linear.Straighten(s.Tokens[lo].Form)
	}
	var b strings.Builder
	for i := lo; i < hi; i++ {
		if i > lo {
			b.WriteByte(' ')
		}
		b.WriteString(linear.Straighten(s.Tokens[i].Form))
	}
	return b.String()
}

func (v votes) apply(s *Sentence) {
	taken := make([]bool, len(s.Tokens))
	for i := range s.Names {
		n := &s.Names[i]
		n.Kind, _ = v.winner(s.words(n.Start, n.End), n.Kind)
		for k := n.Start; k < n.End; k++ {
			taken[k] = true
		}
	}
	added := false
	for i := 0; i < len(s.Tokens); i++ {
		if taken[i] || !nameWord(&s.Tokens[i]) {
			continue
		}
		end := i + 1
		for end < len(s.Tokens) && !taken[end] && nameWord(&s.Tokens[end]) {
			end++
		}
		if i > 0 && taken[i-1] || end < len(s.Tokens) && taken[end] {
			i = end
			continue
		}
		if kind, n := v.winner(s.words(i, end), ""); n > 2 || n > 0 && end-i > 1 {
			s.Names = append(s.Names, Name{Start: i, End: end, Kind: kind})
			added = true
		}
		i = end
	}
	if added {
		slices.SortFunc(s.Names, func(a, b Name) int { return a.Start - b.Start })
	}
}

// nameWord reports whether a token looks like a word of a name.
func nameWord(t *Token) bool {
	r, _ := utf8.DecodeRuneInString(t.Form)
	return t.UPOS == "PROPN" && unicode.IsUpper(r)
}

func plainLower(form string) string { return strings.ToLower(linear.Straighten(form)) }
