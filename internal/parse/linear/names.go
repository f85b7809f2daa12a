package linear

import (
	"fmt"
	"maps"
	"math/rand"
	"slices"
	"strings"
)

// A Namer finds names, token by token from left to right: each token begins a
// name of some kind (B-PER), goes on with it (I-PER) or lies outside (O).
type Namer struct {
	Kinds []string // B-PER, I-PER, O, …
	table scorer
	words *Lexicon
	out   int // the class O
	after []int
}

func newNamer(kinds []string, words *Lexicon, table scorer) *Namer {
	n := &Namer{Kinds: kinds, table: table, words: words, after: make([]int, len(kinds))}
	for i, k := range kinds {
		n.after[i] = -1
		if k == "O" {
			n.out = i
		}
		if strings.HasPrefix(k, "I-") {
			n.after[i] = slices.Index(kinds, "B-"+k[2:])
		}
	}
	return n
}

// Name returns the kinds of the sentence that Tag has left in the scratch, as
// indices into Kinds. The slice belongs to the scratch.
func (n *Namer) Name(s *Scratch) []uint8 {
	s.kinds = resize(s.kinds, len(s.words))
	for i := range s.kinds {
		n.features(s, i)
		s.kinds[i] = uint8(n.best(s, i))
	}
	return s.kinds
}

// best returns the best class that may follow.
func (n *Namer) best(s *Scratch, i int) int {
	s.scores = resize(s.scores, 256)
	scores := s.scores[:len(n.Kinds)]
	clear(scores)
	n.table.score(s.feats, scores)
	best := n.out
	for c, v := range scores {
		if v > scores[best] && n.follows(s, i, c) {
			best = c
		}
	}
	return best
}

// follows reports whether class c may stand at i: a name goes on only where
// one of its kind began.
func (n *Namer) follows(s *Scratch, i, c int) bool {
	b := n.after[c]
	if b < 0 {
		return n.Kinds[c][0] != 'I'
	}
	return i > 0 && (int(s.kinds[i-1]) == b || int(s.kinds[i-1]) == c)
}

func (n *Namer) features(s *Scratch, i int) {
	w, p, x := s.word(i), s.word(i-1), s.word(i+1)
	pp, xx := s.word(i-2), s.word(i+2)
	t0, tp, tx := s.tagAt(i), s.tagAt(i-1), s.tagAt(i+1)
	k1, k2 := uint64(200), uint64(200)
	if i > 0 {
		k1 = uint64(s.kinds[i-1])
	}
	if i > 1 {
		k2 = uint64(s.kinds[i-2])
	}
	c, cp, cx := uint64(w.cluster), uint64(p.cluster), uint64(x.cluster)
	f := append(s.feats[:0],
		f1(300, w.raw), f1(301, w.form), f1(302, w.shape), f1(303, w.suf[2]), f1(304, w.suf[3]), f1(305, w.pre), f1(306, w.suf[1]),
		f1(307, k1), f2(308, k1, k2), f2(309, k1, w.form), f2(310, k1, w.shape), f2(311, k1, t0), f2(312, k1, c),
		f1(313, p.form), f1(314, x.form), f1(315, pp.form), f1(316, xx.form), f2(317, p.form, w.shape), f2(318, x.form, w.shape),
		f2(319, p.form, w.form), f2(320, w.form, x.form), f2(321, p.form, k1), f2(322, x.form, k1),
		f1(323, t0), f2(324, tp, t0), f2(325, t0, tx), f3(326, tp, t0, tx), f2(327, w.shape, x.shape), f2(328, p.shape, w.shape), f3(329, p.shape, w.shape, x.shape),
		f1(330, c), f2(331, cp, c), f2(332, c, cx), f1(333, cp), f1(334, cx), f2(335, uint64(w.coarse), w.shape), f2(336, cp, w.shape), f2(337, cx, w.shape), f3(338, cp, w.shape, cx),
		f2(339, w.amb, w.shape), f2(340, k1, cx), f3(341, k1, w.shape, x.shape),
		f2(342, s.word(i-2).form, p.form), f2(343, x.form, xx.form),
		f2(350, w.lists, w.shape), f3(351, p.lists, w.lists, w.shape), f3(352, w.lists, x.lists, x.shape), f2(353, k1, w.lists), f3(354, k1, w.lists, x.lists), f2(355, w.lists, t0),
		f2(344, x.amb, w.shape), f2(345, x.suf[2], w.shape), f2(346, k1, x.raw),
	)
	s.feats = f
}

// tagAt is the tag of any token of the sentence, read or to come.
func (s *Scratch) tagAt(i int) uint64 {
	if i < 0 || i >= len(s.words) {
		return 255
	}
	return uint64(s.tags[i])
}

// A NameExample is a sentence with the kind of each token. Where Partial is
// set, names of kinds in it are not marked in the data and teach nothing.
type NameExample struct {
	Forms, Kinds []string
	Tags         []uint8
	Partial      map[string]bool
}

// TrainNamer learns from the examples.
func TrainNamer(examples []NameExample, words *Lexicon, t *Tagger, rounds int, seed int64, log func(string, ...any)) (*Namer, *Weights) {
	set := map[string]bool{"O": true}
	for _, e := range examples {
		for _, k := range e.Kinds {
			set[k] = true
		}
	}
	kinds := slices.Sorted(maps.Keys(set))
	index := map[string]int{}
	for i, k := range kinds {
		index[k] = i
	}
	w := NewWeights()
	n := newNamer(kinds, words, w)
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(examples))
	var s Scratch
	for round := range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		wrong := 0
		for _, k := range order {
			e := &examples[k]
			t.load(&s, e.Forms)
			copy(s.tags, e.Tags)
			s.kinds = resize(s.kinds, len(e.Forms))
			for i := range e.Forms {
				w.step++
				n.features(&s, i)
				got, gold := n.best(&s, i), index[e.Kinds[i]]
				if !n.follows(&s, i, gold) {
					gold = n.after[gold] // the name's start was missed: begin it here
				}
				if got != gold && !(gold == n.out && e.Partial[kinds[got]]) {
					w.update(s.feats, gold, got)
					wrong++
				}
				s.kinds[i] = uint8(got)
			}
		}
		log("names round %d: %d tokens wrong while learning", round+1, wrong)
	}
	return n, w
}

// Frozen returns the namer over a frozen table.
func (n *Namer) Frozen(table *Table) *Namer { return newNamer(n.Kinds, n.words, table) }

// Append writes a frozen namer.
func (n *Namer) Append(out []byte) []byte {
	out = appendStrings(out, n.Kinds)
	return n.table.(*Table).appendTo(out)
}

// ReadNamer is the inverse of Append.
func ReadNamer(buf []byte, words *Lexicon) (*Namer, error) {
	r := &reader{buf: buf}
	kinds := r.strings()
	if r.err == nil && (len(kinds) == 0 || len(kinds) > 64 || !slices.Contains(kinds, "O") || slices.Contains(kinds, "")) {
		r.err = fmt.Errorf("kinds %q", kinds)
	}
	if r.err != nil {
		return nil, fmt.Errorf("names: %w", r.err)
	}
	table, err := readTable(r, len(kinds))
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	return newNamer(kinds, words, table), nil
}
