package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// placeReach is how many words of a place's name may stand before its head.
const placeReach = 3

// stateOfPlace returns the state in which a place named by a token lies:
// "shelled Aleppo" is done to Syria.
func (t *tree) stateOfPlace(tok int) int {
	iso := t.countryOfPlace(tok)
	for _, c := range t.s.Children(tok) {
		if iso == "" && t.s.Is(int(c), "compound", "flat", "amod") { // "the Gaza Strip"
			iso = t.countryOfPlace(int(c))
		}
	}
	if iso == "" {
		return none
	}
	return t.Cast.Country(iso)
}

// struck gives a deed of violence against a thing or a person of no known side
// the state in which it was done.
func (t *tree) struck(e *telling) {
	if e.typ != "ASSAULT" && e.typ != "COERCE" || len(e.recipient) > 0 || len(e.frame.Recipient) == 0 || len(e.actor) == 0 {
		return
	}
	for _, role := range []string{"in", "near", "at", "on", "against"} {
		for _, tok := range e.args.get(role) {
			who, _ := t.parties(tok)
			for _, s := range t.states(who) {
				if t.Cast.Actors[s].Type == news.Country && !t.ownState(s, e.actor) && !slices.Contains(e.actor, s) {
					e.recipient, e.guessedRecipients = []int{s}, true
					return
				}
			}
		}
	}
}

func (t *tree) countryOfPlace(tok int) string {
	if t.s.Tokens[tok].UPOS != "PROPN" || t.lex.Names == nil {
		return ""
	}
	for lo := max(0, tok-placeReach); lo <= tok; lo++ {
		var words []string
		for i := lo; i < min(len(t.s.Tokens), tok+placeReach); i++ {
			words = append(words, t.s.Tokens[i].Form)
		}
		n, meanings := t.lex.Names.Longest(words, nil)
		if lo+n <= tok {
			continue
		}
		for _, m := range meanings {
			switch m.Kind {
			case lexicon.Place:
				return t.lex.Towns[m.Index].Country
			case lexicon.Capital, lexicon.CountryName:
				return t.lex.Countries[m.Index].ISO3
			}
		}
	}
	return ""
}

// place returns where an event happened, nil where its clause does not say.
func (t *tree) place(e *telling) *news.Place {
	for _, role := range []string{"in", "at", "near", "outside"} {
		for _, tok := range e.args.get(role) {
			iso := t.countryOfPlace(tok)
			if iso == "" || t.isTime(tok) {
				continue
			}
			lo, hi := tok, tok+1
			for _, n := range t.s.Names {
				if tok >= n.Start && tok < n.End {
					lo, hi = n.Start, n.End
				}
			}
			sp := t.s.SpanOf(lo, hi)
			return &news.Place{Name: t.Document.Text(sp), Country: news.Nullable(iso), Span: sp}
		}
	}
	return nil
}

// nearby returns the parties that a frame's prepositions name further down the
// clause, where the parser hung them on another noun: "the arrest of a reporter
// by Greek police". It looks behind the predicate, up to the next verb.
func (t *tree) nearby(e *telling, roles lexicon.Roles) []int {
	for _, union := range roles {
		for _, role := range union {
			if lexicon.Preposition(role.Name) && role.Name != "of" && role.Of == "" {
				if who := t.nextWith(e, role.Name); len(who) > 0 {
					return who
				}
			}
		}
	}
	return nil
}

// nearbyReach is how many words behind a predicate a stray phrase is sought.
const nearbyReach = 12

func (t *tree) nextWith(e *telling, prep string) []int {
	for _, i := range t.strays(e, prep) {
		who, _ := t.parties(i)
		who = slices.DeleteFunc(who, func(a int) bool { return slices.Contains(e.actor, a) || slices.Contains(e.recipient, a) })
		if len(who) > 0 {
			return who
		}
	}
	return nil
}

// strays returns the nouns behind a preposition that follow a predicate in its
// clause, up to the next verb.
func (t *tree) strays(e *telling, prep string) []int {
	top := t.top(e)
	var out []int
	for i := e.pred + 1; i < min(len(t.s.Tokens), e.pred+nearbyReach); i++ {
		if t.verbal(i) && i != top && t.s.Tokens[i].UPOS != "AUX" {
			return out
		}
		if t.roleOf(i) == prep && !t.isTime(i) && t.s.Dominates(top, i) {
			out = append(out, i)
		}
	}
	return out
}
