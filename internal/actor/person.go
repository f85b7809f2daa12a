package actor

import (
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
