package linear

// A view is one place of the configuration as the features see it.
type view struct {
	w, p, u, c uint64 // word, joint tag, universal tag, cluster
	l          uint64 // relation to its head
}

var nowhere = view{w: 3, p: 254, u: 254, c: 1 << 20}

func (p *Parser) view(s *Scratch, i int32) view {
	if i < 0 {
		return nowhere
	}
	if i == s.state.n {
		return view{w: 4, p: 253, u: 253, c: 1 << 21}
	}
	w := &s.words[i]
	t := s.tags[i]
	return view{w.form, uint64(t), uint64(p.tagger.upos[t]), uint64(w.cluster), uint64(s.state.rel[i])}
}

// lookAhead notes what lies to the right of each token: whether a preposition
// or conjunction leads a phrase or a clause shows only behind the next noun
// phrase.
func (p *Parser) lookAhead(s *Scratch) {
	n := len(s.words)
	s.ahead, s.finite = resize(s.ahead, n+1), resize(s.finite, n+1)
	s.ahead[n], s.finite[n] = int32(n), 0
	next, verbs := int32(n), uint8(0)
	for i := n - 1; i >= 0; i-- {
		s.ahead[i] = next
		role := p.tagger.role[s.tags[i]]
		if role != nominal {
			next = int32(i)
		}
		if role == finite {
			verbs = min(verbs+1, 2)
		}
		s.finite[i] = verbs
	}
}

// finiteLeft counts the finite verbs on the stack below its top, 2 at most.
func (p *Parser) finiteLeft(s *Scratch) uint64 {
	n := uint64(0)
	stack := s.state.stack
	for i := len(stack) - 2; i >= 0 && n < 2; i-- {
		if p.tagger.role[s.tags[stack[i]]] == finite {
			n++
		}
	}
	return n
}

// A scene is what the features see of a configuration: S are places on the
// stack from the top, N places of the buffer from its front, and the letters
// behind them the outermost dependents on the left and right.
type scene struct {
	s0, s1, s2, n0, n1, n2     view
	s0l, s0r, s0l2, s0r2       view
	s1l, s1r, s1r2, n0l, n0l2  view
	ahead                      view   // behind the next noun phrase
	set0l, set0r, set1r, setNl uint64 // relations of dependents, as sets
	v0, v1, vn                 uint64 // numbers of dependents
	d0, d1                     uint64 // distances from S0 to N0 and S1 to S0
	verbs, depth               uint64 // finite verbs left and right; the stack's height
	clustered                  bool
}

// look fills in the scene from the scratch's state.
func (p *Parser) look(s *Scratch, c *scene) {
	st := &s.state
	i0, i1, i2 := int32(-1), int32(-1), int32(-1)
	n := len(st.stack)
	if n > 0 {
		i0 = st.stack[n-1]
	}
	if n > 1 {
		i1 = st.stack[n-2]
	}
	if n > 2 {
		i2 = st.stack[n-3]
	}
	b0, b1, b2 := st.front, int32(-1), int32(-1)
	if b0+1 <= st.n {
		b1 = b0 + 1
	}
	if b0+2 <= st.n {
		b2 = b0 + 2
	}
	k0, k1, kb := noKids, noKids, st.kids[b0]
	c.set0l, c.set0r, c.set1r, c.setNl = 0, 0, 0, st.lefts[b0]
	if i0 >= 0 {
		k0, c.set0l, c.set0r = st.kids[i0], st.lefts[i0], st.rights[i0]
	}
	if i1 >= 0 {
		k1, c.set1r = st.kids[i1], st.rights[i1]
	}
	c.s0, c.s1, c.s2 = p.view(s, i0), p.view(s, i1), p.view(s, i2)
	c.n0, c.n1, c.n2 = p.view(s, b0), p.view(s, b1), p.view(s, b2)
	c.s0l, c.s0r, c.s0l2, c.s0r2 = p.view(s, k0.l1), p.view(s, k0.r1), p.view(s, k0.l2), p.view(s, k0.r2)
	c.s1l, c.s1r, c.s1r2 = p.view(s, k1.l1), p.view(s, k1.r1), p.view(s, k1.r2)
	c.n0l, c.n0l2 = p.view(s, kb.l1), p.view(s, kb.l2)
	c.ahead = p.view(s, s.ahead[b0])
	c.v0 = uint64(k0.nl)<<4 | uint64(min(k0.nr, 15))
	c.v1, c.vn = uint64(min(k1.nr, 15)), uint64(kb.nl)
	c.d0, c.d1 = bin(b0-i0), bin(i0-i1)
	c.verbs = p.finiteLeft(s)<<2 | uint64(s.finite[b0])
	c.depth = uint64(n)
	c.clustered = s.clustered(i0, i1, b0)
}

