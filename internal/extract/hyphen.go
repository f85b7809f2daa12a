package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// hyphens decides what becomes of a hyphen at a line's end. Text that a person
// wrapped breaks only compounds, whose hyphen stays. Typeset text breaks words
// too: it shows itself by many such lines, and by the whole word elsewhere.
type hyphens struct {
	typeset bool
	words   map[string]bool // the text's words in lower case; nil where no line ends so
}

func newHyphens(groups [][]line) *hyphens {
	total, broken := 0, 0
	for _, g := range groups {
		for i := 1; i < len(g); i++ {
			total++
			if endsHyphen(g[i-1].text) && startsLower(g[i].text) {
				broken++
			}
		}
	}
	h := &hyphens{typeset: broken >= 3 && broken*12 >= total}
	if broken > 0 {
		h.words = map[string]bool{}
		for _, g := range groups {
			for _, l := range g {
				for _, w := range strings.FieldsFunc(l.text, notWord) {
					h.words[strings.ToLower(w)] = true
				}
			}
		}
	}
	return h
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && r != '-' }

// maxWord is the longest word whose hyphen is thought about, in bytes.
const maxWord = 64

// glue prepares the paragraph in b for the line that goes on with it: a blank,
// a hyphen less, or nothing.
func (h *hyphens) glue(b []byte, next string) []byte {
	s := string(b[max(0, len(b)-maxWord):])
	if strings.HasSuffix(s, "—") && !strings.HasSuffix(s, " —") {
		return b // a dash without spaces keeps having none
	}
	if !endsHyphen(s) {
		return append(b, ' ')
	}
	if !startsLower(next) {
		return b
	}
	left := s[strings.LastIndexFunc(s[:len(s)-1], notWord)+1 : len(s)-1]
	if len(left) == maxWord-1 {
		return b // no word that anybody would break
	}
	right := next
	if i := strings.IndexFunc(next, notWord); i >= 0 {
		right = next[:i]
	}
	whole := strings.ToLower(left + right)
	compound := strings.ToLower(left + "-" + right)
	if h.words[compound] || !h.words[whole] && (!h.typeset || keepsHyphen(left)) {
		return b
	}
	return b[:len(b)-1]
}

// endsHyphen reports whether s ends in a hyphen that follows a letter.
func endsHyphen(s string) bool {
	if !strings.HasSuffix(s, "-") {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s[:len(s)-1])
	return unicode.IsLetter(r)
}

// keepsHyphen reports whether w is a word that compounds begin with.
func keepsHyphen(w string) bool {
	switch strings.ToLower(w) {
	case "anti", "all", "co", "cross", "ex", "far", "first", "five", "four", "full", "half", "hard", "high", "ill",
		"large", "left", "long", "low", "mid", "much", "multi", "new", "non", "off", "old", "on", "one", "open",
		"post", "pre", "pro", "right", "second", "self", "semi", "short", "six", "so", "ten", "third", "three",
		"two", "ultra", "upper", "vice", "war", "well", "wide":
		return true
	}
	return false
}
