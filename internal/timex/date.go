package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// monthAt reads a month's name at i, with the period of a short form.
func (r *reader) monthAt(i int) (m, next int) {
	w := r.word(i)
	if w.month == 0 || w.shout && !r.tok[i].upper {
		return 0, -1
	}
	if r.is(i+1, ".") && r.glued(i+1) && len(r.tok[i].text) <= 4 && !r.is(i, "may", "june", "july") {
		if _, j := r.dayAt(i + 2); j > 0 || r.year(i+2) > 0 {
			return w.month, i + 2
		}
	}
	return w.month, i + 1
}

// dayAt reads a day of the month at i: "29", "29th", "twenty-ninth".
func (r *reader) dayAt(i int) (d, next int) {
	if d, j := r.ordinal(i); j > 0 {
		if d < 1 || d > 31 || r.hyphen(j) || r.nounAfter(j) {
			return 0, -1 // "in June third-party cookies"
		}
		return d, j
	}
	if !r.number(i) {
		return 0, -1
	}
	t := &r.tok[i]
	if t.digits == 0 || t.digits > 2 || t.num < 1 || t.num > 31 {
		return 0, -1
	}
	if r.glued(i+1) && (r.is(i+1, "%", "/") || r.tok[i+1].kind == wordToken || r.is(i+1, ":") && r.glued(i+2) && r.number(i+2)) {
		return 0, -1
	}
	return t.num, i + 1
}

// year returns the year that the digits at i write, or 0.
func (r *reader) year(i int) int {
	if !r.number(i) {
		return 0
	}
	t := &r.tok[i]
	if t.digits != 4 || t.num < 1000 || t.num > 2999 || r.glued(i+1) && r.tok[i+1].kind == wordToken {
		return 0
	}
	return t.num
}

// yearAt reads a year in digits or words at i: "1998", "'98", "nineteen
// ninety-eight", "two thousand and four".
func (r *reader) yearAt(i int) (y, next int) {
	if y := r.year(i); y > 0 {
		return y, i + 1
	}
	if r.is(i, "'") && r.number(i+1) && r.glued(i+1) && r.tok[i+1].digits == 2 && !r.gluedWord(i+2) {
		return pivot(r.tok[i+1].num), i + 2
	}
	return r.spelledYear(i)
}

func (r *reader) gluedWord(i int) bool {
	return r.glued(i) && r.tok[i].kind == wordToken
}

// pivot gives a two-digit year its century.
func pivot(n int) int {
	if n <= 35 {
		return 2000 + n
	}
	return 1900 + n
}

// spelledYear reads years as they are spoken. "Two thousand" alone is a year
// only after the word.
func (r *reader) spelledYear(i int) (y, next int) {
	c := r.word(i).card
	if c >= 15 && c <= 20 {
		j := r.skipHyphen(i + 1)
		if n, k := r.cardinal(j); k > 0 && n >= 10 && n < 100 && r.word(j).card < 100 {
			return c*100 + n, k
		}
		return 0, -1
	}
	if c != 2 || r.word(i+1).card != 1000 {
		return 0, -1
	}
	if n, j := r.cardinal(i); j > i+2 && n > 2000 && n < 2100 {
		return n, j
	}
	if r.is(i-1, "year") {
		return 2000, i + 2
	}
	return 0, -1
}

// calendarDate reads dates with a month's name in all orders, and a month
// alone.
func (r *reader) calendarDate(i int) (expr, bool) {
	j, weekday := r.leadingWeekday(i)
	e, ok := r.monthDate(j, weekday > 0)
	if !ok || weekday > 0 && e.pt.unit != day {
		return expr{}, false
	}
	e.weekday = weekday
	if e.how == yearless && e.pt.n == 9 && e.pt.day == 11 && r.is(e.hi, "attack", "attacks", "terrorist", "terror", "hijackings", "hijackers") {
		e.how, e.pt.year = exact, 2001 // the day became a name
	}
	return r.withPart(e), true
}

// leadingWeekday skips "Monday, " or "Monday the " before a date.
func (r *reader) leadingWeekday(i int) (next, weekday int) {
	w, j := r.weekdayAt(i)
	if j < 0 {
		return i, 0
	}
	if r.is(j, ",") {
		j++
	}
	return j, w
}

func (r *reader) monthDate(i int, sure bool) (expr, bool) {
	if m, j := r.monthAt(i); j > 0 {
		return r.monthFirst(i, j, m, sure)
	}
	j := i
	if r.is(j, "the") {
		j++
	}
	d, k := r.dayAt(j)
	if k < 0 || j > i && r.number(j) && k == j+1 { // "the 29 March" is a name
		return expr{}, false
	}
	if r.is(k, "of") {
		k++
	} else if k = r.skipHyphen(k); r.is(k, "day") {
		return expr{}, false
	}
	m, l := r.monthAt(k)
	if l < 0 || r.word(k).shout && !r.number(j) && r.is(k, "may", "march") && k == j+1 {
		return expr{}, false
	}
	return r.maybeYear(expr{kind: news.DateTime, hi: l, pt: point{unit: day, n: m, day: d}}), true
}

