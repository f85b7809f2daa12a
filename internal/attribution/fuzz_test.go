package attribution_test

import (
	"context"
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

// check reports what no statement may be: empty, outside the text, out of
// order, its own parent.
func check(t *testing.T, a *news.Article, got []news.Statement) {
	t.Helper()
	n := utf8.RuneCountInString(a.Text)
	inside := func(s news.Span) bool { return s.Start >= 0 && s.Start < s.End && s.End <= n }
	for i := range got {
		s := &got[i]
		if len(s.Content) == 0 {
			t.Errorf("%s has no content", s.ID)
		}
		for k, c := range s.Content {
			if !inside(c) || k > 0 && c.Start < s.Content[k-1].End {
				t.Errorf("%s: content %v of %d code points", s.ID, s.Content, n)
			}
		}
		if s.SourceSpan != nil && !inside(*s.SourceSpan) || s.CueSpan != nil && !inside(*s.CueSpan) {
			t.Errorf("%s: source %v, cue %v of %d code points", s.ID, s.SourceSpan, s.CueSpan, n)
		}
		if string(s.Parent) == s.ID {
			t.Errorf("%s is its own parent", s.ID)
		}
		if s.Kind == "" || s.Stance == "" {
			t.Errorf("%s: kind %q, stance %q", s.ID, s.Kind, s.Stance)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range readCases(f) {
		f.Add(strings.Join(c.paragraphs, "\n\n"))
	}
	f.Add("“‘'\"''’”«»,")
	f.Add("said said, “said” said: “")
	f.Add("\xff“\xfe,” he said\x00.")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		a, _, got := tell(t, strings.Split(text, "\n\n")...)
		check(t, a, got)
	})
}

// TestWildTrees runs on trees that no parser would make: statements must stay
// within the text whatever the heads are.
func TestWildTrees(t *testing.T) {
	model, err := parse.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	rels := []string{"nsubj", "ccomp", "obj", "conj", "parataxis", "acl:relcl", "acl", "advcl", "nmod", "case", "mark", "xcomp"}
	seed := uint32(1)
	next := func(n int) int {
		seed = seed*1664525 + 1013904223
		return int(seed>>8) % n
	}
	for _, c := range readCases(t) {
		a := article(c.paragraphs...)
		doc, err := model.Parse(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		for i := range doc.Sentences {
			s := &doc.Sentences[i]
			for k := range s.Tokens {
				// A head before or after, never a loop: heads lead to the root.
				s.Tokens[k].Head = -1
				if k > 0 {
					s.Tokens[k].Head = next(k)
				}
				s.Tokens[k].Rel = rels[next(len(rels))]
			}
			s.Index()
		}
		cast := actor.Find(a, doc, lex)
		check(t, a, attribution.Find(a, doc, cast, timex.Find(a, doc), lex))
	}
}

func BenchmarkFind(b *testing.B) {
	model, err := parse.Load()
	if err != nil {
		b.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		b.Fatal(err)
	}
	var paragraphs []string
	words := 0
	for _, c := range readCases(b) {
		paragraphs = append(paragraphs, strings.Join(c.paragraphs, " "))
		words += len(strings.Fields(paragraphs[len(paragraphs)-1]))
	}
	a := article(paragraphs...)
	doc, err := model.Parse(context.Background(), a)
	if err != nil {
		b.Fatal(err)
	}
	cast, times := actor.Find(a, doc, lex), timex.Find(a, doc)
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		attribution.Find(a, doc, cast, times, lex)
	}
	b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
