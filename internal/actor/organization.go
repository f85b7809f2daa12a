package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// knownOrg returns the actor of an organisation of the tables. Where a name
// stands for several, the one whose country the report names most is meant.
func (f *finder) knownOrg(u *unit) int {
	best := u.entry
	for _, e := range u.others {
		if e.Kind != lexicon.Organization && e.Kind != lexicon.Outlet {
			continue
		}
		if f.weight[f.lex.Orgs[e.Index].Country] > f.weight[f.lex.Orgs[best.Index].Country] {
			best = e
		}
	}
	u.entry = best
	if c := f.lex.Orgs[best.Index].Country; best.Doubtful && c != "" && f.weight[c] == 0 {
		return None
	}
	return f.org(&f.lex.Orgs[best.Index])
}

// org returns the actor of an organisation of the tables.
func (f *finder) org(o *lexicon.Org) int {
	if i, ok := f.byOrg[o]; ok {
		return i
	}
	typ := news.Organization
	if o.People {
		typ = news.Group
	}
	i := f.add(news.Actor{
		Name: o.Name, Type: typ, Country: news.Nullable(o.Country),
		Sectors: append([]string(nil), o.Sectors...), KB: news.Nullable(o.Key),
	}, party{org: o, of: None, to: None, plural: o.People, body: chamberNoun(o.Chamber)})
	f.byOrg[o] = i
	return i
}

func chamberNoun(chamber string) string {
	switch chamber {
	case "upper":
		return "upper house"
	case "lower":
		return "lower house"
	case "single":
		return "parliament"
	}
	return ""
}

// newOrg returns the actor of an organisation that only the parser knows. An
// acronym of a name that the report gave in full is that organisation.
func (f *finder) newOrg(si int, u *unit) int {
	name := f.text(si, u.start, u.end)
	words := lexicon.Words(nil, name)
	if len(words) == 0 {
		return None
	}
	key := strings.ToLower(strings.Join(words, " "))
	for i := range f.parties {
		p := &f.parties[i]
		if p.orgName == "" {
			continue
		}
		if p.orgName == key || len(words) == 1 && p.short == words[0] || len(words) == 1 && len(key) > 3 && strings.HasPrefix(p.orgName, key+" ") {
			return i
		}
	}
	country := ""
	if u.entry.Index >= 0 {
		country = f.lex.Countries[u.entry.Index].ISO3
	}
	m := &f.sents[si]
	for _, k := range u.before {
		if c := f.unitCountry(&m.units[k]); c != "" {
			country = c
		}
	}
	for _, l := range u.after {
		if c := f.unitCountry(&m.units[l.unit]); c != "" && l.prep == "of" {
			country = c
		}
	}
	return f.add(news.Actor{
		Name: name, Type: news.Organization, Country: news.Nullable(country), Sectors: f.nameSectors(words),
	}, party{of: None, to: None, orgName: key, short: acronym(words)})
}

// nameSectors reads an organisation's sectors off its name.
func (f *finder) nameSectors(words []string) []string {
	for i := len(words) - 1; i >= 0; i-- {
		if codes := f.lex.NamePart(strings.ToLower(words[i])); codes != nil {
			return append([]string(nil), codes...)
		}
	}
	return nil
}

// acronym returns the initials of a name's capitalised words, "" for a short
// name.
func acronym(words []string) string {
	if len(words) < 2 {
		return ""
	}
	var b strings.Builder
	for _, w := range words {
		if title(w) {
			b.WriteByte(w[0])
		}
	}
	return b.String()
}

// government returns the actor that is a country's government: what its
// capital stands for and "the Polish government" names.
func (f *finder) government(iso3 string) int {
	if i, ok := f.governments[iso3]; ok {
		return i
	}
	c := f.lex.Country(iso3)
	if c == nil {
		return None
	}
	name := "government of " + c.Name
	if len(c.Adjectives) > 0 {
		name = c.Adjectives[0] + " government"
	}
	i := f.add(news.Actor{
		Name: name, Type: news.Organization, Country: news.Nullable(iso3),
		Sectors: []string{"GOV"}, KB: news.Nullable("gov:" + iso3),
	}, party{of: None, to: None, body: "government"})
	f.governments[iso3] = i
	return i
}

