// Package actor finds the parties of a report: names, nominals, pronouns and
// metonyms become actors with their countries, sectors and offices.
package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// None is the index that stands for no actor.
const None = -1

// A Mention is a phrase that denotes an actor, as tokens of one sentence.
type Mention struct {
	Sentence   int
	Head       int // the token that heads the phrase
	Start, End int // the words that make the mention, [Start, End)
	Form       string
	Actor      int // index into the cast's actors
}

// A Cast is the actors of one report and where they stand in its trees.
type Cast struct {
	Actors   []news.Actor
	Mentions []Mention // in text order

	at map[[2]int]int // sentence and token → actor
}

// Find reads the cast of a report.
func Find(a *news.Article, doc *parse.Document, lex *lexicon.Lexicon) *Cast {
	return &Cast{at: map[[2]int]int{}}
}

// At returns the index of the actor that the phrase headed by a token denotes,
// or None. Every token of a name gives the name's actor. A nationality word
// gives its country ("Russian strikes"), unless it heads a group ("the
// Russians").
func (c *Cast) At(sentence, token int) int {
	if i, ok := c.at[[2]int{sentence, token}]; ok {
		return i
	}
	return None
}

// Country returns the index of the actor that is the state itself, made
// without mentions where the report names none of it.
func (c *Cast) Country(iso3 string) int { return None }
