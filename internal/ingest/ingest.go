// Package ingest brings in pages from files, standard input and addresses. It
// cleans nothing.
package ingest

import (
	"context"
	"io"
	"iter"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Options bound what is read.
type Options struct {
	Stdin io.Reader
}

// Pages yields the page of each name in turn: a path, an http or https
// address, or "-" for standard input. An error concerns one name and is
// followed by the next.
func Pages(ctx context.Context, names []string, o Options) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {}
}
