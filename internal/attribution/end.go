package attribution

import "strings"

// clauseEnd returns the token at which the clause reported after a cue ends. c
// is its head, or -1, and l its first token. A spoken cue's content runs to
// the end of what the cue governs, whatever the parser has hung where, up to a
// clause that is the report's own again.
func (r *reader) clauseEnd(say *saying, c, l int) int {
	s := &r.sentences[say.sentence]
	_, bound := s.Extent(say.scope)
	if !spoken(say.cue) {
		h := l
		if c >= 0 {
			_, h = s.Extent(c)
		}
		return r.cutTail(say, l, max(h, r.stretch(say, c, l)))
	}
	if governs(s, say.scope) {
		bound = len(s.Tokens)
	}
	return r.cutTail(say, l, bound)
}

// governs reports whether the cue stands in the sentence's main clause, so
// that nothing after its content belongs to a clause above.
func governs(s *sentence, t int) bool {
	for s.Tokens[t].Head >= 0 {
		if !s.Is(t, "conj", "parataxis") {
			return false
		}
		t = s.Tokens[t].Head
	}
	return true
}

// stretch returns where the complement c of a cue ends: the parser may have
// hung parts of it on the cue itself, so it goes on up to the next clause of
// the cue's own. Without a complement it begins at token h.
func (r *reader) stretch(say *saying, c, h int) int {
	s := &r.sentences[say.sentence]
	_, bound := s.Extent(say.head)
	if c >= 0 {
		_, e := s.Extent(c)
		h = max(h, e)
	} else {
		c = h - 1
	}
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k <= c {
			continue
		}
		l, e := s.Extent(k)
		if e <= h || l < h && e > h && l <= c {
			continue
		}
		if s.Is(k, "punct") {
			continue
		}
		own := s.Is(k, "conj") && (s.Child(k, "cc") >= 0 || l > 0 && s.Tokens[l-1].UPOS == "PUNCT") ||
			s.Is(k, "parataxis", "cc", "discourse") ||
			s.Is(k, "advcl", "obl", "advmod", "acl") && l > 0 && s.Tokens[l-1].UPOS == "PUNCT"
		if own {
			return h
		}
		h = max(h, e)
	}
	return min(h, bound)
}

// cutTail ends a content [l, h) before a trailing clause that is the report's
// own: a further saying, or an aside behind a comma that nothing follows.
func (r *reader) cutTail(say *saying, l, h int) int {
	s := &r.sentences[say.sentence]
	own := s.quote[say.head]
	h = min(h, len(s.Tokens))
	for k := l + 1; k < h-1; k++ {
		if s.quote[k] != own || s.quote[k+1] != own {
			continue
		}
		switch {
		case !spoken(say.cue) && r.occasion(s, k, h):
			return k
		case s.Tokens[k].UPOS == "ADP" && s.quote[k-1] != own && closesAside(s, k, h):
			return k
		case s.Tokens[k].Form == "," || s.Tokens[k].Form == ";":
			if r.aside(say, k+1, h) {
				return k
			}
		case s.Tokens[k].UPOS == "CCONJ" && (s.Tokens[k-1].UPOS != "PUNCT" || s.quote[k-1] != own):
			if r.furtherSaying(say, k+1) {
				return k
			}
		}
	}
	return h
}

// closesAside reports whether the phrase at token t, behind a quotation, tells
// where the words were spoken: “a disgrace” in an interview with a paper.
func closesAside(s *sentence, t, h int) bool {
	switch s.Tokens[t].Lemma {
	case "in", "at", "during", "on":
	default:
		return false
	}
	v := s.Tokens[t].Head
	if v < t || s.Tokens[v].UPOS == "PROPN" && !s.timed[v] {
		return false
	}
	return s.timed[v] || !holdsFinite(s, t, h) && spokenAt(s, v)
}

// spokenAt reports whether token t is an occasion on which one speaks.
func spokenAt(s *sentence, t int) bool {
	switch s.Tokens[t].Lemma {
	case "interview", "speech", "address", "statement", "conference", "briefing", "letter", "post", "tweet":
		return true
	}
	return false
}

// occasion reports whether token t opens a clause that tells when the report
// places the whole: “plans to resign after the court ruled”.
func (r *reader) occasion(s *sentence, t, h int) bool {
	switch s.Tokens[t].Lemma {
	case "after", "since", "when", "as":
	default:
		return false
	}
	if s.Tokens[t].Lemma == "as" && !s.Is(t, "mark") {
		return false
	}
	for k := t + 1; k < h && k < t+12; k++ {
		if s.Tokens[k].UPOS == "PUNCT" {
			return false
		}
		if s.Tokens[k].XPOS == "VBD" {
			return true
		}
	}
	return false
}

