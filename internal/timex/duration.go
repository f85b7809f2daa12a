package timex

import (
	"strconv"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// unitCodes are the letters of a TIMEX3 duration. The clock's follow a T.
var unitCodes = map[unit]struct {
	code  string
	clock bool
	times int
}{
	second: {"S", true, 1}, minute: {"M", true, 1}, hour: {"H", true, 1},
	day: {"D", false, 1}, week: {"W", false, 1}, fortnight: {"W", false, 2}, weekend: {"WE", false, 1},
	month: {"M", false, 1}, quarter: {"Q", false, 1}, year: {"Y", false, 1},
	decade: {"Y", false, 10}, century: {"Y", false, 100}, millennium: {"Y", false, 1000},
}

// vagueCodes are the units of vague durations that have a letter of their own.
var vagueCodes = map[unit]string{decade: "DE", century: "CE", millennium: "ML"}

// halves give half a unit in smaller ones.
var halves = map[unit]string{year: "6M", day: "12H", hour: "30M", minute: "30S", decade: "5Y", century: "50Y", month: "2W"}

// duration returns the TIMEX3 value of a count of units.
func duration(c count, u unit) string {
	d, ok := unitCodes[u]
	if !ok {
		return ""
	}
	prefix := "P"
	if d.clock {
		prefix = "PT"
	}
	switch {
	case c.vague && vagueCodes[u] != "":
		return "PX" + vagueCodes[u]
	case c.vague:
		return prefix + "X" + d.code
	case c.half && c.n == 0:
		if u == day {
			return "PT" + halves[u]
		}
		if halves[u] == "" {
			return prefix + "0.5" + d.code
		}
		return prefix + halves[u]
	case c.half && d.times > 1:
		return prefix + strconv.Itoa(c.n*d.times+d.times/2) + d.code
	case c.half && halves[u] != "" && u != month && u != day:
		return prefix + strconv.Itoa(c.n) + d.code + halves[u]
	case c.half:
		return prefix + strconv.Itoa(c.n) + ".5" + d.code
	}
	return prefix + strconv.Itoa(c.n*d.times) + d.code
}

// durations reads "three days", "the past two weeks", "nearly a year ago",
// "two years later", "10-year", "years".
func (r *reader) durations(i int) (expr, bool) {
	if r.is(i, "a", "an") && r.longUnit(i+1) || r.is(i-1, "aged") || r.is(i-1, "of") && r.is(i-2, "age", "ages") {
		return expr{}, false // the article of "a week-long visit" is the noun's
	}
	j := r.approximation(i)
	frame, j := r.frame(j)
	c, k := r.count(j)
	if k < 0 {
		if frame == noFrame && !r.bareUnit(j) {
			return expr{}, false
		}
		c, k = count{vague: true}, j
		if !r.word(k).plural {
			if frame != noFrame || !r.longUnit(k) {
				return expr{}, false
			}
			c = count{n: 1}
		}
	}
	if frame != noFrame && frame != someFrame && r.is(j, "a", "an") {
		return expr{}, false
	}
	k = r.upper(k)
	return r.counted(i, k, c, frame)
}

// counted reads the unit at k and what follows it.
func (r *reader) counted(i, k int, c count, f frame) (expr, bool) {
	hyphened := r.hyphen(k)
	k = r.skipHyphen(k)
	for r.is(k, "more", "full", "straight", "consecutive", "trading", "additional", "whole", "successive", "working", "business", "long", "other", "calendar") {
		k++
	}
	w := r.word(k)
	if w.unit == noUnit || !r.unitFits(i, k, c, hyphened) {
		return expr{}, false
	}
	e := expr{kind: news.DurationTime, how: literal, unit: w.unit, n: c.n, lit: duration(c, w.unit), hi: k + 1}
	if k := r.seq(e.hi, "and", "a", "half"); k > 0 && !c.half {
		c.half = true
		e.lit, e.hi = duration(c, w.unit), k
	}
	if r.hyphen(e.hi) && r.is(e.hi+1, "long") {
		e.hi += 2
	}
	if w.unit == quarter && r.is(e.hi, "of") && r.year(e.hi+1) == 0 && f == noFrame {
		return expr{}, false // three quarters of the members
	}
	if r.is(i, "a", "an", "per") && k == i+1 && r.rate(i) && !r.is(k+1, "ago", "earlier", "later", "before", "after", "-") {
		return expr{}, false
	}
	if r.age(e.hi) {
		return expr{}, false
	}
	if k := r.seq(e.hi, "or", "so"); k > 0 {
		e.hi = k
	} else if c.vague && r.is(e.hi, "ahead") {
		e.hi++
	}
	if r.is(e.hi, "ago", "earlier", "later") && !r.signal(e, c) || r.seq(e.hi, "from", "now") > 0 {
		return r.distance(e, c)
	}
	return e, true
}

// signal reports whether "later" or "earlier" only relates a duration to
// something else: of hours and minutes, and of a vague number.
func (r *reader) signal(e expr, c count) bool {
	return r.is(e.hi, "later", "earlier") && (e.unit < day || c.vague)
}

// counter returns the index after the number at i, or -1.
func (r *reader) counter(i int) int {
	_, k := r.count(i)
	return k
}

// distance reads a duration that leads from one time to another: "three days
// ago", "a year earlier".
func (r *reader) distance(e expr, c count) (expr, bool) {
	word := r.tok[e.hi].text
	e.kind, e.hi = news.DateTime, e.hi+1
	switch word {
	case "ago", "earlier":
		if c.half && c.n == 0 && halfUnits[e.unit].n == 0 {
			return expr{}, false
		}
		if c.vague {
			e.lit = "PAST_REF"
			return e, true
		}
		e.n = -c.n
		e.how = deictic
		if word == "earlier" {
			e.how = anaphoric
		}
		if e.unit == year && c.n == 1 {
			e.how, e.bare = back, word == "ago"
		}
		if e.unit >= decade && !c.half { // a decade ago is a year, ten years back
			e.n *= unitCodes[e.unit].times
			e.unit = year
		}
	case "later":
		e.how = anaphoric
	case "from":
		e.hi++
		if c.vague {
			e.lit = "FUTURE_REF"
			return e, true
		}
		e.how = deictic
	}
	if c.half && c.n == 0 {
		part, ok := halfUnits[e.unit]
		if !ok {
			return expr{}, false
		}
		e.unit = part.unit
		if e.n = part.n; word == "ago" || word == "earlier" {
			e.n = -part.n
		}
		if e.how == literal {
			e.how = deictic
		}
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

// A frame is what stands before a count and belongs to the duration.
type frame uint8

const (
	noFrame frame = iota
	someFrame
	pastFrame
	comingFrame
)

// frame reads "the past", "the first", "another" before a count.
func (r *reader) frame(i int) (frame, int) {
	j := i
	if r.is(j, "the", "these", "those", "its", "their", "his", "her") {
		j++
	}
	switch {
	case r.is(j, "last", "past", "previous", "preceding", "recent", "latest"):
		return pastFrame, j + 1
	case r.is(j, "next", "coming", "following"):
		return comingFrame, j + 1
	case r.is(j, "first", "final", "initial", "early", "opening"):
		return someFrame, j + 1
	case r.is(j, "another") && j == i:
		return someFrame, j
	}
	if j > i && !r.is(i, "the", "those") {
		return noFrame, i
	}
	if k := r.counter(j); j > i && (k > 0 && r.hyphen(k) || r.longUnit(j)) {
		return noFrame, i // the article of "the 30-day truce" is the noun's
	}
	return noFrame, j
}

// approximation skips "about", "more than" and the like before a count.
func (r *reader) approximation(i int) int {
	best := i
	for _, words := range approximators {
		if j := r.seq(i, words...); j > best && !(r.is(j, "the", "these", "several") && r.is(j-1, "over", "some", "about", "around")) {
			best = j
		}
	}
	return best
}

// upper reads the second number of a range: "two to three", "10-12". The
// value is the first's.
func (r *reader) upper(k int) int {
	j := -1
	switch {
	case r.is(k, "to", "or", "and"):
		j = k + 1
	case r.hyphen(k):
		j = k + 1
	default:
		return k
	}
	if _, l := r.count(j); l > 0 && !r.is(j, "a", "an", "some", "half", "several") {
		return l
	}
	return k
}

// unitFits reports whether the unit at k is one of time, given what counts it:
// "a second term", "the day" are none.
func (r *reader) unitFits(i, k int, c count, hyphened bool) bool {
	w := r.word(k)
	switch {
	case w.unit == weekend && !w.plural, w.unit == half, w.unit == season:
		return false
	case w.unit == second && !w.plural:
		return hyphened
	case w.unit == quarter && (hyphened || !w.plural):
		return false
	case !w.plural && !hyphened && c.n > 1 && !r.nounAfter(k+1):
		return true // "five year low" as the headlines write it
	case r.is(k, "yr", "min", "hr", "yrs", "mins", "hrs"):
		return c.n > 0
	case w.plural && c.n == 1 && !c.half && !c.vague:
		return false
	case r.is(k-1, "early", "small") && w.unit == hour:
		return false
	case w.unit == century && r.is(k-1, "quarter"):
		return false
	}
	return true
}

// rate reports whether "a year" at i says per year: "$5 million a year", "four
// flights a week".
func (r *reader) rate(i int) bool {
	amount := func(j int) bool {
		return r.number(j) || r.word(j).card > 0 || r.is(j, "%", "percent", "million", "billion", "bn", "trillion", "times", "hours", "hundreds", "thousands")
	}
	return amount(i-1) && r.year(i-1) == 0 || amount(i-2) && i > 0 && r.tok[i-1].kind == wordToken && strings.HasSuffix(r.tok[i-1].text, "s") && r.word(i-1).unit == noUnit
}

// longUnit reports whether "decade-long" or the like stands at i.
func (r *reader) longUnit(i int) bool {
	return r.word(i).unit >= hour && r.hyphen(i+1) && r.is(i+2, "long")
}

// age reports whether the duration that ends at j is somebody's age.
func (r *reader) age(j int) bool {
	return r.is(j, "old", "olds") || r.hyphen(j) && r.is(j+1, "old", "olds") ||
		r.seq(j, "of", "age") > 0
}

// bareUnit reports whether the plural unit at i stands for a duration by
// itself: "for years", "weeks of fighting".
func (r *reader) bareUnit(i int) bool {
	w := r.word(i)
	if r.longUnit(i) {
		return true
	}
	if w.unit == noUnit || !w.plural || w.unit < minute || w.unit == weekend {
		return false
	}
	if r.is(i-1, "the") && r.is(i+1, "ahead") {
		return true
	}
	return r.is(i-1, "for", "in", "within", "after", "over", "took", "take", "takes", "spent", "spend", "lasted", "last") ||
		r.is(i+1, "ago", "later", "earlier") || r.hyphen(i+1) && r.is(i+2, "long") || r.is(i+1, "of") && w.unit >= day && !r.is(i-1, "the")
}
