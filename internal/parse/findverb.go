package parse

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// tries is how many words findVerb proposes as the main verb.
const tries = 3

// findVerb parses a sentence anew that ends in a full stop and has a noun for
// its root: news is written in whole sentences, so that a participle in it is
// likely to be its main verb (Ministers of six states gathered in Nairobi). Of
// the treebanks' sentences of that kind most are fragments, hence the taggers'
// error. A word is taken only if the new tree makes it the root with a subject,
// or hangs it as a clause on what can be its subject.
func (m *Model) findVerb(s *linear.Scratch, sent *Sentence, tags []uint8) {
	if !sent.verbless() {
		return
	}
	left := tries
	for i := range sent.Tokens {
		if left == 0 {
			return
		}
		if !sent.mayBeVerb(i) {
			continue
		}
		left--
		old := replaced(m.layers.Tagger, tags, i, "VBD", "VERB")
		m.plant(s, sent, tags)
		if sent.mainVerb(i) || sent.promote(i) {
			return
		}
		tags[i] = old
		m.plant(s, sent, tags)
	}
}

// verbless reports whether a sentence with a full stop has no main verb.
func (s *Sentence) verbless() bool {
	n := len(s.Tokens)
	if n < 4 {
		return false
	}
	end := n - 1
	for end > 0 && s.Tokens[end].UPOS == "PUNCT" && s.Tokens[end].Form != "." {
		end--
	}
	root := s.Root()
	if s.Tokens[end].Form != "." || root < 0 {
		return false
	}
	switch s.Tokens[root].UPOS {
	case "NOUN", "PROPN", "ADJ", "NUM":
	case "VERB":
		if s.Tokens[root].XPOS != "VBN" || s.Child(root, "aux") >= 0 {
			return false
		}
	default:
		return false
	}
	return s.Child(root, "cop", "nsubj", "aux", "expl") < 0
}

// mayBeVerb reports whether a participle or adjective stands where a finite
// verb can and has the form of one.
func (s *Sentence) mayBeVerb(i int) bool {
	t := &s.Tokens[i]
	if i == 0 || i+1 >= len(s.Tokens) || t.XPOS != "VBN" && t.XPOS != "JJ" && t.XPOS != "VBD" {
		return false
	}
	if s.Child(i, "aux", "cop") >= 0 || strings.EqualFold(s.Tokens[i+1].Form, "by") || !words().pastTense(t.Form) {
		return false
	}
	switch before := &s.Tokens[i-1]; before.XPOS {
	case "DT", "PRP$", "IN", "TO", "CC", "POS", "HYPH", "MD":
		return false
	default:
		return before.UPOS != "AUX"
	}
}

// pastTense reports whether a form can be a verb in the past tense.
func (v *vocabulary) pastTense(form string) bool {
	if _, ok := v.past[form]; ok {
		return !strings.HasSuffix(form, "wn") && !strings.HasSuffix(form, "en")
	}
	return strings.HasSuffix(form, "ed") && v.regular(form, pastForm) != ""
}

// mainVerb reports whether a token is the root and has a subject before it.
func (s *Sentence) mainVerb(i int) bool {
	if s.Tokens[i].Head >= 0 {
		return false
	}
	subject := s.Child(i, "nsubj")
	return subject >= 0 && subject < i && s.Child(subject, "case") < 0
}

// pastOf returns the verb of a form for which pastTense holds.
func (v *vocabulary) pastOf(form string) string {
	if l := v.past[form]; l != "" {
		return l
	}
	return v.regular(form, pastForm)
}
