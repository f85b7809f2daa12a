package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// attribute finds the statements whose content tells of the event, innermost
// first. What somebody only judges is told by the report: who condemns a raid
// does not claim it.
func (t *tree) attribute(e *telling, tellings []*telling) {
	trigger := t.s.Tokens[e.pred].Span
	size := map[int]int{}
	for i := range t.Statements {
		st := &t.Statements[i]
		if st.CueSpan != nil && st.CueSpan.Overlaps(trigger) {
			if (st.Stance == "question" || t.asks(st)) && e.typ == "REQUEST" && !t.wantsDone(e) {
				e.real.dropped = true // asked a question, not a favour
			}
			continue // the event is the saying itself
		}
		if st.CueSpan != nil && t.judged(e, tellings, *st.CueSpan) {
			continue
		}
		for _, c := range st.Content {
			if c.Contains(trigger) {
				e.attributed = append(e.attributed, i)
				for _, c := range st.Content {
					size[i] += c.Len()
				}
				break
			}
		}
	}
	slices.SortStableFunc(e.attributed, func(a, b int) int { return cmp.Compare(size[a], size[b]) })
}

// asks reports whether what is said ends in a question mark.
func (t *tree) asks(st *news.Statement) bool {
	for _, c := range st.Content {
		words := strings.TrimRight(t.Document.Text(c), " \"”’'")
		if strings.HasSuffix(words, "?") {
			return true
		}
	}
	return false
}

// wantsDone reports whether a request names what is to be done or given, and
// is no question.
func (t *tree) wantsDone(e *telling) bool {
	for _, c := range e.args.get("comp") {
		if t.marker(c) == "to" {
			return true
		}
	}
	return e.args.has("for") || len(e.inner) > 0
}

// judged reports whether an event is a noun that a cue of praise or blame is
// about.
func (t *tree) judged(e *telling, tellings []*telling, cue news.Span) bool {
	if t.verbal(e.pred) {
		return false
	}
	return slices.ContainsFunc(tellings, func(o *telling) bool {
		judges := o.typ == "SUPPORT" || o.typ == "ACCUSE" && o.mode == "disapprove"
		return judges && o != e && t.s.Tokens[o.pred].Span.Overlaps(cue) &&
			(slices.Contains(o.args.get("obj"), e.pred) || slices.Contains(o.args.get("for"), e.pred) || slices.Contains(o.args.get("over"), e.pred))
	})
}

// unvouched says in a clause that nobody who knows vouches for the event, ""
// where the report itself tells it or passes a source on as knowing.
func (e *telling) unvouched() string {
	for _, i := range e.attributed {
		switch e.tree.Statements[i].Stance {
		case "", "report":
		case "claim":
			return "it is only claimed"
		case "belief":
			return "it is only believed"
		case "denial":
			return "it is denied"
		case "wish":
			return "it is only wished for"
		case "question":
			return "it is only asked about"
		default:
			return "it is told as " + e.tree.Statements[i].Stance
		}
	}
	return ""
}

// clause returns the span of the clause that tells of the event: the
// predicate's phrase without what else hangs on the sentence.
func (e *telling) clause() news.Span {
	t := e.tree
	top := t.top(e)
	lo, hi := top, top+1
	for _, c := range t.s.Children(top) {
		i := int(c)
		switch t.baseRel(i) {
		case "punct", "cc", "conj", "parataxis", "advcl", "mark", "discourse":
			if top != e.pred && t.s.Dominates(i, e.pred) {
				break
			}
			if t.baseRel(i) == "advcl" && i > top && t.marker(i) == "to" {
				break
			}
			continue
		}
		l, h := t.s.Extent(i)
		lo, hi = min(lo, l), max(hi, h)
	}
	for _, side := range []string{"subj", "obj"} {
		for _, a := range e.args.get(side) {
			if a < lo && lo-a < 12 {
				l, _ := t.s.Extent(a)
				if !t.s.Dominates(a, top) {
					lo = min(lo, l)
				} else {
					lo = min(lo, a)
				}
			}
		}
	}
	for hi > lo+1 && t.s.Tokens[hi-1].UPOS == "PUNCT" && t.s.Tokens[hi-1].Form != "”" && t.s.Tokens[hi-1].Form != "\"" {
		hi--
	}
	return t.s.SpanOf(lo, hi)
}

// trigger returns the span of the words that evoke the event.
func (e *telling) trigger() news.Span {
	t := e.tree
	sp := t.s.Tokens[e.pred].Span
	for _, w := range e.frame.Predicate.With {
		for _, c := range t.s.Children(e.pred) {
			if t.lemma(int(c)) == w {
				if s := t.s.Tokens[c].Span; s.End <= sp.Start || s.Start <= sp.End+1 {
					sp = sp.Cover(s)
				}
			}
		}
	}
	return sp
}
