package conllu

import (
	"reflect"
	"strings"
	"testing"
)

// rows makes CoNLL-U lines of "id form lemma upos xpos head rel [misc]".
func rows(lines ...string) string {
	var b strings.Builder
	for _, l := range lines {
		f := strings.Fields(l)
		if len(f) < 7 {
			b.WriteString(l + "\n")
			continue
		}
		misc := "_"
		if len(f) > 7 {
			misc = f[7]
		}
		b.WriteString(strings.Join([]string{f[0], f[1], f[2], f[3], f[4], "_", f[5], f[6], "_", misc}, "\t") + "\n")
	}
	return b.String()
}

func TestRead(t *testing.T) {
	in := rows(
		"# newdoc id = d1",
		"# sent_id = s1",
		"# text = Don't go!",
		"1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_",
		"1 Do do AUX VBP 3 aux",
		"2 n't not PART RB 3 advmod",
		"3 go go VERB VB 0 root SpaceAfter=No",
		"3.1\tghost\t_\t_\t_\t_\t_\t_\t_\t_",
		"4 ! ! PUNCT . 3 punct",
		"",
		"# newpar",
		"1 Yes yes INTJ UH 0 root",
	)
	got, err := Read(strings.NewReader(in), "x.conllu")
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[1].Doc != "d1" || !got[1].NewPar || got[0].NewPar || got[0].ID != "s1" || got[0].Text != "Don't go!" {
		t.Fatalf("got %+v", got)
	}
	want := Sentence{
		Doc: "d1", ID: "s1", Text: "Don't go!",
		Forms: []string{"Do", "n't", "go", "!"}, Lemmas: []string{"do", "not", "go", "!"},
		UPOS: []string{"AUX", "PART", "VERB", "PUNCT"}, XPOS: []string{"VBP", "RB", "VB", "."},
		Rels: []string{"aux", "advmod", "root", "punct"}, Heads: []int{2, 2, -1, 2},
		Surface: []Surface{{"Don't", 0, 2, true}, {"go", 2, 3, false}, {"!", 3, 4, true}},
	}
	if !reflect.DeepEqual(got[0], want) {
		t.Errorf("got  %+v\nwant %+v", got[0], want)
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"1\tx\n", "f:1: want 10 columns"},
		{rows("2 x x X X 0 root"), "f:1: want word 1"},
		{rows("1 x x X X zero root"), `f:1: bad head "zero"`},
		{rows("1 x x X X 5 root") + "\n", "f:2: head 5 of 1 words"},
		{rows("1 x x X X 2 dep", "2 y y X X 1 dep") + "\n", "hangs in a circle"},
		{"3-2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n", "bad range"},
		{"1-9\tx\t_\t_\t_\t_\t_\t_\t_\t_\n" + rows("1 x x X X 0 root") + "\n", "reaches word 9"},
	} {
		_, err := Read(strings.NewReader(c.in), "f")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: got %v, want %q", c.in, err, c.want)
		}
	}
}

func TestReadNames(t *testing.T) {
	in := "# newdoc id = d\n# sent_id = s\n1\tIn\tO\t-\t-\n2\tNew\tB-LOC\t-\t-\n3\tYork\tI-LOC\t-\t-\n4\t.\tB-O\t-\t-\n\nRome I-LOC\n# O\nAcme I-ORG\n"
	got, err := ReadNames(strings.NewReader(in), "f")
	if err != nil {
		t.Fatal(err)
	}
	want := []Named{
		{File: "f", Doc: "d", ID: "s", Forms: []string{"In", "New", "York", "."}, Kinds: []string{"O", "B-LOC", "I-LOC", "O"}},
		{File: "f", Doc: "d", Forms: []string{"Rome", "#", "Acme"}, Kinds: []string{"B-LOC", "O", "B-ORG"}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v", got)
	}
	for _, bad := range []string{"lonely\n", "x Y-LOC\n", "x B-\n"} {
		if _, err := ReadNames(strings.NewReader(bad), "f"); err == nil || !strings.HasPrefix(err.Error(), "f:1: ") {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(rows("# newdoc id = d", "1 x x X X 0 root"))
	f.Fuzz(func(t *testing.T, in string) {
		s, err := Read(strings.NewReader(in), "f")
		if err != nil {
			return
		}
		for _, x := range s {
			if len(x.Heads) != len(x.Forms) || len(x.Forms) == 0 {
				t.Fatalf("got %+v", x)
			}
		}
	})
}
