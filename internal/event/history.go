package event

import (
	"strconv"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// oldAfter is how far back an event must lie to be background: the codebook's
// thirty days before the report.
const oldAfter = 30 * 24 * time.Hour

// A span is the first and last of the years that a report names.
type span struct{ first, last int }

// namedYears returns the years among the report's times.
func (c *coder) namedYears() span {
	var s span
	for i := range c.Times {
		if y := year(string(c.Times[i].Value)); y > 0 && c.Times[i].Resolved {
			if s.first == 0 || y < s.first {
				s.first = y
			}
			s.last = max(s.last, y)
		}
	}
	return s
}

// year returns the year of a value that begins with one, 0 otherwise. A decade
// ("199") gives its last year.
func year(value string) int {
	n := 0
	for n < len(value) && n < 4 && value[n] >= '0' && value[n] <= '9' {
		n++
	}
	y, err := strconv.Atoi(value[:n])
	switch {
	case err != nil || n < 3:
		return 0
	case n == 3:
		return y*10 + 9
	}
	return y
}

// history marks what belongs to an earlier episode: by its own date, or by
// the date of the clause that it stands in.
func (t *tree) history(tellings []*telling) {
	for _, e := range tellings {
		if e.time != none && t.old(e.time, e) {
			e.real.historical = true
		}
	}
	for changed := true; changed; {
		changed = false
		for _, e := range tellings {
			if !e.real.historical || e.time == none && e.date == nil {
				continue
			}
			for _, o := range tellings {
				if o != e && !o.real.historical && o.time == none && t.sameEpisode(e, o) {
					o.real.historical, changed = true, true
					o.time, o.date = e.time, e.date
				}
			}
		}
	}
}

// old reports whether a time lies in an earlier episode. Where the report's
// own date is unknown, a year that is named is one that is past.
func (t *tree) old(i int, e *telling) bool {
	x := &t.Times[i]
	if !x.Resolved || x.Type == news.DurationTime || x.Type == news.SetTime {
		return false
	}
	published := string(t.Article.Published.Date)
	if published == "" {
		y := year(string(x.Value))
		if y == 0 || e.real.future {
			return false
		}
		return len(x.Value) <= 4 || y < t.years.last
	}
	day, err := time.Parse(time.DateOnly, published)
	if err != nil || e.date == nil {
		return false
	}
	end, err := time.Parse(time.DateOnly, e.date.End)
	return err == nil && day.Sub(end) > oldAfter
}

// sameEpisode reports whether o, without a date of its own, belongs to the
// episode of e: it stands below e, or it governs e's clause as what followed
// or caused it.
func (t *tree) sameEpisode(e, o *telling) bool {
	if t.s.Dominates(t.top(e), o.pred) {
		return !t.relativeBetween(o.pred, t.top(e))
	}
	if !t.verbal(e.pred) && e.light == none {
		return false // "spoke of the war of 1999": only the war is old
	}
	return t.s.Dominates(t.governing(o), e.pred) && !t.relativeBetween(e.pred, t.governing(o))
}

// governing returns the outermost of the cues that a telling stands under:
// "held" of "held back on recalling him".
func (t *tree) governing(e *telling) int {
	x := t.top(e)
	for {
		h := t.s.Tokens[x].Head
		if h < 0 || t.governor(x, h, e) == nil {
			return x
		}
		x = h
	}
}

// top returns the token that heads a telling's clause.
func (t *tree) top(e *telling) int {
	if e.light >= 0 {
		return e.light
	}
	return e.pred
}

// relativeBetween reports whether a relative clause, a coordinated clause or a
// quotation begins on the way from x up to top.
func (t *tree) relativeBetween(x, top int) bool {
	for ; x >= 0 && x != top; x = t.s.Tokens[x].Head {
		switch rel := t.s.Tokens[x].Rel; {
		case rel == "acl:relcl", rel == "parataxis":
			return true
		case rel == "conj" && t.s.Child(x, "nsubj") >= 0:
			return true
		}
	}
	return false
}
