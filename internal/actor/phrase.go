package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// phrases reads the phrase around each unit: where it begins and ends, what
// stands before its noun, whom it belongs to and what hangs on it.
func (f *finder) phrases(si int) {
	s := &f.doc.Sentences[si]
	f.adjectives(si)
	for i := range f.sents[si].units {
		u := &f.sents[si].units[i]
		if u.kind == pronounUnit || u.kind == pairUnit {
			continue
		}
		f.leftOf(si, i)
		u.bare = modifies(s, u.head) && s.Tokens[u.head].Head >= u.end
		if u.kind == roleUnit || u.kind == bodyUnit || u.kind == newOrgUnit || u.kind == peopleUnit || u.kind == personUnit {
			f.rightOf(si, i)
		}
	}
}

// adjectives takes a nationality word for the adjective of the role or body
// noun right after it, whatever the tree makes of the two.
func (f *finder) adjectives(si int) {
	m := &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		if u.kind != peopleUnit || u.entry.Kind != lexicon.Nationality || i+1 >= len(m.units) {
			continue
		}
		if v := &m.units[i+1]; v.start == u.end && (v.kind == roleUnit || v.kind == bodyUnit) {
			u.kind = nationalityUnit
		}
	}
}

// leftOf walks from a unit's words to the left as long as what stands there
// hangs on the phrase.
func (f *finder) leftOf(si, i int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	u := &m.units[i]
	top := u.head
	for modifies(s, top) {
		top = s.Tokens[top].Head
	}
	t := u.start - 1
	second := top // "Chad's deputy chief": a parser may tie Chad to either noun
	if t >= 0 && u.kind == roleUnit && lowerForm(s, t) == "deputy" {
		second = t
	}
	for t >= 0 && (t == second || f.belongs(s, m, u, t, top) || second != top && f.belongs(s, m, u, t, second)) {
		if k := int(m.at[t]); k >= 0 && k != i {
			v := &m.units[k]
			switch {
			case v.kind == pronounUnit:
				u.pronoun = t
				u.definite = true
			case t+1 < len(s.Tokens) && s.Tokens[v.end].XPOS == "POS" && v.end < u.start:
				u.owner = k
				u.definite = true
				u.before = append(u.before, k)
			default:
				u.before = append(u.before, k)
			}
			t = v.start - 1
			if u.pronoun >= 0 {
				break
			}
			continue
		}
		if s.Tokens[t].UPOS == "DET" || s.Tokens[t].XPOS == "DT" {
			switch lowerForm(s, t) {
			case "the", "this", "that", "these", "those", "both":
				u.definite = true
			}
			t--
			break
		}
		t--
	}
	u.lo = t + 1
	if u.plural && u.lo > 1 && atLeast(s, u.lo-2) {
		u.lo -= 2
	}
	if u.owner >= 0 {
		f.reachOwner(s, m, u)
	}
}

// atLeast reports whether "at least" or its like stands at a token.
func atLeast(s *parse.Sentence, t int) bool {
	switch a, b := lowerForm(s, t), lowerForm(s, t+1); b {
	case "least", "most":
		return a == "at"
	case "than":
		return a == "more" || a == "fewer" || a == "less"
	}
	return false
}

// reachOwner lets a phrase begin where its possessor's does.
func (f *finder) reachOwner(s *parse.Sentence, m *sent, u *unit) {
	o := &m.units[u.owner]
	if o.lo < u.lo {
		u.lo = o.lo
	}
}

