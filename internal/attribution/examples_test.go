package attribution_test

import (
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// TestExamples runs the example of every cue: the source stands in square, the
// content in curly brackets.
func TestExamples(t *testing.T) {
	lex, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	missing, wrong := 0, 0
	for _, cue := range lex.AllCues() {
		if cue.Example == "" {
			missing++
			continue
		}
		text := strings.NewReplacer("[", "", "]", "", "{", "", "}", "").Replace(cue.Example)
		want := map[string]string{"content": bracketed(cue.Example, "{", "}")}
		if source := bracketed(cue.Example, "[", "]"); source != "" {
			want["source"] = source
		}
		a, cast, got := tell(t, text)
		if !found(a, cast, got, want) {
			wrong++
			t.Logf("%s: %s\ngot %s", strings.Join(cue.Words, " "), cue.Example, describe(a, cast, got))
		}
	}
	all := len(lex.AllCues())
	if missing > 0 {
		t.Errorf("%d of %d cues have no example", missing, all)
	}
	if float64(wrong) > (1-floor)*float64(all) {
		t.Errorf("%d of %d examples are read wrongly", wrong, all)
	}
}

// bracketed returns what stands between brackets, the parts joined as the
// cases write them.
func bracketed(s, open, close string) string {
	var parts []string
	for {
		_, rest, ok := strings.Cut(s, open)
		if !ok {
			return strings.Join(parts, " … ")
		}
		part, after, _ := strings.Cut(rest, close)
		parts = append(parts, part)
		s = after
	}
}
