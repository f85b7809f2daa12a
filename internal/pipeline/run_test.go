package pipeline_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

// faulty is a parser that breaks on some texts, as ours must never.
type faulty struct{ parse.Parser }

func (f faulty) Parse(ctx context.Context, a *news.Article) (*parse.Document, error) {
	if strings.Contains(a.Text, "number 3") {
		panic("broken tree")
	}
	return f.Parser.Parse(ctx, a)
}

func pages(n int) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		for i := range n {
			p := news.Page{Name: fmt.Sprint(i), Body: fmt.Appendf(nil, "The minister signed the agreement number %d with Kenya on Monday.", i)}
			var err error
			if i == 5 {
				err = errors.New("5: cannot be read")
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// TestRun checks that results keep the order of the pages and that neither an
// unreadable page nor a fault of ours costs another its record.
func TestRun(t *testing.T) {
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	line.Parser = faulty{line.Parser}
	i := 0
	for r := range line.Run(context.Background(), pages(20), extract.Options{}, 4) {
		if r.Name != fmt.Sprint(i) {
			t.Errorf("result %d is of page %s", i, r.Name)
		}
		if bad := i == 3 || i == 5; bad != (r.Err != nil) || bad != (r.Record == nil) {
			t.Errorf("page %d: record %v, error %v", i, r.Record != nil, r.Err)
		}
		i++
	}
	if i != 20 {
		t.Errorf("%d results, want 20", i)
	}
}

// TestRunStops checks that a caller who has seen enough, or a context that
// ends, stops the reading of pages.
func TestRunStops(t *testing.T) {
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	read := 0
	endless := func(yield func(news.Page, error) bool) {
		for ; yield(news.Page{Name: "p", Body: []byte("Kenya met Uganda.")}, nil); read++ {
		}
	}
	for range line.Run(context.Background(), endless, extract.Options{}, 2) {
		break
	}
	if read > 20 {
		t.Errorf("%d pages read after the caller stopped", read)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for range line.Run(ctx, endless, extract.Options{}, 2) {
		if n++; n == 3 {
			cancel()
		}
	}
	if n > 10 {
		t.Errorf("%d results after the context ended", n)
	}
}
