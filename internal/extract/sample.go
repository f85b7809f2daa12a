package extract

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Sample is a paragraph of a page with its features, for the trainer.
type Sample struct {
	Text     string
	Words    int
	Features []float32
	Share    float64 // the part of its 4-grams that the gold has
}

// Samples returns every paragraph of a page of HTML in UTF-8, with its
// features and its share in the gold body.
func Samples(p *news.Page, gold string) ([]Sample, error) {
	doc, err := html.Parse(strings.NewReader(string(p.Body)))
	if err != nil {
		return nil, err
	}
	m := readMetadata(doc)
	base := baseAddress(m, p.URL)
	chunks, _ := chunksOf(doc, base)
	title := m.headline(chunks)
	chunks = vote(chunks, doc, m, base)
	s := shapeOf(chunks, title)
	g := newGrams(gold)
	out := make([]Sample, len(chunks))
	for i := range chunks {
		x := make([]float32, Features)
		features(x, chunks, i, s)
		out[i] = Sample{Text: chunks[i].text, Words: chunks[i].words, Features: x, Share: g.share(chunks[i].text)}
	}
	return out, nil
}
