// Package ingest brings in pages from files, standard input and addresses. It
// cleans nothing.
//
// Everything is bounded: the size of an input, also after decompression, the
// time an address may take as a whole and between two bytes, and the number of
// redirects. Addresses of this machine and of private networks are refused
// unless allowed; the check is made on the IP address that is dialled, so
// neither a redirect nor a name server can get around it.
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
	IdleTimeout  time.Duration // between two bytes of an address, 15 s by default
	AllowPrivate bool          // whether addresses of this machine and of private networks may be read
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = 32 << 20
	}
	if o.Timeout <= 0 {
		o.Timeout = time.Minute
	}
	if o.IdleTimeout <= 0 {
		o.IdleTimeout = 15 * time.Second
	}
	return o
}

// Pages yields the page of each name in turn: a path, an http or https
// address, or "-" for standard input. An error names its input, concerns it
// alone, and is followed by the next. Pages stops when ctx ends.
func Pages(ctx context.Context, names []string, o Options) iter.Seq2[news.Page, error] {
	o = o.withDefaults()
	return func(yield func(news.Page, error) bool) {
		r := reader{options: o}
		defer r.close()
		for _, name := range names {
			if err := ctx.Err(); err != nil {
				yield(news.Page{Name: name}, fmt.Errorf("%s: %w", name, err))
				return
			}
			p, err := r.page(ctx, name)
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

// A reader reads the inputs of one call; its fetcher is made when the first
// address comes.
type reader struct {
	options Options
	fetcher *fetcher
}

func (r *reader) page(ctx context.Context, name string) (news.Page, error) {
	switch {
	case name == Stdin:
		p := news.Page{Name: name}
		if r.options.Stdin == nil {
			return p, errors.New("there is no standard input")
		}
		var err error
		p.Body, err = await(ctx, func() ([]byte, error) { return readAll(r.options.Stdin, r.options.MaxBytes) })
		return p, err
	case isAddress(name):
		if r.fetcher == nil {
			r.fetcher = newFetcher(r.options)
		}
		return r.fetcher.fetch(ctx, name)
	}
	p := news.Page{Name: name}
	var err error
	p.Body, err = await(ctx, func() ([]byte, error) { return readFile(name, r.options.MaxBytes) })
	return p, err
}

// await returns what read gives, or the cause where ctx ends before it. A pipe
// may stay silent for ever, and neither its opening nor its reading can be
// called off: read is then left to itself.
func await(ctx context.Context, read func() ([]byte, error)) ([]byte, error) {
	var b []byte
	var err error
	done := make(chan struct{})
	go func() {
		defer close(done)
		b, err = read()
	}()
	select {
	case <-done:
		return b, err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}

func (r *reader) close() {
	if r.fetcher != nil {
		r.fetcher.close()
	}
}

// isAddress reports whether a name begins as an address does, with a scheme.
func isAddress(name string) bool {
	scheme, _, ok := strings.Cut(name, "://")
	if !ok || scheme == "" {
		return false
	}
	for _, c := range []byte(strings.ToLower(scheme)) {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.' {
			return false
		}
	}
	return true
}

// readFile reads a file that is no directory.
func readFile(name string, limit int64) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, plain(err)
	}
	defer f.Close()
	st, err := f.Stat()
	switch {
	case err != nil:
		return nil, plain(err)
	case st.IsDir():
		return nil, errors.New("is a directory, not a file")
	case st.Size() > limit:
		return nil, &TooLarge{Limit: limit}
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

// A TooLarge says that an input exceeds the limit, in bytes.
type TooLarge struct{ Limit int64 }

func (e *TooLarge) Error() string {
	if e.Limit >= 1<<20 {
		return fmt.Sprintf("too large: at most %d MiB are read", e.Limit>>20)
	}
	return fmt.Sprintf("too large: at most %d bytes are read", e.Limit)
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
