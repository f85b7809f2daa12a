package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean returns s as canonical text: one line, single spaces, nothing
// invisible. Quotation marks, dashes and letters stay as they are written.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case isSpace(r):
			gap = true
			continue
		case isInvisible(r):
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// isClean reports whether s is printable ASCII or common punctuation with
// single spaces already, the usual case.
func isClean(s string) bool {
	prev := byte(' ')
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c < ' ' || c >= 0x7f || c == ' ' && prev == ' ' {
			return false
		}
		prev = c
	}
	return prev != ' ' || s == ""
}

// isSpace reports whether r parts words: any white space, no-break and narrow
// ones included.
func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return r == ' ' || '\t' <= r && r <= '\r'
	}
	return unicode.IsSpace(r) || r == '\u2007' || r == '\u202f' || r == '\u180e' || r == '\u2800'
}

// isInvisible reports whether r leaves no mark and parts no words: soft
// hyphens, zero-width and directional marks, controls, private use.
func isInvisible(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return r < ' ' || r == 0x7f
	case r == '\u00ad', r == '\u034f', r == '\u061c', r == '\ufeff', r == '\ufffc':
		return true
	case '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f':
		return true
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Co, r) || unicode.Is(unicode.Variation_Selector, r)
}

// lines parts s at every kind of line break. A form feed is a line break too.
func lines(s string) []string {
	out := make([]string, 0, 1+strings.Count(s, "\n"))
	start := 0
	for i, r := range s {
		switch r {
		case '\n', '\v', '\f', '\u0085', '\u2028', '\u2029':
			out = append(out, s[start:i])
		case '\r':
			if strings.HasPrefix(s[i:], "\r\n") {
				continue // the line feed ends the line
			}
			out = append(out, s[start:i])
		default:
			continue
		}
		start = i + utf8.RuneLen(r)
	}
	return append(out, s[start:])
}
