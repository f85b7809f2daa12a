package timex

import (
	"strings"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// A token is one piece of a paragraph: a run of letters, a number, or a
// single sign. It is finer than a parse.Token, so that "mid-1990s" and
// "third-quarter" read the same however the parser splits them.
type token struct {
	start, end int    // code points in the text
	text       string // lower case, plain apostrophes; acronyms without periods
	kind       tokenKind
	glued      bool // no space before it
	upper      bool // starts with a capital
	shouted    bool // all capitals
	num        int  // value of a number
	digits     int  // digits in a number, 0 for one with separators or a fraction
	half       bool // the fraction is .5
	decimal    bool // there is a fraction
	word       *word

	// what the parser says of the word, where there is a parse
	upos     string
	sentence *parse.Sentence
	at       int
}

type tokenKind uint8

const (
	signToken tokenKind = iota
	wordToken
	numberToken
)

// lexer holds the buffers of one paragraph; it is used again for the next.
type lexer struct {
	runes  []rune
	tokens []token
	lower  strings.Builder
	from   []int // byte offset in lower where each token starts
}

// lex splits the code points of s.
func (l *lexer) lex(runes []rune, s news.Span) []token {
	l.runes = runes[:s.End]
	l.tokens = l.tokens[:0]
	l.from = l.from[:0]
	l.lower = strings.Builder{}
	l.lower.Grow(s.Len() + 8)
	glued := false
	for i := s.Start; i < s.End; {
		r := l.runes[i]
		switch {
		case unicode.IsSpace(r):
			glued = false
			i++
			continue
		case isDigit(r):
			i = l.number(i, glued)
		case unicode.IsLetter(r):
			i = l.word(i, glued)
		default:
			l.begin()
			l.lower.WriteRune(plainSign(r))
			i++
			l.tokens = append(l.tokens, token{start: i - 1, end: i, glued: glued})
		}
		glued = true
	}
	l.finish()
	return l.tokens
}

// begin notes where the normalised text of the next token begins.
func (l *lexer) begin() { l.from = append(l.from, l.lower.Len()) }

// finish cuts the lowered text into the tokens' texts and looks them up.
func (l *lexer) finish() {
	all := l.lower.String()
	table := vocabulary()
	for i := range l.tokens {
		end := len(all)
		if i+1 < len(l.from) {
			end = l.from[i+1]
		}
		t := &l.tokens[i]
		t.text = all[l.from[i]:end]
		if t.kind == wordToken {
			t.word = table[t.text]
		}
	}
}

// number reads digits with thousands separators or one decimal point.
func (l *lexer) number(i int, glued bool) int {
	l.begin()
	t := token{start: i, kind: numberToken, glued: glued}
	plain := true
	for i < len(l.runes) {
		r := l.runes[i]
		if isDigit(r) {
			t.num = min(t.num*10+int(r-'0'), 1<<30)
			t.digits++
			l.lower.WriteRune(r)
			i++
			continue
		}
		if r == ',' && l.digitsAt(i+1) == 3 || r == '.' && plain && l.fraction(t.start, i) {
			plain = false
			i++
			if r == '.' {
				t.decimal = true
				t.half = l.runes[i] == '5' && l.digitsAt(i) == 1
				for i < len(l.runes) && isDigit(l.runes[i]) {
					i++
				}
				break
			}
			continue
		}
		break
	}
	if !plain {
		t.digits = 0
	}
	t.end = i
	l.tokens = append(l.tokens, t)
	return i
}

// fraction reports whether the point at i is the decimal one of the number
// that starts at start: "29.03.2021" has none.
func (l *lexer) fraction(start, i int) bool {
	if l.digitsAt(i+1) == 0 || start > 1 && l.runes[start-1] == '.' && isDigit(l.runes[start-2]) {
		return false
	}
	j := i + 1 + l.digitsAt(i+1)
	return j >= len(l.runes) || l.runes[j] != '.' || l.digitsAt(j+1) == 0
}

// digitsAt counts the digits that start at i.
func (l *lexer) digitsAt(i int) int {
	n := 0
	for i+n < len(l.runes) && isDigit(l.runes[i+n]) {
		n++
	}
	return n
}

// word reads letters. Single letters parted by periods make one acronym:
// "a.m." is "am". "o'clock" is one word.
func (l *lexer) word(i int, glued bool) int {
	l.begin()
	t := token{start: i, kind: wordToken, glued: glued, upper: unicode.IsUpper(l.runes[i])}
	if end := l.acronym(i); end > 0 {
		for ; i < end; i++ {
			if l.runes[i] != '.' {
				l.lower.WriteRune(unicode.ToLower(l.runes[i]))
			}
		}
	} else {
		t.shouted = t.upper
		for i < len(l.runes) && (unicode.IsLetter(l.runes[i]) || unicode.IsMark(l.runes[i])) {
			t.shouted = t.shouted && !unicode.IsLower(l.runes[i])
			l.lower.WriteRune(unicode.ToLower(l.runes[i]))
			i++
		}
		if i == t.start+1 && (l.runes[t.start] == 'o' || l.runes[t.start] == 'O') && l.follows(i, "clock") {
			l.lower.WriteString("'clock")
			i += len("'clock")
		}
	}
	t.end = i
	l.tokens = append(l.tokens, t)
	return i
}

// follows reports whether an apostrophe and then s stand at i.
func (l *lexer) follows(i int, s string) bool {
	if i+len(s) >= len(l.runes) || plainSign(l.runes[i]) != '\'' {
		return false
	}
	for k, r := range s {
		if unicode.ToLower(l.runes[i+1+k]) != r {
			return false
		}
	}
	return true
}

// longestAcronym bounds the search for an acronym's end.
const longestAcronym = 8

// acronym returns the end of an acronym such as "a.m." that starts at i, or 0.
func (l *lexer) acronym(i int) int {
	n, j := 0, i
	for n < longestAcronym && j+1 < len(l.runes) && unicode.IsLetter(l.runes[j]) && l.runes[j+1] == '.' {
		n++
		j += 2
	}
	letter := j < len(l.runes) && unicode.IsLetter(l.runes[j])
	alone := letter && (j+1 == len(l.runes) || !unicode.IsLetter(l.runes[j+1]))
	switch {
	case n >= 1 && alone: // "p.m" without its last period
		return j + 1
	case n >= 2 && !letter:
		return j
	}
	return 0
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// plainSign folds the variants of apostrophes and dashes.
func plainSign(r rune) rune {
	switch r {
	case '’', '‘', 'ʼ', '`', '´':
		return '\''
	case '‐', '‑', '‒', '–', '—', '−':
		return '-'
	}
	return r
}
