package timex

import (
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Interval returns the calendar days that a resolved TIMEX3 value covers:
// "2021-03" runs from 2021-03-01 to 2021-03-31, "1998" from 1998-01-01 to
// 1998-12-31, "199" is the decade and "19" the century of the 1990s. A time
// of day covers its day. Seasons are meteorological, and winter bears the
// year in which it begins. Values off the calendar (PAST_REF, XXXX-WXX-1,
// P3D) give false.
func Interval(value string) (news.Interval, bool) {
	p, ok := parsePoint(value)
	if !ok {
		return news.Interval{}, false
	}
	return news.Interval{Start: p.start().Format(time.DateOnly), End: p.end().Format(time.DateOnly)}, true
}

// parsePoint reads the TIMEX3 value of a point.
func parsePoint(value string) (point, bool) {
	head, clock, timed := strings.Cut(value, "T")
	p, ok := parseDate(head)
	if !ok || timed && (p.unit != day || clock == "") {
		return point{}, false
	}
	if timed {
		p.clock = "T" + clock
	}
	return p, p.ok()
}

func parseDate(s string) (point, bool) {
	yearPart, rest, dashed := strings.Cut(s, "-")
	y, ok := atoi(yearPart)
	if !ok {
		return point{}, false
	}
	if !dashed {
		switch len(yearPart) {
		case 2:
			return point{unit: century, year: y * 100}, true
		case 3:
			return point{unit: decade, year: y * 10}, true
		}
		return point{unit: year, year: y}, len(yearPart) == 4
	}
	if len(yearPart) != 4 {
		return point{}, false
	}
	for n, code := range seasonCodes {
		if n > 0 && rest == code {
			return point{unit: season, year: y, n: n}, true
		}
	}
	if rest == "" {
		return point{}, false
	}
	switch rest[0] {
	case 'W':
		w, ending, _ := strings.Cut(rest[1:], "-")
		n, ok := atoi(w)
		switch {
		case !ok || len(w) != 2:
			return point{}, false
		case ending == "WE":
			return point{unit: weekend, year: y, n: n}, true
		case len(ending) == 1 && '1' <= ending[0] && ending[0] <= '7':
			return at(weekStart(y, n).AddDate(0, 0, int(ending[0]-'1')), day), true
		}
		return point{unit: week, year: y, n: n}, ending == "" && len(rest) == 3
	case 'Q', 'H':
		n, ok := atoi(rest[1:])
		u := quarter
		if rest[0] == 'H' {
			u = half
		}
		return point{unit: u, year: y, n: n}, ok && len(rest) == 2
	}
	monthPart, dayPart, exact := strings.Cut(rest, "-")
	m, ok := atoi(monthPart)
	if !ok || len(monthPart) != 2 {
		return point{}, false
	}
	if !exact {
		return point{unit: month, year: y, n: m}, true
	}
	d, ok := atoi(dayPart)
	return point{unit: day, year: y, n: m, day: d}, ok && len(dayPart) == 2
}

// atoi reads a short run of digits and nothing else.
func atoi(s string) (int, bool) {
	if s == "" || len(s) > 4 {
		return 0, false
	}
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
