package parse

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Index prepares the sentence's tree for walking. A parser calls it once its
// heads are final; the methods below need it.
func (s *Sentence) Index() {
	n := len(s.Tokens)
	if cap(s.first) < n+1 {
		slab := make([]int32, 2*n+1)
		s.first, s.children = slab[:n+1:n+1], slab[n+1:]
	}
	// first[i] holds the number of i's dependents, then where the last of them
	// ends; filling them in from the right moves it to where they begin.
	first := s.first[:n+1]
	clear(first)
	for i := range s.Tokens {
		if h := s.Tokens[i].Head; h >= 0 {
			first[h]++
		}
	}
	var sum int32
	for i := range n {
		sum += first[i]
		first[i] = sum
	}
	first[n] = sum
	s.first, s.children = first, s.children[:sum]
	for i := n - 1; i >= 0; i-- {
		if h := s.Tokens[i].Head; h >= 0 {
			first[h]--
			s.children[first[h]] = int32(i)
		}
	}
}

// Children returns the indices of i's dependents in text order. The slice is
// the sentence's own: read it only.
func (s *Sentence) Children(i int) []int32 {
	return s.children[s.first[i]:s.first[i+1]]
}

// Is reports whether token i bears one of the relations. A relation without a
// subtype matches every subtype of it: "nsubj" matches "nsubj:pass".
func (s *Sentence) Is(i int, rels ...string) bool {
	have := s.Tokens[i].Rel
	base, _, _ := strings.Cut(have, ":")
	for _, r := range rels {
		if r == have || r == base {
			return true
		}
	}
	return false
}

// Child returns i's first dependent with one of the relations, or -1.
func (s *Sentence) Child(i int, rels ...string) int {
	for _, c := range s.Children(i) {
		if s.Is(int(c), rels...) {
			return int(c)
		}
	}
	return -1
}

// Root returns the index of the first root, or -1 in an empty sentence.
func (s *Sentence) Root() int {
	for i := range s.Tokens {
		if s.Tokens[i].Head < 0 {
			return i
		}
	}
	return -1
}

// Conjuncts returns i and the tokens coordinated with it ("A, B and C" gives
// all three when i is A), in text order.
func (s *Sentence) Conjuncts(i int) []int {
	out := []int{i}
	for _, c := range s.Children(i) {
		if s.Is(int(c), "conj") {
			out = append(out, s.Conjuncts(int(c))...)
		}
	}
	return out
}

// Extent returns the token interval [lo, hi) that i's subtree covers.
func (s *Sentence) Extent(i int) (lo, hi int) {
	lo, hi = i, i+1
	for _, c := range s.Children(i) {
		l, h := s.Extent(int(c))
		lo, hi = min(lo, l), max(hi, h)
	}
	return lo, hi
}

// SpanOf returns the code points that the tokens [lo, hi) cover.
func (s *Sentence) SpanOf(lo, hi int) news.Span {
	if lo >= hi {
		return news.Span{}
	}
	return news.Span{Start: s.Tokens[lo].Span.Start, End: s.Tokens[hi-1].Span.End}
}

// Dominates reports whether anc is i or above it in the tree.
func (s *Sentence) Dominates(anc, i int) bool {
	for i >= 0 {
		if i == anc {
			return true
		}
		i = s.Tokens[i].Head
	}
	return false
}

// Case returns the lower-case adposition that marks i, multi-word ones joined
// by a space ("according to", "because of"), "'s" for a possessive, or "".
func (s *Sentence) Case(i int) string {
	for _, c := range s.Children(i) {
		if !s.Is(int(c), "case") {
			continue
		}
		out := strings.ToLower(s.Tokens[c].Lemma)
		for _, f := range s.Children(int(c)) {
			if s.Is(int(f), "fixed") {
				out += " " + strings.ToLower(s.Tokens[f].Lemma)
			}
		}
		return out
	}
	return ""
}
