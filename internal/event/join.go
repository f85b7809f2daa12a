package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A story is the tellings of one event, the first that has it best.
type story struct {
	tellings []*telling
}

// join puts the tellings of one event together, in text order of the first.
// What a related headline tells joins an event and never makes one.
func join(told []*telling) []*story {
	var out []*story
	var related []*telling
	for _, e := range told {
		if e.real.dropped {
			continue
		}
		if e.tree.s.Role == news.Related {
			related = append(related, e)
			continue
		}
		s := find(out, e)
		if s == nil {
			s = toldAgain(out, e)
		}
		if s != nil {
			s.tellings = append(s.tellings, e)
			continue
		}
		out = append(out, &story{tellings: []*telling{e}})
	}
	for _, e := range related {
		if s := find(out, e); s != nil {
			s.tellings = append(s.tellings, e)
		}
	}
	return out
}

// fewTellings is how many tellings of an event a further one is compared with:
// the first say most, and a text that repeats itself must not take for ever.
const fewTellings = 16

// find returns the story that a telling belongs to, nil where it is new.
func find(stories []*story, e *telling) *story {
	for _, s := range stories {
		first := s.tellings[:min(len(s.tellings), fewTellings)]
		if slices.ContainsFunc(first, func(o *telling) bool { return sameEvent(o, e) }) &&
			!slices.ContainsFunc(first, func(o *telling) bool { return clash(o, e) }) {
			return s
		}
	}
	return nil
}

// sameEvent reports whether two tellings are of one event: one type, sides
// that can be the same, equal modality, dates that can be the same.
func sameEvent(a, b *telling) bool {
	if clash(a, b) {
		return false
	}
	if sameDealings(a, b) {
		return true
	}
	known := 0
	for _, sides := range [2][2][]int{{a.actor, b.actor}, {a.recipient, b.recipient}} {
		x, y := sides[0], sides[1]
		if len(x) == 0 || len(y) == 0 {
			continue
		}
		if !a.tree.sameSide(x, y) {
			return a.mutual(b)
		}
		known++
	}
	switch {
	case known == 2:
		// a minister's insult is not the state's summons of an envoy
		return quad(a.tree.lex, a.typ) != 3 || a.cameo == b.cameo || a.lemma() == b.lemma() || a.nominal != nil || b.nominal != nil
	case known == 0:
		return false
	case a.lemma() == b.lemma():
		return true
	}
	if a.mode != "" && a.mode == b.mode && (quad(a.tree.lex, a.typ) == 4 || a.mode == "investigate") && b.pointsBack() {
		return true // "the arrest" after "was taken away"
	}
	// words against one party of which a telling names no speaker
	return a.mode != "" && a.mode == b.mode && quad(a.tree.lex, a.typ) == 3 && len(a.actor)*len(b.actor) == 0
}

// clash reports whether two tellings cannot be of one event.
func clash(a, b *telling) bool {
	switch {
	case a.typ != b.typ,
		a.mode != b.mode && a.mode != "" && b.mode != "",
		!slices.Equal(a.real.aux(), b.real.aux()),
		a.date != nil && b.date != nil && !overlap(a.date, b.date):
		return true
	case a.tree == b.tree && !cause(a, b) && !cause(b, a) && a.tree.coordinated(a.pred, b.pred):
		return true
	}
	return false
}

// mutual reports whether two tellings of a meeting name the same parties the
// other way round.
func (e *telling) mutual(o *telling) bool {
	if e.typ != "CONSULT" && e.typ != "COOPERATE" && e.typ != "AGREE" {
		return false
	}
	x := append(slices.Clone(e.actor), e.recipient...)
	y := append(slices.Clone(o.actor), o.recipient...)
	if len(x) < 2 || len(y) < 2 {
		return false
	}
	for _, a := range x {
		if !e.tree.sameSide([]int{a}, y) {
			return false
		}
	}
	return true
}

// lemma returns what the telling's predicate is about, a noun under its verb.
func (e *telling) lemma() string {
	if e.nominal != nil {
		return e.nominal.Verb.Lemma
	}
	return e.frame.Predicate.Lemma
}

// coordinated reports whether two predicates are parts of one list, and so of
// two events.
func (t *tree) coordinated(a, b int) bool {
	return t.s.Is(b, "conj") && t.s.Tokens[b].Head == a || t.s.Is(a, "conj") && t.s.Tokens[a].Head == b
}

// sameSide reports whether two sides share an actor, or a state with one who
// acts for it.
func (c *coder) sameSide(x, y []int) bool {
	for _, a := range x {
		for _, b := range y {
			if a == b || c.actsFor(a, b) || c.actsFor(b, a) {
				return true
			}
		}
	}
	return false
}

// actsFor reports whether a is of the state b, or of its government.
func (c *coder) actsFor(a, b int) bool {
	x, y := &c.Cast.Actors[a], &c.Cast.Actors[b]
	if x.Country == "" || x.Country != y.Country {
		return false
	}
	state := func(z *news.Actor) bool { return z.Type == news.Country }
	public := func(z *news.Actor) bool {
		return slices.ContainsFunc(z.Sectors, func(s string) bool { return s == "GOV" || s == "MIL" || s == "SPY" || s == "COP" || s == "JUD" })
	}
	return state(y) && public(x) || state(x) && state(y) ||
		public(x) && public(y) && x.Type != news.Person && y.Type != news.Person
}

func overlap(a, b *news.Interval) bool {
	return cover(a.Start, b.End) && cover(b.Start, a.End)
}

// cover reports whether an ISO date is not after another of any precision.
func cover(start, end string) bool {
	n := min(len(start), len(end))
	return start[:n] <= end[:n]
}
