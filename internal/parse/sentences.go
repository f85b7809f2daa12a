package parse

import "unicode"

// maxSentence bounds a sentence's tokens: longer ones are cut at the last
// comma or semicolon, or wherever they stand.
const maxSentence = 400

// sentences cuts the pieces of one paragraph into sentences and returns where
// each ends.
func (t *tokenizer) sentences(pieces []piece) []int {
	var ends []int
	from := 0
	for i := range pieces {
		if i < from {
			continue
		}
		if e := t.endsAt(pieces, from, i); e > 0 {
			ends = append(ends, e)
			from = e
		} else if i+1-from >= maxSentence {
			e := i + 1
			for k := i; k > from+maxSentence/2; k-- {
				if r := t.text[pieces[k].start]; r == ';' || r == ',' {
					e = k + 1
					break
				}
			}
			ends = append(ends, e)
			from = e
		}
	}
	if from < len(pieces) {
		ends = append(ends, len(pieces))
	}
	return ends
}

// endsAt returns the end of the sentence whose closing full stop is piece i,
// closing quotes and brackets included, or 0 where none ends.
func (t *tokenizer) endsAt(pieces []piece, from, i int) int {
	p := pieces[i]
	last := t.text[p.end-1]
	kind := noAbbrev
	switch {
	case p.abbrev:
		kind = t.abbrevKind(t.lastPart(p), p.end)
		if kind == titleAbbrev || kind == noAbbrev {
			return 0
		}
	case last != '.' && last != '!' && last != '?' && last != '…':
		return 0
	case !isPunct(t.text[p.start]):
		return 0
	}
	e := i + 1
	quoted := false
	for e < len(pieces) && !pieces[e-1].space {
		if t.closes(pieces[e]) {
			quoted = quoted || t.text[pieces[e].start] != ')'
			e++
		} else if t.note(pieces[e:]) {
			e += 3
		} else {
			break
		}
	}
	if e >= len(pieces) {
		return e
	}
	if !pieces[e-1].space {
		// A quotation mark that opens the next sentence may follow at once
		// only where a space was lost.
		return 0
	}
	if t.starts(pieces, e, kind, last, quoted) {
		return e
	}
	return 0
}

// lastPart returns where the abbreviation that ends the piece begins.
func (t *tokenizer) lastPart(p piece) int { return p.start }

// closes reports whether the piece is a closing quote or bracket, judged by
// standing right behind something.
func (t *tokenizer) closes(p piece) bool {
	switch t.text[p.start] {
	case '”', '’', '"', '\'', ')', ']', '»', '}':
		return p.end-p.start <= 2
	}
	return false
}

// note reports whether the number of a note in brackets comes first: [17].
func (t *tokenizer) note(p []piece) bool {
	return len(p) > 2 && t.text[p[0].start] == '[' && unicode.IsDigit(t.text[p[1].start]) && t.text[p[2].start] == ']' && !p[0].space && !p[1].space
}

// starts reports whether a sentence may begin at piece e after the given end.
func (t *tokenizer) starts(pieces []piece, e, kind int, last rune, quoted bool) bool {
	k := e
	opened := false
	for k < len(pieces)-1 && k < e+3 && t.opens(pieces[k]) {
		opened = opened || t.text[pieces[k].start] != '('
		k++
	}
	p := pieces[k]
	r := t.text[p.start]
	word := string(t.low(p.start, p.end))
	if kind != noAbbrev {
		if kind == dateAbbrev && unicode.IsDigit(r) {
			return false
		}
		return unicode.IsUpper(r) && (opened || starters[word])
	}
	switch {
	case last == '…' || t.text[pieces[e-1].start] == '.' && pieces[e-1].end-pieces[e-1].start > 1:
		return unicode.IsUpper(r) && (starters[word] || opened)
	case unicode.IsLower(r):
		return unicode.IsLower(r) && word == "iphone"
	case (last == '!' || last == '?') && quoted:
		return !t.speech(pieces, k)
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r) || opened || !unicode.IsLetter(r) && !isPunct(r) || r == '[' || r == '*' || r == '-' || r == '—' || r == '–' || r == '(' || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// opens reports whether the piece is an opening quote or bracket.
func (t *tokenizer) opens(p piece) bool {
	switch t.text[p.start] {
	case '“', '‘', '"', '\'', '(', '[', '«', '`', '„':
		return p.end-p.start <= 2
	}
	return false
}

// speech reports whether a few words from piece k on come to a verb of
// saying, as in “Why now?” Ms. Ito asked.
func (t *tokenizer) speech(pieces []piece, k int) bool {
	for n := 0; k < len(pieces) && n < 6; k, n = k+1, n+1 {
		if saying[string(t.low(pieces[k].start, pieces[k].end))] {
			return n > 0
		}
		r := t.text[pieces[k].start]
		if !unicode.IsUpper(r) && n > 0 && !pieces[k].abbrev && r != '\'' && r != '’' && !unicode.IsLower(r) {
			return false
		}
	}
	return false
}

var saying = set("said", "says", "asked", "asks", "wrote", "writes", "added", "adds", "tweeted", "replied",
	"shouted", "cried", "told", "exclaimed", "wondered", "quipped", "posted", "chanted", "demanded")

// starters are words that open sentences far more often than they go on after
// an abbreviation.
var starters = set("the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "i", "you",
	"his", "her", "its", "their", "our", "my", "in", "on", "at", "but", "and", "or", "so", "for", "if", "when",
	"while", "as", "after", "before", "since", "there", "here", "what", "who", "how", "why", "where", "however",
	"meanwhile", "although", "though", "because", "with", "by", "from", "to", "some", "many", "most", "several",
	"both", "all", "no", "not", "one", "two", "three", "last", "earlier", "later", "yet", "still", "also", "then",
	"under", "during", "despite", "according", "officials", "analysts", "mr.", "mrs.", "ms.", "dr.", "among",
	"another", "other", "such", "each", "every", "between", "without", "until", "once", "now", "even", "only")
