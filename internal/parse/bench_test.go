package parse

import (
	"context"
	"testing"
)

// report is text of the kind that Parse is for.
const report = `OSLO, Feb. 3 (NTB) — Norway's foreign minister on Tuesday summoned the Belarusian chargé d'affaires over the detention of two aid workers, the ministry said.

The pair, who had been working for a charity near Brest, were arrested last week and have not yet been charged. “We demand their immediate release,” Foreign Minister Kari Lunde told reporters after a meeting of the Nordic Council, adding that she had spoken with her Polish counterpart by telephone.

Minsk rejected the protest. A spokesman for the interior ministry, Ihar Dudko, said the two were suspected of spying for a neighbouring country and that consular officers would be allowed to visit them “in due course.”

Relations between the two countries soured in 2020, when Oslo joined the European Union's sanctions against senior officials of the government in Minsk.`

func BenchmarkParse(b *testing.B) {
	m, err := Load()
	if err != nil {
		b.Fatal(err)
	}
	a := article(report)
	tokens := 0
	b.ReportAllocs()
	for b.Loop() {
		d, err := m.Parse(context.Background(), a)
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range d.Sentences {
			tokens += len(s.Tokens)
		}
	}
	b.ReportMetric(float64(tokens)/b.Elapsed().Seconds(), "tokens/s")
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Read(embedded); err != nil {
			b.Fatal(err)
		}
	}
}
