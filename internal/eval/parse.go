package eval

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
)

// A TreeParser is what Parse measures: a parser that also takes sentences
// already split.
type TreeParser interface {
	parse.Parser
	ParseForms(forms []string) parse.Sentence
}

// A ParseScore tells how well a parser reads a treebank. All but the counts
// are shares in 0 … 1. The definitions are those of the CoNLL 2018 shared task
// (Zeman et al.): a relation is right without its subtype, in a contraction
// each word counts, and from raw text a word is right only if its characters
// are, and its head's too.
type ParseScore struct {
	Sentences, Words int
	// With the treebank's sentences and words given.
	UPOS, XPOS, Lemma, UAS, LAS float64
	LASSubtypes                 float64 // relations right with their subtypes
	// From raw text, as F1.
	SentenceF1, WordF1         float64
	RawUPOS, RawXPOS           float64
	RawLemma, RawUAS, RawLAS   float64
	RawLASSubtypes             float64
	SentencesRead, WordsRead   int
	SentencesRight, WordsRight int
}

// Parse scores a parser on a treebank.
func Parse(ctx context.Context, p TreeParser, gold []conllu.Sentence) (ParseScore, error) {
	score := ParseScore{Sentences: len(gold)}
	var given tally
	for i := range gold {
		if err := ctx.Err(); err != nil {
			return score, fmt.Errorf("eval parse: %w", err)
		}
		g := &gold[i]
		s := p.ParseForms(g.Forms)
		for w := range g.Forms {
			given.compare(g, w, &s, w, s.Tokens[w].Head == g.Heads[w])
		}
		score.Words += len(g.Forms)
	}
	n := float64(max(score.Words, 1))
	score.UPOS, score.XPOS, score.Lemma = given.upos/n, given.xpos/n, given.lemma/n
	score.UAS, score.LAS, score.LASSubtypes = given.uas/n, given.las/n, given.full/n
	return score, score.raw(ctx, p, gold)
}

// A tally counts what is right.
type tally struct{ upos, xpos, lemma, uas, las, full float64 }

// compare adds word w of a gold sentence and word v of the parser's.
func (t *tally) compare(g *conllu.Sentence, w int, s *parse.Sentence, v int, headRight bool) {
	tok := &s.Tokens[v]
	add := func(sum *float64, right bool) {
		if right {
			*sum++
		}
	}
	add(&t.upos, tok.UPOS == g.UPOS[w])
	add(&t.xpos, tok.XPOS == g.XPOS[w])
	add(&t.lemma, g.Lemmas[w] == "_" || tok.Lemma == g.Lemmas[w])
	add(&t.uas, headRight)
	add(&t.las, headRight && universal(tok.Rel) == universal(g.Rels[w]))
	add(&t.full, headRight && tok.Rel == g.Rels[w])
}

// universal returns a relation without its subtype.
func universal(rel string) string {
	base, _, _ := strings.Cut(rel, ":")
	return base
}

// raw scores reading from raw text, one document of the treebank at a time.
func (score *ParseScore) raw(ctx context.Context, p TreeParser, gold []conllu.Sentence) error {
	var t tally
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && gold[to].Doc == gold[from].Doc {
			to++
		}
		doc, err := p.Parse(ctx, treebankArticle(gold[from:to]))
		if err != nil {
			return fmt.Errorf("eval parse: document %s: %w", gold[from].Doc, err)
		}
		score.align(&t, gold[from:to], doc)
		from = to
	}
	f := func(right float64, read, want int) float64 {
		return 2 * right / float64(max(read+want, 1))
	}
	score.SentenceF1 = f(float64(score.SentencesRight), score.SentencesRead, score.Sentences)
	score.WordF1 = f(float64(score.WordsRight), score.WordsRead, score.Words)
	w := func(right float64) float64 { return f(right, score.WordsRead, score.Words) }
	score.RawUPOS, score.RawXPOS, score.RawLemma = w(t.upos), w(t.xpos), w(t.lemma)
	score.RawUAS, score.RawLAS, score.RawLASSubtypes = w(t.uas), w(t.las), w(t.full)
	return nil
}

