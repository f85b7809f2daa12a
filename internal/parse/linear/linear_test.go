package linear

import (
	"math/rand"
	"slices"
	"testing"
)

// scored returns the scores that features get.
func scored(s scorer, feats ...uint64) []int32 {
	out := make([]int32, 4)
	s.score(feats, out)
	return out
}

func TestWeightsAverageAndFreeze(t *testing.T) {
	w := NewWeights()
	a, b := f1(1, 10), f1(1, 20)
	for range 4 {
		w.step++
		w.update([]uint64{a, b}, 2, 1)
	}
	w.step += 6
	if got := scored(w, a); !slices.Equal(got, []int32{0, -4, 4, 0}) {
		t.Errorf("weights: %v", got)
	}
	// The weight was 1, 2, 3 for a step each and 4 for six of ten.
	if got := scored(w.Freeze(.5, 1), a, b, f1(1, 30)); !slices.Equal(got, []int32{0, -12, 12, 0}) {
		t.Errorf("frozen: %v", got)
	}
	if got := scored(w.Freeze(.5, 5), a); !slices.Equal(got, []int32{0, 0, 0, 0}) {
		t.Errorf("weights updated too seldom were kept: %v", got)
	}
}

func TestTableRoundTrip(t *testing.T) {
	w := NewWeights()
	rng := rand.New(rand.NewSource(3))
	var feats []uint64
	for i := range 5000 {
		f := f2(uint64(i%7), rng.Uint64(), 5)
		feats = append(feats, f)
		w.step++
		w.update([]uint64{f}, rng.Intn(4), 3-rng.Intn(3))
	}
	table := w.Freeze(.1, 1)
	r := &reader{buf: table.appendTo(nil)}
	again, err := readTable(r, 4)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range feats {
		if got, want := scored(again, f), scored(table, f); !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	}
	if _, err := readTable(&reader{buf: table.appendTo(nil)}, 2); err == nil {
		t.Error("a class beyond the classes was read")
	}
}

func FuzzReadLayers(f *testing.F) {
	f.Add([]byte{1, 0, 1, 0, 1, 0, 1, 0, 1, 0})
	f.Fuzz(func(t *testing.T, buf []byte) {
		if len(buf) > 1<<16 {
			return
		}
		ReadLayers(buf) // must not panic
	})
}

func TestLemmas(t *testing.T) {
	var e Example
	add := func(form, lemma, tag string) {
		e.Forms, e.Lemmas = append(e.Forms, form), append(e.Lemmas, lemma)
		e.XPOS, e.UPOS = append(e.XPOS, tag), append(e.UPOS, "X")
	}
	for _, w := range [][3]string{
		{"walked", "walk", "VBD"}, {"asked", "ask", "VBD"}, {"talked", "talk", "VBD"}, {"landed", "land", "VBD"},
		{"said", "say", "VBD"}, {"met", "meet", "VBD"}, {"agreed", "agree", "VBD"}, {"freed", "free", "VBD"}, {"fleed", "flee", "VBD"},
		{"n't", "not", "RB"}, {"Danish", "Danish", "JJ"}, {"Ministers", "minister", "NNS"}, {"talks", "talk", "NNS"}, {"ties", "tie", "NNS"},
		{"armies", "army", "NNS"}, {"parties", "party", "NNS"}, {"envoys", "envoy", "NNS"},
	} {
		add(w[0], w[1], w[2])
	}
	l := TrainLemmatizer([]Example{e})
	for _, c := range [][3]string{
		{"said", "VBD", "say"}, {"Said", "VBD", "say"}, {"met", "VBD", "meet"}, {"barked", "VBD", "bark"}, {"agreed", "VBD", "agree"},
		{"n’t", "RB", "not"}, {"Danish", "JJ", "Danish"}, {"ministers", "NNS", "minister"}, {"ties", "NNS", "tie"}, {"boys", "NNS", "boy"},
		{"Zürich", "NNP", "zürich"}, {"", "NN", ""},
	} {
		if got := l.Lemma(c[0], c[1]+" X"); got != c[2] {
			t.Errorf("%s/%s: got %q, want %q", c[0], c[1], got, c[2])
		}
	}
	if got := l.Lemma("Zürich", "NNP PROPN"); got != "Zürich" {
		t.Errorf("a name became %q", got)
	}
	again, err := ReadLemmatizer(l.Append(nil))
	if err != nil || again.Lemma("said", "VBD X") != "say" {
		t.Errorf("read again: %v", err)
	}
}

// The oracle must reach every projective tree, whatever it did before.
func TestOracleReachesTheTree(t *testing.T) {
	heads := []int{1, 4, 3, 1, -1, 4, 7, 5, 4} // a tree over nine tokens
	p := newParser([]string{"dep", "root"}, NewTagger([]string{"X X"}, &Lexicon{}), NewWeights())
	tr := trainee{p: p}
	n := len(heads)
	for i, h := range heads {
		tr.gold, tr.rel = append(tr.gold, int32(h)), append(tr.rel, 0)
		if h < 0 {
			tr.gold[i], tr.rel[i] = int32(n), 1
		}
	}
	tr.gold = append(tr.gold, -1)
	st := &tr.s.state
	st.reset(n)
	scores := make([]int32, 5)
	for !st.done() {
		_, good := tr.pick(st, scores)
		st.apply(p.kind(good))
	}
	for i := range heads {
		if st.head[i] != tr.gold[i] {
			t.Errorf("token %d: head %d, want %d", i, st.head[i], tr.gold[i])
		}
	}
}

func TestClusters(t *testing.T) {
	text := NewText()
	rng := rand.New(rand.NewSource(1))
	dets, nouns, verbs := []string{"the", "a", "this"}, []string{"cat", "dog", "fox"}, []string{"runs", "sits", "eats"}
	pick := func(from []string) string { return from[rng.Intn(len(from))] }
	for range 500 {
		text.Add([]string{"<s>", pick(dets), pick(nouns), pick(verbs), "</s>"})
	}
	c := text.Clusters(5, 1, 10, func(string, ...any) {})
	for _, group := range [][]string{dets, nouns, verbs} {
		for _, w := range group {
			if c[w] == 0 || c[w] != c[group[0]] {
				t.Errorf("%s and %s lie apart: %v", w, group[0], c)
			}
		}
	}
	if c["the"] == c["cat"] || c["cat"] == c["runs"] {
		t.Errorf("unlike words lie together: %v", c)
	}
}
