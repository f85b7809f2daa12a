package eval

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Recorder turns an article that has been read into its record.
type Recorder func(context.Context, *news.Article) (*news.Record, error)

// A quotedArticle is an article of the PolNeAR corpus with its attributions
// (Newell, Margolin and Ruths, LREC 2018).
type quotedArticle struct {
	ID           string
	Outlet       string
	Article      news.Article
	Attributions []goldQuote
}

// A goldQuote is an attribution: who said what by which cue, as spans in code
// points. Each part may be discontinuous, source and cue empty.
type goldQuote struct {
	Source, Cue, Content []news.Span
}

// readQuotes reads articles with attributions, one JSON object a line.
func readQuotes(path string) ([]quotedArticle, error) {
	type row struct {
		ID, Outlet, Text, Title string
		Attributions            []goldQuote
	}
	rows, err := readLines[row](path)
	if err != nil {
		return nil, fmt.Errorf("eval quotes: %w", err)
	}
	out := make([]quotedArticle, 0, len(rows))
	for _, r := range rows {
		out = append(out, quotedArticle{
			ID: r.ID, Outlet: r.Outlet, Article: plainArticle(r.Text, r.Title), Attributions: r.Attributions,
		})
	}
	return out, nil
}

// plainArticle makes an article of a text whose first line is its headline and
// whose other lines are paragraphs.
func plainArticle(text, title string) news.Article {
	a := news.Article{Text: text, Title: title, Language: "en"}
	start, at := 0, 0
	role := news.Headline
	end := func() {
		if start < at {
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: start, End: at}, Role: role})
			role = news.Body
		}
	}
	for _, c := range text {
		if c == '\n' {
			end()
			start = at + 1
		}
		at++
	}
	end()
	return a
}

// Quotes scores the statements of articles against their attributions. Nested
// statements are left out: the corpus marks the outermost only.
func Quotes(ctx context.Context, path string, record Recorder) (*Result, error) {
	articles, err := readQuotes(path)
	if err != nil {
		return nil, err
	}
	total := new(quoteScore)
	outlets := map[string]*quoteScore{}
	for i := range articles {
		r, err := record(ctx, &articles[i].Article)
		if err != nil {
			return nil, fmt.Errorf("eval quotes: %s: %w", articles[i].ID, err)
		}
		s := scoreQuotes(&articles[i], r.Statements)
		total.add(s)
		o := outlets[articles[i].Outlet]
		if o == nil {
			o = new(quoteScore)
			outlets[articles[i].Outlet] = o
		}
		o.add(s)
	}
	return total.result(outlets), nil
}

// counts are matches with what they are a share of.
type counts struct{ right, got, want int }

func (c *counts) add(d counts) { c.right += d.right; c.got += d.got; c.want += d.want }

func (c counts) scores() (p, r, f float64) {
	p, r = share(c.right, c.got), share(c.right, c.want)
	return p, r, F1(p, r)
}

// A quoteScore is how statements compare with attributions.
type quoteScore struct {
	source, cue, content, tokens, triple counts
	directFound, directRight             counts // of gold's direct quotes; of the statements said to be direct
	kinds                                map[string]counts
}

func (s *quoteScore) add(t *quoteScore) {
	s.source.add(t.source)
	s.cue.add(t.cue)
	s.content.add(t.content)
	s.tokens.add(t.tokens)
	s.triple.add(t.triple)
	s.directFound.add(t.directFound)
	s.directRight.add(t.directRight)
	for k, c := range t.kinds {
		if s.kinds == nil {
			s.kinds = map[string]counts{}
		}
		sum := s.kinds[k]
		sum.add(c)
		s.kinds[k] = sum
	}
}

// scoreQuotes compares the statements found in one article with its
// attributions. Spans are compared with punctuation and quotation marks at
// their edges stripped.
func scoreQuotes(a *quotedArticle, statements []news.Statement) *quoteScore {
	runes := []rune(a.Article.Text)
	var got []goldQuote
	var kinds []string
	for i := range statements {
		st := &statements[i]
		if st.Parent != "" {
			continue
		}
		g := goldQuote{Content: st.Content}
		if st.SourceSpan != nil {
			g.Source = []news.Span{*st.SourceSpan}
		}
		if st.CueSpan != nil {
			g.Cue = []news.Span{*st.CueSpan}
		}
		got = append(got, g)
		kinds = append(kinds, st.Kind)
	}
	s := &quoteScore{kinds: map[string]counts{}}
	part := func(pick func(*goldQuote) []news.Span) counts {
		return exact(runes, got, a.Attributions, pick)
	}
	s.source = part(func(x *goldQuote) []news.Span { return x.Source })
	s.cue = part(func(x *goldQuote) []news.Span { return x.Cue })
	s.content = part(func(x *goldQuote) []news.Span { return x.Content })
	c := quoteComparison{runes: runes, word: wordsOf(runes), score: s}
	c.compare(got, kinds, a.Attributions)
	return s
}

// exact counts the parts that are the same to the letter, each used once.
func exact(runes []rune, got, want []goldQuote, pick func(*goldQuote) []news.Span) counts {
	left := map[string]int{}
	var c counts
	for i := range want {
		if key := spanKey(runes, pick(&want[i])); key != "" {
			left[key]++
			c.want++
		}
	}
	for i := range got {
		if key := spanKey(runes, pick(&got[i])); key != "" {
			c.got++
			if left[key] > 0 {
				left[key]--
				c.right++
			}
		}
	}
	return c
}

// spanKey writes spans without the punctuation at their edges. Spans between
// which only punctuation stands are one.
func spanKey(runes []rune, spans []news.Span) string {
	var out []news.Span
	for _, sp := range spans {
		sp.Start, sp.End = max(sp.Start, 0), min(sp.End, len(runes))
		for sp.Start < sp.End && !wordy(runes[sp.Start]) {
			sp.Start++
		}
		for sp.End > sp.Start && !wordy(runes[sp.End-1]) {
			sp.End--
		}
		if sp.Empty() {
			continue
		}
		if n := len(out); n > 0 && out[n-1].End <= sp.Start && !slices.ContainsFunc(runes[out[n-1].End:sp.Start], wordy) {
			out[n-1].End = sp.End
			continue
		}
		out = append(out, sp)
	}
	var key []byte
	for _, sp := range out {
		key = strconv.AppendInt(key, int64(sp.Start), 10)
		key = append(key, '-')
		key = strconv.AppendInt(key, int64(sp.End), 10)
		key = append(key, ' ')
	}
	return string(key)
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '$' || r == '%' }

// wordsOf numbers the words of a text: of every code point the number of its
// word, or -1.
func wordsOf(runes []rune) []int {
	out := make([]int, len(runes))
	n, in := -1, false
	for i, r := range runes {
		out[i] = -1
		if wordy(r) {
			if !in {
				n++
			}
			out[i] = n
		}
		in = wordy(r) || in && (r == '\'' || r == '’' || r == '-' || r == '.') && i+1 < len(runes) && wordy(runes[i+1])
	}
	return out
}
