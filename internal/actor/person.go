package actor

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// nameActors makes actors of the names: first of states, governments and
// organisations, which titles lean on, then of people with their full names,
// and last of the names in short, which lean on the full ones.
func (f *finder) nameActors() {
	for si := range f.sents {
		for i := range f.sents[si].units {
			f.nameParty(si, &f.sents[si].units[i])
		}
	}
	for _, full := range [2]bool{true, false} {
		for si := range f.sents {
			for i := range f.sents[si].units {
				u := &f.sents[si].units[i]
				if u.kind == personUnit && (u.end-u.start > 1) == full {
					f.namePerson(si, u)
				}
			}
		}
		// A title may lean on somebody named later ("an aide to ..., President X").
		for si := range f.sents {
			for i := range f.sents[si].units {
				u := &f.sents[si].units[i]
				if u.kind == personUnit && (u.end-u.start > 1) == full && u.actor != None {
					f.learnTitles(si, u)
				}
			}
		}
	}
	for si := range f.sents {
		for i := range f.sents[si].units {
			if u := &f.sents[si].units[i]; u.kind == personUnit && u.actor != None {
				f.leaderships(si, u)
			}
		}
	}
}

// nameParty makes the actor of a name that is no person's.
func (f *finder) nameParty(si int, u *unit) {
	if u.dateline {
		return
	}
	switch u.kind {
	case stateUnit, nationalityUnit:
		u.actor = f.state(f.lex.Countries[u.entry.Index].ISO3)
	case capitalUnit:
		if u.government {
			u.actor = f.government(f.capitalCountry(u))
			if u.entry.Kind == lexicon.Seat {
				u.actor = f.org(&f.lex.Orgs[u.entry.Index])
			}
		}
	case orgUnit:
		u.actor = f.knownOrg(u)
	case newOrgUnit:
		u.actor = f.newOrg(si, u)
	}
}

// namePerson makes or finds the actor of a person's name.
func (f *finder) namePerson(si int, u *unit) {
	name := f.text(si, u.start, u.end)
	given := strings.Fields(lexicon.FoldName(name))
	if len(given) == 0 {
		return
	}
	country, role := f.titleCountry(si, u)
	u.actor = f.sameName(given, u.style, role)
	if u.actor == None {
		u.actor = f.newPerson(si, u, name, given, country, role)
	} else if p := &f.parties[u.actor]; len(given) > len(p.given) {
		p.given = given
		if p.gender == 0 {
			p.gender = f.givenGender(given)
		}
		f.actors[u.actor].Name = name
	}
	if u.style != 0 {
		f.parties[u.actor].gender = u.style
	}
}

// givenGender returns the gender that the first of a full name's words tells.
func (f *finder) givenGender(given []string) byte {
	if len(given) < 2 {
		return 0
	}
	return f.lex.GivenGender(given[0])
}

// learnTitles takes what the titles of a name say of its bearer.
func (f *finder) learnTitles(si int, u *unit) {
	for _, t := range u.titles {
		f.learn(si, t, u.actor)
	}
	if a := &f.actors[u.actor]; a.Country == "" {
		country, _ := f.titleCountry(si, u)
		if country == "" {
			country = f.domestic(si, u)
		}
		a.Country = news.Nullable(country)
	}
}

// domestic returns the country that the report is about for a name behind the
// bare title of a state's office ("Prime Minister X"), unless the tables know
// another holder: what is foreign is called so.
func (f *finder) domestic(si int, u *unit) string {
	m := &f.sents[si]
	if !f.alone {
		return ""
	}
	for _, t := range u.titles {
		v := &m.units[t]
		r := f.role(v)
		if r == nil || r.Kind != lexicon.OfficeRole || !stateRole(r) || len(v.after) > 0 || v.owner >= 0 || v.pronoun >= 0 || len(v.before) > 0 || f.past(si, v) || v.end > u.start {
			continue
		}
		if f.lex.Holder(r.Same, f.main, "", f.day) == nil {
			return f.main
		}
	}
	return ""
}

// leaderships lets a title that belongs to a person take that person's country,
// and drops the namesake whom the tables have elsewhere.
func (f *finder) leaderships(si int, u *unit) {
	m := &f.sents[si]
	for _, t := range u.titles {
		o := m.units[t].owner
		if o < 0 || m.units[o].kind != personUnit || m.units[o].actor == None || m.units[o].actor == u.actor {
			continue
		}
		a := &f.actors[u.actor]
		if c := f.country(m.units[o].actor); c != "" && string(a.Country) != c {
			a.Country, a.KB, a.Office = news.Nullable(c), "", nil
			f.learn(si, t, u.actor)
		}
	}
}

