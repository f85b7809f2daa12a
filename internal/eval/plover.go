package eval

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A PloverSentence is a sentence with the source, the target and the PLOVER
// root of its event. The root YIELD stands for CONCEDE and RETREAT together.
type PloverSentence struct {
	ID             string
	Text           string
	Source, Target string
	Root           string
	Quad           string
}

// A QuadSentence is a sentence with the quad class of its event, 0 for none.
type QuadSentence struct {
	Text string
	Quad string
}

// Plover scores coded events against sentences with a labelled pair: the root
// and quad of the pair's event, and the share of labelled events that are
// found whole. quads, where it is not empty, names a file of sentences with
// quad classes, which tells how often a sentence without an event gets one
// that counts.
func Plover(ctx context.Context, pairs, quads string, record Recorder) (*Result, error) {
	rows, err := readLines[PloverSentence](pairs)
	if err != nil {
		return nil, fmt.Errorf("eval plover: %w", err)
	}
	r := &Result{Task: "plover"}
	roots, quadsSeen := confusion{}, confusion{}
	whole, sides := 0, 0
	for i := range rows {
		rec, err := record(ctx, sentenceArticle(rows[i].Text))
		if err != nil {
			return nil, fmt.Errorf("eval plover: %s: %w", rows[i].ID, err)
		}
		got := rows[i].judge(rec)
		roots.add(rows[i].Root, got.root)
		quadsSeen.add(rows[i].Quad, got.quad)
		whole += btoi(got.whole)
		sides += btoi(got.sides)
	}
	n := len(rows)
	r.Add("sentences", float64(n))
	r.Add("root.accuracy", roots.accuracy())
	r.Add("root.macro_f1", roots.macroF1())
	r.Add("quad.accuracy", quadsSeen.accuracy())
	r.Add("quad.macro_f1", quadsSeen.macroF1())
	r.Add("pair.found", share(sides, n))
	r.Add("end_to_end.recall", share(whole, n))
	r.Tables = append(r.Tables, roots.table("roots"), quadsSeen.table("quads"))
	if quads != "" {
		if err := falseEvents(ctx, quads, record, r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// falseEvents adds how often sentences of class 0 get an event that counts,
// and how often the others get one of their class.
func falseEvents(ctx context.Context, path string, record Recorder, r *Result) error {
	rows, err := readLines[QuadSentence](path)
	if err != nil {
		return fmt.Errorf("eval plover: %w", err)
	}
	var none, counted, beyond, some, right int
	types := map[string]int{}
	for i := range rows {
		rec, err := record(ctx, sentenceArticle(rows[i].Text))
		if err != nil {
			return fmt.Errorf("eval plover: %s:%d: %w", path, i+1, err)
		}
		if rows[i].Quad == "0" {
			none++
			said := false
			for j := range rec.Events {
				if e := &rec.Events[j]; e.Counts {
					types[e.Type]++
					said = said || e.Type != "REQUEST" && e.Type != "REJECT"
				}
			}
			counted += btoi(slices.ContainsFunc(rec.Events, func(e news.Event) bool { return e.Counts }))
			beyond += btoi(said)
			continue
		}
		some++
		right += btoi(slices.ContainsFunc(rec.Events, func(e news.Event) bool { return strconv.Itoa(e.Quad) == rows[i].Quad }))
	}
	r.Add("none.sentences", float64(none))
	r.Add("none.counted", share(counted, none))
	// CAMEO's appeals and denials stand in class 0; PLOVER calls them REQUEST
	// and REJECT.
	r.Add("none.counted_beyond", share(beyond, none))
	r.Tables = append(r.Tables, typeTable(types))
	r.Add("some.sentences", float64(some))
	r.Add("some.quad_found", share(right, some))
	return nil
}

// typeTable shows how many events of each type count where the gold has none.
func typeTable(types map[string]int) Table {
	t := Table{Title: "events that count in sentences of class 0", Header: []string{"type", "events"}}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		t.Rows = append(t.Rows, []string{name, strconv.Itoa(types[name])})
	}
	return t
}

// A verdict is what a record says about a labelled pair.
type verdict struct {
	root, quad   string
	sides, whole bool // an event joins the pair; one with the right root does
}

// judge reads the record's event for the labelled pair: the one whose sides
// overlap the pair best, the first among equals.
func (s *PloverSentence) judge(r *news.Record) verdict {
	source, target := occurrences(s.Text, s.Source), occurrences(s.Text, s.Target)
	v := verdict{root: "none", quad: "none"}
	best := -1
	for i := range r.Events {
		e := &r.Events[i]
		a := touches(r, e.Actor, source)
		b := touches(r, e.Recipient, target)
		if len(e.Recipient) == 0 && a { // equals stand together as actors
			b = touches(r, e.Actor, target)
		}
		root := ploverRoot(e.Type)
		if a && b {
			v.sides = true
			v.whole = v.whole || root == s.Root
		}
		if fit := btoi(a) + btoi(b); fit > best {
			best = fit
			v.root, v.quad = root, strconv.Itoa(e.Quad)
		}
	}
	return v
}

func ploverRoot(typ string) string {
	if typ == "CONCEDE" || typ == "RETREAT" {
		return "YIELD"
	}
	return typ
}

// touches reports whether a mention of one of the actors overlaps a span.
func touches(r *news.Record, ids []string, spans []news.Span) bool {
	for i := range r.Actors {
		if !slices.Contains(ids, r.Actors[i].ID) {
			continue
		}
		for _, m := range r.Actors[i].Mentions {
			if slices.ContainsFunc(spans, m.Span.Overlaps) {
				return true
			}
		}
	}
	return false
}

// occurrences returns the spans of a phrase in a text, in code points.
func occurrences(text, phrase string) []news.Span {
	var out []news.Span
	n := len([]rune(phrase))
	if n == 0 {
		return nil
	}
	for at := 0; ; {
		i := strings.Index(text[at:], phrase)
		if i < 0 {
			return out
		}
		start := len([]rune(text[:at+i]))
		out = append(out, news.Span{Start: start, End: start + n})
		at += i + len(phrase)
	}
}

// sentenceArticle makes an article of one body paragraph.
func sentenceArticle(text string) *news.Article {
	return &news.Article{
		Text: text, Language: "en",
		Paragraphs: []news.Paragraph{{Span: news.Span{End: len([]rune(text))}, Role: news.Body}},
	}
}

// A confusion counts what was got for what was wanted.
type confusion map[[2]string]int

func (c confusion) add(want, got string) { c[[2]string{want, got}]++ }

func (c confusion) accuracy() float64 {
	right, all := 0, 0
	for k, n := range c {
		all += n
		if k[0] == k[1] {
			right += n
		}
	}
	return share(right, all)
}

// classes returns the wanted classes in alphabetical order.
func (c confusion) classes() []string {
	var out []string
	for k := range c {
		if !slices.Contains(out, k[0]) {
			out = append(out, k[0])
		}
	}
	sort.Strings(out)
	return out
}

// of returns a class's right answers, answers and wanted answers.
func (c confusion) of(class string) counts {
	var out counts
	for k, n := range c {
		if k[0] == class {
			out.want += n
		}
		if k[1] == class {
			out.got += n
		}
		if k[0] == class && k[1] == class {
			out.right += n
		}
	}
	return out
}

// macroF1 is the mean F1 of the wanted classes.
func (c confusion) macroF1() float64 {
	sum := 0.0
	classes := c.classes()
	for _, class := range classes {
		_, _, f := c.of(class).scores()
		sum += f
	}
	if len(classes) == 0 {
		return 0
	}
	return sum / float64(len(classes))
}

func (c confusion) table(title string) Table {
	t := Table{Title: title, Header: []string{"class", "wanted", "precision", "recall", "F1", "most often taken for"}}
	for _, class := range c.classes() {
		n := c.of(class)
		p, r, f := n.scores()
		t.Rows = append(t.Rows, []string{class, strconv.Itoa(n.want), formatFigure(p), formatFigure(r), formatFigure(f), c.confused(class)})
	}
	return t
}

// confused names the two answers most often given wrongly for a class.
func (c confusion) confused(class string) string {
	type wrong struct {
		got string
		n   int
	}
	var all []wrong
	for k, n := range c {
		if k[0] == class && k[1] != class {
			all = append(all, wrong{k[1], n})
		}
	}
	slices.SortFunc(all, func(a, b wrong) int {
		if a.n != b.n {
			return b.n - a.n
		}
		return strings.Compare(a.got, b.got)
	})
	var out []string
	for _, w := range all[:min(2, len(all))] {
		out = append(out, fmt.Sprintf("%s %d", w.got, w.n))
	}
	return strings.Join(out, ", ")
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