// treebankArticle sets sentences as the text they came from: one space between
// sentences, a blank line between paragraphs.
func treebankArticle(gold []conllu.Sentence) *news.Article {
	a := &news.Article{Language: "en"}
	var b strings.Builder
	at, from := 0, 0
	end := func() {
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: from, End: at}, Role: news.Body})
	}
	for i := range gold {
		if i > 0 {
			sep := " "
			if gold[i].NewPar {
				end()
				sep = "\n\n"
				from = at + 2
			}
			b.WriteString(sep)
			at += len(sep)
		}
		for k, s := range gold[i].Surface {
			b.WriteString(s.Form)
			at += len([]rune(s.Form))
			if s.Space && k+1 < len(gold[i].Surface) {
				b.WriteByte(' ')
				at++
			}
		}
	}
	end()
	a.Text = b.String()
	return a
}

// place is where a word stands in the text's characters other than spaces.
type place struct{ start, end int }

// align matches the words of a document by their characters and counts what is
// right.
func (score *ParseScore) align(t *tally, gold []conllu.Sentence, doc *parse.Document) {
	type where struct{ sentence, word int }
	solid := make([]int, len(doc.Runes)+1) // characters other than spaces before each code point
	for i, r := range doc.Runes {
		solid[i+1] = solid[i]
		if !unicode.IsSpace(r) {
			solid[i+1]++
		}
	}
	at := func(s news.Span) place { return place{solid[s.Start], solid[s.End]} }
	read := map[place]where{}
	ends := map[place]bool{}
	for i := range doc.Sentences {
		s := &doc.Sentences[i]
		ends[at(s.Span)] = true
		for k := range s.Tokens {
			read[at(s.Tokens[k].Span)] = where{i, k}
		}
		score.WordsRead += len(s.Tokens)
	}
	score.SentencesRead += len(doc.Sentences)
	pos := 0
	for i := range gold {
		g := &gold[i]
		start := pos
		var places []place
		places, pos = wordPlaces(g, pos)
		if ends[place{start, pos}] {
			score.SentencesRight++
		}
		for w := range g.Forms {
			v, ok := read[places[w]]
			if !ok {
				continue
			}
			score.WordsRight++
			s := &doc.Sentences[v.sentence]
			t.compare(g, w, s, v.word, sameHead(g, w, s, v.word, places, at))
		}
	}
}

// sameHead reports whether the heads of both words stand in the same place.
func sameHead(g *conllu.Sentence, w int, s *parse.Sentence, v int, places []place, at func(news.Span) place) bool {
	have, want := s.Tokens[v].Head, g.Heads[w]
	if have < 0 || want < 0 {
		return have < 0 && want < 0
	}
	return at(s.Tokens[have].Span) == places[want]
}

// wordPlaces gives the place of each word of a sentence that begins at pos,
// and where it ends. Words of a contraction that do not spell it share its
// place out by their lengths.
func wordPlaces(g *conllu.Sentence, pos int) ([]place, int) {
	out := make([]place, len(g.Forms))
	for _, s := range g.Surface {
		end := pos + solidLen(s.Form)
		from := pos
		for w := s.First; w < s.Last; w++ {
			to := min(end, from+solidLen(g.Forms[w]))
			if w == s.Last-1 {
				to = end
			}
			out[w] = place{from, to}
			from = to
		}
		pos = end
	}
	return out, pos
}

func solidLen(s string) int {
	n := 0
	for _, r := range s {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

// Result gives the figures their stable names.
func (score *ParseScore) Result() *Result {
	r := &Result{Task: "parse"}
	r.Figures = append(r.Figures, []Figure{
		{"sentences", float64(score.Sentences)}, {"words", float64(score.Words)},
		{"upos", score.UPOS}, {"xpos", score.XPOS}, {"lemma", score.Lemma},
		{"uas", score.UAS}, {"las", score.LAS}, {"las_subtypes", score.LASSubtypes},
		{"raw.sentence_f1", score.SentenceF1}, {"raw.word_f1", score.WordF1},
		{"raw.upos", score.RawUPOS}, {"raw.xpos", score.RawXPOS}, {"raw.lemma", score.RawLemma},
		{"raw.uas", score.RawUAS}, {"raw.las", score.RawLAS}, {"raw.las_subtypes", score.RawLASSubtypes},
	}...)
	return r
}