// titleCountry returns the country that a name's titles give, and the first
// title's noun.
func (f *finder) titleCountry(si int, u *unit) (country, noun string) {
	m := &f.sents[si]
	for _, t := range u.titles {
		of, _ := f.relations(si, t)
		if c := f.country(of); c != "" && country == "" {
			country = c
		}
		if r := f.role(&m.units[t]); r != nil && noun == "" && r.Kind != lexicon.StyleRole {
			noun = r.Same
		}
	}
	if country == "" {
		for _, k := range u.before {
			if m.units[k].kind == nationalityUnit {
				return f.unitCountry(&m.units[k]), noun
			}
		}
		for _, l := range u.after {
			if l.prep == "of" && m.units[l.unit].kind == stateUnit {
				return f.unitCountry(&m.units[l.unit]), noun
			}
		}
	}
	return country, noun
}

// sameName returns the person of the report whose name agrees with given, or
// None. Of several the one whom the title fits is meant, then one by surname
// rather than by first name, one who holds an office, the one named most.
func (f *finder) sameName(given []string, style byte, noun string) int {
	best, count := None, -1
	for i := range f.parties {
		p := &f.parties[i]
		if len(p.given) == 0 || style != 0 && p.gender != 0 && p.gender != style {
			continue
		}
		if !agree(p.given, given) {
			continue
		}
		n := p.named
		if p.given[len(p.given)-1] == given[len(given)-1] {
			n += 2000
		}
		if contains(p.nouns, noun) {
			n += 4000
		}
		if len(p.nouns) > 0 {
			n += 1000
		}
		if n > count {
			best, count = i, n
		}
	}
	if best != None {
		f.parties[best].named++
	}
	return best
}

// agree reports whether two names can be one person's: the shorter's words
// stand in the longer in order, with the same surname or, for names whose
// surname comes first, the same first word. An initial stands for a name.
func agree(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 1 {
		return a[len(a)-1] == b[0] || len(a) > 1 && len(a[0]) > 1 && a[0] == b[0]
	}
	k := 0
	for _, w := range a {
		if k < len(b) && (w == b[k] || len(b[k]) == 1 && w[0] == b[k][0] || len(w) == 1 && w[0] == b[k][0]) {
			k++
		}
	}
	return k == len(b) && (a[len(a)-1] == b[len(b)-1] || a[0] == b[0] && surnameFirst[a[0]])
}

// Usual surnames that stand before the given name in Chinese, Korean and
// Vietnamese, folded.
var surnameFirst = set("kim", "li", "vang", "zhang", "liu", "chen", "iang", "huang", "zhao", "vu", "zhou", "xu", "sun",
	"ma", "zhu", "hu", "guo", "he", "lin", "luo", "song", "zheng", "xie", "han", "tang", "feng", "deng", "mao", "xi", "ven",
	"park", "lee", "choi", "jung", "kang", "cho", "iun", "jang", "lim", "mun", "ro", "ri", "pak", "ban", "sin", "an", "cha",
	"nguien", "tran", "le", "pham", "hoang", "phan", "vo", "dang", "bui", "do", "tsai", "lai", "pan", "qin", "kin", "fan", "jiang", "hun", "mao", "bo", "ding", "cai", "yang", "wang", "wu", "abe", "suga", "aung")

// newPerson makes the actor of a name that is new in the report, known to the
// tables or not.
func (f *finder) newPerson(si int, u *unit, name string, given []string, country, noun string) int {
	p := f.lookUp(u, name, given, country, noun)
	if p != nil {
		if i, ok := f.byPerson[p]; ok {
			return i
		}
	}
	a := news.Actor{Name: name, Type: news.Person, Country: news.Nullable(country)}
	q := party{given: given, of: None, to: None, seen: si, gender: f.givenGender(given)}
	if p == nil {
		return f.add(a, q)
	}
	q.person = p
	if len(given) == 1 {
		a.Name = p.Name
		q.given = strings.Fields(lexicon.FoldName(p.Name))
		q.gender = f.givenGender(q.given)
	}
	a.KB = news.Nullable(p.Key)
	if a.Country == "" {
		a.Country = news.Nullable(p.Country)
	}
	i := f.add(a, q)
	f.byPerson[p] = i
	f.holdings(i, p)
	return i
}

