package linear

import (
	"math/rand"
	"slices"
	"strings"
)

// Train learns the tagger's first pass from the examples or, where first holds
// the first pass's tags of each example, the second. Those tags are best made
// by a tagger that has not seen the example. The tagger then scores by the
// weights returned.
func (t *Tagger) Train(examples []Example, first [][]uint8, rounds int, seed int64, log func(string, ...any)) *Weights {
	index := map[string]int{}
	for i, tag := range t.Tags {
		index[tag] = i
	}
	w := NewWeights()
	second := first != nil
	if second {
		t.again = w
	} else {
		t.table = w
	}
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(examples))
	var s Scratch
	for round := range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, all := 0, 0
		for _, k := range order {
			e := &examples[k]
			t.load(&s, e.Forms)
			s.verbs = 0
			if second {
				s.first = append(s.first[:0], first[k]...)
				t.expectTags(&s)
			}
			for i := range e.Forms {
				gold, known := index[e.XPOS[i]+" "+e.UPOS[i]]
				w.step++
				t.features(&s, i, second)
				got := t.best(&s, second)
				if known && got != gold {
					w.update(s.feats, gold, got)
				}
				if got == gold && known {
					right++
				}
				all++
				t.settle(&s, i, got)
			}
		}
		log("tagger round %d: %.2f%% right while learning", round+1, 100*float64(right)/float64(max(all, 1)))
	}
	return w
}

// JointTags lists the joint tags seen often enough to be meant, most frequent
// first. Rarer ones are left to chance.
func JointTags(examples []Example) []string {
	counts := map[string]int{}
	total := 0
	for _, e := range examples {
		for i := range e.Forms {
			counts[e.XPOS[i]+" "+e.UPOS[i]]++
			total++
		}
	}
	least := 1
	if total > 50000 {
		least = 6
	}
	var tags []string
	for tag, n := range counts {
		if n >= least {
			tags = append(tags, tag)
		}
	}
	slices.SortFunc(tags, func(a, b string) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return tags[:min(len(tags), 250)]
}
