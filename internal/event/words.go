package event

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// modified reports whether a token has a modifier of a lemma.
func (t *tree) modified(i int, lemma string) bool {
	for _, c := range t.s.Children(i) {
		if t.s.Is(int(c), "compound", "amod", "nmod", "nummod") && t.lemma(int(c)) == lemma {
			return true
		}
	}
	return false
}

// particle reports whether a verb has a particle.
func (t *tree) particle(v int, word string) bool {
	for _, c := range t.s.Children(v) {
		if t.s.Is(int(c), "compound", "advmod") && strings.EqualFold(t.s.Tokens[c].Form, word) {
			return true
		}
	}
	return false
}

// whole returns what a share is taken from: the troops of "some of its troops",
// the prisoners of "eleven of the prisoners".
func (t *tree) whole(i int) int {
	switch t.s.Tokens[i].UPOS {
	case "NUM", "DET", "PRON", "ADJ":
	default:
		if !t.isWord(i, "@measure") {
			return i
		}
	}
	for _, c := range t.s.Children(i) {
		if t.s.Is(int(c), "nmod", "obl") && t.roleOf(int(c)) == "of" {
			return int(c)
		}
	}
	return i
}

// qualified reports whether a word that a noun is made of is one of the values:
// "a very stupid man" is as good as "stupid", "a gift to a tyrant" says what
// "tyrant" says.
func (t *tree) qualified(n int, values []string) bool {
	for _, x32 := range t.s.Children(n) {
		x := int(x32)
		if !t.s.Is(x, "amod", "compound", "nmod") && !(t.s.Is(x, "conj") && x > n) {
			continue
		}
		if slices.ContainsFunc(values, func(v string) bool { return t.isWord(x, v) }) || t.qualified(x, values) {
			return true
		}
	}
	return false
}

// anyBelow reports whether a word below a predicate is one of the values.
func (t *tree) anyBelow(p int, values []string) bool {
	lo, hi := t.s.Extent(p)
	for i := lo; i < hi; i++ {
		if i != p && slices.ContainsFunc(values, func(v string) bool { return t.isWord(i, v) }) {
			return true
		}
	}
	return false
}

// own reports whether a thing or person is of the subject's country, as a
// possessive or the person's country tells.
func (t *tree) own(e *telling, i int) bool {
	movers := t.movers(e)
	for _, c := range t.countriesOf(t.owners(i)) {
		if slices.Contains(movers, c) {
			return true
		}
	}
	return false
}

// abroad reports whether a place lies outside the country of the subject.
func (t *tree) abroad(e *telling, place int) bool {
	who, _ := t.party(place, 0)
	there := t.countriesOf(who)
	here := t.movers(e)
	return len(there) > 0 && len(here) > 0 && !slices.Contains(here, there[0])
}

func (t *tree) isKind(i int, kind string) bool {
	who, owned := t.party(i, 0)
	if kind == "place" {
		return t.inName(i, "LOC")
	}
	if owned || len(who) == 0 {
		return kind == "actor" && len(who) > 0 && t.isWord(i, "@person")
	}
	x := &t.Cast.Actors[who[0]]
	switch kind {
	case "actor":
		return true
	case "state":
		return x.Type == news.Country || slices.Contains(x.Sectors, "GOV")
	}
	return x.Type == kind
}

// inName reports whether a token lies in a name of a kind.
func (t *tree) inName(i int, kind string) bool {
	for _, n := range t.s.Names {
		if i >= n.Start && i < n.End {
			return n.Kind == kind
		}
	}
	return false
}

// isA reports whether a phrase's head is a lemma or in a word class ("@envoy").
// A name is what the report calls its bearer elsewhere.
func (t *tree) isA(i int, value string) bool {
	if t.isWord(i, value) {
		return true
	}
	class, ok := strings.CutPrefix(value, "@")
	if !ok {
		return false
	}
	a := t.Cast.At(t.i, i)
	return a >= 0 && t.title(a, class)
}

// title reports whether an actor's office is in a word class.
func (c *coder) title(a int, class string) bool {
	office := c.Cast.Actors[a].Office
	if office == nil {
		return false
	}
	words := strings.Fields(strings.ToLower(office.Title))
	for _, w := range words {
		if c.lex.InClass(class, w, func(mod string) bool { return slices.Contains(words, mod) }) {
			return true
		}
	}
	return false
}

// isWord is isA by the words alone.
func (t *tree) isWord(i int, value string) bool {
	lemma, single := t.lemma(i), t.singular(i)
	class, ok := strings.CutPrefix(value, "@")
	if !ok {
		if at := strings.LastIndexByte(value, '_'); at > 0 { // "martial_law"
			head := value[at+1:]
			return (lemma == head || single == head) && t.modified(i, value[:at])
		}
		return lemma == value || single == value
	}
	has := func(mod string) bool { return t.modified(i, mod) }
	return t.lex.InClass(class, lemma, has) || single != "" && t.lex.InClass(class, single, has)
}

// singular returns the singular of a noun whose lemma kept its plural, ""
// otherwise.
func (t *tree) singular(i int) string {
	if u := t.s.Tokens[i].UPOS; u != "NOUN" && u != "PROPN" {
		return ""
	}
	lemma := t.lemma(i)
	if n := len(lemma); n > 4 && lemma[n-1] == 's' && lemma[n-2] != 's' && lemma[n-2] != 'u' && lemma[n-2] != 'i' {
		return lemma[:n-1]
	}
	return ""
}
