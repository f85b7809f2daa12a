package extract

import (
	"math"

	"golang.org/x/net/html/atom"
)

// Which chunks of a page are its report is decided by a small network over
// what the markup, the voters and the neighbours say of each chunk. It is
// trained by internal/extract/train.

// Features is the number of features of a chunk.
const Features = 73

// features fills x with what is known of chunk i. All are between −1 and 1 or
// thereabouts.
func features(x []float32, chunks []chunk, i int, s *shape) {
	c := &chunks[i]
	k := 0
	put := func(v float64) {
		x[k] = float32(v)
		k++
	}
	flag := func(b bool) {
		if b {
			put(1)
		} else {
			put(0)
		}
	}
	put(max(0, c.readability))
	flag(c.readability < 0)
	put(max(0, c.articleBody))
	flag(c.articleBody >= 0)
	flag(c.articleBody >= 0 && c.articleBody < 0.3)
	put(logSize(c.chars))
	flag(c.words < 5)
	flag(c.words >= 15)
	put(c.linkDensity())
	flag(endsSentence(c.text))
	put(commas(c.text))
	for _, t := range [...]atom.Atom{atom.P, atom.H1, atom.H2, atom.H3, atom.H4, atom.Li, atom.Div, atom.Td, atom.Blockquote, atom.Figcaption, atom.Section} {
		flag(c.tag == t)
	}
	for b := inArticle; b <= inSummary; b <<= 1 {
		flag(c.where&b != 0)
	}
	flag(isBoilerplate(c.text))
	flag(isTeaser(c.text))
	flag(isBylineLine(c.text))
	flag(isDateLine(c.text))
	flag(s.repeated[i])
	flag(s.title[i])
	put(float64(i) / float64(len(chunks)))
	flag(i < s.first)
	flag(i > s.last)
	put(math.Tanh(float64(i-s.first) / 10))
	put(math.Tanh(float64(i-s.last) / 10))
	g := s.groups[c.group]
	put(g.readable)
	put(g.mass)
	put(g.sentences)
	for _, j := range [...]int{i - 2, i - 1, i + 1, i + 2} {
		k += neighbour(x[k:], chunks, j, c.group)
	}
	put(s.window(i, 5))
}

// neighbour fills in what is known of chunk j, which may lie beyond the page.
func neighbour(x []float32, chunks []chunk, j, group int) int {
	x[0], x[1], x[2], x[3] = 0, 0, 1, 0
	if j >= 0 && j < len(chunks) {
		n := &chunks[j]
		x[0] = float32(max(0, n.readability))
		x[1] = float32(logSize(n.chars))
		x[2] = float32(n.linkDensity())
		if n.group == group {
			x[3] = 1
		}
	}
	return 4
}

func logSize(chars int) float64 { return math.Log(float64(chars)+1) / 7 }

func (c *chunk) linkDensity() float64 {
	if len(c.text) == 0 {
		return 0
	}
	return float64(c.linked) / float64(len(c.text))
}

// commas returns the commas for ten words, at most 1.
func commas(s string) float64 {
	n, words := 0, 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ',':
			n++
		case ' ':
			words++
		}
	}
	return min(1, 10*float64(n)/float64(words+9))
}

// A shape is what the chunks of a page are like together.
type shape struct {
	first, last int // the first and last chunk that Readability takes
	repeated    []bool
	title       []bool
	groups      map[int]*group
	sums        []float64 // running sum of Readability's votes
}

// A group is the chunks below one parent.
type group struct {
	readable  float64 // Readability's share of them, by length
	mass      float64 // their part of the page's unlinked text
	sentences float64 // the part of them that are sentences
	chars     float64
	free      float64
	n         float64
}

func shapeOf(chunks []chunk, title string) *shape {
	s := &shape{
		first: len(chunks), last: -1,
		repeated: make([]bool, len(chunks)), title: make([]bool, len(chunks)),
		groups: map[int]*group{}, sums: make([]float64, len(chunks)+1),
	}
	seen := make(map[string]bool, len(chunks))
	total := 1.0
	for i := range chunks {
		c := &chunks[i]
		s.repeated[i] = seen[c.text]
		seen[c.text] = true
		s.title[i] = sameTitle(c.text, title)
		s.sums[i+1] = s.sums[i] + max(0, c.readability)
		if c.readability > 0.6 && c.words >= 8 {
			s.first = min(s.first, i)
			s.last = i
		}
		g := s.groups[c.group]
		if g == nil {
			g = &group{}
			s.groups[c.group] = g
		}
		g.n++
		g.chars += float64(c.chars)
		g.readable += float64(c.chars) * max(0, c.readability)
		free := float64(len(c.text) - c.linked)
		g.free += free
		total += free
		if endsSentence(c.text) {
			g.sentences++
		}
	}
	for _, g := range s.groups {
		g.readable /= g.chars
		g.mass = g.free / total
		g.sentences /= g.n
	}
	return s
}

// window returns Readability's mean vote on the chunks around i.
func (s *shape) window(i, radius int) float64 {
	a, b := max(0, i-radius), min(len(s.sums)-1, i+radius+1)
	return (s.sums[b] - s.sums[a]) / float64(b-a)
}
