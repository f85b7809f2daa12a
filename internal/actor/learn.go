package actor

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

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
