package event

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// A step is what one edge on the way to the root means for the event.
type step struct {
	cue         *lexicon.ModalCue
	on          bool // the walk goes on: what stands further out bears on the event
	auxiliaries bool // the head's auxiliaries and adverbs bear on the event
	modifiers   bool // the head's adjectives bear on the event
	shared      bool // the head is a partner whose auxiliaries are shared
	purpose     bool // a purpose clause: what is meant to happen
}

// step reads the edge from x to its head h.
func (t *tree) step(e *telling, x, h int) step {
	if h == e.light {
		return step{on: true, auxiliaries: true, cue: t.governor(x, h, e)}
	}
	if cue := t.governor(x, h, e); cue != nil {
		return step{cue: cue, on: true, auxiliaries: t.verbal(h) || t.s.Tokens[h].UPOS == "ADJ" || t.s.Child(h, "cop") >= 0, modifiers: true}
	}
	switch t.baseRel(x) {
	case "xcomp":
		return step{on: true, auxiliaries: true}
	case "ccomp":
		return step{on: true, auxiliaries: false}
	case "parataxis", "appos", "dep", "list", "reparandum", "dislocated", "flat":
		return step{on: true}
	case "conj":
		return t.conjunctStep(x, h)
	case "advcl":
		return t.adverbialStep(x)
	case "acl":
		return t.clauseOfNounStep(x, h)
	case "nsubj", "csubj":
		if t.isWord(h, "@happen") || t.s.Tokens[h].Rel == "xcomp" && t.isWord(h, "@happen") {
			return step{on: true, auxiliaries: true}
		}
		if t.verbal(h) && t.lemma(h) == "be" { // "there will be talks"
			return step{on: true, auxiliaries: true}
		}
		return step{}
	case "nmod", "compound":
		if t.isWord(h, "@measure") { // "a round of talks", "a wave of strikes"
			return step{on: true, modifiers: true}
		}
		return step{}
	case "obj", "obl":
		if t.isWord(h, "@cause") { // "could lead to war"
			return step{on: true, auxiliaries: true}
		}
	}
	return step{}
}

// conjunctStep: a conjunct shares its partner's auxiliaries unless it has a
// subject or auxiliaries of its own.
func (t *tree) conjunctStep(x, h int) step {
	own := t.s.Child(x, "nsubj", "aux") >= 0 || t.s.Tokens[x].XPOS == "VBD" || t.s.Tokens[x].XPOS == "VBZ" ||
		t.s.Tokens[x].XPOS == "VBN" && t.s.Tokens[h].XPOS == "VB" // "said it would act and urged": the parser's slip
	return step{on: true, auxiliaries: !own && t.verbal(x), modifiers: !t.verbal(x), shared: true}
}

// adverbialStep: a purpose clause lies ahead; a bare participle shares the
// fate of its clause; a clause of time, cause or contrast stands for itself.
func (t *tree) adverbialStep(x int) step {
	switch mark := t.marker(x); {
	case mark == "to", mark == "in order":
		return step{on: true, auxiliaries: true, purpose: true}
	case mark == "by", mark == "":
		finite := t.s.Child(x, "aux", "nsubj") >= 0 && t.s.Tokens[x].XPOS != "VBG"
		return step{on: !finite, auxiliaries: !finite}
	}
	return step{}
}

// clauseOfNounStep: a relative clause tells a fact of its own; an infinitive
// on a noun that no cue explains is only possible.
func (t *tree) clauseOfNounStep(x, h int) step {
	if t.s.Tokens[x].Rel == "acl:relcl" || t.marker(x) != "to" {
		return step{}
	}
	if t.modified(h, "first") || t.modified(h, "last") || t.modified(h, "only") || t.modified(h, "latest") {
		return step{} // "the first pope to visit Iraq"
	}
	return step{purpose: true, on: true}
}

