package linear

import "fmt"

// A Parser builds trees by the arc-hybrid transitions (Kuhlmann, Gómez-
// Rodríguez and Satta 2011), greedily: shift, left (the stack's top becomes a
// dependent of the buffer's front) and right (the top becomes a dependent of
// the token under it). The root stands behind the last token.
type Parser struct {
	Rels   []string // class 0 is shift, 1+r left with Rels[r], 1+len(Rels)+r right
	table  scorer
	tagger *Tagger
	rootID int
}

func newParser(rels []string, t *Tagger, table scorer) *Parser {
	p := &Parser{Rels: rels, table: table, tagger: t, rootID: -1}
	for i, r := range rels {
		if r == "root" {
			p.rootID = i
		}
	}
	return p
}

// A state is a configuration: the stack, the buffer's front, and the arcs so
// far. Index n stands for the root.
type state struct {
	n      int32
	front  int32
	stack  []int32
	head   []int32
	rel    []uint8 // 1+r, 0 for none
	kids   []kids
	lefts  []uint64 // sets of relations, as bits
	rights []uint64
}

// kids are the outermost dependents of a token, -1 for none.
type kids struct {
	l1, l2, r1, r2 int32
	nl, nr         uint8
}

func (st *state) reset(n int) {
	st.n, st.front = int32(n), 0
	st.stack = st.stack[:0]
	st.head = resize(st.head, n+1)
	st.rel = resize(st.rel, n+1)
	st.kids = resize(st.kids, n+1)
	st.lefts = resize(st.lefts, n+1)
	st.rights = resize(st.rights, n+1)
	for i := range n + 1 {
		st.head[i], st.rel[i] = -1, 0
		st.kids[i] = kids{-1, -1, -1, -1, 0, 0}
		st.lefts[i], st.rights[i] = 0, 0
	}
}

// The kinds of transitions.
const (
	shift = iota
	left
	right
)

// done reports whether all is read and attached.
func (st *state) done() bool { return st.front == st.n && len(st.stack) == 0 }

// may reports whether a kind of transition is allowed here. The root takes
// exactly one dependent.
func (st *state) may(kind int) bool {
	switch kind {
	case shift:
		return st.front < st.n
	case left:
		return len(st.stack) > 0 && (st.front < st.n || len(st.stack) == 1)
	}
	return len(st.stack) > 1
}

func (st *state) apply(kind, rel int) {
	if kind == shift {
		st.stack = append(st.stack, st.front)
		st.front++
		return
	}
	top := st.stack[len(st.stack)-1]
	st.stack = st.stack[:len(st.stack)-1]
	st.rel[top] = uint8(rel + 1)
	if kind == left {
		h := st.front
		st.head[top] = h
		k := &st.kids[h]
		k.l1, k.l2 = top, k.l1
		k.nl++
		st.lefts[h] |= 1 << (rel & 63)
		return
	}
	h := st.stack[len(st.stack)-1]
	st.head[top] = h
	k := &st.kids[h]
	k.r1, k.r2 = top, k.r1
	k.nr++
	st.rights[h] |= 1 << (rel & 63)
}

func (p *Parser) kind(class int) (kind, rel int) {
	switch n := len(p.Rels); {
	case class == 0:
		return shift, 0
	case class <= n:
		return left, class - 1
	default:
		return right, class - 1 - n
	}
}

func (p *Parser) class(kind, rel int) int {
	switch kind {
	case shift:
		return 0
	case left:
		return 1 + rel
	}
	return 1 + len(p.Rels) + rel
}

// allowed reports whether the class may be applied in st.
func (p *Parser) allowed(st *state, class int) bool {
	kind, rel := p.kind(class)
	if !st.may(kind) {
		return false
	}
	if kind == shift {
		return true
	}
	return (rel == p.rootID) == (kind == left && st.front == st.n)
}

// Parse builds the tree of the sentence that Tag has left in the scratch: the
// head of each token (-1 for the root) and its relation as index into Rels.
// The slices belong to the scratch.
func (p *Parser) Parse(s *Scratch) (heads []int32, rels []uint8) {
	n := len(s.words)
	st := &s.state
	st.reset(n)
	p.lookAhead(s)
	for !st.done() {
		c := 0
		switch {
		case len(st.stack) == 0 && st.front < st.n:
			// Only shift is open.
		case st.front == st.n && len(st.stack) == 1:
			c = p.class(left, p.rootID)
		default:
			p.features(s)
			c = p.best(s)
		}
		st.apply(p.kind(c))
	}
	s.heads, s.rels = resize(s.heads, n), resize(s.rels, n)
	for i := range n {
		s.heads[i], s.rels[i] = st.head[i], st.rel[i]-1
		if st.head[i] == st.n {
			s.heads[i] = -1
		}
	}
	return s.heads, s.rels
}

// best returns the best class that is allowed.
func (p *Parser) best(s *Scratch) int {
	scores := p.scores(s)
	st := &s.state
	n := len(p.Rels)
	best, top := -1, int32(-1<<31)
	if st.may(shift) {
		best, top = 0, scores[0]
	}
	if st.may(left) && st.front < st.n {
		for r := range n {
			if v := scores[1+r]; v > top && r != p.rootID {
				best, top = 1+r, v
			}
		}
	}
	if st.may(right) {
		for r := range n {
			if v := scores[1+n+r]; v > top && r != p.rootID {
				best, top = 1+n+r, v
			}
		}
	}
	return best
}

func (p *Parser) scores(s *Scratch) []int32 {
	s.scores = resize(s.scores, 256)
	scores := s.scores[:1+2*len(p.Rels)]
	clear(scores)
	p.table.score(s.feats, scores)
	return scores
}

// Frozen returns the parser over a frozen table.
func (p *Parser) Frozen(table *Table) *Parser { return newParser(p.Rels, p.tagger, table) }

// Append writes a frozen parser.
func (p *Parser) Append(out []byte) []byte {
	out = appendStrings(out, p.Rels)
	return p.table.(*Table).appendTo(out)
}

// ReadParser is the inverse of Append. The tagger is the one whose tags the
// parser was trained on.
func ReadParser(buf []byte, t *Tagger) (*Parser, error) {
	r := &reader{buf: buf}
	rels := r.strings()
	if r.err == nil && (len(rels) == 0 || len(rels) > 120) {
		r.err = fmt.Errorf("%d relations", len(rels))
	}
	if r.err != nil {
		return nil, fmt.Errorf("parser: %w", r.err)
	}
	table, err := readTable(r, 1+2*len(rels))
	if err != nil {
		return nil, fmt.Errorf("parser: %w", err)
	}
	p := newParser(rels, t, table)
	if p.rootID < 0 {
		return nil, fmt.Errorf("parser: no root relation")
	}
	return p, nil
}
