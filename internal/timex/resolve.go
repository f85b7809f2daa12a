package timex

import (
	"time"
)

// A resolver gives expressions their values, one after another in text order.
type resolver struct {
	report  time.Time
	dated   bool  // whether the report has a date
	last    point // the last date spoken of
	lastDay point // the last day spoken of
	quarter point // the last quarter spoken of
}

// speak remembers a date for those that point back to it.
func (c *resolver) speak(p point) {
	p.clock = ""
	c.last = p
	switch p.unit {
	case day:
		c.lastDay = p
	case quarter:
		c.quarter = p
	}
}

// value returns the calendar point of an expression, or where there is none
// the TIMEX3 value as far as it is known.
func (c *resolver) value(e *expr, lean direction) (point, string) {
	switch e.how {
	case literal:
		return point{}, e.lit
	case exact:
		return e.pt, partial(e)
	case anaphoric, back, clockTime:
		return c.anaphor(e)
	case dayOfMonth:
		if c.last.unit == day || c.last.unit == month {
			return point{unit: day, year: c.last.year, n: c.last.n, day: e.n}, ""
		}
		return point{}, ""
	}
	if e.dir == following || e.dir == preceding {
		if c.last.unit != noUnit {
			return c.beside(e), partial(e)
		}
	}
	if !c.dated {
		return point{}, partial(e)
	}
	var p point
	switch e.how {
	case deictic:
		p = c.deictic(e)
	case inYear:
		p = e.pt
		p.year = c.report.Year() + e.n
	case onWeekday:
		p = c.weekday(e, lean)
	case inWeek:
		p = at(shift(c.report, e.n, week).start().AddDate(0, 0, e.weekday-1), day)
	case yearless:
		if p = c.onThatWeekday(e); p.ok() {
			break
		}
		p = c.inSomeYear(e, lean, func(y int) point { q := e.pt; q.year = y; return q })
	case feast:
		p = c.inSomeYear(e, lean, func(y int) point { return holidayIn(e.n, y) })
	}
	p.clock = e.pt.clock
	return p, partial(e)
}

// deictic counts from the report's date.
func (c *resolver) deictic(e *expr) point {
	if e.unit == quarter && e.n == -1 && c.quarter.unit == quarter {
		return c.quarter
	}
	return shift(c.report, e.n, e.unit)
}

// anaphor counts from the date last spoken of.
func (c *resolver) anaphor(e *expr) (point, string) {
	from := c.last
	if e.unit == day || e.how == clockTime {
		from = c.lastDay
	}
	if from.unit == noUnit || e.how == back && e.fromReport && from.unit != quarter {
		if !c.dated {
			return point{}, partial(e)
		}
		from = at(c.report, day)
	}
	var p point
	switch e.how {
	case back:
		p = shift(from.start(), e.n, year)
		if from.unit == quarter {
			p = point{unit: quarter, year: from.year + e.n, n: from.n}
		}
	case clockTime:
		p = at(from.start(), day)
	default:
		if from.unit > e.unit && e.unit <= week && e.unit != noUnit {
			return point{}, partial(e) // three days after a year
		}
		p = shift(from.start(), e.n, e.unit)
	}
	p.clock = e.pt.clock
	return p, partial(e)
}

// beside returns the weekday, month or season next to the date last spoken of.
func (c *resolver) beside(e *expr) point {
	sub := resolver{report: c.last.start(), dated: true}
	dir := backward
	if e.dir == following {
		dir = forward
		sub.report = c.last.end()
	}
	same := *e
	same.dir = dir
	p, _ := sub.value(&same, byTense)
	return p
}

// weekday finds the day of that name that the clause means.
func (c *resolver) weekday(e *expr, lean direction) point {
	ahead := (e.weekday - isoWeekday(c.report) + 7) % 7 // 0 is the report's own day
	switch {
	case e.dir == forward && ahead == 0:
		ahead = 7
	case e.dir == backward && ahead == 0:
		ahead = -7
	case e.dir == backward, e.dir != forward && lean != forward && ahead > 0 && e.dir != thisOne,
		e.dir == thisOne && lean == backward && ahead > 0:
		ahead -= 7
	}
	return at(c.report.AddDate(0, 0, ahead), day)
}

