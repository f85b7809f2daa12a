package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// resolve goes through a sentence's units in text order: it takes down the
// mentions of names and finds whom nouns and pronouns denote.
func (f *finder) resolve(si int) {
	for i := range f.sents[si].units {
		f.resolveUnit(si, i)
	}
	f.relatives(si)
	f.share(si)
	f.repair(si)
}

// repair lets a country's name inside a phrase denote what the phrase does,
// where the tree takes it for a party to the clause besides: "Chadian" in
// "Chadian President Idriss Deby said".
func (f *finder) repair(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		if u.kind != roleUnit && u.kind != bodyUnit || u.actor == None {
			continue
		}
		for _, k := range u.before {
			switch v := &m.units[k]; v.kind {
			case nationalityUnit, stateUnit, capitalUnit:
				if h := s.Tokens[v.head].Head; s.Is(v.head, "nsubj", "obj", "iobj", "obl", "advmod", "dislocated") && (h < u.lo || h >= u.end) {
					f.at[si][v.head] = int32(u.actor)
				}
			}
		}
	}
}

// share lets the token of a name that two states share denote both.
func (f *finder) share(si int) {
	m := &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		if u.sharer == 0 || u.actor == None {
			continue
		}
		if a := int(f.at[si][u.sharer]); a != None && a != u.actor {
			f.setMany(si, u.sharer, []int{u.actor, a})
		}
	}
}

// resolveUnit resolves a unit once. A noun's phrase may lean on what stands
// inside it after the noun ("members of its committee"), which goes first.
func (f *finder) resolveUnit(si, i int) {
	m := &f.sents[si]
	u := &m.units[i]
	if u.done {
		return
	}
	u.done = true
	for k := i + 1; k < len(m.units) && m.units[k].start < u.hi; k++ {
		f.resolveUnit(si, k)
	}
	if u.pair && f.resolvePair(si, u) {
		return
	}
	switch u.kind {
	case pairUnit:
	case pronounUnit:
		u.actor = f.resolvePronoun(si, i)
		if len(f.many[[2]int{si, u.head}]) > 0 {
			return
		}
		f.mention(si, u, u.start, u.end, news.PronounForm)
	case roleUnit:
		f.resolveNoun(si, i)
	case bodyUnit:
		if u.shadow {
			f.shadowed(si, u)
			return
		}
		u.of, u.to = f.relations(si, i)
		u.actor = f.resolveBody(si, i)
		if !u.bare || f.actsBefore(si, u) {
			f.mentionNoun(si, u)
		}
	case peopleUnit:
		u.actor = f.people(si, u)
		f.mention(si, u, u.start, u.end, news.NameForm)
	default:
		f.mention(si, u, u.start, u.end, news.NameForm)
	}
}

// resolveNoun finds whom a role noun denotes.
func (f *finder) resolveNoun(si, i int) {
	u := &f.sents[si].units[i]
	r := f.role(u)
	if r.Kind == lexicon.StyleRole && u.name < 0 {
		return
	}
	if u.shadow {
		f.shadowed(si, u)
		return
	}
	if u.bare && (r.Kind == lexicon.ClassRole || !f.actsBefore(si, u)) || f.predicate(si, u) {
		return
	}
	u.of, u.to = f.relations(si, i)
	u.actor = f.resolveRole(si, i)
	f.mentionNoun(si, u)
}

// predicate reports whether a noun tells what somebody is rather than who
// acts: "is a spy", "called him a killer", "as an expert".
func (f *finder) predicate(si int, u *unit) bool {
	s := &f.doc.Sentences[si]
	if s.Child(u.head, "cop") >= 0 || s.Is(u.head, "xcomp") {
		return true
	}
	if s.Case(u.head) == "as" {
		// Not in "as troops fled", where a verb follows.
		return u.hi >= len(s.Tokens) || s.Tokens[u.hi].UPOS != "VERB" && s.Tokens[u.hi].UPOS != "AUX"
	}
	// In quotation marks by itself: somebody's word for somebody.
	return u.start > 0 && u.end < len(s.Tokens) && quoteMark(s.Tokens[u.start-1].Form) &&
		(quoteMark(s.Tokens[u.end].Form) || s.Tokens[u.end].Form == "." && u.end+1 < len(s.Tokens) && quoteMark(s.Tokens[u.end+1].Form))
}

