package attribution

import (
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A quotation is a stretch of one paragraph between quotation marks. Where a
// quotation runs over several paragraphs, each of which opens with a mark and
// only the last of which closes, every paragraph's part is a quotation that
// continues the one before.
type quotation struct {
	span      news.Span // marks included
	paragraph int
	outer     int  // the quotation it stands within, or -1
	continues bool // the part before, in the paragraph before, did not close
	claimed   bool // a statement holds it
}

// An opening is a mark whose partner has not been met.
type opening struct {
	at     int
	single bool
	index  int // of its quotation in the scan's output
}

// scan finds the quotations of the paragraphs that tell the report, in order
// of their openings.
func scan(runes []rune, paragraphs []news.Paragraph) []quotation {
	var out []quotation
	open := false // the paragraph before ended within a quotation
	for p := range paragraphs {
		if !tells(paragraphs[p].Role) {
			continue
		}
		s := paragraphs[p].Span
		s.Start, s.End = max(s.Start, 0), min(s.End, len(runes))
		if s.Empty() {
			continue
		}
		next := nextTelling(paragraphs, p)
		goesOn := next >= 0 && opensWithMark(runes, paragraphs[next].Span)
		was := open
		from := len(out)
		out, open = scanParagraph(out, runes, s, p, goesOn)
		if was && len(out) > from && out[from].span.Start == firstInk(runes, s) {
			out[from].continues = true
		}
	}
	return out
}

// tells reports whether a paragraph of a role is the report's own telling.
func tells(r news.Role) bool {
	return r == news.Body || r == news.Caption || r == news.Headline
}

// nextTelling returns the index of the next body paragraph after p, or -1.
func nextTelling(paragraphs []news.Paragraph, p int) int {
	for i := p + 1; i < len(paragraphs); i++ {
		if paragraphs[i].Role == news.Body {
			return i
		}
	}
	return -1
}

func firstInk(runes []rune, s news.Span) int {
	for i := max(s.Start, 0); i < min(s.End, len(runes)); i++ {
		if !unicode.IsSpace(runes[i]) {
			return i
		}
	}
	return s.End
}

func opensWithMark(runes []rune, s news.Span) bool {
	i := firstInk(runes, s)
	return i < min(s.End, len(runes)) && isMark(runes[i]) && runes[i] != '’' && runes[i] != '”'
}

// isMark reports whether r is a quotation mark of any kind.
func isMark(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '‟', '«', '»', '‘', '’', '\'', '‚', '‛':
		return true
	}
	return false
}

// scanParagraph appends the quotations of one paragraph and reports whether
// it ends within one that the next paragraph takes up.
func scanParagraph(out []quotation, runes []rune, s news.Span, p int, goesOn bool) ([]quotation, bool) {
	var stack []opening
	from := len(out)
	nested := balanced(runes, s)
	for i := s.Start; i < s.End; i++ {
		r := runes[i]
		if !isMark(r) {
			continue
		}
		prev, next := around(runes, s, i)
		width := 1
		if twin(runes, s, i) {
			width = 2
			_, next = around(runes, s, i+1)
		}
		switch turn(runes, s, i, prev, next, stack) {
		case opensDouble:
			if k := topDouble(stack); k >= 0 && !(nested && (r == '“' || r == '«')) {
				out[stack[k].index].span.End = 0 // its partner is missing
				stack = stack[:k]
			}
			stack, out = push(stack, out, i, p, false)
		case opensSingle:
			stack, out = push(stack, out, i, p, true)
		case closesDouble:
			k := topDouble(stack)
			out[stack[k].index].span.End = i + width
			stack = stack[:k]
		case closesSingle:
			k := len(stack) - 1
			out[stack[k].index].span.End = i + 1
			stack = stack[:k]
		}
		i += width - 1
	}
	open := closeRest(out, stack, runes, s, goesOn)
	return dropUnclosed(out, from), open
}

// twin reports whether two single marks stand for a double one at i.
func twin(runes []rune, s news.Span, i int) bool {
	return i+1 < s.End && runes[i] == runes[i+1] && (runes[i] == '\'' || runes[i] == '’' || runes[i] == '‘')
}

// push opens a quotation at i.
func push(stack []opening, out []quotation, i, p int, single bool) ([]opening, []quotation) {
	outer := -1
	if len(stack) > 0 {
		outer = stack[len(stack)-1].index
	}
	stack = append(stack, opening{at: i, single: single, index: len(out)})
	out = append(out, quotation{span: news.Span{Start: i}, paragraph: p, outer: outer})
	return stack, out
}

// closeRest ends at the paragraph's end what opened at its start, after a
// colon or comma, or before a paragraph that goes on quoting.
func closeRest(out []quotation, stack []opening, runes []rune, s news.Span, goesOn bool) bool {
	open := false
	for _, o := range stack {
		if o.single {
			continue
		}
		before := lastInk(runes, s.Start, o.at)
		if goesOn || before < 0 || runes[before] == ':' || runes[before] == ',' {
			end := lastInk(runes, s.Start, s.End) + 1
			if end > o.at+2 {
				out[o.index].span.End = end
				open = goesOn
			}
		}
	}
	return open
}

