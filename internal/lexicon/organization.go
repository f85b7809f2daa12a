package lexicon

import (
	"io/fs"
	"strings"
)

// An Org is an organisation, institution or outlet that the tables know, or a
// seat that stands for its holder.
type Org struct {
	Key     string // "org:" and the name's words: stable while the name is
	Name    string
	Names   []string
	Country string   // ISO 3166-1 alpha-3, "" where it belongs to no state
	Sectors []string // PLOVER sectors, IGO and NGO
	Chamber string   // "upper", "lower" or "single" for a parliament
	People  bool     // a people, a faith or a camp rather than an organisation
}

// Sectors that an actor may carry: those of PLOVER 0.8, table of sector codes,
// with IGO and NGO, which PLOVER keeps among its actor codes.
var sectorCodes = map[string]bool{
	"COP": true, "GOV": true, "JUD": true, "LEG": true, "MIL": true, "PRM": true, "PTY": true,
	"REB": true, "SPY": true, "UAF": true, "UNK": true, "AGR": true, "BUS": true, "CRM": true,
	"CVL": true, "EDU": true, "ELI": true, "JRN": true, "LAB": true, "MED": true, "REF": true,
	"OPP": true, "PRE": true, "REL": true, "SOC": true, "IGO": true, "NGO": true,
}

// sectors reads a cell of sector codes; "-" stands for none.
func (r row) sectors(column string) ([]string, error) {
	codes := r.list(column)
	if len(codes) == 1 && codes[0] == "-" {
		return nil, nil
	}
	for _, c := range codes {
		if !sectorCodes[c] {
			return nil, r.fault("no sector %q", c)
		}
	}
	return codes, nil
}

// Chamber returns the parliament of a country, or the house of it that kind
// names ("upper", "lower"), or nil where the tables know none by its name.
func (l *Lexicon) Chamber(iso3, kind string) *Org {
	for i := range l.Orgs {
		if o := &l.Orgs[i]; o.Country == iso3 && o.Chamber == kind {
			return o
		}
	}
	return nil
}

func (l *Lexicon) loadOrganizations(fsys fs.FS) error {
	t, err := readTable(fsys, "organizations.txt", "name", "names", "country", "sectors", "chamber", "seat")
	if err != nil {
		return err
	}
	seen := make(map[string]bool, len(t.rows))
	for _, r := range t.rows {
		o := Org{Name: r.get("name"), Names: r.list("names"), Country: r.get("country"), Chamber: r.get("chamber")}
		if o.Sectors, err = r.sectors("sectors"); err != nil {
			return err
		}
		if o.Name == "" || len(o.Sectors) == 0 {
			return r.fault("an organisation needs a name and a sector")
		}
		if err := l.checkCountry(r, o.Country); err != nil {
			return err
		}
		switch o.Chamber {
		case "", "upper", "lower", "single":
		default:
			return r.fault("chamber %q is not upper, lower or single", o.Chamber)
		}
		if seen[o.Name] {
			return r.fault("%s stands twice", o.Name)
		}
		seen[o.Name] = true
		i := int32(len(l.Orgs))
		l.addOrg(o, Organization)
		if seat := r.get("seat"); seat != "" {
			l.name(seat, Entry{Kind: Seat, Index: i})
		}
	}
	return nil
}

func (l *Lexicon) loadOutlets(fsys fs.FS) error {
	t, err := readTable(fsys, "outlets.txt", "name", "names", "country", "state")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		o := Org{Name: r.get("name"), Names: r.list("names"), Country: r.get("country"), Sectors: []string{"JRN"}}
		if o.Name == "" {
			return r.fault("an outlet needs a name")
		}
		if err := l.checkCountry(r, o.Country); err != nil {
			return err
		}
		if s := r.get("state"); s != "" && s != "state" {
			return r.fault("state is %q, want %q or nothing", s, "state")
		}
		l.addOrg(o, Outlet)
	}
	return nil
}

func (l *Lexicon) loadPeoples(fsys fs.FS) error {
	t, err := readTable(fsys, "peoples.txt", "name", "names", "country", "sectors")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		o := Org{Name: r.get("name"), Names: r.list("names"), Country: r.get("country"), People: true}
		if o.Sectors, err = r.sectors("sectors"); err != nil {
			return err
		}
		if o.Name == "" || len(o.Sectors) == 0 {
			return r.fault("a people needs a name and a sector")
		}
		if err := l.checkCountry(r, o.Country); err != nil {
			return err
		}
		l.addOrg(o, Organization)
	}
	return nil
}

// addOrg enters an organisation with its names.
func (l *Lexicon) addOrg(o Org, kind EntryKind) {
	e := Entry{Kind: kind, Index: int32(len(l.Orgs))}
	enter := func(n string) string {
		name, doubtful := strings.CutPrefix(n, "?")
		e.Doubtful = doubtful
		l.name(name, e)
		return name
	}
	o.Name = enter(o.Name)
	for i, n := range o.Names {
		o.Names[i] = enter(n)
	}
	o.Key = "org:" + slug(o.Name)
	l.Orgs = append(l.Orgs, o)
}

// slug makes a key of a name: lower case, its words joined by hyphens.
func slug(name string) string {
	var words []string
	for _, w := range strings.Fields(name) {
		words = Words(words, w)
	}
	return strings.ToLower(strings.Join(words, "-"))
}

// NamePart returns the sectors that a word of an organisation's name tells,
// nil for a word that tells none. The word is lower case, without marks.
func (l *Lexicon) NamePart(word string) []string { return l.nameParts[word] }

func (l *Lexicon) loadNameParts(fsys fs.FS) error {
	t, err := readTable(fsys, "nameparts.txt", "word", "sectors")
	if err != nil {
		return err
	}
	l.nameParts = make(map[string][]string, len(t.rows))
	for _, r := range t.rows {
		word := r.get("word")
		if word == "" || word != strings.ToLower(word) {
			return r.fault("word %q is not lower case", word)
		}
		if l.nameParts[word] != nil {
			return r.fault("%q stands twice", word)
		}
		if l.nameParts[word], err = r.sectors("sectors"); err != nil {
			return err
		}
	}
	return nil
}
