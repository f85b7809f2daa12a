package attribution_test

import (
	"bufio"
	"context"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/attribution"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// tell runs the stages up to statements over paragraphs.
func tell(t testing.TB, paragraphs ...string) (*news.Article, *actor.Cast, []news.Statement) {
	t.Helper()
	model, err := parse.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	a := article(paragraphs...)
	doc, err := model.Parse(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	cast := actor.Find(a, doc, lex)
	return a, cast, attribution.Find(a, doc, cast, timex.Find(a, doc), lex)
}

func article(paragraphs ...string) *news.Article {
	a := &news.Article{Text: strings.Join(paragraphs, "\n\n"), Language: "en"}
	at := 0
	for _, p := range paragraphs {
		n := utf8.RuneCountInString(p)
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		at += n + 2
	}
	return a
}

// A testCase is a text and what it says of its statements.
type testCase struct {
	line       int
	paragraphs []string
	want       []map[string]string
	none       bool
}

// readCases reads testdata/cases.txt, whose head describes its form.
func readCases(t testing.TB) []testCase {
	t.Helper()
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out []testCase
	in := bufio.NewScanner(f)
	fresh := true
	for line := 1; in.Scan(); line++ {
		text := strings.TrimSpace(in.Text())
		switch {
		case text == "" || strings.HasPrefix(text, "#"):
			fresh = true
		case strings.HasPrefix(text, ">"):
			if fresh {
				out = append(out, testCase{line: line})
				fresh = false
			}
			c := &out[len(out)-1]
			c.paragraphs = append(c.paragraphs, strings.TrimSpace(text[1:]))
		case text == "none":
			out[len(out)-1].none = true
		case text == "statement":
			c := &out[len(out)-1]
			c.want = append(c.want, map[string]string{})
		default:
			key, value, ok := strings.Cut(text, ":")
			if !ok {
				t.Fatalf("testdata/cases.txt:%d: %q is no “part: words”", line, text)
			}
			c := &out[len(out)-1]
			if len(c.want) == 0 {
				c.want = append(c.want, map[string]string{})
			}
			c.want[len(c.want)-1][key] = strings.TrimSpace(value)
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// A parser may lose a case that the one before it had; the floor is what any
// parser worth shipping must leave standing.
const floor = 0.95

func TestCases(t *testing.T) {
	right, all := 0, 0
	chainRight, chains := 0, 0
	for _, c := range readCases(t) {
		a, cast, got := tell(t, c.paragraphs...)
		chained := false
		ok := !c.none || len(got) == 0
		for _, want := range c.want {
			ok = ok && found(a, cast, got, want)
			chained = chained || want["via"] != ""
		}
		all++
		if chained {
			chains++
		}
		if ok {
			right++
			if chained {
				chainRight++
			}
			continue
		}
		t.Logf("testdata/cases.txt:%d: %s\nwant %v\ngot %s", c.line, c.paragraphs[0], c.want, describe(a, cast, got))
	}
	if float64(right) < floor*float64(all) {
		t.Errorf("%d of %d cases right, want %.0f %%", right, all, 100*floor)
	}
	if chains < 30 || float64(chainRight) < 0.9*float64(chains) {
		t.Errorf("%d of %d chains right, want 90 %% of at least 30", chainRight, chains)
	}
}

// found reports whether any statement has all the parts wanted.
func found(a *news.Article, cast *actor.Cast, got []news.Statement, want map[string]string) bool {
next:
	for i := range got {
		have := partsOf(a, cast, &got[i])
		for key, value := range want {
			switch key {
			case "via", "to":
				if !named(a, cast, &got[i], key, value) {
					continue next
				}
			case "source":
				if !strings.EqualFold(bare(have[key]), bare(value)) && !(value == "-" && have[key] == "") {
					continue next
				}
			default:
				if bare(have[key]) != bare(value) {
					continue next
				}
			}
		}
		return true
	}
	return false
}

// bare drops the punctuation at the edges.
func bare(s string) string {
	return strings.TrimSpace(strings.Trim(s, " ,.“”\"'‘’"))
}

func partsOf(a *news.Article, cast *actor.Cast, s *news.Statement) map[string]string {
	runes := []rune(a.Text)
	text := func(sp *news.Span) string {
		if sp == nil {
			return ""
		}
		return string(runes[sp.Start:sp.End])
	}
	var content []string
	for i := range s.Content {
		content = append(content, text(&s.Content[i]))
	}
	return map[string]string{
		"source": text(s.SourceSpan), "cue": text(s.CueSpan), "content": strings.Join(content, " … "),
		"kind": s.Kind, "stance": s.Stance,
		"via": strings.Join(s.Via, " "), "to": strings.Join(s.Addressee, " "),
	}
}

// named reports whether one of the statement's channels or addressees is named
// or mentioned by the words wanted.
func named(a *news.Article, cast *actor.Cast, s *news.Statement, part, words string) bool {
	ids := s.Via
	if part == "to" {
		ids = s.Addressee
	}
	runes := []rune(a.Text)
	for _, id := range ids {
		for i := range cast.Actors {
			if cast.Actors[i].ID != id {
				continue
			}
			if strings.Contains(cast.Actors[i].Name, words) {
				return true
			}
			for _, m := range cast.Actors[i].Mentions {
				if strings.Contains(string(runes[m.Span.Start:m.Span.End]), words) {
					return true
				}
			}
		}
	}
	return false
}

func describe(a *news.Article, cast *actor.Cast, got []news.Statement) string {
	var b strings.Builder
	for i := range got {
		p := partsOf(a, cast, &got[i])
		b.WriteString("\n  " + got[i].ID)
		for _, key := range []string{"source", "cue", "content", "via", "to", "kind", "stance"} {
			b.WriteString(" " + key + "=“" + p[key] + "”")
		}
		for _, id := range append(append([]string{}, got[i].Source...), got[i].Via...) {
			for j := range cast.Actors {
				if cast.Actors[j].ID == id {
					b.WriteString(" " + id + "=" + cast.Actors[j].Name)
				}
			}
		}
	}
	return b.String()
}
