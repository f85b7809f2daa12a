package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// window is how many mentions back a nominal looks for its antecedent, so that
// a long text costs no more a word than a short one.
const window = 600

// resolveRole finds whom a role noun without a name denotes.
func (f *finder) resolveRole(si, i int) int {
	u := &f.sents[si].units[i]
	r := f.role(u)
	switch {
	case r.Same == "counterpart":
		return f.counterpart(si, u)
	case r.Kind == lexicon.ClassRole:
		return f.classNoun(si, u)
	case u.plural || r.Kind == lexicon.GroupRole:
		return f.group(si, u)
	}
	return f.holder(si, u)
}

// holder finds the one person that a singular noun denotes: somebody of the
// report who bears it, the holder of the office on the report's date, or
// somebody without a name.
func (f *finder) holder(si int, u *unit) int {
	r := f.role(u)
	official := (r.Kind == lexicon.OfficeRole || r.Kind == lexicon.EnvoyRole) && !f.lesser(si, u)
	gone := f.past(si, u)
	indefinite := f.indefinite(si, u)
	if !indefinite && !f.lesser(si, u) && !(official && f.elsewhen(si)) {
		noun := r.Same
		if gone {
			noun = "former " + strings.TrimPrefix(noun, "former ")
		}
		if a := f.bearer(u, r, noun); a != None {
			if !gone {
				f.complete(a, u, r)
			}
			return a
		}
	}
	country := f.nounCountry(si, u)
	if country == "" && u.of == None && official && !indefinite && stateRole(r) {
		country = f.main
		if u.of == None && r.Kind == lexicon.OfficeRole {
			if a := f.bearerIn(country, r); a != None && !gone && !f.elsewhen(si) {
				return a
			}
		}
	}
	if official && !gone && !indefinite {
		if p := f.inOffice(si, u, r, country); p != nil {
			i := f.known(p)
			f.prepend(i, f.roleSectors(r, u.of)) // of another year, the office is what he stands here for
			return i
		}
	}
	codes := f.roleSectors(r, u.of)
	if gone {
		codes = append([]string{"ELI"}, codes...)
	}
	typ := news.Person
	var office *news.Office
	q := party{of: u.of, to: u.to, nouns: []string{r.Same}, gender: genderOf(r.Noun)}
	if official && !gone {
		typ = news.OfficeHolder
		office = &news.Office{Title: r.Noun}
		if u.of != None {
			office.Of = f.actors[u.of].Name
		} else if c := f.lex.Country(country); c != nil {
			office.Of = c.Name
		}
		if u.to != None {
			office.Title += " to " + the(f.actors[u.to].Name)
		}
	}
	if f.elsewhen(si) {
		q.nouns = nil // the holder of another year answers to no later "the ambassador"
	}
	return f.add(news.Actor{
		Name: f.phraseName(si, u), Type: typ, Country: news.Nullable(country), Sectors: codes, Office: office,
	}, q)
}

// lesser reports whether a phrase names one below an office or one who wants
// it: "deputy high commissioner", "would-be president".
func (f *finder) lesser(si int, u *unit) bool {
	s := &f.doc.Sentences[si]
	for t := u.lo; t < u.start; t++ {
		switch lowerForm(s, t) {
		case "deputy", "vice", "assistant", "associate", "junior", "shadow", "aspiring", "would-be", "prospective":
			return true
		}
	}
	return false
}

// indefinite reports whether a phrase brings in somebody new: "a spokesman",
// "another official".
func (f *finder) indefinite(si int, u *unit) bool {
	s := &f.doc.Sentences[si]
	for t := u.lo; t < u.start; t++ {
		switch lowerForm(s, t) {
		case "a", "an", "one", "another", "any", "some", "every", "each", "no", "new", "next", "acting":
			return true
		}
	}
	return false
}

// stateRole reports whether an office is a state's, so that without another
// word it is that of the country the report is about.
func stateRole(r *lexicon.Position) bool {
	for _, c := range r.Sectors {
		switch c {
		case "GOV", "MIL", "JUD", "LEG", "SPY", "COP":
			return true
		}
	}
	return false
}

