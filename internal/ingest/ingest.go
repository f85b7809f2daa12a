// Package ingest brings in pages from files, standard input and addresses. It
// cleans nothing.
package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Stdin is the name of standard input.
const Stdin = "-"

// Options bound what is read. Zero values stand for the defaults.
type Options struct {
	Stdin        io.Reader
	MaxBytes     int64         // the largest input, 32 MiB by default
	Timeout      time.Duration // for one address from dialling to the last byte, 60 s by default
	AllowPrivate bool          // whether addresses of this machine and its own network may be read
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes > 0 {
		return o.MaxBytes
	}
	return 32 << 20
}

// Pages yields the page of each name in turn: a path, an http or https
// address, or "-" for standard input. An error names its input, concerns it
// alone, and is followed by the next. Pages stops when ctx ends.
func Pages(ctx context.Context, names []string, o Options) iter.Seq2[news.Page, error] {
	return func(yield func(news.Page, error) bool) {
		for _, name := range names {
			if err := ctx.Err(); err != nil {
				yield(news.Page{Name: name}, fmt.Errorf("%s: %w", name, err))
				return
			}
			p, err := page(ctx, name, o)
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// page reads one input.
func page(ctx context.Context, name string, o Options) (news.Page, error) {
	p := news.Page{Name: name}
	var err error
	switch {
	case name == Stdin:
		if o.Stdin == nil {
			return p, errors.New("there is no standard input")
		}
		p.Body, err = readAll(o.Stdin, o.maxBytes())
	case strings.Contains(name, "://"):
		err = errors.New("not yet")
	default:
		p.Body, err = readFile(name, o.maxBytes())
	}
	return p, err
}

// readFile reads a file that is no directory.
func readFile(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, plain(err)
	}
	defer f.Close()
	if st, err := f.Stat(); err != nil {
		return nil, plain(err)
	} else if st.IsDir() {
		return nil, errors.New("is a directory, not a file")
	}
	b, err := readAll(f, limit)
	if err != nil {
		return nil, plain(err)
	}
	return b, nil
}

// plain drops the path from a file error: the caller names the input.
func plain(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// A TooLarge says that an input exceeds the limit.
type TooLarge struct{ Limit int64 }

func (e *TooLarge) Error() string {
	return fmt.Sprintf("larger than the limit of %d bytes", e.Limit)
}

// readAll reads up to limit bytes and fails where there are more.
func readAll(r io.Reader, limit int64) ([]byte, error) {
	b, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(b)) > limit {
		return nil, &TooLarge{Limit: limit}
	}
	return b, nil
}
