package event_test

import (
	"context"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/attribution"
	"github.com/rapporteur-project/rapporteur/internal/event"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// BenchmarkCode codes the events of one report of some 480 words that the
// earlier stages have read.
func BenchmarkCode(b *testing.B) {
	l, err := line()
	if err != nil {
		b.Fatal(err)
	}
	paragraph := "Kenya recalled its ambassador to Uganda on Monday after Ugandan troops shelled a village near the border, " +
		"the foreign ministry said. Nairobi, which had refused to meet a Ugandan delegation in March, demanded an apology and " +
		"threatened to close the crossing at Busia. The African Union urged both sides to hold talks in Addis Ababa next week."
	a := &news.Article{Language: "en", Published: news.Published{Date: "2024-05-06"}}
	for range 8 {
		start := len(a.Text)
		a.Text += paragraph
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: start, End: len(a.Text)}, Role: news.Body})
		a.Text += "\n\n"
	}
	doc, err := l.Parser.Parse(context.Background(), a)
	if err != nil {
		b.Fatal(err)
	}
	cast := actor.Find(a, doc, l.Lexicon)
	times := timex.Find(a, doc)
	r := &event.Report{
		Article: a, Document: doc, Cast: cast, Times: times,
		Statements: attribution.Find(a, doc, cast, times, l.Lexicon),
	}
	b.ReportAllocs()
	for b.Loop() {
		event.Code(r, l.Lexicon)
	}
	b.ReportMetric(float64(len(strings.Fields(a.Text))*b.N)/b.Elapsed().Seconds(), "words/s")
}
