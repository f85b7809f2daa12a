package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// findSource finds the phrase that speaks.
func (r *reader) findSource(say *saying) {
	s := &r.sentences[say.sentence]
	if spoken(say.cue) && (r.besideQuote(say) || r.behindVerb(say) || r.beforeWho(say)) || r.goesOnSaying(say) {
		return
	}
	for _, place := range say.cue.Source {
		h := -1
		switch place {
		case lexicon.ArgSubject:
			if strayVerb(s, say.head) {
				h = wordBefore(s, say.head, say.lo)
			}
			if h < 0 {
				h = subjectOf(s, say.head, say.cue)
			}
			if h < 0 && say.cue.POS == lexicon.CueVerb && !isPassive(s, say.head) {
				h = wordBefore(s, say.head, say.lo)
			}
		case lexicon.ArgPossessor:
			if v := s.Tokens[say.head].Head; v >= 0 && say.cue.Class == "showing" && s.Is(say.head, "obl", "obj") && s.Tokens[v].UPOS == "VERB" && !isPassive(s, v) {
				h = subjectOf(s, v, nil) // saw in Kim's silence proof that
			}
			if h < 0 {
				h = possessorOf(s, say.head)
			}
		case lexicon.ArgObject:
			h = objectOfPrep(s, say.head)
		}
		if end := datelineEnd(s); h >= 0 && h < end && say.head > end {
			h = wordBefore(s, say.head, say.lo)
			if h < end {
				h = -1
			}
		}
		if h >= 0 && h != say.head {
			say.source = r.sourcePhrase(say, h)
			r.author(say, h)
			return
		}
	}
}

// author puts the one who speaks in the place of what he speaks by: “the
// ministry issued a statement saying” is the ministry's saying. The cue then
// runs from the issuing on.
func (r *reader) author(say *saying, h int) {
	s := &r.sentences[say.sentence]
	if h > say.head || !r.artefact(s, h) {
		return
	}
	if p := s.Child(h, "nmod:poss"); p >= 0 {
		return
	}
	v := s.Tokens[h].Head
	if v < 0 || !s.Is(h, "obj") || v > h || s.Tokens[v].UPOS != "VERB" || isPassive(s, v) {
		return
	}
	who := subjectOf(s, v, nil)
	if who < 0 || who == h {
		return
	}
	lo, _ := verbGroup(s, v, v+1)
	whole := phrase{say.sentence, who, 0, 0}
	whole.lo, whole.hi = nounExtent(s, who)
	if whole.lo >= lo || whole.hi > lo {
		return
	}
	say.source = whole
	if say.lo-lo < 9 {
		say.lo = lo
	}
}

// artefact reports whether token h names something that carries words: a
// statement, a letter, a post.
func (r *reader) artefact(s *sentence, h int) bool {
	for _, c := range r.lex.Cues(strings.ToLower(s.Tokens[h].Lemma)) {
		if c.POS == lexicon.CueNoun && c.Class == "saying" {
			return true
		}
	}
	return false
}

// goesOnSaying finds the source of a trailing participle (“…,” Kim said,
// adding that …): who has spoken last in the sentence.
func (r *reader) goesOnSaying(say *saying) bool {
	s := &r.sentences[say.sentence]
	t := say.head
	if r.joinsSaying(say) {
		return true
	}
	if say.cue.POS != lexicon.CueVerb || s.Tokens[t].XPOS != "VBG" || t == 0 || s.Child(t, "nsubj", "aux") >= 0 || !comma(s, say.lo-1) || s.Is(t, "acl:relcl", "amod") {
		return false
	}
	for n := len(r.cued[say.sentence]) - 1; n >= 0; n-- {
		p := &r.sayings[r.cued[say.sentence][n]]
		if p.source.ok() && p.cue.POS == lexicon.CueVerb && (spoken(p.cue) || p.cue.Class == "judge" || p.cue.Class == "deny") && s.quote[p.head] == s.quote[t] && isFinite(s, p.head) {
			say.source = p.source
			return true
		}
	}
	return false
}

// joinsSaying finds the source of a participle that “and” joins to another
// before it: calling it a trick and insisting that nobody was hurt.
func (r *reader) joinsSaying(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || s.Tokens[say.head].XPOS != "VBG" || say.lo < 1 || s.Tokens[say.lo-1].UPOS != "CCONJ" || s.Child(say.head, "nsubj", "aux") >= 0 {
		return false
	}
	for n := len(r.cued[say.sentence]) - 1; n >= 0; n-- {
		p := &r.sayings[r.cued[say.sentence][n]]
		if !p.free && p.source.ok() && p.head < say.head && s.Tokens[p.head].XPOS == "VBG" && s.quote[p.head] == s.quote[say.head] {
			say.source = p.source
			return true
		}
	}
	return false
}
