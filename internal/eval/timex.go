package eval

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// A TimexDocument is one gold document: a text with its creation time and its
// time expressions. It is a line of JSON in the gold file.
type TimexDocument struct {
	ID      string      `json:"id"`
	DCT     string      `json:"dct"` // YYYY-MM-DD, a time of day may follow after T
	Title   string      `json:"title"`
	Text    string      `json:"text"`
	Timexes []GoldTimex `json:"timexes"`
}

// A GoldTimex is a TIMEX3 tag. Start and End are code points of the text.
type GoldTimex struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// ReadTimex reads gold documents, one JSON object a line. Errors call the input
// name and give the line.
func ReadTimex(r io.Reader, name string) ([]TimexDocument, error) {
	docs, err := decodeLines[TimexDocument](r, name)
	if err != nil {
		return nil, fmt.Errorf("eval timex: %w", err)
	}
	return docs, nil
}

// Article makes the article that the document's text stands for. Blank lines
// part its paragraphs.
func (d *TimexDocument) Article() *news.Article {
	a := &news.Article{ID: d.ID, Title: d.Title, Language: "en", Text: d.Text}
	if len(d.DCT) >= len("2006-01-02") {
		a.Published.Date = news.Nullable(d.DCT[:len("2006-01-02")])
	}
	at := 0
	for part := range strings.SplitSeq(d.Text, "\n\n") {
		n := len([]rune(part))
		if strings.TrimSpace(part) != "" {
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		}
		at += n + 2
	}
	return a
}

// TimexScore counts as TempEval-3 does (UzZaman and others, SemEval-2013,
// section 4): an extent is right strictly when both ends agree, relaxedly
// when the two overlap; a value or type is right on an overlapping pair when
// it is the same string. Each expression is paired once at most.
type TimexScore struct {
	Documents int `json:"documents"`
	Gold      int `json:"gold"`
	Found     int `json:"found"`
	Strict    int `json:"strict"`
	Relaxed   int `json:"relaxed"`
	Type      int `json:"type"`
	Value     int `json:"value"`
}

// F1 returns the F1 score of a count of right expressions.
func (s TimexScore) F1(right int) float64 { return share(2*right, s.Gold+s.Found) }

// Precision returns the share of found expressions that are right.
func (s TimexScore) Precision(right int) float64 { return share(right, s.Found) }

// Recall returns the share of gold expressions that are right.
func (s TimexScore) Recall(right int) float64 { return share(right, s.Gold) }

// A timexPair is a gold expression with the found one that overlaps it. One
// side is nil where the other has no partner.
type timexPair struct {
	Gold  *GoldTimex
	Found *news.Time
}

// pairTimexes pairs gold and found expressions, both in text order: equal
// extents first, then overlapping ones from the left.
func pairTimexes(gold []GoldTimex, found []news.Time) []timexPair {
	partner := make([]int, len(gold)) // index in found plus one
	taken := make([]bool, len(found))
	match := func(same func(g, f news.Span) bool) {
		for i := range gold {
			for j := range found {
				if partner[i] == 0 && !taken[j] && same(news.Span{Start: gold[i].Start, End: gold[i].End}, found[j].Span) {
					partner[i], taken[j] = j+1, true
				}
			}
		}
	}
	match(func(g, f news.Span) bool { return g == f })
	match(news.Span.Overlaps)
	var pairs []timexPair
	for i := range gold {
		p := timexPair{Gold: &gold[i]}
		if partner[i] > 0 {
			p.Found = &found[partner[i]-1]
		}
		pairs = append(pairs, p)
	}
	for j := range found {
		if !taken[j] {
			pairs = append(pairs, timexPair{Found: &found[j]})
		}
	}
	return pairs
}

// add counts the pairs of one document.
func (s *TimexScore) add(pairs []timexPair) {
	s.Documents++
	for _, p := range pairs {
		if p.Gold != nil {
			s.Gold++
		}
		if p.Found != nil {
			s.Found++
		}
		if p.Gold == nil || p.Found == nil {
			continue
		}
		s.Relaxed++
		if p.Gold.Start == p.Found.Span.Start && p.Gold.End == p.Found.Span.End {
			s.Strict++
		}
		if p.Gold.Type == p.Found.Type {
			s.Type++
		}
		if p.Gold.Value == string(p.Found.Value) {
			s.Value++
		}
	}
}

// Timex parses the documents, finds their time expressions and scores them.
func Timex(ctx context.Context, p parse.Parser, docs []TimexDocument) (TimexScore, error) {
	var s TimexScore
	for i := range docs {
		d := &docs[i]
		a := d.Article()
		doc, err := p.Parse(ctx, a)
		if err != nil {
			return s, fmt.Errorf("eval timex: document %s: %w", d.ID, err)
		}
		s.add(pairTimexes(d.Timexes, timex.Find(a, doc)))
	}
	return s, nil
}
