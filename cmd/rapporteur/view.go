package main

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A view looks things up in a record for the formats that people read.
type view struct {
	record *news.Record
	runes  []rune
	actors map[string]*news.Actor
}

func newView(r *news.Record) *view {
	v := &view{record: r, runes: []rune(r.Article.Text), actors: make(map[string]*news.Actor, len(r.Actors))}
	for i := range r.Actors {
		v.actors[r.Actors[i].ID] = &r.Actors[i]
	}
	return v
}

// text returns a span's words.
func (v *view) text(s news.Span) string {
	if s.Start < 0 || s.End > len(v.runes) || s.Empty() {
		return ""
	}
	return string(v.runes[s.Start:s.End])
}

// each maps actor ids to what f says of them.
func (v *view) each(ids []string, f func(*news.Actor) string) []string {
	var out []string
	for _, id := range ids {
		if a := v.actors[id]; a != nil {
			out = append(out, f(a))
		}
	}
	return out
}

func name(a *news.Actor) string    { return a.Name }
func country(a *news.Actor) string { return string(a.Country) }
func sectors(a *news.Actor) string { return strings.Join(a.Sectors, " ") }

// coded is an actor's name with its codes: "Kremlin [RUS GOV]".
func coded(a *news.Actor) string {
	codes := strings.TrimSpace(strings.Join(append([]string{string(a.Country)}, a.Sectors...), " "))
	if codes == "" {
		return a.Name
	}
	return a.Name + " [" + codes + "]"
}

func (v *view) statement(id string) *news.Statement {
	for i := range v.record.Statements {
		if v.record.Statements[i].ID == id {
			return &v.record.Statements[i]
		}
	}
	return nil
}

// speaker names who said a statement, through whom: "Antonov, via TASS".
func (v *view) speaker(s *news.Statement) string {
	if s == nil {
		return ""
	}
	who := strings.Join(v.each(s.Source, name), " and ")
	if who == "" && s.SourceSpan != nil {
		who = v.text(*s.SourceSpan)
	}
	if who == "" {
		who = "unnamed"
	}
	if via := v.each(s.Via, name); len(via) > 0 {
		who += ", via " + strings.Join(via, " and ")
	}
	return who
}

// time returns the words of a time expression with its value.
func (v *view) time(id news.Nullable) string {
	for i := range v.record.Times {
		t := &v.record.Times[i]
		if t.ID != string(id) {
			continue
		}
		if words := v.text(t.Span); string(t.Value) != words && t.Resolved {
			return words + " = " + string(t.Value)
		}
		return v.text(t.Span)
	}
	return ""
}

// sentence returns the sentence of an event's first telling.
func (v *view) sentence(e *news.Event) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	return v.text(v.sentenceSpan(e.Mentions[0].Trigger))
}

func (v *view) sentenceSpan(in news.Span) news.Span {
	for _, s := range v.record.Sentences {
		if s.Overlaps(in) {
			return s
		}
	}
	return in
}
