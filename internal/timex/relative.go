package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// dayWords reads today, yesterday, tomorrow, tonight and their company.
func (r *reader) dayWords(i int) (expr, bool) {
	j := i
	switch {
	case r.is(j, "later", "earlier", "late", "early"):
		j++
	}
	e := expr{kind: news.DateTime, how: deictic, unit: day, hi: j + 1}
	switch {
	case r.is(j, "today"):
		if r.tok[j].upper && j > 0 && (r.tok[j-1].kind != signToken || r.is(j-1, "'")) && !r.title {
			return expr{}, false // a programme or newspaper
		}
	case r.is(j, "yesterday"):
		e.n = -1
	case r.is(j, "tomorrow"):
		e.n = 1
	case r.is(j, "tonight"):
		e.kind, e.pt.clock = news.ClockTime, "TNI"
	case r.is(j, "overnight"):
		if r.hyphen(j+1) || r.is(j-1, "an", "the") {
			return expr{}, false
		}
		e.kind, e.pt.clock = news.ClockTime, "TNI"
	case j == i && r.seq(j, "the", "day", "before", "yesterday") > 0:
		e.n, e.hi = -2, j+4
	case j == i && r.seq(j, "the", "day", "after", "tomorrow") > 0:
		e.n, e.hi = 2, j+4
	case r.is(j, "last") && r.word(j+1).part != "" && !r.word(j+1).plural:
		e.n, e.hi = -1, j+1
	case r.is(j, "this") && r.word(j+1).part != "" && !r.word(j+1).plural:
		e.hi = j + 1
	default:
		return expr{}, false
	}
	return r.withPart(e), true
}

// A shifter is a word that points from one period to another.
type shifter struct {
	words []string
	n     int
	how   how
}

// shifters, longer ones before those that begin like them.
var shifters = []shifter{
	{[]string{"this", "past"}, -1, deictic},
	{[]string{"this", "coming"}, 1, deictic},
	{[]string{"this", "same"}, 0, anaphoric},
	{[]string{"this"}, 0, deictic},
	{[]string{"the", "current"}, 0, deictic},
	{[]string{"the", "present"}, 0, deictic},
	{[]string{"last"}, -1, deictic},
	{[]string{"the", "last"}, -1, deictic},
	{[]string{"the", "past"}, -1, deictic},
	{[]string{"past"}, -1, deictic},
	{[]string{"the", "latest"}, -1, deictic},
	{[]string{"next"}, 1, deictic},
	{[]string{"the", "next"}, 1, anaphoric},
	{[]string{"the", "coming"}, 1, deictic},
	{[]string{"coming"}, 1, deictic},
	{[]string{"the", "upcoming"}, 1, deictic},
	{[]string{"the", "same"}, 0, anaphoric},
	{[]string{"that", "same"}, 0, anaphoric},
	{[]string{"that"}, 0, anaphoric},
	{[]string{"the", "following"}, 1, anaphoric},
	{[]string{"the", "previous"}, -1, anaphoric},
	{[]string{"the", "preceding"}, -1, anaphoric},
	{[]string{"the", "prior"}, -1, anaphoric},
}

// leadModifier skips an adverb that narrows a period: "early next year". It
// belongs to the expression and leaves the value as it is.
func (r *reader) leadModifier(i int) int {
	switch {
	case r.is(i, "early", "earlier", "late", "later", "sometime", "mid"):
		i = r.skipHyphen(i + 1)
		if r.is(i-1, "earlier", "later") && r.is(i, "in", "on") {
			i++
		}
		return i
	}
	return i
}

// deictics reads "last week", "early next year", "the same day", "this
// Friday", "last May", "the following spring".
func (r *reader) deictics(i int) (expr, bool) {
	j := r.leadModifier(i)
	for k := range shifters {
		s := &shifters[k]
		l := r.seq(j, s.words...)
		if l < 0 {
			continue
		}
		if r.is(l, "fiscal", "calendar", "full") {
			l++
		}
		if e, ok := r.shifted(l, s); ok {
			if s.how == anaphoric && r.is(l-1, "next") && r.is(i-1, "over", "in", "within", "during", "for", "through") {
				e.how = deictic
			}
			return r.withPart(e), true
		}
	}
	if j > i && r.is(j, "the") && r.is(j-1, "in", "on", "later", "earlier") { // "earlier in the year"
		if u := r.word(j + 1).unit; (u == year || u == month || u == week) && !r.word(j+1).plural {
			return expr{kind: news.DateTime, how: deictic, unit: u, hi: j + 2}, true
		}
	}
	return r.definite(i)
}

