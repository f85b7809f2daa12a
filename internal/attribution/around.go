package attribution

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// closes takes the sentence that a spoken cue behind a comma closes: “The dam
// has burst, the ministry said on Friday, as crews …”.
func (r *reader) closes(say *saying, blo, bhi int) bool {
	s := &r.sentences[say.sentence]
	if !spoken(say.cue) || say.cue.POS != lexicon.CueVerb || !isFinite(s, say.head) || s.quoted(say.head) || blo < 2 || !comma(s, blo-1) ||
		!comma(s, bhi) && bhi < len(s.Tokens)-1 || !say.source.ok() || say.source.lo != blo && say.lo != blo || say.told.ok() {
		return false
	}
	switch s.Tokens[blo].XPOS {
	case "WP", "WDT", "WP$", "WRB":
		return false
	}
	lo := leftEdge(s, r.backToStart(say, blo-1), blo-1)
	if s.quoted(blo-2) || !mainVerb(s, lo, blo-1) {
		return false
	}
	say.content = r.region(say, lo, blo-1)
	return len(say.content) > 0
}

// mainVerb reports whether the tokens [lo, hi) hold a finite verb with a
// subject before it and are no clause that a conjunction opens.
func mainVerb(s *sentence, lo, hi int) bool {
	if lo >= hi || s.Tokens[lo].UPOS == "SCONJ" || s.Tokens[lo].UPOS == "ADP" || s.Tokens[lo].XPOS == "WRB" {
		return false
	}
	for k := lo + 1; k < hi; k++ {
		if isFinite(s, k) {
			return relativePronoun(s, k) < 0
		}
		if s.Tokens[k].XPOS == "WP" || s.Tokens[k].XPOS == "WDT" {
			return false
		}
	}
	return false
}

// takeAround takes the clause before the cue, and what goes on after it.
func (r *reader) takeAround(say *saying, s *sentence, blo, bhi int) bool {
	if blo == 0 && r.spokenBefore(say, 0) < 0 {
		return false
	}
	if q := r.leftQuote(say, blo); q < 0 && (!soft(s, blo-1) || r.quoteAfter(s, bhi, s.quote[say.head]) >= 0) {
		return false
	}
	if bhi < len(s.Tokens) && s.Tokens[bhi].UPOS != "PUNCT" && !s.quoted(bhi) && !s.Is(bhi, "cc") && r.leftQuote(say, blo) < 0 {
		return false
	}
	c := r.clauseBefore(say, blo)
	if c < 0 {
		return false
	}
	l, h := s.Extent(c)
	if spoken(say.cue) && bhi >= len(s.Tokens)-1 {
		l, h = r.backToStart(say, l), blo
	}
	l = leftEdge(s, l, blo)
	var out []news.Span
	if l < blo {
		out = append(out, r.region(say, l, min(h, blo))...)
	}
	if h > bhi && comma(s, bhi) && goesOn(s, bhi+1, h) {
		out = append(out, r.region(say, bhi+1, h)...)
	} else if q := r.quoteAfter(s, bhi, s.quote[say.head]); q >= 0 && r.quotes[q].span.Start < s.Span.End && r.leftQuote(say, blo) >= 0 {
		out = append(out, r.quotes[q].span)
	}
	say.content = tidy(out)
	return len(say.content) > 0
}

// backToStart carries a clause that a spoken cue closes back to the start of
// the sentence, unless another saying stands before it.
func (r *reader) backToStart(say *saying, l int) int {
	s := &r.sentences[say.sentence]
	if r.medium(say.source) {
		return 0 // the press reports what others have said
	}
	for k := l - 1; k >= 0; k-- {
		if q := s.quote[k]; q != s.quote[say.head] {
			if q < 0 || soundsSaid(r.runes, r.quotes[q].span) {
				return l
			}
			continue
		}
		if s.Tokens[k].Form == ";" || s.Tokens[k].Form == ":" {
			return l
		}
		if k+1 == datelineEnd(s) {
			return k + 1
		}
		for _, j := range r.cued[say.sentence] {
			if !r.sayings[j].free && k >= r.sayings[j].lo && k < r.sayings[j].hi && spoken(r.sayings[j].cue) {
				return l
			}
		}
	}
	return 0
}

