package actor_test

import (
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// TestActors holds the stage to what it reaches on the marked sentences. The
// floors rise with the code; they fall for nobody.
func TestActors(t *testing.T) {
	p, err := parse.Load()
	if err != nil {
		t.Fatal(err)
	}
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	r, err := eval.Actors(t.Context(), []string{"testdata/actors.txt"}, p, lex)
	if err != nil {
		t.Fatal(err)
	}
	for name, floor := range map[string]float64{
		"found": .97, "type": .97, "country": .97, "sector": .96, "identity": .96, "places": .95,
	} {
		if got, _ := r.Get(name); got < floor {
			t.Errorf("%s %.3f, want at least %.3f", name, got, floor)
		}
	}
	if testing.Verbose() {
		var b strings.Builder
		if err := r.WriteText(&b); err != nil {
			t.Fatal(err)
		}
		os.Stdout.WriteString(b.String())
	}
}
