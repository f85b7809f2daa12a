package attribution

import (
	"sort"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// findContent looks for the content at the places that the cue's row names,
// in their order, and reports whether any has it.
func (r *reader) findContent(say *saying) bool {
	hi := say.hi
	for _, place := range say.cue.Content {
		say.content, say.hi = nil, hi
		say.place = place
		if r.take(say, place) && len(say.content) > 0 && r.matter(say) {
			return true
		}
	}
	return false
}

// take reads the content at one place.
func (r *reader) take(say *saying, place string) bool {
	s := &r.sentences[say.sentence]
	switch place {
	case lexicon.ArgThat:
		switch say.cue.POS {
		case lexicon.CueNoun:
			return r.takeDependent(say, func(k int) bool {
				return s.Is(k, "acl", "ccomp") && !s.Is(k, "acl:relcl") && hasMark(s, k, "that", "whether", "if")
			}) || r.takeThatBeside(say)
		case lexicon.CuePrep, lexicon.CueAdverb:
			return r.takeHost(say)
		}
		return r.takeClause(say)
	case lexicon.ArgQuote:
		return r.takeQuote(say)
	case lexicon.ArgTo:
		if isPassive(s, say.head) {
			return r.takeObjectAnd(say, func(k int) bool { return s.Is(k, "xcomp", "advcl", "ccomp") && hasMark(s, k, "to") })
		}
		return r.takeDependent(say, func(k int) bool {
			return s.Is(k, "xcomp", "advcl", "acl", "ccomp") && hasMark(s, k, "to")
		}) || r.takePrep(say, "to")
	case lexicon.ArgObjectPrep:
		return r.takeObjectPrep(say)
	case lexicon.ArgSubjectTo:
		return r.takeSubjectTo(say)
	case lexicon.ArgIng:
		return r.takeDependent(say, func(k int) bool {
			return s.Is(k, "xcomp", "ccomp") && s.Tokens[k].XPOS == "VBG"
		})
	case lexicon.ArgObject:
		return r.takeObject(say)
	case lexicon.ArgCopula:
		return r.takeCopula(say)
	case lexicon.ArgObjectPred:
		return r.takeObjectAnd(say, func(k int) bool {
			return s.Is(k, "xcomp") && s.Tokens[k].UPOS != "ADV" && s.Tokens[k].Lemma != "home" && !hasMark(s, k, "to")
		}) ||
			r.takeObjectQuoted(say)
	case lexicon.ArgObjectTo:
		return r.takeObjectAnd(say, func(k int) bool { return s.Is(k, "xcomp", "advcl", "ccomp") && hasMark(s, k, "to") })
	}
	if word, ok := strings.CutPrefix(place, "obj+"); ok {
		if place == lexicon.ArgObjectAs && r.takeAsQuoted(say) {
			return true
		}
		return r.takeObjectAnd(say, func(k int) bool {
			return s.Is(k, "obl", "nmod") && s.Case(k) == word || s.Is(k, "advcl", "xcomp", "acl") && hasMark(s, k, word) ||
				s.Is(k, "xcomp", "advcl", "acl") && s.Case(k) == word
		})
	}
	return r.takePrep(say, place)
}

// hasMark reports whether clause k is marked by one of the words.
func hasMark(s *sentence, k int, words ...string) bool {
	for _, c := range s.Children(k) {
		if !s.Is(int(c), "mark", "case", "advmod") {
			continue
		}
		for _, w := range words {
			if strings.EqualFold(s.Tokens[c].Form, w) {
				return true
			}
		}
	}
	return false
}

// takeDependent takes the first dependent after the cue that fits.
func (r *reader) takeDependent(say *saying, fit func(int) bool) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k < say.head || !fit(k) {
			continue
		}
		l, h := s.Extent(k)
		l = max(l, say.hi)
		if say.cue.POS != lexicon.CueNoun {
			h = r.stretch(say, k, h)
		}
		h = r.cutTail(say, l, h)
		if say.cue.POS == lexicon.CueNoun {
			h = nextPredicate(s, say.head, k, h)
		}
		say.content = r.region(say, l, h)
		return len(say.content) > 0
	}
	return false
}

// takeThatBeside takes the clause right behind a noun that the parser has hung
// on the verb above: took it for a sign that they had left.
func (r *reader) takeThatBeside(say *saying) bool {
	s := &r.sentences[say.sentence]
	v := s.Tokens[say.head].Head
	if v < 0 || !hasThat(s, say.hi) || !opensClause(s, say.hi+1) || !say.source.ok() {
		return false
	}
	for _, c := range s.Children(v) {
		if k := int(c); k > say.hi && s.Is(k, "ccomp") {
			_, h := s.Extent(k)
			say.content = r.region(say, say.hi, r.cutTail(say, say.hi, h))
			return len(say.content) > 0
		}
	}
	return false
}

