package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"log/slog"
	"os"
	"runtime"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/ingest"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

type codeOptions struct {
	format       string
	date         string
	color        string
	workers      int
	allowPrivate bool
}

func newCode(log *slog.Logger) *cobra.Command {
	o := codeOptions{}
	cmd := &cobra.Command{
		Use:   "code FILE|URL|-…",
		Short: "Turn news reports into their records",
		Long: `Turn news reports into their records: actors, times, statements and events,
each with the words that prove it. A report is a text file, an HTML page, an
http or https address, or "-" for standard input.

The report's own date is looked for in the page, the dateline and the address;
--date outranks them. Without a date, relative times stay unresolved.`,
		Example: `  rapporteur code examples/report.txt
  rapporteur code --format jsonl --date 2021-03-29 reports/*.txt > records.jsonl
  curl -s https://example.org/news.html | rapporteur code --format csv -`,
		Annotations: exits(`  0 every input gave a record
  1 failed: nothing could be done, or the records could not be written
  2 wrong command line
  3 some inputs gave no record; standard error says why
  130 interrupted`),
		Args: atLeast(1),
		RunE: func(cmd *cobra.Command, args []string) error { return code(cmd, args, o, log) },
	}
	f := cmd.Flags()
	f.StringVarP(&o.format, "format", "f", "table", "table, json, jsonl or csv")
	f.StringVar(&o.date, "date", "", "the report's own date, YYYY-MM-DD")
	f.StringVar(&o.color, "color", "auto", "auto (on a terminal), always or never")
	f.IntVarP(&o.workers, "workers", "j", runtime.GOMAXPROCS(0), "reports coded at a time")
	f.BoolVar(&o.allowPrivate, "allow-private", false, "fetch from private and loopback addresses too")
	return cmd
}

// check refuses options that make no sense before anything is read.
func (o *codeOptions) check() error {
	if !slices.Contains([]string{"table", "json", "jsonl", "csv"}, o.format) {
		return usageError{fmt.Errorf("--format %s: want table, json, jsonl or csv", o.format)}
	}
	if !slices.Contains([]string{"auto", "always", "never"}, o.color) {
		return usageError{fmt.Errorf("--color %s: want auto, always or never", o.color)}
	}
	if err := extract.CheckDate(o.date); err != nil {
		return usageError{fmt.Errorf("--%w", err)}
	}
	if o.workers < 1 {
		return usageError{fmt.Errorf("--workers %d: want 1 or more", o.workers)}
	}
	return nil
}

func code(cmd *cobra.Command, args []string, o codeOptions, log *slog.Logger) error {
	if err := o.check(); err != nil {
		return err
	}
	line, err := pipeline.New()
	if err != nil {
		return err
	}
	out := newRecordWriter(cmd.OutOrStdout(), o)
	pages := ingest.Pages(cmd.Context(), args, ingest.Options{
		Stdin: cmd.InOrStdin(), MaxBytes: extract.MaxPage, AllowPrivate: o.allowPrivate,
	})
	results := line.Run(cmd.Context(), pages, extract.Options{Date: o.date}, o.workers)
	return write(cmd.Context(), results, out, newProgress(cmd.ErrOrStderr(), len(args)), log)
}

// write prints each record as it comes and says what was skipped.
func write(ctx context.Context, results iter.Seq[pipeline.Result], out recordWriter, p *progress, log *slog.Logger) error {
	for r := range results {
		p.clear()
		switch {
		case r.Err == nil:
			if err := out.Write(r.Name, r.Record); err != nil {
				return fmt.Errorf("write the record of %s: %w", r.Name, err)
			}
			if !out.warns() {
				for _, w := range r.Record.Warnings {
					log.Warn(r.Name + ": " + w)
				}
			}
		case ctx.Err() != nil:
			continue
		default:
			tell(log, r.Err)
		}
		p.step(r.Err == nil)
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("write the records: %w", err)
	}
	p.end()
	if err := ctx.Err(); err != nil {
		return errors.New("interrupted")
	}
	if p.failed > 0 {
		return errSkipped
	}
	return nil
}

// tell says why an input, which err names, gave no record.
func tell(log *slog.Logger, err error) {
	var skip *extract.Skip
	var private *ingest.Private
	switch {
	case errors.As(err, &skip):
		log.Warn(err.Error())
	case errors.As(err, &private):
		log.Error(err.Error() + "; --allow-private reads it")
	default:
		log.Error(err.Error())
	}
}

// A recordWriter prints records in one format.
type recordWriter interface {
	Write(name string, r *news.Record) error
	Close() error
	warns() bool // whether it shows a record's warnings itself
}

func newRecordWriter(w io.Writer, o codeOptions) recordWriter {
	switch o.format {
	case "json":
		return newJSONWriter(w, true)
	case "jsonl":
		return newJSONWriter(w, false)
	case "csv":
		return newCSVWriter(w)
	default:
		width, tty := terminalWidth(w)
		color := o.color == "always" || o.color == "auto" && tty && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
		return &tableWriter{w: w, width: width, style: style{on: color}}
	}
}

// terminalWidth returns the columns to fill and whether w is a terminal. A
// pipe gets 100, or what COLUMNS says.
func terminalWidth(w io.Writer) (int, bool) {
	if f, ok := w.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil && width > 0 {
			return max(width, 40), true
		}
		return 80, true
	}
	var width int
	if _, err := fmt.Sscan(os.Getenv("COLUMNS"), &width); err == nil && width >= 40 {
		return width, false
	}
	return 100, false
}
