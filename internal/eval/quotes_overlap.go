package eval

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// enough is the overlap (Jaccard, of words) from which a part is found.
const enough = 0.5

// A quoteComparison matches statements with attributions word by word.
type quoteComparison struct {
	runes []rune
	word  []int
	score *quoteScore
}

// wordSet returns the numbers of the words in spans, sorted.
func (c *quoteComparison) wordSet(spans []news.Span) []int {
	var out []int
	for _, sp := range spans {
		for i := max(sp.Start, 0); i < min(sp.End, len(c.word)); i++ {
			if w := c.word[i]; w >= 0 && (len(out) == 0 || out[len(out)-1] != w) {
				out = append(out, w)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// jaccard is the share of two sorted sets' members that both have; two empty
// sets agree.
func jaccard(a, b []int) float64 {
	if len(a) == 0 && len(b) == 0 {
		return 1
	}
	common := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			common, i, j = common+1, i+1, j+1
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return share(common, len(a)+len(b)-common)
}

// parts are an attribution's words.
type parts struct{ source, cue, content []int }

func (c *quoteComparison) parts(list []goldQuote) []parts {
	out := make([]parts, len(list))
	for i := range list {
		out[i] = parts{c.wordSet(list[i].Source), c.wordSet(list[i].Cue), c.wordSet(list[i].Content)}
	}
	return out
}

// compare counts content words, triples and direct quotes.
func (c *quoteComparison) compare(got []goldQuote, kinds []string, want []goldQuote) {
	g, w := c.parts(got), c.parts(want)
	c.tokens(g, w)
	used := make([]bool, len(g))
	c.score.triple.got, c.score.triple.want = len(g), len(w)
	for i := range w {
		kind := c.goldKind(want[i].Content)
		k := c.score.kinds[kind]
		k.want++
		for j := range g {
			if !used[j] && jaccard(w[i].source, g[j].source) >= enough && jaccard(w[i].cue, g[j].cue) >= enough &&
				jaccard(w[i].content, g[j].content) >= enough {
				used[j] = true
				c.score.triple.right++
				k.right++
				break
			}
		}
		c.score.kinds[kind] = k
		if kind == news.Direct {
			c.score.directFound.want++
			if slices.ContainsFunc(g, func(x parts) bool { return jaccard(x.content, w[i].content) >= enough }) {
				c.score.directFound.right++
			}
		}
	}
	for j := range g {
		if kinds[j] != news.Direct {
			continue
		}
		c.score.directRight.got++
		if slices.ContainsFunc(w, func(x parts) bool { return jaccard(x.content, g[j].content) >= enough }) {
			c.score.directRight.right++
		}
	}
}

// tokens counts the words that are in any content.
func (c *quoteComparison) tokens(g, w []parts) {
	set := func(list []parts) []int {
		var all []int
		for i := range list {
			all = append(all, list[i].content...)
		}
		slices.Sort(all)
		return slices.Compact(all)
	}
	a, b := set(g), set(w)
	c.score.tokens.got, c.score.tokens.want = len(a), len(b)
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			c.score.tokens.right++
		}
	}
}

// goldKind says how much of a content is quoted: every part begins and ends
// with quotation marks, some marks stand in it, or none.
func (c *quoteComparison) goldKind(content []news.Span) string {
	all, some := true, false
	for _, sp := range content {
		sp.Start, sp.End = max(sp.Start, 0), min(sp.End, len(c.runes))
		if sp.Empty() {
			continue
		}
		marks := 0
		for _, r := range c.runes[sp.Start:sp.End] {
			if quoteMark(r) {
				marks++
			}
		}
		end := sp.End - 1
		for end > sp.Start && !wordy(c.runes[end]) && !quoteMark(c.runes[end]) {
			end--
		}
		if !quoteMark(c.runes[sp.Start]) || !quoteMark(c.runes[end]) || marks > 2 {
			all = false
		}
		some = some || marks > 0
	}
	switch {
	case all && some:
		return news.Direct
	case some:
		return news.Mixed
	}
	return news.Indirect
}

func quoteMark(r rune) bool {
	switch r {
	case '"', '“', '”', '‘', '«', '»':
		return true
	}
	return false
}

// result tells the score under stable names, with a table by kind and outlet.
func (s *quoteScore) result(outlets map[string]*quoteScore) *Result {
	r := &Result{Task: "quotes"}
	table := Table{Title: "parts", Header: []string{"part", "precision", "recall", "F1"}}
	line := func(name string, c counts) {
		p, rec, f := c.scores()
		r.Add("quotes."+name+".precision", p)
		r.Add("quotes."+name+".recall", rec)
		r.Add("quotes."+name+".f1", f)
		table.Rows = append(table.Rows, []string{name, formatFigure(p), formatFigure(rec), formatFigure(f)})
	}
	line("source", s.source)
	line("cue", s.cue)
	line("content", s.content)
	line("content.tokens", s.tokens)
	line("triple", s.triple)
	p, rec := share(s.directRight.right, s.directRight.got), share(s.directFound.right, s.directFound.want)
	r.Add("quotes.direct.precision", p)
	r.Add("quotes.direct.recall", rec)
	r.Add("quotes.direct.f1", F1(p, rec))
	table.Rows = append(table.Rows, []string{"direct", formatFigure(p), formatFigure(rec), formatFigure(F1(p, rec))})

	kinds := Table{Title: "triples found, by kind", Header: []string{"kind", "found", "of"}}
	for _, k := range []string{news.Direct, news.Mixed, news.Indirect} {
		c := s.kinds[k]
		r.Add("quotes.triple."+k+".recall", share(c.right, c.want))
		kinds.Rows = append(kinds.Rows, []string{k, formatFigure(float64(c.right)), formatFigure(float64(c.want))})
	}
	by := Table{Title: "F1 by outlet", Header: []string{"outlet", "source", "cue", "content", "words", "triple"}}
	names := make([]string, 0, len(outlets))
	for name := range outlets {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		row := []string{name}
		for _, c := range []counts{outlets[name].source, outlets[name].cue, outlets[name].content, outlets[name].tokens, outlets[name].triple} {
			_, _, f := c.scores()
			row = append(row, formatFigure(f))
		}
		by.Rows = append(by.Rows, row)
	}
	r.Tables = append(r.Tables, table, kinds, by)
	return r
}