// monthFirst reads on after a month's name at i that ends at j.
func (r *reader) monthFirst(i, j, m int, sure bool) (expr, bool) {
	e := expr{kind: news.DateTime, pt: point{unit: day, n: m}}
	k := r.skipHyphen(j)
	if k == j && r.is(j, "the") {
		if _, l := r.ordinal(j + 1); l > 0 {
			k++
		}
	}
	if d, l := r.dayAt(k); l > 0 && !r.countNoun(l) && !r.number(l) {
		if _, y := r.spelledYear(k); y < 0 {
			e.pt.day, e.hi = d, l
			return r.maybeYear(e), true
		}
	}
	e.pt.unit, e.hi = month, j
	if with := r.maybeYear(e); with.how == exact {
		return with, true
	}
	if !sure && !r.bareMonth(i) {
		return expr{}, false
	}
	e.how = yearless
	return r.relativeYear(e), true
}

// maybeYear reads the year after a date, with or without a comma, or "last
// year" and the like.
func (r *reader) maybeYear(e expr) expr {
	e.how = yearless
	j := e.hi
	comma := r.is(j, ",")
	if comma || e.pt.unit == month && r.is(j, "of") {
		j++
	} else {
		j = r.skipHyphen(j)
	}
	// "In October 1976 soldiers fired": amounts that look like years of our
	// time are written with a comma, so what follows a month is its year.
	if y, k := r.yearAt(j); k > 0 && (!r.countNoun(k) || e.pt.unit == month && y >= 1900 && y < 2100) {
		e.how, e.pt.year, e.hi = exact, y, k
		return e
	}
	return r.relativeYear(e)
}

// relativeYear reads "last year", "of this year" or "next year" after a date
// without a year.
func (r *reader) relativeYear(e expr) expr {
	j := e.hi
	if r.is(j, "of") {
		j++
	}
	if !r.is(j+1, "year") {
		return e
	}
	switch {
	case r.is(j, "last"):
		e.how, e.n, e.hi = inYear, -1, j+2
	case r.is(j, "this"):
		e.how, e.n, e.hi = inYear, 0, j+2
	case r.is(j, "next"):
		e.how, e.n, e.hi = inYear, 1, j+2
	}
	return e
}

// numericDate reads 2021-03-29, 2021/03/29, 3/29/2021, 29.03.2021 and 3/29/21.
// Where both orders are possible the month comes first, as in the American
// press, but for dates with periods.
func (r *reader) numericDate(i int) (expr, bool) {
	if r.is(i, "9") && r.is(i+1, "/") && r.is(i+2, "11") && r.glued(i+1) && r.glued(i+2) && !r.is(i+3, "/") {
		return expr{kind: news.DateTime, how: exact, pt: point{unit: day, year: 2001, n: 9, day: 11}, hi: i + 3}, true
	}
	if !r.number(i) || !r.number(i+2) || !r.number(i+4) || !r.is(i+1, "-", "/", ".") ||
		r.tok[i+1].text != r.tok[i+3].text || r.glued(i) && r.is(i-1, "/", "-", ".") {
		return expr{}, false
	}
	for k := i + 1; k <= i+4; k++ {
		if !r.glued(k) {
			return expr{}, false
		}
	}
	a, b, c := &r.tok[i], &r.tok[i+2], &r.tok[i+4]
	if a.digits == 0 || b.digits == 0 || b.digits > 2 || c.digits == 0 {
		return expr{}, false
	}
	p := point{unit: day}
	switch {
	case a.digits == 4 && c.digits <= 2:
		p.year, p.n, p.day = a.num, b.num, c.num
	case a.digits <= 2 && (c.digits == 4 || c.digits == 2 && r.is(i+1, "/")):
		p.n, p.day, p.year = a.num, b.num, c.num
		if p.n > 12 || r.is(i+1, ".") {
			p.n, p.day = p.day, p.n
		}
		if c.digits == 2 {
			p.year = pivot(c.num)
		}
	}
	if !p.ok() {
		return expr{}, false
	}
	return r.isoClock(expr{kind: news.DateTime, how: exact, pt: p, hi: i + 5}), true
}

// isoClock reads the "T15:00" that may follow an ISO date.
func (r *reader) isoClock(e expr) expr {
	if r.is(e.hi, "t") && r.glued(e.hi) {
		if c, j := r.digital(e.hi + 1); j > 0 {
			e.kind, e.pt.clock, e.hi = news.ClockTime, c.String(), j
		}
	}
	return r.withPart(e)
}