var noKids = kids{-1, -1, -1, -1, 0, 0}

// features gathers what speaks for the next transition, after Zhang and Nivre
// (2011), with the clusters of words beside the words and a look behind the
// next noun phrase.
func (p *Parser) features(s *Scratch) {
	var c scene
	p.look(s, &c)
	f := c.words(s.feats[:0])
	f = c.triples(f)
	f = c.dependents(f)
	f = c.shapes(f)
	if c.clustered {
		f = c.clusters(f)
	}
	s.feats = f
}

// words are single places and pairs of them.
func (c *scene) words(f []uint64) []uint64 {
	s0, s1, s2, n0, n1, n2 := &c.s0, &c.s1, &c.s2, &c.n0, &c.n1, &c.n2
	return append(f,
		f1(100, s0.w), f1(101, s0.p), f2(102, s0.w, s0.p), f1(103, s1.w), f1(104, s1.p), f2(105, s1.w, s1.p), f1(106, n0.w),
		f1(107, n0.p), f2(108, n0.w, n0.p), f1(109, n1.w), f1(110, n1.p), f1(111, n2.p), f2(112, s2.p, s2.l),
		f3(113, s0.w, s0.p, n0.w), f3(114, s0.w, s0.p, n0.p), f3(115, s0.p, n0.w, n0.p), f2(116, s0.w, n0.w), f2(117, s0.p, n0.p),
		f2(118, s0.w, n0.p), f2(119, s0.p, n0.w), f3(120, s1.w, s1.p, s0.p), f3(121, s1.p, s0.w, s0.p), f2(122, s1.w, s0.w),
		f2(123, s1.p, s0.p), f2(124, s1.w, s0.p), f2(125, s1.p, s0.w), f2(126, n0.p, n1.p), f2(127, n0.w, n1.p),
	)
}

// triples are three places and more.
func (c *scene) triples(f []uint64) []uint64 {
	s0, s1, s2, n0, n1, n2 := &c.s0, &c.s1, &c.s2, &c.n0, &c.n1, &c.n2
	s0l, s0r, s1l, s1r, n0l := &c.s0l, &c.s0r, &c.s1l, &c.s1r, &c.n0l
	return append(f,
		f3(130, n0.p, n1.p, n2.p), f3(131, s0.p, n0.p, n1.p), f3(132, s1.p, s0.p, n0.p), f3(133, s1.w, s0.p, n0.p),
		f3(134, s1.p, s0.w, n0.p), f3(135, s1.p, s0.p, n0.w), f3(136, s2.p, s1.p, s0.p), f4(137, s1.p, s0.p, n0.p, n1.p),
		f3(138, s0.p, s0l.p, n0.p), f3(139, s0.p, s0r.p, n0.p), f3(140, s0.p, n0.p, n0l.p), f3(141, s1.p, s1r.p, s0.p),
		f3(142, s1.p, s1l.p, s0.p), f3(143, s1.p, s0.p, s0l.p), f3(144, s1.p, s0.p, s0r.p),
	)
}

