package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// stance returns what a saying is worth: its cue's stance, but for what the
// words around the cue make of one that reports. Nobody vouches for what “is
// said to have” happened, for what was wrongly reported or for what was not
// confirmed, and what somebody is told to do has not been done.
func (r *reader) stance(say *saying) string {
	if say.cue.Stance != lexicon.StanceReport {
		return say.cue.Stance
	}
	s := &r.sentences[say.sentence]
	passive := say.cue.POS == lexicon.CueVerb && isPassive(s, say.head)
	uttered := spoken(say.cue)
	for _, c32 := range s.Children(say.head) {
		c := int(c32)
		if uttered && c < say.head && s.Tokens[c].XPOS == "MD" && s.Tokens[c].Lemma != "can" {
			return lexicon.StanceClaim // not said yet, or not at all
		}
		if !s.Is(c, "advmod") {
			continue
		}
		if d := r.doubt(s, c); d != "" {
			return d
		}
		if uttered && c < say.head && negates(s.Tokens[c].Lemma) {
			return lexicon.StanceClaim
		}
	}
	switch {
	case uttered && passive && !say.source.ok() && say.cue.Class != "tell" && say.cue.Class != "quote":
		return lexicon.StanceClaim
	case !passive && (say.place == lexicon.ArgObjectTo || say.place == lexicon.ArgTo && say.cue.Class == "tell"):
		return lexicon.StanceWish
	}
	return say.cue.Stance
}

// doubt returns the stance that an adverb beside a cue gives: wrongly, falsely.
func (r *reader) doubt(s *sentence, t int) string {
	for _, c := range r.lex.Cues(strings.ToLower(s.Tokens[t].Lemma)) {
		if c.POS == lexicon.CueAdverb {
			return c.Stance
		}
	}
	return ""
}

func negates(lemma string) bool {
	switch strings.ToLower(lemma) {
	case "not", "n't", "n’t", "never":
		return true
	}
	return false
}
