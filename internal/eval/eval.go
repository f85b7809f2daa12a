// Package eval scores the stages against gold data: records against the
// hand-made gold of whole reports, and each stage against the corpora of its
// field. A task reads paths, runs the code and returns a Result.
package eval

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Coder turns a page into its record. It is the whole line, passed in so
// that tests can pass another.
type Coder func(context.Context, *news.Page, extract.Options) (*news.Record, error)

// A Result is what a task measured: figures under stable names, and tables for
// people. Figures are shares in 0 … 1 or counts.
type Result struct {
	Task    string
	Figures []Figure
	Tables  []Table
}

// A Figure is one number under a stable name, such as "events.right".
type Figure struct {
	Name  string
	Value float64
}

// A Table is rows of cells under a header.
type Table struct {
	Title  string
	Header []string
	Rows   [][]string
}

// Add appends a figure.
func (r *Result) Add(name string, value float64) {
	r.Figures = append(r.Figures, Figure{name, value})
}

// Get returns a figure by name, and whether it was measured.
func (r *Result) Get(name string) (float64, bool) {
	for _, f := range r.Figures {
		if f.Name == name {
			return f.Value, true
		}
	}
	return 0, false
}

// MarshalJSON writes {"task": …, "figures": {name: value, …}}.
func (r *Result) MarshalJSON() ([]byte, error) {
	figures := make(map[string]float64, len(r.Figures))
	for _, f := range r.Figures {
		figures[f.Name] = f.Value
	}
	return json.Marshal(struct {
		Task    string             `json:"task"`
		Figures map[string]float64 `json:"figures"`
	}{r.Task, figures})
}

// WriteText writes the tables and then the figures, aligned.
func (r *Result) WriteText(w io.Writer) error {
	var b strings.Builder
	for _, t := range r.Tables {
		t.write(&b)
	}
	figures := Table{Title: r.Task, Header: []string{"figure", "value"}}
	for _, f := range r.Figures {
		figures.Rows = append(figures.Rows, []string{f.Name, formatFigure(f.Value)})
	}
	figures.write(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

// write aligns the columns by code points.
func (t *Table) write(b *strings.Builder) {
	if t.Title != "" {
		fmt.Fprintf(b, "%s\n", t.Title)
	}
	rows := append([][]string{t.Header}, t.Rows...)
	var width []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(width) {
				width = append(width, 0)
			}
			width[i] = max(width[i], utf8.RuneCountInString(cell))
		}
	}
	for _, row := range rows {
		var line strings.Builder
		for i, cell := range row {
			line.WriteString("  " + cell)
			line.WriteString(strings.Repeat(" ", width[i]-utf8.RuneCountInString(cell)))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
	}
	b.WriteByte('\n')
}

// formatFigure writes counts as integers and shares with four digits.
func formatFigure(v float64) string {
	if v == float64(int64(v)) && (v > 1 || v < 0 || v == 0) {
		return strconv.FormatInt(int64(v), 10)
	}
	return strconv.FormatFloat(v, 'f', 4, 64)
}

// F1 is the harmonic mean of precision and recall, 0 where both are.
func F1(precision, recall float64) float64 {
	if precision+recall == 0 {
		return 0
	}
	return 2 * precision * recall / (precision + recall)
}

// share returns n/of, or 0 of nothing.
func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}
