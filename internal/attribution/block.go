package attribution

// block returns the tokens of a cue together with what stands beside it and
// is no part of the content: source, addressee, day, occasion ("Kim told
// reporters in Oslo on Monday").
func (r *reader) block(say *saying) (lo, hi int) {
	s := &r.sentences[say.sentence]
	lo, hi = say.lo, say.hi
	if say.source.ok() && say.source.sentence == say.sentence && bridged(s, say.source.hi, lo, say.head) {
		lo = say.source.hi
	}
	for grown := true; grown; {
		grown = false
		grow := func(l, h int) {
			l, h = trimTokens(s, l, h)
			if l >= h {
				return
			}
			if l < lo && (h >= lo || h == lo-1 && soft(s, h)) {
				lo, grown = l, true
			}
			if h > hi && (l <= hi || l == hi+1 && soft(s, hi) && say.source.ok() && l == say.source.lo) {
				hi, grown = h, true
			}
		}
		if say.source.ok() && say.source.sentence == say.sentence {
			grow(say.source.lo, say.source.hi)
			if !s.Dominates(say.source.head, say.head) {
				l, h := s.Extent(say.source.head)
				if h <= say.lo || l >= say.hi {
					grow(l, h)
				}
			}
		}
		if say.told.ok() {
			grow(say.told.lo, say.told.hi)
		}
		for _, c32 := range s.Children(say.head) {
			if c := int(c32); besideCue(s, say, c) {
				grow(s.Extent(c))
			}
		}
	}
	return lo, pastDay(s, hi)
}

// besideCue reports whether a dependent of the cue tells how, when or where
// it was said, rather than what.
func besideCue(s *sentence, say *saying, c int) bool {
	if s.quoted(c) || !s.Is(c, "obl", "advmod", "aux") || c > say.head && say.cue.Takes(s.Case(c)) {
		return false
	}
	l, h := s.Extent(c)
	after := c > say.head
	return !(after && s.Is(c, "advmod") && h-l > 2) && !((after || s.Tokens[c].UPOS == "VERB") && holdsFinite(s, l, h))
}

// bridged reports whether nothing but verbs stands between a source that ends
// at token l and its cue, which begins at token h: “she liked to say”.
func bridged(s *sentence, l, h, cue int) bool {
	if l >= h || h-l > 3 || !s.Is(cue, "xcomp") {
		return false
	}
	for k := l; k < h; k++ {
		switch s.Tokens[k].UPOS {
		case "VERB", "AUX", "ADV", "PART":
		default:
			return false
		}
	}
	return true
}

// pastDay carries the end of a block over the day that follows it, whatever
// the parser has hung on the day.
func pastDay(s *sentence, hi int) int {
	at := hi
	if at+1 < len(s.Tokens) && s.timed[at+1] && (s.Tokens[at].UPOS == "ADP" || s.Tokens[at].Lemma == "late" || s.Tokens[at].Lemma == "early") {
		at++
	}
	from := hi
	for at < len(s.Tokens) && s.timed[at] && !s.quoted(at) {
		hi, at = at+1, at+1
	}
	if at < len(s.Tokens) && clitic(s, at) {
		return from // yesterday's meeting
	}
	return hi
}

// clitic reports whether token t is a possessive's ’s, whatever its tag.
func clitic(s *sentence, t int) bool {
	return s.Tokens[t].Form == "’s" || s.Tokens[t].Form == "'s"
}

func holdsFinite(s *sentence, lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if isFinite(s, k) {
			return true
		}
	}
	return false
}

// soft reports whether token t is a comma or dash outside quotations.
func soft(s *sentence, t int) bool {
	return t >= 0 && t < len(s.Tokens) && s.Tokens[t].UPOS == "PUNCT" && !s.quoted(t)
}
