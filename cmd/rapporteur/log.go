package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"sync"
)

// A messenger is the slog.Handler for people: the level in words, the message,
// and what belongs to it, without a clock.
type messenger struct {
	mu    *sync.Mutex
	w     io.Writer
	attrs string
}

func newLog(w io.Writer) *slog.Logger { return slog.New(messenger{mu: new(sync.Mutex), w: w}) }

func (m messenger) Enabled(_ context.Context, l slog.Level) bool { return l >= slog.LevelInfo }

func (m messenger) Handle(_ context.Context, r slog.Record) error {
	level := strings.ToLower(r.Level.String())
	if r.Level == slog.LevelWarn {
		level = "warning"
	}
	text := level + ": " + r.Message + m.attrs
	r.Attrs(func(a slog.Attr) bool {
		text += attr(a)
		return true
	})
	m.mu.Lock()
	defer m.mu.Unlock()
	for line := range strings.SplitSeq(text, "\n") {
		if _, err := fmt.Fprintln(m.w, printable(line)); err != nil {
			return err
		}
	}
	return nil
}

func (m messenger) WithAttrs(attrs []slog.Attr) slog.Handler {
	for _, a := range attrs {
		m.attrs += attr(a)
	}
	return m
}

// WithGroup has nothing to do: no message here is that deep.
func (m messenger) WithGroup(string) slog.Handler { return m }

func attr(a slog.Attr) string { return fmt.Sprintf(" %s=%v", a.Key, a.Value) }
