package main

import (
	"math"
	"math/rand/v2"

	"github.com/rapporteur-project/rapporteur/internal/extract"
)

// A row is one paragraph to learn from.
type row struct {
	x      []float32
	y      float64
	weight float64
}

// fit trains a network by Adam (Kingma and Ba, 2015) on the log loss. A
// paragraph weighs as the root of its words, as long ones matter more and all
// matter. Of paragraphs that the gold has in part, nothing is learnt.
func fit(pages []*page, hidden, epochs int, seed uint64) *extract.Network {
	var rows []row
	for _, p := range pages {
		for _, s := range p.samples {
			r := row{x: s.Features, weight: math.Sqrt(float64(s.Words) + 1)}
			switch {
			case s.Share > 0.7:
				r.y = 1
			case s.Share > 0.3:
				continue
			}
			rows = append(rows, r)
		}
	}
	rng := rand.New(rand.NewPCG(seed, 2))
	in := extract.Features
	n := &extract.Network{In: in, Hidden: hidden, W1: make([]float32, in*hidden), B1: make([]float32, hidden), W2: make([]float32, hidden)}
	for i := range n.W1 {
		n.W1[i] = float32(rng.NormFloat64() * math.Sqrt(2/float64(in)))
	}
	for i := range n.W2 {
		n.W2[i] = float32(rng.NormFloat64() * math.Sqrt(2/float64(hidden)))
	}
	o := newAdam(n)
	const batch = 64
	for e := range epochs {
		rate := 0.003 * (1 - float64(e)/float64(epochs))
		rng.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		for i := 0; i < len(rows); i += batch {
			o.step(n, rows[i:min(i+batch, len(rows))], rate)
		}
	}
	return n
}

// merge averages the scores of networks that were trained from different seeds:
// side by side they are one network, which errs less than any of them.
func merge(nets []*extract.Network) *extract.Network {
	all := &extract.Network{In: nets[0].In}
	share := 1 / float32(len(nets))
	for _, n := range nets {
		all.Hidden += n.Hidden
		all.W1 = append(all.W1, n.W1...)
		all.B1 = append(all.B1, n.B1...)
		for _, w := range n.W2 {
			all.W2 = append(all.W2, w*share)
		}
		all.B2 += n.B2 * share
	}
	return all
}

// adam keeps the gradient and its moments, for all weights in one row: W1, B1,
// W2, B2.
type adam struct {
	g, m, v []float64
	t       int
}

func newAdam(n *extract.Network) *adam {
	k := len(n.W1) + 2*n.Hidden + 1
	return &adam{g: make([]float64, k), m: make([]float64, k), v: make([]float64, k)}
}

const decay = 1e-4 // of the weights, each step

func (o *adam) step(n *extract.Network, rows []row, rate float64) {
	clear(o.g)
	act := make([]float64, n.Hidden)
	b1 := len(n.W1)
	w2 := b1 + n.Hidden
	b2 := w2 + n.Hidden
	total := 0.0
	for _, r := range rows {
		z := float64(n.B2)
		for h := range act {
			s := float64(n.B1[h])
			for i, w := range n.W1[h*n.In : (h+1)*n.In] {
				s += float64(w * r.x[i])
			}
			act[h] = max(0, s)
			z += act[h] * float64(n.W2[h])
		}
		d := r.weight * (1/(1+math.Exp(-z)) - r.y)
		total += r.weight
		o.g[b2] += d
		for h, a := range act {
			if a == 0 {
				continue
			}
			o.g[w2+h] += d * a
			dh := d * float64(n.W2[h])
			o.g[b1+h] += dh
			g := o.g[h*n.In : (h+1)*n.In]
			for i, x := range r.x {
				if x != 0 {
					g[i] += dh * float64(x)
				}
			}
		}
	}
	o.t++
	o.apply(n.W1, 0, total, rate)
	o.apply(n.B1, b1, total, rate)
	o.apply(n.W2, w2, total, rate)
	last := []float32{n.B2}
	o.apply(last, b2, total, rate)
	n.B2 = last[0]
}

// apply moves the weights that begin at place k of the gradient.
func (o *adam) apply(w []float32, k int, total, rate float64) {
	const beta1, beta2, eps = 0.9, 0.999, 1e-8
	c1 := 1 - math.Pow(beta1, float64(o.t))
	c2 := 1 - math.Pow(beta2, float64(o.t))
	for i := range w {
		g := o.g[k+i]/total + decay*float64(w[i])
		o.m[k+i] = beta1*o.m[k+i] + (1-beta1)*g
		o.v[k+i] = beta2*o.v[k+i] + (1-beta2)*g*g
		w[i] -= float32(rate * o.m[k+i] / c1 / (math.Sqrt(o.v[k+i]/c2) + eps))
	}
}
