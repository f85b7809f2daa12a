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

// score adds each feature's weights to the scores of their classes. It goes
// over the features in blocks, first to find the buckets and then to read
// them: the places in memory lie far apart, and so their reading overlaps.
func (t *Table) score(feats []uint64, scores []int32) {
	const block = 32
	var from, to [block]uint32
	blob := t.blob
	for len(feats) > 0 {
		n := min(block, len(feats))
		part := feats[:n]
		feats = feats[n:]
		for i, f := range part {
			b := f >> t.shift
			from[i], to[i] = t.start[b], t.start[b+1]
		}
		for i, f := range part {
			lo, hi := byte(f|1), byte(f>>8)
			for p, end := from[i], to[i]; p < end; {
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

// appendTo writes the table as it lies in memory, so that reading copies
// nothing.
func (t *Table) appendTo(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(64-t.shift))
	for b := 0; b+1 < len(t.start); b++ {
		out = binary.AppendUvarint(out, uint64(t.start[b+1]-t.start[b]))
	}
	out = binary.AppendUvarint(out, uint64(len(t.blob)))
	return append(out, t.blob...)
}

var errTable = errors.New("damaged weight table")

// readTable is the inverse of appendTo. The table keeps a part of the reader's
// bytes. Every class must be below nClasses.
func readTable(r *reader, nClasses int) (*Table, error) {
	bits := r.uvarint()
	if r.err == nil && (bits < 1 || bits > 26 || 1<<bits > len(r.buf)) {
		return nil, fmt.Errorf("%w: %d bits", errTable, bits)
	}
	t := &Table{shift: uint(64 - bits), start: make([]uint32, 1<<bits+1)}
	sum := uint64(0)
	for b := range 1 << bits {
		t.start[b] = uint32(sum)
		sum += r.uvarint()
		if sum > uint64(len(r.buf)) {
			return nil, fmt.Errorf("%w: bucket %d runs past the end", errTable, b)
		}
	}
	t.start[1<<bits] = uint32(sum)
	t.blob = r.bytes()
	if r.err != nil {
		return nil, r.err
	}
	if sum != uint64(len(t.blob)) {
		return nil, fmt.Errorf("%w: buckets of %d bytes, %d there", errTable, sum, len(t.blob))
	}
	return t, t.check(nClasses)
}

// check walks all buckets, so that score need not look where it steps.
func (t *Table) check(nClasses int) error {
	for b := 0; b+1 < len(t.start); b++ {
		p, end := t.start[b], t.start[b+1]
		for p < end {
			if end-p < 3 || end-p-3 < 2*uint32(t.blob[p+2]) {
				return fmt.Errorf("%w: bucket %d ends within an entry", errTable, b)
			}
			n := 2 * uint32(t.blob[p+2])
			for i := p + 3; i < p+3+n; i += 2 {
				if int(t.blob[i]) >= nClasses {
					return fmt.Errorf("%w: class %d of %d", errTable, t.blob[i], nClasses)
				}
			}
			p += 3 + n
		}
	}
	return nil
}
