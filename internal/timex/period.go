package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// quarters reads quarters and halves of a year: "the third quarter of 1989",
// "third-quarter", "Q3 2019", "the first half of next year".
func (r *reader) quarters(i int) (expr, bool) {
	if e, ok := r.shortQuarter(i); ok {
		return e, true
	}
	e := expr{kind: news.DateTime, how: yearless}
	j := r.quarterLead(i, &e)
	n, k := r.ordinal(j)
	if r.is(j, "last", "final") {
		n, k = -1, j+1
	}
	if k < 0 {
		return expr{}, false
	}
	if r.is(k, "fiscal") {
		k++
	}
	if r.hyphen(k) {
		if r.is(i, "the", "a") && j == i+1 {
			return expr{}, false // the article of "the third-quarter loss" is the noun's
		}
		k++
	}
	switch {
	case r.is(k, "quarter") && n <= 4:
		e.pt.unit = quarter
		if n < 0 {
			n = 4
		}
	case r.is(k, "half") && n <= 2:
		e.pt.unit = half
		if n < 0 {
			n = 2
		}
	default:
		return expr{}, false
	}
	lastOne := r.is(j, "last", "final")
	e.pt.n, e.hi = n, k+1
	e, dated := r.quarterYear(e)
	if !dated && (e.pt.unit == half || lastOne) {
		return expr{}, false // a half of a match, the quarter just past
	}
	return e, true
}

// quarterLead skips what may stand before the number of a quarter: an
// article, a possessive, the year.
func (r *reader) quarterLead(i int, e *expr) int {
	j := i
	switch {
	case r.is(j, "last", "this", "next") && r.is(j+1, "year"):
		if k := r.possessive(j + 2); k > 0 {
			e.how = inYear
			e.n = map[string]int{"last": -1, "this": 0, "next": 1}[r.text(j)]
			j = k
		}
	case r.is(j, "the", "a", "this"):
		j++
	}
	if r.is(j, "year") && r.hyphen(j+1) && r.is(j+2, "ago", "earlier") {
		e.how, e.n = inYear, -1
		j += 3
	}
	if y := r.year(j); y > 0 {
		e.how, e.pt.year = exact, y
		j++
	}
	if r.is(j, "fiscal") {
		j = r.skipHyphen(j + 1)
	}
	return j
}

// quarterYear reads the year after a quarter or half. It reports whether the
// expression has a year at all.
func (r *reader) quarterYear(e expr) (expr, bool) {
	if e.how != yearless {
		return e, true
	}
	j := e.hi
	if r.is(j, ",") {
		j++
	} else if r.is(j, "of") {
		j++
	}
	if r.is(j, "fiscal") {
		j++
		if r.is(j, "year") {
			j++
		}
	}
	if y, k := r.yearAt(j); k > 0 && !r.countNoun(k) {
		e.how, e.pt.year, e.hi = exact, y, k
		return e, true
	}
	if with := r.relativeYear(e); with.how == inYear {
		return with, true
	}
	if k := r.seq(e.hi, "of", "the", "year"); k > 0 {
		e.how, e.n, e.hi = inYear, 0, k
		return e, true
	}
	return e, false
}

// shortQuarter reads "Q3", "Q3 2019", "H1 of 2020".
func (r *reader) shortQuarter(i int) (expr, bool) {
	if !r.is(i, "q", "h") || !r.tok[i].upper || !r.number(i+1) || !r.glued(i+1) || r.tok[i+1].digits != 1 {
		return expr{}, false
	}
	e := expr{kind: news.DateTime, how: yearless, pt: point{unit: quarter, n: r.tok[i+1].num}, hi: i + 2}
	if r.is(i, "h") {
		e.pt.unit = half
	}
	e, dated := r.quarterYear(e)
	limit := 4
	if e.pt.unit == half {
		limit = 2
	}
	return e, e.pt.n >= 1 && e.pt.n <= limit && (dated || e.pt.unit == quarter)
}

// seasons reads "the summer of 1998", "summer 1998", "in spring".
func (r *reader) seasons(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	if r.is(j, "early", "late", "mid") {
		j = r.skipHyphen(j + 1)
	}
	w := r.word(j)
	if w.season == 0 || w.plural {
		return expr{}, false
	}
	if j == i && i > 0 && r.tok[i].upper && r.tok[i-1].upper && r.tok[i-1].word == nil && !r.title && !monthLeads[r.tok[i-1].text] {
		return expr{}, false // the Prague Spring
	}
	e := expr{kind: news.DateTime, how: yearless, pt: point{unit: season, n: w.season}, hi: j + 1}
	if e, dated := r.quarterYear(e); dated {
		return e, true
	}
	if r.hyphen(e.hi) || r.is(e.hi, "of", "in", "from", "to") {
		return expr{}, false
	}
	switch {
	case j > i && r.is(j-1, "early", "late", "mid", "-"):
		return e, true
	case r.is(i-1, "in", "by", "during", "since", "until", "through", "throughout", "over", "for", "before", "after"):
		return e, j > i || !r.nounAfter(e.hi)
	}
	return e, j > i && r.is(j, "summer", "winter", "spring") && !r.nounAfter(e.hi)
}
