package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// near is how many sentences on a report still speaks of the attack that it
// told of last, when it counts the dead or calls it "the attack".
const near = 8

// toldAgain returns the story of an attack whose harm a telling counts or to
// which it only points back: "At least 83 people were wounded in the attack",
// "One person was killed in the north".
func toldAgain(stories []*story, e *telling) *story {
	if e.typ == "CONSULT" && e.pointsBack() {
		return talksAgain(stories, e)
	}
	if e.typ != "ASSAULT" {
		return nil
	}
	for _, s := range stories {
		if slices.ContainsFunc(s.tellings, func(o *telling) bool { return cause(o, e) || cause(e, o) }) {
			return s
		}
	}
	if !e.harms() && !e.pointsBack() {
		return nil
	}
	for i := len(stories) - 1; i >= 0; i-- {
		s := stories[i]
		if slices.ContainsFunc(s.tellings, func(o *telling) bool { return sameAttack(o, e) }) &&
			!slices.ContainsFunc(s.tellings, func(o *telling) bool { return apart(o, e) }) {
			return s
		}
	}
	return nil
}

// cause reports whether e names the attack by which o's victims came to harm,
// or both are harm to the same: "killed by an airstrike", "killed or wounded".
func cause(o, e *telling) bool {
	t := e.tree
	if o.tree != t || o.typ != "ASSAULT" || !o.hurts() || !slices.Equal(o.real.aux(), e.real.aux()) {
		return false
	}
	if e.hurts() && t.verbal(e.pred) {
		return t.coordinated(o.pred, e.pred) && (t.sameSide(o.recipient, e.recipient) || len(o.recipient) == 0 || len(e.recipient) == 0)
	}
	return !t.verbal(e.pred) && t.s.Tokens[e.pred].Head == t.top(o) && t.s.Is(e.pred, "obl", "nsubj")
}

// talksAgain returns the story of the talks that a noun points back to: "the
// meeting", "his visit".
func talksAgain(stories []*story, e *telling) *story {
	for i := len(stories) - 1; i >= 0; i-- {
		for _, o := range stories[i].tellings {
			if o.typ != "CONSULT" || clash(o, e) || e.tree.i-o.tree.i > near {
				continue
			}
			both := append(slices.Clone(o.actor), o.recipient...)
			ok := true
			for _, p := range append(slices.Clone(e.actor), e.recipient...) {
				ok = ok && e.tree.sameSide([]int{p}, both)
			}
			if ok && (len(e.actor)+len(e.recipient) > 0 || e.tree.i-o.tree.i <= 2) {
				return stories[i]
			}
		}
	}
	return nil
}

// sameAttack reports whether e may count the harm of the attack o, or tell the
// cause of the harm o.
func sameAttack(o, e *telling) bool {
	switch {
	case o.typ != "ASSAULT" || !slices.Equal(o.real.aux(), e.real.aux()):
		return false
	case e.tree.i-o.tree.i > near && !(e.tree.persons(e.recipient) && e.tree.sameSide(o.recipient, e.recipient)):
		return false
	case o.date != nil && e.date != nil && !overlap(o.date, e.date):
		return false
	}
	if o.tree.i == e.tree.i { // one hangs on the other, or they are listed with one object
		t := e.tree
		return t.s.Dominates(o.pred, e.pred) || t.s.Dominates(e.pred, o.pred) || t.coordinated(o.pred, e.pred) ||
			len(e.actor) == 0 || len(o.actor) == 0
	}
	return true
}

// apart reports whether two tellings name attackers, victims or places that
// cannot be the same.
func apart(o, e *telling) bool {
	t := e.tree
	if len(o.actor) > 0 && len(e.actor) > 0 && !t.sameSide(o.actor, e.actor) {
		return true
	}
	x, y := t.countriesOf(o.recipient), t.countriesOf(e.recipient)
	if len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(c string) bool { return slices.Contains(y, c) }) {
		return true
	}
	if t.persons(o.recipient) && t.persons(e.recipient) && !t.sameSide(o.recipient, e.recipient) {
		return true
	}
	p, q := o.tree.place(o), e.tree.place(e)
	return p != nil && q != nil && (p.Country != q.Country || p.Name != q.Name && o.tree.i != e.tree.i)
}

// persons reports whether a side is persons known by their names.
func (c *coder) persons(side []int) bool {
	return len(side) > 0 && !slices.ContainsFunc(side, func(a int) bool {
		x := &c.Cast.Actors[a]
		return x.Type != news.Person || !slices.ContainsFunc(x.Mentions, func(m news.ActorMention) bool { return m.Form == news.NameForm })
	})
}

// harms reports whether a telling is of the harm that an attack does, without
// saying who did it.
func (e *telling) harms() bool { return len(e.actor) == 0 && e.hurts() }

func (e *telling) hurts() bool {
	return e.tree.lex.InClass("hurt", e.lemma(), func(string) bool { return false })
}

// pointsBack reports whether a telling is a noun that takes its attack for
// known.
func (e *telling) pointsBack() bool {
	return !e.tree.verbal(e.pred) && e.light == none && e.tree.known(e.pred)
}

// sameDealings reports whether two tellings of talks name the same parties, or
// one of them only some: "the leaders met", "his talks with the king", "the
// summit".
func sameDealings(a, b *telling) bool {
	if a.typ != "CONSULT" || b.typ != "CONSULT" {
		return false
	}
	x := append(slices.Clone(a.actor), a.recipient...)
	y := append(slices.Clone(b.actor), b.recipient...)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 || len(y) < 2 {
		return false
	}
	for _, p := range x {
		if !a.tree.sameSide([]int{p}, y) {
			return false
		}
	}
	return true
}
