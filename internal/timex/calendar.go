package timex

import (
	"fmt"
	"strconv"
	"time"
)

// A unit is a unit of the calendar, and the precision of a point.
type unit int8

const (
	noUnit unit = iota
	second
	minute
	hour
	day
	week
	fortnight
	weekend
	month
	quarter
	half
	season
	year
	decade
	century
	millennium
)

// A point is a period on the calendar of the precision of its unit.
type point struct {
	unit unit
	year int // the first year of a decade, century or millennium; the ISO year of a week
	n    int // month, week, quarter, half or season, from 1
	day  int
	// clock is what follows the date in a TIMEX3 value: "TMO", "T15:00".
	clock string
}

var seasonCodes = [...]string{"", "SP", "SU", "FA", "WI"}

// String returns the TIMEX3 value.
func (p point) String() string {
	switch p.unit {
	case day:
		return fmt.Sprintf("%04d-%02d-%02d", p.year, p.n, p.day) + p.clock
	case week:
		return fmt.Sprintf("%04d-W%02d", p.year, p.n)
	case weekend:
		return fmt.Sprintf("%04d-W%02d-WE", p.year, p.n)
	case month:
		return fmt.Sprintf("%04d-%02d", p.year, p.n)
	case quarter:
		return fmt.Sprintf("%04d-Q%d", p.year, p.n)
	case half:
		return fmt.Sprintf("%04d-H%d", p.year, p.n)
	case season:
		return fmt.Sprintf("%04d-%s", p.year, seasonCodes[p.n])
	case year:
		return fmt.Sprintf("%04d", p.year)
	case decade:
		return fmt.Sprintf("%03d", p.year/10)
	case century:
		return fmt.Sprintf("%02d", p.year/100)
	case millennium:
		return strconv.Itoa(p.year / 1000)
	}
	return ""
}

// ok reports whether p names a date that exists.
func (p point) ok() bool {
	if p.year < 1 || p.year > 9999 {
		return false
	}
	switch p.unit {
	case day:
		t := date(p.year, p.n, p.day)
		return p.day > 0 && t.Day() == p.day && int(t.Month()) == p.n
	case week, weekend:
		y, w := p.start().ISOWeek()
		return p.n > 0 && y == p.year && w == p.n
	case month:
		return 1 <= p.n && p.n <= 12
	case quarter, season:
		return 1 <= p.n && p.n <= 4
	case half:
		return 1 <= p.n && p.n <= 2
	}
	return p.unit >= year
}

func date(y, m, d int) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
}

// start returns the first day of p.
func (p point) start() time.Time {
	switch p.unit {
	case day:
		return date(p.year, p.n, p.day)
	case week:
		return weekStart(p.year, p.n)
	case weekend:
		return weekStart(p.year, p.n).AddDate(0, 0, 5)
	case month:
		return date(p.year, p.n, 1)
	case quarter:
		return date(p.year, 3*p.n-2, 1)
	case half:
		return date(p.year, 6*p.n-5, 1)
	case season: // meteorological: spring begins in March, and winter ends in the next year
		return date(p.year, 3*p.n, 1)
	}
	return date(p.year, 1, 1)
}

// end returns the last day of p.
func (p point) end() time.Time {
	s := p.start()
	switch p.unit {
	case day:
		return s
	case week:
		return s.AddDate(0, 0, 6)
	case weekend:
		return s.AddDate(0, 0, 1)
	case month:
		return s.AddDate(0, 1, -1)
	case quarter, season:
		return s.AddDate(0, 3, -1)
	case half:
		return s.AddDate(0, 6, -1)
	case decade:
		return s.AddDate(10, 0, -1)
	case century:
		return s.AddDate(100, 0, -1)
	case millennium:
		return s.AddDate(1000, 0, -1)
	}
	return s.AddDate(1, 0, -1)
}

// weekStart returns the Monday of an ISO 8601 week.
func weekStart(y, w int) time.Time {
	jan4 := date(y, 1, 4) // always in week 1
	return jan4.AddDate(0, 0, 7*(w-1)-isoWeekday(jan4)+1)
}

// isoWeekday returns 1 for Monday to 7 for Sunday.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// at returns the period of the given precision that t lies in.
func at(t time.Time, u unit) point {
	y, m := t.Year(), int(t.Month())
	switch u {
	case week, fortnight:
		wy, w := t.ISOWeek()
		return point{unit: week, year: wy, n: w}
	case weekend:
		wy, w := t.ISOWeek()
		return point{unit: weekend, year: wy, n: w}
	case month:
		return point{unit: month, year: y, n: m}
	case quarter:
		return point{unit: quarter, year: y, n: (m + 2) / 3}
	case half:
		return point{unit: half, year: y, n: (m + 5) / 6}
	case season:
		if m < 3 {
			return point{unit: season, year: y - 1, n: 4}
		}
		return point{unit: season, year: y, n: m / 3}
	case year:
		return point{unit: year, year: y}
	case decade:
		return point{unit: decade, year: y - y%10}
	case century:
		return point{unit: century, year: y - y%100}
	case millennium:
		return point{unit: millennium, year: y - y%1000}
	}
	return point{unit: day, year: y, n: m, day: t.Day()}
}

// shift returns the period of precision u that lies n units from the one that
// holds t. A shift by months keeps within the month: a month before 31 March
// is February.
func shift(t time.Time, n int, u unit) point {
	n = max(-1_000_000, min(n, 1_000_000))
	first := at(t, u).start()
	switch u {
	case second, minute:
		return at(t, day)
	case hour:
		return at(t.AddDate(0, 0, n/24), day)
	case day:
		return at(t.AddDate(0, 0, n), day)
	case week:
		return at(first.AddDate(0, 0, 7*n), week)
	case fortnight:
		return at(first.AddDate(0, 0, 14*n), week)
	case weekend:
		return at(first.AddDate(0, 0, 7*n), weekend)
	case month:
		return at(first.AddDate(0, n, 0), month)
	case quarter, season:
		return at(first.AddDate(0, 3*n, 0), u)
	case half:
		return at(first.AddDate(0, 6*n, 0), u)
	case decade:
		return at(first.AddDate(10*n, 0, 0), u)
	case century:
		return at(first.AddDate(100*n, 0, 0), u)
	case millennium:
		return at(first.AddDate(1000*n, 0, 0), u)
	}
	return at(first.AddDate(n, 0, 0), year)
}
