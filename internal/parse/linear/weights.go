package linear

// A cell is the weight of one feature for one class, with what averaging
// needs: the sum of the weight over all steps up to last.
type cell struct {
	sum   int64
	w     int32
	last  uint32
	times uint16 // how often it was updated
	class uint8
}

// Weights are those of a perceptron in training. Features are 64-bit hashes;
// a feature takes room from its first update on.
type Weights struct {
	keys []uint64 // open addressing, 0 is free
	rows []int32  // index into cells, parallel to keys
	cell [][]cell
	step uint32
}

// NewWeights returns empty weights.
func NewWeights() *Weights {
	const size = 1 << 16
	return &Weights{keys: make([]uint64, size), rows: make([]int32, size)}
}

// slot finds the place of key: where it is, or the free one where it belongs.
func (w *Weights) slot(key uint64) int {
	mask := uint64(len(w.keys) - 1)
	i := (key >> 20) & mask
	for w.keys[i] != 0 && w.keys[i] != key {
		i = (i + 1) & mask
	}
	return int(i)
}

// score adds each feature's weights to the scores of their classes.
func (w *Weights) score(feats []uint64, scores []int32) {
	for _, f := range feats {
		if i := w.slot(f | 1); w.keys[i] != 0 {
			for _, c := range w.cell[w.rows[i]] {
				scores[c.class] += c.w
			}
		}
	}
}

// update moves the features' weights toward class good and away from bad.
func (w *Weights) update(feats []uint64, good, bad int) {
	for _, f := range feats {
		row := w.row(f | 1)
		w.add(row, uint8(good), 1)
		w.add(row, uint8(bad), -1)
	}
}

// row returns the index of key's cells, making them if need be.
func (w *Weights) row(key uint64) int32 {
	i := w.slot(key)
	if w.keys[i] == 0 {
		if len(w.cell)*2 > len(w.keys) {
			w.grow()
			i = w.slot(key)
		}
		w.keys[i] = key
		w.rows[i] = int32(len(w.cell))
		w.cell = append(w.cell, nil)
	}
	return w.rows[i]
}

func (w *Weights) grow() {
	keys, rows := w.keys, w.rows
	w.keys = make([]uint64, 2*len(keys))
	w.rows = make([]int32, 2*len(rows))
	for j, k := range keys {
		if k != 0 {
			i := w.slot(k)
			w.keys[i], w.rows[i] = k, rows[j]
		}
	}
}

func (w *Weights) add(row int32, class uint8, by int32) {
	cells := w.cell[row]
	for i := range cells {
		c := &cells[i]
		if c.class == class {
			c.sum += int64(c.w) * int64(w.step-c.last)
			c.w += by
			c.last = w.step
			c.times++
			return
		}
	}
	w.cell[row] = append(cells, cell{w: by, last: w.step, times: 1, class: class})
}
