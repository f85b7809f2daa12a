package timex

import (
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A holiday falls on one day a year. Only those are listed that fall on the
// same day wherever they are kept, or are kept under that name in one country.
type holiday struct {
	names string // parted by commas, lower case, a period is not written
	on    func(year int) (m, d int)
}

var holidayTable = []holiday{
	{"christmas, christmas day, xmas", fixed(12, 25)},
	{"christmas eve", fixed(12, 24)},
	{"boxing day", fixed(12, 26)},
	{"new year 's day", fixed(1, 1)},
	{"new year 's eve", fixed(12, 31)},
	{"epiphany", fixed(1, 6)},
	{"orthodox christmas", fixed(1, 7)},
	{"valentine 's day, st . valentine 's day", fixed(2, 14)},
	{"international women 's day", fixed(3, 8)},
	{"st . patrick 's day", fixed(3, 17)},
	{"april fools ' day, april fool 's day", fixed(4, 1)},
	{"earth day", fixed(4, 22)},
	{"may day", fixed(5, 1)},
	{"juneteenth", fixed(6, 19)},
	{"bastille day", fixed(7, 14)},
	{"halloween", fixed(10, 31)},
	{"armistice day, remembrance day, veterans day, veterans ' day", fixed(11, 11)},
	{"martin luther king day, martin luther king jr . day", nth(1, 1, 3)},
	{"presidents ' day, presidents day", nth(2, 1, 3)},
	{"memorial day", nth(5, 1, -1)},
	{"labor day", nth(9, 1, 1)},
	{"columbus day", nth(10, 1, 2)},
	{"thanksgiving, thanksgiving day", nth(11, 4, 4)},
	{"election day", electionDay},
	{"ash wednesday", easter(-46)},
	{"palm sunday", easter(-7)},
	{"good friday", easter(-2)},
	{"easter, easter sunday", easter(0)},
	{"easter monday", easter(1)},
	{"ascension day", easter(39)},
	{"pentecost, whit sunday", easter(49)},
	{"whit monday", easter(50)},
	{"orthodox easter", orthodoxEaster},
	{"purim", hebrew(-193)},
	{"passover, pesach", hebrew(-163)},
	{"shavuot", hebrew(-113)},
	{"rosh hashanah, rosh hashana", hebrew(0)},
	{"yom kippur", hebrew(9)},
	{"sukkot", hebrew(14)},
}

func fixed(m, d int) func(int) (int, int) {
	return func(int) (int, int) { return m, d }
}

// nth is the nth weekday of a month; −1 is the last.
func nth(m, weekday, n int) func(int) (int, int) {
	return func(y int) (int, int) {
		if n < 0 {
			last := date(y, m+1, 0)
			return m, last.Day() - (isoWeekday(last)-weekday+7)%7
		}
		first := date(y, m, 1)
		return m, 1 + (weekday-isoWeekday(first)+7)%7 + 7*(n-1)
	}
}

// electionDay is the Tuesday after the first Monday of November, in the
// United States.
func electionDay(y int) (m, d int) {
	_, monday := nth(11, 1, 1)(y)
	return 11, monday + 1
}

// easter is a number of days from Western Easter, by the anonymous Gregorian
// algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
func easter(days int) func(int) (int, int) {
	return func(y int) (int, int) {
		a, b, c := y%19, y/100, y%100
		d, e := b/4, b%4
		g := (b - (b+8)/25 + 1) / 3
		h := (19*a + b - d - g + 15) % 30
		l := (32 + 2*e + 2*(c/4) - h - c%4) % 7
		m := (a + 11*h + 22*l) / 451
		sum := h + l - 7*m + 114
		t := date(y, sum/31, sum%31+1).AddDate(0, 0, days)
		return int(t.Month()), t.Day()
	}
}

// orthodoxEaster is Easter of the Julian calendar in Gregorian dates (Meeus,
// chapter 8), good for 1900 to 2099.
func orthodoxEaster(y int) (m, d int) {
	a, b, c := y%4, y%7, y%19
	e := (19*c + 15) % 30
	f := (2*a + 4*b - e + 34) % 7
	sum := e + f + 114
	t := date(y, sum/31, sum%31+1).AddDate(0, 0, 13)
	return int(t.Month()), t.Day()
}

// hebrew is a number of days from the Jewish new year in the autumn of the
// year; from Purim on the distance to it is always the same. The arithmetic is
// that of Dershowitz and Reingold, Calendrical Calculations, chapter 8.
func hebrew(days int) func(int) (int, int) {
	return func(y int) (int, int) {
		t := hebrewNewYear(y+3761).AddDate(0, 0, days)
		return int(t.Month()), t.Day()
	}
}

func hebrewNewYear(y int) time.Time {
	const epoch = -1373427 // in days from 1 January of the year 1, which is day 1
	before, own, after := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	correction := 0
	switch {
	case after-own == 356:
		correction = 2
	case own-before == 382:
		correction = 1
	}
	return date(1, 1, 1).AddDate(0, 0, epoch+own+correction-1)
}

// hebrewElapsed counts the days from the epoch to the new moon of a year.
func hebrewElapsed(y int) int {
	months := (235*y - 234) / 19
	days := 29*months + (12084+13753*months)/25920
	if 3*(days+1)%7 < 3 {
		days++
	}
	return days
}

type feastName struct {
	words []string
	index int
}

// feastNames holds the holidays' names by their first word.
var feastNames = func() map[string][]feastName {
	by := map[string][]feastName{}
	for i, h := range holidayTable {
		for name := range strings.SplitSeq(h.names, ",") {
			words := strings.Fields(strings.ReplaceAll(name, "'s", "' s"))
			by[words[0]] = append(by[words[0]], feastName{words, i})
		}
	}
	return by
}()

// feastAt reads a holiday's name at i. It returns the index after it, or -1.
func (r *reader) feastAt(i int) (index, next int) {
	next = -1
	if i >= len(r.tok) || !r.tok[i].upper {
		return 0, -1
	}
	for _, f := range feastNames[r.tok[i].text] {
		if j := r.seq(i, f.words...); j > next {
			index, next = f.index, j
		}
	}
	return index, next
}

// holidays reads a holiday with the year that may follow.
func (r *reader) holidays(i int) (expr, bool) {
	f, j := r.feastAt(i)
	if j < 0 || r.hyphen(j) || r.tok[min(j, len(r.tok)-1)].upper && j < len(r.tok) && !r.is(j, "day") {
		return expr{}, false
	}
	e := expr{kind: news.DateTime, how: feast, n: f, hi: j}
	if r.is(j, ",", "of") {
		j++
	}
	if y, k := r.yearAt(j); k > 0 {
		e.how, e.pt, e.hi = exact, holidayIn(f, y), k
	}
	return e, true
}

// holidayIn returns the day of a holiday in a year.
func holidayIn(index, y int) point {
	m, d := holidayTable[index].on(y)
	return at(date(y, m, d), day)
}
