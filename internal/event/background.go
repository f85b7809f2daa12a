package event

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// oldSentence carries the old date of a sentence's main clause to whatever
// else the sentence tells in the past: "In 1967 he left Oslo, which had
// expelled him, to fight the rebels". The label of a timeline's entry and the
// date of a caption govern the present tense too.
func (t *tree) oldSentence(tellings []*telling) {
	root := t.s.Root()
	if root < 0 {
		return
	}
	dated, label := none, false
	for _, x := range t.times {
		if !t.old(x.time) {
			if t.Times[x.time].Resolved && t.Times[x.time].Type != news.DurationTime {
				return // two times: each dates its own clause
			}
			continue
		}
		if since := t.s.Case(x.head); since == "since" || t.s.Tokens[x.head].Rel == "nmod:poss" {
			continue
		}
		entry := x.lo == 0 && x.hi < len(t.s.Tokens) && isDash(t.s.Tokens[x.hi].Form)
		switch {
		case entry, t.s.Role == news.Caption:
			dated, label = x.time, true
		case t.datesMain(x, root) && t.toldInPast(root):
			dated = x.time
		}
	}
	if dated == none {
		return
	}
	for _, e := range tellings {
		if e.real.historical || e.time != none || e.real.future && !e.under(root) {
			continue
		}
		if label || !t.upToNow(e) {
			e.take(dated)
		}
	}
}

// under reports whether a telling lies ahead only as the purpose of a past
// deed, which it then is part of.
func (e *telling) under(root int) bool {
	return e.tree.s.Dominates(root, e.pred) && e.tree.marker(e.tree.top(e)) == "to"
}

func isDash(form string) bool {
	switch form {
	case "-", "–", "—", ":", "--":
		return true
	}
	return false
}

// passed reports whether a telling is of what has happened: told in the past,
// or an act of conflict that the reader is taken to know ("the May 7 attacks").
func (t *tree) passed(e *telling) bool {
	if t.past(e) {
		return true
	}
	return !t.verbal(e.pred) && quad(t.lex, e.typ) == 4 && t.known(e.pred) && !e.real.future
}

// yearBack moves the date of what has happened, told with day and month alone,
// into the year before, and reports whether it could. No past event lies
// after its report.
func (t *tree) yearBack(e *telling) bool {
	x := &t.Times[e.time]
	words := t.Document.Text(x.Span)
	if e.date == nil || !strings.ContainsAny(words, "0123456789") || namesYear(words) {
		return false
	}
	d := news.Interval{Start: lastYear(e.date.Start), End: lastYear(e.date.End)}
	day, err := time.Parse(time.DateOnly, string(t.Article.Published.Date))
	end, err2 := time.Parse(time.DateOnly, d.End)
	if err != nil || err2 != nil {
		return false
	}
	e.date = &d
	if day.Sub(end) > oldAfter {
		e.real.historical = true
	}
	return true
}

// namesYear reports whether words hold a number of four digits.
func namesYear(words string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(words, func(r rune) bool { return r < '0' || r > '9' }), func(f string) bool {
		return len(f) == 4
	})
}

// lastYear returns an ISO date a year earlier.
func lastYear(date string) string {
	if len(date) < 4 {
		return date
	}
	y, err := strconv.Atoi(date[:4])
	if err != nil {
		return date
	}
	return strconv.Itoa(y-1) + date[4:]
}

// background carries history from one telling to others of the report: what is
// told of an old episode once is old wherever a noun only reminds of it.
func background(told []*telling) {
	for _, old := range told {
		if !old.real.historical || old.real.negations > 0 || old.time == none {
			continue
		}
		for _, e := range told {
			if e.real.historical || e.real.future || e.typ != old.typ || e.date != nil || e.tree.verbal(e.pred) || e.light != none ||
				!e.tree.known(e.pred) || e.lemma() != old.lemma() {
				continue
			}
			if e.tree.sameSide(e.actor, old.actor) || e.tree.sameSide(e.recipient, old.recipient) || len(e.actor)+len(e.recipient) == 0 {
				e.real.historical = true
			}
		}
	}
}
