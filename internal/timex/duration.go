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
	if r.is(i, "a", "an") && r.longUnit(i+1) {
		return expr{}, false // the article of "a week-long visit" is the noun's
	}
	if r.is(i-1, "aged") || r.is(i-1, "of") && r.is(i-2, "age", "ages") {
		return expr{}, false
	}
	framed, j := r.frame(r.approximation(i))
	c, k := r.count(j)
	switch {
	case k > 0:
		k = r.upper(k)
	case r.is(j, "another"):
		c, k = count{n: 1}, j+1
		if more, l := r.count(k); l > 0 {
			c, k = more, r.upper(l)
		}
	case r.longUnit(j) && !r.word(j).plural && !framed:
		c, k = count{n: 1}, j
	case r.word(j).plural && (framed || r.bareUnit(j)):
		c, k = count{vague: true}, j
	default:
		return expr{}, false
	}
	return r.counted(i, k, c, framed)
}

// counted reads the unit at k and what follows it.
func (r *reader) counted(i, k int, c count, framed bool) (expr, bool) {
	hyphened := r.hyphen(k)
	k = r.skipHyphen(k)
	for unitAdjectives[r.text(k)] {
		k++
	}
	u := r.word(k).unit
	if u == noUnit || !r.unitFits(k, c, hyphened) {
		return expr{}, false
	}
	e := expr{kind: news.DurationTime, how: literal, unit: u, n: c.n, lit: duration(c, u), hi: k + 1}
	switch l := r.seq(e.hi, "and", "a", "half"); {
	case l > 0 && !c.half:
		c.half = true
		e.lit, e.hi = duration(c, u), l
	case r.longUnit(k):
		e.hi += 2
	}
	switch {
	case r.age(e.hi):
		return expr{}, false
	case u == quarter && r.is(e.hi, "of") && r.year(e.hi+1) == 0 && !framed:
		return expr{}, false // three quarters of the members
	case r.is(i, "a", "an") && k == i+1 && r.rate(i) && !r.is(e.hi, "ago", "earlier", "later", "before", "after", "-"):
		return expr{}, false
	}
	switch l := r.seq(e.hi, "or", "so"); {
	case l > 0:
		e.hi = l
	case c.vague && r.is(e.hi, "ahead"):
		e.hi++
	}
	return r.distance(e, c)
}

// unitAdjectives may stand between a number and its unit.
var unitAdjectives = set(`more full straight consecutive trading additional whole successive working business long
	other calendar`)

// frame reads what stands before a count and belongs to the duration: "the
// past", "the first". It reports whether that alone makes a plural unit a
// duration.
func (r *reader) frame(i int) (framed bool, next int) {
	j := i
	if r.is(j, "the", "these", "those", "its", "their", "his", "her") {
		j++
	}
	switch {
	case r.is(j, "last", "past", "previous", "preceding", "recent", "latest", "next", "coming", "following",
		"first", "final", "initial", "early", "opening"):
		return true, j + 1
	case j == i || !r.is(i, "the", "those"):
		return false, i
	}
	if _, k := r.count(j); k > 0 && r.hyphen(k) || r.longUnit(j) {
		return false, i // the article of "the 30-day truce" is the noun's
	}
	return false, j
}

// approximation skips "about", "more than" and the like before a count.
func (r *reader) approximation(i int) int {
	best := i
	for _, words := range approximators {
		j := r.seq(i, words...)
		preposition := r.is(j, "the", "these", "several") && r.is(j-1, "over", "some", "about", "around")
		if j > best && !preposition {
			best = j
		}
	}
	return best
}

// upper reads the second number of a range: "two to three", "10-12". The
// value is the first's.
func (r *reader) upper(k int) int {
	if !r.is(k, "to", "or", "and") && !r.hyphen(k) {
		return k
	}
	j := k + 1
	if _, l := r.count(j); l > 0 && !r.is(j, "a", "an", "some", "half", "several") {
		return l
	}
	return k
}

// unitFits reports whether the unit at k is one of time, given what counts it:
// "a second term", "the day" are none.
func (r *reader) unitFits(k int, c count, hyphened bool) bool {
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
	if w.unit == noUnit || !w.plural || w.unit < minute || w.unit == weekend {
		return false
	}
	if r.is(i-1, "the") && r.is(i+1, "ahead") {
		return true
	}
	return r.is(i-1, "for", "in", "within", "after", "over", "took", "take", "takes", "spent", "spend", "lasted", "last") ||
		r.is(i+1, "ago", "later", "earlier") || r.longUnit(i) || r.is(i+1, "of") && w.unit >= day && !r.is(i-1, "the")
}
