package attribution

import (
	"sort"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

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
