package event

import (
	"strconv"
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/timex"
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

// history marks what belongs to an earlier episode: by its own date, by the
// date of a clause that it stands in, by the episode that the paragraph is
// telling, or because the report looks back on a life.
func (t *tree) history(tellings []*telling) {
	for _, e := range tellings {
		if e.time != none && t.old(e.time) && !e.real.future {
			e.real.historical = true
		}
	}
	t.oldClauses(tellings)
	t.oldSentence(tellings)
	for changed := true; changed; {
		changed = false
		for _, e := range tellings {
			if !e.real.historical || e.time == none {
				continue
			}
			for _, o := range tellings {
				if o != e && !o.real.historical && o.time == none && t.sameEpisode(e, o) {
					o.take(e.time)
					changed = true
				}
			}
		}
	}
	t.goesOn(tellings)
}

// take puts a telling into the episode of a time.
func (e *telling) take(time int) {
	e.real.historical = true
	e.time = time
	e.date = e.tree.interval(time)
}

// oldClauses marks what stands without a date of its own below a clause that
// an old time dates, or in a clause on the time itself ("in 2008, when …").
func (t *tree) oldClauses(tellings []*telling) {
	for _, x := range t.times {
		if !t.old(x.time) {
			continue
		}
		dates := t.s.Case(x.head) != "since"
		for _, e := range tellings {
			if e.real.historical || e.time != none || e.real.future || t.upToNow(e) {
				continue
			}
			below := dates && x.clause >= 0 && t.s.Dominates(x.clause, e.pred) && t.verbal(x.clause) && !t.relativeBetween(e.pred, x.clause)
			if below || dates && t.explained(x.clause, e.pred) || dates && t.s.Dominates(x.head, e.pred) || t.whenClause(x, e.pred) {
				e.take(x.time)
			}
		}
	}
}

// explained reports whether a predicate stands in the clause that explains an
// old happening: "the 1989 disaster, when crowds attacked the guards".
func (t *tree) explained(noun, pred int) bool {
	if noun < 0 || t.verbal(noun) {
		return false
	}
	for x := pred; x >= 0 && x != noun; x = t.s.Tokens[x].Head {
		if t.s.Tokens[x].Head == noun && t.s.Is(x, "acl", "advcl") {
			for _, c := range t.s.Children(x) {
				if t.lemma(int(c)) == "when" {
					return true
				}
			}
		}
	}
	return false
}

// whenClause reports whether a predicate stands in the clause that explains a
// time: "in 2008, when tanks crossed the river", "in May 2019 after jets …".
func (t *tree) whenClause(x attachedTime, pred int) bool {
	i := x.hi
	if i < len(t.s.Tokens) && t.s.Tokens[i].Form == "," {
		i++
	}
	if i >= len(t.s.Tokens) || t.s.Tokens[i].Head < 0 {
		return false
	}
	switch t.lemma(i) {
	case "when", "after":
	default:
		return false
	}
	h := t.s.Tokens[i].Head
	return t.s.Dominates(h, pred) || t.s.Tokens[h].Head == pred && t.s.Is(h, "nsubj")
}

// goesOn carries an episode over to the next sentences of its paragraph, as
// long as they are told in the past and date nothing anew.
func (t *tree) goesOn(tellings []*telling) {
	root := t.s.Root()
	if root < 0 {
		return
	}
	if t.s.Paragraph != t.episode.paragraph {
		t.episode = episode{paragraph: t.s.Paragraph, time: none}
	}
	dated, recent := none, false
	for _, x := range t.times {
		switch {
		case t.old(x.time) && t.datesMain(x, root):
			dated = x.time
		case t.Times[x.time].Resolved && !t.old(x.time) && t.Times[x.time].Type != news.DurationTime:
			recent = true
		}
	}
	switch {
	case recent || !t.toldInPast(root):
		t.episode.time = none
	case dated != none:
		t.episode.time = dated
	}
	for _, e := range tellings {
		if e.time != none || e.real.future || e.real.historical || recent || t.upToNow(e) {
			continue
		}
		if t.episode.time != none {
			e.real.historical = true
		} else if t.life && t.toldInPast(root) {
			e.real.historical = true
		}
	}
	if t.life {
		t.pastOfLife(tellings)
	}
}

// upToNow reports whether a telling's verb stands in the present or the
// present perfect: it is of today, whatever was told before.
func (t *tree) upToNow(e *telling) bool {
	top := t.top(e)
	if !t.verbal(top) {
		return false
	}
	for _, c := range t.s.Children(top) {
		if t.s.Is(int(c), "aux") {
			return t.s.Tokens[c].XPOS == "VBZ" || t.s.Tokens[c].XPOS == "VBP"
		}
	}
	return t.s.Tokens[top].XPOS == "VBZ" || t.s.Tokens[top].XPOS == "VBP"
}

// pastOfLife marks what relative clauses tell of somebody whose life the
// report tells: "the diplomat who spoke with both sides".
func (t *tree) pastOfLife(tellings []*telling) {
	for _, e := range tellings {
		if e.time == none && !e.real.future && t.relativeBetween(e.pred, t.s.Root()) {
			e.real.historical = true
		}
	}
}

// An episode is what a paragraph is telling of: the old time that its last
// dated sentence named, or none.
type episode struct{ paragraph, time int }

// datesMain reports whether a time dates the sentence's main clause.
func (t *tree) datesMain(x attachedTime, root int) bool {
	return x.clause == root || x.lo <= 1 || x.clause >= 0 && t.s.Is(x.clause, "conj") && t.s.Tokens[x.clause].Head == root
}

// toldInPast reports whether a sentence's main verb stands in the simple past
// or the pluperfect.
func (t *tree) toldInPast(root int) bool {
	if aux := t.s.Child(root, "aux", "aux:pass", "cop"); aux >= 0 {
		switch t.lemma(aux) {
		case "have":
			return t.s.Tokens[aux].XPOS == "VBD"
		case "be", "do":
			return t.s.Tokens[aux].XPOS == "VBD"
		}
		return false
	}
	switch t.s.Tokens[root].XPOS {
	case "VBD", "VBN":
		return true
	}
	return false
}

// looksBack reports whether the report tells a life: somebody's death at its
// head, and more old years than a piece of news would name.
func (c *coder) looksBack() bool {
	dies := false
	for i := range c.Document.Sentences[:min(3, len(c.Document.Sentences))] {
		s := &c.Document.Sentences[i]
		for k := range s.Tokens {
			dies = dies || s.Tokens[k].UPOS == "VERB" && s.Tokens[k].Lemma == "die" && s.Child(k, "nsubj") >= 0
		}
	}
	if !dies {
		return false
	}
	years := map[int]bool{}
	for i := range c.Times {
		if c.old(i) {
			years[year(string(c.Times[i].Value))] = true
		}
	}
	return len(years) >= manyYears
}

// manyYears is how many old years tell a life rather than news.
const manyYears = 4

// interval returns the days of a time, nil where it is not resolved.
func (c *coder) interval(i int) *news.Interval {
	x := &c.Times[i]
	if !x.Resolved {
		return nil
	}
	d, ok := timex.Interval(string(x.Value))
	if !ok {
		return nil
	}
	return &d
}

// old reports whether a time lies in an earlier episode. Where the report's
// own date is unknown, a year that is named is one that is past.
func (c *coder) old(i int) bool {
	x := &c.Times[i]
	if x.Type == news.DurationTime || x.Type == news.SetTime {
		return false
	}
	published := string(c.Article.Published.Date)
	if !x.Resolved || published == "" {
		if y := year(string(x.Value)); y > 0 && x.Resolved {
			return len(x.Value) <= 4 || y < c.years.last
		}
		return c.longAgo(x.Span)
	}
	day, err := time.Parse(time.DateOnly, published)
	d := c.interval(i)
	if err != nil || d == nil {
		return false
	}
	end, err := time.Parse(time.DateOnly, d.End)
	return err == nil && day.Sub(end) > oldAfter
}

// longAgo reports whether a time expression without a value speaks of years
// or more that have gone by.
func (c *coder) longAgo(sp news.Span) bool {
	text := strings.ToLower(c.Document.Text(sp))
	if !strings.HasSuffix(text, "ago") && !strings.HasSuffix(text, "earlier") {
		return false
	}
	for _, unit := range []string{"year", "decade", "centur", "generation"} {
		if strings.Contains(text, unit) {
			return true
		}
	}
	return false
}

// sameEpisode reports whether o, without a date of its own, belongs to the
// episode of e: it stands below e, or it governs e's clause as what followed
// or caused it.
func (t *tree) sameEpisode(e, o *telling) bool {
	if x := o.pred; t.s.Dominates(e.pred, x) { // "the raid of 7 May, which killed ten"
		for t.s.Tokens[x].Head != e.pred && t.s.Tokens[x].Rel != "acl:relcl" && t.s.Tokens[x].Head >= 0 {
			x = t.s.Tokens[x].Head
		}
		if t.s.Tokens[x].Rel == "acl:relcl" && t.s.Tokens[x].Head == e.pred && t.toldInPast(o.pred) {
			return true
		}
	}
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
		case rel == "conj" && t.s.Child(x, "nsubj") >= 0 && !t.toldInPast(x):
			return true
		}
	}
	return false
}
