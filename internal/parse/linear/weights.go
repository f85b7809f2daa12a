package linear

// Weights are those of a perceptron in training. Features are 64-bit hashes;
// a feature takes room from its first update on. A feature's weights lie side
// by side, since scoring is a matter of memory more than of sums.
type Weights struct {
	slots []slot // open addressing, key 0 is free
	used  int
	live  []weight
	past  []past // parallel to live
	step  uint32
}

// A slot is a feature with the place of its weights, live[at:at+n], and the
// room there is.
type slot struct {
	key     uint64
	at      uint32
	n, room uint16
}

// A weight is that of a feature for one class.
type weight struct {
	w     int32
	class uint8
}

// past is what averaging needs: the sum of the weight over all steps up to
// last, and how often it was updated.
type past struct {
	sum   int64
	last  uint32
	times uint16
}

// NewWeights returns empty weights.
func NewWeights() *Weights {
	return &Weights{slots: make([]slot, 1<<16)}
}

// slot finds the place of key: where it is, or the free one where it belongs.
func (w *Weights) slot(key uint64) *slot {
	mask := uint64(len(w.slots) - 1)
	i := (key >> 20) & mask
	for w.slots[i].key != 0 && w.slots[i].key != key {
		i = (i + 1) & mask
	}
	return &w.slots[i]
}

// score adds each feature's weights to the scores of their classes.
func (w *Weights) score(feats []uint64, scores []int32) {
	for _, f := range feats {
		s := w.slot(f | 1)
		for _, c := range w.live[s.at : s.at+uint32(s.n)] {
			scores[c.class] += c.w
		}
	}
}

// update moves the features' weights toward class good and away from bad.
func (w *Weights) update(feats []uint64, good, bad int) {
	for _, f := range feats {
		s := w.slot(f | 1)
		if s.key == 0 {
			if w.used*2 > len(w.slots) {
				w.grow()
				s = w.slot(f | 1)
			}
			s.key = f | 1
			w.used++
		}
		w.add(s, uint8(good), 1)
		w.add(s, uint8(bad), -1)
	}
}

func (w *Weights) grow() {
	old := w.slots
	w.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s.key != 0 {
			*w.slot(s.key) = s
		}
	}
}

func (w *Weights) add(s *slot, class uint8, by int32) {
	for i := s.at; i < s.at+uint32(s.n); i++ {
		if w.live[i].class == class {
			p := &w.past[i]
			p.sum += int64(w.live[i].w) * int64(w.step-p.last)
			p.last = w.step
			if p.times < 1<<16-1 {
				p.times++
			}
			w.live[i].w += by
			return
		}
	}
	if s.n == s.room {
		w.move(s)
	}
	i := s.at + uint32(s.n)
	w.live[i] = weight{by, class}
	w.past[i] = past{last: w.step, times: 1}
	s.n++
}

// move gives a slot twice its room, at the end. The old place stays empty.
func (w *Weights) move(s *slot) {
	from := int(s.at)
	s.at = uint32(len(w.live))
	w.live = append(w.live, w.live[from:from+int(s.n)]...)
	w.past = append(w.past, w.past[from:from+int(s.n)]...)
	s.room = max(2, 2*s.room)
	w.live = append(w.live, make([]weight, s.room-s.n)...)
	w.past = append(w.past, make([]past, s.room-s.n)...)
}

// average returns the mean of weight i over all steps so far.
func (w *Weights) average(i uint32) float64 {
	sum := w.past[i].sum + int64(w.live[i].w)*int64(w.step-w.past[i].last)
	return float64(sum) / float64(max(w.step, 1))
}
