package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// distance reads on after a duration that leads from one time to another:
// "three days ago", "a year earlier", "two months from now". Any other stays
// a duration.
func (r *reader) distance(e expr, c count) (expr, bool) {
	steps, plain := c.n, e
	switch {
	case c.half && c.n == 0 && halfUnits[e.unit].n > 0:
		steps, e.unit = halfUnits[e.unit].n, halfUnits[e.unit].unit
	case e.unit >= decade: // a decade ago is a year, ten years back
		steps, e.unit = steps*unitCodes[e.unit].times, year
	}
	away := r.seq(e.hi, "from", "now")
	switch {
	case r.is(e.hi, "ago"):
		e.how, e.n = deictic, -steps
	case away > 0:
		e.how, e.n, e.hi = deictic, steps, away-1
	case r.is(e.hi, "earlier", "later") && e.unit >= day && !c.vague:
		e.how, e.n = anaphoric, steps
		if r.is(e.hi, "earlier") {
			e.n = -steps
		}
	default: // hours and vague numbers are only related by "later"
		return plain, true
	}
	e.kind = news.DateTime
	e.hi++
	switch {
	case c.vague && e.n == 0 && away < 0:
		e.how, e.lit = literal, "PAST_REF"
	case c.vague:
		e.how, e.lit = literal, "FUTURE_REF"
	case e.n == -1 && e.unit == year && !r.is(e.hi-1, "now"):
		e.how, e.fromReport = back, r.is(e.hi-1, "ago")
	}
	if !c.vague && steps == 0 {
		return plain, true // half an hour ago
	}
	return e, true
}

// halfUnits count half a unit in whole smaller ones.
var halfUnits = map[unit]struct {
	n    int
	unit unit
}{
	year: {6, month}, decade: {5, year}, century: {50, year}, millennium: {500, year},
}