// dependents are what already hangs on the places, and what a preposition or
// mark on a phrase says about where it belongs.
func (c *scene) dependents(f []uint64) []uint64 {
	s0, s1, n0 := &c.s0, &c.s1, &c.n0
	s0l, s0r, s0l2, s0r2 := &c.s0l, &c.s0r, &c.s0l2, &c.s0r2
	s1l, s1r, s1r2, n0l, n0l2 := &c.s1l, &c.s1r, &c.s1r2, &c.n0l, &c.n0l2
	return append(f,
		f2(150, s0l.w, s0l.l), f2(151, s0l.p, s0l.l), f2(152, s0r.w, s0r.l), f2(153, s0r.p, s0r.l), f2(154, n0l.w, n0l.l),
		f2(155, n0l.p, n0l.l), f2(156, s1r.w, s1r.l), f2(157, s1r.p, s1r.l), f3(158, s0.p, s0l.l, s0l2.l),
		f3(159, s0.p, s0r.l, s0r2.l), f3(160, n0.p, n0l.l, n0l2.l), f3(161, s1.p, s1r.l, s1r2.l), f2(162, s1l.p, s1l.l),
		f3(190, s1.w, s0.p, s0l.w), f3(191, s1.p, s0.w, s0l.w), f3(192, s1.p, s0.p, s0l.w), f3(193, s1.w, s1r.l, s0l.w),
		f3(194, n0.p, s0.p, s0l.w), f4(195, s1.p, s1r.p, s0.p, s0l.w), f3(196, s0.w, s1.l, s1.p), f3(233, s0.p, n0l.w, n0l2.w),
	)
}

// shapes are numbers and sets of dependents, distances, and what comes behind
// the next noun phrase.
func (c *scene) shapes(f []uint64) []uint64 {
	s0, s1, n0, e := &c.s0, &c.s1, &c.n0, &c.ahead
	return append(f,
		f2(170, s0.w, c.v0), f2(171, s0.p, c.v0), f2(172, n0.w, c.vn), f2(173, n0.p, c.vn), f2(174, s1.w, c.v1),
		f2(175, s1.p, c.v1), f2(176, s0.w, c.d0), f2(177, s0.p, c.d0), f2(178, n0.w, c.d0), f2(179, n0.p, c.d0),
		f3(180, s0.w, n0.w, c.d0), f3(181, s0.p, n0.p, c.d0), f3(182, s1.p, s0.p, c.d1), f2(183, s1.w, c.d1),
		f2(184, s0.p, c.set0l), f2(185, s0.p, c.set0r), f2(186, s1.p, c.set1r), f2(187, s0.w, c.set0r), f2(188, s1.w, c.set1r),
		f3(189, s1.p, s0.p, c.set1r), f2(197, c.depth, n0.p), f2(220, n0.w, e.p), f3(221, s0.w, n0.p, e.p),
		f3(222, s0.p, n0.w, e.p), f3(223, s0.p, n0.p, e.p), f3(224, s1.p, s0.p, e.p), f3(225, s0.p, n0.p, e.w),
		f3(226, s0.p, n0.p, c.verbs), f3(227, s1.p, s0.p, c.verbs), f2(228, n0.w, c.verbs), f2(229, s0.w, c.verbs),
		f4(230, s0.p, n0.p, e.p, c.verbs), f2(231, n0.p, c.setNl), f3(232, s0.p, n0.p, c.setNl), f4(234, s1.p, s0.p, n0.p, c.setNl),
		f2(235, n0.w, c.setNl),
	)
}

// clusters are places by the clusters of their words.
func (c *scene) clusters(f []uint64) []uint64 {
	s0, s1, n0, n1, s0l := &c.s0, &c.s1, &c.n0, &c.n1, &c.s0l
	return append(f,
		f1(200, s0.c), f1(201, s1.c), f1(202, n0.c), f2(203, s0.c, n0.c), f2(204, s1.c, s0.c), f2(205, s0.c, n0.p),
		f2(206, s0.p, n0.c), f2(207, s1.c, s0.p), f2(208, s1.p, s0.c), f3(209, s1.c, s0l.w, s0.c), f3(210, s1.p, s0.c, n0.p),
		f3(211, s1.c, s0.p, n0.p), f1(212, n1.c), f2(213, n0.c, n1.c),
	)
}

// clustered reports whether any of the places has a cluster.
func (s *Scratch) clustered(at ...int32) bool {
	for _, i := range at {
		if i >= 0 && i < s.state.n && s.words[i].cluster != 0 {
			return true
		}
	}
	return false
}

// bin rounds a distance.
func bin(d int32) uint64 {
	switch {
	case d <= 4:
		return uint64(d)
	case d <= 6:
		return 5
	case d <= 10:
		return 6
	}
	return 7
}
