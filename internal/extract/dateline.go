package extract

import (
	"strings"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A stamp is one sign of the report's date. Its place is in bytes of its
// block's text until the text is laid out.
type stamp struct {
	kind       string
	day        day
	clock      string // hh:mm:ss with zone
	updated    bool   // whether it says when the report was changed
	start, end int
	span       *news.Span
}

// maxDateline is how far, in bytes, a dateline reaches into its paragraph.
const maxDateline = 120

// datelineStamp returns the date in the dateline that opens a paragraph, as in
// “MOSCOW, March 29 (Reuters) —” or “Beijing, 3 May 2021 (Xinhua)”. It is nil
// where there is no dateline, or no date in it.
func datelineStamp(s string) *stamp {
	limit := min(len(s), maxDateline)
	for i := 1; i < limit; i++ {
		n := datelineEnd(s[i:])
		if n == 0 {
			continue
		}
		head := s[:i+n]
		d, at, ok := findDate(head)
		if ok && isDatelineHead(head[:at.start], head[at.end:]) {
			return &stamp{kind: news.EvidenceDateline, day: d, start: at.start, end: at.end}
		}
	}
	return nil
}

// datelineEnd returns the length of a mark that closes a dateline at the
// beginning of s: a dash, or the bracket after an agency's name.
func datelineEnd(s string) int {
	for _, m := range [...]string{" - ", " – ", " — ", " -- ", "— ", "): ", ") ", "/. ", "/ ", "]: "} {
		if strings.HasPrefix(s, m) {
			return len(m)
		}
	}
	return 0
}

// isDatelineHead reports whether a date between before and after stands in a
// dateline: nothing but places and agencies beside it, and at least one of
// them.
func isDatelineHead(before, after string) bool {
	names := 0
	for i, w := range append(wordsOf(before), wordsOf(after)...) {
		switch {
		case isWeekday(w.text):
			continue
		case i == 0 && isOpeningWord(w.text):
			return false
		case firstUpper(w.text), unicode.Is(unicode.Lo, []rune(w.text)[0]):
			names++
		default:
			switch w.text {
			case "and", "of", "the", "de", "al", "el", "in", "via", "la", "le", "au", "on":
			default:
				return false
			}
		}
	}
	return names >= 1 && names <= 10 && !strings.ContainsAny(before+after, "?!“”\"")
}

// isOpeningWord reports whether w opens a sentence rather than names a place.
func isOpeningWord(w string) bool {
	switch strings.ToLower(w) {
	case "on", "in", "by", "at", "since", "until", "from", "the", "a", "an", "after", "before", "between", "as", "it", "for", "to", "till", "when", "while", "late", "early", "last", "this", "that", "today", "yesterday":
		return true
	}
	return false
}

// isDateLine reports whether s is a line of its own that gives the date of the
// report: “29 March 2021”, “Published: March 29, 2021, 10:30 GMT”, “MOSCOW,
// March 29 (Reuters)”.
func isDateLine(s string) bool {
	return len(s) <= 160 && lineStamp(s) != nil
}

// lineStamp returns the date of a date line, nil where s is none.
func lineStamp(s string) *stamp {
	if len(s) > 160 || strings.ContainsAny(s, "@#") {
		return nil
	}
	base := 0
	if i := indexFold(s, "published"); i > 0 {
		base = i // “Updated …, published …”: the second is the report's own
	}
	d, at, ok := findDate(s[base:])
	if !ok && base > 0 {
		base = 0
		d, at, ok = findDate(s)
	}
	if !ok {
		return nil
	}
	at.start += base
	at.end += base
	if d.year == 0 && !isDatelineHead(s[:at.start], s[at.end:]) || !dateLineWords(s) || isOpeningWord(firstWord(s)) && !strings.HasPrefix(s, "Last ") {
		return nil
	}
	low := strings.ToLower(firstWord(s[base:]))
	return &stamp{
		kind: news.EvidenceDateline, day: d, start: at.start, end: at.end,
		updated: strings.HasPrefix(low, "updated") || strings.HasPrefix(low, "modified") || strings.HasPrefix(low, "last"),
	}
}

func firstWord(s string) string {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		return s[:i]
	}
	return s
}

// dateLineWords reports whether all of s is what date lines are made of: the
// date and time, labels, places and agencies.
func dateLineWords(s string) bool {
	others := 0
	for _, w := range wordsOf(s) {
		low := strings.ToLower(w.text)
		switch {
		case firstLetter(w.text) == 0, isWeekday(w.text), monthOf(w.text) > 0:
			continue
		case isDigits(strings.TrimRight(low, "stndrhampgo")):
			continue
		}
		switch low {
		case "published", "updated", "posted", "last", "modified", "date", "on", "at", "am", "pm", "gmt", "utc", "bst", "est", "edt", "cet", "cest", "et", "pst", "pdt", "ist", "msk", "eest", "eet",
			"time", "local", "a", "m", "p", "first", "by", "of", "the", "and", "t", "z", "min", "read", "minutes", "ago", "created", "issued", "released", "release":
			continue
		}
		if !firstUpper(w.text) {
			return false
		}
		others++
	}
	return others <= 5
}