// shifted reads the unit, weekday, month, season or feast that a shifter at
// the end of which l stands points from.
func (r *reader) shifted(l int, s *shifter) (expr, bool) {
	w := r.word(l)
	e := expr{kind: news.DateTime, how: s.how, n: s.n, hi: l + 1}
	switch {
	case w.unit >= day && !w.plural && !r.hyphen(l+1):
		if r.is(l-1, "that", "this") && w.unit == millennium {
			return expr{}, false
		}
		e.unit = w.unit
		return e, true
	case w.season > 0 && !w.plural:
		e.pt, e.how = point{unit: season, n: w.season}, yearless
	case w.weekday > 0 && !w.plural && !w.shout:
		e.weekday, e.how = w.weekday, onWeekday
		if r.is(l+1, ",") {
			if d, ok := r.monthDate(l+2, true); ok && d.pt.unit == day {
				d.weekday = w.weekday
				return d, true
			}
		}
	case w.month > 0 && (!w.shout || r.tok[l].upper):
		e.pt, e.how = point{unit: month, n: w.month}, yearless
		_, k := r.monthAt(l)
		if d, k := r.dayAt(k); k > 0 {
			e.pt.unit, e.pt.day, e.hi = day, d, k
		}
	default:
		f, k := r.feastAt(l)
		if k < 0 {
			return expr{}, false
		}
		e.n, e.how, e.hi = f, feast, k
	}
	e.dir = s.direction()
	return e, true
}

// direction translates the shifter for names of days and months, which have
// no steps.
func (s *shifter) direction() direction {
	switch {
	case s.how == anaphoric && s.n > 0:
		return following
	case s.how == anaphoric && s.n < 0:
		return preceding
	case s.n > 0:
		return forward
	case s.n < 0:
		return backward
	}
	return thisOne
}

// definite reads "the weekend", "the quarter" and "year-earlier", "year-ago"
// with their noun.
func (r *reader) definite(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	e := expr{kind: news.DateTime, how: onWeekday, hi: j + 1}
	switch {
	case j > i && r.is(j, "weekend"):
		e.how, e.unit, e.pt.unit = yearless, weekend, weekend
	case j > i && r.is(j, "quarter") && !r.is(j+1, "of", "-", "final", "finals", "century", "mile"):
		e.how, e.unit, e.n = deictic, quarter, -1
	case j > i && r.is(j+1, "before", "after") && r.word(j).unit >= day && !r.word(j).plural && r.clauseEnd(j+2):
		e.how, e.unit, e.n, e.hi = anaphoric, r.word(j).unit, -1, j+2
		if r.is(j+1, "after") {
			e.n = 1
		}
	case r.is(j, "year") && (r.hyphen(j+1) && r.is(j+2, "ago", "earlier")):
		e.how, e.n, e.hi = back, -1, j+3
		if j > i && r.is(j+3, "period", "quarter") {
			e.hi++
		}
	default:
		return expr{}, false
	}
	return e, true
}

// clauseEnd reports whether a sign or nothing stands at i.
func (r *reader) clauseEnd(i int) bool {
	return i >= len(r.tok) || r.is(i, ",", ".", ";", ":", ")", "?", "!", "-", "\"", "”")
}

// edges reads an edge of a period with the period: "the end of 1990", "early
// March", "mid-1996", "late Monday", "year-end". The value is the period's.
func (r *reader) edges(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	switch {
	case j > i && r.is(j, "end", "beginning", "start", "middle", "close", "turn", "rest", "remainder", "eve") && r.is(j+1, "of"):
		return r.edgeOf(j + 2)
	case j > i && r.is(j, "first", "second", "third", "fourth", "last", "final", "opening", "closing", "early") &&
		r.is(j+1, "day", "days", "week", "weeks", "weekend", "month", "months", "half", "quarter") && r.is(j+2, "of"):
		return r.edgeOf(j + 3)
	case r.is(j, "early", "late", "mid", "earlier", "later"):
		return r.edgePeriod(r.skipHyphen(j + 1))
	case r.is(i, "year"):
		j = i + 1
		if k := r.possessive(j); k > 0 {
			j = k
		} else {
			j = r.skipHyphen(j)
		}
		if r.is(j, "end") {
			return expr{kind: news.DateTime, how: deictic, unit: year, hi: j + 1}, true
		}
	}
	return expr{}, false
}

// edgeOf reads the period after "the end of".
func (r *reader) edgeOf(j int) (expr, bool) {
	if r.is(j, "the") && !r.word(j+1).plural {
		switch u := r.word(j + 1).unit; u {
		case day, week, weekend, month, year, decade, century:
			return expr{kind: news.DateTime, how: deictic, unit: u, hi: j + 2}, true
		}
	}
	if e, ok := r.deictics(j); ok {
		return e, true
	}
	return r.edgePeriod(j)
}

// edgePeriod reads a calendar period at j.
func (r *reader) edgePeriod(j int) (expr, bool) {
	if e, ok := r.calendarDate(j); ok {
		return e, true
	}
	if y, k := r.yearAt(j); k > 0 && !r.countNoun(k) {
		return expr{kind: news.DateTime, how: exact, pt: point{unit: year, year: y}, hi: k}, true
	}
	for _, rec := range []recogniser{(*reader).weekdayDate, (*reader).decades, (*reader).centuries,
		(*reader).quarters, (*reader).seasons, (*reader).dayWords, (*reader).dayParts} {
		if e, ok := rec(r, j); ok {
			return e, true
		}
	}
	return expr{}, false
}