// holdings gives an actor the offices that the tables say its person held on
// the report's date. Where the date is unknown nobody holds an office, but the
// sector of the last one still tells where somebody belongs.
func (f *finder) holdings(i int, p *lexicon.Person) {
	f.sectors(i, p.Sectors)
	if len(p.Offices) == 0 {
		return
	}
	if f.day == "" {
		f.sectors(i, p.Offices[len(p.Offices)-1].Sectors)
		return
	}
	held := p.On(f.day)
	for k, t := range held {
		f.sectors(i, t.Sectors)
		f.parties[i].nouns = append(f.parties[i].nouns, t.Title)
		if k == 0 {
			f.actors[i].Office = f.office(t, p)
		}
	}
	var last *lexicon.Tenure // the latest that was over
	for k := range p.Offices {
		t := &p.Offices[k]
		if t.Until == "" || t.Until >= f.day {
			continue
		}
		f.parties[i].nouns = append(f.parties[i].nouns, "former "+t.Title)
		if last == nil || t.Until > last.Until {
			last = t
		}
	}
	if len(held) > 0 || len(p.Sectors) > 0 || last == nil {
		return
	}
	// Who governed once is of the elite; who led rebels stays one of them.
	if contains(last.Sectors, "GOV") || contains(last.Sectors, "MIL") || contains(last.Sectors, "LEG") {
		f.sectors(i, []string{"ELI"})
		return
	}
	f.sectors(i, last.Sectors)
}

func (f *finder) office(t lexicon.Tenure, p *lexicon.Person) *news.Office {
	of := t.Of
	if c := f.lex.Country(p.Country); of == "" && c != nil {
		of = c.Name
	}
	title := t.Title
	if t.To != "" {
		host := t.To
		if c := f.lex.Country(host); c != nil {
			host = c.Name
		}
		title += " to " + the(host)
	}
	return &news.Office{Title: title, Of: of, From: news.Nullable(t.From), To: news.Nullable(t.Until)}
}

// lookUp finds a person in the tables: by the whole name, or by a surname
// alone where one holder of a high office on the report's date bears it.
func (f *finder) lookUp(u *unit, name string, given []string, country, noun string) *lexicon.Person {
	var found *lexicon.Person
	consider := func(i int32) {
		p := &f.lex.People[i]
		if country != "" && p.Country != "" && p.Country != country {
			return
		}
		if found == nil || f.closer(p, found, noun) {
			found = p
		}
	}
	if len(given) > 1 {
		for _, i := range f.lex.Spelled(name) {
			consider(i)
		}
		if found == nil && len(given) > 2 {
			words := strings.Fields(name)
			for _, i := range f.lex.Spelled(words[0] + " " + words[len(words)-1]) {
				consider(i)
			}
		}
		return found
	}
	if f.day == "" {
		return nil
	}
	several := false
	for _, i := range f.lex.Surnamed(name) {
		p := &f.lex.People[i]
		if country != "" && p.Country != country || country == "" && f.weight[p.Country] == 0 {
			continue
		}
		if !f.prominent(p, noun) {
			continue
		}
		several = several || found != nil && found != p
		found = p
	}
	if several {
		return nil
	}
	return found
}

// closer reports whether a is the likelier bearer of a name than b: the one
// who held the office named, or any office, on the report's date.
func (f *finder) closer(a, b *lexicon.Person, noun string) bool {
	score := func(p *lexicon.Person) int {
		n := 0
		for _, t := range p.Offices {
			if t.Holds(f.day) {
				n += 4
			}
			if noun != "" && t.Title == noun {
				n += 2
			}
		}
		if f.weight[p.Country] > 0 {
			n++
		}
		return n
	}
	return score(a) > score(b)
}

// prominent reports whether somebody held, on the report's date, the office
// named or one so high that a surname is enough.
func (f *finder) prominent(p *lexicon.Person, noun string) bool {
	for _, t := range p.On(f.day) {
		if noun != "" {
			if t.Title == noun {
				return true
			}
			continue
		}
		switch t.Title {
		case "president", "prime minister", "chancellor", "supreme leader", "foreign minister", "secretary-general":
			return true
		}
	}
	return false
}

