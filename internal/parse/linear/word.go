package linear

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Scratch holds what one call needs besides the frozen model. It grows to
// the longest sentence seen and is reused; two calls must not share one.
type Scratch struct {
	forms  []string
	words  []word
	tags   []uint8
	first  []uint8 // the tags of the first pass
	later  []uint8 // for each token, the finite verbs that the first pass has found after it
	verbs  uint64  // finite verbs before the word being tagged
	coming []uint8 // for each token, what finite verbs may come after it
	ahead  []int32 // for each token, the first after it that is in no noun phrase
	finite []uint8 // for each token, the finite verbs from it on, 2 at most
	feats  []uint64
	scores []int32
	state  state
	heads  []int32
	rels   []uint8
	kinds  []uint8
	buf    []byte
}

// A word is what the features know about one token's form.
type word struct {
	form    uint64 // lower case, digits as 0
	raw     uint64 // case kept
	suf     [4]uint64
	pre     uint64
	shape   uint64
	amb     uint64 // ambiguity class: the tags seen with this word
	cluster uint16 // 0 where unknown
	coarse  uint16
	lists   uint64 // which lists have it
	verb    uint8  // whether it is a finite verb: 0 never, 1 at times, 2 mostly
	caps    bool   // begins with a capital
}

const (
	fnvBase  = 14695981039346656037
	fnvPrime = 1099511628211
)

func hashBytes(b []byte) uint64 {
	h := uint64(fnvBase)
	for _, c := range b {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return h ^ h>>29
}

// Straight returns the plain sign for a typographic one.
func Straight(r rune) rune {
	switch r {
	case '’', '‘', '‛', '`', '´', 'ʼ':
		return '\''
	case '“', '”', '„', '‟', '«', '»':
		return '"'
	case '‐', '‑':
		return '-'
	case '\u00a0', '\u202f', '\u2009':
		return ' '
	}
	return r
}

// look fills in a word from its form.
func (s *Scratch) look(form string, w *word) {
	raw, low := s.buf[:0], [64]byte{}
	l := low[:0]
	shape := [16]byte{}
	sh := shape[:0]
	first := true
	*w = word{}
	for _, r := range form {
		r = Straight(r)
		if first {
			w.caps = unicode.IsUpper(r)
			first = false
		}
		raw = utf8.AppendRune(raw, r)
		kind := byte('.')
		switch {
		case unicode.IsUpper(r):
			kind, r = 'X', unicode.ToLower(r)
		case unicode.IsLetter(r):
			kind = 'x'
		case unicode.IsDigit(r):
			kind, r = '0', '0'
		default:
			if r < 128 {
				kind = byte(r)
			}
		}
		if len(l) < 56 {
			l = utf8.AppendRune(l, r)
		}
		if n := len(sh); n < 14 && (n < 2 || sh[n-1] != kind || sh[n-2] != kind) {
			sh = append(sh, kind)
		}
	}
	s.buf = raw
	w.form = hashBytes(l)
	w.raw = hashBytes(raw)
	w.shape = hashBytes(sh)
	for k := range w.suf {
		w.suf[k] = hashBytes(l[max(0, len(l)-k-1):])
	}
	w.pre = hashBytes(l[:min(3, len(l))])
}

// The features' mixing constants: odd, with no pattern.
const (
	m0 = 0x9E3779B97F4A7C15
	m1 = 0xC2B2AE3D27D4EB4F
	m2 = 0x165667B19E3779F9
	m3 = 0xD6E8FEB86659FD93
	m4 = 0xA0761D6478BD642F
)

func finish(h uint64) uint64 {
	h ^= h >> 32
	h *= m4
	return h ^ h>>29
}

func f1(t, a uint64) uint64       { return finish(t*m0 + a*m1) }
func f2(t, a, b uint64) uint64    { return finish(t*m0 + a*m1 + finish(b*m2+t)) }
func f3(t, a, b, c uint64) uint64 { return finish(t*m0 + a*m1 + finish(b*m2+t) + finish(c*m3-t)) }
func f4(t, a, b, c, d uint64) uint64 {
	return finish(t*m0 + a*m1 + finish(b*m2+t) + finish(c*m3-t) + finish(d*m4+t+t))
}

// Plain returns the form that a word's identity goes by: lower case, digits as
// 0, plain quotes.
func Plain(form string) string {
	return strings.Map(func(r rune) rune {
		r = Straight(r)
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, form)
}
