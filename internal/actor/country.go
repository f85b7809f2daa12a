package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// unitCountry returns the country that a unit by itself points to.
func (f *finder) unitCountry(u *unit) string {
	switch u.kind {
	case stateUnit, nationalityUnit, peopleUnit:
		return f.lex.Countries[u.entry.Index].ISO3
	case capitalUnit:
		return f.capitalCountry(u)
	case placeUnit:
		return f.lex.Towns[u.entry.Index].Country
	case orgUnit:
		return f.lex.Orgs[u.entry.Index].Country
	case newOrgUnit:
		if u.entry.Index >= 0 {
			return f.lex.Countries[u.entry.Index].ISO3
		}
	}
	return f.country(u.actor)
}

// weighCountries counts how often the report names each country, its people,
// its capital and its bodies, and finds the country that the report is about.
func (f *finder) weighCountries() {
	about := make(map[string]int)
	for si := range f.sents {
		if f.doc.Sentences[si].Role == news.Related {
			continue
		}
		for i := range f.sents[si].units {
			u := &f.sents[si].units[i]
			if u.kind == personUnit {
				about[f.homeOf(si, u)] += 2
				continue
			}
			c := f.unitCountry(u)
			if c == "" {
				continue
			}
			switch {
			case u.kind == orgUnit && (u.entry.Kind == lexicon.Outlet || u.entry.Doubtful):
			case u.kind == stateUnit, u.kind == nationalityUnit:
				f.weight[c] += 2
			default:
				f.weight[c]++
			}
			about[c] += f.aboutness(si, u)
		}
	}
	delete(about, "")
	f.main, f.alone = mainCountry(about)
}

// aboutness says how much a unit speaks for the report's being about its
// country. Where something happened says little: ministers who meet in Lima
// need not be Peru's.
func (f *finder) aboutness(si int, u *unit) int {
	s := &f.doc.Sentences[si]
	switch {
	case u.kind == placeUnit, u.kind == capitalUnit && !u.government, u.kind == stateUnit && (u.dateline || locative(s, u.head)):
		return 1
	case u.kind == stateUnit, u.kind == nationalityUnit, u.kind == capitalUnit:
		return 4
	case u.kind == orgUnit && (u.entry.Kind == lexicon.Outlet || u.entry.Doubtful):
		return 0
	}
	return 2
}

// homeOf returns the country of somebody whose full name the tables know, ""
// for others and where several countries have one of that name.
func (f *finder) homeOf(si int, u *unit) string {
	if u.end-u.start < 2 {
		return ""
	}
	home := ""
	for _, i := range f.lex.Spelled(f.text(si, u.start, u.end)) {
		c := f.lex.People[i].Country
		if home != "" && c != home {
			return ""
		}
		home = c
	}
	return home
}

// leastAbout is what a country must reach for the report to be about it: more
// than two places, or one mention as a party.
const leastAbout = 3

// mainCountry returns the country that "the government" without further word
// belongs to: the one named most, "" where two are equal or all are few; and
// whether no other comes near.
func mainCountry(about map[string]int) (main string, alone bool) {
	best, most, second := "", leastAbout-1, leastAbout-1
	for c, n := range about {
		switch {
		case n > most:
			best, most, second = c, n, most
		case n > second:
			second = n
		}
	}
	if most == second {
		return "", false
	}
	return best, second < leastAbout || most >= 2*second
}

// locative reports whether a name says where something is or goes, or against
// whom: both speak less for what the report is about than a subject.
func locative(s *parse.Sentence, i int) bool {
	if !s.Is(i, "obl", "nmod") {
		return false
	}
	switch s.Case(i) {
	case "in", "at", "near", "to", "from", "into", "across", "outside", "around", "through", "throughout", "inside", "over":
		return true
	case "with", "against", "on", "toward", "towards", "versus", "about":
		return true // the other side, which the report need not be about
	}
	return false
}

// relations says whom a noun's holder belongs to and, for an envoy, where he
// is sent, as actors. The report's own words decide: a possessor first, then
// "of", then what stands before the noun.
func (f *finder) relations(si, i int) (of, to int) {
	m := &f.sents[si]
	u := &m.units[i]
	of, to = f.relationsAfter(m, u)
	if u.owner >= 0 {
		if a := f.party(m, u.owner); a != None {
			of = a
		}
	} else if u.pronoun >= 0 {
		if k := m.at[u.pronoun]; k >= 0 && m.units[k].actor != None {
			of = m.units[k].actor
		}
	}
	of, to = f.relationsBefore(m, u, of, to)
	if of == None {
		of = f.within(m, u)
	}
	if of != None && f.sharedBy(m, u) {
		of = None
	}
	return of, to
}

