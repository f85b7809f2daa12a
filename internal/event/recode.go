package event

import "github.com/rapporteur-project/rapporteur/internal/news"

// recode applies PLOVER's rules for what lies ahead: cooperation to come is
// AGREE, a retreat to come is CONCEDE. Both keep the auxiliary mode, so that
// they do not count.
func (e *telling) recode() {
	r := &e.real
	if r.announced && quad(e.tree.lex, e.typ) <= 2 {
		r.future = true
	}
	if e.refuses() {
		r.negations, r.future = 0, false
		e.mode, e.cameo = contentModes[e.typ], ""
		e.typ = "REJECT"
		return
	}
	if !r.future || r.hypothetical || r.historical || r.negations%2 == 1 {
		return
	}
	switch e.typ {
	case "CONSULT", "SUPPORT", "COOPERATE", "AID":
		e.cameo = agreeing[e.typ]
		e.typ, e.mode = "AGREE", ""
	case "RETREAT":
		e.typ, e.mode, e.cameo = "CONCEDE", "", "080"
	}
}

// refuses reports whether somebody says no to cooperation: who will not lift a
// ban or receive a guest refuses to.
func (e *telling) refuses() bool {
	r := &e.real
	return r.willNot && r.negations == 1 && !r.hypothetical && !r.historical && !r.alleged &&
		len(e.actor) > 0 && quad(e.tree.lex, e.typ) <= 2
}

// whyNot says in a clause why an event does not count, "" where it does.
func (e *telling) whyNot() string {
	aux := e.real.aux()
	has := func(mode string) bool {
		for _, a := range aux {
			if a == mode {
				return true
			}
		}
		return false
	}
	switch {
	case has(news.Historical) && has(news.Negation):
		return "it belongs to an earlier episode, and did not happen then"
	case has(news.Historical):
		return "it belongs to an earlier episode"
	case has(news.Negation) && has(news.Future):
		return "it is not going to happen"
	case has(news.Negation):
		return "it did not happen"
	case has(news.Hypothetical):
		return "it is only possible, asked for or feared"
	case has(news.Future):
		return "it lies ahead"
	case e.real.alleged:
		return "it is only alleged, suspected or inferred"
	}
	return e.unvouched()
}
