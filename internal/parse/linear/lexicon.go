package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// A Lexicon knows words apart from any sentence: the class of tags seen with
// a word, and the cluster of words used alike.
type Lexicon struct {
	entries map[uint64]entry // by the hash of the lower-case form
}

type entry struct {
	amb     uint16
	cluster uint16
}

// know adds to a word what the lexicon knows of it.
func (l *Lexicon) know(w *word) {
	e := l.entries[w.form]
	w.amb = uint64(e.amb) + 8
	w.cluster = e.cluster
}

// NewLexicon learns the ambiguity classes of the examples' words. Clusters
// may be nil; they are by lower-case form, from 1 on.
func NewLexicon(examples []Example, clusters map[string]uint16) *Lexicon {
	l := &Lexicon{entries: map[uint64]entry{}}
	var s Scratch
	var w word
	counts := map[uint64]map[string]int{}
	for _, e := range examples {
		for i, form := range e.Forms {
			s.look(form, &w)
			if counts[w.form] == nil {
				counts[w.form] = map[string]int{}
			}
			counts[w.form][e.XPOS[i]]++
		}
	}
	classes := map[string]uint16{}
	for _, form := range slices.Sorted(maps.Keys(counts)) {
		if name := ambiguity(counts[form]); name != "" {
			if classes[name] == 0 {
				classes[name] = uint16(len(classes) + 1)
			}
			l.entries[form] = entry{amb: classes[name]}
		}
	}
	for form, c := range clusters {
		s.look(form, &w)
		e := l.entries[w.form]
		e.cluster = c
		l.entries[w.form] = e
	}
	return l
}

// ambiguity names the set of tags that a word has often enough, most frequent
// first. A word seen less than three times has no class.
func ambiguity(counts map[string]int) string {
	total := 0
	for _, n := range counts {
		total += n
	}
	if total < 3 {
		return ""
	}
	var tags []string
	for _, tag := range slices.Sorted(maps.Keys(counts)) {
		if counts[tag]*50 >= total {
			tags = append(tags, tag)
		}
	}
	slices.SortStableFunc(tags, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	name := ""
	for _, tag := range tags[:min(3, len(tags))] {
		name += tag + "/"
	}
	return name
}

// Append writes the lexicon.
func (l *Lexicon) Append(out []byte) []byte {
	forms := slices.Sorted(maps.Keys(l.entries))
	out = binary.AppendUvarint(out, uint64(len(forms)))
	last := uint64(0)
	for _, f := range forms {
		out = binary.AppendUvarint(out, f-last)
		last = f
	}
	for _, f := range forms {
		out = binary.AppendUvarint(out, uint64(l.entries[f].amb))
	}
	for _, f := range forms {
		out = binary.AppendUvarint(out, uint64(l.entries[f].cluster))
	}
	return out
}

// ReadLexicon is the inverse of Append.
func ReadLexicon(buf []byte) (*Lexicon, error) {
	r := &reader{buf: buf}
	n := r.uvarint()
	if n > uint64(len(buf)) {
		return nil, fmt.Errorf("lexicon: %d words in %d bytes", n, len(buf))
	}
	forms := make([]uint64, n)
	last := uint64(0)
	for i := range forms {
		last += r.uvarint()
		forms[i] = last
	}
	all := make([]entry, n)
	for i := range all {
		all[i].amb = uint16(r.uvarint())
	}
	for i := range all {
		all[i].cluster = uint16(r.uvarint())
	}
	if r.err != nil {
		return nil, fmt.Errorf("lexicon: %w", r.err)
	}
	l := &Lexicon{entries: make(map[uint64]entry, n)}
	for i, f := range forms {
		l.entries[f] = all[i]
	}
	return l, nil
}