// inSomeYear finds the year of a date without one: the nearest not after the
// report, or where the clause looks ahead not before it.
func (c *resolver) inSomeYear(e *expr, lean direction, in func(year int) point) point {
	if e.pt.unit == weekend {
		return c.weekend(e, lean)
	}
	y := c.report.Year()
	switch e.dir {
	case thisOne:
		return in(y)
	case backward:
		lean = backward
	case forward:
		lean = forward
	}
	if e.dir == byTense {
		lean = c.near(lean, e.pt.unit, in)
	}
	own := at(c.report, day).start()
	strict := e.dir == backward || e.dir == forward
	if lean == forward {
		for k := y - 1; k <= y+8; k++ {
			p := in(k)
			if p.ok() && (p.start().After(own) || !strict && !p.end().Before(own)) {
				return p
			}
		}
		return point{}
	}
	for k := y; k >= y-8; k-- {
		p := in(k)
		if p.ok() && (p.end().Before(own) || !strict && !p.start().After(own)) {
			return p
		}
	}
	return point{}
}

// onThatWeekday returns the date of "Monday, April 3" in the nearest year in
// which it is a Monday.
func (c *resolver) onThatWeekday(e *expr) point {
	best, distance := point{}, 3*366
	if e.weekday == 0 || e.pt.unit != day {
		return best
	}
	for y := c.report.Year() - 3; y <= c.report.Year()+3; y++ {
		p := e.pt
		p.year = y
		if !p.ok() || isoWeekday(p.start()) != e.weekday {
			continue
		}
		if d := max(days(p.start(), c.report), days(c.report, p.start())); d < distance {
			best, distance = p, d
		}
	}
	return best
}

// near settles the side where the clause does not. The press names the year of
// what lies more than about nine months back, so that a date which would lie
// further back than that and will come within a season is ahead.
// A quarter is looked for on both sides: companies "expect" for the one just
// ended.
func (c *resolver) near(lean direction, u unit, in func(year int) point) direction {
	past, next := 1<<30, 1<<30
	for y := c.report.Year() - 1; y <= c.report.Year()+1; y++ {
		p := in(y)
		if !p.ok() {
			continue
		}
		if d := days(p.end(), c.report); d >= 0 {
			past = min(past, d)
		}
		if d := days(c.report, p.start()); d >= 0 {
			next = min(next, d)
		}
	}
	switch {
	case u == quarter && lean == forward && past < next:
		return backward
	case lean != backward && past > 255 && next < 110:
		return forward
	case lean == forward && past < 110 && next > 255:
		return backward
	}
	return lean
}

func days(from, to time.Time) int { return int(to.Sub(from).Hours() / 24) }

// weekend is the one that has begun, or where the clause looks ahead the next.
func (c *resolver) weekend(e *expr, lean direction) point {
	n := 0
	if lean != forward && isoWeekday(c.report) < 6 {
		n = -1
	}
	return shift(c.report, n, weekend)
}

// partial writes what is known of an expression without a date to count
// from: "--03-21", "XXXX-WXX-3TAF", "T15:00".
func partial(e *expr) string {
	switch {
	case e.how == onWeekday, e.how == inWeek:
		return "XXXX-WXX-" + string(rune('0'+e.weekday)) + e.pt.clock
	case e.how == feast:
		if m, d := holidayTable[e.n].on(2000); holidayTable[e.n].sameDay() {
			return "--" + two(m) + "-" + two(d)
		}
		return ""
	case e.how == clockTime && e.pt.clock[1] >= '0' && e.pt.clock[1] <= '9':
		return e.pt.clock
	case e.pt.clock != "" && e.pt.unit == noUnit:
		return "XXXX-XX-XX" + e.pt.clock
	}
	switch e.pt.unit {
	case day:
		return "--" + two(e.pt.n) + "-" + two(e.pt.day) + e.pt.clock
	case month:
		return "--" + two(e.pt.n)
	case quarter, half, season:
		p := e.pt
		p.year = 1
		return "XXXX" + p.String()[4:]
	}
	return ""
}

// sameDay reports whether a holiday falls on the same date every year.
func (h *holiday) sameDay() bool {
	m, d := h.on(2000)
	m2, d2 := h.on(2001)
	return m == m2 && d == d2
}

func two(n int) string { return string([]byte{byte('0' + n/10%10), byte('0' + n%10)}) }
