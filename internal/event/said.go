package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// saying returns the innermost statement with a source whose content holds a
// token, nil where the report itself says it.
func (t *tree) saying(tok int) *news.Statement {
	at := t.s.Tokens[tok].Span
	var best *news.Statement
	size := 0
	for i := range t.Statements {
		st := &t.Statements[i]
		if len(st.Source) == 0 {
			continue
		}
		n, in := 0, false
		for _, c := range st.Content {
			n += c.Len()
			in = in || c.Contains(at)
		}
		if in && (best == nil || n < size) {
			best, size = st, n
		}
	}
	return best
}

// sources returns the actors who make a statement.
func (t *tree) sources(st *news.Statement) []int {
	if st == nil {
		return nil
	}
	var out []int
	for _, id := range st.Source {
		if a := t.Cast.ByID(id); a >= 0 && !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// cuedBy returns who speaks where a telling's predicate is the cue of a
// statement: quotation marks and commas tell the speaker even where the tree
// has gone wrong.
func (t *tree) cuedBy(e *telling) []int {
	at := t.s.Tokens[e.pred].Span
	for i := range t.Statements {
		st := &t.Statements[i]
		if st.CueSpan != nil && st.CueSpan.Overlaps(at) && len(st.Source) > 0 {
			return t.sources(st)
		}
	}
	return nil
}

// said returns the token whose saying a frame's source is: the predicate, or
// what was said before the telling was moved to its cue.
func (e *telling) said() int {
	if e.words != none {
		return e.words
	}
	return e.pred
}

// told returns the telling as the text words it, with the predicate where it was
// before the telling was moved to its cue.
func (e *telling) told() *telling {
	if e.words == none {
		return e
	}
	out := *e
	out.pred, out.light = e.words, none
	return &out
}

// moveToCue makes the verb of saying the predicate of a telling whose frame
// asks for the source: who says "we shall answer" threatens in saying it,
// whenever the answer comes.
func (t *tree) moveToCue(e *telling) {
	e.words = none
	if e.frame.Type != "THREATEN" || !slices.ContainsFunc(e.frame.Conditions, func(c lexicon.Condition) bool { return c.Role == "source" && !c.Not }) {
		return
	}
	st := t.saying(e.pred)
	if st == nil || st.CueSpan == nil {
		return
	}
	for i := range t.s.Tokens {
		if t.s.Tokens[i].Span.Overlaps(*st.CueSpan) {
			e.words, e.pred = e.pred, i
			return
		}
	}
}

// provoker returns the party whose deed a threat answers: the subject of its
// condition ("if Chad shells us, we shall answer").
func (t *tree) provoker(e *telling) []int {
	if e.words == none {
		return nil
	}
	for _, c32 := range t.s.Children(e.words) {
		c := int(c32)
		if m := t.marker(c); !t.s.Is(c, "advcl") || m != "if" && m != "unless" && m != "should" && m != "" {
			continue
		}
		for _, s := range t.argsOf(c).get("subj") {
			who, _ := t.parties(s)
			who = slices.DeleteFunc(who, func(a int) bool { return slices.Contains(e.actor, a) || t.ownState(a, e.actor) })
			if len(who) > 0 {
				return who
			}
		}
	}
	return nil
}
