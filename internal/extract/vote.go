package extract

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"
)

// grams is the set of 4-grams of words in a text, by which two readings of one
// page are compared. Shorter paragraphs are compared with whole lines: their
// few words stand in any text.
type grams struct {
	seed maphash.Seed
	set  map[uint64]struct{}
}

const gramSize = 4

func newGrams(text string) *grams {
	g := &grams{seed: maphash.MakeSeed(), set: make(map[uint64]struct{}, len(text)/6)}
	for line := range strings.SplitSeq(text, "\n") {
		hs := g.hashes(line)
		if len(hs) > 0 && len(hs) < gramSize {
			g.set[combine(hs)] = struct{}{}
		}
		for i := 0; i+gramSize <= len(hs); i++ {
			g.set[combine(hs[i:i+gramSize])] = struct{}{}
		}
	}
	return g
}

// share returns which part of the text's 4-grams g holds, 0 to 1.
func (g *grams) share(text string) float64 {
	hs := g.hashes(text)
	n := min(gramSize, len(hs))
	if n == 0 {
		return 0
	}
	hit, all := 0, 0
	for i := 0; i+n <= len(hs); i++ {
		all++
		if _, ok := g.set[combine(hs[i:i+n])]; ok {
			hit++
		}
	}
	return float64(hit) / float64(all)
}

// hashes returns a hash for each word, in lower case.
func (g *grams) hashes(s string) []uint64 {
	out := make([]uint64, 0, len(s)/6+1)
	var h maphash.Hash
	h.SetSeed(g.seed)
	var buf [utf8.UTFMax]byte
	in := false
	for _, r := range s {
		if r < utf8.RuneSelf {
			c := byte(r)
			switch {
			case 'A' <= c && c <= 'Z':
				h.WriteByte(c + 'a' - 'A')
				in = true
				continue
			case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
				h.WriteByte(c)
				in = true
				continue
			}
		} else if unicode.IsLetter(r) || unicode.IsDigit(r) {
			h.Write(buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))])
			in = true
			continue
		}
		if in {
			out = append(out, h.Sum64())
			h.Reset()
			in = false
		}
	}
	if in {
		out = append(out, h.Sum64())
	}
	return out
}

func combine(hs []uint64) uint64 {
	x := uint64(len(hs))
	for _, h := range hs {
		x = (x ^ h) * 0x9e3779b97f4a7c15
		x ^= x >> 29
	}
	return x
}