// bearer returns the person of the report, named last, whom a noun fits by
// what the report or the tables say: the same noun, and no other country or
// host than the phrase gives.
func (f *finder) bearer(u *unit, r *lexicon.Position, noun string) int {
	country := f.country(u.of)
	try := func(a int) bool {
		p := &f.parties[a]
		if p.plural || f.actors[a].Type != news.Person && f.actors[a].Type != news.OfficeHolder {
			return false
		}
		if c := f.country(a); country != "" && c != country && (c != "" || r.Kind != lexicon.EnvoyRole) || u.to != None && p.to != None && p.to != u.to {
			return false
		}
		if country == "" && u.of != None && p.of != u.of && p.of != None {
			return false
		}
		for _, n := range p.nouns {
			if fits(n, noun) {
				return true
			}
		}
		return false
	}
	for k := len(f.mentions) - 1; k >= max(0, len(f.mentions)-window); k-- {
		if a := f.mentions[k].Actor; try(a) {
			return a
		}
	}
	// An office told in full may come before its holder's name.
	if u.of != None {
		for a := range f.actors {
			if try(a) && (u.to == None || f.parties[a].to == u.to || f.parties[a].to == None) {
				return a
			}
		}
	}
	return None
}

// complete gives somebody the country and office that a nominal adds to what
// the name's title said.
func (f *finder) complete(a int, u *unit, r *lexicon.Position) {
	if c := f.country(u.of); c != "" && f.country(a) == "" {
		f.actors[a].Country = news.Nullable(c)
	}
	p := &f.parties[a]
	if p.of == None {
		p.of = u.of
	}
	if u.to != None && p.to == None {
		p.to = u.to
	}
	if u.of != None || u.to != None {
		f.sayOffice(a, r, u.of, u.to)
	}
}

// bearerIn returns the person of a country, somewhere in the report, who holds
// the office.
func (f *finder) bearerIn(country string, r *lexicon.Position) int {
	if country == "" {
		return None
	}
	for a := range f.actors {
		if f.actors[a].Type != news.Person || f.country(a) != country {
			continue
		}
		for _, n := range f.parties[a].nouns {
			if n == r.Same {
				return a
			}
		}
	}
	return None
}

// fits reports whether somebody known by one noun can be called by another:
// "the minister" for a foreign minister.
func fits(known, said string) bool {
	return known == said || strings.HasSuffix(known, " "+said) || said == "leader" && leads[known] || said == "diplomat" && known == "ambassador"
}

var leads = set("president", "prime minister", "chancellor", "supreme leader", "king", "opposition leader", "rebel leader", "emir", "crown prince", "chairman")

// inOffice asks the tables who held an office, on the report's date or through
// the year of which the sentence speaks.
func (f *finder) inOffice(si int, u *unit, r *lexicon.Position, country string) *lexicon.Person {
	of, to := country, ""
	if u.of != None && country == "" {
		of = f.actors[u.of].Name
	}
	if r.Kind == lexicon.EnvoyRole {
		if u.to == None {
			return nil
		}
		to = f.country(u.to)
		if to == "" {
			to = f.actors[u.to].Name
		}
	}
	if u.of != None && country != "" && f.actors[u.of].Type != news.Country && f.actors[u.of].KB != news.Nullable("gov:"+country) {
		return nil // the head of a body, not of the state
	}
	if of == "" {
		return nil
	}
	if y := f.sents[si].time; y != "" && f.elsewhen(si) {
		p := f.lex.Holder(r.Same, of, to, y+"-01-01")
		if p != nil && p == f.lex.Holder(r.Same, of, to, y+"-12-31") {
			return p
		}
		return nil
	}
	return f.lex.Holder(r.Same, of, to, f.day)
}

// known returns the actor of a person of the tables.
func (f *finder) known(p *lexicon.Person) int {
	if i, ok := f.byPerson[p]; ok {
		return i
	}
	given := strings.Fields(lexicon.FoldName(p.Name))
	i := f.add(news.Actor{
		Name: p.Name, Type: news.Person, Country: news.Nullable(p.Country), KB: news.Nullable(p.Key),
	}, party{person: p, of: None, to: None, given: given, gender: f.givenGender(given)})
	f.byPerson[p] = i
	f.holdings(i, p)
	return i
}

