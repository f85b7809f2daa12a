// Command rapporteur reads news reports and keeps the record: who did what to
// whom, when, and who said so.
//
// This folder is the only place that reads flags, the environment and the
// terminal. Data goes to standard output, everything else to standard error.
package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes, decided in exitCode alone.
const (
	exitOK          = 0
	exitFailed      = 1   // nothing could be done, or the output could not be written
	exitUsage       = 2   // the command line is wrong
	exitSkipped     = 3   // some inputs gave no record; standard error says why
	exitInterrupted = 130 // stopped by the user
)

// errSkipped says that some inputs gave no record; each was reported.
var errSkipped = errors.New("some inputs gave no record")

// A usageError is a mistake on the command line.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run executes a command line and returns the exit code.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	log := newLog(stderr)
	root := newRoot(log)
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	code := exitCode(ctx, err)
	if err != nil && code != exitSkipped {
		log.Error(err.Error())
	}
	return code
}

func exitCode(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case ctx.Err() != nil:
		return exitInterrupted
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, errSkipped):
		return exitSkipped
	default:
		return exitFailed
	}
}

// newLog writes messages for people: level, message, details, no clock.
func newLog(w io.Writer) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if len(groups) == 0 && a.Key == slog.TimeKey {
				return slog.Attr{}
			}
			return a
		},
	}))
}

func newRoot(log *slog.Logger) *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "Read the news and keep the record",
		Long: `Rapporteur reads news reports and keeps the record: who did what to whom,
when, and who said so. Every entry is tied to the words that prove it.`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{errors.New("unknown command " + args[0] + "; see rapporteur --help")}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(newCode(log), newEval(), newVersion())
	return root
}

// atLeast is cobra.MinimumNArgs with a usage error.
func atLeast(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if err := cobra.MinimumNArgs(n)(cmd, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}
