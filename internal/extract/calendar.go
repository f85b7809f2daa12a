package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// A day is a calendar date; year 0 is an unknown year.
type day struct{ year, month, day int }

// String gives ISO 8601, or TIMEX3's --MM-DD where the year is unknown.
func (d day) String() string {
	if d.year == 0 {
		return fmt.Sprintf("--%02d-%02d", d.month, d.day)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

func (d day) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// valid reports whether the calendar has d.
func (d day) valid() bool {
	if d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31 {
		return false
	}
	y := d.year
	if y == 0 {
		y = 2000 // a leap year, for 29 February
	} else if y < 1800 || y > 2199 {
		return false
	}
	t := time.Date(y, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return t.Day() == d.day
}

// parseDay reads YYYY-MM-DD at the beginning of s.
func parseDay(s string) (day, bool) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' || !isDigits(s[:4]) || !isDigits(s[5:7]) || !isDigits(s[8:10]) {
		return day{}, false
	}
	d := day{atoi(s[:4]), atoi(s[5:7]), atoi(s[8:10])}
	return d, d.valid()
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// monthOf returns 1 to 12 for an English month's name or its usual short form.
func monthOf(w string) int {
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	if len(w) < 3 || len(w) > 9 {
		return 0
	}
	for i, m := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if w == m || w == m[:3] || w == "sept" && i == 8 {
			return i + 1
		}
	}
	return 0
}

func isWeekday(w string) bool {
	w = strings.ToLower(strings.TrimSuffix(w, "."))
	for _, d := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if w == d || w == d[:3] || w == "tues" || w == "thurs" || w == "thur" {
			return true
		}
	}
	return false
}

// A word is a run of letters and digits, with its place in bytes.
type word struct {
	text       string
	start, end int
}

// wordsOf returns the words of s, a full stop of an abbreviation left out.
func wordsOf(s string) []word {
	var out []word
	start := -1
	for i, r := range s {
		in := unicode.IsLetter(r) || unicode.IsDigit(r)
		if in && start < 0 {
			start = i
		} else if !in && start >= 0 {
			out = append(out, word{s[start:i], start, i})
			start = -1
		}
	}
	if start >= 0 {
		out = append(out, word{s[start:], start, len(s)})
	}
	return out
}

// findDate returns the first written-out or ISO date in s with its place. A
// date of digits alone, as 03/04/2021, is read only where one order is
// possible.
func findDate(s string) (day, interval, bool) {
	ws := wordsOf(s)
	for i := range ws {
		if d, n, ok := dateAt(s, ws[i:]); ok {
			return d, interval{ws[i].start, ws[i+n-1].end}, true
		}
	}
	return day{}, interval{}, false
}

// dateAt reads a date from the first words of ws and tells how many it took.
func dateAt(s string, ws []word) (d day, n int, ok bool) {
	at := func(i int) string {
		if i < len(ws) {
			return ws[i].text
		}
		return ""
	}
	near := func(i int) bool { // only a blank, a comma or a full stop before word i
		gap := s[ws[i-1].end:ws[i].start]
		return len(gap) <= 2 && strings.Trim(gap, " ,.") == ""
	}
	year := func(i int) int {
		if i < len(ws) && near(i) && len(at(i)) == 4 && isDigits(at(i)) {
			if y := atoi(at(i)); y >= 1800 && y < 2200 {
				return y
			}
		}
		return 0
	}
	switch m := monthOf(at(0)); {
	case m > 0 && len(ws) > 1 && near(1) && dayOfMonth(at(1)) > 0:
		d = day{year(2), m, dayOfMonth(at(1))}
		n = 2
	case dayOfMonth(at(0)) > 0 && len(ws) > 1 && near(1) && monthOf(at(1)) > 0:
		d = day{year(2), monthOf(at(1)), dayOfMonth(at(0))}
		n = 2
	default:
		return numericDate(s, ws)
	}
	if d.year > 0 {
		n = 3
	}
	return d, n, d.valid()
}

// numericDate reads 2021-03-29, 2021/3/29, 29.03.2021 and 03/29/2021.
func numericDate(s string, ws []word) (d day, n int, ok bool) {
	if len(ws) < 3 || !isDigits(ws[0].text) || !isDigits(ws[1].text) || !isDigits(ws[2].text[:min(2, len(ws[2].text))]) {
		return d, 0, false
	}
	sep := s[ws[0].end:ws[1].start]
	if s[ws[1].end:ws[2].start] != sep || sep != "-" && sep != "/" && sep != "." {
		return d, 0, false
	}
	a, b, c := ws[0].text, ws[1].text, ws[2].text
	switch {
	case len(a) == 4:
		if i := strings.IndexFunc(c, func(r rune) bool { return r < '0' || r > '9' }); i > 0 && c[i] == 'T' {
			c = c[:i] // 2021-03-29T10:30
		}
		d = day{atoi(a), atoi(b), atoi(c)}
	case len(c) == 4 && (sep == "." || atoi(a) > 12 || a == b):
		d = day{atoi(c), atoi(b), atoi(a)}
	case len(c) == 4 && atoi(b) > 12:
		d = day{atoi(c), atoi(a), atoi(b)}
	default:
		return d, 0, false
	}
	return d, 3, d.year > 0 && d.valid()
}

// dayOfMonth reads 1 to 31, with or without an ordinal's ending.
func dayOfMonth(w string) int {
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if t, ok := strings.CutSuffix(w, end); ok {
			w = t
			break
		}
	}
	if len(w) == 0 || len(w) > 2 || !isDigits(w) {
		return 0
	}
	if n := atoi(w); n <= 31 {
		return n
	}
	return 0
}

func firstUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
