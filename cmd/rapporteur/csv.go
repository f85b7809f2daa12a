package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// csvColumns are the columns of the CSV output, one row an event. Lists within
// a cell are parted by "; ".
var csvColumns = []string{
	"article", "url", "published", "event", "counts", "why_not", "type", "mode", "contexts", "cameo", "quad", "score", "goldstein",
	"actor", "actor_country", "actor_sectors", "recipient", "recipient_country", "recipient_sectors",
	"aux", "attributed_to", "start", "end", "trigger", "sentence", "confidence", "why",
}

// A csvWriter prints the events of records as CSV (RFC 4180).
type csvWriter struct {
	w      *csv.Writer
	headed bool
}

func newCSVWriter(w io.Writer) *csvWriter { return &csvWriter{w: csv.NewWriter(w)} }

func (c *csvWriter) Write(_ string, r *news.Record) error {
	if err := c.head(); err != nil {
		return err
	}
	v := newView(r)
	for i := range r.Events {
		if err := c.w.Write(eventRow(v, &r.Events[i])); err != nil {
			return err
		}
	}
	c.w.Flush()
	return c.w.Error()
}

func (c *csvWriter) head() error {
	if c.headed {
		return nil
	}
	c.headed = true
	return c.w.Write(csvColumns)
}

func (c *csvWriter) Close() error {
	if err := c.head(); err != nil {
		return err
	}
	c.w.Flush()
	return c.w.Error()
}

func (c *csvWriter) warns() bool { return false }

func eventRow(v *view, e *news.Event) []string {
	var start, end, trigger, goldstein string
	if e.Date != nil {
		start, end = e.Date.Start, e.Date.End
	}
	if e.Goldstein != nil {
		goldstein = formatScore(*e.Goldstein)
	}
	if len(e.Mentions) > 0 {
		trigger = v.text(e.Mentions[0].Trigger)
	}
	var sources []string
	for _, id := range e.AttributedTo {
		sources = append(sources, v.speaker(v.statement(id)))
	}
	a := &v.record.Article
	return []string{
		a.ID, a.URL, string(a.Published.Date), e.ID, strconv.FormatBool(e.Counts), e.WhyNot,
		e.Type, string(e.Mode), list(e.Contexts), string(e.CAMEO), strconv.Itoa(e.Quad), formatScore(e.Score), goldstein,
		list(v.each(e.Actor, name)), list(v.each(e.Actor, country)), list(v.each(e.Actor, sectors)),
		list(v.each(e.Recipient, name)), list(v.each(e.Recipient, country)), list(v.each(e.Recipient, sectors)),
		list(e.Aux), list(sources), start, end, trigger, v.sentence(e), formatScore(e.Confidence), e.Why,
	}
}

func list(items []string) string { return strings.Join(items, "; ") }

func formatScore(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
