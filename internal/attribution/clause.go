package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

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
			c := int(c32)
			if s.quoted(c) || !s.Is(c, "obl", "advmod", "aux") {
				continue
			}
			if c > say.head && say.cue.Takes(s.Case(c)) {
				continue
			}
			l, h := s.Extent(c)
			if c > say.head && s.Is(c, "advmod") && h-l > 2 || (c > say.head || s.Tokens[c].UPOS == "VERB") && holdsFinite(s, l, h) {
				continue
			}
			grow(l, h)
		}
	}
	return lo, pastDay(s, hi)
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

// closes takes the sentence that a spoken cue behind a comma closes: “The dam
// has burst, the ministry said on Friday, as crews …”.
func (r *reader) closes(say *saying, blo, bhi int) bool {
	s := &r.sentences[say.sentence]
	if !spoken(say.cue) || say.cue.POS != lexicon.CueVerb || !isFinite(s, say.head) || s.quoted(say.head) || !comma(s, blo-1) ||
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

func isFinite(s *sentence, t int) bool {
	switch s.Tokens[t].XPOS {
	case "VBD", "VBP", "VBZ", "MD":
		return true
	}
	return false
}

// leftEdge moves the start of a clause past what joins it to the text before.
func leftEdge(s *sentence, l, blo int) int {
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
