package actor

import (
	"slices"
	"strconv"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// finish numbers the actors in the order of their first mention, drops those
// without one, and writes the mentions into them.
func (f *finder) finish() *Cast {
	slices.SortStableFunc(f.mentions, func(a, b Mention) int {
		if a.Sentence != b.Sentence {
			return a.Sentence - b.Sentence
		}
		return a.Start - b.Start
	})
	c := &Cast{lex: f.lex, doc: f.doc, at: f.at, Actors: []news.Actor{}}
	number := make([]int, len(f.actors))
	for i := range number {
		number[i] = None
	}
	place := func(a int) int {
		if a == None {
			return None
		}
		if number[a] == None {
			number[a] = len(c.Actors)
			c.Actors = append(c.Actors, f.actors[a])
		}
		return number[a]
	}
	for _, m := range f.mentions {
		place(m.Actor)
	}
	c.of = make([][]int32, len(f.at))
	for i := range c.of {
		c.of[i] = make([]int32, len(f.at[i]))
		for k := range c.of[i] {
			c.of[i][k] = None
		}
	}
	for _, m := range f.mentions {
		m.Actor, m.Of, m.To = place(m.Actor), place(m.Of), place(m.To)
		c.of[m.Sentence][m.Head] = int32(len(c.Mentions))
		c.Mentions = append(c.Mentions, m)
		a := &c.Actors[m.Actor]
		a.Mentions = append(a.Mentions, news.ActorMention{
			Span: f.doc.Sentences[m.Sentence].SpanOf(m.Start, m.End), Form: m.Form,
		})
	}
	for i := range c.Actors {
		c.Actors[i].ID = "a" + strconv.Itoa(i+1)
		if c.Actors[i].Mentions == nil {
			c.Actors[i].Mentions = []news.ActorMention{}
		}
		if c.Actors[i].Sectors == nil {
			c.Actors[i].Sectors = []string{}
		}
	}
	for i := range c.at {
		for k, a := range c.at[i] {
			if a >= 0 {
				c.at[i][k] = int32(number[a])
			}
		}
	}
	for at, who := range f.many {
		if c.many == nil {
			c.many = make(map[[2]int][]int, len(f.many))
		}
		for _, a := range who {
			c.many[at] = append(c.many[at], number[a])
		}
	}
	return c
}
