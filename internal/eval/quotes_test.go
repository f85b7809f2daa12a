package eval

import (
	"math"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// oneQuote builds an article of one sentence with one attribution.
func oneQuote() *quotedArticle {
	text := "The mayor said the “old bridge” would close."
	return &quotedArticle{
		ID: "a", Outlet: "paper", Article: plainArticle(text, ""),
		Attributions: []goldQuote{{
			Source:  []news.Span{{Start: 0, End: 9}},
			Cue:     []news.Span{{Start: 10, End: 14}},
			Content: []news.Span{{Start: 15, End: 44}},
		}},
	}
}

func TestScoreQuotes(t *testing.T) {
	source, cue := news.Span{Start: 0, End: 9}, news.Span{Start: 10, End: 14}
	right := news.Statement{Kind: news.Mixed, SourceSpan: &source, CueSpan: &cue, Content: []news.Span{{Start: 15, End: 43}}}
	half := right
	half.Content = []news.Span{{Start: 15, End: 31}} // the “old bridge”
	nested := right
	nested.Parent = "s1"
	tests := []struct {
		name            string
		statements      []news.Statement
		content, triple counts
	}{
		{"edge punctuation is stripped", []news.Statement{right}, counts{1, 1, 1}, counts{1, 1, 1}},
		{"part of a content", []news.Statement{half}, counts{0, 1, 1}, counts{1, 1, 1}},
		{"nested ones are left out", []news.Statement{right, nested}, counts{1, 1, 1}, counts{1, 1, 1}},
		{"told twice counts once", []news.Statement{right, right}, counts{1, 2, 1}, counts{1, 2, 1}},
		{"nothing found", nil, counts{0, 0, 1}, counts{0, 0, 1}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := scoreQuotes(oneQuote(), tt.statements)
			if s.content != tt.content || s.triple != tt.triple {
				t.Errorf("content %v, triple %v; want %v, %v", s.content, s.triple, tt.content, tt.triple)
			}
		})
	}
}

func TestQuoteKinds(t *testing.T) {
	runes := []rune("“We go,” and “we stay” he said it was “bad” for all")
	c := quoteComparison{runes: runes}
	for _, tt := range []struct {
		spans []news.Span
		want  string
	}{
		{[]news.Span{{Start: 0, End: 8}}, news.Direct},
		{[]news.Span{{Start: 0, End: 8}, {Start: 13, End: 22}}, news.Direct},
		{[]news.Span{{Start: 31, End: 51}}, news.Mixed},
		{[]news.Span{{Start: 44, End: 51}}, news.Indirect},
	} {
		if got := c.goldKind(tt.spans); got != tt.want {
			t.Errorf("%v is %s, want %s", tt.spans, got, tt.want)
		}
	}
}

func TestJaccard(t *testing.T) {
	if got := jaccard([]int{1, 2, 3}, []int{2, 3, 4}); math.Abs(got-0.5) > 1e-9 {
		t.Errorf("got %v, want 0.5", got)
	}
	if jaccard(nil, nil) != 1 || jaccard([]int{1}, nil) != 0 {
		t.Error("two empty sets agree, an empty and another do not")
	}
}
