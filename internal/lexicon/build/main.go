// Command build compiles the table of dated offices from public lists.
//
//	go run ./internal/lexicon/build \
//	    -holders holders.csv -factbook offices.csv -codes country-codes.csv \
//	    -data internal/lexicon/data
//
// Holders is an extract of Wikidata (CC0): repo, country, commit, date,
// position, person, qid, start, end. Factbook is a history of the chiefs of
// state, heads of government and ambassadors named by the CIA World Factbook
// (public domain): fips, country, field, title_name, since, first_seen,
// last_seen. Codes is datasets/country-codes (public domain). What the lists
// tell of one office of one person is brought together; an office without an
// end keeps the last day on which its source saw it held. Data is the
// folder of the tables: countries.txt and leaders.txt, kept by hand, are read
// from it, and people.txt is written there. What leaders.txt tells wins.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// A tenure is one person's time in one office.
type tenure struct {
	id, name, aliases, country, sectors, title, of, to string
	from, until, confirmed, source                     string
	hand                                               bool
	gone                                               string // the last day on which the Factbook printed it
}

// oldest is the first year whose offices the table keeps.
const oldest = "2000"

// The first and the last editions of the Factbook that the list compares.
const (
	firstEdition = "2014"
	lastEdition  = "2026-01"
)

func main() {
	log.SetFlags(0)
	holders := flag.String("holders", "", "CSV of office holders from Wikidata")
	factbook := flag.String("factbook", "", "CSV of the history of the World Factbook's offices")
	codes := flag.String("codes", "", "CSV of country codes")
	data := flag.String("data", "internal/lexicon/data", "folder of the tables")
	flag.Parse()
	if err := run(*data, *holders, *factbook, *codes); err != nil {
		log.Fatalf("build: %v", err)
	}
}

func run(data, holders, factbook, codes string) error {
	lex, err := lexicon.LoadCountries(os.DirFS(data))
	if err != nil {
		return err
	}
	b := &builder{lex: lex}
	b.indexCountries()
	if err := b.readCodes(codes); err != nil {
		return err
	}
	if err := b.readLeaders(filepath.Join(data, "leaders.txt")); err != nil {
		return err
	}
	if err := b.readHolders(holders); err != nil {
		return err
	}
	if err := b.readFactbook(factbook); err != nil {
		return err
	}
	b.identify()
	b.merge()
	b.close()
	return b.write(filepath.Join(data, "people.txt"))
}

type builder struct {
	lex    *lexicon.Lexicon
	byName map[string]string // country's name, lower case → ISO 3166-1 alpha-3
	byFIPS map[string]string
	rows   []tenure
}

// indexCountries lists the countries by every name.
func (b *builder) indexCountries() {
	b.byName = make(map[string]string)
	for _, c := range b.lex.Countries {
		for _, n := range append([]string{c.Name}, c.Names...) {
			b.byName[strings.ToLower(n)] = c.ISO3
		}
	}
}

// iso returns the code of a country's name, "" for a name that is none.
func (b *builder) iso(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	name = strings.TrimPrefix(name, "the ")
	return b.byName[name]
}

// identify gives rows without a Wikidata item the item of the same name and
// country, and of who began the same office on the same day: no office of one
// holder begins twice on a day.
func (b *builder) identify() {
	known := make(map[string]string)
	for _, r := range b.rows {
		if r.id == "" {
			continue
		}
		for _, k := range keys(r) {
			if known[k] == "" {
				known[k] = r.id
			}
		}
	}
	for i := range b.rows {
		r := &b.rows[i]
		for _, k := range keys(*r) {
			if r.id == "" {
				r.id = known[k]
			}
		}
	}
	// Those without an item are told apart by the first name met.
	for i := range b.rows {
		r := &b.rows[i]
		if r.id != "" {
			continue
		}
		id := "=" + r.name
		for _, k := range keys(*r) {
			if known[k] != "" {
				id = known[k]
				break
			}
		}
		r.id = id
		for _, k := range keys(*r) {
			if known[k] == "" {
				known[k] = id
			}
		}
	}
}

// keys returns what tells a row's person.
func keys(r tenure) []string {
	var out []string
	if single[r.title] && len(r.from) == 10 {
		out = append(out, strings.Join([]string{"@", r.country, r.title, r.of, r.to, r.from}, "|"))
	}
	out = append(out, r.country+"|"+lexicon.FoldName(r.name), r.country+"|"+ends(r.name))
	for _, a := range strings.Split(r.aliases, ", ") {
		if a != "" {
			out = append(out, r.country+"|"+lexicon.FoldName(a))
		}
	}
	return out
}

