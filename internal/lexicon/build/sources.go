package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode"
)

// each calls row for every record of a CSV file, by column name.
func each(path string, row func(get func(column string) string) error) error {
	if path == "" {
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.FieldsPerRecord = -1
	head, err := r.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	index := make(map[string]int, len(head))
	for i, h := range head {
		index[h] = i
	}
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		err = row(func(column string) string {
			if i, ok := index[column]; ok && i < len(rec) {
				return strings.TrimSpace(rec[i])
			}
			return ""
		})
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
}

func (b *builder) readCodes(path string) error {
	b.byFIPS = make(map[string]string)
	return each(path, func(get func(string) string) error {
		iso3 := get("ISO3166-1-Alpha-3")
		for _, f := range strings.Split(get("FIPS"), ",") {
			if f != "" && b.lex.Country(iso3) != nil {
				b.byFIPS[f] = iso3
			}
		}
		for _, column := range []string{"CLDR display name", "official_name_en", "UNTERM English Short", "UNTERM English Formal"} {
			n := strings.TrimPrefix(strings.ToLower(get(column)), "the ")
			if n != "" && b.lex.Country(iso3) != nil && b.byName[n] == "" {
				b.byName[n] = iso3
			}
		}
		b.byFIPS["RI"], b.byFIPS["KV"], b.byFIPS["GZ"], b.byFIPS["WE"], b.byFIPS["TW"] = "SRB", "XKX", "PSE", "PSE", "TWN"
		return nil
	})
}

// The lists of the extract whose names are not the country's.
var lists = map[string]string{
	"united-kingdom": "GBR", "us": "USA", "uae": "ARE", "czech": "CZE", "swiss-federal-council": "CHE", "saudi": "SAU",
	"congo-kinshasa": "COD", "bosnia-herzegovina": "BIH", "ivory-coast": "CIV", "central-african-republic": "CAF",
}

// repoCountry returns the country of a list of the extract.
func (b *builder) repoCountry(repo string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(repo, "-ministers"), "-cabinet")
	if iso := lists[name]; iso != "" {
		return iso
	}
	return b.iso(strings.ReplaceAll(name, "-", " "))
}

func (b *builder) readHolders(path string) error {
	return each(path, func(get func(string) string) error {
		repo := get("repo")
		country := b.repoCountry(repo)
		if country == "" || get("person") == "" {
			return nil
		}
		o, ok := b.position(get("position"), repo)
		if !ok {
			return nil
		}
		from, until := date(get("start")), date(get("end"))
		if until != "" && until < oldest || from == "" || until == "" && from < "1985" || until != "" && until[:min(4, len(until))] < from[:4] {
			return nil
		}
		r := tenure{
			id: get("qid"), name: clean(get("person")), country: country, sectors: o.sectors, title: o.title, of: o.of, to: o.to,
			from: from, until: until, source: "wd",
		}
		if until == "" {
			r.confirmed = get("date")
		}
		if r.name == "" || strings.HasPrefix(r.name, "Q") && strings.Trim(r.name[1:], "0123456789") == "" {
			return nil
		}
		b.rows = append(b.rows, r)
		return nil
	})
}

// date keeps a year, month or day, and drops what is none.
func date(s string) string {
	if len(s) > 10 {
		s = s[:10]
	}
	switch len(s) {
	case 4, 7, 10:
	default:
		return ""
	}
	for i, c := range s {
		if i == 4 || i == 7 {
			if c != '-' {
				return ""
			}
		} else if c < '0' || c > '9' {
			return ""
		}
	}
	return s
}

// clean takes from a name what would break the table's cells.
func clean(name string) string {
	if i := strings.IndexAny(name, "([{"); i > 0 {
		name = name[:i]
	}
	return strings.TrimSpace(strings.NewReplacer("|", " ", ",", " ", "#", "", "“", "", "”", "", "\"", "").Replace(strings.Join(strings.Fields(name), " ")))
}

// The titles that open a Factbook entry, longest first, with the office.
var openings = []struct{ words, title, sectors string }{
	{"Interim President", "president", "GOV"}, {"Acting President", "president", "GOV"}, {"Transition President", "president", "GOV"}, {"Transitional President", "president", "GOV"},
	{"Vice President", "vice president", "GOV"}, {"First Vice President", "vice president", "GOV"}, {"Executive Vice President", "vice president", "GOV"},
	{"State President", "president", "GOV"}, {"Federal President", "president", "GOV"}, {"President", "president", "GOV"},
	{"Deputy Prime Minister", "deputy prime minister", "GOV"}, {"First Deputy Prime Minister", "deputy prime minister", "GOV"},
	{"Interim Prime Minister", "prime minister", "GOV"}, {"Acting Prime Minister", "prime minister", "GOV"}, {"Caretaker Prime Minister", "prime minister", "GOV"},
	{"Prime Minister", "prime minister", "GOV"}, {"First Deputy Premier", "deputy prime minister", "GOV"}, {"Premier", "prime minister", "GOV"}, {"Taoiseach (Prime Minister)", "prime minister", "GOV"}, {"Taoiseach", "prime minister", "GOV"},
	{"Federal Chancellor", "chancellor", "GOV"}, {"Vice Chancellor", "vice chancellor", "GOV"}, {"Chancellor", "chancellor", "GOV"},
	{"Supreme Leader", "supreme leader", "GOV"},
	{"King", "king", "GOV"}, {"Queen", "queen", "GOV"}, {"Amir", "emir", "GOV"}, {"Emir", "emir", "GOV"}, {"Crown Prince", "crown prince", "GOV"}, {"Sultan", "sultan", "GOV"}, {"Emperor", "emperor", "GOV"}, {"Grand Duke", "grand duke", "GOV"}, {"Pope", "pope", "REL"},
	{"Ambassador", "ambassador", "GOV"}, {"Chargé d'Affaires", "chargé d'affaires", "GOV"}, {"Charge d'Affaires", "chargé d'affaires", "GOV"}, {"Chargé d’Affaires", "chargé d'affaires", "GOV"},
}

