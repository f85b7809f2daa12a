package lexicon

import (
	"io/fs"
	"strings"
)

// A Term is a word or a compound as tables write it: its head lemma and the
// words that must stand with it, in text order ("prime_minister" has the head
// "minister" and the modifier "prime").
type Term struct {
	Head string
	Mods []string
}

// parseTerm reads a term whose last word is the head, as in noun compounds.
func parseTerm(s string) Term {
	words := strings.Split(s, "_")
	return Term{Head: words[len(words)-1], Mods: words[:len(words)-1]}
}

// A class is the terms that a word class lists, by head.
type class map[string][]Term

// InClass reports whether a phrase belongs to a word class. head is the lemma
// of its head; has reports whether the phrase has a modifier.
func (l *Lexicon) InClass(name, head string, has func(mod string) bool) bool {
	terms := l.classes[name][head]
search:
	for i := range terms {
		for _, m := range terms[i].Mods {
			if has == nil || !has(m) {
				continue search
			}
		}
		return true
	}
	return false
}

func (l *Lexicon) loadClasses(fsys fs.FS) error {
	t, err := readTable(fsys, "classes.txt", "class", "words")
	if err != nil {
		return err
	}
	l.classes = map[string]class{}
	for _, r := range t.rows {
		name, ok := strings.CutPrefix(r.get("class"), "@")
		if !ok {
			return r.fault("a class is written @name: %q", r.get("class"))
		}
		c := l.classes[name]
		if c == nil {
			c = class{}
			l.classes[name] = c
		}
		for _, word := range r.list("words") {
			if err := l.addTo(c, r, word); err != nil {
				return err
			}
		}
	}
	return nil
}

// addTo adds a word, or all words of a class that stands above, to a class.
func (l *Lexicon) addTo(c class, r row, word string) error {
	if word == "" || strings.ContainsAny(word, " |") {
		return r.fault("no word: %q (compounds are joined by _)", word)
	}
	if name, ok := strings.CutPrefix(word, "@"); ok {
		other, ok := l.classes[name]
		if !ok {
			return r.fault("class %s does not stand above", word)
		}
		for head, terms := range other {
			c[head] = append(c[head], terms...)
		}
		return nil
	}
	term := parseTerm(word)
	c[term.Head] = append(c[term.Head], term)
	return nil
}