// ends folds a name to its first and last words.
func ends(name string) string {
	w := strings.Fields(lexicon.FoldName(name))
	if len(w) < 2 {
		return "-"
	}
	return w[0] + " " + w[len(w)-1]
}

// merge brings the rows about one term of one person together.
func (b *builder) merge() {
	byKey := make(map[string][]int)
	var out []tenure
next:
	for _, r := range b.rows {
		if r.title == "" {
			out = append(out, r)
			continue
		}
		key := strings.Join([]string{r.id, r.title, r.of, r.to}, "|")
		for _, i := range byKey[key] {
			if near(out[i], r) {
				join(&out[i], r)
				continue next
			}
		}
		byKey[key] = append(byKey[key], len(out))
		out = append(out, r)
	}
	b.rows = out
}

// near reports whether two rows can tell of one term: they begin within a year
// of each other or overlap.
func near(a, b tenure) bool {
	if a.from == "" || b.from == "" {
		return true
	}
	if year(a.from)-year(b.from) <= 1 && year(b.from)-year(a.from) <= 1 {
		return true
	}
	return b.from <= cmp.Or(a.until, a.confirmed) && a.from <= cmp.Or(b.until, b.confirmed)
}

func year(date string) int {
	n := 0
	for i := 0; i < 4 && i < len(date); i++ {
		n = n*10 + int(date[i]-'0')
	}
	return n
}

// join adds what b tells to a.
func join(a *tenure, b tenure) {
	if a.hand {
		return
	}
	if len(b.from) > len(a.from) && (a.from == "" || strings.HasPrefix(b.from, a.from)) {
		a.from = b.from
	}
	if a.until == "" && b.until != "" {
		a.until = b.until
	}
	a.confirmed = max(a.confirmed, b.confirmed)
	if a.until != "" && a.until < a.from {
		a.until = ""
	}
	if b.aliases != "" && a.aliases == "" && b.name != a.name {
		a.aliases = b.aliases
	}
	if !strings.Contains(a.source, b.source) {
		a.source += "+" + b.source
	}
}

// close ends an office that another took over.
func (b *builder) close() {
	byOffice := make(map[string][]int)
	for i, r := range b.rows {
		key := strings.Join([]string{r.country, r.title, r.of, r.to}, "|")
		byOffice[key] = append(byOffice[key], i)
	}
	for key, list := range byOffice {
		title := strings.Split(key, "|")[1]
		if !single[title] {
			continue
		}
		// A row that the Factbook stopped printing ended by then.
		for _, i := range list {
			if r := &b.rows[i]; r.until == "" && strings.Contains(r.source, "fb") && r.confirmed < lastEdition {
				r.gone = r.confirmed
			}
		}
		slices.SortFunc(list, func(x, y int) int { return cmp.Compare(b.rows[x].from, b.rows[y].from) })
		for k, i := range list {
			r := &b.rows[i]
			if r.hand || r.until != "" || r.from == "" {
				continue
			}
			for _, j := range list[k+1:] {
				if next := b.rows[j].from; next > r.from && (next >= firstEdition || next >= r.confirmed) {
					r.until = next
					break
				}
			}
		}
	}
	for i := range b.rows {
		r := &b.rows[i]
		if r.hand {
			continue
		}
		if r.gone != "" && (r.until == "" || year(r.until) > year(r.gone)+1) {
			r.until = r.gone
		}
	}
}

// write puts the rows down, by country, name and date.
func (b *builder) write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprint(w, `# People and the offices they held, 2000 to early 2026, compiled by internal/lexicon/build.
# Sources: wd  Wikidata (CC0), office holders as of 2022 and early 2023
#          fb  CIA World Factbook (public domain), editions of 2014 to January 2026
# until is empty where no source tells an end; confirmed is then the last day on which
# the office was seen held. Rows kept by hand are in leaders.txt.
id | name | aliases | country | sectors | title | of | to | from | until | confirmed | source
`)
	slices.SortStableFunc(b.rows, func(x, y tenure) int {
		return cmp.Or(cmp.Compare(x.country, y.country), cmp.Compare(x.name, y.name), cmp.Compare(x.id, y.id), cmp.Compare(x.from, y.from), cmp.Compare(x.title, y.title))
	})
	for _, r := range b.rows {
		if r.hand || r.until != "" && (r.until < oldest || r.until < r.from[:min(len(r.from), len(r.until))]) {
			continue
		}
		if strings.HasPrefix(r.id, "=") {
			r.id = ""
		}
		if r.until != "" {
			r.confirmed = ""
		}
		cells := []string{r.id, r.name, r.aliases, r.country, r.sectors, r.title, r.of, r.to, r.from, r.until, r.confirmed, r.source}
		fmt.Fprintln(w, strings.Join(cells, "|"))
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