// resolveBody finds the actor of a body noun: the known institution of its
// country, the same body named before, or a new one.
func (f *finder) resolveBody(si, i int) int {
	m := &f.sents[si]
	u := &m.units[i]
	b := f.bodyOf(u)
	of, _ := f.relations(si, i)
	noun := sameBody(b.Noun)
	country := f.country(of)
	explicit := of != None
	if !explicit {
		if a := f.lastBody(si, noun, u.plural); a != None {
			return a
		}
		if f.indefinite(si, u) || u.plural {
			country = "" // "a court ruled": no one's in particular
		} else if len(b.Sectors) > 0 {
			country = f.contextCountry(b)
		}
	}
	if !u.plural && country != "" && (of == None || f.actors[of].Type == news.Country || f.actors[of].KB == news.Nullable("gov:"+country)) {
		if noun == "government" {
			return f.government(country)
		}
		if b.Chamber != "" {
			if o := f.lex.Chamber(country, b.Chamber); o != nil {
				return f.org(o)
			}
		}
	}
	if explicit {
		for k := range f.parties {
			if p := &f.parties[k]; p.body == noun && p.plural == u.plural && f.country(k) == country && (p.of == of || p.of == None) {
				return k
			}
		}
	}
	codes := append([]string(nil), b.Sectors...)
	if len(codes) == 0 && of != None {
		codes = append(codes, f.actors[of].Sectors...)
	}
	typ := news.Organization
	if u.plural && b.Noun != "police" && !strings.HasSuffix(b.Noun, "forces") {
		typ = news.Group
	}
	return f.add(news.Actor{
		Name: f.phraseName(si, u), Type: typ, Country: news.Nullable(country), Sectors: codes,
	}, party{of: of, to: None, body: noun, plural: u.plural})
}

// contextCountry returns the country that a body without one belongs to: the
// one that the report names most. Congress, Senate and House by themselves are
// those of the United States where the report speaks of it at all.
func (f *finder) contextCountry(b *lexicon.Body) string {
	switch b.Noun {
	case "congress", "senate", "house":
		if f.weight["USA"] > 0 || f.main == "" {
			return "USA"
		}
	}
	return f.main
}

// lastBody returns the body named last by the same noun, or by one that this
// noun ends ("the ministry" after "the defence ministry"), or None.
func (f *finder) lastBody(si int, noun string, plural bool) int {
	for k := len(f.mentions) - 1; k >= max(0, len(f.mentions)-window); k-- {
		a := f.mentions[k].Actor
		p := &f.parties[a]
		if p.body == "" || p.plural != plural || f.main != "" && f.actors[a].Country == "" && f.actors[a].Type == news.Organization && noun == "government" {
			continue
		}
		if p.body == noun || strings.HasSuffix(p.body, " "+noun) || p.body == "parliament" && (noun == "legislature" || noun == "assembly" || noun == "national assembly") {
			return a
		}
	}
	return None
}

// sameBody brings the wordings of one body together.
func sameBody(noun string) string {
	noun = strings.Replace(noun, "defence", "defense", 1)
	if rest, ok := strings.CutPrefix(noun, "ministry of "); ok {
		noun = strings.TrimPrefix(rest, "the ") + " ministry"
	}
	switch noun {
	case "foreign affairs ministry", "external affairs ministry", "foreign office":
		return "foreign ministry"
	case "defense department":
		return "defense ministry"
	case "home ministry":
		return "interior ministry"
	case "administration", "regime", "coalition government", "presidential office", "president's office", "prime minister's office":
		if noun == "presidential office" || noun == "president's office" {
			return "presidency"
		}
		if noun == "prime minister's office" {
			return noun
		}
		return "government"
	case "upper house of parliament", "upper chamber", "upper chamber of parliament":
		return "upper house"
	case "lower house of parliament", "lower chamber", "lower chamber of parliament", "house of representatives", "chamber of deputies", "house":
		return "lower house"
	case "armed forces":
		return "military"
	case "coastguard":
		return "coast guard"
	case "spy agency", "spy service", "intelligence service":
		return "intelligence agency"
	case "police force", "national police":
		return "police"
	}
	return noun
}

// phraseName returns a phrase's words as a name: without its article.
func (f *finder) phraseName(si int, u *unit) string {
	s := &f.doc.Sentences[si]
	lo := u.lo
	for lo < u.start && (s.Tokens[lo].UPOS == "DET" || s.Tokens[lo].XPOS == "DT") {
		lo++
	}
	return f.text(si, lo, u.hi)
}

// relative reports whether a token is a relative pronoun.
func relative(t *parse.Token) bool {
	return t.XPOS == "WP" || t.XPOS == "WDT" || t.XPOS == "WP$"
}
