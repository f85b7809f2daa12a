package attribution

import (
	"strings"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// endWithQuote cuts a content that opens with quotation q down to it where the
// quotation closes with a mark of punctuation: what follows is the report's.
func (r *reader) endWithQuote(say *saying, q int) {
	sp := r.quotes[q].span
	if len(say.content) > 0 && say.content[0].Start == sp.Start && soundsSaid(r.runes, sp) && sp.End < say.content[0].End {
		say.content = []news.Span{sp}
	}
}

// spokenBefore returns the quotation right before token t if it is set off as
// speech that this cue may report, or -1. One that ended with the sentence
// before belongs to that sentence's cue unless it closed with a comma.
func (r *reader) spokenBefore(say *saying, t int) int {
	q := r.leftQuote(say, t)
	if q < 0 || !soundsSaid(r.runes, r.quotes[q].span) || titled(r.runes, r.quotes[q].span) {
		return -1
	}
	if r.quotes[q].span.End <= r.sentences[say.sentence].Span.Start && !closesWithComma(r.runes, r.quotes[q].span) {
		first := r.sentences[say.sentence].Tokens[0].Form
		if !startsLower(first) {
			return -1
		}
	}
	return q
}

// titled reports whether a quotation reads like the title of a work: a few
// words, all of them capitalised but for the smallest.
func titled(runes []rune, s news.Span) bool {
	words, caps := 0, 0
	start := true
	length := 0
	lower := false
	count := func() {
		if length == 0 {
			return
		}
		if !lower {
			caps++
			words++
		} else if length > 3 {
			words++
		}
		length = 0
	}
	for _, c := range runes[s.Start:s.End] {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || c == '’' || c == '\'' {
			if isMark(c) && length == 0 {
				continue
			}
			if start {
				lower = unicode.IsLower(c)
			}
			start = false
			length++
			continue
		}
		if c == '!' || c == '?' {
			return false
		}
		count()
		start = true
	}
	count()
	return caps >= 2 && caps == words && words <= 8
}

func closesWithComma(runes []rune, s news.Span) bool {
	for i := s.End - 1; i > s.Start; i-- {
		if !isMark(runes[i]) && runes[i] != ' ' {
			return runes[i] == ','
		}
	}
	return false
}

func startsLower(form string) bool {
	for _, c := range form {
		return unicode.IsLower(c)
	}
	return false
}

// leftQuote returns the outermost quotation that ends right before token t of
// the saying's sentence, or -1.
func (r *reader) leftQuote(say *saying, t int) int {
	s := &r.sentences[say.sentence]
	return r.quoteBefore(s, t, s.quote[say.head])
}

// quoteBefore returns the outermost quotation that ends right before token t,
// but for punctuation, or -1. It may end in the sentence before. The quotation
// own, which the asking cue stands in, does not count.
func (r *reader) quoteBefore(s *sentence, t int, own int32) int {
	k := t - 1
	for k >= 0 && s.quote[k] == own && s.Tokens[k].UPOS == "PUNCT" && s.Tokens[k].Form != ":" {
		k--
	}
	if k >= 0 {
		if s.quote[k] == own {
			return -1
		}
		return int(s.quote[k])
	}
	if own >= 0 {
		return -1
	}
	// The sentence begins here: a quotation may have ended with the text before.
	at := s.Span.Start
	q := r.firstQuote(at) - 1
	if q >= 0 && r.quotes[q].paragraph == s.Paragraph && lastInk(r.runes, r.quotes[q].span.End, at) < 0 {
		return q
	}
	return -1
}

// quoteAfter returns the outermost quotation that begins at token t, but for
// punctuation, or -1. The quotation own does not count.
func (r *reader) quoteAfter(s *sentence, t int, own int32) int {
	k := t
	for k < len(s.Tokens) && s.quote[k] == own && s.Tokens[k].UPOS == "PUNCT" {
		k++
	}
	if k < len(s.Tokens) {
		if s.quote[k] == own {
			return -1
		}
		return int(s.quote[k])
	}
	if k > 0 && s.Tokens[k-1].Form != ":" || own >= 0 {
		return -1
	}
	q := r.firstQuote(s.Span.End)
	if q < len(r.quotes) && lastInk(r.runes, s.Span.End, r.quotes[q].span.Start) < 0 {
		return q
	}
	return -1
}

// takeQuote takes the quotation beside the cue's block.
func (r *reader) takeQuote(say *saying) bool {
	s := &r.sentences[say.sentence]
	blo, bhi := r.block(say)
	if q := r.quoteAfter(s, bhi, s.quote[say.head]); q >= 0 && !r.workNamed(say, bhi, q) &&
		(say.cue.POS != lexicon.CueNoun || bhi < len(s.Tokens) && s.Tokens[bhi].UPOS == "PUNCT" && !s.quoted(bhi)) {
		say.content = append(r.condition(say, q), r.quotes[q].span)
	} else if say.cue.POS == lexicon.CueNoun && say.source.ok() {
		r.takeRendered(say)
	}
	if say.cue.POS != lexicon.CueNoun {
		q := r.spokenBefore(say, blo)
		if q < 0 {
			q = r.exclaimed(say, blo)
		}
		if q >= 0 {
			say.content = append(say.content, r.quotes[q].span)
		}
	}
	say.content = tidy(say.content)
	return len(say.content) > 0
}

// condition returns the clause that opens the sentence and is part of what is
// quoted behind the cue: If they come, Kim said, “we leave.”
func (r *reader) condition(say *saying, q int) []news.Span {
	s := &r.sentences[say.sentence]
	end := say.lo
	if say.source.ok() && say.source.sentence == say.sentence {
		end = min(end, say.source.lo)
	}
	if !comma(s, end-1) || !conditional(s) || !unicode.IsLower(r.runes[firstLetter(r.runes, r.quotes[q].span)]) || s.quoted(0) {
		return nil
	}
	return r.region(say, 0, end-1)
}

// conditional reports whether a sentence opens with a condition.
func conditional(s *sentence) bool {
	switch strings.ToLower(s.Tokens[0].Form) {
	case "if", "unless":
		return true
	case "should", "were", "had":
		return s.Tokens[0].UPOS == "AUX" || s.Tokens[0].UPOS == "VERB"
	}
	return false
}

// exclaimed returns the quotation that ended the sentence before with an
// exclamation or question mark, if the cue at token t has nothing else to
// report and nobody else has claimed it: “Stop!” The guard shouted.
func (r *reader) exclaimed(say *saying, t int) int {
	q := r.leftQuote(say, t)
	if q < 0 || len(say.content) > 0 || !spoken(say.cue) || isPassive(&r.sentences[say.sentence], say.head) {
		return -1
	}
	sp := r.quotes[q].span
	i := sp.End - 1
	for i > sp.Start && (isMark(r.runes[i]) || r.runes[i] == ' ') {
		i--
	}
	if r.runes[i] != '!' && r.runes[i] != '?' || r.holder(sp) >= 0 {
		return -1
	}
	return q
}

// workNamed reports whether quotation q behind a cue names the work that is
// read or written.
func (r *reader) workNamed(say *saying, bhi, q int) bool {
	s := &r.sentences[say.sentence]
	switch say.cue.Words[0] {
	case "read", "write", "publish", "title":
		return bhi < len(s.Tokens) && s.Tokens[bhi].Form != "," && s.Tokens[bhi].Form != ":" && titled(r.runes, r.quotes[q].span)
	}
	return false
}

// takeRendered takes the quotation that ends a noun's relative clause: “a reply
// from Kim that ran ‘…’”.
func (r *reader) takeRendered(say *saying) {
	s := &r.sentences[say.sentence]
	for _, c := range s.Children(say.head) {
		v := int(c)
		if v < say.head || !s.Is(v, "acl:relcl", "acl") {
			continue
		}
		_, h := s.Extent(v)
		for k := v + 1; k < h && k < v+5; k++ {
			if q := s.quote[k]; q != s.quote[say.head] && q >= 0 {
				say.content = append(say.content, r.quotes[q].span)
				return
			}
		}
	}
}

// soundsSaid reports whether a quotation before a cue is set off as speech: it
// ends with a mark of punctuation.
func soundsSaid(runes []rune, s news.Span) bool {
	for i := s.End - 1; i > s.Start; i-- {
		if isMark(runes[i]) || runes[i] == ' ' {
			continue
		}
		switch runes[i] {
		case ',', '.', '!', '?', '…', '-', '—':
			return true
		}
		break
	}
	return s.End < len(runes) && (runes[s.End] == ',')
}