// aside reports whether what begins at token t, behind a comma, is the
// report's own telling again.
func (r *reader) aside(say *saying, t, h int) bool {
	s := &r.sentences[say.sentence]
	if strings.EqualFold(s.Tokens[t].Form, "according") {
		return true
	}
	if v := r.saysBehind(s, t); v >= 0 && (v+1 >= len(s.Tokens) || s.Tokens[v+1].UPOS == "PUNCT" && s.Tokens[v+1].Form != ":") {
		return true
	}
	if say.lo == 0 && !say.source.ok() && opensClause(s, t) && mainClause(s, t, h) {
		return true // “Asked about the dam, the mayor said”
	}
	if s.Tokens[t-1].Form == ";" && r.otherSays(s, t, h) {
		return true
	}
	switch s.Tokens[t].XPOS {
	case "VBG":
		if r.isCue(s, t) {
			return true
		}
		return !spoken(say.cue) && trails(s, t, h)
	case "WDT", "WP":
		return s.Tokens[t].Lemma != "what" && relativeTrails(s, t, h)
	case "CC":
		if t+1 >= h {
			return false
		}
		if r.furtherSaying(say, t+1) || !hasThat(s, t+1) && r.otherSays(s, t+1, h) {
			return true
		}
		return s.Tokens[t].Lemma == "but" && !hasThat(s, t+1) && mainClause(s, t+1, h)
	case "VBD", "VBZ", "MD":
		return !spoken(say.cue) || say.source.ok() && s.Tokens[say.source.head].Rel != "root" && relativePronoun(s, say.head) >= 0
	case "IN":
		switch s.Tokens[t].Lemma {
		case "while", "though", "although", "despite":
			return true
		case "with":
			return r.withSaying(s, t, h)
		}
	case "WRB":
		return !spoken(say.cue) && s.Tokens[t].Lemma == "when"
	}
	return false
}

// furtherSaying reports whether token t is a finite verb that coordinates with
// the cue and is a cue itself: “said … and warned …”.
func (r *reader) furtherSaying(say *saying, t int) bool {
	s := &r.sentences[say.sentence]
	for t < len(s.Tokens)-1 && s.Tokens[t].UPOS == "ADV" {
		t++
	}
	joined := t > 1 && s.Tokens[say.head].XPOS == "VBG" && s.Tokens[t].XPOS == "VBD" && s.quoted(t-2) && r.isCue(s, t) // stating that it was “a crime” and warned
	if !joined && s.Tokens[t].XPOS != s.Tokens[say.head].XPOS || s.Tokens[t].UPOS != "VERB" {
		return false
	}
	return r.isCue(s, t) || s.Tokens[t].Head == say.head && s.Is(t, "conj")
}

// withSaying reports whether an absolute clause that tells of another saying
// begins at token t: “with the mission calling it baseless”.
func (r *reader) withSaying(s *sentence, t, h int) bool {
	for k := t + 2; k < h && k < t+14; k++ {
		if s.quote[k] != s.quote[t] || s.Tokens[k].UPOS == "PUNCT" {
			return false
		}
		if s.Tokens[k].XPOS == "VBG" {
			return r.isCue(s, k)
		}
	}
	return false
}

// otherSays reports whether the clause that begins at token t is another's
// saying: its first finite verb is a verb of saying with a subject before it.
func (r *reader) otherSays(s *sentence, t, h int) bool {
	for k := t; k < h && k < t+25; k++ {
		if s.quote[k] != s.quote[t] {
			return false
		}
		if isFinite(s, k) && s.Tokens[k].UPOS == "VERB" {
			return k > t && r.saysHere(s, k) != nil
		}
	}
	return false
}

// isCue reports whether token t is a verbal cue of words uttered.
func (r *reader) isCue(s *sentence, t int) bool {
	for _, c := range r.lex.Cues(s.Tokens[t].Lemma) {
		if c.POS == "verb" {
			return true
		}
	}
	return false
}

// trails reports whether the clause headed by t closes the content.
func trails(s *sentence, t, h int) bool {
	_, e := s.Extent(t)
	return e >= h-1
}

// relativeTrails reports whether the relative clause that opens at token t
// closes the content.
func relativeTrails(s *sentence, t, h int) bool {
	v := s.Tokens[t].Head
	for n := 0; v >= 0 && n < 4 && !s.Is(v, "acl:relcl"); n++ {
		v = s.Tokens[v].Head
	}
	return v >= 0 && v > t && trails(s, v, h)
}

// mainClause reports whether a subject and a finite verb follow token t.
func mainClause(s *sentence, t, h int) bool {
	for k := t; k < h && k < t+12; k++ {
		if s.Is(k, "nsubj") {
			return true
		}
		if isFinite(s, k) {
			return s.Tokens[k].XPOS == "VBD"
		}
	}
	return false
}

func hasThat(s *sentence, t int) bool {
	return t < len(s.Tokens) && s.Tokens[t].Lemma == "that"
}