// lastInk returns the index of the last visible rune in [lo, hi), or -1.
func lastInk(runes []rune, lo, hi int) int {
	for i := hi - 1; i >= lo; i-- {
		if !unicode.IsSpace(runes[i]) {
			return i
		}
	}
	return -1
}

// dropUnclosed removes quotations without an end and mends the indices of the
// outer ones.
func dropUnclosed(out []quotation, from int) []quotation {
	moved := make([]int, 0, len(out)-from)
	keep := from
	for i := from; i < len(out); i++ {
		if out[i].span.Empty() {
			moved = append(moved, -1)
			continue
		}
		q := out[i]
		for q.outer >= from && moved[q.outer-from] < 0 {
			q.outer = -1
		}
		if q.outer >= from {
			q.outer = moved[q.outer-from]
		}
		moved = append(moved, keep)
		out[keep] = q
		keep++
	}
	return out[:keep]
}

func topDouble(stack []opening) int {
	for k := len(stack) - 1; k >= 0; k-- {
		if !stack[k].single {
			return k
		}
	}
	return -1
}

// balanced reports whether a paragraph has as many curly openings as
// closings, so that an opening within an opening is meant.
func balanced(runes []rune, s news.Span) bool {
	n := 0
	for _, r := range runes[s.Start:s.End] {
		switch r {
		case '“', '«':
			n++
		case '”', '»':
			n--
		}
	}
	return n == 0
}

// around returns the runes beside i, spaces at the paragraph's edges.
func around(runes []rune, s news.Span, i int) (prev, next rune) {
	prev, next = ' ', ' '
	if i > s.Start {
		prev = runes[i-1]
	}
	if i+1 < s.End {
		next = runes[i+1]
	}
	return prev, next
}

// The turns that a mark can give.
const (
	noTurn = iota
	opensDouble
	opensSingle
	closesDouble
	closesSingle
)

// turn says what the mark at i does.
func turn(runes []rune, s news.Span, i int, prev, next rune, stack []opening) int {
	within := topDouble(stack) >= 0
	mark := runes[i]
	if twin(runes, s, i) {
		mark = '"'
	}
	switch mark {
	case '“', '«', '„', '‟':
		return opensDouble
	case '”', '»':
		if within {
			return closesDouble
		}
		if unicode.IsSpace(prev) && unicode.IsLetter(next) {
			return opensDouble // turned the wrong way
		}
	case '"':
		opening := opensWord(prev) && !unicode.IsSpace(next)
		if within && !(opening && unicode.IsSpace(prev)) {
			return closesDouble
		}
		if opening {
			return opensDouble
		}
	default:
		return turnSingle(runes, s, i, prev, next, stack)
	}
	return noTurn
}

// turnSingle parts single quotation marks from apostrophes.
func turnSingle(runes []rune, s news.Span, i int, prev, next rune, stack []opening) int {
	r := runes[i]
	letter := unicode.IsLetter(next) || unicode.IsDigit(next)
	if len(stack) > 0 && stack[len(stack)-1].single {
		if r == '‘' || letter || unicode.IsSpace(prev) {
			return noTurn
		}
		if (prev == 's' || prev == 'S') && unicode.IsSpace(next) && laterClose(runes, s, i) {
			return noTurn // workers' rights
		}
		return closesSingle
	}
	if r == '’' || r == '‚' || !opensWord(prev) || unicode.IsSpace(next) || unicode.IsDigit(next) {
		return noTurn
	}
	if laterClose(runes, s, i) {
		return opensSingle
	}
	return noTurn
}

// opensWord reports whether a word or quotation can begin after r.
func opensWord(r rune) bool {
	switch r {
	case '(', '[', '—', '–', '-', '/', '“', '"', '‘', '…', '\'', ':', '«':
		return true
	}
	return unicode.IsSpace(r)
}

// laterClose reports whether a single mark after i could close a quotation
// before another opens.
func laterClose(runes []rune, s news.Span, i int) bool {
	const reach = 600 // a single-quoted stretch is rarely longer
	for j := i + 2; j < min(s.End, i+reach); j++ {
		r := runes[j]
		if r == '‘' {
			return false
		}
		if r != '\'' && r != '’' {
			continue
		}
		prev, next := around(runes, s, j)
		if unicode.IsSpace(prev) {
			if r == '\'' && unicode.IsLetter(next) {
				return false
			}
			continue
		}
		if unicode.IsLetter(next) || unicode.IsDigit(next) {
			continue
		}
		if (prev == 's' || prev == 'S') && unicode.IsSpace(next) {
			continue
		}
		return true
	}
	return false
}
