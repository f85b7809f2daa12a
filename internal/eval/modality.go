package eval

import (
	"context"
	"fmt"
	"math"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/attribution"
	"github.com/rapporteur-project/rapporteur/internal/event"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// The classes of modality that MEANTIME's certainty, time and polarity make:
// what is denied is negated, what is not certain uncertain, what lies ahead
// future, all else asserted.
const (
	asserted  = "asserted"
	negated   = "negated"
	future    = "future"
	uncertain = "uncertain"
)

// A meantimeArticle is one article of MEANTIME (Minard and others, LREC 2016)
// as tokens with event mentions.
type meantimeArticle struct {
	ID       string
	Tokens   []string
	Sent     []int
	Mentions []struct {
		Kind                      string
		Tok                       []int
		Certainty, Time, Polarity string
		Special                   string `json:"special_cases"`
	}
}

// A factualSentence is one of the UW corpus (Lee and others, EMNLP 2015):
// predicates with what readers made of their factuality, −3 … 3.
type factualSentence struct {
	Text    string
	Targets []struct {
		Span  [2]int  `json:"span1"`
		Label float64 `json:"label"`
	}
}

// Realities scores how the line reads whether things happened: the classes of
// MEANTIME's event mentions, and the correlation with the UW corpus's
// factuality where that path is not empty.
func Realities(ctx context.Context, meantime, uw string, p parse.Parser, lex *lexicon.Lexicon) (*Result, error) {
	r := &Result{Task: "modality"}
	if err := scoreMeantime(ctx, meantime, p, lex, r); err != nil {
		return nil, fmt.Errorf("eval modality: %w", err)
	}
	if uw != "" {
		if err := scoreFactuality(ctx, uw, p, lex, r); err != nil {
			return nil, fmt.Errorf("eval modality: %w", err)
		}
	}
	return r, nil
}

func scoreMeantime(ctx context.Context, path string, p parse.Parser, lex *lexicon.Lexicon, r *Result) error {
	articles, err := readLines[meantimeArticle](path)
	if err != nil {
		return err
	}
	classes := confusion{}
	for i := range articles {
		m := &articles[i]
		article, at := tokenArticle(m.Tokens, m.Sent)
		var spans []news.Span
		var want []string
		for _, x := range m.Mentions {
			if x.Kind != "EVENT_MENTION" || x.Certainty == "" || x.Time == "" || len(x.Tok) == 0 || x.Special == "GEN" {
				continue
			}
			spans = append(spans, at[x.Tok[0]].Cover(at[x.Tok[len(x.Tok)-1]]))
			want = append(want, meantimeClass(x.Certainty, x.Time, x.Polarity))
		}
		got, err := realities(ctx, article, spans, p, lex)
		if err != nil {
			return fmt.Errorf("%s: %w", m.ID, err)
		}
		for k := range want {
			classes.add(want[k], realityClass(got[k]))
		}
	}
	r.Add("meantime.accuracy", classes.accuracy())
	r.Add("meantime.macro_f1", classes.macroF1())
	r.Tables = append(r.Tables, classes.table("MEANTIME"))
	return nil
}

func meantimeClass(certainty, time, polarity string) string {
	switch {
	case polarity == "NEG":
		return negated
	case certainty != "CERTAIN":
		return uncertain
	case time == "FUTURE":
		return future
	}
	return asserted
}

func realityClass(x event.Reality) string {
	class := asserted
	for _, a := range x.Aux {
		switch a {
		case news.Negation:
			return negated
		case news.Hypothetical:
			class = uncertain
		case news.Future:
			if class == asserted {
				class = future
			}
		}
	}
	if class == asserted && x.Alleged {
		return uncertain
	}
	return class
}

func scoreFactuality(ctx context.Context, path string, p parse.Parser, lex *lexicon.Lexicon, r *Result) error {
	rows, err := readLines[factualSentence](path)
	if err != nil {
		return err
	}
	var want, got []float64
	for i := range rows {
		words := strings.Fields(rows[i].Text)
		article, at := tokenArticle(words, make([]int, len(words)))
		var spans []news.Span
		for _, t := range rows[i].Targets {
			if t.Span[0] < 0 || t.Span[1] > len(at) || t.Span[0] >= t.Span[1] {
				return fmt.Errorf("%s:%d: target outside the sentence", path, i+1)
			}
			spans = append(spans, at[t.Span[0]].Cover(at[t.Span[1]-1]))
			want = append(want, t.Label)
		}
		real, err := realities(ctx, article, spans, p, lex)
		if err != nil {
			return err
		}
		for _, x := range real {
			got = append(got, factuality(x))
		}
	}
	r.Add("uw.predicates", float64(len(want)))
	r.Add("uw.pearson", pearson(want, got))
	return nil
}

// factuality places a reality on the scale from −3, certainly not, to 3,
// certainly so. The places are the corpus's own means by class.
func factuality(x event.Reality) float64 {
	switch realityClass(x) {
	case negated:
		return -1.5
	case uncertain:
		return 0.9
	case future:
		return 1.3
	}
	return 2.7
}

// realities runs the stages before events and reads the predicates.
func realities(ctx context.Context, a *news.Article, spans []news.Span, p parse.Parser, lex *lexicon.Lexicon) ([]event.Reality, error) {
	doc, err := p.Parse(ctx, a)
	if err != nil {
		return nil, err
	}
	cast := actor.Find(a, doc, lex)
	times := timex.Find(a, doc)
	r := &event.Report{
		Article: a, Document: doc, Cast: cast, Times: times,
		Statements: attribution.Find(a, doc, cast, times, lex),
	}
	return event.Realities(r, lex, spans), nil
}

// tokenArticle makes an article of tokens, a paragraph for each sentence, and
// returns the span of each token.
func tokenArticle(tokens []string, sent []int) (*news.Article, []news.Span) {
	a := &news.Article{Language: "en"}
	var b strings.Builder
	spans := make([]news.Span, len(tokens))
	at, start := 0, 0
	for i, tok := range tokens {
		switch {
		case i == 0:
		case i < len(sent) && sent[i] != sent[i-1]:
			a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: start, End: at}, Role: news.Body})
			b.WriteString("\n\n")
			at += 2
			start = at
		default:
			b.WriteByte(' ')
			at++
		}
		n := len([]rune(tok))
		b.WriteString(tok)
		spans[i] = news.Span{Start: at, End: at + n}
		at += n
	}
	a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: start, End: at}, Role: news.Body})
	a.Text = b.String()
	return a, spans
}

// pearson is the correlation of two equally long lists, 0 where one of them
// does not vary.
func pearson(x, y []float64) float64 {
	n := float64(len(x))
	var sx, sy, sxx, syy, sxy float64
	for i := range x {
		sx += x[i]
		sy += y[i]
		sxx += x[i] * x[i]
		syy += y[i] * y[i]
		sxy += x[i] * y[i]
	}
	d := (sxx - sx*sx/n) * (syy - sy*sy/n)
	if n == 0 || d <= 0 {
		return 0
	}
	return (sxy - sx*sy/n) / math.Sqrt(d)
}
