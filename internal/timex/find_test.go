package timex_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

func TestTypesAndIDs(t *testing.T) {
	a := article("The council, which sat for three days in 2019, meets every Monday at 3 p.m. in Quito.", "2023-06-14")
	want := []struct{ id, kind string }{
		{"t1", news.DurationTime}, {"t2", news.DateTime}, {"t3", news.SetTime}, {"t4", news.ClockTime},
	}
	got := timex.Find(a, parsed(t, a))
	if len(got) != len(want) {
		t.Fatalf("found %s", show(a, got))
	}
	for i, w := range want {
		if got[i].ID != w.id || got[i].Type != w.kind {
			t.Errorf("%s: have %s %s, want %s %s", a.Text, got[i].ID, got[i].Type, w.id, w.kind)
		}
	}
}

// A teaser for another article has times of its own, but nothing in the
// report counts from them.
func TestRelatedParagraphIsNoAnchor(t *testing.T) {
	a := article("The port fell on 4 June 2011.\n\nRelated: Envoy quits on 9 May 2016\n\nThe next day, the airport fell.", "2023-06-14")
	a.Paragraphs[1].Role = news.Related
	want := "4 June 2011=2011-06-04; 9 May 2016=2016-05-09; The next day=2011-06-05"
	if got := show(a, timex.Find(a, parsed(t, a))); got != want {
		t.Errorf("have %s, want %s", got, want)
	}
}

// The grammar reads the tokens itself, so that a report that was not parsed
// has its times too.
func TestWithoutParse(t *testing.T) {
	a := article("The truce of 3 June 2019 held. The sides will meet on Friday.", "2023-06-14")
	want := "3 June 2019=2019-06-03; Friday=2023-06-16"
	if got := show(a, timex.Find(a, nil)); got != want {
		t.Errorf("have %s, want %s", got, want)
	}
}

func TestSpansAreCodePoints(t *testing.T) {
	a := article("“Genève” — le café — reopened on 3 June 2019.", "")
	got := timex.Find(a, nil)
	if show(a, got) != "3 June 2019=2019-06-03" {
		t.Errorf("have %s", show(a, got))
	}
}

// Somebody called May keeps her name in the whole report.
func TestMayIsSomebody(t *testing.T) {
	a := article("Prime Minister Theresa May flew to Rome.\n\nA spokesman for May denied it. The vote in May failed.", "2019-09-02")
	if got := show(a, timex.Find(a, parsed(t, a))); got != "May=2019-05" {
		t.Errorf("have %s", got)
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"The truce of 3 June 2019 held until 5 p.m. on Friday, May 3–5.", "1990-91 '90s 2021-03-29T10:30Z 1/2/3",
		"two and a half years ago, twice a week, every other Monday", "the end of the", "half a", "'", "last", "12:",
		"Easter Monday 0001", "99999999999 years ago", "the 31st of February 2019", "twenty twenty", "\xff\xfe Monday", "\x00",
		"early late mid-", "3 to", "Q3", "the night of", "a hundred thousand thousand decades later",
	} {
		f.Add(s, "2023-06-14")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, text, date string) {
		a := article(strings.ToValidUTF8(text, "\uFFFD"), date)
		n := utf8.RuneCountInString(a.Text)
		at := 0
		for _, x := range timex.Find(a, nil) {
			if x.Span.Start < at || x.Span.Empty() || x.Span.End > n {
				t.Fatalf("%q: span %v after %d, of %d", a.Text, x.Span, at, n)
			}
			at = x.Span.End
			if _, ok := timex.Interval(string(x.Value)); ok != x.Resolved {
				t.Fatalf("%q: value %q, resolved %v", a.Text, x.Value, x.Resolved)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The miners, who struck on June 4, told a radio station Friday that the march, planned for "+
		"Sunday morning, would last two days. They had last marched in 2007.\n\n", 20)
	a := article(strings.TrimSpace(text), "2022-06-12")
	doc := parsed(b, a)
	words := len(strings.Fields(text))
	b.ReportAllocs()
	for b.Loop() {
		timex.Find(a, doc)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
