package linear

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Lexicon knows words apart from any sentence: the class of tags seen with
// a word, the clusters of words used alike, and the lists that have it.
type Lexicon struct {
	entries map[uint64]entry // by the top 48 bits of the lower-case form's hash
}

type entry struct {
	amb     uint16
	cluster uint16
	coarse  uint16
	lists   uint8 // two bits a list: 0 not in it, 1 once or twice, 2 oftener
	verb    uint8 // whether it is a finite verb: 0 never, 1 at times, 2 mostly
}

// noClass is the ambiguity class of words without one.
const noClass = 8

// know adds to a word what the lexicon knows of it.
func (l *Lexicon) know(w *word) {
	e := l.entries[w.form>>16]
	w.amb = uint64(e.amb) + noClass
	w.cluster, w.coarse, w.lists = e.cluster, e.coarse, uint64(e.lists)
	w.verb = e.verb
}

// NewLexicon learns the ambiguity classes of the examples' words. Clusters,
// fine and coarse, may be nil; they are by Plain form, from 1 on.
// Lists, at most four, count how often each has a word, by Plain form.
func NewLexicon(examples []Example, fine, coarse map[string]uint16, lists []map[string]int) *Lexicon {
	l := &Lexicon{entries: map[uint64]entry{}}
	var s Scratch
	var w word
	counts := map[uint64]map[string]int{}
	for _, e := range examples {
		for i, form := range e.Forms {
			s.look(form, &w)
			if counts[w.form>>16] == nil {
				counts[w.form>>16] = map[string]int{}
			}
			counts[w.form>>16][e.XPOS[i]]++
		}
	}
	classes := map[string]uint16{}
	for _, form := range slices.Sorted(maps.Keys(counts)) {
		if name := ambiguity(counts[form]); name != "" {
			if classes[name] == 0 {
				classes[name] = uint16(len(classes) + 1)
			}
			l.entries[form] = entry{amb: classes[name], verb: verbal(name)}
		}
	}
	for form, c := range fine {
		s.look(form, &w)
		e := l.entries[w.form>>16]
		e.cluster, e.coarse = c, coarse[form]
		l.entries[w.form>>16] = e
	}
	for k, list := range lists {
		for form, n := range list {
			s.look(form, &w)
			e := l.entries[w.form>>16]
			bits := uint8(1)
			if n > 2 {
				bits = 2
			}
			e.lists |= bits << (2 * k)
			l.entries[w.form>>16] = e
		}
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

// verbal tells by the tags that a word has whether it is a finite verb.
func verbal(class string) uint8 {
	tags := strings.Split(class, "/")
	isFinite := func(tag string) bool { return roleOf(tag, "") == finite }
	switch {
	case isFinite(tags[0]):
		return 2
	case slices.ContainsFunc(tags, isFinite):
		return 1
	}
	return 0
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
	for _, f := range forms {
		out = binary.AppendUvarint(out, uint64(l.entries[f].coarse))
	}
	for _, f := range forms {
		out = binary.AppendUvarint(out, uint64(l.entries[f].lists)<<2|uint64(l.entries[f].verb))
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
	for i := range all {
		all[i].coarse = uint16(r.uvarint())
	}
	for i := range all {
		v := r.uvarint()
		all[i].lists, all[i].verb = uint8(v>>2), uint8(v&3)
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
