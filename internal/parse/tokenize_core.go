package parse

import "unicode"

// core splits text[i:j], which neither opens nor closes with punctuation of
// its own, at contractions, hyphens, slashes and signs within.
func (t *tokenizer) core(i, j int) {
	if t.address(i, j) {
		t.add(i, j)
		return
	}
	from := i
	for k := i; k < j; {
		n := t.inner(i, k, j)
		if n == 0 {
			k++
			continue
		}
		t.word(from, k)
		t.add(k, k+n)
		k += n
		from = k
	}
	t.word(from, j)
}

// inner returns the length of the sign at k that parts text[i:j], 0 where
// none does.
func (t *tokenizer) inner(i, k, j int) int {
	r := t.text[k]
	if unicode.IsLetter(r) || unicode.IsDigit(r) || k == i {
		return 0
	}
	var prev, next rune = t.text[k-1], 0
	if k+1 < j {
		next = t.text[k+1]
	}
	digits := unicode.IsDigit(prev) && unicode.IsDigit(next)
	switch {
	case isHyphen(r):
		if r == '-' && next == '-' {
			return t.run(k, j)
		}
		if t.keepsHyphen(i, k) || digits && t.digits(k-1, i, -1) == 3 && t.digits(k+1, j-1, 1) > 2 {
			return 0
		}
		return 1
	case r == '—' || r == '–' || r == '…' || r == '―':
		return 1
	case r == '.':
		if next == '.' {
			return t.run(k, j)
		}
		if k+2 < j && k-i >= 3 && unicode.IsLower(prev) && unicode.IsUpper(next) && unicode.IsLower(t.text[k+2]) {
			return 1
		}
		if k+1 < j && isPunct(next) && !isHyphen(next) && !t.isAbbrev(i, k+1) {
			return 1
		}
		return 0
	case r == ',' || r == ':':
		if digits {
			return 0
		}
		return 1
	case r == '/':
		if digits {
			return 0
		}
		return 1
	case isApostrophe(r):
		return 0
	case r == '&' || r == '@' || r == '_' || r == '+' || r == '#' || r == '\'' || r == '*' || r == '=' || r == '~':
		return 0
	case r == '%':
		return 1
	case isCurrency(r):
		return 0
	case isPunct(r):
		return t.run(k, j)
	}
	return 0
}

// digits counts the digits from k on to the given side, as far as end.
func (t *tokenizer) digits(k, end, step int) int {
	n := 0
	for ; (end-k)*step >= 0 && unicode.IsDigit(t.text[k]); k += step {
		n++
	}
	return n
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// keepsHyphen reports whether the hyphen at k ends a prefix that the treebanks
// leave on its word (pro-, re-, non-).
func (t *tokenizer) keepsHyphen(i, k int) bool {
	from := k
	for from > i && !isHyphen(t.text[from-1]) {
		from--
	}
	return hyphenPrefixes[string(t.low(from, k))]
}

// word adds text[i:j] with its clitics split off.
func (t *tokenizer) word(i, j int) {
	if i >= j {
		return
	}
	abbrev := t.text[j-1] == '.'
	if cut := t.clitic(i, j); cut > i && cut < j {
		t.word(i, cut)
		t.add(cut, j)
	} else if cut := t.money(i, j); cut > i {
		t.add(i, cut)
		t.add(cut, j)
	} else {
		t.add(i, j)
	}
	t.out[len(t.out)-1].abbrev = abbrev
}

// money returns where the amount begins in US$5 or €5m, or i.
func (t *tokenizer) money(i, j int) int {
	for k := i; k < j-1 && k < i+4; k++ {
		if isCurrency(t.text[k]) && unicode.IsDigit(t.text[k+1]) {
			return k + 1
		}
	}
	return i
}

// clitic returns where the last clitic of text[i:j] begins, or j.
func (t *tokenizer) clitic(i, j int) int {
	n := j - i
	if n >= 3 {
		for _, back := range []int{2, 3} {
			k := j - back
			if k > i && isApostrophe(t.text[k]) {
				switch string(t.low(k+1, j)) {
				case "s", "m", "d", "re", "ve", "ll":
					return k
				case "t":
					if l := t.text[k-1]; back == 2 && k-1 > i && (l == 'n' || l == 'N') {
						return k - 1
					}
				}
			}
		}
	}
	if n <= 6 && n >= 5 {
		if cut, ok := fused[string(t.low(i, j))]; ok {
			return i + cut
		}
	}
	return j
}

// fused words are written as one and are two; the number is where they part.
var fused = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "gimme": 3, "lemme": 3,
}

// hyphenPrefixes stay on the word after them. After the Penn guidelines for
// hyphenated words (Treebank 2a addendum of the LDC).
var hyphenPrefixes = set(
	"e", "a", "u", "x", "agro", "ante", "anti", "arch", "be", "bi", "bio", "co", "counter", "cross", "cyber",
	"de", "eco", "ex", "extra", "inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mono", "multi",
	"neo", "non", "over", "pan", "para", "peri", "post", "pre", "pro", "pseudo", "quasi", "re", "semi", "sub",
	"super", "tri", "ultra", "un", "uni", "vice", "under",
)

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
