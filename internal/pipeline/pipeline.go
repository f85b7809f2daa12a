// Package pipeline is the straight line that an article walks, from page to
// record.
package pipeline

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/attribution"
	"github.com/rapporteur-project/rapporteur/internal/event"
	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// A Line holds what the stages need. It is safe for concurrent use.
type Line struct {
	Parser  parse.Parser
	Lexicon *lexicon.Lexicon
}

// New returns a line with the embedded model and lexicon.
func New() (*Line, error) {
	model, err := parse.Load()
	if err != nil {
		return nil, err
	}
	lex, err := lexicon.Default()
	if err != nil {
		return nil, err
	}
	return &Line{Parser: model, Lexicon: lex}, nil
}

// Code reads a page and keeps its record. The error names the page, and is an
// *extract.Skip where it holds no report. A fault of ours becomes an error of
// the page it happened on, with the stack in it, and costs no other page its
// record.
func (l *Line) Code(ctx context.Context, p *news.Page, o extract.Options) (r *news.Record, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			r, err = nil, fmt.Errorf("%s: internal fault: %v\n%s", p.Name, fault, debug.Stack())
		}
	}()
	a, warnings, err := extract.Read(p, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.Name, err)
	}
	r, err = l.Record(ctx, a)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.Name, err)
	}
	r.Warnings = append(r.Warnings, warnings...)
	return r, nil
}

// Record codes an article that has been read.
func (l *Line) Record(ctx context.Context, a *news.Article) (*news.Record, error) {
	doc, err := l.Parser.Parse(ctx, a)
	if err != nil {
		return nil, err
	}
	cast := actor.Find(a, doc, l.Lexicon)
	times := timex.Find(a, doc)
	statements := attribution.Find(a, doc, cast, times, l.Lexicon)
	events := event.Code(&event.Report{
		Article: a, Document: doc, Cast: cast, Times: times, Statements: statements,
	}, l.Lexicon)

	r := &news.Record{
		Schema:     news.Schema,
		Article:    *a,
		Sentences:  make([]news.Span, 0, len(doc.Sentences)),
		Actors:     list(cast.Actors),
		Times:      list(times),
		Statements: list(statements),
		Events:     list(events),
		Warnings:   []string{},
	}
	for i := range doc.Sentences {
		r.Sentences = append(r.Sentences, doc.Sentences[i].Span)
	}
	return r, nil
}

// list makes nothing found an empty list, which JSON writes as [].
func list[T any](found []T) []T {
	if found == nil {
		return []T{}
	}
	return found
}
