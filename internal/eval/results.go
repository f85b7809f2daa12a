package eval

import (
	"fmt"
	"maps"
	"slices"
)

// Result gives the figures their stable names.
func (s *PageScore) Result() *Result {
	r := &Result{Task: "pages"}
	figures := s.Figures()
	for _, name := range slices.Sorted(maps.Keys(figures)) {
		r.Add(name, figures[name])
	}
	return r
}

// Result gives the figures their stable names.
func (s TimexScore) Result() *Result {
	r := &Result{Task: "timex"}
	r.Add("documents", float64(s.Documents))
	r.Add("expressions", float64(s.Gold))
	r.Add("found", float64(s.Found))
	table := Table{Header: []string{"", "precision", "recall", "F1"}}
	for _, row := range []struct {
		name  string
		right int
	}{{"strict", s.Strict}, {"relaxed", s.Relaxed}, {"type", s.Type}, {"value", s.Value}} {
		r.Add(row.name+".f1", s.F1(row.right))
		table.Rows = append(table.Rows, []string{row.name, fmt.Sprintf("%.3f", s.Precision(row.right)),
			fmt.Sprintf("%.3f", s.Recall(row.right)), fmt.Sprintf("%.3f", s.F1(row.right))})
	}
	r.Tables = append(r.Tables, table)
	return r
}
