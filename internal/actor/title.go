package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// titles ties role nouns to the names that they belong to: "President Ana
// Silva", "Ana Silva, the foreign minister of Peru,", "Ana Silva is Peru's
// foreign minister"; and kinds of organisations to theirs: "the Kyodo news
// agency". What the report says of somebody outranks the tables.
func (f *finder) titles(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		switch u.kind {
		case roleUnit, bodyUnit:
		default:
			continue
		}
		if f.describes(si, i) {
			continue
		}
		if u.kind != roleUnit || f.isRole(u, lexicon.ClassRole) {
			continue
		}
		if k := f.nameAfter(s, m, u); k >= 0 {
			f.entitle(si, i, k)
			if u.plural {
				for _, c := range s.Conjuncts(m.units[k].head)[1:] {
					if j := int(m.at[c]); j >= 0 && m.units[j].kind == personUnit && j != k {
						m.units[j].titles = append(m.units[j].titles, i)
					}
				}
			}
			continue
		}
		if k := f.inApposition(s, m, i); k >= 0 {
			f.entitle(si, i, k)
			continue
		}
		if k := f.subjectOf(s, m, u); k >= 0 {
			f.entitle(si, i, k)
		}
	}
}

// entitle makes the role of unit i a title of the person of unit k.
func (f *finder) entitle(si, i, k int) {
	m := &f.sents[si]
	m.units[i].name = k
	m.units[i].shadow = true
	m.units[k].titles = append(m.units[k].titles, i)
	if st := m.units[i].style; st != 0 {
		m.units[k].style = st
	}
}

// nameAfter returns the person whose name follows a role noun at once, or -1.
func (f *finder) nameAfter(s *parse.Sentence, m *sent, u *unit) int {
	for _, end := range [2]int{u.end, u.hi} {
		if end > u.end && m.at[end-1] >= 0 && m.units[m.at[end-1]].kind == roleUnit {
			continue // "the sister of President Lee": the name is the nearer title's
		}
		t := end
		for t < len(s.Tokens) && (s.Tokens[t].Form == "." || s.Tokens[t].UPOS == "PUNCT" && quoteMark(s.Tokens[t].Form)) {
			t++
		}
		if t >= len(s.Tokens) || m.at[t] < 0 {
			continue
		}
		k := int(m.at[t])
		v := &m.units[k]
		if v.kind == roleUnit && t == end && v.name >= 0 {
			// "Acting President General Okoro": titles in a row.
			return v.name
		}
		if v.kind == roleUnit && t == end {
			return f.nameAfter(s, m, v)
		}
		if v.kind == personUnit && v.start == t {
			return k
		}
	}
	return -1
}

func quoteMark(w string) bool {
	switch w {
	case "\"", "“", "”", "``", "''":
		return true
	}
	return false
}

// inApposition returns the person that a role noun stands beside, between
// commas, or -1.
func (f *finder) inApposition(s *parse.Sentence, m *sent, i int) int {
	u := &m.units[i]
	if u.plural {
		return -1
	}
	if k := f.besideComma(s, m, u); k >= 0 {
		return k
	}
	if s.Is(u.head, "conj") {
		return -1
	}
	if s.Is(u.head, "appos") {
		if k := f.personAt(m, s.Tokens[u.head].Head); k >= 0 {
			return k
		}
	}
	for _, c := range s.Children(u.head) {
		if s.Is(int(c), "appos") {
			if k := f.personAt(m, int(c)); k >= 0 {
				return k
			}
		}
	}
	return -1
}

// besideComma finds the person of an apposition by the words' order alone,
// which parsers miss less than the tree: "NAME, the role of Y," and "the role
// of Y, NAME,". It returns -1 for none.
func (f *finder) besideComma(s *parse.Sentence, m *sent, u *unit) int {
	if u.lo >= 2 && s.Tokens[u.lo-1].Form == "," && f.closesPhrase(s, m, u.hi) && !s.Is(u.head, "conj") {
		if k := f.personAt(m, u.lo-2); k >= 0 && m.units[k].end == u.lo-1 {
			return k
		}
	}
	t := u.hi
	if t < len(m.at) && u.hi > u.end && m.at[t] >= 0 && m.units[m.at[t]].kind == personUnit {
		t = m.units[m.at[t]].end // the name inside "of President Lee"
	}
	if t+1 >= len(s.Tokens) || s.Tokens[t].Form != "," || !f.presents(s, m, u) {
		return -1
	}
	k := f.personAt(m, t+1)
	if k < 0 || m.units[k].start != t+1 || m.units[k].end >= len(s.Tokens) {
		return -1
	}
	switch s.Tokens[m.units[k].end].Form {
	case ",", ".", ";":
		return k
	}
	return -1
}