// weekdayAt reads a weekday's name at i. A short form needs its period or a
// date after it.
func (r *reader) weekdayAt(i int) (weekday, next int) {
	w := r.word(i)
	if w.weekday == 0 || w.plural {
		return 0, -1
	}
	if !w.shout {
		return w.weekday, i + 1
	}
	if !r.tok[i].upper {
		return 0, -1
	}
	j := i + 1
	if r.is(j, ".") && r.glued(j) {
		j++
	}
	k := j
	if r.is(k, ",") {
		k++
	}
	if _, l := r.monthAt(k); l > 0 || j > i+1 && !r.sentenceEnd(i+1) {
		return w.weekday, j
	}
	return 0, -1
}

// sentenceEnd reports whether the period at i seems to end a sentence.
func (r *reader) sentenceEnd(i int) bool {
	return i+1 >= len(r.tok) || r.tok[i+1].upper && r.word(i+1).month == 0
}

// weekdayDate reads a weekday with a part of the day, or alone.
func (r *reader) weekdayDate(i int) (expr, bool) {
	w, j := r.weekdayAt(i)
	if j < 0 || r.veto.name(r, i, j) {
		return expr{}, false
	}
	e := expr{kind: news.DateTime, how: onWeekday, weekday: w, hi: j}
	if r.is(j, "of") {
		j++
	}
	if r.is(j, "last", "this", "next") && r.is(j+1, "week") {
		e.how, e.hi, e.n = inWeek, j+2, 0
		switch {
		case r.is(j, "last"):
			e.n = -1
		case r.is(j, "next"):
			e.n = 1
		}
	}
	return r.withPart(e), true
}

// dayAlone reads "the 7th" after a preposition: a day of the month last
// spoken of.
func (r *reader) dayAlone(i int) (expr, bool) {
	if !r.is(i, "the") || !r.is(i-1, "on", "by", "until", "since") || !r.number(i+1) {
		return expr{}, false
	}
	d, j := r.ordinal(i + 1)
	if j < 0 || d < 1 || d > 31 || !r.clauseEnd(j) && !r.is(j, "and", "or") {
		return expr{}, false
	}
	return expr{kind: news.DateTime, how: dayOfMonth, n: d, hi: j}, true
}

// yearAlone reads "1998", "'98", "fiscal 1998", "the year 2000".
func (r *reader) yearAlone(i int) (expr, bool) {
	j := i
	sure := false
	switch {
	case r.is(j, "the") && r.is(j+1, "year"):
		j, sure = j+2, true
	case r.is(j, "the") && r.is(j+2, "period", "quarter"):
		j, sure = j+1, true
	}
	if r.is(j, "fiscal") {
		j, sure = j+1, true
		if r.is(j, "year") {
			j++
		}
	} else if r.is(j, "fy") {
		j, sure = j+1, true
	}
	y, k := r.yearAt(j)
	if k < 0 && sure {
		if n, l := r.cardinal(j); l > 0 && n >= 1900 && n < 2100 {
			y, k = n, l
		}
	}
	if k < 0 || !sure && !r.yearContext(i, k, y) {
		return expr{}, false
	}
	if r.is(i, "the") && r.is(k, "period", "quarter") {
		k++
	}
	return expr{kind: news.DateTime, how: exact, pt: point{unit: year, year: y}, hi: k}, true
}

// decades reads "the 1990s", "the '90s", "the nineties".
func (r *reader) decades(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	start := j
	if r.is(j, "'") {
		j++
	}
	y := 0
	switch {
	case r.number(j):
		t := &r.tok[j]
		k := j + 1
		if r.is(k, "'") && r.glued(k) {
			k++
		}
		if !r.is(k, "s") || !r.glued(k) || t.num%10 != 0 {
			return expr{}, false
		}
		switch {
		case t.digits == 4:
			y = t.num
		case t.digits == 2 && (j > start || j > i || r.is(j-1, "early", "late", "the", "'") || r.is(j-1, "-") && r.is(j-2, "mid", "pre", "post") || r.is(j-1, "and") && r.is(j-2, "s")):
			y = pivot(t.num)
		default:
			return expr{}, false
		}
		j = k + 1
	case start > i:
		for _, d := range tens {
			if r.is(j, d.decade) {
				y = 1900 + d.n
			}
		}
		j++
	}
	if y < 1000 || y > 2999 {
		return expr{}, false
	}
	return expr{kind: news.DateTime, how: exact, pt: point{unit: decade, year: y}, hi: j}, true
}

// centuries reads "the 19th century".
func (r *reader) centuries(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	n, k := r.ordinal(j)
	if k < 0 || n < 1 || n > 30 {
		return expr{}, false
	}
	k = r.skipHyphen(k)
	if !r.is(k, "century") || r.is(k+1, "bc", "bce") {
		return expr{}, false
	}
	return expr{kind: news.DateTime, how: exact, pt: point{unit: century, year: (n - 1) * 100}, hi: k + 1}, true
}
