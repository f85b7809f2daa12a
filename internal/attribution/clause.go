package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// takeClause finds the clause that a cue reports: after the cue, before it, or
// around it.
func (r *reader) takeClause(say *saying) bool {
	s := &r.sentences[say.sentence]
	lo, hi := r.block(say)
	if r.interrupts(say, lo, hi) || r.fronted(say, lo, hi) || r.closes(say, lo, hi) || r.takeAfter(say, lo, hi) {
		return true
	}
	return r.takeAround(say, s, lo, hi)
}

// takeAfter takes the clause after the cue. What a spoken cue is followed by is
// its content even where the tree sees no clause.
func (r *reader) takeAfter(say *saying, blo, bhi int) bool {
	s := &r.sentences[say.sentence]
	c := complementAfter(s, say)
	_, bound := s.Extent(say.scope)
	if c < 0 && !spoken(say.cue) && !(bhi == say.hi && hasThat(s, bhi) && opensClause(s, bhi+1) && say.source.ok()) {
		return false
	}
	l := r.clauseStart(say, c, bhi)
	if l >= bound && trailing(s, say) && opensClause(s, l) || hasThat(s, l) && l >= bound && trailing(s, say) {
		say.scope = s.Tokens[say.head].Head // its clause hangs on the verb above
		_, bound = s.Extent(say.scope)
	}
	if l >= bound {
		return false
	}
	left := r.spokenBefore(say, blo)
	if left >= 0 && s.quote[l] == s.quote[say.head] {
		return false // “…,” he said after the vote
	}
	if c < 0 && !r.clauseLike(say, l, bound) {
		return false
	}
	if s.Tokens[l].UPOS == "ADP" && s.quote[l] == s.quote[say.head] && say.cue.Takes(strings.ToLower(s.Tokens[l].Lemma)) {
		return false // warned of, agreed with
	}
	h := r.clauseEnd(say, c, l)
	if l >= h {
		return false
	}
	say.content = r.region(say, l, h)
	if q := int(s.quote[l]); q >= 0 && s.quote[l] != s.quote[say.head] {
		r.endWithQuote(say, q)
		if left >= 0 && left != q {
			say.content = tidy(append(say.content, r.quotes[left].span))
		}
	}
	return len(say.content) > 0
}

// trailing reports whether a cue tells what was said though its tree ends with
// it: a participle behind a comma (she met them, telling reporters that it had
// gone well), or a verb with its subject right before it.
func trailing(s *sentence, say *saying) bool {
	if !spoken(say.cue) || s.Tokens[say.head].Head < 0 {
		return false
	}
	return s.Tokens[say.head].XPOS == "VBG" && comma(s, say.lo-1) ||
		isFinite(s, say.head) && say.source.ok() && say.source.hi == say.lo && s.Tokens[say.lo-1].UPOS != "PUNCT"
}

// complementAfter returns the first finite complement clause after a cue, or
// -1.
func complementAfter(s *sentence, say *saying) int {
	t := say.head
	for _, k32 := range s.Children(t) {
		k := int(k32)
		if say.source.ok() && k >= say.source.lo && k < say.source.hi {
			continue
		}
		if k > t && (s.Is(k, "ccomp") || s.Is(k, "acl") && hasMark(s, k, "that") || s.Is(k, "xcomp", "parataxis", "dep") && finite(s, k)) {
			return k
		}
	}
	return -1
}

// clauseStart returns the token at which the reported clause c begins: "that"
// where one stands, else what follows the cue, the addressee and the day.
func (r *reader) clauseStart(say *saying, c, bhi int) int {
	s := &r.sentences[say.sentence]
	l := say.hi
	if say.told.ok() && say.told.lo >= say.hi && (c < 0 || say.told.head < c) {
		l = max(l, say.told.hi)
	}
	if say.source.ok() && say.source.lo >= say.hi && (c < 0 || say.source.head < c) {
		l = max(l, say.source.hi)
	}
	if k := thatAfter(s, l, c); k >= 0 {
		return k
	}
	if bhi > l && (c < 0 || bhi <= c) {
		l = bhi
	}
	for l < len(s.Tokens) && soft(s, l) {
		l++
	}
	return l
}

// thatAfter returns the “that” which opens clause c, or without c the first one
// soon after token l with no finite verb between; -1 where there is none.
func thatAfter(s *sentence, l, c int) int {
	const reach = 14
	end := min(l+reach, len(s.Tokens))
	if c >= 0 {
		end = min(end, c)
	}
	for k := l; k < end; k++ {
		if s.quote[k] != s.quote[max(l-1, 0)] || isFinite(s, k) && !clitic(s, k) {
			return -1
		}
		if s.Tokens[k].Lemma == "that" && (s.Tokens[k].Rel == "mark" || s.Tokens[k].UPOS == "SCONJ" || opensClause(s, k+1)) {
			return k
		}
	}
	return -1
}

// opensClause reports whether a subject begins at token t: “that” before it
// joins clauses and is no pronoun.
func opensClause(s *sentence, t int) bool {
	if t >= len(s.Tokens) {
		return false
	}
	switch s.Tokens[t].XPOS {
	case "DT", "PRP", "PRP$", "NNP", "NNPS", "NNS", "EX", "CD":
		return true
	case "NN":
		return t+1 < len(s.Tokens) && (isFinite(s, t+1) || s.Tokens[t+1].XPOS == "NN")
	}
	return false
}

// clauseLike reports whether the tokens [lo, hi) read like a clause reported
// after a spoken cue: they begin with “that”, or hold a quotation or a finite
// verb with no comma between the cue and them.
func (r *reader) clauseLike(say *saying, lo, hi int) bool {
	s := &r.sentences[say.sentence]
	if !say.cue.Takes(lexicon.ArgThat) || isPassive(s, say.head) && say.cue.Class != "tell" && say.cue.Class != "ask" {
		return false
	}
	if s.quoted(lo) {
		return true
	}
	comma := lo > 0 && soft(s, lo-1)
	switch s.Tokens[lo].Lemma {
	case "that", "whether", "if", "how", "why", "what", "when", "where":
		return true
	}
	if comma || !say.source.ok() {
		return false
	}
	for k := lo + 1; k < hi; k++ {
		if s.quote[k] != s.quote[say.head] {
			return true
		}
		switch s.Tokens[k].XPOS {
		case "VBN":
			if s.Tokens[k-1].UPOS == "NOUN" || s.Tokens[k-1].UPOS == "PROPN" {
				return true
			}
		case "VBD", "VBZ", "VBP", "MD":
			if s.Tokens[k].Rel != "acl:relcl" || relativePronoun(s, k) < 0 {
				return true
			}
		}
	}
	return false
}

// finite reports whether the clause headed by t has a finite verb, as far as
// tags tell.
func finite(s *sentence, t int) bool {
	switch s.Tokens[t].XPOS {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	for _, c := range s.Children(t) {
		if s.Is(int(c), "aux", "cop") {
			switch s.Tokens[c].XPOS {
			case "VBD", "VBP", "VBZ", "MD":
				return true
			}
		}
	}
	return false
}

func isFinite(s *sentence, t int) bool {
	switch s.Tokens[t].XPOS {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return false
}
