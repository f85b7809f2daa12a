// Package actor finds the parties of a report: names, nominals, pronouns and
// metonyms become actors with their countries, sectors and offices.
//
// Find goes through a report in steps, a file each. It marks the names and
// nouns that the tables or the parser know (mark.go), reads the phrase around
// each (phrase.go, country.go), ties titles and appositions to names
// (title.go), tells capitals that are governments from those that are places
// (capital.go) and the scene of what happened from who did it (dateline.go),
// makes actors of names (person.go, learn.go, organization.go), then of
// nominals (nominal.go), pronouns (pronoun.go) and phrases for several
// (pair.go) in text order, and last numbers what it found (finish.go).
package actor

import (
	"slices"
	"strconv"

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
	Of         int // the actor it belongs to: Russia in "Russia's ambassador"; None
	To         int // an envoy's host: the United States in "ambassador to the United States"; None
}

// A Cast is the actors of one report and where they stand in its trees.
type Cast struct {
	Actors   []news.Actor
	Mentions []Mention // in text order

	lex  *lexicon.Lexicon
	doc  *parse.Document
	at   [][]int32        // by sentence and token: the actor there
	of   [][]int32        // by sentence and token: the mention headed there
	many map[[2]int][]int // by sentence and token: the actors of a phrase for several
}

// Find reads the cast of a report.
func Find(a *news.Article, doc *parse.Document, lex *lexicon.Lexicon) *Cast {
	f := newFinder(a, doc, lex)
	for i := range doc.Sentences {
		f.mark(i)
	}
	f.surnames()
	for i := range doc.Sentences {
		f.beside(i)
	}
	f.markCompass()
	for i := range f.sents {
		f.phrases(i)
		f.titles(i)
		f.capitals(i)
		f.datelines(i)
	}
	f.weighCountries()
	f.nameActors()
	for i := range f.sents {
		f.resolve(i)
	}
	return f.finish()
}

// At returns the index of the actor that the phrase headed by a token denotes,
// or None. Every token of a name gives the name's actor; a relative pronoun
// gives its antecedent's. A nationality word gives its country ("Russian
// strikes"), unless it heads a group ("the Russians").
func (c *Cast) At(sentence, token int) int {
	if sentence < 0 || sentence >= len(c.at) || token < 0 || token >= len(c.at[sentence]) {
		return None
	}
	return int(c.at[sentence][token])
}

// Mention returns the mention whose phrase a token heads, or nil.
func (c *Cast) Mention(sentence, token int) *Mention {
	if sentence < 0 || sentence >= len(c.of) || token < 0 || token >= len(c.of[sentence]) || c.of[sentence][token] < 0 {
		return nil
	}
	return &c.Mentions[c.of[sentence][token]]
}

// Members returns the actors that a token denotes: both of a pair for "they",
// "both sides" or "the two leaders" after "A met B", else the one of At, or none.
func (c *Cast) Members(sentence, token int) []int {
	if who := c.many[[2]int{sentence, token}]; len(who) > 0 {
		return who
	}
	if a := c.At(sentence, token); a != None {
		return []int{a}
	}
	return nil
}

// Side returns the actors of a phrase and of those coordinated with it ("A, B
// and C" gives three when head is A), in text order and each once.
func (c *Cast) Side(sentence, head int) []int {
	if sentence < 0 || sentence >= len(c.doc.Sentences) || head < 0 {
		return nil
	}
	var out []int
	for _, i := range c.doc.Sentences[sentence].Conjuncts(head) {
		for _, a := range c.Members(sentence, i) {
			if !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// ByID returns the index of the actor with an id, or None.
func (c *Cast) ByID(id string) int {
	if len(id) < 2 || id[0] != 'a' {
		return None
	}
	n, err := strconv.Atoi(id[1:])
	if err != nil || n < 1 || n > len(c.Actors) {
		return None
	}
	return n - 1
}

// Country returns the index of the actor that is the state itself, made
// without mentions where the report names none of it; None for a code that no
// state bears.
func (c *Cast) Country(iso3 string) int {
	for i := range c.Actors {
		if a := &c.Actors[i]; a.Type == news.Country && string(a.Country) == iso3 {
			return i
		}
	}
	state := c.lex.Country(iso3)
	if state == nil {
		return None
	}
	c.Actors = append(c.Actors, news.Actor{
		ID: "a" + strconv.Itoa(len(c.Actors)+1), Name: state.Name, Type: news.Country,
		Country: news.Nullable(iso3), Sectors: []string{}, KB: news.Nullable("iso:" + iso3),
		Mentions: []news.ActorMention{},
	})
	return len(c.Actors) - 1
}
