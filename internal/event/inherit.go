package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// inherit passes on what is not real above an event that the walk to the root
// left out: what a plan, a wish or a possibility contains is no more real than
// they are. "could agree to a deal negotiated by both", "may win him a meeting
// with the king", "the plan includes cutting the garrison".
func (t *tree) inherit(e *telling) {
	r := &e.real
	if r.future || r.hypothetical || r.negations > 0 {
		return
	}
	x := t.top(e)
	for range len(t.s.Tokens) {
		h := t.s.Tokens[x].Head
		if h < 0 {
			return
		}
		switch t.baseRel(x) {
		case "acl": // a clause on a noun goes with a noun that is not known yet
			if t.known(h) || t.s.Tokens[x].Rel == "acl:relcl" && t.toldInPast(x) {
				return
			}
		case "obj", "obl", "nmod", "iobj":
			if !t.verbal(x) && t.known(x) && !(x == e.pred && t.dealing(e)) {
				return
			}
			if t.baseRel(x) == "obl" && !t.complementOf(x) {
				return
			}
		case "conj", "xcomp", "ccomp", "appos":
		default:
			return
		}
		if cue := t.governor(x, h, e); cue != nil && x != e.pred {
			t.passOn(r, func(v *reality) { v.apply(cue) })
		}
		if t.verbal(h) {
			t.passOn(r, func(v *reality) { t.auxiliaries(v, h) })
			if t.contained(x, h) {
				r.hypothetical = true
			}
			if t.marker(h) == "if" || t.marker(h) == "unless" {
				r.hypothetical = true
			}
		}
		if r.future || r.hypothetical {
			return
		}
		if t.verbal(h) && t.s.Tokens[h].Rel == "acl:relcl" {
			return
		}
		x = h
	}
}

// passOn takes over what a reading above finds lying ahead or only possible.
func (t *tree) passOn(r *reality, read func(*reality)) {
	var above reality
	read(&above)
	if above.negations > 0 {
		return // "would not end the war": the war is real
	}
	if above.alleged {
		r.alleged = true
		r.cues = append(r.cues, above.cues...)
	}
	if above.future || above.hypothetical {
		r.hypothetical = true
		r.cues = append(r.cues, above.cues...)
	}
}

// known reports whether a noun names what the reader knows: with a definite
// article, a possessive, or by its name.
func (t *tree) known(n int) bool {
	if t.verbal(n) {
		return false
	}
	if u := t.s.Tokens[n].UPOS; u == "PROPN" || u == "PRON" {
		return true
	}
	for _, c := range t.s.Children(n) {
		if t.s.Tokens[c].Rel == "nmod:poss" {
			return true
		}
		if t.s.Is(int(c), "det") {
			switch t.lemma(int(c)) {
			case "the", "this", "that", "these", "those", "both", "all":
				return true
			}
		}
	}
	return false
}

// dealing reports whether a telling is of cooperation, which a verb of what
// may come brings about even under a definite article.
func (t *tree) dealing(e *telling) bool {
	switch e.typ {
	case "CONSULT", "AGREE", "COOPERATE", "AID", "SUPPORT", "CONCEDE":
		return true
	}
	return false
}

// complementOf reports whether an oblique phrase belongs to what its verb
// says, and is no circumstance: "agree to a deal", not "in the war".
func (t *tree) complementOf(x int) bool {
	switch t.roleOf(x) {
	case "to", "with", "for", "into", "on", "by":
		return true
	}
	return false
}

// contained reports whether a verb spells out a plan or wish that is its
// subject: "the plan includes cutting the garrison".
func (t *tree) contained(x, h int) bool {
	if !t.isWord(h, "@contain") {
		return false
	}
	s := t.s.Child(h, "nsubj")
	if s < 0 {
		return false
	}
	noun := t.lemma(s)
	if one := t.singular(s); one != "" {
		noun = one
	}
	for _, c := range t.lex.ModalCues(noun, 'n') {
		if len(c.Predicate.With) == 0 && (slices.Contains(c.Effects, news.Future) || slices.Contains(c.Effects, news.Hypothetical)) {
			return true
		}
	}
	return false
}