// counterpart finds whom "his Norwegian counterpart" denotes: the holder of
// the same office in the other country.
func (f *finder) counterpart(si int, u *unit) int {
	m := &f.sents[si]
	mine := None
	if u.pronoun >= 0 && m.at[u.pronoun] >= 0 {
		mine = m.units[m.at[u.pronoun]].actor
	} else if u.owner >= 0 {
		mine = m.units[u.owner].actor
	}
	country := f.country(u.of)
	if u.of == mine {
		country = ""
	}
	var nouns []string
	if mine != None {
		nouns = f.parties[mine].nouns
	}
	for _, n := range nouns {
		for a := range f.actors {
			if a == mine || f.actors[a].Type != news.Person || country == "" || f.country(a) != country {
				continue
			}
			for _, k := range f.parties[a].nouns {
				if k == n && !u.plural {
					return a
				}
			}
		}
		if p := f.lex.Holder(n, country, "", f.day); p != nil && !u.plural && !f.elsewhen(si) {
			return f.known(p)
		}
	}
	a := news.Actor{Name: f.phraseName(si, u), Type: news.OfficeHolder, Country: news.Nullable(country)}
	if u.plural {
		a.Type = news.Group
	}
	if mine != None {
		a.Sectors = append([]string(nil), f.actors[mine].Sectors...)
		if len(nouns) > 0 {
			a.Office = &news.Office{Title: nouns[0]}
			if c := f.lex.Country(country); c != nil {
				a.Office.Of = c.Name
			}
		}
	}
	return f.add(a, party{of: u.of, to: None, nouns: nouns, plural: u.plural})
}

// classNoun finds the organisation that a class noun alone points back to
// ("the newspaper"), or a new one.
func (f *finder) classNoun(si int, u *unit) int {
	r := f.role(u)
	if stateNoun[r.Noun] {
		return f.stateByNoun(si, u)
	}
	if u.definite && !u.plural && u.of == None {
		for k := len(f.mentions) - 1; k >= max(0, len(f.mentions)-window); k-- {
			a := f.mentions[k].Actor
			x := &f.actors[a]
			if x.Type != news.Organization && !(x.Type == news.Group && f.parties[a].body == "") || f.parties[a].plural {
				continue
			}
			if len(r.Sectors) == 0 && f.parties[a].body == "" && !(banded[r.Noun] && ofState(x.Sectors)) || len(r.Sectors) > 0 && contains(x.Sectors, r.Sectors[0]) || armed(r.Sectors) && armed(x.Sectors) || contains(f.parties[a].nouns, r.Same) {
				return a
			}
		}
	}
	a := news.Actor{
		Name: f.phraseName(si, u), Type: news.Organization, Country: news.Nullable(f.country(u.of)), Sectors: append([]string(nil), r.Sectors...),
	}
	if u.plural {
		a.Type = news.Group
	}
	return f.add(a, party{of: u.of, to: None, plural: u.plural, nouns: []string{r.Same}})
}

// Class nouns for people who band together.
var banded = set("group", "movement")

// ofState reports whether an organisation is a state's or a party, which no
// report calls "the group".
func ofState(sectors []string) bool {
	for _, c := range sectors {
		switch c {
		case "GOV", "LEG", "JUD", "MIL", "COP", "PTY":
			return true
		}
	}
	return false
}

// Nouns that stand for a state.
var stateNoun = set("country", "nation", "republic", "kingdom")

// stateByNoun finds the state that "the country" points back to: the one named
// last that is no mere adjective. "A country" and "countries" name none.
func (f *finder) stateByNoun(si int, u *unit) int {
	if u.plural || !u.definite || u.of != None || f.indefinite(si, u) {
		return None
	}
	for k := len(f.mentions) - 1; k >= 0; k-- {
		n := &f.mentions[k]
		if si-n.Sentence > reach {
			break
		}
		if f.actors[n.Actor].Type == news.Country && !modifies(&f.doc.Sentences[n.Sentence], n.Head) {
			return n.Actor
		}
	}
	return None
}