// actsBefore reports whether a noun before another noun names the party of
// what that other noun tells ("rebel attack"), not a trait ("rebel leader").
func (f *finder) actsBefore(si int, u *unit) bool {
	m := &f.sents[si]
	h := f.doc.Sentences[si].Tokens[u.head].Head
	if h >= 0 && m.at[h] >= 0 {
		return false
	}
	return true
}

// shadowed lets the words of a title or a class noun point to the name's
// actor; one that stands apart from the name is a mention of its own.
func (f *finder) shadowed(si int, u *unit) {
	if u.name < 0 {
		return
	}
	v := &f.sents[si].units[u.name]
	u.actor = v.actor
	if u.actor == None {
		return
	}
	if u.kind == roleUnit && v.kind != personUnit {
		if codes := f.role(u).Sectors; len(f.actors[u.actor].Sectors) == 0 {
			f.sectors(u.actor, codes)
		}
	}
	if u.kind == roleUnit && v.kind == personUnit {
		f.belated(si, u)
	}
	apart := u.lo > v.end || u.hi < v.start && v.start-u.hi > 0 && f.doc.Sentences[si].Tokens[u.hi].Form == ","
	if apart && f.doc.Sentences[si].Child(u.head, "cop") < 0 && !u.plural {
		f.mentionNoun(si, u)
		return
	}
	for t := u.start; t < u.end; t++ {
		f.at[si][t] = int32(u.actor)
	}
}

// belated gives somebody the country and the arms of whom a title belongs to,
// where that was not known when the name was read: "the movement's spokesman".
func (f *finder) belated(si int, u *unit) {
	k := int(f.sents[si].at[u.start])
	of, _ := f.relations(si, k)
	a := &f.actors[u.actor]
	if of == None || of == u.actor || f.parties[u.actor].person != nil && a.Country != "" {
		return
	}
	if c := f.country(of); c != "" && a.Country == "" && !others[f.role(u).Noun] {
		a.Country = news.Nullable(c)
	}
	if f.actors[of].Type == news.Organization && armed(f.actors[of].Sectors) {
		f.prepend(u.actor, f.actors[of].Sectors[:1])
	}
}

// mentionNoun takes down a nominal mention.
func (f *finder) mentionNoun(si int, u *unit) {
	f.mention(si, u, u.lo, u.hi, news.NominalForm)
}

// mention takes down that the tokens [lo, hi) denote a unit's actor.
func (f *finder) mention(si int, u *unit, lo, hi int, form string) {
	if u.actor == None {
		return
	}
	for t := u.start; t < u.end; t++ {
		f.at[si][t] = int32(u.actor)
	}
	f.at[si][u.head] = int32(u.actor)
	f.parties[u.actor].seen = si
	f.mentions = append(f.mentions, Mention{
		Sentence: si, Head: u.head, Start: lo, End: hi, Form: form, Actor: u.actor, Of: u.of, To: u.to,
	})
}

// people finds whom a nationality word denotes that heads a phrase: the state
// where "the Russians" deal with others, a person or a group of the nation
// otherwise.
func (f *finder) people(si int, u *unit) int {
	s := &f.doc.Sentences[si]
	c := &f.lex.Countries[u.entry.Index]
	name := f.phraseName(si, u)
	if u.definite && u.hi == u.end && u.lo >= u.start-1 {
		return f.state(c.ISO3)
	}
	if !u.plural && s.Tokens[u.head].UPOS == "ADJ" {
		return f.state(c.ISO3)
	}
	typ := news.Person
	if u.plural {
		typ = news.Group
		for k := range f.parties {
			if f.parties[k].body == "people" && f.country(k) == c.ISO3 && f.actors[k].Name == name {
				return k
			}
		}
	}
	return f.add(news.Actor{
		Name: name, Type: typ, Country: news.Nullable(c.ISO3), Sectors: []string{"CVL"},
	}, party{of: None, to: None, plural: u.plural, body: map[bool]string{true: "people"}[u.plural]})
}

// relatives lets relative pronouns point to their antecedent's actor.
func (f *finder) relatives(si int) {
	s := &f.doc.Sentences[si]
	for i := range s.Tokens {
		if !relative(&s.Tokens[i]) {
			continue
		}
		h := s.Tokens[i].Head
		for k := 0; h >= 0 && k < 4 && !s.Is(h, "acl:relcl", "acl"); k++ {
			h = s.Tokens[h].Head
		}
		if h < 0 || !s.Is(h, "acl:relcl", "acl") {
			continue
		}
		if a := s.Tokens[h].Head; a >= 0 && a < i {
			f.at[si][i] = f.at[si][a]
		}
	}
}
