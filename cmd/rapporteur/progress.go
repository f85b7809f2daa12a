package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// A progress is one line on standard error when there are several inputs:
// rewritten on a terminal, written once at the end elsewhere.
type progress struct {
	w              io.Writer
	live, some     bool
	total          int
	coded, failed  int
	started, drawn time.Time
}

func newProgress(w io.Writer, total int) *progress {
	p := &progress{w: w, total: total, some: total > 1, started: time.Now()}
	if f, ok := w.(*os.File); ok {
		p.live = p.some && term.IsTerminal(int(f.Fd()))
	}
	return p
}

func (p *progress) step(ok bool) {
	if ok {
		p.coded++
	} else {
		p.failed++
	}
	if p.live && time.Since(p.drawn) > 100*time.Millisecond {
		p.drawn = time.Now()
		fmt.Fprintf(p.w, "\r\x1b[K%d of %d", p.coded+p.failed, p.total)
	}
}

// clear takes the line away before something else is written.
func (p *progress) clear() {
	if p.live && !p.drawn.IsZero() {
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}

func (p *progress) end() {
	p.clear()
	if p.some {
		fmt.Fprintf(p.w, "%s, %s without one, %.1f s\n", count(p.coded, "record"), count(p.failed, "input"), time.Since(p.started).Seconds())
	}
}
