package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// answer gives words of conflict without an addressee the party whose deed
// they precede: "Chad withdrew after Niger warned of consequences" warned Chad.
func (t *tree) answer(e *telling) {
	if len(e.recipient) > 0 || len(e.actor) == 0 || quad(t.lex, e.typ) != 3 || !t.verbal(e.pred) {
		return
	}
	if !t.s.Is(e.pred, "advcl") && !t.finite(e.pred) {
		return
	}
	main := t.clauseAbove(e.pred)
	if main < 0 || !t.reaction(e.pred) {
		return
	}
	for _, s := range t.argsOf(main).get("subj") {
		who, _ := t.parties(s)
		states := t.states(who)
		if len(states) > 0 && !slices.ContainsFunc(t.states(e.actor), func(a int) bool { return slices.Contains(states, a) }) {
			e.recipient, e.guessedRecipients = states, true
			return
		}
	}
}

// provoked gives a step against somebody unnamed the party whose deed it
// answers: "recalled its envoy after Chad jailed two reporters", "… over the
// Chadian law".
func (t *tree) provoked(e *telling) {
	switch e.typ {
	case "SANCTION", "ACCUSE":
	default:
		return
	}
	own := t.countriesOf(e.actor)
	if len(own) == 0 || !t.verbal(e.pred) {
		return
	}
	take := func(who []int) bool {
		states := t.states(who)
		if len(states) != 1 || t.Cast.Actors[states[0]].Type != news.Country ||
			slices.Contains(own, string(t.Cast.Actors[states[0]].Country)) {
			return false
		}
		e.recipient, e.guessedRecipients = states, true
		return true
	}
	for _, role := range []string{"over", "after", "because_of"} {
		for _, tok := range e.args.get(role) {
			if take(t.owners(tok)) {
				return
			}
		}
	}
	for _, c := range t.s.Children(e.pred) {
		if m := t.marker(int(c)); t.s.Is(int(c), "advcl") && (m == "after" || m == "because") {
			for _, s := range t.argsOf(int(c)).get("subj") {
				who, _ := t.parties(s)
				if take(who) {
					return
				}
			}
		}
	}
}

// reaction reports whether a clause opens with "after" or "when", wherever the
// parser hung the word.
func (t *tree) reaction(v int) bool {
	switch t.marker(v) {
	case "after", "when":
		return true
	}
	s := t.subjectBefore(v)
	if s < 0 {
		return false
	}
	lo, _ := t.s.Extent(s)
	switch t.s.Case(s) {
	case "after", "when":
		return true
	}
	return lo > 0 && (t.lemma(lo) == "after" || t.lemma(lo-1) == "after")
}

// clauseAbove returns the verb of the clause that a verb's clause hangs in.
func (t *tree) clauseAbove(v int) int {
	for x := t.s.Tokens[v].Head; x >= 0; x = t.s.Tokens[x].Head {
		if t.verbal(x) && t.argsOf(x).has("subj") {
			return x
		}
	}
	return none
}

// doers turns blame for a deed on who did it, not on its victim: "condemned
// the killing of two farmers by soldiers".
func (t *tree) doers(tellings []*telling) {
	for _, e := range tellings {
		if e.typ != "ACCUSE" {
			continue
		}
		for _, inner := range tellings {
			if inner == e || quad(t.lex, inner.typ) != 4 || t.verbal(inner.pred) || !slices.Contains(e.args.get("obj"), inner.pred) {
				continue
			}
			switch {
			case len(inner.actor) > 0:
				e.recipient = slices.Clone(inner.actor)
			case t.sameSide(e.recipient, inner.recipient):
				e.recipient = nil
			}
		}
	}
}

// reasons gives a deed that is the reason of another act the party that the
// act is aimed at: "warned of sanctions for jailing him", "fined it for
// spying".
func (t *tree) reasons(tellings []*telling) {
	for _, e := range tellings {
		if !t.verbal(e.pred) || t.marker(e.pred) != "for" || t.s.Tokens[e.pred].XPOS != "VBG" {
			continue
		}
		for _, outer := range tellings {
			if outer == e || quad(t.lex, outer.typ) < 3 || !t.s.Dominates(t.top(outer), e.pred) {
				continue
			}
			e.actor = slices.Clone(outer.recipient)
			if to, _ := t.side(e, e.roles(e.frame.Recipient)); len(to) > 0 {
				e.recipient = slices.DeleteFunc(to, func(a int) bool { return slices.Contains(e.actor, a) })
			}
		}
	}
}
