// Package parse turns an article's text into sentences of tokens with tags,
// lemmas, Universal Dependencies trees and names.
package parse

import (
	"context"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Parser reads an article's text. Implementations are safe for concurrent
// use. The context ends a long parse early.
type Parser interface {
	Parse(ctx context.Context, a *news.Article) (*Document, error)
}

// A Document is the parsed text of one article. Sentences lie within
// paragraphs and stand in text order.
type Document struct {
	Runes     []rune // the canonical text, so that spans index it
	Sentences []Sentence
}

// Text returns the words of a span.
func (d *Document) Text(s news.Span) string { return string(d.Runes[s.Start:s.End]) }

// A Sentence is a stretch of one paragraph with its tree.
type Sentence struct {
	Span      news.Span
	Paragraph int       // index into the article's paragraphs
	Role      news.Role // of that paragraph
	Tokens    []Token
	Names     []Name // in text order, not overlapping

	children []int32 // child indices of all tokens, grouped by head
	first    []int32 // children[first[i]:first[i+1]] are token i's
}

// A Token is a syntactic word: contractions are split as in the English
// treebanks (do|n't, Russia|'s).
type Token struct {
	Span  news.Span
	Form  string // as written, curly apostrophes and all
	Lemma string // lower case but for names; straight apostrophes
	UPOS  string // Universal Dependencies part of speech
	XPOS  string // Penn Treebank tag
	Head  int    // index of the head in the sentence, -1 for the root
	Rel   string // Universal Dependencies relation, subtypes kept
}

// The kinds of names. NORP is a nationality, religious or political word.
const (
	PER  = "PER"
	ORG  = "ORG"
	LOC  = "LOC"
	NORP = "NORP"
	MISC = "MISC"
)

// A Name is a named entity over the tokens [Start, End).
type Name struct {
	Start, End int
	Kind       string
}
