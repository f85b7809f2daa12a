package linear

// expect notes for each token which finite verbs come after it, going by words
// alone: how many there are surely and how many possibly, 2 at most each, and
// whether the sure one comes before the next comma.
func (s *Scratch) expect() {
	n := len(s.words)
	s.coming = resize(s.coming, n)
	sure, maybe, near := uint8(0), uint8(0), uint8(0)
	for i := n - 1; i >= 0; i-- {
		s.coming[i] = sure | maybe<<2 | near<<4
		switch w := &s.words[i]; {
		case w.verb == 2:
			sure, near = min(sure+1, 2), 1
		case w.verb == 1 || w.amb == noClass && w.suf[1] == pastEnding:
			maybe = min(maybe+1, 2)
		case w.form == comma:
			near = 0
		}
	}
}

var (
	pastEnding = hashBytes([]byte("ed"))
	comma      = hashBytes([]byte(","))
)

// The words beyond the ends of a sentence.
var (
	before = word{form: 1, raw: 1, shape: 1, amb: 1}
	beyond = word{form: 2, raw: 2, shape: 2, amb: 2}
)

func (s *Scratch) word(i int) *word {
	switch {
	case i < 0:
		return &before
	case i >= len(s.words):
		return &beyond
	}
	return &s.words[i]
}

func (s *Scratch) tag(i int) uint64 {
	if i < 0 {
		return 255
	}
	return uint64(s.tags[i])
}

// features gathers what speaks for the tag of token i, given the tags so far
// and, in the second pass, those of the first.
func (t *Tagger) features(s *Scratch, i int, second bool) {
	w, p, n := s.word(i), s.word(i-1), s.word(i+1)
	pp, nn := s.word(i-2), s.word(i+2)
	t1, t2 := s.tag(i-1), s.tag(i-2)
	pos := uint64(0)
	if i == 0 {
		pos = 1
	}
	verbs, coming := min(s.verbs, 2), uint64(s.coming[i])
	f := s.feats[:0]
	f = append(f,
		f1(1, w.form), f2(2, w.raw, pos), f2(3, w.shape, pos),
		f1(4, w.suf[0]), f1(5, w.suf[1]), f1(6, w.suf[2]), f1(7, w.suf[3]), f1(8, w.pre),
		f1(9, w.amb), f1(10, t1), f2(11, t1, t2), f2(12, t1, w.form),
		f1(13, p.form), f1(14, n.form), f1(15, pp.form), f1(16, nn.form),
		f2(17, t1, n.form), f2(18, w.form, n.form), f2(19, p.form, w.form),
		f2(20, w.amb, n.amb), f3(21, w.amb, n.amb, t1), f3(22, w.amb, n.amb, nn.amb),
		f2(23, t1, w.amb), f3(24, t1, t2, w.amb), f2(25, w.suf[2], t1), f2(26, w.suf[1], n.amb),
		f2(27, w.shape, t1), f2(28, n.suf[1], t1), f2(29, n.shape, w.shape), f2(30, p.amb, w.amb),
		f2(31, n.suf[2], w.amb), f2(32, p.shape, w.shape),
		f2(35, w.lists, w.shape),
		f3(36, verbs, coming, w.amb), f3(37, verbs, coming, w.suf[1]), f3(38, coming, w.suf[1], t1), f4(39, verbs, coming&3, w.suf[1], t1),
		f2(33, verbs, w.amb), f3(34, verbs, w.amb, t1),
	)
	if w.cluster != 0 {
		c := uint64(w.cluster)
		f = append(f, f1(40, c), f2(41, c, t1), f2(42, c, uint64(n.cluster)), f2(43, c, uint64(p.cluster)), f2(44, uint64(w.coarse), t1), f3(48, uint64(p.coarse), uint64(w.coarse), uint64(n.coarse)))
	}
	f = append(f, f1(45, uint64(n.cluster)), f1(46, uint64(p.cluster)), f2(47, uint64(n.cluster), t1), f2(49, uint64(n.coarse), w.amb))
	if second {
		f = t.hindsight(s, i, f)
	}
	s.feats = f
}

// expectTags notes for each token how many finite verbs the first pass has
// found after it, 2 at most, and whether one comes before the next comma.
func (t *Tagger) expectTags(s *Scratch) {
	n := len(s.first)
	s.later = resize(s.later, n)
	verbs, near := uint8(0), uint8(0)
	for i := n - 1; i >= 0; i-- {
		s.later[i] = verbs | near<<2
		if t.role[s.first[i]] == finite {
			verbs, near = min(verbs+1, 2), 1
		} else if s.words[i].form == comma {
			near = 0
		}
	}
}

// hindsight adds what the first pass has found at and after token i.
func (t *Tagger) hindsight(s *Scratch, i int, f []uint64) []uint64 {
	w := &s.words[i]
	at := func(k int) uint64 {
		if k >= len(s.first) {
			return 255
		}
		return uint64(s.first[k])
	}
	g0, g1, g2 := at(i), at(i+1), at(i+2)
	t1 := s.tag(i - 1)
	verbs, later := min(s.verbs, 2), uint64(s.later[i])
	return append(f,
		f1(60, g1), f2(61, g1, g2), f2(62, t1, g1), f3(63, t1, g0, g1), f2(64, w.form, g1), f2(65, w.amb, g1),
		f3(66, w.amb, g1, g2), f3(67, t1, w.amb, g1), f2(68, g0, g1), f1(69, g0), f2(70, w.suf[1], g1),
		f3(71, verbs, later, w.amb), f3(72, verbs, later, w.suf[1]), f4(73, verbs, later, t1, g1), f4(74, verbs, later, t1, w.suf[1]),
		f3(75, t1, w.suf[2], g1), f2(76, w.form, at(i+3)), f3(77, g1, g2, at(i+3)),
	)
}
