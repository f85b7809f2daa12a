package actor_test

import (
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// find reads the cast of a text.
func find(t testing.TB, date, text string) (*actor.Cast, *parse.Document) {
	t.Helper()
	p, err := parse.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	a := (&eval.ActorCase{Date: date, Text: text}).Article()
	doc, err := p.Parse(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return actor.Find(a, doc, lex), doc
}

func TestCastCountry(t *testing.T) {
	c, _ := find(t, "", "Chile protested.")
	if i := c.Country("CHL"); i == actor.None || c.Actors[i].ID != "a1" {
		t.Errorf("Country(CHL) = %d, want the actor of the text", i)
	}
	i := c.Country("BOL")
	if i == actor.None || c.Actors[i].Name != "Bolivia" || len(c.Actors[i].Mentions) != 0 {
		t.Fatalf("Country(BOL) = %d, want a new actor without mentions", i)
	}
	if c.Country("BOL") != i || c.ByID(c.Actors[i].ID) != i {
		t.Error("Country(BOL) is not one actor")
	}
	if c.Country("XXX") != actor.None || c.ByID("a99") != actor.None || c.ByID("") != actor.None {
		t.Error("what does not exist is found")
	}
}

func TestCastSide(t *testing.T) {
	c, doc := find(t, "2012-05-01", "Turkey, Jordan and Iraq signed the treaty.")
	verb := doc.Sentences[0].Root()
	side := c.Side(0, doc.Sentences[0].Child(verb, "nsubj"))
	var names []string
	for _, i := range side {
		names = append(names, c.Actors[i].Name)
	}
	if len(names) != 3 || names[0] != "Turkey" || names[1] != "Jordan" || names[2] != "Iraq" {
		t.Errorf("Side = %q, want Turkey, Jordan, Iraq", names)
	}
}

func TestEnvoyLinks(t *testing.T) {
	c, _ := find(t, "", "Canada's ambassador to Cuba left on Sunday.")
	for i := range c.Mentions {
		m := &c.Mentions[i]
		if c.Actors[m.Actor].Office == nil {
			continue
		}
		if m.Of != c.Country("CAN") || m.To != c.Country("CUB") {
			t.Errorf("of %d, to %d, want Canada and Cuba", m.Of, m.To)
		}
		if got := c.Actors[m.Actor].Office.Title; got != "ambassador to Cuba" {
			t.Errorf("office %q", got)
		}
		return
	}
	t.Error("no envoy found")
}

func TestUndatedOfficeNamesNobody(t *testing.T) {
	c, _ := find(t, "", "The French president cancelled the trip.")
	for _, a := range c.Actors {
		if a.Type == "person" {
			t.Errorf("%s is named without a date", a.Name)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("Kenya's president and its army met “him” (AFP) — Gen. X.")
	f.Add("\xff’s of the the to Mr. 's -")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		c, doc := find(t, "2020-01-01", text)
		for _, m := range c.Mentions {
			s := &doc.Sentences[m.Sentence]
			if m.Start < 0 || m.Start >= m.End || m.End > len(s.Tokens) || m.Actor < 0 || m.Actor >= len(c.Actors) {
				t.Fatalf("mention %+v lies outside the report", m)
			}
		}
	})
}

func FuzzReadActorCases(f *testing.F) {
	f.Add("== a | 2020-01-01\n[[Peru|p]'s army|a] left {Lima}.\np: Peru | country | PER | -\na: | | |\n")
	f.Add("[|]")
	f.Fuzz(func(_ *testing.T, text string) { eval.ReadActorCases("x", []byte(text)) })
}

// TestPairs reads whom a phrase for two parties denotes: the actors of the
// token that ends the marked words.
func TestPairs(t *testing.T) {
	for _, c := range []struct{ text, word, want string }{
		{"Chad and Niger quarrelled over water. They met in Accra on Friday.", "They", "Chad, Niger"},
		{"Chad and Niger said they would talk.", "they", "Chad, Niger"},
		{"Chad and Niger recalled their envoys.", "their", "Chad, Niger"},
		{"Ana Ruiz met Eva Lund in Rome. The two leaders signed a deal.", "leaders", "Ana Ruiz, Eva Lund"},
		{"Ana Ruiz met Eva Lund in Rome. Both denied a rift.", "Both", "Ana Ruiz, Eva Lund"},
		{"Peru accused Chile of spying. Both sides called for calm.", "sides", "Peru, Chile"},
		{"Peru accused Chile of spying. The two neighbours fell out.", "neighbours", "Peru, Chile"},
		{"Peru's president met Chile's foreign minister. The two countries share a border.", "countries", "Peru, Chile"},
		{"Police arrested two students. They were beaten.", "They", "two students"},
		{"Talks by North and South Korea began.", "Korea", "North Korea, South Korea"},
		{"The two leaders met.", "leaders", ""},
	} {
		cast, doc := find(t, "2019-05-05", c.text)
		var names []string
		for si := range doc.Sentences {
			for i, tok := range doc.Sentences[si].Tokens {
				if tok.Form != c.word {
					continue
				}
				for _, a := range cast.Members(si, i) {
					if cast.Actors[a].Type != "group" || c.want != "" {
						names = append(names, cast.Actors[a].Name)
					}
				}
			}
		}
		if got := strings.Join(names, ", "); got != c.want {
			t.Errorf("%s %s denotes %q, want %q", c.text, c.word, got, c.want)
		}
	}
}
