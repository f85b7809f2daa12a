package pipeline

import (
	"context"
	"fmt"
	"iter"
	"runtime/debug"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Result is what became of one page: its record, or why there is none.
type Result struct {
	Name   string // the page's name
	Record *news.Record
	Err    error
}

// Run codes pages with a number of workers and yields the results in the
// order of the pages. At most twice as many pages as workers are in memory at
// a time. It ends early, without draining the pages, when the context ends or
// the caller stops.
func (l *Line) Run(ctx context.Context, pages iter.Seq2[news.Page, error], o extract.Options, workers int) iter.Seq[Result] {
	return func(yield func(Result) bool) {
		ctx, cancel := context.WithCancel(ctx)
		queue := make(chan chan Result, 2*workers)
		busy := make(chan struct{}, workers)
		done := make(chan struct{})
		go func() {
			defer close(done)
			defer close(queue)
			for p, err := range pages {
				out := make(chan Result, 1)
				select {
				case busy <- struct{}{}:
				case <-ctx.Done():
					return
				}
				go func() {
					defer func() { <-busy }()
					out <- l.one(ctx, p, err, o)
				}()
				select {
				case queue <- out:
				case <-ctx.Done():
					return
				}
			}
		}()
		defer func() { cancel(); <-done }()
		for out := range queue {
			select {
			case r := <-out:
				if !yield(r) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}

// one codes a page. A fault of ours on one page becomes that page's error, so
// that it costs no other page its record.
func (l *Line) one(ctx context.Context, p news.Page, err error, o extract.Options) (r Result) {
	r.Name = p.Name
	if err != nil {
		r.Err = err
		return r
	}
	defer func() {
		if fault := recover(); fault != nil {
			r.Record, r.Err = nil, fmt.Errorf("%s: internal fault: %v\n%s", p.Name, fault, debug.Stack())
		}
	}()
	r.Record, r.Err = l.Code(ctx, &p, o)
	return r
}
