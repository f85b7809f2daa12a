package eval

import (
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// TestReadCases reads the cases that the project keeps: all of them are whole.
func TestReadCases(t *testing.T) {
	golds, err := ReadCases(os.DirFS("testdata/cases"))
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range golds {
		if len(g.Page.Body) == 0 || len(g.Events)+len(g.Statements)+len(g.Never)+len(g.Checks) == 0 {
			t.Errorf("%s: no report, or nothing is expected of it", g.Name)
		}
	}
}

func TestCaseFaults(t *testing.T) {
	for in, want := range map[string]string{
		"date: 2031-02-17\n":                              "a.txt: no \"--- expect\" line",
		"place: Oslo\n":                                   "a.txt:1: unknown header",
		"--- report\nx\n--- expect\nguess | x\n":          "a.txt:4: unknown expectation",
		"--- expect\nevent | AID | A | B | counts |\n":    "a.txt:2: an event needs the quoted words",
		"--- expect\nevent | AID | A | B | maybe | \"x\"": "a.txt:2: unknown modality \"maybe\"",
		"--- expect\nsaid | A |\n":                        "a.txt:2: a statement needs its quoted content",
		"--- expect\nsaid | A | \"x\" | by B\n":           "a.txt:2: unknown link",
	} {
		if _, err := readCase("a.txt", []byte(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", in, err, want)
		}
	}
}

const aidCase = `--- report
Norland sent grain to Sudova. Sudova did not thank Norland.
--- expect
event  | AID     | Norland | Sudova | counts   | "sent grain"
event  | SUPPORT | Sudova  | -      | negation | "did not thank"
never  | "did not thank"
`

// aidRecord is a record of aidCase's report with two events.
func aidRecord(aid, thanks news.Event) *news.Record {
	text := "Norland sent grain to Sudova. Sudova did not thank Norland."
	at := func(words string) []news.EventMention {
		i := strings.Index(text, words)
		span := news.Span{Start: i, End: i + len(words)}
		return []news.EventMention{{Span: span, Trigger: span}}
	}
	aid.Mentions, thanks.Mentions = at("sent"), at("thank")
	return &news.Record{
		Article: news.Article{Text: text},
		Actors:  []news.Actor{{ID: "n", Name: "Norland", Type: news.Country}, {ID: "s", Name: "Sudova", Type: news.Country}},
		Events:  []news.Event{aid, thanks},
	}
}

func TestCompare(t *testing.T) {
	g, err := readCase("aid.txt", []byte(aidCase))
	if err != nil {
		t.Fatal(err)
	}
	n, s := []string{"n"}, []string{"s"}
	thanks := news.Event{Type: "SUPPORT", Actor: s, Recipient: n, Aux: []string{news.Negation}}
	for _, test := range []struct {
		name        string
		aid, thanks news.Event
		want        Score
	}{
		{"all right", news.Event{Type: "AID", Actor: n, Recipient: s, Counts: true}, thanks,
			Score{Required: 2, Right: 2, TypeRight: 2, Found: 2, SidesRight: 2, ModalityRight: 2, Counted: 1, CountedTrue: 1}},
		{"the sides the wrong way round", news.Event{Type: "AID", Actor: s, Recipient: n, Counts: true}, thanks,
			Score{Required: 2, Right: 1, TypeRight: 2, Found: 2, SidesRight: 1, ModalityRight: 2, Counted: 1, CountedTrue: 1}},
		{"what must not count does", news.Event{Type: "AID", Actor: n, Recipient: s, Counts: true}, news.Event{Type: "SUPPORT", Actor: s, Counts: true},
			Score{Required: 2, Right: 1, TypeRight: 2, Found: 2, SidesRight: 2, ModalityRight: 1, Counted: 2, CountedTrue: 1, WrongCounts: 1}},
		{"another type", news.Event{Type: "CONSULT", Actor: n, Recipient: s}, thanks,
			Score{Required: 2, Right: 1, TypeRight: 1, Found: 1, SidesRight: 1, ModalityRight: 1}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Compare(g, aidRecord(test.aid, test.thanks))
			notes := got.Notes
			got.Notes = nil
			if !sameScore(got, test.want) {
				t.Errorf("score %+v\nwant  %+v\nnotes %q", got, test.want, notes)
			}
		})
	}
}

// sameScore compares the figures.
func sameScore(a, b Score) bool {
	var x, y Result
	a.figures(&x)
	b.figures(&y)
	for _, f := range x.Figures {
		if v, _ := y.Get(f.Name); v != f.Value {
			return false
		}
	}
	return a.Found == b.Found
}
