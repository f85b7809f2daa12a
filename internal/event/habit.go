package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// habit drops what is no single event: what law or custom has people do, what
// any such act would be, flows of trade, opinions that people share, words
// inside a name or title.
func (t *tree) habit(tellings []*telling) {
	for _, e := range tellings {
		if t.lawful(e) || t.anySuch(e) || t.tradeFlow(e) || t.opinion(e) || t.inTitle(e.pred) || t.empty(e) || t.atHome(e) {
			e.real.dropped = true
		}
		if t.scareQuoted(e.pred) {
			e.real.alleged = true
		}
	}
}

// simplePresent reports whether a telling's verb is a bare present.
func (t *tree) simplePresent(e *telling) bool {
	top := t.top(e)
	if h := t.s.Tokens[top].Head; !t.verbal(top) && h >= 0 && t.s.Is(top, "obj") {
		top = h // "tender their resignation"
	}
	if !t.verbal(top) || t.s.Child(top, "aux", "aux:pass") >= 0 {
		return false
	}
	x := t.s.Tokens[top].XPOS
	return x == "VBZ" || x == "VBP"
}

// lawful reads "Under the constitution the premier resigns".
func (t *tree) lawful(e *telling) bool {
	if !t.simplePresent(e) {
		return false
	}
	for i := t.clauseStart(t.top(e)); i < len(t.s.Tokens); i++ {
		if t.lemma(i) != "under" && t.lemma(i) != "by" {
			continue
		}
		for k := i + 1; k < len(t.s.Tokens) && k <= i+5; k++ {
			if t.isWord(k, "@rulebook") && t.nounPhrase(i+1, k) {
				return true
			}
		}
	}
	return false
}

// anySuch reads "An attack on a ship is an act of war": not one attack, any.
func (t *tree) anySuch(e *telling) bool {
	if t.verbal(e.pred) || e.light != none || !t.s.Is(e.pred, "nsubj") || t.s.Tokens[e.pred].Head < 0 {
		return false
	}
	article := false
	for _, c := range t.s.Children(e.pred) {
		if t.s.Is(int(c), "det") {
			l := t.lemma(int(c))
			article = article || l == "a" || l == "an" || l == "any"
		}
	}
	if !article {
		return false
	}
	h := t.s.Tokens[e.pred].Head
	if cop := t.s.Child(h, "cop"); cop >= 0 {
		return t.s.Tokens[cop].XPOS != "VBD" && t.s.Child(h, "aux") < 0
	}
	return t.s.Tokens[h].XPOS == "VBZ" && t.isWord(h, "@mean")
}

// tradeFlow reads "Chile exports copper to Japan".
func (t *tree) tradeFlow(e *telling) bool {
	return e.typ == "COOPERATE" && t.simplePresent(e) && t.isWord(e.pred, "@trade")
}

// opinion reads "both sides agree that the book is dull": no deal is struck.
func (t *tree) opinion(e *telling) bool {
	if e.typ != "AGREE" || e.lemma() != "agree" || !t.verbal(e.pred) {
		return false
	}
	c := t.s.Child(e.pred, "ccomp")
	if c < 0 || t.marker(c) == "to" {
		return false
	}
	for _, a := range t.s.Children(c) {
		if t.s.Is(int(a), "aux") {
			switch t.lemma(int(a)) {
			case "will", "would", "shall", "should", "must":
				return false
			}
		}
	}
	return t.s.Child(c, "nsubj") >= 0
}

// empty reads "talk is cheap": one talk is no talks.
func (t *tree) empty(e *telling) bool {
	return e.typ == "CONSULT" && strings.EqualFold(t.s.Tokens[e.pred].Form, "talk") && !t.verbal(e.pred) && e.light == none
}

// atHome reports whether a visit only leads through the visitor's own country,
// or to one of its ministries.
func (t *tree) atHome(e *telling) bool {
	if e.typ != "CONSULT" || e.mode != "visit" {
		return false
	}
	own := t.countriesOf(e.actor)
	if len(e.recipient) > 0 {
		return !slices.ContainsFunc(e.recipient, func(a int) bool {
			x := &t.Cast.Actors[a]
			return x.Type != news.Organization || !slices.Contains(own, string(x.Country))
		})
	}
	for _, role := range []string{"of", "to", "in", "at", "obj"} {
		for _, tok := range e.args.get(role) {
			if iso := t.countryOfPlace(tok); iso != "" {
				return slices.Contains(own, iso)
			}
		}
	}
	return false
}

// inTitle reports whether a noun is a word of a longer name in running text:
// "Homeland Security Investigations", "the Heads of Government Meeting".
func (t *tree) inTitle(n int) bool {
	if t.verbal(n) || n == 0 || !capital(t.s.Tokens[n].Form) || t.s.Role == news.Headline {
		return false
	}
	capitals, words := 0, 0
	for i := range t.s.Tokens {
		if t.s.Tokens[i].UPOS != "PUNCT" && utf8.RuneCountInString(t.s.Tokens[i].Form) > 3 {
			words++
			if capital(t.s.Tokens[i].Form) {
				capitals++
			}
		}
	}
	if 2*capitals > words {
		return false // a headline, whatever its role
	}
	named := func(i int) bool {
		return i > 0 && i < len(t.s.Tokens) && capital(t.s.Tokens[i].Form) && t.s.Tokens[i].UPOS != "PUNCT" && t.s.Tokens[i].UPOS != "PRON"
	}
	return named(n-1) || named(n+1)
}

func capital(form string) bool {
	r, _ := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r)
}

// scareQuoted reports whether quotation marks enclose a predicate alone or
// with a word or two: somebody's word for it, or a joke.
func (t *tree) scareQuoted(p int) bool {
	open, end := none, none
	for i := p - 1; i >= 0 && i >= p-2; i-- {
		if quotes(t.s.Tokens[i].Form) {
			open = i
			break
		}
	}
	for i := p + 1; i < len(t.s.Tokens) && i <= p+2; i++ {
		if quotes(t.s.Tokens[i].Form) {
			end = i
			break
		}
	}
	return open >= 0 && end >= 0 && end-open <= 4
}
