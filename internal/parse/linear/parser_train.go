package linear

import (
	"maps"
	"math/rand"
	"slices"
)

// Relations lists the examples' relations in the order of the alphabet, root
// always among them.
func Relations(examples []Example) []string {
	set := map[string]bool{"root": true}
	for _, e := range examples {
		for _, r := range e.Rels {
			set[r] = true
		}
	}
	all := slices.Sorted(maps.Keys(set))
	return all[:min(len(all), 120)]
}

// TrainParser learns transitions from the examples with a dynamic oracle and
// exploration (Goldberg and Nivre 2013). tags[k] are the predicted tags of
// example k, best made by a tagger that has not seen it.
func TrainParser(examples []Example, tags [][]uint8, t *Tagger, rounds int, seed int64, log func(string, ...any)) (*Parser, *Weights) {
	rels := Relations(examples)
	index := map[string]int{}
	for i, r := range rels {
		index[r] = i
	}
	w := NewWeights()
	p := newParser(rels, t, w)
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(examples))
	tr := trainee{p: p, w: w, rng: rng}
	for round := range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		tr.right, tr.all, tr.explore = 0, 0, round > 0
		for _, k := range order {
			e := &examples[k]
			t.load(&tr.s, e.Forms)
			copy(tr.s.tags, tags[k])
			tr.sentence(e, index)
		}
		log("parser round %d: %.2f%% of transitions right while learning, %d features", round+1, 100*float64(tr.right)/float64(max(tr.all, 1)), w.used)
	}
	return p, w
}

// A trainee is a parser while it learns.
type trainee struct {
	p          *Parser
	w          *Weights
	s          Scratch
	rng        *rand.Rand
	gold       []int32 // heads, the root as n
	rel        []int
	right, all int
	explore    bool
}

func (tr *trainee) sentence(e *Example, index map[string]int) {
	n := len(e.Forms)
	tr.gold, tr.rel = resize(tr.gold, n+1), resize(tr.rel, n+1)
	tr.gold[n] = -1
	for i, h := range e.Heads {
		tr.gold[i] = int32(h)
		if h < 0 {
			tr.gold[i] = int32(n)
		}
		tr.rel[i] = index[e.Rels[i]]
	}
	st := &tr.s.state
	st.reset(n)
	tr.p.lookAhead(&tr.s)
	for !st.done() {
		tr.w.step++
		tr.p.features(&tr.s)
		scores := tr.p.scores(&tr.s)
		best, good := tr.pick(st, scores)
		tr.all++
		if best != good {
			tr.w.update(tr.s.feats, good, best)
		} else {
			tr.right++
		}
		next := good
		if tr.explore && tr.rng.Float64() < 0.9 {
			next = best
		}
		st.apply(tr.p.kind(next))
	}
}

// pick returns the best class allowed and the best among those that lose no
// more arcs than need be.
func (tr *trainee) pick(st *state, scores []int32) (best, good int) {
	var cost [3]int
	least := 1 << 30
	for k := range cost {
		if st.may(k) {
			cost[k] = tr.cost(st, k)
			least = min(least, cost[k])
		}
	}
	best, good = -1, -1
	for c := range scores {
		if !tr.p.allowed(st, c) {
			continue
		}
		if best < 0 || scores[c] > scores[best] {
			best = c
		}
		kind, rel := tr.p.kind(c)
		if cost[kind] != least || !tr.fits(st, kind, rel) {
			continue
		}
		if good < 0 || scores[c] > scores[good] {
			good = c
		}
	}
	if good < 0 {
		good = best
	}
	return best, good
}

// fits reports whether the relation is right for the arc that the transition
// makes; for an arc that is not in the gold tree any relation is.
func (tr *trainee) fits(st *state, kind, rel int) bool {
	if kind == shift {
		return true
	}
	top := st.stack[len(st.stack)-1]
	head := st.front
	if kind == right {
		head = st.stack[len(st.stack)-2]
	}
	return tr.gold[top] != head || tr.rel[top] == rel
}

// cost counts the gold arcs that a transition puts out of reach.
func (tr *trainee) cost(st *state, kind int) int {
	lost := 0
	if kind == shift {
		b := st.front
		for i, x := range st.stack {
			if tr.gold[x] == b || (tr.gold[b] == x && i < len(st.stack)-1) {
				lost++
			}
		}
		return lost
	}
	top := st.stack[len(st.stack)-1]
	head := st.front
	if kind == right {
		head = st.stack[len(st.stack)-2]
	}
	h := tr.gold[top]
	if h != head && (h >= st.front || len(st.stack) > 1 && h == st.stack[len(st.stack)-2]) {
		lost++
	}
	for j := st.front; j < st.n; j++ {
		if tr.gold[j] == top {
			lost++
		}
	}
	return lost
}
