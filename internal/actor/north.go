package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// The states that reports call by a point of the compass once they are named.
var compass = map[string][]string{
	"North": {"PRK", "North Korea"},
	"South": {"KOR", "South Korea"},
}

// markCompass enters "the North" and "the South" in a report on Korea, where
// both states or the northern one are named in full.
func (f *finder) markCompass() {
	if !f.names("PRK") {
		return
	}
	for si := range f.sents {
		s, m := &f.doc.Sentences[si], &f.sents[si]
		added := false
		for t := 1; t < len(s.Tokens); t++ {
			c, ok := compass[s.Tokens[t].Form]
			if !ok || m.at[t] >= 0 || lowerForm(s, t-1) != "the" || modifies(s, t) {
				continue
			}
			i := f.stateIndex(c[0])
			if i < 0 || !f.names(c[0]) {
				continue
			}
			u := blank(s, t, t+1)
			u.kind = stateUnit
			u.entry = lexicon.Entry{Kind: lexicon.CountryName, Index: i}
			m.units = append(m.units, u)
			added = true
		}
		if added {
			m.index()
		}
	}
}

// names reports whether the report names a state in full.
func (f *finder) names(iso3 string) bool {
	known, ok := f.spoken[iso3]
	if !ok {
		known = f.speaksOf(iso3)
		f.spoken[iso3] = known
	}
	return known
}

func (f *finder) speaksOf(iso3 string) bool {
	for si := range f.sents {
		if f.doc.Sentences[si].Role == news.Related {
			continue
		}
		for i := range f.sents[si].units {
			u := &f.sents[si].units[i]
			if (u.kind == stateUnit || u.kind == nationalityUnit) && f.lex.Countries[u.entry.Index].ISO3 == iso3 {
				return true
			}
		}
	}
	return false
}

// Points of the compass that begin states' names.
var points = set("North", "South", "East", "West", "Northern", "Southern")

// markShared enters the first of two states that share the last words of their
// names: "North and South Korea", "the North and South Korean envoys".
func (f *finder) markShared(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		if u.kind != stateUnit && u.kind != nationalityUnit && u.kind != peopleUnit || u.end-u.start < 2 || u.start < 2 ||
			!points[form(s, u.start)] || !points[form(s, u.start-2)] {
			continue
		}
		if w := lowerForm(s, u.start-1); w != "and" && w != "or" {
			continue
		}
		words := []string{form(s, u.start-2)}
		for t := u.start + 1; t < u.end; t++ {
			words = append(words, form(s, t))
		}
		n, entries := f.lex.Names.Longest(words, nil)
		if n != len(words) || entries[0].Kind >= lexicon.Capital {
			continue
		}
		v := blank(s, u.start-2, u.start-1)
		v.kind, v.entry, v.others = stateUnit, entries[0], entries[1:]
		u.head = u.end - 1 // the tree parts the name
		v.sharer = u.head
		m.units = append(m.units, v)
		return
	}
}
