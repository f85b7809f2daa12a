package lexicon

import (
	"io/fs"
	"strings"
)

// A Person is somebody the tables know, with the offices that they held.
type Person struct {
	Key     string // "wd:" and the Wikidata item, or "per:" and the name's words
	Name    string
	Country string   // ISO 3166-1 alpha-3
	Sectors []string // beyond any office's term
	Offices []Tenure
}

// A Tenure is one person's time in one office. Dates are ISO 8601 of any
// precision; an empty one is unknown.
type Tenure struct {
	Title     string // a noun of the role table, in its kept form
	Of        string // the body ("United Nations"), "" for the person's country
	To        string // an envoy's host: ISO 3166-1 alpha-3 or a body's name
	Sectors   []string
	From      string
	Until     string
	Confirmed string // where Until is empty: the last day on which the source saw it held
	Source    string
}

// Holds reports whether the office was held on a day, as far as the table
// knows: not before From, not after Until, and without Until no more than a
// year after the last day on which it was seen held. A year or month counts
// as held through to its end at the upper side.
func (t Tenure) Holds(day string) bool {
	if day == "" || t.From == "" || t.From > day {
		return false
	}
	if t.Until != "" {
		return day <= t.Until || strings.HasPrefix(day, t.Until)
	}
	return t.Confirmed != "" && day <= yearAfter(t.Confirmed)
}

func yearAfter(date string) string {
	if len(date) < 4 {
		return date
	}
	y := []byte(date[:4])
	for i := 3; i >= 0; i-- {
		if y[i] != '9' {
			y[i]++
			break
		}
		y[i] = '0'
	}
	return string(y) + date[4:]
}

// On returns the offices held on a day.
func (p *Person) On(day string) []Tenure {
	var out []Tenure
	for _, t := range p.Offices {
		if t.Holds(day) {
			out = append(out, t)
		}
	}
	return out
}

// Holder returns who held an office on a day, or nil where the tables do not
// know or know several. Title is any noun of the role table; of is a country's
// code or a body's name; to is an envoy's host, "" for other offices.
func (l *Lexicon) Holder(title, of, to, day string) *Person {
	if day == "" {
		return nil
	}
	var found *Person
	for _, i := range l.holders.get(officeKey{title, of, to}) {
		p := &l.People[i]
		for _, t := range p.Offices {
			if t.Title == title && t.To == to && (t.Of == of || t.Of == "" && p.Country == of) && t.Holds(day) {
				if found != nil && found != p {
					return nil
				}
				found = p
			}
		}
	}
	return found
}

// Spelled returns the people whose full name or alias folds to the same key.
func (l *Lexicon) Spelled(name string) []int32 { return l.peopleByFold.get(FoldName(name)) }

// Surnamed returns the people with a surname, as the last word of their name.
func (l *Lexicon) Surnamed(surname string) []int32 {
	return l.peopleBySurname.get(FoldName(surname))
}

type officeKey struct{ title, of, to string }

func (l *Lexicon) loadPeople(fsys fs.FS) error {
	var rows []row
	for _, file := range []string{"leaders.txt", "people.txt"} {
		t, err := readTable(fsys, file, "id", "name", "aliases", "country", "sectors", "title", "of", "to", "from", "until", "confirmed", "source")
		if err != nil {
			return err
		}
		rows = append(rows, t.rows...)
	}
	byKey := make(map[string]int32, len(rows))
	l.foldedWords = make(map[string]string, len(rows))
	defer func() { l.foldedWords, l.nameWords = nil, nil }()
	l.People = make([]Person, 0, len(rows))
	l.holders = newChains[officeKey, int32](len(rows))
	l.peopleByFold = newChains[string, int32](len(rows))
	l.peopleBySurname = newChains[string, int32](len(rows))
	for _, r := range rows {
		if err := l.addTenure(r, byKey); err != nil {
			return err
		}
	}
	return nil
}

// addTenure takes a row: an office of a person, new or known.
func (l *Lexicon) addTenure(r row, byKey map[string]int32) error {
	p := Person{Name: r.get("name"), Country: r.get("country")}
	if p.Name == "" {
		return r.fault("a person needs a name")
	}
	if err := l.checkCountry(r, p.Country); err != nil {
		return err
	}
	sectors, err := r.sectors("sectors")
	if err != nil {
		return err
	}
	if id := r.get("id"); id != "" {
		p.Key = "wd:" + id
	} else {
		p.Key = "per:" + slug(p.Name)
	}
	i, known := byKey[p.Key]
	if !known {
		i = int32(len(l.People))
		byKey[p.Key] = i
		l.People = append(l.People, p)
	}
	person := &l.People[i]
	if !known || person.Name != p.Name {
		l.namePerson(i, p.Name)
	}
	for _, a := range r.list("aliases") {
		l.namePerson(i, a)
	}
	title := r.get("title")
	if title == "" {
		if len(sectors) == 0 {
			return r.fault("%s has neither office nor sector", p.Name)
		}
		person.Sectors = sectors
		return nil
	}
	tenure := Tenure{
		Title: title, Of: r.get("of"), To: r.get("to"), Sectors: sectors,
		From: r.get("from"), Until: r.get("until"), Confirmed: r.get("confirmed"), Source: r.get("source"),
	}
	for _, d := range []string{tenure.From, tenure.Until, tenure.Confirmed} {
		if !isDate(d) {
			return r.fault("%q is not a year, month or day", d)
		}
	}
	if tenure.From != "" && tenure.Until != "" && tenure.Until < tenure.From[:min(len(tenure.From), len(tenure.Until))] {
		return r.fault("%s ends %s before it begins %s", title, tenure.Until, tenure.From)
	}
	person.Offices = append(person.Offices, tenure)
	of := tenure.Of
	if of == "" {
		of = person.Country
	}
	l.holders.add(officeKey{title, of, tenure.To}, i)
	return nil
}

// namePerson enters a name of a person.
func (l *Lexicon) namePerson(i int32, name string) {
	words, plain := plainWords(l.nameWords[:0], name)
	e := Entry{Kind: PersonName, Index: i}
	if plain {
		l.Names.addKey(name, words, e)
	} else if words = phraseWords(name); len(words) > 0 {
		l.Names.add(words, e)
	} else {
		return
	}
	l.nameWords = words
	for k, w := range words {
		folded, ok := l.foldedWords[w]
		if !ok {
			folded = foldWord(strings.ToLower(w))
			l.foldedWords[w] = folded
		}
		words[k] = folded
	}
	l.peopleByFold.add(strings.Join(words, " "), i)
	l.peopleBySurname.add(words[len(words)-1], i)
}

// plainWords parts a name at its spaces, and reports whether that is all that
// Words would do to it: plain letters and single spaces.
func plainWords(dst []string, name string) ([]string, bool) {
	from := 0
	for i := 0; i <= len(name); i++ {
		if i < len(name) && name[i] != ' ' {
			continue
		}
		if !plain(name[from:i]) {
			return dst, false
		}
		dst = append(dst, name[from:i])
		from = i + 1
	}
	return dst, true
}

// isDate reports whether s is empty, a year, a month or a day of ISO 8601.
func isDate(s string) bool {
	switch len(s) {
	case 0, 4, 7, 10:
	default:
		return false
	}
	for i := range len(s) {
		if i == 4 || i == 7 {
			if s[i] != '-' {
				return false
			}
		} else if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