// governor returns the cue that the head h is for an event whose phrase x
// heads.
func (t *tree) governor(x, h int, e *telling) *lexicon.ModalCue {
	pos := byte('n')
	switch t.s.Tokens[h].UPOS {
	case "VERB", "AUX":
		pos = 'v'
	case "ADJ", "ADV":
		pos = 'a'
	}
	cues := t.lex.ModalCues(t.lemma(h), pos)
	if len(cues) == 0 && pos == 'n' { // "stopped short of": whatever the tag of "short"
		cues = t.lex.ModalCues(t.lemma(h), 'a')
	}
	if len(cues) == 0 {
		return t.adverbGovernor(x, h)
	}
	scopes := t.scopes(x, h)
	for _, c := range cues {
		if !t.cueWords(c, h, x) {
			continue
		}
		for _, s := range c.Scope {
			if slices.Contains(scopes, s) {
				return c
			}
		}
	}
	return t.adverbGovernor(x, h)
}

// adverbGovernor returns the adverb on the head that reaches into its
// infinitive: "have yet to meet".
func (t *tree) adverbGovernor(x, h int) *lexicon.ModalCue {
	if t.marker(x) != "to" {
		return nil
	}
	for _, c32 := range t.s.Children(h) {
		if c := int(c32); t.s.Is(c, "advmod", "advcl") || t.s.Tokens[c].UPOS == "ADV" {
			for _, cue := range t.lex.ModalCues(t.lemma(c), 'x') {
				if slices.Contains(cue.Scope, "to") {
					return cue
				}
			}
		}
	}
	return nil
}

// cueWords reports whether the governor has a cue's further words.
func (t *tree) cueWords(c *lexicon.ModalCue, h, x int) bool {
	for _, w := range c.Predicate.With {
		if c.Predicate.POS == 'v' {
			if !t.particle(h, w) && t.roleOf(x) != w && t.marker(x) != w {
				return false
			}
		} else if !t.modified(h, w) {
			return false
		}
	}
	return true
}

// scopes names the place of the phrase or clause x under its head as cues do.
func (t *tree) scopes(x, h int) []string {
	rel := t.s.Tokens[x].Rel
	mark, prep := t.marker(x), t.roleOf(x)
	if mark == "" {
		mark = prep
	}
	clausal := t.verbal(x) || t.s.Child(x, "cop", "nsubj") >= 0
	switch t.baseRel(x) {
	case "xcomp", "ccomp", "acl", "advcl", "csubj":
		if rel == "acl:relcl" {
			return nil
		}
		switch {
		case t.marker(x) == "to":
			return []string{"to"}
		case t.s.Tokens[x].XPOS == "VBG" || mark != "" && mark != "that" && t.s.Child(x, "nsubj") < 0:
			if t.baseRel(x) == "advcl" && !complementMark(mark) && (mark != "" || x < h || t.commaBetween(h, x)) {
				return nil
			}
			return []string{"ing", mark}
		case t.baseRel(x) == "advcl" || t.baseRel(x) == "csubj":
			return nil
		}
		return []string{"that"}
	case "obj":
		if clausal && t.s.Tokens[x].XPOS == "VBG" {
			return []string{"ing", "obj"}
		}
		return []string{"obj"}
	case "nsubj":
		if strings.HasSuffix(rel, ":pass") || t.passive(h) {
			return []string{"obj"}
		}
		return []string{"subj"}
	case "obl", "nmod":
		if clausal && t.s.Tokens[x].XPOS == "VBG" {
			return []string{"ing", prep}
		}
		if rel == "nmod:poss" {
			return nil
		}
		return []string{prep}
	case "compound":
		return []string{"obj"}
	case "amod":
		return nil
	}
	return nil
}

// commaBetween reports whether a comma stands between two tokens.
func (t *tree) commaBetween(lo, hi int) bool {
	for i := lo + 1; i < hi; i++ {
		if t.s.Tokens[i].Form == "," {
			return true
		}
	}
	return false
}

func complementMark(mark string) bool {
	switch mark {
	case "of", "from", "against", "into", "on", "for", "about", "to", "with", "in":
		return true
	}
	return false
}
