package lexicon

import (
	"io/fs"
	"strings"
)

// A Country is a state or territory that reports treat as a party.
type Country struct {
	ISO3       string // ISO 3166-1 alpha-3
	Name       string
	Names      []string // other names
	Adjectives []string // nationality words
	People     []string // demonyms that are not an adjective plus "s"
	Capitals   []string // the first one stands for the government
}

// Country returns the country with an ISO 3166-1 alpha-3 code, or nil.
func (l *Lexicon) Country(iso3 string) *Country {
	if i, ok := l.countryByISO[iso3]; ok {
		return &l.Countries[i]
	}
	return nil
}

// LoadCountries reads the table of countries alone, for tools that compile
// other tables.
func LoadCountries(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{Names: newPhrases(2 << 10)}
	if err := l.loadCountries(fsys); err != nil {
		return nil, err
	}
	return l, nil
}

func (l *Lexicon) loadCountries(fsys fs.FS) error {
	t, err := readTable(fsys, "countries.txt", "iso", "name", "names", "adjectives", "people", "capitals")
	if err != nil {
		return err
	}
	l.countryByISO = make(map[string]int, len(t.rows))
	l.Countries = make([]Country, 0, len(t.rows))
	for _, r := range t.rows {
		c := Country{
			ISO3: r.get("iso"), Name: r.get("name"), Names: r.list("names"),
			Adjectives: r.list("adjectives"), People: r.list("people"), Capitals: r.list("capitals"),
		}
		if !isISO3(c.ISO3) {
			return r.fault("iso %q is not three capital letters", c.ISO3)
		}
		if c.Name == "" {
			return r.fault("%s has no name", c.ISO3)
		}
		if _, ok := l.countryByISO[c.ISO3]; ok {
			return r.fault("%s stands twice", c.ISO3)
		}
		l.countryByISO[c.ISO3] = len(l.Countries)
		l.Countries = append(l.Countries, c)
	}
	for i := range l.Countries {
		l.nameCountry(int32(i))
	}
	return nil
}

// nameCountry enters a country's names among the known phrases.
func (l *Lexicon) nameCountry(i int32) {
	c := &l.Countries[i]
	l.name(c.Name, Entry{Kind: CountryName, Index: i})
	for _, n := range c.Names {
		l.name(n, Entry{Kind: CountryName, Index: i})
	}
	for _, n := range c.Adjectives {
		l.name(n, Entry{Kind: Nationality, Index: i})
		if plural := demonym(n); plural != "" {
			l.name(plural, Entry{Kind: Demonym, Plural: true, Index: i})
		}
	}
	for _, n := range c.People {
		plural := strings.HasSuffix(n, "s") || strings.HasSuffix(n, "men") || strings.HasPrefix(n, "Ba")
		l.name(n, Entry{Kind: Demonym, Plural: plural, Index: i})
	}
	for _, n := range c.Capitals {
		l.name(n, Entry{Kind: Capital, Index: i})
	}
}

// demonym returns the plural noun made from a nationality word, or "" for
// those that English leaves alone ("the Chinese", "the Swiss") or does not
// make into a noun ("British").
func demonym(adjective string) string {
	for _, ending := range []string{"sh", "ch", "ese", "ss", "s"} {
		if strings.HasSuffix(adjective, ending) {
			return ""
		}
	}
	return adjective + "s"
}

func isISO3(s string) bool {
	if len(s) != 3 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// checkCountry tells whether a cell's country code is empty or known.
func (l *Lexicon) checkCountry(r row, iso3 string) error {
	if iso3 != "" && l.Country(iso3) == nil {
		return r.fault("no country %q", iso3)
	}
	return nil
}