// nextPredicate ends the clause k of a noun t where the noun's own verb begins,
// which the parser has hung into the clause: “the claim that it was safe
// angered them”. It returns the verb's token, or h.
func nextPredicate(s *sentence, t, k, h int) int {
	if s.Tokens[t].Head >= 0 {
		return h
	}
	from, _ := s.Extent(k)
	seen, joined := false, false
	for v := from; v < h; v++ {
		switch s.Tokens[v].UPOS {
		case "SCONJ", "CCONJ", "PUNCT":
			joined = true
		case "PRON":
			joined = joined || s.Tokens[v].XPOS == "WP" || s.Tokens[v].XPOS == "WDT" || s.Tokens[v].XPOS == "PRP" && seen
		}
		if v == k {
			seen, joined = true, false
		}
		if !isFinite(s, v) && !(s.Tokens[v].XPOS == "VBN" && s.Child(v, "obj") > v && s.Child(v, "aux") < 0 && s.Is(v, "advcl", "conj")) {
			continue
		}
		if seen && !joined && v > k {
			return v
		}
		seen, joined = true, false
	}
	return h
}

// takePrep takes what an adposition marks. The adposition belongs to the cue
// that it stands beside.
func (r *reader) takePrep(say *saying, word string) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k < say.head {
			continue
		}
		nominal := s.Is(k, "obl", "nmod", "obj") && s.Case(k) == word
		clause := s.Is(k, "advcl", "acl", "xcomp", "ccomp") && !s.Is(k, "acl:relcl") && hasMark(s, k, word)
		if !nominal && !clause || say.source.head == k || say.told.ok() && say.told.head == k {
			continue
		}
		l, h := s.Extent(k)
		for p := l; p < k && p < l+3; p++ {
			if strings.EqualFold(s.Tokens[p].Form, word) {
				if p <= say.hi {
					say.hi = max(say.hi, p+1)
				}
				l = p + 1
				break
			}
		}
		l = max(l, say.hi)
		if say.cue.POS == lexicon.CueNoun && word == "of" {
			for _, c := range s.Children(say.head) { // the portrayal of them as thieves
				if int(c) > k && s.Case(int(c)) == "as" {
					_, h = s.Extent(int(c))
					break
				}
			}
		}
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// takeObject takes the object, or the subject of a passive.
func (r *reader) takeObject(say *saying) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k == say.source.head || say.told.ok() && k == say.told.head {
			continue
		}
		passive := s.Is(k, "nsubj:pass")
		if !passive && !s.Is(k, "obj") {
			continue
		}
		l, h := s.Extent(k)
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// takeObjectPrep takes what the object is about: “expressed concern about the
// dam”. The object belongs to the cue.
func (r *reader) takeObjectPrep(say *saying) bool {
	s := &r.sentences[say.sentence]
	o := s.Child(say.head, "obj")
	if o < say.head || o > say.hi+5 || !r.cueNoun(s, o) {
		return false
	}
	for _, c := range append(append([]int32(nil), s.Children(o)...), s.Children(say.head)...) {
		k := int(c)
		if k <= o {
			continue
		}
		l, h := s.Extent(k)
		switch {
		case s.Is(k, "nmod", "obl") && s.Case(k) != "" && l == o+1:
			l++
		case s.Is(k, "acl", "ccomp") && hasMark(s, k, "that") && l == o+1:
		default:
			continue
		}
		say.hi = l
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// cueNoun reports whether token t is a noun that tells of a thought or word:
// concern, support, hope.
func (r *reader) cueNoun(s *sentence, t int) bool {
	for _, c := range r.lex.Cues(strings.ToLower(s.Tokens[t].Lemma)) {
		if c.POS == lexicon.CueNoun {
			return true
		}
	}
	return false
}

// takeSubjectTo takes what seems to be so: the subject and the infinitive.
func (r *reader) takeSubjectTo(say *saying) bool {
	s := &r.sentences[say.sentence]
	h := nearestSubject(s, say.head)
	if h < 0 || h > say.head {
		return false
	}
	for _, c := range s.Children(say.head) {
		k := int(c)
		if k < say.head || !s.Is(k, "xcomp", "ccomp", "advcl") || !hasMark(s, k, "to", "that", "as") && !s.Is(k, "ccomp") {
			continue
		}
		l, e := s.Extent(k)
		lo, hi := r.wholeName(say, h, h, h+1)
		if a, b := nounExtent(s, h); a < lo || b > hi {
			lo, hi = min(lo, a), min(max(hi, b), say.lo)
		}
		say.content = tidy(append(r.region(say, lo, min(hi, say.lo)), r.region(say, max(l, say.hi), r.cutTail(say, l, e))...))
		return len(say.content) > 0
	}
	return false
}

// takeObjectAnd takes the object (the subject of a passive) with the
// complement that says something of it.
func (r *reader) takeObjectAnd(say *saying, fit func(int) bool) bool {
	s := &r.sentences[say.sentence]
	obj, comp := -1, -1
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		switch {
		case k == say.source.head:
		case obj < 0 && (s.Is(k, "obj", "iobj") || s.Is(k, "nsubj") && isPassive(s, say.head)):
			obj = k
		case comp < 0 && k > say.head && fit(k):
			comp = k
		}
	}
	if comp < 0 && obj >= 0 {
		for _, k32 := range s.Children(obj) {
			if k := int(k32); k > obj && fit(k) {
				comp = k
				break
			}
		}
	}
	if comp < 0 {
		return false
	}
	cl, ch := s.Extent(comp)
	ch = r.cutTail(say, cl, r.stretch(say, comp, ch))
	if obj < 0 {
		say.content = r.region(say, max(cl, say.hi), ch)
		return len(say.content) > 0
	}
	ol, oh := s.Extent(obj)
	if obj > say.head {
		say.content = r.region(say, max(min(ol, cl), say.hi), max(oh, ch))
		if cl < len(s.Tokens) && strings.EqualFold(s.Tokens[cl].Form, "as") && s.quote[ch-1] != s.quote[say.head] && oh <= cl {
			// What is said of the object is in quotation marks: “as” is not.
			say.content = tidy(append(r.region(say, max(ol, say.hi), oh), r.region(say, cl+1, ch)...))
		}
	} else {
		if cl == say.hi && cl < len(s.Tokens) && strings.EqualFold(s.Tokens[cl].Form, "as") {
			say.hi++ // was seen as
		}
		say.content = tidy(append(r.region(say, ol, min(oh, say.lo)), r.region(say, max(cl, say.hi), ch)...))
	}
	return len(say.content) > 0
}

// takeObjectQuoted takes an object with the quotation right behind it, which
// says what it is called: he called them “vermin”.
func (r *reader) takeObjectQuoted(say *saying) bool {
	s := &r.sentences[say.sentence]
	_, bound := s.Extent(say.head)
	for k := say.hi; k < bound && k < say.hi+18; k++ {
		if s.Tokens[k].UPOS == "PUNCT" && s.quote[k] == s.quote[say.head] && s.Tokens[k].Form != "," && s.Tokens[k].Form != "-" || isFinite(s, k) {
			return false
		}
		if q := s.quote[k]; q != s.quote[say.head] {
			if q < 0 {
				return false
			}
			say.content = tidy([]news.Span{{Start: s.Tokens[say.hi].Span.Start, End: r.quotes[q].span.End}})
			return true
		}
	}
	return false
}

// takeAsQuoted takes an object with what it is said to be, where that is quoted
// whole: she described the new law, a week old, as “a gift”.
func (r *reader) takeAsQuoted(say *saying) bool {
	const reach = 25
	s := &r.sentences[say.sentence]
	for k := say.hi; k+1 < len(s.Tokens) && k < say.hi+reach; k++ {
		if s.quote[k] != s.quote[say.head] || isFinite(s, k) || s.Tokens[k].UPOS == "PUNCT" && s.Tokens[k].Form != "," && s.Tokens[k].Form != "-" {
			return false
		}
		if q := s.quote[k+1]; q >= 0 && q != s.quote[say.head] && s.Tokens[k].Lemma == "as" && k > say.hi && r.quotes[q].span.Start == s.Tokens[k+1].Span.Start {
			say.content = tidy(append(r.region(say, say.hi, k), r.quotes[q].span))
			return true
		}
	}
	return false
}

// takeCopula takes what a noun is said to be.
func (r *reader) takeCopula(say *saying) bool {
	s := &r.sentences[say.sentence]
	head := s.Tokens[say.head].Head
	if head < 0 || !s.Is(say.head, "nsubj") || head < say.head {
		return false
	}
	be := s.Child(head, "cop")
	if s.Tokens[head].Lemma == "be" {
		be = head
	}
	if be < say.head {
		return false
	}
	_, h := s.Extent(head)
	say.hi = max(say.hi, be+1)
	say.content = r.region(say, be+1, h)
	return len(say.content) > 0
}

// takeHost takes the clause that an adverb or a phrase like "according to"
// qualifies, without the phrase itself.
func (r *reader) takeHost(say *saying) bool {
	s := &r.sentences[say.sentence]
	at := say.head
	if say.source.ok() {
		at = say.source.head
		say.hi = max(say.hi, say.lo+1)
	}
	if r.takeWhole(say) {
		return true
	}
	l, h := s.Extent(at)
	l, h = min(l, say.lo), max(h, say.hi)
	host := s.Tokens[at].Head
	if host < 0 || host >= l && host < h {
		return false
	}
	for !clausal(s, host) && s.Tokens[host].Head >= 0 {
		host = s.Tokens[host].Head
	}
	cl, ch := s.Extent(host)
	if s.Is(host, "conj", "advcl", "acl") {
		for cl < ch && (s.Tokens[cl].UPOS == "CCONJ" || s.Tokens[cl].UPOS == "PUNCT" && !s.quoted(cl)) {
			cl++
		}
	}
	say.content = tidy(append(r.region(say, cl, min(l, ch)), r.region(say, max(h, cl), ch)...))
	return len(say.content) > 0
}

// takeWhole takes the sentence that a phrase like “according to” opens or
// closes behind a comma.
func (r *reader) takeWhole(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CuePrep || !say.source.ok() || s.quoted(say.head) {
		return false
	}
	end := say.source.hi
	for end < len(s.Tokens) && s.Tokens[end].UPOS == "PUNCT" && !s.quoted(end) && s.Tokens[end].Form != "," {
		end++
	}
	switch {
	case end == len(s.Tokens) && comma(s, say.lo-1):
		lo := leftEdge(s, r.backToStart(say, say.lo-1), say.lo-1)
		if s.quoted(say.lo-2) || !holdsFinite(s, lo, say.lo-1) {
			return false
		}
		say.content = r.region(say, lo, say.lo-1)
	case say.lo == 0 && comma(s, end):
		hi := r.cutTail(say, end+1, len(s.Tokens))
		if !holdsFinite(s, end+1, hi) {
			return false
		}
		say.content = r.region(say, end+1, hi)
	}
	return len(say.content) > 0
}

// region returns the spans of the tokens [lo, hi) without the cue and the
// source, widened over quotations that it cuts and trimmed of punctuation.
func (r *reader) region(say *saying, lo, hi int) []news.Span {
	s := &r.sentences[say.sentence]
	lo, hi = max(lo, 0), min(hi, len(s.Tokens))
	own := s.quote[say.head] // what counts as unquoted beside this cue
	var out []news.Span
	emit := func(l, h int) {
		for l < h && s.Tokens[l].UPOS == "PUNCT" && s.quote[l] == own {
			l++
		}
		for l < h && s.Tokens[h-1].UPOS == "PUNCT" && s.quote[h-1] == own {
			h--
		}
		if l < h {
			out = append(out, r.widen(s.SpanOf(l, h), int(s.quote[say.head])))
		}
	}
	for own >= 0 && lo < hi && s.quote[lo] != own {
		lo++ // what is said within a quotation ends with it
	}
	for own >= 0 && lo < hi && s.quote[hi-1] != own {
		hi--
	}
	start := lo
	for k := lo; k <= hi; k++ {
		inCue := k >= say.lo && k < say.hi
		if say.source.ok() && say.source.sentence == say.sentence && k >= say.source.lo && k < say.source.hi {
			inCue = true
		}
		if k == hi || inCue {
			if start < k {
				emit(start, k)
			}
			start = k + 1
		}
	}
	return tidy(out)
}

// widen grows a span over the quotations that it cuts, but for the one that
// the cue itself stands in.
func (r *reader) widen(sp news.Span, own int) news.Span {
	for q := r.firstQuote(sp.Start); q < len(r.quotes) && r.quotes[q].span.Start < sp.End; q++ {
		if q != own {
			sp = sp.Cover(r.quotes[q].span)
		}
	}
	return sp
}

// tidy sorts spans and joins those that touch or overlap.
func tidy(spans []news.Span) []news.Span {
	sort.Slice(spans, func(i, j int) bool { return spans[i].Start < spans[j].Start })
	out := spans[:0]
	for _, sp := range spans {
		if sp.Empty() {
			continue
		}
		if n := len(out); n > 0 && sp.Start <= out[n-1].End+1 {
			out[n-1] = out[n-1].Cover(sp)
			continue
		}
		out = append(out, sp)
	}
	return out
}
