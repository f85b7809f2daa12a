// Command rapporteur reads news reports and keeps the record: who did what to
// whom, when, and who said so.
//
// This folder is the only place that reads flags, the environment and the
// terminal. Data goes to standard output, everything else to standard error.
package main

import (
	"context"
	"errors"
	"fmt"
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
	context.AfterFunc(ctx, stop) // a second signal ends the program at once
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

func newRoot(log *slog.Logger) *cobra.Command {
	root := &cobra.Command{
		Use:   "rapporteur",
		Short: "Read the news and keep the record",
		Long: `Rapporteur reads news reports and keeps the record: who did what to whom,
when, and who said so. Every entry is tied to the words that prove it.`,
		Annotations:   exits("  0 done, 2 wrong command line; each command's help tells its own"),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("unknown command %s; see rapporteur --help", args[0])}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return cmd.Help() },
	}
	root.SetUsageTemplate(root.UsageTemplate() + helpEnd)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.CompletionOptions.HiddenDefaultCmd = true
	root.AddCommand(newCode(log), newEval(), newVersion())
	return root
}

// exits are the annotations of a command whose help ends with its exit codes.
func exits(codes string) map[string]string { return map[string]string{"exits": codes} }

// helpEnd is what the help of every command ends with.
const helpEnd = "{{with .Annotations.exits}}\nExit codes:\n{{.}}\n{{end}}"

// atLeast refuses a command line with fewer than n arguments.
func atLeast(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError{fmt.Errorf("%s: too few arguments; want %s", cmd.Name(), cmd.UseLine())}
		}
		return nil
	}
}

// nothing refuses arguments.
func nothing(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError{fmt.Errorf("%s takes no argument, not %q", cmd.Name(), args[0])}
	}
	return nil
}
