package parse

import (
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/golden.txt anew; read it before you commit it")

// TestGolden compares parses with testdata/golden.txt: each sentence after
// "# ", then a line a token with form, lemma, tags, head and relation, then
// its names. A new model may change it; the change is to be read.
func TestGolden(t *testing.T) {
	const path = "testdata/golden.txt"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	for line := range strings.Lines(string(b)) {
		text, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "# ")
		if !ok {
			continue
		}
		d, err := load(t).Parse(context.Background(), article(text))
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "# %s\n", text)
		for i := range d.Sentences {
			d.Sentences[i].print(&out)
		}
		out.WriteString("\n")
	}
	if *update {
		if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got, want := out.String(), string(b); got != want {
		t.Errorf("parses differ from %s (go test -run Golden -update writes it anew):\n%s", path, difference(got, want))
	}
}

// print writes a sentence a token a line; heads count from 1, 0 is the root.
func (s *Sentence) print(b *strings.Builder) {
	for i, t := range s.Tokens {
		fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t%d\t%s\n", i+1, t.Form, t.Lemma, t.UPOS, t.XPOS, t.Head+1, t.Rel)
	}
	for _, n := range s.Names {
		fmt.Fprintf(b, "%s\t%s\n", n.Kind, s.words(n.Start, n.End))
	}
}

// difference shows the lines that differ.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var b strings.Builder
	for i := range max(len(g), len(w)) {
		x, y := "", ""
		if i < len(g) {
			x = g[i]
		}
		if i < len(w) {
			y = w[i]
		}
		if x != y {
			fmt.Fprintf(&b, "line %d: got %q, want %q\n", i+1, x, y)
		}
	}
	return b.String()
}
