package parse

import (
	"strings"
	"testing"
)

// tree makes a sentence of "form/UPOS/XPOS/head/rel" with heads from 1.
func tree(words string) Sentence {
	var s Sentence
	for _, w := range strings.Fields(words) {
		f := strings.Split(w, "/")
		s.Tokens = append(s.Tokens, Token{Form: f[0], Lemma: f[0], UPOS: f[1], XPOS: f[2], Head: int(f[3][0]-'0') - 1, Rel: f[4]})
	}
	s.Index()
	return s
}

func TestTagsFollowTheTree(t *testing.T) {
	m := load(t)
	for _, c := range []struct {
		words string
		token int
		want  string // lemma, UPOS, XPOS
	}{
		{"Rebels/NOUN/NNS/2/nsubj seized/VERB/VBN/0/root towns/NOUN/NNS/2/obj", 1, "seize VERB VBD"},
		{"Towns/NOUN/NNS/2/nsubj:pass seized/VERB/VBN/0/root", 1, "seized VERB VBN"},
		{"They/PRON/PRP/3/nsubj have/AUX/VBP/3/aux seized/VERB/VBD/0/root", 2, "seize VERB VBN"},
		{"Chad/PROPN/NNP/2/nsubj plans/NOUN/NNS/0/root to/PART/TO/4/mark leave/VERB/VB/2/xcomp", 1, "plan VERB VBZ"},
		{"They/PRON/PRP/2/nsubj plan/NOUN/NN/0/root talks/NOUN/NNS/2/obj", 1, "plan VERB VBP"},
		{"It/PRON/PRP/4/nsubj is/AUX/VBZ/4/cop a/DET/DT/4/det plan/NOUN/NN/0/root", 3, "plan NOUN NN"},
	} {
		s := tree(c.words)
		m.mendTags(&s)
		k := s.Tokens[c.token]
		want := c.want
		if got := k.Lemma + " " + k.UPOS + " " + k.XPOS; got != want {
			t.Errorf("%s: got %s, want %s", c.words, got, want)
		}
	}
}
