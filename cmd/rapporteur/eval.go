package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

// A task of eval: its name, what it reads, and how it runs.
type evalTask struct {
	name, args, help string
	run              func(ctx context.Context, line *pipeline.Line, paths []string, o evalOptions) (*eval.Result, error)
}

type evalOptions struct {
	date   string
	asJSON bool
}

func newEval() *cobra.Command {
	var o evalOptions
	cmd := &cobra.Command{
		Use:         "eval TASK PATH…",
		Short:       "Score the program against gold data",
		Long:        evalHelp(),
		Annotations: exits("  0 measured\n  1 failed\n  2 wrong command line\n  130 interrupted"),
		Args:        atLeast(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			i := slices.IndexFunc(evalTasks, func(t evalTask) bool { return t.name == args[0] })
			if i < 0 {
				return usageError{fmt.Errorf("eval: no task %q; see rapporteur eval --help", args[0])}
			}
			if err := extract.CheckDate(o.date); err != nil {
				return usageError{fmt.Errorf("--%w", err)}
			}
			line, err := pipeline.New()
			if err != nil {
				return err
			}
			result, err := evalTasks[i].run(cmd.Context(), line, args[1:], o)
			if err != nil {
				return err
			}
			if o.asJSON {
				enc := json.NewEncoder(cmd.OutOrStdout())
				enc.SetIndent("", "  ")
				return enc.Encode(result)
			}
			return result.WriteText(cmd.OutOrStdout())
		},
	}
	cmd.Flags().BoolVar(&o.asJSON, "json", false, "print the figures as JSON under stable names")
	cmd.Flags().StringVar(&o.date, "date", "", "the report's own date, YYYY-MM-DD (seed)")
	return cmd
}

func evalHelp() string {
	var b strings.Builder
	b.WriteString("Score the program against gold data. Each task prints a table of figures.\n\nTasks:\n")
	for _, t := range evalTasks {
		fmt.Fprintf(&b, "  %-8s %-11s  %s\n", t.name, t.args, t.help)
	}
	return strings.TrimSuffix(b.String(), "\n")
}
