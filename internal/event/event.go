// Package event codes events: predicates and nominals become PLOVER events
// with their actors, recipients, modality and dates.
//
// Frames, modality cues and word classes are the lexicon's; this package holds
// how they meet a tree. Each telling of an event is read on its own, and the
// tellings of one event are joined at the end.
package event

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// A Report is what the earlier stages found in one report.
type Report struct {
	Article    *news.Article
	Document   *parse.Document
	Cast       *actor.Cast
	Times      []news.Time
	Statements []news.Statement
}

// Code returns the events of a report in text order, with ids e1, e2 and so
// on. It may add to the cast the states whose envoys or forces act.
func Code(r *Report, lex *lexicon.Lexicon) []news.Event {
	c := newCoder(r, lex)
	var told []*telling
	for i := range r.Document.Sentences {
		t := c.tree(i)
		if !t.tells() {
			continue
		}
		tellings := t.match()
		tellings = t.compose(tellings)
		t.sides(tellings)
		tellings = t.political(tellings)
		t.reality(tellings)
		t.habit(tellings)
		t.dates(tellings)
		t.history(tellings)
		for _, e := range tellings {
			e.recode()
			t.attribute(e, tellings)
			t.contexts(e)
		}
		told = append(told, tellings...)
	}
	background(told)
	return c.record(join(told))
}

// A coder holds what the rules need to know about one report.
type coder struct {
	*Report
	lex      *lexicon.Lexicon
	hosts    map[int][]int // envoys among the actors → the states that received them, as far as named
	posts    []post        // the posts that the report names
	years    span          // the years that the report names
	life     bool          // the report looks back on a life
	sports   bool          // the report is about sports
	politics bool          // the report is about politics

	episode episode // what the paragraph is telling of

	surnames map[string]int // the last words of persons' names → the person, where one bears it
}

// A tree is one sentence of the report with its place.
type tree struct {
	*coder
	s     *parse.Sentence
	i     int // index of the sentence
	args  []arguments
	times []attachedTime

	doing bool // the doer is sought: where something is, nobody acts
}

// A telling is one place where the text tells of an event.
type telling struct {
	tree  *tree
	pred  int // the token that evokes the event
	light int // the verb that lends the predicate its subject, or none
	words int // what is said, where the predicate is the verb of saying it, or none

	frame   *lexicon.Frame
	nominal *lexicon.Nominal // set where a noun stands for a verb
	args    arguments

	typ, mode, cameo  string
	actor, recipient  []int // indices into the cast
	owned             bool  // a side was found only as an owner
	named             bool  // the frame's places name a recipient, were it the actor
	real              reality
	time              int // index into the report's times, or none
	date              *news.Interval
	attributed        []int // indices into the report's statements, innermost first
	inner             []*telling
	contextsAdded     []string
	guessedRecipients bool
}

// none is the index of no token, time or actor.
const none = -1

func newCoder(r *Report, lex *lexicon.Lexicon) *coder {
	c := &coder{Report: r, lex: lex, hosts: map[int][]int{}}
	c.years = c.namedYears()
	c.life = c.looksBack()
	c.politics = c.aboutPolitics()
	share := sportsShare
	if c.politics {
		share = sportsAndPolitics
	}
	c.sports = c.aboutSports(share)
	c.episode.time = none
	c.surnames = r.surnames()
	for i := range r.Document.Sentences {
		c.tree(i).noteEnvoys()
	}
	return c
}

// surnames returns the persons by the last words of their names, without the
// words that several bear.
func (r *Report) surnames() map[string]int {
	out := map[string]int{}
	for i := range r.Cast.Actors {
		a := &r.Cast.Actors[i]
		at := strings.LastIndexByte(a.Name, ' ')
		if a.Type != news.Person || at < 0 {
			continue
		}
		last := a.Name[at+1:]
		if _, twice := out[last]; twice {
			out[last] = none
			continue
		}
		out[last] = i
	}
	for last, i := range out {
		if i == none {
			delete(out, last)
		}
	}
	return out
}

func (c *coder) tree(i int) *tree {
	s := &c.Document.Sentences[i]
	t := &tree{coder: c, s: s, i: i, args: make([]arguments, len(s.Tokens))}
	t.times = t.attachTimes()
	return t
}

// tells reports whether the sentence can tell of events. Bylines, datelines
// and boilerplate tell of none; a related headline may witness one.
func (t *tree) tells() bool {
	switch t.s.Role {
	case news.Byline, news.Dateline, news.Boilerplate:
		return false
	}
	return len(t.s.Tokens) > 1
}
