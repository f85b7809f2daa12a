package pipeline_test

import (
	"context"
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

const example = "../../examples/report.txt"

// BenchmarkCode measures the warm path: from the bytes of one report of some
// 300 words to its record, on one core.
func BenchmarkCode(b *testing.B) {
	line, err := pipeline.New()
	if err != nil {
		b.Fatal(err)
	}
	body, err := os.ReadFile(example)
	if err != nil {
		b.Fatal(err)
	}
	page := &news.Page{Name: example, Body: body}
	words := len(strings.Fields(string(body)))
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		if _, err := line.Code(context.Background(), page, extract.Options{Date: "2024-08-13"}); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64(n*words)/b.Elapsed().Seconds(), "words/s")
}
