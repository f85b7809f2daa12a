package lexicon

import (
	"io/fs"
	"slices"
)

// ContextsOf returns the contexts that a word speaks of.
func (l *Lexicon) ContextsOf(lemma string) []string { return l.contexts[lemma] }

func (l *Lexicon) loadContexts(fsys fs.FS) error {
	t, err := readTable(fsys, "contexts.txt", "context", "words")
	if err != nil {
		return err
	}
	l.contexts = map[string][]string{}
	for _, r := range t.rows {
		c := r.get("context")
		if !slices.Contains(Contexts, c) {
			return r.fault("unknown context %q", c)
		}
		for _, w := range r.list("words") {
			if !slices.Contains(l.contexts[w], c) {
				l.contexts[w] = append(l.contexts[w], c)
			}
		}
	}
	return nil
}
