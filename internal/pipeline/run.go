package pipeline

import (
	"context"
	"iter"

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
// order of the pages. About twice as many results as workers wait at a time,
// so that memory is bounded. It ends early, without draining the pages, when the context ends or
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

// one codes a page that was read.
func (l *Line) one(ctx context.Context, p news.Page, err error, o extract.Options) Result {
	if err != nil {
		return Result{Name: p.Name, Err: err}
	}
	r, err := l.Code(ctx, &p, o)
	return Result{Name: p.Name, Record: r, Err: err}
}
