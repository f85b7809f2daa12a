package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// maxDepth bounds how far a party is sought below a phrase's head.
const maxDepth = 4

// parties returns the actors that the phrase headed by a token stands for,
// each conjunct's. owned tells that the phrase is no actor itself but belongs
// to one ("the minister's remarks", "Russian positions").
func (t *tree) parties(tok int) (who []int, owned bool) {
	for _, i := range t.s.Conjuncts(tok) {
		if t.verbal(i) {
			continue
		}
		if x := t.whole(i); x != i && t.Cast.At(t.i, i) < 0 {
			i = x
		}
		w, o := t.party(i, 0)
		owned = owned || o
		for _, a := range w {
			if !slices.Contains(who, a) {
				who = append(who, a)
			}
		}
	}
	return who, owned
}

func (t *tree) party(tok, depth int) (who []int, owned bool) {
	if who := t.severalStates(tok); len(who) > 0 {
		return who, false
	}
	if who := t.Cast.Members(t.i, tok); len(who) > 0 {
		return slices.Clone(who), false
	}
	if depth >= maxDepth || t.isTime(tok) {
		return nil, false
	}
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		switch {
		case t.s.Tokens[c].Rel == "nmod:poss", t.s.Is(c, "appos"):
			if w, _ := t.party(c, depth+1); len(w) > 0 {
				return w, !t.s.Is(c, "appos")
			}
		}
	}
	for _, c32 := range t.s.Children(tok) {
		if c := int(c32); t.s.Is(c, "amod", "compound", "flat", "nummod") {
			if a := t.Cast.At(t.i, c); a >= 0 {
				return []int{a}, true
			}
		}
	}
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		if !t.s.Is(c, "nmod") {
			continue
		}
		switch role := t.roleOf(c); role {
		case "of", "from", "by", "in":
			if role == "in" && t.doing {
				continue // "the war in Yemen" is not Yemen
			}
			var out []int
			for _, x := range t.s.Conjuncts(c) {
				w, _ := t.party(x, depth+1)
				out = append(out, w...)
			}
			if len(out) > 0 {
				return out, true
			}
		}
	}
	if a, ok := t.surnames[t.s.Tokens[tok].Form]; ok && t.s.Tokens[tok].UPOS == "PROPN" {
		return []int{a}, false
	}
	if t.doing {
		return nil, false // "the Aleppo attack" is not Syria's
	}
	if a := t.stateOfPlace(tok); a >= 0 {
		return []int{a}, true
	}
	return nil, false
}

// severalStates returns the states of office holders named together: "the
// presidents of Ghana and Togo", "the Greek and Turkish ministers".
func (t *tree) severalStates(tok int) []int {
	if t.s.Tokens[tok].XPOS != "NNS" {
		return nil
	}
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		if !t.s.Is(c, "amod", "compound") && !(t.s.Is(c, "nmod") && (t.roleOf(c) == "of" || t.roleOf(c) == "from")) {
			continue
		}
		var who []int
		for _, x := range t.s.Conjuncts(c) {
			for _, a := range t.Cast.Members(t.i, x) {
				if t.Cast.Actors[a].Type == news.Country {
					who = append(who, a)
				}
			}
		}
		if who = unique(who); len(who) > 1 {
			return who
		}
	}
	return nil
}

// owners returns the parties that a thing or person belongs to: whose envoy,
// which state's ship, the person's country.
func (t *tree) owners(tok int) []int {
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		if t.s.Tokens[c].Rel == "nmod:poss" && t.lemma(tok) != "counterpart" { // "his Somali counterpart"
			if w, _ := t.parties(c); len(w) > 0 {
				return w
			}
		}
	}
	self := t.Cast.At(t.i, tok)
	for _, c32 := range t.s.Children(tok) {
		if c := int(c32); t.s.Is(c, "amod", "compound", "nmod") && t.s.Case(c) == "" {
			if a := t.Cast.At(t.i, c); a >= 0 && a != self && t.Cast.Actors[a].Type != news.Person {
				return []int{a}
			}
		}
	}
	if self >= 0 {
		if country := string(t.Cast.Actors[self].Country); country != "" {
			if a := t.Cast.Country(country); a >= 0 {
				return []int{a}
			}
		}
		if p, ok := t.onlyPost(self); ok {
			if a := t.Cast.Country(p.sender); a >= 0 {
				return []int{a}
			}
		}
		return []int{self}
	}
	who, _ := t.party(tok, 0)
	return who
}

