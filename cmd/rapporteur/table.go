package main

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A tableWriter prints a record for a person at a terminal.
type tableWriter struct {
	w     io.Writer
	width int // columns to fill
	style style
	some  bool // whether a record was printed before
}

func (t *tableWriter) Close() error { return nil }
func (t *tableWriter) warns() bool  { return true }

func (t *tableWriter) Write(input string, r *news.Record) error {
	p := page{view: newView(r), width: t.width, style: t.style}
	if t.some {
		p.line("")
	}
	t.some = true
	p.heading(input)
	p.events()
	p.statements()
	_, err := io.WriteString(t.w, p.b.String())
	return err
}

// A page is the table of one record while it is being laid out.
type page struct {
	*view
	b     strings.Builder
	width int
	style style
}

func (p *page) line(s string) { p.b.WriteString(strings.TrimRight(s, " ") + "\n") }

func (p *page) heading(input string) {
	a := &p.record.Article
	p.line(p.style.bold(fit(printable(input), p.width)))
	if a.Title != "" {
		p.wrap("", printable(a.Title), news.Span{})
	}
	date := "date unknown"
	if a.Published.Date != "" {
		date = string(a.Published.Date)
		if len(a.Published.Evidence) > 0 {
			date += " (" + a.Published.Evidence[0].Kind + ")"
		}
	}
	counted := 0
	for i := range p.record.Events {
		if p.record.Events[i].Counts {
			counted++
		}
	}
	p.wrap("", fmt.Sprintf("%s · %s · %s, %d counted · %s", date, count(len(p.record.Sentences), "sentence"),
		count(len(p.record.Events), "event"), counted, count(len(p.record.Statements), "statement")), news.Span{})
	for _, w := range append(append([]string{}, a.Published.Conflicts...), p.record.Warnings...) {
		p.wrap("! ", printable(w), news.Span{})
	}
}

func (p *page) events() {
	for _, part := range []struct {
		title  string
		counts bool
	}{{"HAPPENED", true}, {"TOLD, BUT NOT COUNTED", false}} {
		var rows [][]string
		var events []*news.Event
		for i := range p.record.Events {
			if e := &p.record.Events[i]; e.Counts == part.counts {
				events = append(events, e)
				rows = append(rows, p.eventCells(e))
			}
		}
		if len(events) == 0 {
			continue
		}
		p.line("")
		p.line(p.style.bold(part.title))
		widths := columns(rows, p.width-2)
		for i, e := range events {
			p.event(e, rows[i], widths)
		}
	}
}

// eventCells are who, what, to whom and when.
func (p *page) eventCells(e *news.Event) []string {
	what := e.Type
	if e.Mode != "" {
		what += " " + string(e.Mode)
	}
	return []string{p.side(e.Actor), what, p.side(e.Recipient), p.when(e)}
}

func (p *page) side(ids []string) string {
	if len(ids) == 0 {
		return "–"
	}
	return printable(strings.Join(p.each(ids, coded), ", "))
}

func (p *page) when(e *news.Event) string {
	if e.Date == nil {
		return printable(p.time(e.Time))
	}
	return period(e.Date)
}

// period writes an interval as one date where it is a day, month or year.
func period(i *news.Interval) string {
	if i.Start == i.End {
		return i.Start
	}
	if year, ok := strings.CutSuffix(i.Start, "-01-01"); ok && i.End == year+"-12-31" {
		return year
	}
	if first, err := time.Parse(time.DateOnly, i.Start); err == nil && first.Day() == 1 && i.End == first.AddDate(0, 1, -1).Format(time.DateOnly) {
		return first.Format("2006-01")
	}
	return i.Start + " … " + i.End
}

func (p *page) event(e *news.Event, cells []string, widths []int) {
	var b strings.Builder
	for i, cell := range cells {
		cell = fit(cell, widths[i])
		pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell)+2)
		if i == 1 {
			cell = p.style.quad(e.Quad, cell)
		}
		b.WriteString(cell + pad)
	}
	p.line("  " + b.String())
	if !e.Counts {
		why := e.WhyNot
		if why == "" {
			why = strings.Join(e.Aux, ", ")
		}
		p.wrap("    ", "not counted: "+printable(why), news.Span{})
	}
	for _, id := range e.AttributedTo {
		if s := p.statement(id); s != nil {
			p.wrap("    ", "said by "+printable(p.speaker(s)), news.Span{})
		}
	}
	if len(e.Mentions) > 0 {
		span := p.sentenceSpan(e.Mentions[0].Trigger)
		trigger := e.Mentions[0].Trigger
		p.wrap("    ", p.text(span), news.Span{Start: trigger.Start - span.Start, End: trigger.End - span.Start})
		if n := len(e.Mentions); n > 1 {
			p.line(p.style.dim(fmt.Sprintf("    told %d times", n)))
		}
	}
}

func (p *page) statements() {
	if len(p.record.Statements) == 0 {
		return
	}
	p.line("")
	p.line(p.style.bold("SAID"))
	for i := range p.record.Statements {
		s := &p.record.Statements[i]
		head := p.speaker(s)
		if to := p.each(s.Addressee, name); len(to) > 0 {
			head += ", to " + strings.Join(to, " and ")
		}
		if when := p.time(s.Time); when != "" {
			head += " (" + when + ")"
		}
		p.line("  " + fit(printable(head), p.width-2))
		var parts []string
		for _, span := range s.Content {
			parts = append(parts, p.text(span))
		}
		p.wrap("    ", strings.Join(parts, " … "), news.Span{})
	}
}

// wrap prints text in lines no wider than the page, each after the indent. The
// runes in strong are set off.
func (p *page) wrap(indent, text string, strong news.Span) {
	runes := []rune(printable(text))
	room := max(20, p.width-utf8.RuneCountInString(indent))
	for start := 0; start < len(runes); {
		end := min(start+room, len(runes))
		if end < len(runes) {
			for cut := end; cut > start; cut-- {
				if runes[cut] == ' ' {
					end = cut
					break
				}
			}
		}
		line := string(runes[start:end])
		if lo, hi := max(start, strong.Start), min(end, strong.End); lo < hi {
			line = string(runes[start:lo]) + p.style.bold(string(runes[lo:hi])) + string(runes[hi:end])
		}
		p.line(indent + line)
		for start = end; start < len(runes) && runes[start] == ' '; start++ {
		}
		indent = strings.Repeat(" ", utf8.RuneCountInString(indent))
	}
}

// columns gives each column the width of its widest cell, and where the sum is
// wider than the room, takes from the widest but the last: half a date is none.
func columns(rows [][]string, room int) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for {
		sum, widest := 0, 0
		for i, w := range widths {
			sum += w + 2
			if i < len(widths)-1 && w > widths[widest] {
				widest = i
			}
		}
		if sum <= room || widths[widest] <= 8 {
			return widths
		}
		widths[widest]--
	}
}

// fit shortens s to n code points with an ellipsis.
func fit(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:max(0, n-1)]) + "…"
}

// printable replaces what would move a terminal's cursor or change its state:
// a report's text is not to be trusted.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return ' '
		}
		return r
	}, s)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
