package linear

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// A Text counts words and pairs of neighbours in running text, for Clusters.
type Text struct {
	ids   map[string]int32
	count []int
	pairs map[[2]int32]int32
}

// NewText returns a Text that knows no word.
func NewText() *Text {
	return &Text{ids: map[string]int32{}, pairs: map[[2]int32]int32{}}
}

// Add counts the words of one sentence or paragraph. Words are taken as given.
func (t *Text) Add(words []string) {
	last := int32(-1)
	for _, w := range words {
		id, ok := t.ids[w]
		if !ok {
			id = int32(len(t.count))
			t.ids[w] = id
			t.count = append(t.count, 0)
		}
		t.count[id]++
		if last >= 0 {
			t.pairs[[2]int32{last, id}]++
		}
		last = id
	}
}

// A neighbour is a word that stands before or after another, and how often.
// Words before are 2·id, words after 2·id+1.
type neighbour struct{ context, times int32 }

// Clusters parts the words seen at least least times into n clusters, from 1
// on, such that neighbours predict the clusters best: the exchange algorithm
// with a predictive model in both directions (Uszkoreit and Brants 2008;
// Dehdari, Tan and van Genabith 2016).
func (t *Text) Clusters(n, least, rounds int, log func(string, ...any)) map[string]uint16 {
	words := slices.Sorted(maps.Keys(t.ids))
	words = slices.DeleteFunc(words, func(w string) bool { return t.count[t.ids[w]] < least })
	slices.SortStableFunc(words, func(a, b string) int { return cmp.Compare(t.count[t.ids[b]], t.count[t.ids[a]]) })
	c := newClustering(t, words, n)
	for round := range rounds {
		moved := 0
		for w := range words {
			if c.move(int32(w)) {
				moved++
			}
		}
		log("clusters round %d: %d of %d words moved", round+1, moved, len(words))
		if moved*200 < len(words) {
			break
		}
	}
	out := make(map[string]uint16, len(words))
	for i, w := range words {
		out[w] = uint16(c.of[i]) + 1
	}
	return out
}

// A clustering is one in the making.
type clustering struct {
	n      int
	of     []int32       // the cluster of each word
	around [][]neighbour // of each word
	size   []int32       // occurrences of each word
	total  []int32       // occurrences of each cluster
	joint  []int32       // joint[context*n+cluster] pairs
	gain   []float64
}

func newClustering(t *Text, words []string, n int) *clustering {
	index := make([]int32, len(t.count))
	for i := range index {
		index[i] = -1
	}
	c := &clustering{
		n: n, of: make([]int32, len(words)), around: make([][]neighbour, len(words)), size: make([]int32, len(words)),
		total: make([]int32, n), joint: make([]int32, 2*len(words)*n), gain: make([]float64, n),
	}
	for i, w := range words {
		id := t.ids[w]
		index[id] = int32(i)
		c.of[i] = int32(i % n)
		c.size[i] = int32(t.count[id])
		c.total[c.of[i]] += c.size[i]
	}
	for pair, times := range t.pairs {
		a, b := index[pair[0]], index[pair[1]]
		if a < 0 || b < 0 {
			continue
		}
		c.around[b] = append(c.around[b], neighbour{2 * a, times})
		c.around[a] = append(c.around[a], neighbour{2*b + 1, times})
	}
	for w, list := range c.around {
		slices.SortFunc(list, func(a, b neighbour) int { return cmp.Compare(a.context, b.context) })
		for _, nb := range list {
			c.joint[int(nb.context)*n+int(c.of[w])] += nb.times
		}
	}
	return c
}

// move puts a word where it fits best and reports whether that is elsewhere.
func (c *clustering) move(w int32) bool {
	from := c.of[w]
	c.shift(w, from, -1)
	for k := range c.gain {
		before := c.total[k]
		// Each occurrence is predicted from both sides.
		c.gain[k] = -2 * (xlogx(before+c.size[w]) - xlogx(before))
	}
	for _, nb := range c.around[w] {
		row := c.joint[int(nb.context)*c.n : int(nb.context+1)*c.n]
		alone := xlogx(nb.times)
		for k, have := range row {
			if have == 0 {
				c.gain[k] += alone
			} else {
				c.gain[k] += xlogx(have+nb.times) - xlogx(have)
			}
		}
	}
	best := from
	for k := range c.gain {
		if c.gain[k] > c.gain[best]+1e-9 {
			best = int32(k)
		}
	}
	c.shift(w, best, 1)
	c.of[w] = best
	return best != from
}

func (c *clustering) shift(w, k, by int32) {
	c.total[k] += by * c.size[w]
	for _, nb := range c.around[w] {
		c.joint[int(nb.context)*c.n+int(k)] += by * nb.times
	}
}

var xlogxTable = func() []float64 {
	t := make([]float64, 1<<14)
	for i := 2; i < len(t); i++ {
		t[i] = float64(i) * math.Log(float64(i))
	}
	return t
}()

func xlogx(n int32) float64 {
	if int(n) < len(xlogxTable) {
		return xlogxTable[n]
	}
	return float64(n) * math.Log(float64(n))
}