// fill returns the actors of a role, with whether they are only its owners.
func (t *tree) fill(e *telling, role lexicon.Role) (who []int, owned bool) {
	if role.Name == "source" {
		return t.sources(t.saying(e.said())), false
	}
	for _, tok := range t.fillers(e, role.Name) {
		switch role.Of {
		case "owner":
			for _, i := range t.s.Conjuncts(tok) {
				who = append(who, t.owners(i)...)
			}
		case "host":
			movers := t.movers(e)
			for _, i := range t.s.Conjuncts(tok) {
				who = append(who, t.hostsOf(i, movers)...)
			}
			if len(who) == 0 {
				who = t.placesOfClause(e, movers)
			}
		default:
			if role.Name == "comp" { // who is to do it
				for _, s := range t.argsOf(tok).get("subj") {
					w, o := t.parties(s)
					who, owned = append(who, w...), owned || o
				}
				continue
			}
			w, o := t.parties(tok)
			who, owned = append(who, w...), owned || o
		}
	}
	return unique(who), owned
}

// movers returns the countries of a telling's subject.
func (t *tree) movers(e *telling) []string {
	var out []string
	for _, tok := range e.args.get("subj") {
		who, _ := t.parties(tok)
		out = append(out, t.countriesOf(who)...)
	}
	return out
}

// side returns the actors of the first alternative that names any.
func (t *tree) side(e *telling, roles lexicon.Roles) (who []int, owned bool) {
	for _, union := range roles {
		for _, role := range union {
			w, o := t.fill(e, role)
			who, owned = append(who, w...), owned || o
		}
		if who = unique(who); len(who) > 0 {
			return who, owned
		}
	}
	return nil, false
}

// other returns the recipients: those of the first alternative that names
// another than the actors.
func (t *tree) other(e *telling) (who []int, owned bool) {
	roles := e.roles(e.frame.Recipient)
	for i := range roles {
		w, o := t.side(e, roles[i:i+1])
		if len(w) == 0 {
			continue
		}
		e.named = true
		w = slices.DeleteFunc(w, func(a int) bool { return slices.Contains(e.actor, a) || t.ownState(a, e.actor) })
		if len(w) > 0 {
			return w, o
		}
	}
	return nil, false
}

// sides finds who did it and to whom for each telling.
func (t *tree) sides(tellings []*telling) {
	for _, e := range tellings {
		var ownedActor, ownedRecipient bool
		t.doing = true
		e.actor, ownedActor = t.side(e, e.roles(e.frame.Actor))
		t.doing = false
		if whom, owned := t.other(e); len(whom) > 0 {
			e.recipient, ownedRecipient = whom, owned
		}
		e.owned = ownedActor || ownedRecipient
	}
	for _, e := range tellings {
		if len(e.actor) == 0 && len(e.frame.Actor) > 0 && t.verbal(e.pred) {
			e.actor = t.cuedBy(e)
		}
		if len(e.recipient) == 0 && e.args.has("pred") && e.args.has("iobj") { // "called him a liar"
			e.recipient, _ = t.fill(e, lexicon.Role{Name: "iobj"})
		}
		if len(e.recipient) == 0 && len(e.frame.Recipient) > 0 {
			e.recipient = t.nearby(e, e.roles(e.frame.Recipient))
			e.guessedRecipients = len(e.recipient) > 0
		}
		if len(e.actor) == 0 && (!t.verbal(e.pred) || t.passive(e.pred)) {
			t.doing = true
			e.actor = t.nextWith(e, "by")
			t.doing = false
		}
		if len(e.recipient) == 0 && e.light >= 0 && t.isWord(e.light, "@undergo") { // "drew a taunt from him"
			e.recipient, _ = t.fill(e, lexicon.Role{Name: "obj"})
		}
		t.lendSides(e)
		t.lendFromClause(e)
		t.answer(e)
		e.recipient = slices.DeleteFunc(e.recipient, func(a int) bool {
			return slices.Contains(e.actor, a) || t.ownState(a, e.actor)
		})
		if e.named && len(e.recipient) == 0 {
			e.recipient = t.partnersRecipient(e, tellings)
		}
		if len(e.recipient) == 0 {
			t.provoked(e)
			t.struck(e)
		}
		if len(e.recipient) == 0 && e.typ == "THREATEN" {
			e.recipient = t.provoker(e)
			e.guessedRecipients = len(e.recipient) > 0
		}
	}
	t.reasons(tellings)
	t.doers(tellings)
}

