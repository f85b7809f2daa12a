package lexicon

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

const peopleHeader = "id | name | aliases | country | sectors | title | of | to | from | until | confirmed | source\n"

// TestActorTableFaults checks that a fault in a table is told by file, line
// and cell.
func TestActorTableFaults(t *testing.T) {
	for _, c := range []struct {
		name, file, text string
		load             func(*Lexicon, fs.FS) error
		want             []string
	}{
		{
			"code of a country", "countries.txt", "iso | name | names | adjectives | people | capitals\nPT | Portugal | | Portuguese | | Lisbon\n",
			(*Lexicon).loadCountries, []string{"countries.txt:2", `"PT"`},
		},
		{
			"country twice", "countries.txt", "iso | name | names | adjectives | people | capitals\n# a comment\nPRT | Portugal\n\nPRT | Portugal\n",
			(*Lexicon).loadCountries, []string{"countries.txt:5", "twice"},
		},
		{
			"header", "countries.txt", "iso | name\nPRT | Portugal\n",
			(*Lexicon).loadCountries, []string{"countries.txt:1", `"names"`},
		},
		{
			"sector", "organizations.txt", "name | names | country | sectors | chamber | seat\nCortes | | | PARL |\n",
			(*Lexicon).loadOrganizations, []string{"organizations.txt:2", `"PARL"`},
		},
		{
			"chamber", "organizations.txt", "name | names | country | sectors | chamber | seat\nCortes | | | LEG | middle\n",
			(*Lexicon).loadOrganizations, []string{"organizations.txt:2", `"middle"`},
		},
		{
			"unknown country", "outlets.txt", "name | names | country | state\nGazeta | | POX |\n",
			(*Lexicon).loadOutlets, []string{"outlets.txt:2", `"POX"`},
		},
		{
			"kind of a role", "roles.txt", "noun | kind | sectors | plural | same\nwizard | trade | GOV\n",
			(*Lexicon).loadRoles, []string{"roles.txt:2", `"trade"`},
		},
		{
			"noun twice", "roles.txt", "noun | kind | sectors | plural | same\nwizard | role | GOV\nwizard | role | GOV\n",
			(*Lexicon).loadRoles, []string{"roles.txt:3", "twice"},
		},
		{
			"capital in a noun", "bodies.txt", "noun | sectors | chamber | plural\nSenate | LEG | upper |\n",
			(*Lexicon).loadBodies, []string{"bodies.txt:2", `"Senate"`},
		},
		{
			"town without a state", "places.txt", "country | places\n| Porto, Faro\n",
			(*Lexicon).loadPlaces, []string{"places.txt:2"},
		},
		{
			"part of a name", "nameparts.txt", "word | sectors\nguild | TRD\n",
			(*Lexicon).loadNameParts, []string{"nameparts.txt:2", `"TRD"`},
		},
		{
			"first name of two genders", "givennames.txt", "gender | names | source\nm | Robin | x\nf | Robin | x\n",
			(*Lexicon).loadGivenNames, []string{"givennames.txt:3", `"Robin"`},
		},
		{
			"date", "people.txt", peopleHeader + "| Ana Reis | | | GOV | president | | | May 2004 | | |\n",
			(*Lexicon).loadPeople, []string{"people.txt:2", `"May 2004"`},
		},
		{
			"end before beginning", "people.txt", peopleHeader + "| Ana Reis | | | GOV | president | | | 2008-02-01 | 2004 | |\n",
			(*Lexicon).loadPeople, []string{"people.txt:2", "2004", "2008-02-01"},
		},
		{
			"nothing about somebody", "people.txt", peopleHeader + "| Ana Reis\n",
			(*Lexicon).loadPeople, []string{"people.txt:2", "Ana Reis"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := fstest.MapFS{"leaders.txt": {Data: []byte(peopleHeader)}, c.file: {Data: []byte(c.text)}}
			l := &Lexicon{Names: newPhrases(0), Nouns: newPhrases(0)}
			err := c.load(l, files)
			if err == nil {
				t.Fatal("no fault found")
			}
			for _, w := range c.want {
				if !strings.Contains(err.Error(), w) {
					t.Errorf("%q does not tell %s", err, w)
				}
			}
		})
	}
}

func TestHolder(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ title, of, to, day, want string }{
		{"president", "FRA", "", "2010-06-01", "Nicolas Sarkozy"},
		{"president", "FRA", "", "2014-06-01", "François Hollande"},
		{"president", "FRA", "", "", ""},
		{"chancellor", "DEU", "", "2004-01-01", "Gerhard Schröder"},
		{"chancellor", "DEU", "", "2021-12-08", ""}, // the day of the change: two held it
		{"secretary-general", "NATO", "", "2012-05-20", "Anders Fogh Rasmussen"},
		{"ambassador", "RUS", "USA", "2014-03-01", "Sergey Kislyak"},
		{"president", "BRA", "", "2090-01-01", ""},
	} {
		got := ""
		if p := l.Holder(c.title, c.of, c.to, c.day); p != nil {
			got = p.Name
		}
		if got != c.want {
			t.Errorf("Holder(%q, %q, %q, %q) = %q, want %q", c.title, c.of, c.to, c.day, got, c.want)
		}
	}
}

func TestTenureHolds(t *testing.T) {
	for _, c := range []struct {
		tenure Tenure
		day    string
		want   bool
	}{
		{Tenure{From: "2010-05", Until: "2012"}, "2010-04-30", false},
		{Tenure{From: "2010-05", Until: "2012"}, "2010-05-02", true},
		{Tenure{From: "2010-05", Until: "2012"}, "2012-11-30", true},
		{Tenure{From: "2010-05", Until: "2012"}, "2013-01-01", false},
		{Tenure{From: "2019-01-01", Confirmed: "2022-08-03"}, "2023-08-01", true},
		{Tenure{From: "2019-01-01", Confirmed: "2022-08-03"}, "2023-09-01", false},
		{Tenure{From: "2019-01-01"}, "2019-06-01", false},
		{Tenure{Until: "2019-01-01"}, "2018-06-01", false},
	} {
		if got := c.tenure.Holds(c.day); got != c.want {
			t.Errorf("%+v on %s: %v, want %v", c.tenure, c.day, got, c.want)
		}
	}
}

func TestChamber(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ country, kind, want string }{
		{"POL", "lower", "Sejm"}, {"GBR", "upper", "House of Lords"}, {"ISR", "single", "Knesset"}, {"TUV", "upper", ""},
	} {
		got := ""
		if o := l.Chamber(c.country, c.kind); o != nil {
			got = o.Name
		}
		if got != c.want {
			t.Errorf("Chamber(%s, %s) = %q, want %q", c.country, c.kind, got, c.want)
		}
	}
}
