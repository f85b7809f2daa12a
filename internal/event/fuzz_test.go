package event_test

import (
	"slices"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/event"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/timex"
)

// FuzzText codes any text through the whole line: no panic, spans within the
// text, sides that the record knows, and a reason wherever an event does not
// count.
func FuzzText(f *testing.F) {
	for _, s := range []string{
		"Kenya recalled its ambassador to Uganda on March 3, 2021.",
		"“We will strike,” Iran said — if attacked; and it did not.",
		"ACCUSED of of of bombing, by whom? The UN's ’s 's.",
		"Chad\u00a0attacked\u2028Niger. \U0001F600 In 1998, when",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 {
			t.Skip()
		}
		r := code(t, text, "2024-05-02")
		n := len([]rune(text))
		for _, e := range r.Events {
			if e.Counts == (e.WhyNot != "") {
				t.Errorf("counts is %t with the reason %q", e.Counts, e.WhyNot)
			}
			for _, m := range e.Mentions {
				if m.Span.Start < 0 || m.Span.End > n || m.Span.Empty() || m.Trigger.Empty() || m.Trigger.End > n {
					t.Errorf("span %v, trigger %v in a text of %d", m.Span, m.Trigger, n)
				}
			}
			for _, id := range slices.Concat(e.Actor, e.Recipient) {
				if !slices.ContainsFunc(r.Actors, func(a news.Actor) bool { return a.ID == id }) {
					t.Errorf("no actor %s", id)
				}
			}
		}
	})
}

// FuzzTree codes sentences with arbitrary trees: whatever the parser makes of
// a sentence must not harm.
func FuzzTree(f *testing.F) {
	f.Add([]byte{1, 0, 255, 3, 1, 2, 9, 4, 1})
	f.Add([]byte{0, 7, 3, 1, 7, 3, 2, 7, 3, 3, 7, 3})
	lex, err := lexicon.Default()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, doc := sentenceOf(b)
		if doc == nil {
			t.Skip()
		}
		cast := actor.Find(a, doc, lex)
		times := timex.Find(a, doc)
		event.Code(&event.Report{Article: a, Document: doc, Cast: cast, Times: times}, lex)
	})
}

// sentenceOf makes a sentence from bytes, three for a token: its word, its
// relation and its head, which always leads to a root.
func sentenceOf(b []byte) (*news.Article, *parse.Document) {
	words := []string{"Kenya", "recalled", "its", "ambassador", "to", "Uganda", "not", "who", "bombed", "talks", "with", "refused", "strikes", "by", "if", "1998", ",", "said", "killing", "of"}
	tags := []string{"PROPN", "VERB", "PRON", "NOUN", "ADP", "PROPN", "PART", "PRON", "VERB", "NOUN", "ADP", "VERB", "NOUN", "ADP", "SCONJ", "NUM", "PUNCT", "VERB", "VERB", "ADP"}
	fine := []string{"NNP", "VBD", "PRP$", "NN", "IN", "NNP", "RB", "WP", "VBD", "NNS", "IN", "VBN", "NNS", "IN", "IN", "CD", ",", "VBD", "VBG", "IN"}
	lemmas := []string{"Kenya", "recall", "its", "ambassador", "to", "Uganda", "not", "who", "bomb", "talk", "with", "refuse", "strike", "by", "if", "1998", ",", "say", "kill", "of"}
	rels := []string{"nsubj", "obj", "obl", "nmod", "nmod:poss", "case", "mark", "xcomp", "ccomp", "advcl", "acl", "acl:relcl", "conj", "amod", "compound", "advmod", "aux", "nsubj:pass", "obl:agent", "appos", "cop", "det", "cc"}
	n := min(len(b)/3, 40)
	if n == 0 {
		return nil, nil
	}
	s := parse.Sentence{Role: news.Body}
	var text []rune
	for i := range n {
		w := int(b[3*i]) % len(words)
		if i > 0 {
			text = append(text, ' ')
		}
		start := len(text)
		text = append(text, []rune(words[w])...)
		head := -1
		if i > 0 {
			head = int(b[3*i+2]) % i
		}
		s.Tokens = append(s.Tokens, parse.Token{
			Span: news.Span{Start: start, End: len(text)}, Form: words[w], Lemma: lemmas[w], UPOS: tags[w], XPOS: fine[w],
			Head: head, Rel: rels[int(b[3*i+1])%len(rels)],
		})
	}
	s.Tokens[0].Rel = "root"
	s.Span = news.Span{End: len(text)}
	s.Index()
	a := &news.Article{Text: string(text), Paragraphs: []news.Paragraph{{Span: s.Span, Role: news.Body}}}
	return a, &parse.Document{Runes: text, Sentences: []parse.Sentence{s}}
}