func (b *builder) readFactbook(path string) error {
	return each(path, func(get func(string) string) error {
		country := b.byFIPS[get("fips")]
		if country == "" {
			country = b.iso(get("country"))
		}
		from := date(get("since"))
		if country == "" || from == "" {
			return nil
		}
		r := tenure{country: country, from: from, confirmed: date(get("last_seen")), source: "fb"}
		text := get("title_name")
		for _, o := range openings {
			if rest, ok := strings.CutPrefix(text, o.words+" "); ok {
				r.title, r.sectors = o.title, o.sectors
				text = rest
				break
			}
		}
		switch get("field") {
		case "amb":
			r.to = "USA"
		case "usamb":
			r.country, r.to = "USA", country
		}
		if r.title == "" || (r.to != "") != (r.title == "ambassador" || r.title == "chargé d'affaires") {
			return nil
		}
		var ok bool
		if r.name, r.aliases, ok = factbookName(text); !ok {
			return nil
		}
		switch {
		case territory[r.country] && r.to == "":
			return nil // its head of state is another country's
		case r.title == "queen" || r.title == "king":
			if (r.name == "Queen Elizabeth" || strings.HasPrefix(r.name, "Elizabeth") || strings.HasPrefix(r.name, "Charles")) && r.country != "GBR" {
				return nil
			}
		}
		b.rows = append(b.rows, r)
		return nil
	})
}

// Territories under another state's head.
var territory = set("PRI", "HKG", "MAC", "NCL", "GRL", "COK")

func set(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// ranks stand before a name in the Factbook.
var ranks = set("Dr.", "Gen.", "Lt.", "Maj.", "Col.", "Brig.", "Capt.", "Adm.", "Sir", "Dame", "Sheikh", "Shaykh", "Vice", "Lt", "Gen", "Prof.", "Rev.", "Sen.", "Hon.", "Ret.", "Mrs.", "Mr.", "Ms.", "Prince", "Princess", "Mullah", "Marshal", "General", "Colonel")

// factbookName reads a name whose surname stands in capitals ("John Quincy
// ADAMS", "KIM Jong Un"). A name with more than a first name and a surname is
// also known by those two.
func factbookName(text string) (name, alias string, ok bool) {
	text = strings.TrimSuffix(clean(text), " Jr.")
	words := strings.Fields(text)
	for len(words) > 2 && ranks[words[0]] {
		words = words[1:]
	}
	if len(words) < 2 || len(words) > 7 || strings.ContainsAny(text, ";:/") || !unicode.IsUpper([]rune(words[0])[0]) {
		return "", "", false
	}
	first, last := -1, -1 // the words in capitals
	for i, w := range words {
		if isUpper(w) || first >= 0 && last == i-1 && (w == "bin" || w == "al" || w == "de" || w == "da") && i+1 < len(words) && isUpper(words[i+1]) {
			if first < 0 {
				first = i
			}
			last = i
			if isUpper(w) {
				words[i] = lowerName(w)
			}
		}
	}
	if first < 0 {
		return "", "", false
	}
	full := strings.Join(words, " ")
	if first == 0 {
		return full, "", true
	}
	name = words[0] + " " + strings.Join(words[first:last+1], " ")
	short := words[0] + " " + words[first]
	var others []string
	for _, o := range []string{full, short} {
		if o != name {
			others = append(others, o)
		}
	}
	return name, strings.Join(others, ", "), true
}

func isUpper(w string) bool {
	letters := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 1
}

// lowerName turns "AL-SISI" into "Al-Sisi" and "O'BRIEN" into "O'Brien".
func lowerName(w string) string {
	up := true
	return strings.Map(func(r rune) rune {
		out := unicode.ToLower(r)
		if up {
			out = unicode.ToUpper(r)
		}
		up = !unicode.IsLetter(r)
		return out
	}, w)
}

// readLeaders reads the table kept by hand.
func (b *builder) readLeaders(path string) error {
	if path == "" {
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for n, line := range strings.Split(string(data), "\n") {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" || strings.HasPrefix(line, "id ") {
			continue
		}
		c := strings.Split(line, "|")
		if len(c) != 12 {
			return fmt.Errorf("%s:%d: %d cells, want 12", path, n+1, len(c))
		}
		for i := range c {
			c[i] = strings.TrimSpace(c[i])
		}
		b.rows = append(b.rows, tenure{
			id: c[0], name: c[1], aliases: c[2], country: c[3], sectors: c[4], title: c[5], of: c[6], to: c[7],
			from: c[8], until: c[9], confirmed: c[10], source: c[11], hand: true,
		})
	}
	return nil
}
