package eval

import (
	"context"
	"fmt"
)

// Reports codes each gold report and scores the records.
func Reports(ctx context.Context, task string, golds []*Gold, code Coder) (*Result, error) {
	out := &Result{Task: task}
	table := Table{Header: []string{"report", "events", "type", "sides", "counting", "wrongly", "extra", "statements", "checks"}}
	notes := Table{Title: "what is missed or wrong", Header: []string{"report", "what"}}
	var total Score
	for _, g := range golds {
		record, err := code(ctx, &g.Page, g.Options)
		if err != nil {
			return nil, fmt.Errorf("eval %s: %w", task, err)
		}
		s := Compare(g, record)
		total.add(s)
		table.Rows = append(table.Rows, scoreRow(g.Name, &s))
		for _, n := range s.Notes {
			notes.Rows = append(notes.Rows, []string{g.Name, n})
		}
	}
	if len(golds) > 1 {
		table.Rows = append(table.Rows, scoreRow("all", &total))
	}
	out.Tables = append(out.Tables, table, notes)
	total.figures(out)
	return out, nil
}

func scoreRow(name string, s *Score) []string {
	of := func(n, all int) string { return fmt.Sprintf("%d/%d", n, all) }
	return []string{
		name, of(s.Right, s.Required), of(s.TypeRight, s.Required), of(s.SidesRight, s.Required),
		of(s.CountedTrue, s.Counted), fmt.Sprint(s.WrongCounts), fmt.Sprint(s.Spurious),
		of(s.StatementsRight, s.Statements), of(s.ChecksHeld, s.Checks),
	}
}

func (s *Score) figures(out *Result) {
	out.Add("events.required", float64(s.Required))
	out.Add("events.right", float64(s.Right))
	out.Add("events.type_right", float64(s.TypeRight))
	out.Add("events.sides_right", float64(s.SidesRight))
	out.Add("events.modality_right", float64(s.ModalityRight))
	out.Add("events.counted", float64(s.Counted))
	out.Add("events.counted_true", float64(s.CountedTrue))
	out.Add("events.wrongly_counted", float64(s.WrongCounts))
	out.Add("events.spurious", float64(s.Spurious))
	out.Add("events.recall", share(s.Right, s.Required))
	out.Add("events.count_precision", share(s.CountedTrue, s.Counted))
	out.Add("statements.required", float64(s.Statements))
	out.Add("statements.right", float64(s.StatementsRight))
	out.Add("checks.all", float64(s.Checks))
	out.Add("checks.held", float64(s.ChecksHeld))
}
