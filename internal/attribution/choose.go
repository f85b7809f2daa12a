package attribution

import (
	"sort"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// choose drops the sayings that are none: those within a quotation nobody
// says, beliefs and wishes within somebody's own words, and the weaker of two
// that tell of the same words.
func (r *reader) choose() {
	sort.SliceStable(r.sayings, func(i, j int) bool { return r.start(i) < r.start(j) })
	kept := r.sayings[:0:0]
	r.file()
	for k := range r.sayings {
		if r.stands(k) {
			kept = append(kept, r.sayings[k])
		}
	}
	r.sayings = kept
	r.file()
}

// substantial reports whether a content is more than one word.
func (r *reader) substantial(say *saying) bool {
	for _, c := range say.content {
		if r.countWords(c) > 1 {
			return true
		}
	}
	return len(say.content) > 1
}

// start returns where a saying's words begin in the text.
func (r *reader) start(k int) int {
	say := &r.sayings[k]
	at := len(r.runes)
	if len(say.content) > 0 {
		at = say.content[0].Start
	}
	if !say.free {
		at = min(at, r.sentences[say.sentence].Tokens[say.lo].Span.Start)
	}
	return at
}

// stands reports whether saying k is told.
func (r *reader) stands(k int) bool {
	say := &r.sayings[k]
	if say.free {
		return true
	}
	s := &r.sentences[say.sentence]
	if r.retold(k) || !say.source.ok() && r.betterAt(k) {
		return false
	}
	if !say.source.ok() && say.cue.POS == lexicon.CueVerb && !spoken(say.cue) && r.order(say) {
		return false
	}
	outer := r.within(k)
	if !say.source.ok() && (idle(say.cue) || say.cue.POS == lexicon.CueVerb && !r.clausalPlace(say)) && r.kind(say.content) == news.Indirect {
		return false // is seen as, the opposition to
	}
	if outer >= 0 && !say.free && say.cue.POS == lexicon.CueVerb && (s.Tokens[say.head].XPOS == "VB" && s.Child(say.head, "aux", "mark") < 0 || helped(s, say.head)) {
		return false // helps them respond, let him speak
	}
	if s.quoted(say.head) {
		if outer < 0 || !say.source.ok() {
			return false // things that cannot speak and nobody do not, within another's words
		}
		return spoken(say.cue) && !firstPerson(s, say.source.head) && len(r.actors(say.source)) > 0 && r.substantial(say)
	}
	if outer >= 0 && !spoken(say.cue) && !uttered(say.cue) && (say.cue.Class != "judge" || r.kind(say.content) == news.Indirect) {
		return false
	}
	if outer >= 0 && r.sayings[outer].free && (!say.source.ok() || firstPerson(s, say.source.head)) {
		return false // in somebody's own words, whether in quotation marks or not
	}
	if outer >= 0 && r.sayings[outer].cue != nil && r.mutual(outer, k) {
		return r.sayings[outer].cue.Strength < say.cue.Strength || r.sayings[outer].cue.Strength == say.cue.Strength && k < outer
	}
	return true
}

// helped reports whether a verb tells what somebody is helped or made to do.
func helped(s *sentence, t int) bool {
	h := s.Tokens[t].Head
	if h < 0 || h > t || !s.Is(t, "xcomp", "ccomp") || s.Child(t, "aux", "mark") >= 0 {
		return false
	}
	switch s.Tokens[h].Lemma {
	case "help", "let", "make":
		return true
	}
	return false
}

// retold reports whether another saying tells what saying k does: in “a reply
// that ran ‘…’” the reply is the cue, in “was quoted as saying” the quoting.
func (r *reader) retold(k int) bool {
	say := &r.sayings[k]
	for _, j := range r.cued[say.sentence] {
		o := &r.sayings[j]
		if int(j) == k || o.free || o.sentence != say.sentence {
			continue
		}
		if o.lo <= say.head && say.head < o.hi && o.head != say.head || r.retoldBy(say, o) {
			return true // expressed concern that
		}
		if o.cue.Class == "quote" && len(o.via) > 0 && say.head == asSaying(&r.sentences[say.sentence], o.head) {
			return true // quoted as saying
		}
		if o.cue.POS != lexicon.CueNoun || say.cue.POS == lexicon.CueNoun {
			continue
		}
		if len(o.content) == 1 && len(say.content) == 1 && o.content[0] == say.content[0] && o.source.ok() {
			s := &r.sentences[say.sentence]
			return say.head > o.head && s.Dominates(o.head, say.head)
		}
	}
	return false
}

// betterAt reports whether another saying has saying k's cue with a source.
func (r *reader) betterAt(k int) bool {
	say := &r.sayings[k]
	for _, j := range r.cued[say.sentence] {
		o := &r.sayings[j]
		if int(j) != k && !o.free && o.sentence == say.sentence && o.head == say.head && o.source.ok() {
			return true
		}
	}
	return false
}

// order reports whether a verb is in its base form with nobody to do it.
func (r *reader) order(say *saying) bool {
	s := &r.sentences[say.sentence]
	return s.Tokens[say.head].XPOS == "VB" && s.Child(say.head, "mark", "aux") < 0 && !s.Is(say.head, "xcomp", "advcl", "acl")
}

// mutual reports whether saying j's cue stands in saying k's content.
func (r *reader) mutual(j, k int) bool {
	other := &r.sayings[j]
	if other.free {
		return false
	}
	cue := r.sentences[other.sentence].SpanOf(other.head, other.head+1)
	for _, c := range r.sayings[k].content {
		if c.Contains(cue) {
			return true
		}
	}
	return false
}

// spoken reports whether a cue tells of words that were uttered.
func spoken(c *lexicon.Cue) bool {
	switch c.Class {
	case "say", "tell", "claim", "ask", "quote", "according", "saying":
		return true
	}
	return false
}

// uttered reports whether a cue tells of an act done in words, which stands
// even within what another passes on: a denial, a promise, a demand.
func uttered(c *lexicon.Cue) bool {
	switch c.Class {
	case "describe", "deny", "accuse", "promise", "urge", "decline":
		return true
	}
	return false
}

// idle reports whether a cue tells of an attitude that is nobody's in
// particular where it has no source.
func idle(c *lexicon.Cue) bool {
	switch c.Class {
	case "describe", "judge", "express", "judging":
		return true
	}
	return c.Takes(lexicon.ArgObjectAs)
}

func firstPerson(s *sentence, t int) bool {
	switch s.Tokens[t].Lemma {
	case "I", "i", "we", "me", "us", "my", "our", "you":
		return true
	}
	return false
}
