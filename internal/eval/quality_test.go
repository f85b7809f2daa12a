package eval_test

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestQuality codes the gold cases of the project and compares the figures with
// golden files, so that a change that makes the records better or worse shows
// in review what it did. Of the unseen cases only the figures are kept. To
// accept:
//
//	go test ./internal/eval -run Quality -update
func TestQuality(t *testing.T) {
	line, err := pipeline.New()
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range []struct {
		name    string
		figures bool // without what is missed or wrong
	}{{"cases", false}, {"unseen", true}} {
		t.Run(set.name, func(t *testing.T) {
			golds, err := eval.ReadCases(os.DirFS("testdata/" + set.name))
			if err != nil {
				t.Fatal(err)
			}
			result, err := eval.Reports(context.Background(), set.name, golds, line.Code)
			if err != nil {
				t.Fatal(err)
			}
			if set.figures {
				result.Tables = nil
			}
			var got bytes.Buffer
			if err := result.WriteText(&got); err != nil {
				t.Fatal(err)
			}
			compareGolden(t, "testdata/"+set.name+".golden", got.String())
		})
	}
}

// compareGolden compares a text with a golden file, or writes it with -update.
func compareGolden(t *testing.T, golden, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the figures differ from %s; where that is meant, run go test ./internal/eval -run Quality -update\n%s",
			golden, firstDifference(string(want), got))
	}
}

// firstDifference returns the first line in which two texts differ, of both.
func firstDifference(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range max(len(w), len(g)) {
		a, b := "", ""
		if i < len(w) {
			a = w[i]
		}
		if i < len(g) {
			b = g[i]
		}
		if a != b {
			return fmt.Sprintf("line %d\nwant %s\ngot  %s", i+1, a, b)
		}
	}
	return "no difference"
}
