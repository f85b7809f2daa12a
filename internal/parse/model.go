package parse

import (
	"context"
	_ "embed"
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

//go:embed model.bin
var embedded []byte

// Load returns the embedded model, read once when first asked for.
var Load = sync.OnceValues(func() (*Model, error) {
	m, err := Read(embedded)
	if err != nil {
		return nil, fmt.Errorf("embedded parser model: %w", err)
	}
	return m, nil
})

// A Model is a trained parser. It is safe for concurrent use.
type Model struct {
	layers  linear.Layers
	scratch sync.Pool
}

// NewModel returns the parser made of trained layers.
func NewModel(l linear.Layers) *Model {
	m := &Model{layers: l}
	m.scratch.New = func() any { return new(linear.Scratch) }
	return m
}

// MaxRunes is the longest text that Parse takes, in code points: some two
// hundred thousand words, more than any report has.
const MaxRunes = 1 << 20

// Parse implements Parser. Text outside the article's paragraphs is not
// parsed. Errors are the context's, a paragraph that lies outside the text,
// and a text longer than MaxRunes.
func (m *Model) Parse(ctx context.Context, a *news.Article) (*Document, error) {
	text := a.Text
	if n := utf8.RuneCountInString(text); n > MaxRunes {
		return nil, fmt.Errorf("parse: text of %d code points, at most %d are read", n, MaxRunes)
	}
	d := &Document{Runes: []rune(text)}
	if !utf8.ValidString(text) {
		text = string(d.Runes)
	}
	at := offsets(text, len(d.Runes))
	s := m.scratch.Get().(*linear.Scratch)
	defer m.scratch.Put(s)
	t := tokenizer{text: d.Runes}
	for k, p := range a.Paragraphs {
		if p.Span.Start < 0 || p.Span.End > len(d.Runes) || p.Span.Start > p.Span.End {
			return nil, fmt.Errorf("parse: paragraph %d spans %v of a text of %d code points", k, p.Span, len(d.Runes))
		}
		t.out = t.out[:0]
		t.tokenize(p.Span.Start, p.Span.End)
		from := 0
		for _, to := range t.sentences(t.out) {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("parse: %w", err)
			}
			pieces := t.out[from:to]
			from = to
			sent := Sentence{Paragraph: k, Role: p.Role, Tokens: make([]Token, len(pieces))}
			for i, q := range pieces {
				sent.Tokens[i].Span = news.Span{Start: q.start, End: q.end}
				sent.Tokens[i].Form = text[at[q.start]:at[q.end]]
			}
			sent.Span = sent.SpanOf(0, len(pieces))
			m.annotate(s, &sent)
			d.Sentences = append(d.Sentences, sent)
		}
	}
	d.agree()
	return d, nil
}

// offsets gives the byte offset of each code point, and the text's length.
func offsets(text string, n int) []int32 {
	at := make([]int32, 0, n+1)
	for i := range text {
		at = append(at, int32(i))
	}
	return append(at, int32(len(text)))
}

// ParseForms parses one sentence that is already split. Spans count as if one
// space parted the forms.
func (m *Model) ParseForms(forms []string) Sentence {
	return m.ParseSentences([][]string{forms})[0]
}

// ParseSentences parses the sentences of one document that are already split.
// Spans count, in each sentence from 0, as if one space parted the forms.
func (m *Model) ParseSentences(all [][]string) []Sentence {
	s := m.scratch.Get().(*linear.Scratch)
	defer m.scratch.Put(s)
	d := Document{Sentences: make([]Sentence, len(all))}
	for k, forms := range all {
		sent := &d.Sentences[k]
		sent.Tokens = make([]Token, len(forms))
		at := 0
		for i, f := range forms {
			n := utf8.RuneCountInString(f)
			sent.Tokens[i] = Token{Form: f, Span: news.Span{Start: at, End: at + n}}
			at += n + 1
		}
		sent.Span = sent.SpanOf(0, len(forms))
		m.annotate(s, sent)
	}
	d.agree()
	return d.Sentences
}

// annotate fills in tags, lemmas, tree and names.
func (m *Model) annotate(s *linear.Scratch, sent *Sentence) {
	forms := s.Forms(len(sent.Tokens))
	for i := range sent.Tokens {
		forms[i] = sent.Tokens[i].Form
	}
	headline := sent.Role == news.Headline
	if headline {
		m.truecase(s, forms)
	}
	tags := m.layers.Tagger.Tag(s, forms)
	m.retag(forms, tags)
	m.plant(s, sent, tags)
	m.findVerb(s, sent, tags)
	if headline {
		m.headlineVerb(s, sent, tags)
	}
	for i := range sent.Tokens {
		tok := &sent.Tokens[i]
		tok.Lemma = m.lemma(forms[i], m.layers.Tagger.Tags[tags[i]])
	}
	m.mendTags(sent)
	if headline {
		sent.headlinePassive()
	}
	sent.repair()
	sent.Names = names(m.layers.Names.Kinds, m.layers.Names.Name(s))
	sent.mend()
}

// plant grows the tree that fits the tags and copies both to the sentence.
func (m *Model) plant(s *linear.Scratch, sent *Sentence, tags []uint8) {
	heads, rels := m.layers.Parser.Parse(s)
	for i := range sent.Tokens {
		tok := &sent.Tokens[i]
		tok.XPOS, tok.UPOS = m.layers.Tagger.Split(tags[i])
		tok.Head = int(heads[i])
		tok.Rel = m.layers.Parser.Rels[rels[i]]
	}
	sent.Index()
}

// Words splits running text into sentences of forms, without a model.
func Words(text string) [][]string {
	t := tokenizer{text: []rune(text)}
	t.tokenize(0, len(t.text))
	var out [][]string
	from := 0
	for _, to := range t.sentences(t.out) {
		forms := make([]string, 0, to-from)
		for _, p := range t.out[from:to] {
			forms = append(forms, string(t.text[p.start:p.end]))
		}
		out = append(out, forms)
		from = to
	}
	return out
}
