package actor

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// surnames finds the people of the report again where they stand by a word of
// their name that the name finder missed, as it does at the beginning of a
// sentence.
func (f *finder) surnames() {
	known := make(map[string]bool)
	for si := range f.sents {
		s := &f.doc.Sentences[si]
		for i := range f.sents[si].units {
			u := &f.sents[si].units[i]
			if u.kind != personUnit || u.end-u.start < 2 {
				continue
			}
			known[form(s, u.end-1)] = true
			if w := form(s, u.start); surnameFirst[lexicon.FoldName(w)] || f.surnameLeads(u) {
				known[w] = true
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for si := range f.sents {
		f.surnamesIn(si, known)
	}
}

func (f *finder) surnamesIn(si int, known map[string]bool) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	added := false
	for t := range s.Tokens {
		if !known[s.Tokens[t].Form] || !title(s.Tokens[t].Form) || !nameLike(s, t) {
			continue
		}
		if k := m.at[t]; k >= 0 {
			if f.surnameHere(s, m, int(k)) {
				m.units[k] = blank(s, t, t+1)
				m.units[k].kind, m.units[k].entry.Index = personUnit, -1
			}
			continue
		}
		u := blank(s, t, t+1)
		u.kind = personUnit
		u.entry.Index = -1
		m.units = append(m.units, u)
		added = true
	}
	if added {
		m.index()
	}
}

// beside takes a lone capitalised word that is coordinated with a person's name
// for a person's ("Moon and Kim"), where neither tables nor parser know it.
func (f *finder) beside(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	added := false
	for i := range m.units {
		u := &m.units[i]
		if u.kind != personUnit || u.end-u.start > 1 {
			continue
		}
		others := s.Conjuncts(u.head)[1:]
		if s.Is(u.head, "conj") {
			others = append(others, s.Tokens[u.head].Head)
		}
		for _, t := range others {
			if t < 0 || m.at[t] >= 0 || s.Tokens[t].UPOS != "PROPN" || !title(form(s, t)) || s.Child(t, "flat", "compound", "det", "case", "amod") >= 0 {
				continue
			}
			v := blank(s, t, t+1)
			v.kind, v.entry.Index = personUnit, -1
			m.units = append(m.units, v)
			added = true
		}
	}
	if added {
		m.index()
	}
}

// surnameHere reports whether a known name is the surname of somebody of the
// report instead: "Cuban" alone as a subject, after "Mark Cuban"; "Lima" in a
// report that never speaks of Peru.
func (f *finder) surnameHere(s *parse.Sentence, m *sent, k int) bool {
	u := &m.units[k]
	if u.end-u.start != 1 || u.start > 0 && (s.Tokens[u.start-1].UPOS == "DET" || s.Tokens[u.start-1].UPOS == "ADP") {
		return false
	}
	switch u.kind {
	case peopleUnit:
		return !u.plural
	case capitalUnit, placeUnit:
		c := f.capitalCountry(u)
		if u.kind == placeUnit {
			c = f.lex.Towns[u.entry.Index].Country
		}
		return !f.names(c)
	}
	return false
}

// nameLike reports whether a token can be a name by itself: not beside another
// part of one, and a noun to the tagger unless it opens the sentence.
func nameLike(s *parse.Sentence, t int) bool {
	switch s.Tokens[t].UPOS {
	case "PROPN", "NOUN", "X":
	default:
		if t > 0 {
			return false
		}
	}
	return t+1 >= len(s.Tokens) || s.Tokens[t+1].UPOS != "PROPN" || !s.Is(t+1, "flat")
}

// index orders a sentence's units and enters them by token.
func (m *sent) index() {
	slices.SortStableFunc(m.units, func(a, b unit) int { return a.start - b.start })
	for i := range m.units {
		for t := m.units[i].start; t < m.units[i].end; t++ {
			m.at[t] = int32(i)
		}
	}
}

// surnameLeads reports whether a known person comes from where the surname
// stands first.
func (f *finder) surnameLeads(u *unit) bool {
	if u.entry.Kind != lexicon.PersonName || u.entry.Index < 0 {
		return false
	}
	switch f.lex.People[u.entry.Index].Country {
	case "CHN", "TWN", "HKG", "KOR", "PRK", "VNM", "KHM", "SGP":
		return true
	}
	return false
}
