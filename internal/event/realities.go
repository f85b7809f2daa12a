package event

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Reality tells how far a report tells something as real.
type Reality struct {
	Aux     []string // PLOVER's auxiliary modes without "historical"
	Alleged bool     // told as somebody's accusation, suspicion or reading
}

// Realities reads the modality of any predicates, events or not, given by
// their spans in code points. A span without a word gives the zero Reality.
func Realities(r *Report, lex *lexicon.Lexicon, spans []news.Span) []Reality {
	c := newCoder(r, lex)
	out := make([]Reality, len(spans))
	for i, sp := range spans {
		e := c.predicateAt(sp)
		if e == nil {
			continue
		}
		e.tree.climb(e)
		e.tree.surface(e)
		out[i] = Reality{Aux: e.real.aux(), Alleged: e.real.alleged}
	}
	return out
}

// predicateAt returns the predicate that a span covers, nil for none.
func (c *coder) predicateAt(sp news.Span) *telling {
	for i := range c.Document.Sentences {
		if !c.Document.Sentences[i].Span.Overlaps(sp) {
			continue
		}
		t := c.tree(i)
		lo, hi := none, none
		for k := range t.s.Tokens {
			if t.s.Tokens[k].Span.Overlaps(sp) {
				if lo == none {
					lo = k
				}
				hi = k + 1
			}
		}
		if lo == none {
			return nil
		}
		pred := t.headOf(lo, hi)
		e := &telling{tree: t, pred: pred, light: none, frame: &lexicon.Frame{}}
		if !t.verbal(pred) {
			e.light = t.lightVerb(pred)
		}
		return e
	}
	return nil
}
