package attribution

import (
	"sort"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readFree gives the quotations that no cue has claimed to whom they belong:
// to the saying they go on with, or to the one the sentence is about. Short
// ones without a cue are scare quotes, names and titles, and are left.
func (r *reader) readFree() {
	for q := range r.quotes {
		if r.quotes[q].claimed {
			continue
		}
		k := r.continued(q)
		if k < 0 {
			k = r.leadsTo(q)
		}
		if k >= 0 {
			say := &r.sayings[k]
			say.content = tidy(append(say.content, r.quotes[q].span))
			r.cover(k, r.quotes[q].span)
			r.quotes[q].claimed = true
			continue
		}
		r.introduced(q)
	}
}

// claim marks the quotations that the sayings hold.
func (r *reader) claim() {
	for i := range r.sayings {
		for _, c := range r.sayings[i].content {
			for q := r.firstQuote(c.Start); q < len(r.quotes) && r.quotes[q].span.Start < c.End; q++ {
				if c.Contains(r.quotes[q].span) && !r.cuedWithin(&r.sayings[i], q) {
					r.quotes[q].claimed = true
				}
			}
		}
	}
}

// cuedWithin reports whether a saying's cue stands within quotation q.
func (r *reader) cuedWithin(say *saying, q int) bool {
	return !say.free && r.sentences[say.sentence].quote[say.head] == int32(q)
}

// continued returns the saying that the unclaimed quotation q goes on with, or
// -1: the quotation before it, left open at the end of its paragraph, or one
// that ended with the sentence before while q fills its own sentence.
func (r *reader) continued(q int) int {
	at := r.quotes[q]
	if at.continues && q > 0 {
		return r.holder(r.quotes[q-1].span)
	}
	i := r.sentenceAt(at.span.Start)
	if k := r.resumed(i, q); k >= 0 {
		return k
	}
	if i < 1 || firstInk(r.runes, r.sentences[i].Span) != at.span.Start {
		return -1
	}
	before := &r.sentences[i-1]
	if before.skip || !r.fills(q) {
		return -1
	}
	whole := firstInk(r.runes, r.paragraph(at.paragraph)) == at.span.Start
	if before.Paragraph != r.sentences[i].Paragraph && !whole {
		return -1
	}
	k := r.lastSaying(i - 1)
	if k < 0 || !speaks(&r.sayings[k]) {
		return -1
	}
	return k
}

// resumed returns the saying of the same sentence whose quotation q takes up
// after an aside: “Every time,” he said, looking at Kim, “you do this.” Its
// first quotation closed with a comma, and q begins in lower case.
func (r *reader) resumed(i, q int) int {
	sp := r.quotes[q].span
	if i < 0 || q == 0 || sp.Start+1 >= len(r.runes) || !unicode.IsLower(r.runes[firstLetter(r.runes, sp)]) {
		return -1
	}
	before := r.quotes[q-1].span
	if r.sentenceAt(before.End-1) != i || !closesWithComma(r.runes, before) {
		return -1
	}
	k := r.holder(before)
	if k < 0 || !speaks(&r.sayings[k]) || r.sayings[k].free {
		return -1
	}
	return k
}

// leadsTo returns the saying of the same sentence that holds the quotation
// after q, which goes on with q after an aside: “The law,” drafted in a week,
// “is dead,” he said. The first closed with a comma, the next begins in lower
// case.
func (r *reader) leadsTo(q int) int {
	if q+1 >= len(r.quotes) || !closesWithComma(r.runes, r.quotes[q].span) {
		return -1
	}
	next := r.quotes[q+1].span
	if r.sentenceAt(next.Start) != r.sentenceAt(r.quotes[q].span.Start) || !unicode.IsLower(r.runes[firstLetter(r.runes, next)]) {
		return -1
	}
	if k := r.holder(next); k >= 0 && speaks(&r.sayings[k]) {
		return k
	}
	return -1
}

func firstLetter(runes []rune, sp news.Span) int {
	for i := sp.Start; i < sp.End; i++ {
		if unicode.IsLetter(runes[i]) {
			return i
		}
	}
	return sp.Start
}

// speaks reports whether a saying is the kind that goes on in quotation marks.
func speaks(say *saying) bool {
	if say.free {
		return true
	}
	switch say.cue.Class {
	case "say", "tell", "claim", "speak", "promise", "according", "quote", "ask":
		return true
	}
	return false
}

// fills reports whether quotation q covers its sentences, so that no other
// words tell of them.
func (r *reader) fills(q int) bool {
	sp := r.quotes[q].span
	end := r.sentenceAt(sp.End - 1)
	if end < 0 {
		return false
	}
	for i := sp.End; i < r.sentences[end].Span.End; i++ {
		switch r.runes[i] {
		case ' ', '.', '\n', '!', '?', '"', '”', ')':
		default:
			return false
		}
	}
	return true
}

// introduced makes a saying of a quotation whose speaker the words before it
// name without a cue: one after a colon, or one that fills its sentence in a
// paragraph about somebody.
func (r *reader) introduced(q int) {
	sp := r.quotes[q].span
	i := r.sentenceAt(sp.Start)
	if i < 0 || r.sentences[i].skip {
		return
	}
	words := r.countWords(sp)
	before := lastInk(r.runes, r.paragraph(r.quotes[q].paragraph).Start, sp.Start)
	colon := before >= 0 && r.runes[before] == ':'
	switch {
	case colon && words >= 2:
	case words >= 6 && firstInk(r.runes, r.sentences[i].Span) == sp.Start && r.fills(q):
	default:
		return
	}
	source := r.topic(i, sp.Start)
	if !source.ok() {
		return
	}
	r.add(saying{
		sentence: i, head: -1, free: true, source: source, told: none,
		content: []news.Span{sp},
	})
	r.quotes[q].claimed = true
}

// topic returns the subject of the sentence that leads up to a quotation: its
// own where words stand before the quotation, else the sentence before.
func (r *reader) topic(i, at int) phrase {
	for j := i; j >= 0 && j >= i-1; j-- {
		s := &r.sentences[j]
		if s.skip || s.Paragraph != r.sentences[i].Paragraph && s.Paragraph != r.sentences[i].Paragraph-1 {
			break
		}
		root := s.Root()
		if root < 0 {
			continue
		}
		h := s.Child(root, "nsubj")
		if h < 0 && (s.Tokens[root].UPOS == "PROPN") {
			h = root
		}
		if h < 0 || s.quoted(h) || s.Tokens[h].Span.Start >= at {
			continue
		}
		lo, hi := nounExtent(s, h)
		lo, hi = trimTokens(s, lo, hi)
		if r.cast.At(j, h) < 0 && s.Tokens[h].UPOS != "PROPN" && s.Tokens[h].UPOS != "PRON" {
			continue
		}
		return phrase{j, h, lo, hi}
	}
	return none
}

func (r *reader) countWords(sp news.Span) int {
	n, in := 0, false
	for _, c := range r.runes[sp.Start:sp.End] {
		space := c == ' ' || c == '\n'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// holder returns the saying that holds a span, or -1.
func (r *reader) holder(sp news.Span) int {
	i := r.sentenceAt(sp.Start)
	if i < 0 {
		return -1
	}
	for n := len(r.covered[i]) - 1; n >= 0; n-- {
		k := int(r.covered[i][n])
		for _, c := range r.sayings[k].content {
			if c.Contains(sp) && (r.sayings[k].free || !sp.Contains(r.sentences[r.sayings[k].sentence].SpanOf(r.sayings[k].head, r.sayings[k].head+1))) {
				return k
			}
		}
	}
	return -1
}

// lastSaying returns the saying that ends a sentence: the one whose content or
// cue stands last, or -1.
func (r *reader) lastSaying(i int) int {
	if k := r.quoting(i); k >= 0 {
		return k
	}
	best, at := -1, r.sentences[i].Span.Start
	for _, k32 := range append(append([]int32(nil), r.cued[i]...), r.covered[i]...) {
		k := int(k32)
		say := &r.sayings[k]
		end := -1
		if say.sentence == i && !say.free {
			s := &r.sentences[i]
			if s.quoted(say.head) {
				continue
			}
			end = s.Tokens[say.head].Span.End
			if !speaks(say) || r.within(k) >= 0 {
				continue
			}
		}
		if n := len(say.content); n > 0 && r.sentences[i].Span.Contains(news.Span{Start: say.content[n-1].End - 1, End: say.content[n-1].End}) {
			end = max(end, say.content[n-1].End)
		}
		if end > at {
			best, at = k, end
		}
	}
	return best
}

// quoting returns the saying of a sentence whose quotation the cue follows or
// leads up to, the last if there are several, or -1. It is the one that goes on
// even if the sentence tells of another: “We stay,” said Kim, noting that ….
func (r *reader) quoting(i int) int {
	for n := len(r.cued[i]) - 1; n >= 0; n-- {
		k := int(r.cued[i][n])
		say := &r.sayings[k]
		if say.free || !speaks(say) || r.sentences[i].quoted(say.head) {
			continue
		}
		last := say.content[len(say.content)-1]
		if q := r.firstQuote(last.Start); q < len(r.quotes) && r.quotes[q].span == last && r.within(k) < 0 {
			return k
		}
	}
	return -1
}

// within returns the saying whose content holds saying k's cue, or -1.
func (r *reader) within(k int) int {
	say := &r.sayings[k]
	if say.free {
		return -1
	}
	cue := r.sentences[say.sentence].SpanOf(say.head, say.head+1)
	for _, j32 := range r.covered[say.sentence] {
		j := int(j32)
		if j == k {
			continue
		}
		for _, c := range r.sayings[j].content {
			if c.Contains(cue) {
				return j
			}
		}
	}
	return -1
}

// firstQuote returns the index of the first quotation that ends after at.
func (r *reader) firstQuote(at int) int {
	return sort.Search(len(r.quotes), func(i int) bool { return r.quotes[i].span.End > at })
}

// sentenceAt returns the index of the sentence that holds a code point, or of
// the last before it; -1 where there is none.
func (r *reader) sentenceAt(at int) int {
	return sort.Search(len(r.sentences), func(i int) bool { return r.sentences[i].Span.Start > at }) - 1
}

func (r *reader) paragraph(p int) news.Span {
	if p < 0 || p >= len(r.article.Paragraphs) {
		return news.Span{Start: 0, End: len(r.runes)}
	}
	return r.article.Paragraphs[p].Span
}
