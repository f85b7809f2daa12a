package actor_test

import (
	"os"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// BenchmarkFind measures the stage alone, on documents that are parsed before.
func BenchmarkFind(b *testing.B) {
	data, err := os.ReadFile("testdata/actors.txt")
	if err != nil {
		b.Fatal(err)
	}
	cases, err := eval.ReadActorCases("actors.txt", data)
	if err != nil {
		b.Fatal(err)
	}
	p, err := parse.Load()
	if err != nil {
		b.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	// Ten cases make a report of a usual length.
	var articles []*news.Article
	var docs []*parse.Document
	words := 0
	for len(cases) >= 10 {
		c := cases[0]
		for _, d := range cases[1:10] {
			c.Text += "\n\n" + d.Text
		}
		cases = cases[10:]
		a := c.Article()
		doc, err := p.Parse(b.Context(), a)
		if err != nil {
			b.Fatal(err)
		}
		for i := range doc.Sentences {
			words += len(doc.Sentences[i].Tokens)
		}
		articles, docs = append(articles, a), append(docs, doc)
	}
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		for i := range docs {
			actor.Find(articles[i], docs[i], lex)
		}
		n += words
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "words/s")
}
