package event_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

var line = sync.OnceValues(pipeline.New)

// code runs a text through the whole line as one body paragraph.
func code(t testing.TB, text, date string) *news.Record {
	t.Helper()
	l, err := line()
	if err != nil {
		t.Fatal(err)
	}
	a := &news.Article{
		Text:       text,
		Language:   "en",
		Published:  news.Published{Date: news.Nullable(date)},
		Paragraphs: []news.Paragraph{{Span: news.Span{End: len([]rune(text))}, Role: news.Body}},
	}
	r, err := l.Record(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A testCase is a text and what is wanted of it.
type testCase struct {
	line       int
	date, text string
	want       []string
}

func readCases(t *testing.T, file string) []testCase {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []testCase
	var c testCase
	flush := func() {
		if c.text != "" {
			out = append(out, c)
		}
		c = testCase{}
	}
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		s := strings.TrimSpace(in.Text())
		switch {
		case s == "":
			flush()
		case strings.HasPrefix(s, "#"):
		case strings.HasPrefix(s, "date:"):
			c.date = strings.TrimSpace(s[5:])
		case strings.HasPrefix(s, "- "):
			c.want = append(c.want, s[2:])
		default:
			if c.text != "" {
				c.text += " "
			}
			c.text += s
			if c.line == 0 {
				c.line = n
			}
		}
	}
	flush()
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// faults compares a record with what a case wants.
func (c testCase) faults(r *news.Record) []string {
	var out []string
	listed := map[int]bool{}
	for _, w := range c.want {
		switch w {
		case "none":
			if len(r.Events) > 0 {
				out = append(out, "want no events")
			}
			continue
		case "nothing counts":
			continue
		}
		found := false
		for i := range r.Events {
			if !listed[i] && fits(r, &r.Events[i], w) {
				listed[i], found = true, true
				break
			}
		}
		if !found {
			out = append(out, "missing "+w)
		}
	}
	for i := range r.Events {
		if r.Events[i].Counts && !listed[i] {
			out = append(out, "must not count: "+show(r, &r.Events[i]))
		}
	}
	return out
}

// fits reports whether an event is the one that a line wants.
func fits(r *news.Record, e *news.Event, want string) bool {
	cells := strings.Split(want, "|")
	if len(cells) != 3 {
		return false
	}
	who, whom, _ := strings.Cut(cells[1], ">")
	if !slices.Contains(strings.Split(strings.TrimSpace(cells[0]), "/"), e.Type) ||
		!sideFits(r, e.Actor, who) || !sideFits(r, e.Recipient, whom) {
		return false
	}
	switch real := strings.TrimSpace(cells[2]); real {
	case "*":
		return true
	case "counts":
		return e.Counts
	case "not":
		return len(e.Aux) == 0 && !e.Counts
	default:
		return strings.Join(e.Aux, ", ") == real
	}
}

// sideFits reports whether a side is the one wanted: each party listed is in
// it, and nobody is in it where nobody is wanted.
func sideFits(r *news.Record, side []string, want string) bool {
	want = strings.TrimSpace(want)
	switch want {
	case "*":
		return true
	case "-":
		return len(side) == 0
	}
	for _, w := range strings.Split(want, ",") {
		if !slices.ContainsFunc(side, func(id string) bool { return isParty(r, id, strings.Split(w, "/")) }) {
			return false
		}
	}
	return true
}

// isParty reports whether an actor has one of the countries, sectors or words
// of a name.
func isParty(r *news.Record, id string, names []string) bool {
	for i := range r.Actors {
		a := &r.Actors[i]
		if a.ID != id {
			continue
		}
		for _, n := range names {
			if string(a.Country) == n || slices.Contains(a.Sectors, n) || slices.Contains(strings.Fields(a.Name), n) {
				return true
			}
		}
	}
	return false
}

// show prints an event for people.
func show(r *news.Record, e *news.Event) string {
	side := func(ids []string) string {
		var out []string
		for _, id := range ids {
			for i := range r.Actors {
				if r.Actors[i].ID == id {
					out = append(out, fmt.Sprintf("%s %s %v", r.Actors[i].Name, r.Actors[i].Country, r.Actors[i].Sectors))
				}
			}
		}
		return strings.Join(out, ", ")
	}
	return fmt.Sprintf("%s %s | %s > %s | %v counts=%t (%s) %s", e.Type, e.Mode, side(e.Actor), side(e.Recipient), e.Aux, e.Counts, e.WhyNot, e.Why)
}

// runCases wants a share of a file's cases right: the parser errs, and no rule
// is bent to its errors.
func runCases(t *testing.T, file string, floor float64) {
	cases := readCases(t, file)
	right := 0
	for _, c := range cases {
		r := code(t, c.text, c.date)
		faults := c.faults(r)
		if len(faults) == 0 {
			right++
			continue
		}
		t.Logf("%s:%d: %s", file, c.line, c.text)
		for _, f := range faults {
			t.Logf("    %s", f)
		}
		for i := range r.Events {
			t.Logf("    has %s", show(r, &r.Events[i]))
		}
	}
	t.Logf("%s: %d of %d right", file, right, len(cases))
	if float64(right) < floor*float64(len(cases)) {
		t.Errorf("%s: %d of %d right, want %.0f %%", file, right, len(cases), 100*floor)
	}
}

func TestModalityCases(t *testing.T) { runCases(t, "testdata/modality.txt", 0.88) }

func TestSideCases(t *testing.T) { runCases(t, "testdata/sides.txt", 0.85) }

// TestFrameExamples runs the example of every frame through the whole line.
func TestFrameExamples(t *testing.T) {
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	type count struct{ right, all int }
	files := map[string]*count{}
	total := count{}
	for _, f := range lex.AllFrames() {
		n := files[f.File]
		if n == nil {
			n = new(count)
			files[f.File] = n
		}
		n.all++
		total.all++
		r := code(t, f.Example.Text, "")
		if exampleFits(r, f) {
			n.right++
			total.right++
			continue
		}
		t.Logf("%s: %s > %s: %s", f, f.Example.Actor, f.Example.Recipient, f.Example.Text)
		for i := range r.Events {
			t.Logf("    has %s", show(r, &r.Events[i]))
		}
	}
	for name, n := range files {
		t.Logf("%s: %d of %d", name, n.right, n.all)
	}
	t.Logf("examples: %d of %d right", total.right, total.all)
	if share := float64(total.right) / float64(total.all); share < 0.93 {
		t.Errorf("%.3f of the examples right, want 0.93", share)
	}
}

func exampleFits(r *news.Record, f *lexicon.Frame) bool {
	if f.Type == "" {
		return len(r.Events) == 0
	}
	side := func(names []string) string {
		if len(names) == 0 {
			return "*"
		}
		return strings.Join(names, ",")
	}
	want := fmt.Sprintf("%s | %s > %s | *", f.Type, side(f.Example.Actor), side(f.Example.Recipient))
	return slices.ContainsFunc(r.Events, func(e news.Event) bool { return fits(r, &e, want) })
}
