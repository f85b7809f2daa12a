package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A piece is a token before it is tagged: code points [start, end) of the
// text, and how it stands.
type piece struct {
	start, end int
	space      bool // white space or the paragraph's end follows
	abbrev     bool // ends with a full stop that belongs to it
}

// A tokenizer splits one paragraph as the English treebanks do: contractions
// and possessives come off, hyphens and slashes stand alone, punctuation is a
// token of its own, addresses stay whole.
type tokenizer struct {
	text []rune
	out  []piece
	buf  []byte // what low returns
}

// tokenize appends the pieces of text[from:to].
func (t *tokenizer) tokenize(from, to int) {
	for i := from; i < to; {
		if isSpace(t.text[i]) {
			i++
			continue
		}
		j := i
		for j < to && !isSpace(t.text[j]) && j-i < maxChunk {
			j++
		}
		t.chunk(i, j)
		if len(t.out) > 0 && (j == to || isSpace(t.text[j])) {
			t.out[len(t.out)-1].space = true
		}
		i = j
	}
}

// maxChunk bounds what is looked at without a space in it.
const maxChunk = 1000

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
}

func (t *tokenizer) add(from, to int) {
	if from < to {
		t.out = append(t.out, piece{start: from, end: to})
	}
}

// chunk splits what stands between two spaces.
func (t *tokenizer) chunk(i, j int) {
	for i < j {
		n := t.leading(i, j)
		if n == 0 {
			break
		}
		t.add(i, i+n)
		i += n
	}
	end := j
	for end > i {
		if t.address(i, end) {
			break
		}
		n := t.trailing(i, end)
		if n == 0 {
			break
		}
		end -= n
	}
	if i < end {
		t.core(i, end)
	}
	for k := end; k < j; {
		n := t.run(k, j)
		t.add(k, k+n)
		k += n
	}
}

// run returns the length of the punctuation token at i: dots, exclamation and
// question marks, hyphens and apostrophes stand together, others alone.
func (t *tokenizer) run(i, j int) int {
	r := t.text[i]
	n := 1
	switch r {
	case '.', '-', '*', '_', '=', '~', '\'', '`':
		for i+n < j && t.text[i+n] == r {
			n++
		}
		if (r == '\'' || r == '`') && n > 2 {
			n = 2
		}
	case '!', '?':
		for i+n < j && (t.text[i+n] == '!' || t.text[i+n] == '?') {
			n++
		}
	}
	return n
}

// leading returns the length of the token that opens the chunk, 0 for none.
func (t *tokenizer) leading(i, j int) int {
	r := t.text[i]
	rest := t.text[i+1 : j]
	switch {
	case r == '.' && len(rest) > 0 && unicode.IsDigit(rest[0]):
		return 0
	case (r == '@' || r == '#') && len(rest) > 0 && (unicode.IsLetter(rest[0]) || unicode.IsDigit(rest[0]) || rest[0] == '_'):
		return 0
	case isApostrophe(r) && t.elided(i, j):
		return 0
	case r == '-' && len(rest) > 0 && unicode.IsDigit(rest[0]):
		return 1
	case isPunct(r) || isCurrency(r):
		return t.run(i, j)
	}
	return 0
}

// elided reports whether an apostrophe at i stands for letters left out: '90s,
// 'em, 'til, or opens a clitic standing alone.
func (t *tokenizer) elided(i, j int) bool {
	if i+1 >= j {
		return false
	}
	if unicode.IsDigit(t.text[i+1]) {
		return i+3 <= j && unicode.IsDigit(t.text[min(i+2, j-1)])
	}
	k := i + 1
	for k < j && unicode.IsLetter(t.text[k]) {
		k++
	}
	switch string(t.low(i+1, k)) {
	case "em", "til", "tis", "twas", "cause", "n", "bout", "round", "s", "ll", "re", "ve", "d", "m":
		return true
	}
	return false
}

// trailing returns the length of the token that closes text[i:j], 0 for none.
func (t *tokenizer) trailing(i, j int) int {
	r := t.text[j-1]
	switch {
	case r == '.':
		n := 1
		for j-n > i && t.text[j-n-1] == '.' {
			n++
		}
		if n == 1 && t.isAbbrev(i, j) {
			return 0
		}
		return n
	case r == '!' || r == '?':
		n := 1
		for j-n > i && (t.text[j-n-1] == '!' || t.text[j-n-1] == '?') {
			n++
		}
		return n
	case isApostrophe(r):
		return 1
	case r == '%', isCurrency(r) && !t.currencyName(i, j):
		return 1
	case r == '-' || r == '*' || r == '_' || r == '=' || r == '~':
		n := 1
		for j-n > i && t.text[j-n-1] == r {
			n++
		}
		return n
	case r == '+' || r == '&' || r == '/' && j-i > 1:
		return 1
	case isPunct(r):
		return 1
	}
	return 0
}

// currencyName reports whether text[i:j] is a currency such as US$.
func (t *tokenizer) currencyName(i, j int) bool {
	return j-i > 1 && j-i <= 4 && unicode.IsUpper(t.text[i])
}

// low returns the first letters of text[i:j] in lower case with plain
// apostrophes. The bytes hold until the next call.
func (t *tokenizer) low(i, j int) []byte {
	out := t.buf[:0]
	for _, r := range t.text[i:min(j, i+24)] {
		if isApostrophe(r) {
			r = '\''
		}
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	t.buf = out
	return out
}

// address reports whether text[i:j] is a web or mail address or a handle.
func (t *tokenizer) address(i, j int) bool {
	switch t.text[j-1] {
	case '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '"', '\'', '”', '’', '»', '…':
		return false
	}
	if t.text[i] == '@' || t.text[i] == '#' {
		return j-i > 1 && !strings.ContainsAny(string(t.text[i+1:j]), "'’-")
	}
	s := string(t.low(i, min(j, i+12)))
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "ftp://") {
		return true
	}
	at, dot, slash := -1, -1, -1
	for k := i; k < j; k++ {
		switch r := t.text[k]; {
		case r == '@':
			at = k
		case r == '.':
			if slash < 0 {
				dot = k
			}
		case r == '/':
			if slash < 0 {
				slash = k
			}
		case r > 127:
			return false
		}
	}
	if at > i && dot > at+1 {
		return true
	}
	return slash > 0 && dot > i && dot < slash && t.domain(dot+1, slash) || slash < 0 && dot > i && t.domain(dot+1, j)
}

// domain reports whether text[i:j] is a common top-level domain.
func (t *tokenizer) domain(i, j int) bool {
	switch string(t.low(i, j)) {
	case "com", "org", "net", "gov", "edu", "int", "mil", "info", "ru", "uk", "de", "fr", "eu", "io", "tv", "cn", "ua", "me", "co":
		return true
	}
	return false
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func isPunct(r rune) bool {
	if r < 128 {
		return strings.ContainsRune("!\"'(),-./:;?[]`{}<>|*_=~\\^", r)
	}
	return unicode.IsPunct(r)
}

func isCurrency(r rune) bool { return unicode.Is(unicode.Sc, r) }
