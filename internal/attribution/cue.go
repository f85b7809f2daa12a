package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// readSentence finds the sayings of one sentence's cues.
func (r *reader) readSentence(i int) {
	s := &r.sentences[i]
	if s.skip {
		return
	}
	for t := range s.Tokens {
		if !cueTag(s.Tokens[t].UPOS) || hyphened(r.runes, s, t) {
			continue
		}
		lemma := strings.ToLower(s.Tokens[t].Lemma)
		if r.readCue(i, t, r.lex.Cues(lemma)) {
			continue
		}
		form := strings.ToLower(s.Tokens[t].Form)
		if form == lemma || r.readCue(i, t, r.lex.Cues(form)) { // according, concerned
			continue
		}
		if base := r.lex.CueLemma(form); base != "" && base != lemma {
			r.readCue(i, t, r.lex.Cues(base))
		}
	}
}

// readCue tries the rows of a cue at token t and keeps the first that has
// content.
func (r *reader) readCue(i, t int, rows []*lexicon.Cue) bool {
	s := &r.sentences[i]
	for _, cue := range rows {
		if cue.Class == "doubt" || !fits(s, t, cue) {
			continue
		}
		lo, hi, ok := words(s, t, cue)
		if !ok {
			continue
		}
		if say, ok := r.build(i, t, lo, hi, cue); ok {
			r.add(say)
			return true
		}
	}
	return false
}

// hyphened reports whether token t is the latter part of a compound: so-called.
func hyphened(runes []rune, s *sentence, t int) bool {
	at := s.Tokens[t].Span.Start
	return t > 0 && at > 0 && at <= len(runes) && runes[at-1] == '-'
}

// cueTag reports whether a cue can begin with a word of a tag.
func cueTag(upos string) bool {
	switch upos {
	case "VERB", "NOUN", "ADJ", "ADV", "ADP", "AUX", "SCONJ", "PROPN":
		return true
	}
	return false
}

// fits reports whether token t can be a cue's head as far as its tag says.
func fits(s *sentence, t int, cue *lexicon.Cue) bool {
	tok := &s.Tokens[t]
	switch cue.POS {
	case lexicon.CueVerb:
		if hasMark(s, t, "without") {
			return false
		}
		return tok.UPOS == "VERB" || tok.UPOS == "NOUN" && nearestSubject(s, t) >= 0 && s.Child(t, "cop", "det", "nmod:poss") < 0
	case lexicon.CueNoun:
		return tok.UPOS == "NOUN" && !s.Is(t, "compound", "amod") && nearestSubject(s, t) < 0
	case lexicon.CueAdj:
		return tok.UPOS == "ADJ" || tok.XPOS == "VBN" || s.Child(t, "cop", "aux") >= 0
	case lexicon.CueAdverb:
		return tok.UPOS == "ADV"
	}
	return true
}

// words finds the words of a cue after its first, each within two tokens of
// the one before, and returns the tokens that the cue covers.
func words(s *sentence, t int, cue *lexicon.Cue) (lo, hi int, ok bool) {
	const gap = 2
	at := t
	for _, w := range cue.Words[1:] {
		found := -1
		for k := at + 1; k <= at+1+gap && k < len(s.Tokens); k++ {
			if s.quoted(k) != s.quoted(t) || s.Tokens[k].UPOS == "PUNCT" {
				break
			}
			if strings.EqualFold(s.Tokens[k].Lemma, w) {
				found = k
				break
			}
			if s.Tokens[k].UPOS != "ADV" && s.Tokens[k].UPOS != "DET" && s.Tokens[k].UPOS != "PRON" && s.Tokens[k].UPOS != "PART" {
				break
			}
		}
		if found < 0 {
			return 0, 0, false
		}
		at = found
	}
	return t, at + 1, true
}

// build makes a saying of a cue if it has content.
func (r *reader) build(i, t, lo, hi int, cue *lexicon.Cue) (saying, bool) {
	s := &r.sentences[i]
	say := saying{sentence: i, head: t, scope: t, lo: lo, hi: hi, cue: cue, source: none, told: none}
	if cue.POS == lexicon.CueVerb || cue.POS == lexicon.CueAdj && s.Child(t, "cop") >= 0 {
		say.lo, say.hi = verbGroup(s, t, hi)
	}
	r.findSource(&say)
	say.source = afterCondition(s, say.source)
	r.findAddressee(&say)
	if cue.Class == "quote" && r.quotesOther(&say) {
		return say, true
	}
	if !r.findContent(&say) {
		return say, false
	}
	return say, true
}

// afterCondition cuts a condition that the parser has taken for the start of a
// source: If they come, Kim, the mayor, said.
func afterCondition(s *sentence, p phrase) phrase {
	if !p.ok() || p.lo > 1 || !conditional(s) {
		return p
	}
	for c := p.lo; c+1 < p.hi; c++ {
		if comma(s, c) {
			return phrase{p.sentence, headOf(s, c+1, p.hi), c + 1, p.hi}
		}
	}
	return p
}

// verbGroup widens a verbal cue over its auxiliaries, negation, particles and
// the adverbs beside it.
func verbGroup(s *sentence, t, hi int) (int, int) {
	lo := t
	for k := t - 1; k >= 0 && s.quoted(k) == s.quoted(t); k-- {
		if !groups(s, k, t) {
			break
		}
		lo = k
	}
	for lo < t && s.Tokens[lo].UPOS == "ADV" && s.Tokens[lo].Head != t {
		lo++
	}
	for k := t + 1; k < len(s.Tokens) && s.quoted(k) == s.quoted(t); k++ {
		if s.Tokens[k].Head != t || !s.Is(k, "compound:prt") {
			break
		}
		hi = max(hi, k+1)
	}
	return lo, hi
}

// groups reports whether token k, before the verb t, belongs to its group.
func groups(s *sentence, k, t int) bool {
	if s.Tokens[k].Head != t || s.Tokens[k].UPOS == "PROPN" || s.Tokens[k].UPOS == "NOUN" {
		return false
	}
	if s.Is(k, "aux", "cop") {
		return true
	}
	if s.Is(k, "mark") {
		return strings.EqualFold(s.Tokens[k].Lemma, "to")
	}
	if s.Is(k, "advmod") {
		return s.Tokens[k].UPOS == "ADV" && s.Tokens[k].XPOS != "WRB" || s.Tokens[k].UPOS == "PART"
	}
	return false
}

// sayRow returns the row of the plainest verb of saying, by which a relayed
// clause is read.
func (r *reader) sayRow() *lexicon.Cue {
	for _, c := range r.lex.Cues("say") {
		if c.POS == lexicon.CueVerb {
			return c
		}
	}
	return nil
}