// interrupts takes the clause that a spoken cue between two commas interrupts:
// “The bridge, officials say, is safe.” The words before it must not be a
// clause of their own.
func (r *reader) interrupts(say *saying, blo, bhi int) bool {
	s := &r.sentences[say.sentence]
	if !spoken(say.cue) || !say.source.ok() || blo < 2 || !comma(s, blo-1) || !comma(s, bhi) {
		return false
	}
	lo := blo - 1
	for lo > 0 && !s.quoted(lo-1) && !clauseMark(s, lo-1) {
		lo--
	}
	for k := lo; k < blo-1; k++ {
		if s.quoted(k) || isFinite(s, k) {
			return false
		}
	}
	found := false
	hi := bhi + 1
	for hi < len(s.Tokens) && s.Tokens[hi].Form != ";" {
		found = found || isFinite(s, hi)
		hi++
	}
	if !found || !goesOn(s, bhi+1, hi) {
		return false
	}
	lo = leftEdge(s, lo, blo)
	say.content = tidy(append(r.region(say, lo, blo), r.region(say, bhi+1, hi)...))
	return len(say.content) > 0
}

// fronted takes a relative clause that the cue stands within: “the dam, which
// engineers say is cracked”.
func (r *reader) fronted(say *saying, blo, bhi int) bool {
	s := &r.sentences[say.sentence]
	if !spoken(say.cue) || !say.source.ok() || say.source.hi > say.head || blo < 1 || bhi >= len(s.Tokens) || say.told.ok() {
		return false
	}
	w := say.source.lo - 1
	if w < 0 || s.Tokens[w].XPOS != "WDT" && s.Tokens[w].XPOS != "WP" || s.quote[w] != s.quote[say.head] {
		return false
	}
	if !isFinite(s, bhi) && !s.quoted(bhi) {
		return false
	}
	_, h := s.Extent(say.head)
	if v := s.Tokens[bhi].Head; v > bhi {
		_, e := s.Extent(v)
		h = max(h, e)
	}
	say.content = tidy(append(r.region(say, w, w+1), r.region(say, bhi, r.cutTail(say, bhi, h))...))
	return len(say.content) > 1
}

func comma(s *sentence, t int) bool {
	return t >= 0 && t < len(s.Tokens) && s.Tokens[t].Form == "," && !s.quoted(t)
}

// clauseMark reports whether token t parts clauses: a semicolon, colon or dash.
func clauseMark(s *sentence, t int) bool {
	switch s.Tokens[t].Form {
	case ";", ":", "—", "–", "--":
		return true
	}
	return false
}

// leftEdge moves the start of a clause past what joins it to the text before.
func leftEdge(s *sentence, l, blo int) int {
	if l == 0 {
		l = min(datelineEnd(s), blo)
	}
	for l < blo && !s.quoted(l) && (s.Tokens[l].UPOS == "CCONJ" || s.Tokens[l].UPOS == "PUNCT") {
		l++
	}
	return l
}

// goesOn reports whether an interrupted clause goes on at token t: what opens
// with a conjunction or a participle is somebody else's.
func goesOn(s *sentence, t, h int) bool {
	if t >= h || t >= len(s.Tokens) {
		return false
	}
	if s.quoted(t) {
		return true
	}
	switch s.Tokens[t].XPOS {
	case "VBG", "CC":
		return false
	}
	return true
}

// clauseBefore returns the head of the clause before the cue: a left
// complement of it, or the clause that it is hung on; -1 where there is none.
func (r *reader) clauseBefore(say *saying, blo int) int {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k < blo && s.Is(k, "ccomp", "parataxis", "dep", "xcomp") {
			return k
		}
	}
	h := s.Tokens[say.head].Head
	if h >= 0 && h < blo && s.Is(say.head, "parataxis", "ccomp", "dep", "advcl", "acl:relcl", "conj", "appos", "discourse") {
		if s.Is(say.head, "advcl", "acl:relcl", "conj", "appos") && s.Child(say.head, "mark", "cc") >= 0 {
			return -1
		}
		if s.Is(say.head, "acl:relcl") && relativePronoun(s, say.head) >= 0 {
			return -1
		}
		if s.Is(say.head, "conj", "advcl") && !say.source.ok() {
			return -1
		}
		// The whole clause, not the part that the cue happens to hang on.
		for s.Tokens[h].Head >= 0 && !clausal(s, h) {
			h = s.Tokens[h].Head
		}
		return h
	}
	if h >= 0 && h > say.head && s.Is(say.head, "parataxis", "ccomp", "dep") {
		return h
	}
	return -1
}

// clausal reports whether token t heads a clause.
func clausal(s *sentence, t int) bool {
	return s.Child(t, "nsubj", "cop", "csubj", "expl") >= 0 || s.Tokens[t].UPOS == "VERB" && !s.Is(t, "acl", "amod")
}