// learn takes from the report what a title says of an actor.
func (f *finder) learn(si, t, actor int) {
	m := &f.sents[si]
	u := &m.units[t]
	r := f.role(u)
	if r == nil {
		return
	}
	a, p := &f.actors[actor], &f.parties[actor]
	of, to := f.relations(si, t)
	gone := f.past(si, u)
	codes := f.roleSectors(r, of)
	if gone && !strings.HasPrefix(r.Noun, "former") && !strings.HasPrefix(r.Noun, "ex-") {
		codes = append([]string{"ELI"}, codes...)
	}
	if !gone && len(codes) > 0 && codes[0] != "ELI" {
		// In office, says the report: the tables' "former" is out of date.
		a.Sectors = slices.DeleteFunc(a.Sectors, func(c string) bool { return c == "ELI" })
	}
	if len(codes) == 1 && codes[0] == "CVL" && len(a.Sectors) > 0 {
		codes = nil // a leader's sister is no civilian for it
	}
	f.prepend(actor, codes)
	if c := f.country(of); c != "" {
		a.Country = news.Nullable(c)
	}
	if g := genderOf(r.Noun); g != 0 {
		p.gender = g
	}
	if gone {
		p.nouns = append(p.nouns, "former "+strings.TrimPrefix(r.Same, "former "))
		return
	}
	if r.Kind == lexicon.StyleRole {
		if len(r.Same) > 1 && r.Same != r.Noun {
			p.nouns = append(p.nouns, r.Same)
		}
		return
	}
	p.nouns = append(p.nouns, r.Same)
	if of != None {
		p.of = of
	}
	if to != None {
		p.to = to
	}
	f.sayOffice(actor, r, of, to)
}

// sayOffice writes the office that the report gives an actor, unless the
// tables gave the same one with its dates.
func (f *finder) sayOffice(actor int, r *lexicon.Position, of, to int) {
	if r.Kind != lexicon.OfficeRole && r.Kind != lexicon.EnvoyRole {
		return
	}
	a := &f.actors[actor]
	if a.Office != nil && a.Office.Of != "" && (a.Office.Title == r.Same || strings.HasPrefix(a.Office.Title, r.Same+" to ")) {
		return
	}
	o := &news.Office{Title: r.Noun}
	if of != None {
		o.Of = f.actors[of].Name
	} else if c := f.lex.Country(string(a.Country)); c != nil {
		o.Of = c.Name
	}
	if to != None {
		o.Title += " to " + the(f.actors[to].Name)
	}
	if a.Office == nil || a.Office.From == "" || to != None {
		a.Office = o
	}
}

// the puts the article before the names that take one.
func the(name string) string {
	switch name {
	case "United States", "United Kingdom", "United Nations", "United Arab Emirates", "European Union", "African Union",
		"Netherlands", "Philippines", "Czech Republic", "Holy See", "Soviet Union", "Democratic Republic of the Congo",
		"Republic of the Congo", "Central African Republic", "Dominican Republic", "Maldives", "Bahamas", "Gambia", "Seychelles":
		return "the " + name
	}
	return name
}

// prepend puts sector codes before the ones that an actor has.
func (f *finder) prepend(actor int, codes []string) {
	old := f.actors[actor].Sectors
	f.actors[actor].Sectors = nil
	f.sectors(actor, codes)
	f.sectors(actor, old)
	if f.actors[actor].Sectors == nil {
		f.actors[actor].Sectors = []string{}
	}
}

// past reports whether a title is one held once: "former", "ex-", "late".
func (f *finder) past(si int, u *unit) bool {
	s := &f.doc.Sentences[si]
	for t := u.lo; t < u.start; t++ {
		switch lowerForm(s, t) {
		case "former", "ex", "late", "ousted", "deposed", "onetime", "then", "erstwhile", "retired", "exiled", "fired", "sacked", "dismissed", "toppled":
			return true
		}
	}
	n := lowerForm(s, u.start)
	return n == "former" || strings.HasPrefix(n, "ex-")
}

// genderOf returns the gender that a noun tells, 0 for none.
func genderOf(noun string) byte {
	for _, w := range [...]string{"woman", "queen", "princess", "duchess", "lady", "actress", "wife", "daughter", "mother", "sister", "widow", "nun", "girl", "schoolgirl"} {
		if strings.HasSuffix(noun, w) {
			return 'f'
		}
	}
	for _, w := range [...]string{"king", "prince", "emperor", "sultan", "emir", "pope", "pontiff", "husband", "father", "brother", "son", "imam", "monk", "priest", "cardinal", "bishop", "ayatollah", "boy", "spokesman", "congressman", "businessman", "chairman", "policeman"} {
		if noun == w {
			return 'm'
		}
	}
	return 0
}
