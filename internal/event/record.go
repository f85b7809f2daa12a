package event

import (
	"fmt"
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// record turns the joined tellings into the record's events.
func (c *coder) record(stories []*story) []news.Event {
	out := make([]news.Event, 0, len(stories))
	for i, s := range stories {
		e := c.entry(s)
		e.ID = fmt.Sprintf("e%d", i+1)
		out = append(out, e)
	}
	return out
}

func (c *coder) entry(s *story) news.Event {
	best := s.best()
	e := news.Event{
		Type: best.typ, Mode: news.Nullable(best.mode), CAMEO: news.Nullable(best.cameo),
		Contexts: []string{}, Actor: []string{}, Recipient: []string{}, AttributedTo: []string{},
		Aux: best.real.aux(), WhyNot: s.whyNot(), Confidence: s.confidence(),
		Why: fmt.Sprintf("frame %s", best.frame),
	}
	e.Counts = e.WhyNot == ""
	if e.Mode == "" {
		for _, t := range s.tellings {
			if t.mode != "" {
				e.Mode = news.Nullable(t.mode)
				break
			}
		}
	}
	c.score(&e)
	for _, a := range s.actors() {
		e.Actor = append(e.Actor, c.Cast.Actors[a].ID)
	}
	for _, a := range s.recipients() {
		e.Recipient = append(e.Recipient, c.Cast.Actors[a].ID)
	}
	for _, t := range s.tellings {
		if e.Time == "" && t.time != none {
			e.Time, e.Date = news.Nullable(c.Times[t.time].ID), t.date
		}
		if e.Place == nil {
			e.Place = t.tree.place(t)
		}
		for _, x := range t.contextsAdded {
			if !slices.Contains(e.Contexts, x) {
				e.Contexts = append(e.Contexts, x)
			}
		}
		e.Mentions = append(e.Mentions, news.EventMention{Span: t.told().clause(), Trigger: t.told().trigger()})
	}
	for _, i := range s.vouched().attributed {
		e.AttributedTo = append(e.AttributedTo, c.Statements[i].ID)
	}
	return e
}

// score fills in what follows from the codes.
func (c *coder) score(e *news.Event) {
	k, ok := c.lex.Kind(e.Type, string(e.Mode))
	if !ok {
		k, _ = c.lex.Kind(e.Type, "")
	}
	e.Quad, e.Score = k.Quad, k.Score
	if e.CAMEO == "" {
		e.CAMEO = news.Nullable(k.CAMEO)
	}
	if g, ok := c.lex.Goldstein(string(e.CAMEO)); ok {
		e.Goldstein = &g
	}
}

// best returns the telling that names the most sides, the first among equals.
func (s *story) best() *telling {
	return slices.MaxFunc(s.tellings, func(a, b *telling) int { return a.sidesNamed() - b.sidesNamed() })
}

func (e *telling) sidesNamed() int {
	n := 0
	if len(e.actor) > 0 {
		n += 2
	}
	if len(e.recipient) > 0 {
		n += 2
	}
	if !e.owned {
		n++
	}
	return n
}

func (s *story) actors() []int {
	if b := s.best(); len(b.actor) > 0 {
		return b.actor
	}
	for _, t := range s.tellings {
		if len(t.actor) > 0 {
			return t.actor
		}
	}
	return nil
}

func (s *story) recipients() []int {
	if b := s.best(); len(b.recipient) > 0 {
		return b.recipient
	}
	actors := s.actors()
	for _, t := range s.tellings {
		if len(t.recipient) > 0 && !slices.ContainsFunc(t.recipient, func(a int) bool { return slices.Contains(actors, a) }) {
			return t.recipient
		}
	}
	return nil
}

// vouched returns the telling that vouches best for the event: one that
// counts, told by the report itself where there is one.
func (s *story) vouched() *telling {
	for _, t := range s.tellings {
		if t.whyNot() == "" && len(t.attributed) == 0 && t.tree.s.Role != news.Related {
			return t
		}
	}
	for _, t := range s.tellings {
		if t.whyNot() == "" && t.tree.s.Role != news.Related {
			return t
		}
	}
	return s.tellings[0]
}

// whyNot says why the event does not count; one good telling is enough.
func (s *story) whyNot() string { return s.vouched().whyNot() }

// confidence is 0.9 for a telling by a verb with both sides, less for what is
// less certain: a side missing, a side known only as owner, a side lent by the
// content, a noun, a word of doubt. A second telling adds to it.
func (s *story) confidence() float64 {
	e := s.best()
	p := 0.9
	if len(s.actors()) == 0 || len(s.recipients()) == 0 {
		p -= 0.15
	}
	if e.owned {
		p -= 0.05
	}
	if e.guessedRecipients {
		p -= 0.1
	}
	if !e.tree.verbal(e.pred) {
		p -= 0.05
	}
	if e.real.alleged {
		p -= 0.1
	}
	if len(s.tellings) > 1 {
		p += 0.05
	}
	return float64(int(p*100+0.5)) / 100
}
