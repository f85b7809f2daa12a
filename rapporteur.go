// Package rapporteur reads news reports and keeps the record: who did what to
// whom, when, and who said so, each entry tied to the words that prove it.
//
// It is the Go interface to what the command of the same name does:
//
//	record, err := rapporteur.Code(ctx, file, rapporteur.Options{Date: "2021-03-29"})
//
// The record's JSON form is described in docs/record.schema.json. All spans
// are half-open intervals of Unicode code points in the article's text.
package rapporteur

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

// The nouns of the record.
type (
	Record    = news.Record
	Article   = news.Article
	Paragraph = news.Paragraph
	Link      = news.Link
	Span      = news.Span
	Actor     = news.Actor
	Time      = news.Time
	Statement = news.Statement
	Event     = news.Event
)

// MaxInput is the size in bytes above which Code refuses a report.
const MaxInput = extract.MaxPage

// Options are what the caller knows about a report. The zero value is fine.
type Options struct {
	Date        string // the report's own date, YYYY-MM-DD; outranks what the report says
	URL         string // where it was published
	ContentType string // media type; sniffed where empty
	Name        string // what errors call it
}

// A SkipError says why an input gives no record: it is empty, not text, not
// English, and so on.
type SkipError struct{ Reason string }

func (e *SkipError) Error() string { return "no report: " + e.Reason }

var line = sync.OnceValues(pipeline.New)

// Code reads one report, plain text or HTML, and returns its record. The error
// is a *SkipError where the input holds no report. The first call loads the
// model and the lexicon; Code is safe for concurrent use.
func Code(ctx context.Context, in io.Reader, o Options) (Record, error) {
	if err := extract.CheckDate(o.Date); err != nil {
		return Record{}, fmt.Errorf("rapporteur: %s: %w", o.name(), err)
	}
	l, err := line()
	if err != nil {
		return Record{}, fmt.Errorf("rapporteur: %w", err)
	}
	body, err := io.ReadAll(io.LimitReader(in, MaxInput+1))
	if err != nil {
		return Record{}, fmt.Errorf("rapporteur: read %s: %w", o.name(), err)
	}
	if len(body) > MaxInput {
		return Record{}, &SkipError{Reason: fmt.Sprintf("larger than %d bytes", MaxInput)}
	}
	page := news.Page{Name: o.name(), URL: o.URL, ContentType: o.ContentType, Body: body}
	r, err := l.Code(ctx, &page, extract.Options{Date: o.Date})
	var skip *extract.Skip
	if errors.As(err, &skip) {
		return Record{}, &SkipError{Reason: skip.Reason}
	}
	if err != nil {
		return Record{}, fmt.Errorf("rapporteur: %w", err)
	}
	return *r, nil
}

func (o Options) name() string {
	if o.Name == "" {
		return "report"
	}
	return o.Name
}
