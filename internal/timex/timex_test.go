package timex_test

import (
	"bufio"
	"context"
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// article makes a report of body paragraphs parted by blank lines.
func article(text, date string) *news.Article {
	a := &news.Article{Text: text, Language: "en"}
	a.Published.Date = news.Nullable(date)
	at := 0
	for part := range strings.SplitSeq(text, "\n\n") {
		n := len([]rune(part))
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		at += n + 2
	}
	return a
}

func parsed(t testing.TB, a *news.Article) *parse.Document {
	t.Helper()
	m, err := parse.Load()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := m.Parse(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// show writes the expressions as the case file does.
func show(a *news.Article, times []news.Time) string {
	runes := []rune(a.Text)
	var out []string
	for _, x := range times {
		value := string(x.Value)
		if !x.Resolved {
			value = "<" + value + ">"
		}
		out = append(out, string(runes[x.Span.Start:x.Span.End])+"="+value)
	}
	return strings.Join(out, "; ")
}

func TestCases(t *testing.T) {
	f, err := os.Open("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != 3 {
			t.Fatalf("testdata/cases.txt:%d: want 3 cells, have %d", n, len(cells))
		}
		date := strings.TrimSpace(cells[1])
		if date == "-" {
			date = ""
		}
		a := article(strings.ReplaceAll(strings.TrimSpace(cells[0]), " // ", "\n\n"), date)
		want := strings.TrimSpace(cells[2])
		if got := show(a, timex.Find(a, parsed(t, a))); got != want {
			t.Errorf("testdata/cases.txt:%d: %s (%s)\n have %s\n want %s", n, a.Text, date, got, want)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}