// belongs reports whether the token t, to the left of a unit's words, is part
// of its phrase.
func (f *finder) belongs(s *parse.Sentence, m *sent, u *unit, t, top int) bool {
	k := &s.Tokens[t]
	if t > 0 && lowerForm(s, t) == "least" && lowerForm(s, t-1) == "at" {
		return false
	}
	switch k.UPOS {
	case "ADP", "SCONJ", "AUX", "INTJ", "SYM":
		return false
	case "PUNCT":
		// Quotation marks and hyphens may stand inside a phrase.
		return k.Form == "-" || k.Form == "–"
	case "VERB":
		if k.XPOS != "VBN" && k.XPOS != "VBG" {
			return false
		}
		if t > 0 {
			switch s.Tokens[t-1].UPOS {
			case "PROPN", "NOUN", "NUM", "PART":
				return false // "the king named X minister": a verb after its subject
			}
		}
		return k.Head > t && s.Is(t, "amod", "compound") && s.Dominates(top, t)
	case "CCONJ":
		// "defence and foreign affairs committees": both sides before the noun.
		return t > 0 && k.Head > t && s.Dominates(u.head, t) && s.Dominates(u.head, t-1) && s.Tokens[t-1].UPOS != "PUNCT"
	case "ADV":
		if k.Lemma == "least" || k.Lemma == "most" || k.Lemma == "more" || k.Lemma == "less" {
			return false // "at least ten soldiers"
		}
		return k.Head > t && s.Dominates(u.head, t) && s.Is(t, "advmod") && s.Tokens[k.Head].UPOS == "ADJ"
	case "PRON":
		return m.at[t] >= 0 && k.XPOS == "PRP$" && k.Head > t && s.Dominates(top, t)
	}
	if top != u.head && k.UPOS == "ADJ" && k.Head == top && s.Tokens[u.head].UPOS != "PROPN" && m.at[t] < 0 && m.at[top] < 0 {
		return false // "the fatal police shooting": no fatal police
	}
	if s.Dominates(top, t) && s.Tokens[t].Head > t || s.Tokens[t].Head == t-1 && t > 0 && s.Dominates(top, t) {
		return true
	}
	if s.Dominates(top, t) && t != top {
		return true
	}
	// A parser that misses an attachment seldom misses the words' order.
	if t == u.start-1 && k.XPOS == "POS" && u.kind != personUnit {
		return true
	}
	if j := m.at[t]; j >= 0 {
		v := &m.units[j]
		if v.end == u.start-1 && s.Tokens[v.end].XPOS == "POS" && u.kind != personUnit {
			return true
		}
		return v.end == u.start && (v.kind == nationalityUnit || v.kind == orgUnit && k.Head > t)
	}
	return false
}

// rightOf follows the prepositional phrases that hang on a unit's noun.
func (f *finder) rightOf(si, i int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	u := &m.units[i]
	for _, c32 := range s.Children(u.head) {
		c := int(c32)
		if c < u.end || !s.Is(c, "nmod", "obl") {
			continue
		}
		prep := s.Case(c)
		if prep == "" {
			continue
		}
		lo, hi := f.extent(s, c)
		if lo == u.hi && s.Is(c, "nmod") && follows(prep) {
			u.hi = hi
		}
		for _, d := range s.Conjuncts(c) {
			if k := int(m.at[d]); k >= 0 && k != i {
				u.after = append(u.after, link{prep, k})
			}
		}
	}
	if len(u.after) > 0 || u.hi > u.end || u.end+1 >= len(s.Tokens) {
		return
	}
	// The same by the words' order, where the tree attaches the phrase elsewhere.
	switch prep := lowerForm(s, u.end); prep {
	case "of", "to", "for":
		t := u.end + 1
		if s.Tokens[t].UPOS == "DET" && t+1 < len(s.Tokens) {
			t++
		}
		k := int(m.at[t])
		if k < 0 || prep != "of" && !f.isEnvoy(u) {
			return
		}
		switch m.units[k].kind {
		case stateUnit, capitalUnit, orgUnit, newOrgUnit:
			u.after = append(u.after, link{prep, k})
			u.hi = m.units[k].end
		}
	}
}

// follows tells the prepositions whose phrase belongs to a mention's words.
func follows(prep string) bool {
	switch prep {
	case "of", "to", "for", "from", "in", "at", "with", "within":
		return true
	}
	return false
}

// extent returns the tokens that i's phrase covers up to a clause, an
// apposition or a coordination with more than a noun.
func (f *finder) extent(s *parse.Sentence, i int) (lo, hi int) {
	lo, hi = s.Extent(i)
	for t := i + 1; t < hi; t++ {
		if lapse[lowerForm(s, t)] && s.Tokens[t].UPOS == "ADP" {
			return lo, t
		}
		if s.Is(t, "acl", "appos", "parataxis", "advcl") || s.Tokens[t].UPOS == "PUNCT" && s.Tokens[t].Form == "," {
			l, _ := s.Extent(t)
			if l > i {
				return lo, min(l, t)
			}
		}
	}
	return lo, hi
}

// Prepositions that open a time or circumstance, no part of a name for
// somebody.
var lapse = set("on", "after", "before", "during", "since", "until", "despite", "amid", "over", "while", "following")

// role returns the row of a role unit, nil for other units.
func (f *finder) role(u *unit) *lexicon.Position {
	if u.kind != roleUnit {
		return nil
	}
	return &f.lex.Roles[u.entry.Index]
}

// bodyOf returns the row of a body unit, nil for other units.
func (f *finder) bodyOf(u *unit) *lexicon.Body {
	if u.kind != bodyUnit {
		return nil
	}
	return &f.lex.Bodies[u.entry.Index]
}

func (f *finder) isEnvoy(u *unit) bool {
	r := f.role(u)
	return r != nil && r.Kind == lexicon.EnvoyRole
}

func (f *finder) isRole(u *unit, kind string) bool {
	r := f.role(u)
	return r != nil && r.Kind == kind
}
