package timex

import (
	"fmt"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// sets reads what recurs: "every Monday", "twice a week", "each year",
// "daily", "Mondays".
func (r *reader) sets(i int) (expr, bool) {
	if r.is(i, "every", "each") {
		return r.everyUnit(i)
	}
	w := r.word(i)
	set := expr{kind: news.SetTime, how: literal, hi: i + 1}
	switch {
	case w.set != "":
		set.lit = w.set
		paper := r.tok[i].upos == "NOUN" || i+1 < len(r.tok) && r.tok[i+1].upper // "the daily El Comercio"
		return set, !paper && !r.glued(i) && (!r.tok[i].upper || i == 0 || r.is(i-1, "."))
	case w.weekday > 0 && w.plural && (!w.shout || r.tok[i].upper):
		set.lit = fmt.Sprintf("XXXX-WXX-%d", w.weekday)
		return r.setPart(set), true
	case r.is(i, "weekends"):
		set.lit = "XXXX-WXX-WE"
		return set, true
	case r.is(i, "weekdays"):
		set.lit = "XXXX-WXX-WD"
		return set, true
	case w.weekday > 0 && r.word(i+1).plural && r.word(i+1).part != "":
		set.lit = fmt.Sprintf("XXXX-WXX-%d", w.weekday) + r.word(i+1).part
		set.hi++
		return set, true
	}
	return r.timesA(i)
}

// setPart reads the part of the day after a set of weekdays.
func (r *reader) setPart(e expr) expr {
	if part, k := r.partAt(e.hi); k > 0 {
		e.lit, e.hi = e.lit+part, k
	}
	return e
}

// everyUnit reads what follows "every" or "each".
func (r *reader) everyUnit(i int) (expr, bool) {
	e := expr{kind: news.SetTime, how: literal}
	j := i + 1
	other := r.is(j, "other", "second")
	if other {
		j++
	}
	w := r.word(j)
	e.hi = j + 1
	switch {
	case w.weekday > 0:
		e.lit = fmt.Sprintf("XXXX-WXX-%d", w.weekday)
		return r.setPart(e), true
	case w.part != "":
		e.lit = "XXXX-XX-XX" + w.part
		return e, true
	case w.season > 0:
		e.lit = "XXXX-" + seasonCodes[w.season]
		return e, true
	case w.month > 0 && r.tok[j].upper:
		e.lit = fmt.Sprintf("XXXX-%02d", w.month)
		if d, k := r.dayAt(j + 1); k > 0 {
			e.lit, e.hi = fmt.Sprintf("%s-%02d", e.lit, d), k
		}
		return e, true
	case w.unit != noUnit && !w.plural && w.unit != second:
		n := 1
		if other {
			n = 2
		}
		e.lit = duration(count{n: n}, w.unit)
		return e, true
	}
	c, k := r.count(j)
	if k < 0 || c.n == 0 && !c.vague {
		return expr{}, false
	}
	if u := r.word(k); u.unit != noUnit && u.plural {
		e.lit, e.hi = duration(c, u.unit), k+1
		return e, true
	}
	return expr{}, false
}

// timesA reads "twice a week", "three times a year", "once every two months".
func (r *reader) timesA(i int) (expr, bool) {
	var j int
	switch {
	case r.is(i, "once", "twice"):
		j = i + 1
	default:
		_, k := r.count(i)
		if k < 0 || !r.is(k, "times") {
			return expr{}, false
		}
		j = k + 1
	}
	if r.is(j, "every", "each") {
		return r.everyUnit(j)
	}
	if !r.is(j, "a", "an", "per") || r.word(j+1).unit == noUnit || r.word(j+1).plural {
		return expr{}, false
	}
	return expr{kind: news.SetTime, how: literal, lit: duration(count{n: 1}, r.word(j+1).unit), hi: j + 2}, true
}

// references are expressions that only say past, present or future.
var references = []struct {
	value, words string
}{
	{"PRESENT_REF", "now"}, {"PRESENT_REF", "right now"}, {"PRESENT_REF", "currently"},
	{"PRESENT_REF", "these days"}, {"PRESENT_REF", "nowadays"}, {"PRESENT_REF", "at present"},
	{"PRESENT_REF", "the present"}, {"PRESENT_REF", "current"},
	{"PAST_REF", "recently"}, {"PAST_REF", "more recently"}, {"PAST_REF", "the past"},
	{"PAST_REF", "the recent past"}, {"PAST_REF", "formerly"}, {"PAST_REF", "long ago"}, {"PAST_REF", "recent years"},
	{"PAST_REF", "recent months"}, {"PAST_REF", "recent weeks"}, {"PAST_REF", "recent days"},
	{"FUTURE_REF", "soon"}, {"FUTURE_REF", "the near future"}, {"FUTURE_REF", "the future"},
	{"FUTURE_REF", "the foreseeable future"}, {"FUTURE_REF", "the coming years"}, {"FUTURE_REF", "the coming months"},
	{"FUTURE_REF", "the coming weeks"}, {"FUTURE_REF", "the coming days"}, {"FUTURE_REF", "the near term"},
}

type reference struct {
	value string
	words []string
}

// referencesBy holds the references by their first word.
var referencesBy = func() map[string][]reference {
	by := map[string][]reference{}
	for _, ref := range references {
		words := strings.Fields(ref.words)
		by[words[0]] = append(by[words[0]], reference{ref.value, words})
	}
	return by
}()

// references reads one of them.
func (r *reader) references(i int) (expr, bool) {
	e := expr{kind: news.DateTime, how: literal}
	for _, ref := range referencesBy[r.tok[i].text] {
		if j := r.seq(i, ref.words...); j > e.hi && !r.notReference(i, j) {
			e.lit, e.hi = ref.value, j
		}
	}
	return e, e.hi > 0
}

// notReference tells the noun from the time: "the future of the treaty", "as
// soon as", "now that".
func (r *reader) notReference(i, j int) bool {
	switch {
	case r.hyphen(j), i > 0 && r.hyphen(i-1):
		return true
	case r.is(j-1, "future", "past"):
		return r.is(j, "of") || r.nounAfter(j) || r.number(j) || r.word(j).card > 0 || vagueCounts[r.text(j)]
	case r.is(j-1, "soon"):
		return r.is(i-1, "as", "too", "so", "how") || r.is(j, "after", "as") ||
			pastForms[r.text(j)] || strings.HasSuffix(r.text(j), "ed")
	case r.is(j-1, "now"):
		return r.is(j, "famous", "defunct")
	}
	return false
}
