package parse

import (
	"slices"
	"testing"
)

func nameSentence(words string, names ...Name) Sentence {
	var s Sentence
	for _, w := range Words(words) {
		for _, f := range w {
			t := Token{Form: f, UPOS: "NOUN", XPOS: "NN"}
			if c := f[0]; c >= 'A' && c <= 'Z' {
				t.UPOS, t.XPOS = "PROPN", "NNP"
			}
			if f == "'s" {
				t.UPOS, t.XPOS = "PART", "POS"
			}
			s.Tokens = append(s.Tokens, t)
		}
	}
	s.Names = names
	return s
}

func TestTitlesAreNoPartOfNames(t *testing.T) {
	s := nameSentence("the Ambassador Ada Moe's talk", Name{1, 5, PER})
	s.mend()
	if want := []Name{{2, 4, PER}}; !slices.Equal(s.Names, want) {
		t.Errorf("got %v, want %v", s.Names, want)
	}
	s = nameSentence("President of it", Name{0, 1, PER})
	s.mend()
	if len(s.Names) != 0 {
		t.Errorf("a title alone is a name: %v", s.Names)
	}
	s = nameSentence("many Danish farmers", Name{1, 2, MISC})
	s.Tokens[1].UPOS = "ADJ"
	s.mend()
	if s.Names[0].Kind != NORP {
		t.Errorf("got %v", s.Names)
	}
}

func TestNamesAgreeAcrossTheDocument(t *testing.T) {
	d := Document{Sentences: []Sentence{
		nameSentence("then Ada Moe spoke", Name{1, 3, PER}),
		nameSentence("but Moe left", Name{1, 2, ORG}),
		nameSentence("again Moe came"),
		nameSentence("the Moe Institute stood"),
		nameSentence("in Ruritania rain", Name{1, 2, LOC}),
		nameSentence("in Ruritania sun", Name{1, 2, LOC}),
		nameSentence("and Ruritania said", Name{1, 2, PER}),
	}}
	d.agree()
	for i, want := range [][]Name{
		{{1, 3, PER}}, {{1, 2, PER}}, {{1, 2, PER}}, nil, {{1, 2, LOC}}, {{1, 2, LOC}}, {{1, 2, LOC}},
	} {
		if got := d.Sentences[i].Names; !slices.Equal(got, want) {
			t.Errorf("sentence %d: got %v, want %v", i, got, want)
		}
	}
}