// partnersRecipient returns the other party of the verb that a telling is
// coordinated with: whose envoy it is in "condemned Syria and expelled its
// envoy".
func (t *tree) partnersRecipient(e *telling, tellings []*telling) []int {
	if !t.s.Is(e.pred, "conj") {
		return nil
	}
	for _, o := range tellings {
		if o.pred == t.s.Tokens[e.pred].Head {
			return slices.DeleteFunc(slices.Clone(o.recipient), func(a int) bool { return slices.Contains(e.actor, a) })
		}
	}
	return nil
}

// ownState reports whether a is the very state that one of the actors acts for.
func (c *coder) ownState(a int, actors []int) bool {
	return c.Cast.Actors[a].Type == news.Country &&
		slices.ContainsFunc(actors, func(x int) bool { return c.actsFor(x, a) })
}

// roles returns a frame's roles as they stand about the telling's predicate.
// A noun that stands for a verb has its own places for subject and object.
func (e *telling) roles(roles lexicon.Roles) lexicon.Roles {
	if e.nominal == nil {
		return roles
	}
	var out lexicon.Roles
	for _, union := range roles {
		if len(union) == 1 {
			switch union[0].Name {
			case "subj":
				out = append(out, union)
				out = append(out, asked(e.nominal.Subj, union[0].Of)...)
				continue
			case "obj":
				out = append(out, asked(e.nominal.Obj, union[0].Of)...)
				continue
			}
		}
		out = append(out, union)
	}
	return out
}

// asked returns roles with the same thing asked of each filler.
func asked(roles lexicon.Roles, of string) lexicon.Roles {
	if of == "" {
		return roles
	}
	out := make(lexicon.Roles, len(roles))
	for i, union := range roles {
		for _, r := range union {
			out[i] = append(out[i], lexicon.Role{Name: r.Name, Of: of})
		}
	}
	return out
}

// political keeps the tellings that are politics: a party to politics on one
// side at least. Words need somebody who speaks for a state, a party or an
// armed group on one side; deeds need less. In a report of sports nations are
// teams, and only who holds office acts for a state.
func (t *tree) political(tellings []*telling) []*telling {
	return slices.DeleteFunc(tellings, func(e *telling) bool {
		words := quad(t.lex, e.typ)%2 == 1
		if e.typ == "PROTEST" && !t.sports && len(e.actor)+len(e.recipient) > 0 {
			return false // whoever protests
		}
		if len(e.actor) == 0 && !t.verbal(e.pred) && words && e.typ != "CONSULT" && !(e.mode == "investigate" && len(e.recipient) > 0) {
			return true // "the threat of rain", "criticism": words that nobody says
		}
		if e.typ == "THREATEN" && !t.verbal(e.pred) && e.light == none && len(e.recipient) == 0 {
			return true // "rising Chadian threats": a state of things
		}
		enough := func(a int) bool {
			return t.isPolitical(a) || quad(t.lex, e.typ) == 4 && (t.isExposed(a) || t.politics && (t.isNamed(a) || t.Cast.Actors[a].Country != ""))
		}
		switch {
		case t.sports:
			enough = t.holdsOffice
		case words:
			enough = func(a int) bool { return t.isPublic(a) || t.politics && t.isNamed(a) }
		}
		return !slices.ContainsFunc(e.actor, enough) && !slices.ContainsFunc(e.recipient, enough)
	})
}

