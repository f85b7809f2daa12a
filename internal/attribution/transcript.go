package attribution

import (
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readTranscript reads what is set as a transcript, “NAME: words”, a paragraph
// each. One label alone may be a dateline, a credit or a heading: labels count
// once one of them has come back.
func (r *reader) readTranscript() {
	type turn struct {
		sentence, colon int
		name            string
	}
	var turns []turn
	times := map[string]int{}
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || i > 0 && r.sentences[i-1].Paragraph == s.Paragraph {
			continue
		}
		if c := label(s); c > 0 {
			t := turn{i, c, string(r.runes[s.Tokens[labelStart(s)].Span.Start:s.Tokens[c-1].Span.End])}
			turns = append(turns, t)
			times[t.name]++
		}
	}
	back := false
	for _, n := range times {
		back = back || n > 1
	}
	for _, t := range turns {
		s := &r.sentences[t.sentence]
		p := r.paragraph(s.Paragraph)
		start := firstInk(r.runes, news.Span{Start: s.Tokens[t.colon].Span.End, End: p.End})
		end := lastInk(r.runes, start, p.End) + 1
		if !back || times[t.name] < 2 && len(turns) < 3 || end <= start || isMark(r.runes[start]) {
			continue
		}
		r.add(saying{
			sentence: t.sentence, head: -1, free: true, told: none,
			source:  phrase{t.sentence, headOf(s, labelStart(s), t.colon), labelStart(s), t.colon},
			content: []news.Span{{Start: start, End: end}},
		})
		if q := s.quote[0]; q >= 0 {
			r.quotes[q].claimed = true
		}
	}
}

// labelStart returns the first token of a sentence that is no quotation mark.
func labelStart(s *sentence) int {
	if len(s.Tokens) > 1 && s.Tokens[0].Form != "" && isMark([]rune(s.Tokens[0].Form)[0]) {
		return 1
	}
	return 0
}

// label returns the colon that ends a speaker's name at the start of a
// sentence, or -1: a few words, all of them capitalised.
func label(s *sentence) int {
	const longest = 6
	from := labelStart(s)
	for t := from; t < len(s.Tokens) && t <= from+longest; t++ {
		form := s.Tokens[t].Form
		if form == ":" {
			if t > from {
				return t
			}
			return -1
		}
		if form == "" || s.quote[t] != s.quote[0] || !unicode.IsUpper([]rune(form)[0]) && form != "." {
			return -1
		}
	}
	return -1
}
