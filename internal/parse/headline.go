package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// truecase gives the words of a headline that is Capitalised Throughout, or in
// CAPITALS, the case that they would have in running text: known words get
// small letters unless the lists have them as names. It changes the forms that
// the layers see, not the sentence's own.
func (m *Model) truecase(s *linear.Scratch, forms []string) {
	shouting := allCapitals(forms)
	if !shouting && !capitalised(forms) {
		return
	}
	for i, f := range forms {
		r, size := utf8.DecodeRuneInString(f)
		if !unicode.IsUpper(r) || len(f) < 2 || i == 0 && !shouting {
			continue
		}
		if f[size:] != strings.ToLower(f[size:]) && !shouting {
			continue // an acronym
		}
		low := strings.ToLower(f)
		switch {
		case low == "us": // the country, more often
		case smallWords[low], words().knows(low) && !m.layers.Tagger.Name(s, f):
			forms[i] = low
		case shouting && len(f) > 4:
			forms[i] = f[:size] + low[size:]
		}
	}
}

// capitalised reports whether nearly all longer words of a sentence, three at
// least, begin with capitals. The first word says nothing.
func capitalised(forms []string) bool {
	long, upper := 0, 0
	for i, f := range forms {
		r, _ := utf8.DecodeRuneInString(f)
		if i == 0 || !unicode.IsLetter(r) || len(f) < 4 {
			continue
		}
		long++
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return long >= 3 && upper*10 >= long*8
}

// allCapitals reports whether a sentence of three words or more has no small
// letters.
func allCapitals(forms []string) bool {
	n := 0
	for _, f := range forms {
		for _, r := range f {
			if unicode.IsLower(r) {
				return false
			}
		}
		if len(f) > 3 {
			n++
		}
	}
	return n > 2
}

// smallWords are words without inflection that headlines capitalise too.
var smallWords = map[string]bool{
	"about": true, "above": true, "after": true, "against": true, "ahead": true, "amid": true, "among": true, "an": true,
	"and": true, "are": true, "around": true, "as": true, "at": true, "be": true, "because": true, "been": true,
	"before": true, "behind": true, "between": true, "but": true, "by": true, "can": true, "could": true, "despite": true,
	"down": true, "during": true, "for": true, "from": true, "had": true, "has": true, "have": true, "he": true,
	"her": true, "his": true, "how": true, "if": true, "in": true, "into": true, "is": true, "it": true, "its": true,
	"must": true, "near": true, "no": true, "not": true, "of": true, "off": true, "on": true, "or": true, "out": true,
	"over": true, "she": true, "should": true, "since": true, "than": true, "that": true, "the": true, "their": true,
	"they": true, "through": true, "to": true, "toward": true, "towards": true, "under": true, "until": true, "up": true,
	"upon": true, "was": true, "were": true, "what": true, "when": true, "while": true, "who": true, "why": true,
	"will": true, "with": true, "within": true, "without": true, "would": true, "you": true, "your": true,
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true,
	"nine": true, "ten": true, "dozens": true, "hundreds": true, "thousands": true, "people": true,
}

// knows reports whether a lower-case form is a known word or an inflection of
// one.
func (v *vocabulary) knows(low string) bool {
	if v.classes[low] != 0 || v.past[low] != "" {
		return true
	}
	for _, kind := range [...]byte{pluralForm, thirdForm, pastForm, ingForm} {
		if v.base(low, kind) != "" || v.regular(low, kind) != "" {
			return true
		}
	}
	return false
}

// headlineVerb finds the verb in the present tense that the tagger took for a
// noun: Police arrest 40 in protest. Like findVerb it tries likely words and
// keeps one that comes out as root with a subject and something after it.
func (m *Model) headlineVerb(s *linear.Scratch, sent *Sentence, tags []uint8) {
	root := sent.Root()
	if root < 0 || len(sent.Tokens) < 3 {
		return
	}
	switch sent.Tokens[root].XPOS {
	case "NN", "NNS", "NNP", "NNPS", "JJ", "CD":
	default:
		return
	}
	if sent.Child(root, "cop", "aux", "acl") >= 0 {
		return
	}
	left := tries
	for _, mainly := range [...]bool{true, false} {
		for i := 1; i+1 < len(tags) && left > 0; i++ {
			tag := sent.presentTense(i, mainly)
			if tag == "" {
				continue
			}
			left--
			old := replaced(m.layers.Tagger, tags, i, tag, "VERB")
			m.plant(s, sent, tags)
			if sent.mainVerb(i) && sent.Child(i, "obj", "obl", "xcomp", "ccomp", "iobj", "compound:prt", "advmod") > i {
				return
			}
			tags[i] = old
			m.plant(s, sent, tags)
		}
	}
}

// presentTense returns the tag that a word tagged as a noun has as a verb in
// the present tense, "" if it cannot be one here. mainly asks for words that
// are verbs more often than not.
func (s *Sentence) presentTense(i int, mainly bool) string {
	t := &s.Tokens[i]
	if t.UPOS != "NOUN" && t.UPOS != "PROPN" && t.UPOS != "ADJ" {
		return ""
	}
	switch s.Tokens[i-1].UPOS {
	case "NOUN", "PROPN", "PRON", "NUM":
	default:
		return ""
	}
	v, low := words(), plainLower(t.Form)
	lemma, tag := v.regular(low, thirdForm), "VBZ"
	if lemma == "" {
		if p := s.Tokens[i-1].XPOS; p != "NNS" && p != "CD" && s.low(i-1) != "police" {
			return ""
		}
		lemma, tag = low, "VBP"
	}
	if c := v.classes[lemma]; c&isVerb == 0 || (c&mainlyVerb != 0) != mainly {
		return ""
	}
	return tag
}

// headlinePassive: Two soldiers killed in blast. Headlines tell what was done
// in the present tense, so that a form which can be a participle and has no
// object is one, and what stands before it was acted on.
func (s *Sentence) headlinePassive() {
	root := s.Root()
	if root < 1 || s.Tokens[root].UPOS != "VERB" || s.Tokens[root].XPOS != "VBD" && s.Tokens[root].XPOS != "VBN" {
		return
	}
	if s.Child(root, "aux", "obj", "iobj", "ccomp", "xcomp", "parataxis") >= 0 || !words().participle(s.low(root)) {
		return
	}
	if n := s.Child(root, "nsubj"); n >= 0 && n < root {
		s.Tokens[root].XPOS = "VBN"
		s.Tokens[n].Rel = "nsubj:pass"
	}
}

// participle reports whether the past participle of a verb has this form.
func (v *vocabulary) participle(form string) bool {
	return strings.HasSuffix(form, "ed") || v.participles[form]
}