// isPolitical reports whether an actor is a state or plays a part in politics.
// Firms, media and actors without country and sector play none by themselves.
func (c *coder) isPolitical(a int) bool {
	x := &c.Cast.Actors[a]
	if x.Type == news.Country {
		return true
	}
	for _, s := range x.Sectors {
		switch s {
		case "BUS", "JRN", "EDU", "MED", "MNC", "REL":
		default:
			return true
		}
	}
	return len(x.Sectors) == 0 && x.Country != ""
}

// isNamed reports whether an actor is a person or body called by name of whom
// nothing more is known.
func (c *coder) isNamed(a int) bool {
	x := &c.Cast.Actors[a]
	return (x.Type == news.Person || x.Type == news.Organization) && len(x.Sectors) == 0 &&
		slices.ContainsFunc(x.Mentions, func(m news.ActorMention) bool { return m.Form == news.NameForm })
}

// manyOffices is how often a political report speaks at least of those who
// hold office.
const manyOffices = 4

// aboutPolitics reports whether a report speaks of two office holders or more,
// several times.
func (c *coder) aboutPolitics() bool {
	holders, mentions := 0, 0
	for i := range c.Cast.Actors {
		if c.holdsOffice(i) && len(c.Cast.Actors[i].Mentions) > 0 {
			holders++
			mentions += len(c.Cast.Actors[i].Mentions)
		}
	}
	return holders > 1 && mentions >= manyOffices
}

// isExposed reports whether force against an actor is politics: reporters,
// clerics, scholars and business people of a country.
func (c *coder) isExposed(a int) bool {
	x := &c.Cast.Actors[a]
	return x.Country != "" && slices.ContainsFunc(x.Sectors, func(s string) bool { return s == "JRN" || s == "REL" || s == "EDU" || s == "BUS" })
}

// isPublic reports whether an actor is a state or acts in public life: an
// office, a party, an armed group, an organisation between states.
func (c *coder) isPublic(a int) bool {
	x := &c.Cast.Actors[a]
	return x.Type == news.Country || c.holdsOffice(a) || slices.ContainsFunc(x.Sectors, func(s string) bool {
		switch s {
		case "OPP", "PTY", "REB", "UAF", "PRM", "NGO", "ISM", "IMG", "ELI", "PRE", "REF", "LAB", "SET":
			return true
		}
		return false
	}) || len(x.Sectors) == 0 && x.Country != "" && x.Type != news.Person
}

// holdsOffice reports whether an actor is of a state's organs or of an
// organisation between states.
func (c *coder) holdsOffice(a int) bool {
	return slices.ContainsFunc(c.Cast.Actors[a].Sectors, func(s string) bool {
		switch s {
		case "GOV", "MIL", "LEG", "JUD", "COP", "SPY", "IGO":
			return true
		}
		return false
	})
}

// sportsShare is the share of sports words from which a report is about
// sports: one in forty, or one in thirty-four where it speaks much of office
// holders too, as one on a boycott of games does.
const sportsShare, sportsAndPolitics = 40, 34

// aboutSports reports whether one word of a report in so many, or more, is of
// sports.
func (c *coder) aboutSports(oneIn int) bool {
	words, sports := 0, 0
	for i := range c.Document.Sentences {
		t := tree{coder: c, s: &c.Document.Sentences[i], i: i}
		for k := range t.s.Tokens {
			if t.s.Tokens[k].UPOS == "PUNCT" {
				continue
			}
			words++
			if t.isWord(k, "@sports") {
				sports++
			}
		}
	}
	return sports > 2 && sports*oneIn > words
}

func unique(in []int) []int {
	var out []int
	for _, x := range in {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