// relationsAfter reads the prepositional phrases of a noun.
func (f *finder) relationsAfter(m *sent, u *unit) (of, to int) {
	of, to = None, None
	envoy := f.isEnvoy(u)
	for _, l := range u.after {
		a := f.party(m, l.unit)
		if a == None {
			continue
		}
		host, owner := false, false
		switch l.prep {
		case "to":
			host = envoy
		case "of", "from":
			owner = true
		case "for":
			host, owner = envoy, !envoy
		case "in", "at", "within":
			host = envoy
			owner = !envoy && (l.prep != "in" || f.actors[a].Type != news.Country || !f.travels(u))
		case "with":
			owner = true
		}
		if host && to == None {
			to = a
		}
		if owner && of == None {
			of = a
		}
	}
	return of, to
}

// relationsBefore adds what stands before a noun to what is known of its
// possessor and host.
func (f *finder) relationsBefore(m *sent, u *unit, of, to int) (int, int) {
	envoy := f.isEnvoy(u)
	for _, k := range u.before {
		if k == u.owner {
			continue
		}
		a := f.party(m, k)
		if a == None {
			continue
		}
		v := &m.units[k]
		switch {
		case envoy && to == None && (of != None || v.kind == capitalUnit):
			to = a
		case of == None:
			of = a
		case u.pronoun >= 0 && v.kind == nationalityUnit:
			of = a // "his Russian counterpart" is Russia's
		}
	}
	return of, to
}

// sharedBy reports whether a plural noun's phrase belongs to several states
// alike: "Greek and Turkish officials".
func (f *finder) sharedBy(m *sent, u *unit) bool {
	if !u.plural || u.owner >= 0 || u.pronoun >= 0 {
		return false
	}
	country := ""
	several := func(k int) bool {
		v := &m.units[k]
		if v.kind != nationalityUnit && v.kind != stateUnit {
			return false
		}
		for i := range m.units {
			if m.units[i].sharer > 0 && m.units[i].sharer == v.head {
				return true
			}
		}
		c := f.unitCountry(v)
		other := country != "" && c != country
		country = c
		return other
	}
	for _, k := range u.before {
		if several(k) {
			return true
		}
	}
	for _, l := range u.after {
		if (l.prep == "of" || l.prep == "from") && several(l.unit) {
			return true
		}
	}
	return false
}

// within returns the party of a possessive pronoun inside a noun's phrase
// ("members of its committees"), or None.
func (f *finder) within(m *sent, u *unit) int {
	for t := u.end; t < u.hi; t++ {
		if k := m.at[t]; k >= 0 && m.units[k].kind == pronounUnit && m.units[k].actor != None {
			return m.units[k].actor
		}
	}
	return None
}

// Bodies that stand in a country which is not their own.
var abroad = set("embassy", "consulate", "consulate general", "high commission", "diplomatic mission")

// travels reports whether the people of a noun may stand in a country without
// being its own: soldiers, reporters, diplomats.
func (f *finder) travels(u *unit) bool {
	if b := f.bodyOf(u); b != nil {
		return abroad[b.Noun]
	}
	r := f.role(u)
	if r == nil || len(r.Sectors) == 0 {
		return true
	}
	switch r.Sectors[0] {
	case "MIL", "JRN", "NGO", "IGO", "BUS":
		return true
	}
	return r.Noun == "diplomat" || r.Noun == "negotiator" || r.Noun == "delegation"
}

// party returns the actor of a unit for the sake of a phrase around it; a
// capital gives its state, place or not.
func (f *finder) party(m *sent, k int) int {
	u := &m.units[k]
	if u.actor != None {
		return u.actor
	}
	switch u.kind {
	case capitalUnit:
		return f.state(f.capitalCountry(u))
	case placeUnit:
		return f.state(f.lex.Towns[u.entry.Index].Country)
	}
	return None
}

// sentenceYear returns the one year that a sentence names, "" for none or
// several.
func sentenceYear(s *parse.Sentence) string {
	year := ""
	for i := range s.Tokens {
		w := s.Tokens[i].Form
		if len(w) != 4 || w[:2] != "19" && w[:2] != "20" || w[2] < '0' || w[2] > '9' || w[3] < '0' || w[3] > '9' {
			continue
		}
		if year != "" && year != w {
			return ""
		}
		year = w
	}
	return year
}

// elsewhen reports whether a sentence speaks of another year than the
// report's; of any year where the report's date is unknown.
func (f *finder) elsewhen(si int) bool {
	y := f.sents[si].time
	return y != "" && (f.day == "" || f.day[:4] != y)
}