// group finds the group that a plural or collective noun denotes.
func (f *finder) group(si int, u *unit) int {
	r := f.role(u)
	plain := u.hi == u.end && len(u.before) == 0 && u.pronoun < 0 && u.lo >= u.start-1
	country := f.nounCountry(si, u)
	counted := f.counted(si, u)
	name := f.phraseName(si, u)
	if country == "" && u.of == None && stateGroup(r) {
		country = f.main
	}
	for k := len(f.mentions) - 1; k >= max(0, len(f.mentions)-window) && !counted; k-- {
		a := f.mentions[k].Actor
		p, x := &f.parties[a], &f.actors[a]
		switch {
		case plain && u.definite && p.plural && contains(p.nouns, r.Same):
			return a
		case plain && u.definite && len(r.Sectors) > 0 && r.Sectors[0] == "REB" && contains(x.Sectors, "REB") && x.Type == news.Organization:
			return a
		case p.plural && x.Type == news.Group && contains(p.nouns, r.Same) && f.country(a) == country && p.of == u.of && (strings.EqualFold(x.Name, name) || u.of != None && !p.counted && u.hi == u.end):
			return a
		}
	}
	return f.add(news.Actor{
		Name: name, Type: news.Group, Country: news.Nullable(country), Sectors: f.roleSectors(r, u.of),
	}, party{of: u.of, to: None, plural: true, counted: counted, nouns: []string{r.Same}})
}

// stateGroup reports whether a group without a country's name is taken for
// that of the country the report is about: troops, lawmakers, police.
func stateGroup(r *lexicon.Position) bool {
	if len(r.Sectors) == 0 {
		return false
	}
	switch r.Noun {
	case "aide", "adviser", "advisor", "mediator", "diplomat", "negotiator", "delegate", "delegation":
		return false
	}
	for _, c := range r.Sectors {
		switch c {
		case "GOV", "LEG", "JUD", "COP", "OPP":
			return true
		}
	}
	return strings.HasPrefix(r.Noun, "government ")
}

// Nouns for those who stand over against their possessor: "France's allies"
// are not French.
var others = set("ally", "rival", "partner", "enemy", "foe", "adversary", "neighbor", "neighbour", "opponent")

// nounCountry returns the country that a noun's phrase gives its holder.
func (f *finder) nounCountry(si int, u *unit) string {
	m := &f.sents[si]
	if !others[f.role(u).Noun] {
		if c := f.country(u.of); c != "" || f.sharedBy(m, u) {
			return c
		}
	}
	for _, k := range u.before {
		if m.units[k].kind == nationalityUnit {
			return f.unitCountry(&m.units[k])
		}
	}
	return ""
}

// counted reports whether a number or an indefinite word singles some out of a
// group: "two officials" are not "the officials".
func (f *finder) counted(si int, u *unit) bool {
	s := &f.doc.Sentences[si]
	for t := u.lo; t < u.start; t++ {
		if s.Tokens[t].UPOS == "NUM" || s.Is(t, "nummod") {
			return true
		}
		switch lowerForm(s, t) {
		case "some", "several", "many", "few", "other", "more", "dozens", "hundreds", "thousands", "most", "both", "another":
			return true
		}
	}
	return false
}

// roleSectors returns the codes that a role noun gives: its own, or those of
// the body it belongs to. Officials of an organisation that is no state's are
// that organisation's.
func (f *finder) roleSectors(r *lexicon.Position, of int) []string {
	var owner []string
	if of != None && f.actors[of].Type != news.Country {
		owner = f.actors[of].Sectors
	}
	if len(r.Sectors) == 0 {
		return append([]string(nil), owner...)
	}
	if len(owner) > 0 && r.Sectors[0] == "UAF" {
		return append([]string(nil), owner...) // "Hamas gunmen"
	}
	if len(owner) > 0 && (len(r.Sectors) == 1 && r.Sectors[0] == "GOV") && f.actors[of].Type == news.Organization {
		return append([]string(nil), owner...)
	}
	return append([]string(nil), r.Sectors...)
}

// armed reports whether sectors are those of an armed group outside the army:
// one report's paramilitaries are another's rebels.
func armed(sectors []string) bool {
	return contains(sectors, "REB") || contains(sectors, "PRM")
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
