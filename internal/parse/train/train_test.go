package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// bank is a tiny treebank: "form/lemma/UPOS/XPOS/head/rel" for each word.
var bank = []string{
	"The/the/DET/DT/2/det envoy/envoy/NOUN/NN/3/nsubj left/leave/VERB/VBD/0/root Lima/Lima/PROPN/NNP/3/obj ././PUNCT/./3/punct",
	"Two/two/NUM/CD/2/nummod ministers/minister/NOUN/NNS/3/nsubj met/meet/VERB/VBD/0/root in/in/ADP/IN/5/case Oslo/Oslo/PROPN/NNP/3/obl ././PUNCT/./3/punct",
	"She/she/PRON/PRP/3/nsubj has/have/AUX/VBZ/3/aux rejected/reject/VERB/VBN/0/root the/the/DET/DT/5/det offer/offer/NOUN/NN/3/obj ././PUNCT/./3/punct",
	"The/the/DET/DT/2/det offer/offer/NOUN/NN/4/nsubj:pass was/be/AUX/VBD/4/aux:pass rejected/reject/VERB/VBN/0/root by/by/ADP/IN/6/case Chad/Chad/PROPN/NNP/4/obl:agent ././PUNCT/./4/punct",
	"Chad/Chad/PROPN/NNP/3/nmod:poss 's/'s/PART/POS/1/case army/army/NOUN/NN/4/nsubj attacked/attack/VERB/VBD/0/root a/a/DET/DT/6/det village/village/NOUN/NN/4/obj near/near/ADP/IN/8/case Lima/Lima/PROPN/NNP/6/nmod",
	"Ana/Ana/PROPN/NNP/3/nsubj Lund/Lund/PROPN/NNP/1/flat said/say/VERB/VBD/0/root ministers/minister/NOUN/NNS/5/nsubj left/leave/VERB/VBD/3/ccomp ././PUNCT/./3/punct",
}

var places = map[string]string{"Lima": "B-LOC", "Oslo": "B-LOC", "Chad": "B-LOC", "Ana": "B-PER", "Lund": "I-PER"}

// write lays the treebank out as a CoNLL-U and an IOB2 file.
func write(t *testing.T) (treebank, names string) {
	t.Helper()
	var trees, iob strings.Builder
	for _, s := range bank {
		for i, w := range strings.Fields(s) {
			f := strings.Split(w, "/")
			id := string(rune('1' + i))
			trees.WriteString(strings.Join([]string{id, f[0], f[1], f[2], f[3], "_", f[4], f[5], "_", "_"}, "\t") + "\n")
			kind := places[f[0]]
			if kind == "" {
				kind = "O"
			}
			iob.WriteString(id + "\t" + f[0] + "\t" + kind + "\t-\t-\n")
		}
		trees.WriteString("\n")
		iob.WriteString("\n")
	}
	dir := t.TempDir()
	treebank, names = filepath.Join(dir, "bank.conllu"), filepath.Join(dir, "names.iob2")
	for path, text := range map[string]string{treebank: trees.String(), names: iob.String()} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return treebank, names
}

func quick(treebank, names, out string) options {
	return options{
		treebanks: []string{treebank}, names: []string{names}, out: out,
		tagRounds: 10, parseRounds: 20, nameRounds: 10, folds: 1,
		tagUnit: .05, parseUnit: .05, nameUnit: .05, tagLeast: 1, parseLeast: 1, nameLeast: 1,
		clusters: 16, clusterLeast: 1, clusterRounds: 2, seed: 7,
	}
}

func TestTrainReproducesItsTreebank(t *testing.T) {
	treebank, names := write(t)
	out := filepath.Join(t.TempDir(), "model.bin")
	if err := run(quick(treebank, names, out)); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	m, err := parse.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	gold, err := readTreebanks([]string{treebank})
	if err != nil {
		t.Fatal(err)
	}
	for _, g := range gold {
		s := m.ParseForms(g.Forms)
		for i, tok := range s.Tokens {
			if tok.UPOS != g.UPOS[i] || tok.XPOS != g.XPOS[i] || tok.Lemma != g.Lemmas[i] || tok.Head != g.Heads[i] || tok.Rel != g.Rels[i] {
				t.Errorf("%s: got %+v", g.Forms[i], tok)
			}
		}
	}
	s := m.ParseForms(strings.Fields("Ana Lund met ministers in Lima ."))
	want := []parse.Name{{Start: 0, End: 2, Kind: parse.PER}, {Start: 5, End: 6, Kind: parse.LOC}}
	if !slices.Equal(s.Names, want) {
		t.Errorf("names: got %v, want %v", s.Names, want)
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	treebank, names := write(t)
	var files [2][]byte
	for i := range files {
		out := filepath.Join(t.TempDir(), "model.bin")
		o := quick(treebank, names, out)
		o.recase, o.folds = 2, 2
		if err := run(o); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = b
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("the same data and flags gave two models")
	}
}

func TestTrainErrors(t *testing.T) {
	treebank, names := write(t)
	missing := filepath.Join(t.TempDir(), "none")
	bad := filepath.Join(t.TempDir(), "bad")
	if err := os.WriteFile(bad, []byte("1\tx\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, o := range map[string]options{
		"no treebank":      {},
		"missing treebank": {treebanks: []string{missing}},
		"bad treebank":     {treebanks: []string{bad}},
		"missing names":    {treebanks: []string{treebank}, names: []string{missing}},
		"bad column":       {treebanks: []string{treebank}, names: []string{names}, persons: []string{bad}},
		"missing text":     {treebanks: []string{treebank}, texts: []string{missing}},
	} {
		o.out = filepath.Join(t.TempDir(), "model.bin")
		if err := run(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
