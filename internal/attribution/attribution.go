// Package attribution finds statements: who said what, to whom and through
// whom.
//
// It reads an article in five steps, each in files of its own:
//
//  1. quotation marks are paired (quotation.go), and the turns of a transcript
//     read (transcript.go);
//  2. cues are met in the trees (cue.go); their sources are found (source.go,
//     subject.go, lost.go, phrase.go, told.go), and their contents at the places
//     that the cue's row in the lexicon names (place.go, object.go, clause.go,
//     around.go, block.go, region.go, end.go, relay.go), if they are a matter of
//     talk (matter.go). Verbs of saying beside a quotation or behind a comma
//     count whatever the tree says (beside.go, surface.go);
//  3. quotations that no cue has claimed go to the speaker that the text around
//     them leaves in charge (free.go);
//  4. sayings of the same words give way to the best one (choose.go);
//  5. what remains is told as statements, with its chain, time and stance
//     (who.go, chain.go, stance.go, tell.go).
//
// Quotation marks and cue words are surface evidence and outrank the tree
// where the two disagree: a parser errs most often inside quotations.
package attribution

import (
	"sort"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// Find returns the statements of a report in text order, with ids s1, s2 and
// so on.
func Find(a *news.Article, doc *parse.Document, cast *actor.Cast, times []news.Time, lex *lexicon.Lexicon) []news.Statement {
	r := newReader(a, doc, cast, times, lex)
	r.readTranscript()
	for i := range r.sentences {
		r.readSentence(i)
		r.readAside(i)
	}
	r.claim()
	for i := range r.sentences {
		r.readSurface(i)
	}
	r.readFree()
	r.choose()
	return r.tell()
}

// A reader holds what is known of one article while its statements are found.
type reader struct {
	article   *news.Article
	runes     []rune
	sentences []sentence
	quotes    []quotation // outermost ones, in text order
	cast      *actor.Cast
	times     []news.Time
	lex       *lexicon.Lexicon
	sayings   []saying
	cued      [][]int32 // by sentence: the sayings whose cue, or quotation, stands there
	covered   [][]int32 // by sentence: the sayings whose content reaches it
}

// A sentence is a parsed sentence and the quotations over its tokens.
type sentence struct {
	*parse.Sentence
	quote []int32 // of each token the outermost quotation, or -1
	timed []bool  // whether a token stands in a time expression
	skip  bool    // its paragraph is not the report's own telling
}

// A phrase is tokens of one sentence with their head.
type phrase struct {
	sentence, head, lo, hi int
}

// none is the phrase that is not there.
var none = phrase{sentence: -1, head: -1}

func (p phrase) ok() bool { return p.head >= 0 && p.lo < p.hi }

// A saying is a statement in the making.
type saying struct {
	sentence int
	head     int // the cue's first word
	scope    int // the verb that governs all of it: the cue's first word, or one above
	lo, hi   int // the cue's tokens
	cue      *lexicon.Cue
	place    string // where the content was found
	source   phrase
	told     phrase // the one spoken to
	via      []phrase
	content  []news.Span // in text order, not overlapping
	free     bool        // no cue: the source is understood
	folded   bool        // told as another saying's channel
}

func newReader(a *news.Article, doc *parse.Document, cast *actor.Cast, times []news.Time, lex *lexicon.Lexicon) *reader {
	r := &reader{article: a, runes: doc.Runes, cast: cast, times: times, lex: lex}
	for _, q := range scan(doc.Runes, a.Paragraphs) {
		if q.outer < 0 {
			r.quotes = append(r.quotes, q)
		}
	}
	r.sentences = make([]sentence, len(doc.Sentences))
	r.cued = make([][]int32, len(doc.Sentences))
	r.covered = make([][]int32, len(doc.Sentences))
	next := 0
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		r.sentences[i] = sentence{Sentence: s, skip: !tells(s.Role), quote: make([]int32, len(s.Tokens))}
		next = r.coverTokens(&r.sentences[i], next)
		r.markTimes(&r.sentences[i])
	}
	return r
}

// coverTokens notes the outermost quotation over each token. Quotations before
// index next end before the sentence; the new such index is returned.
func (r *reader) coverTokens(s *sentence, next int) int {
	for next < len(r.quotes) && r.quotes[next].span.End <= s.Span.Start {
		next++
	}
	q := next
	for t := range s.Tokens {
		s.quote[t] = -1
		at := s.Tokens[t].Span
		for q < len(r.quotes) && r.quotes[q].span.End <= at.Start {
			q++
		}
		if q < len(r.quotes) && r.quotes[q].span.Overlaps(at) {
			s.quote[t] = int32(q)
		}
	}
	return next
}

// markTimes notes the tokens that stand in time expressions.
func (r *reader) markTimes(s *sentence) {
	s.timed = make([]bool, len(s.Tokens))
	k := sort.Search(len(r.times), func(k int) bool { return r.times[k].Span.End > s.Span.Start })
	for t := range s.Tokens {
		for k < len(r.times) && r.times[k].Span.End <= s.Tokens[t].Span.Start {
			k++
		}
		s.timed[t] = k < len(r.times) && r.times[k].Span.Overlaps(s.Tokens[t].Span)
	}
}

// quoted reports whether token t stands within quotation marks.
func (s *sentence) quoted(t int) bool { return s.quote[t] >= 0 }
