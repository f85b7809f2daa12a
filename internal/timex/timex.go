// Package timex finds time expressions and normalises them to TIMEX3 values
// against the report's own date.
//
// A paragraph is cut into fine tokens (lex.go), a hand-written grammar reads
// the expressions from them (expr.go and the files of its recognisers), and a
// resolver (resolve.go) gives each its value from the report's date, the tense
// of its clause and the dates spoken of before. Types, extents and values
// follow TimeML's TIMEX3 (Saurí and others, TimeML Annotation Guidelines
// 1.2.1, 2006), as in the TimeBank corpus.
package timex

import (
	"sort"
	"strconv"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// Find returns the time expressions of a report in text order, with ids t1,
// t2 and so on. Without a date of publication, what is relative to it keeps
// Resolved false.
func Find(a *news.Article, doc *parse.Document) []news.Time {
	f := newFinder(a, doc)
	for i := range f.paragraphs {
		f.paragraph(&f.paragraphs[i])
	}
	for i := range f.times {
		f.times[i].ID = "t" + strconv.Itoa(i+1)
	}
	return f.times
}

// A finder walks one report.
type finder struct {
	runes      []rune
	sentences  []parse.Sentence
	paragraphs []news.Paragraph
	lex        lexer
	resolve    resolver
	mayNamed   bool
	times      []news.Time
}

func newFinder(a *news.Article, doc *parse.Document) *finder {
	f := &finder{paragraphs: a.Paragraphs}
	if doc != nil {
		f.runes, f.sentences = doc.Runes, doc.Sentences
	}
	if len(f.runes) == 0 {
		f.runes = []rune(a.Text)
	}
	if len(f.paragraphs) == 0 {
		f.paragraphs = []news.Paragraph{{Span: news.Span{End: len(f.runes)}, Role: news.Body}}
	}
	if t, err := time.Parse(time.DateOnly, string(a.Published.Date)); err == nil {
		f.resolve.report, f.resolve.dated = t, true
	}
	for i := range f.paragraphs {
		if s := f.clamp(f.paragraphs[i].Span); !f.mayNamed && mentionsMay(f.runes[s.Start:s.End]) {
			f.mayNamed = somebodyNamedMay(f.lex.lex(f.runes, s))
		}
	}
	return f
}

// clamp keeps a span within the text.
func (f *finder) clamp(s news.Span) news.Span {
	s.Start = max(0, min(s.Start, len(f.runes)))
	s.End = max(s.Start, min(s.End, len(f.runes)))
	return s
}

// paragraph adds the expressions of one paragraph.
func (f *finder) paragraph(p *news.Paragraph) {
	r := &reader{tok: f.lex.lex(f.runes, f.clamp(p.Span))}
	r.veto.mayNamed, r.title = f.mayNamed, p.Role == news.Headline
	f.tag(r)
	var found []expr
	for i := 0; i < len(r.tok); {
		got := r.readRange(i)
		if len(got) == 0 {
			i++
			continue
		}
		found = append(found, got...)
		i = found[len(found)-1].hi
	}
	telling := p.Role == news.Headline || p.Role == news.Caption || p.Role == news.Body || p.Role == ""
	kept := f.resolve
	for i := range found {
		f.add(r, found, i)
	}
	if !telling {
		f.resolve = kept
	}
}

// add resolves the expression i of those found in a paragraph and keeps it.
func (f *finder) add(r *reader, found []expr, i int) {
	e := &found[i]
	if e.how == clockTime {
		f.dayNearby(r, found, i)
	}
	p, value := f.resolve.value(e, f.leaning(r, e))
	resolved := p.unit != noUnit && p.ok()
	if resolved {
		value = p.String()
		if e.how != back {
			f.resolve.speak(p)
		}
	} else {
		_, resolved = Interval(value)
	}
	f.times = append(f.times, news.Time{
		Span:     news.Span{Start: r.tok[e.lo].start, End: r.tok[e.hi-1].end},
		Type:     e.kind,
		Value:    news.Nullable(value),
		Resolved: resolved,
	})
}

// dayNearby gives a clock time the day that is spoken of next in its
// sentence: "at 3 p.m. on Friday".
func (f *finder) dayNearby(r *reader, found []expr, i int) {
	k := i + 1
	for k < len(found) && found[k].how == clockTime && found[k].lo-found[k-1].hi <= 2 {
		k++ // "11:30 p.m. (2030 GMT) on Friday"
	}
	if k >= len(found) || found[k].lo-found[k-1].hi > 2 {
		return
	}
	next := found[k]
	isDay := next.how == onWeekday || next.pt.unit == day || next.how == deictic && next.unit == day
	if !isDay || next.pt.clock != "" {
		return
	}
	if p, _ := f.resolve.value(&next, f.leaning(r, &next)); p.unit == day && p.ok() {
		f.resolve.lastDay = p
	}
}

// tag copies to the tokens the part of speech and the place in the parsed
// sentence, and collects the names, as far as the report is parsed.
func (f *finder) tag(r *reader) {
	if len(r.tok) == 0 {
		return
	}
	end := r.tok[len(r.tok)-1].end
	s := sort.Search(len(f.sentences), func(i int) bool { return f.sentences[i].Span.End > r.tok[0].start })
	k := 0
	for ; s < len(f.sentences) && f.sentences[s].Span.Start < end; s++ {
		sent := &f.sentences[s]
		for t := range sent.Tokens {
			w := &sent.Tokens[t]
			for k < len(r.tok) && r.tok[k].end <= w.Span.Start {
				k++
			}
			for k < len(r.tok) && r.tok[k].start < w.Span.End {
				r.tok[k].upos, r.tok[k].sentence, r.tok[k].at = w.UPOS, sent, t
				k++
			}
		}
		for _, n := range sent.Names {
			if n.Kind == parse.PER || n.Kind == parse.ORG || n.Kind == parse.LOC {
				if 0 <= n.Start && n.Start < n.End && n.End <= len(sent.Tokens) {
					r.veto.names = append(r.veto.names, sent.SpanOf(n.Start, n.End))
				}
			}
		}
	}
}

// leaning tells whether the clause of an expression looks back or ahead.
func (f *finder) leaning(r *reader, e *expr) direction {
	first, last := &r.tok[e.lo], &r.tok[e.hi-1]
	if last.sentence != nil && last.sentence == first.sentence && last.upos != "" {
		d := leaning(last.sentence, first.at, last.at, e.how == onWeekday)
		if d != byTense || hasVerb(last.sentence) {
			return d
		}
	}
	return nearbyLeaning(r, e.lo)
}
