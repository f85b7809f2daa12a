package linear

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
)

// A Table holds frozen weights. A feature's bucket is given by the top bits of
// its hash; within the bucket sixteen low bits tell features apart. An entry
// is those two bytes, the number of its pairs, and the pairs of class and
// weight.
type Table struct {
	shift uint
	start []uint32 // start[b]:start[b+1] is bucket b in blob
	blob  []byte
}

// score adds each feature's weights to the scores of their classes.
func (t *Table) score(feats []uint64, scores []int32) {
	blob := t.blob
	for _, f := range feats {
		b := f >> t.shift
		p, end := t.start[b], t.start[b+1]
		lo, hi := byte(f|1), byte(f>>8)
		for p < end {
			e := blob[p : p+3]
			n := 2 * uint32(e[2])
			if e[0] == lo && e[1] == hi {
				pairs := blob[p+3 : p+3+n]
				for i := 0; i+1 < len(pairs); i += 2 {
					scores[pairs[i]] += int32(int8(pairs[i+1]))
				}
				break
			}
			p += 3 + n
		}
	}
}

// Freeze averages the weights and rounds them to eight bits, such that the
// average weight unit becomes one step. Weights that round to nothing are
// dropped, and so are those updated fewer than least times: what was learned
// from one case seldom helps with another, and room is dear.
func (w *Weights) Freeze(unit float64, least int) *Table {
	type entry struct {
		key   uint64
		pairs []byte
	}
	var entries []entry
	for _, at := range w.slots {
		key := at.key
		var pairs []byte
		for i := at.at; i < at.at+uint32(at.n); i++ {
			q := math.Round(w.average(i) / unit)
			if q != 0 && int(w.past[i].times) >= least {
				pairs = append(pairs, w.live[i].class, byte(int8(max(-127, min(127, q)))))
			}
		}
		if pairs != nil {
			entries = append(entries, entry{key, pairs})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Compare(a.key, b.key) })
	bits := uint(1)
	for 1<<bits < len(entries) {
		bits++
	}
	t := &Table{shift: 64 - bits, start: make([]uint32, 1<<bits+1)}
	b := 0
	for _, e := range entries {
		for ; b <= int(e.key>>t.shift); b++ {
			t.start[b] = uint32(len(t.blob))
		}
		t.blob = append(t.blob, byte(e.key), byte(e.key>>8), byte(len(e.pairs)/2))
		t.blob = append(t.blob, e.pairs...)
	}
	for ; b < len(t.start); b++ {
		t.start[b] = uint32(len(t.blob))
	}
	return t
}

// appendTo writes the table, like things together so that they compress.
func (t *Table) appendTo(out []byte) []byte {
	var counts, sizes, prints, classes, weights []byte
	for b := 0; b+1 < len(t.start); b++ {
		n := byte(0)
		for p := t.start[b]; p < t.start[b+1]; n++ {
			e := t.blob[p:]
			prints = append(prints, e[0], e[1])
			sizes = append(sizes, e[2])
			p += 3
			for range e[2] {
				classes = append(classes, t.blob[p])
				weights = append(weights, t.blob[p+1])
				p += 2
			}
		}
		counts = append(counts, n)
	}
	out = binary.AppendUvarint(out, uint64(64-t.shift))
	for _, part := range [][]byte{counts, sizes, prints, classes, weights} {
		out = binary.AppendUvarint(out, uint64(len(part)))
		out = append(out, part...)
	}
	return out
}

var errTable = errors.New("damaged weight table")

// readTable is the inverse of appendTo. Every class must be below classes.
func readTable(r *reader, nClasses int) (*Table, error) {
	bits := r.uvarint()
	counts, sizes, prints := r.bytes(), r.bytes(), r.bytes()
	classes, weights := r.bytes(), r.bytes()
	if r.err != nil {
		return nil, r.err
	}
	if bits < 1 || bits > 26 || len(counts) != 1<<bits || len(prints) != 2*len(sizes) || len(classes) != len(weights) {
		return nil, fmt.Errorf("%w: lengths disagree", errTable)
	}
	t := &Table{shift: uint(64 - bits), start: make([]uint32, len(counts)+1)}
	t.blob = make([]byte, 0, 3*len(sizes)+2*len(classes))
	entry, pair := 0, 0
	for b, n := range counts {
		t.start[b] = uint32(len(t.blob))
		for range n {
			if entry >= len(sizes) || pair+int(sizes[entry]) > len(classes) {
				return nil, fmt.Errorf("%w: bucket %d runs past the end", errTable, b)
			}
			t.blob = append(t.blob, prints[2*entry], prints[2*entry+1], sizes[entry])
			for range sizes[entry] {
				if int(classes[pair]) >= nClasses {
					return nil, fmt.Errorf("%w: class %d of %d", errTable, classes[pair], nClasses)
				}
				t.blob = append(t.blob, classes[pair], weights[pair])
				pair++
			}
			entry++
		}
	}
	t.start[len(counts)] = uint32(len(t.blob))
	return t, nil
}
