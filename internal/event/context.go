package event

import "slices"

// contexts adds the contexts that the words around an event speak of: those of
// its own clause.
func (t *tree) contexts(e *telling) {
	out := slices.Clone(e.frame.Contexts)
	lo, hi := t.s.Extent(t.top(e))
	for i := lo; i < hi; i++ {
		for _, c := range t.lex.ContextsOf(t.lemma(i)) {
			if !slices.Contains(out, c) {
				out = append(out, c)
			}
		}
	}
	e.contextsAdded = out
}
