package eval

import (
	"context"
	"math"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
)

// flatParser splits at spaces, ends sentences at full stops, calls everything
// a noun and hangs each word on the first one.
type flatParser struct{}

func (flatParser) ParseForms(forms []string) parse.Sentence {
	var s parse.Sentence
	for i, f := range forms {
		t := parse.Token{Form: f, Lemma: strings.ToLower(f), UPOS: "NOUN", XPOS: "NN", Head: 0, Rel: "nsubj:pass"}
		if i == 0 {
			t.Head, t.Rel = -1, "root"
		}
		s.Tokens = append(s.Tokens, t)
	}
	s.Index()
	return s
}

func (p flatParser) ParseSentences(all [][]string) []parse.Sentence {
	var out []parse.Sentence
	for _, forms := range all {
		s := p.ParseForms(forms)
		for i, f := range forms {
			if strings.HasPrefix(f, "X") {
				s.Names = append(s.Names, parse.Name{Start: i, End: i + 1, Kind: parse.LOC})
			}
		}
		out = append(out, s)
	}
	return out
}

func (p flatParser) Parse(_ context.Context, a *news.Article) (*parse.Document, error) {
	d := &parse.Document{Runes: []rune(a.Text)}
	var forms []string
	var spans []news.Span
	flush := func() {
		if len(forms) == 0 {
			return
		}
		s := p.ParseForms(forms)
		for i := range s.Tokens {
			s.Tokens[i].Span = spans[i]
		}
		s.Span = s.SpanOf(0, len(forms))
		d.Sentences = append(d.Sentences, s)
		forms, spans = nil, nil
	}
	for _, par := range a.Paragraphs {
		for i := par.Span.Start; i < par.Span.End; {
			j := i
			for j < par.Span.End && d.Runes[j] != ' ' {
				j++
			}
			if j > i {
				forms, spans = append(forms, string(d.Runes[i:j])), append(spans, news.Span{Start: i, End: j})
				if d.Runes[j-1] == '.' {
					flush()
				}
			}
			i = j + 1
		}
		flush()
	}
	return d, nil
}

const goldTrees = `# newdoc id = d
1	Dogs	dog	NOUN	NNS	_	2	nsubj	_	_
2	bark	bark	VERB	VBP	_	0	root	_	SpaceAfter=No
3	.	.	PUNCT	.	_	2	punct	_	_

# newpar
1	Don	don	NOUN	NN	_	0	root	_	_
2-3	was'nt	_	_	_	_	_	_	_	_
2	was	be	NOUN	NN	_	1	nsubj	_	_
3	'nt	not	PART	RB	_	1	advmod	_	_

`

func TestParseScore(t *testing.T) {
	gold, err := conllu.Read(strings.NewReader(goldTrees), "gold")
	if err != nil {
		t.Fatal(err)
	}
	s, err := Parse(context.Background(), flatParser{}, gold)
	if err != nil {
		t.Fatal(err)
	}
	near := func(name string, got, want float64) {
		t.Helper()
		if math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: got %v, want %v", name, got, want)
		}
	}
	// Words given: Dogs, Don and was are nouns; Don is the root, was and 'nt
	// hang on it, was as a subject whose subtype is wrong.
	near("UPOS", s.UPOS, 3.0/6)
	near("lemma", s.Lemma, 3.0/6)
	near("UAS", s.UAS, 3.0/6)
	near("LAS", s.LAS, 2.0/6)
	near("LAS with subtypes", s.LASSubtypes, 1.0/6)
	// From raw text: Dogs and Don are found, "bark." and "was'nt" are not
	// split; both sentences are found.
	near("sentence F1", s.SentenceF1, 1)
	near("word F1", s.WordF1, 2*2.0/(4+6))
	near("raw LAS", s.RawLAS, 2*1.0/(4+6))
	if s.Result().Task != "parse" {
		t.Error("no result")
	}
}

func TestNameScore(t *testing.T) {
	gold := []conllu.Named{
		{Doc: "a", Forms: strings.Fields("in Xa and Xb"), Kinds: strings.Fields("O B-LOC O B-ORG")},
		{Doc: "b", Forms: strings.Fields("New York and a Xy thing"), Kinds: strings.Fields("B-LOC I-LOC O O B-OTH O")},
	}
	s := Names(flatParser{}, gold)
	if s.All != (NameCount{Gold: 3, Found: 3, Right: 1}) {
		t.Errorf("all: %+v", s.All)
	}
	if s.Kinds[parse.LOC] != (NameCount{Gold: 2, Found: 3, Right: 1}) || s.Kinds[parse.ORG] != (NameCount{Gold: 1}) {
		t.Errorf("kinds: %+v", s.Kinds)
	}
	if s.Unlabeled.Right != 2 {
		t.Errorf("unlabeled: %+v", s.Unlabeled)
	}
	if f, ok := s.Result().Get("all.f1"); !ok || math.Abs(f-1.0/3) > 1e-9 {
		t.Errorf("F1 %v", f)
	}
}