// presents reports whether a role's phrase can go before the name of its
// holder: it is no list's item nor an apposition itself.
func (f *finder) presents(s *parse.Sentence, m *sent, u *unit) bool {
	return u.definite && (u.lo == 0 || s.Tokens[u.lo-1].Form != ",")
}

// closesPhrase reports whether an apposition can end before a token.
func (f *finder) closesPhrase(s *parse.Sentence, m *sent, t int) bool {
	if t < len(m.at) && m.at[t] >= 0 && m.units[m.at[t]].kind == personUnit {
		t = m.units[m.at[t]].end
	}
	return closes(s, t)
}

func closes(s *parse.Sentence, t int) bool {
	if t >= len(s.Tokens) {
		return true
	}
	switch s.Tokens[t].Form {
	case ",", ".", ")", ";", "—", "–":
		return true
	}
	return false
}

// personAt returns the person's unit at a token, or -1.
func (f *finder) personAt(m *sent, t int) int {
	if t < 0 || t >= len(m.at) || m.at[t] < 0 {
		return -1
	}
	if k := int(m.at[t]); m.units[k].kind == personUnit {
		return k
	}
	return -1
}

// subjectOf returns the person of whom a role is said ("Ana Silva is the
// minister"), or -1.
func (f *finder) subjectOf(s *parse.Sentence, m *sent, u *unit) int {
	if u.lo > 1 && !u.plural {
		if k := f.personAt(m, u.lo-1); k >= 0 && m.units[k].start > 0 && appoints[s.Tokens[m.units[k].start-1].Lemma] {
			return k
		}
	}
	if h := s.Tokens[u.head].Head; h >= 0 && appoints[s.Tokens[h].Lemma] && !u.plural && s.Is(u.head, "xcomp", "obj", "obl", "appos") {
		// "named Ana Silva prime minister", "Ana Silva was appointed judge"
		for _, rel := range [...]string{"obj", "nsubj:pass", "iobj"} {
			if c := s.Child(h, rel); c >= 0 && c != u.head {
				if k := f.personAt(m, c); k >= 0 {
					return k
				}
			}
		}
	}
	if u.plural || u.bare || s.Child(u.head, "cop") < 0 || u.start > 0 && negated(s, u.head) {
		return -1
	}
	subject := s.Child(u.head, "nsubj")
	if subject < 0 {
		return -1
	}
	return f.personAt(m, subject)
}

// Verbs that put somebody into an office.
var appoints = set("name", "appoint", "elect", "choose", "pick", "install", "proclaim", "declare", "crown", "make", "reappoint", "reelect")

func negated(s *parse.Sentence, i int) bool {
	for _, c := range s.Children(i) {
		switch s.Tokens[c].Lemma {
		case "not", "n't", "never", "no":
			return true
		}
	}
	return false
}

// describes ties a noun for a kind of organisation, or for its people at large
// ("Taliban fighters"), to the organisation's name before it or in apposition.
func (f *finder) describes(si, i int) bool {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	u := &m.units[i]
	class := f.isRole(u, lexicon.ClassRole)
	for _, k := range u.before {
		v := &m.units[k]
		if v.kind != orgUnit && v.kind != newOrgUnit || k == u.owner {
			continue
		}
		if class || u.plural && f.sameArms(u, v) {
			u.name, u.shadow = k, true
			v.bare = false
			return true
		}
	}
	if !class {
		return false
	}
	j := s.Child(u.head, "appos", "flat", "nmod:desc")
	if s.Is(u.head, "appos") {
		j = s.Tokens[u.head].Head
	}
	if j >= 0 && m.at[j] >= 0 {
		if k := int(m.at[j]); m.units[k].kind == orgUnit || m.units[k].kind == newOrgUnit {
			u.name, u.shadow = k, true
			return true
		}
	}
	if u.end < len(m.at) && m.at[u.end] >= 0 {
		if k := int(m.at[u.end]); (m.units[k].kind == orgUnit || m.units[k].kind == newOrgUnit) && m.units[k].start == u.end {
			u.name, u.shadow = k, true
			return true
		}
	}
	return false
}

// sameArms reports whether a role noun and an organisation are both rebels:
// "Houthi rebels" are the Houthis.
func (f *finder) sameArms(u, org *unit) bool {
	r := f.role(u)
	if r == nil || org.kind != orgUnit || len(r.Sectors) == 0 {
		return false
	}
	o := &f.lex.Orgs[org.entry.Index]
	return armed(r.Sectors[:1]) && armed(o.Sectors)
}
