package timex

import (
	"fmt"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A wall is a time on the clock. Minutes are −1 where only the hour is told.
type wall struct {
	hour, minute int
	zone         string // "Z" or "+02:00"
}

// String returns the TIMEX3 form that follows a date.
func (w wall) String() string {
	if w.minute < 0 {
		return fmt.Sprintf("T%02d:00", w.hour) + w.zone
	}
	return fmt.Sprintf("T%02d:%02d", w.hour, w.minute) + w.zone
}

// clockTimes reads "3 p.m.", "10:30 GMT", "1400 local time", "noon" with the
// zone and the day that follow at once.
func (r *reader) clockTimes(i int) (expr, bool) {
	j := i
	if r.is(j, "about", "around", "approximately", "nearly", "almost", "exactly", "shortly", "just") {
		j++
	}
	w, k := r.wallAt(j)
	if k < 0 {
		return expr{}, false
	}
	k = r.zone(&w, k)
	e := expr{kind: news.ClockTime, how: clockTime, pt: point{clock: w.String()}, hi: k}
	l := k
	if r.is(l, ",") {
		l++
	}
	if r.is(l, "in", "on") || r.veto.name(r, l, l+1) {
		return e, true
	}
	if part, m := r.partAt(l); m > 0 && part != "" { // "3 o'clock this morning" is read below
		return e, true
	}
	for _, rec := range []recogniser{(*reader).calendarDate, (*reader).weekdayDate, (*reader).dayWords, (*reader).numericDate, (*reader).deictics} {
		d, ok := rec(r, l)
		if !ok || d.kind != news.DateTime && d.pt.clock == "" || d.pt.unit != day && d.how != onWeekday && d.unit != day {
			continue
		}
		d.kind, d.pt.clock = news.ClockTime, w.String()
		return d, true
	}
	return e, true
}

// wallAt reads a clock time at i.
func (r *reader) wallAt(i int) (wall, int) {
	switch {
	case r.is(i, "noon", "midday") && !r.hyphen(i+1) && !r.is(i-1, "high"):
		return wall{hour: 12}, i + 1
	case r.is(i, "midnight") && !r.hyphen(i+1):
		return wall{hour: 24}, i + 1
	}
	if w, j := r.digital(i); j > 0 {
		if k := r.meridiem(&w, j); k > 0 {
			return w, k
		}
		return w, j
	}
	h, j := 0, -1
	if r.number(i) {
		if t := &r.tok[i]; t.digits == 4 && t.num < 2400 && t.num%100 < 60 {
			return r.military(i)
		} else if t.digits == 1 || t.digits == 2 {
			h, j = t.num, i+1
		}
	} else {
		h, j = r.cardinal(i)
	}
	if j < 0 || h > 24 {
		return wall{}, -1
	}
	w := wall{hour: h, minute: -1}
	if k := r.meridiem(&w, j); k > 0 {
		return w, k
	}
	if r.is(j, "o'clock") && h >= 1 && h <= 12 {
		return r.oclock(w, j+1), j + 1
	}
	if k := r.seq(j, "in", "the", "morning"); k > 0 && r.number(i) && h <= 12 {
		return w, k
	}
	if k := r.seq(j, "in", "the", "afternoon"); k > 0 && r.number(i) && h < 12 {
		w.hour += 12
		return w, k
	}
	return wall{}, -1
}

// oclock settles the half of the day by the words that follow.
func (r *reader) oclock(w wall, j int) wall {
	if w.hour < 12 && (r.is(j+2, "afternoon", "evening") || r.is(j, "tonight")) {
		w.hour += 12
	}
	return w
}

// digital reads 15:00, 9:05 or 10:30:15; seconds are dropped.
func (r *reader) digital(i int) (wall, int) {
	if !r.number(i) || !r.is(i+1, ":") || !r.number(i+2) || !r.glued(i+1) || !r.glued(i+2) {
		return wall{}, -1
	}
	h, m := &r.tok[i], &r.tok[i+2]
	if h.digits == 0 || h.digits > 2 || h.num > 24 || m.digits != 2 || m.num > 59 || r.glued(i) && r.is(i-1, ":") {
		return wall{}, -1
	}
	w := wall{hour: h.num, minute: m.num}
	j := i + 3
	if r.is(j, ":") && r.glued(j) && r.glued(j+1) && r.number(j+1) {
		j += 2
	}
	if r.is(j, "z") && r.glued(j) {
		w.zone = "Z"
		j++
	}
	return w, j
}

// military reads 1400 where a zone, "hours" or "local time" follows.
func (r *reader) military(i int) (wall, int) {
	n := r.tok[i].num
	w := wall{hour: n / 100, minute: n % 100}
	switch {
	case r.word(i+1).zone && r.tok[i+1].upper:
		return w, i + 1
	case r.is(i+1, "hours", "hrs"):
		return w, i + 2
	case r.is(i+1, "local") && r.is(i+2, "time"):
		return w, i + 1
	}
	return wall{}, -1
}

// meridiem reads a.m. or p.m. at j. A lone "am" must be glued to its number or
// not be the verb.
func (r *reader) meridiem(w *wall, j int) int {
	if w.hour > 12 || w.hour == 0 || !r.is(j, "am", "pm") {
		return -1
	}
	if r.is(j, "pm") && w.hour < 12 {
		w.hour += 12
	}
	if r.is(j, "am") && w.hour == 12 {
		w.hour = 0
	}
	return j + 1
}

// zone reads a time zone at j. Offsets are kept: the time is that of the place.
func (r *reader) zone(w *wall, j int) int {
	k := j
	paren := r.is(k, "(")
	if paren {
		k++
	}
	switch {
	case r.word(k).zone && r.tok[k].upper:
		off := zoneNames[r.tok[k].text]
		w.zone = offset(off)
		k++
	case r.is(k, "local", "moscow", "eastern", "central", "pacific") && r.is(k+1, "time"):
		k += 2
	case r.is(k, "eastern", "central", "pacific") && r.is(k+1, "standard", "daylight") && r.is(k+2, "time"):
		k += 3
	default:
		return j
	}
	if paren {
		return j // "(1400 GMT)" is an expression of its own
	}
	return k
}

func offset(minutes int) string {
	switch {
	case minutes == 0:
		return "Z"
	case minutes < 0:
		return fmt.Sprintf("-%02d:%02d", -minutes/60, -minutes%60)
	}
	return fmt.Sprintf("+%02d:%02d", minutes/60, minutes%60)
}

// partAt reads a part of the day at i.
func (r *reader) partAt(i int) (code string, next int) {
	w := r.word(i)
	if w.part == "" || w.plural {
		return "", -1
	}
	return w.part, i + 1
}

// withPart reads the part of the day, or the clock time, that follows a day at
// once: "Monday morning", "yesterday at noon" is two.
func (r *reader) withPart(e expr) expr {
	isDay := e.how == onWeekday || e.how == inWeek || e.pt.unit == day || (e.how == deictic || e.how == anaphoric) && e.unit == day
	if !isDay || e.hi >= len(r.tok) || e.pt.clock != "" {
		return e
	}
	j := e.hi
	if r.is(j, "early", "late", "mid") {
		j = r.skipHyphen(j + 1)
	}
	if part, k := r.partAt(j); k > 0 && !r.hyphen(k) {
		e.kind, e.pt.clock, e.hi = news.ClockTime, part, k
	}
	return e
}

// dayParts reads "the morning", "the morning of March 3", "this evening" on
// its own.
func (r *reader) dayParts(i int) (expr, bool) {
	j := i
	if r.is(j, "the") {
		j++
	}
	if r.is(j, "next", "following", "same") && j > i {
		part, k := r.partAt(j + 1)
		if k < 0 {
			return expr{}, false
		}
		n := 1
		if r.is(j, "same") {
			n = 0
		}
		return expr{kind: news.ClockTime, how: anaphoric, unit: day, n: n, pt: point{clock: part}, hi: k}, true
	}
	j = r.leadModifier(j)
	part, k := r.partAt(j)
	if k < 0 || r.hyphen(k) {
		return expr{}, false
	}
	if r.is(k, "of") {
		for _, rec := range []recogniser{(*reader).calendarDate, (*reader).weekdayDate} {
			if d, ok := rec(r, k+1); ok && d.pt.clock == "" && (d.pt.unit == day || d.how == onWeekday) {
				d.kind, d.pt.clock = news.ClockTime, part
				return d, true
			}
		}
		return expr{}, false
	}
	ok := r.is(i-1, "in", "during") && r.is(i, "the") || j > i && r.is(j-1, "mid", "early", "late", "-") && r.is(i, "early", "late", "mid")
	return expr{kind: news.ClockTime, how: clockTime, pt: point{clock: part}, hi: k}, ok && !r.nounAfter(k)
}
