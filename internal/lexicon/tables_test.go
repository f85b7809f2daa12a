package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestEventTableFaults: each fault in a table behind events is named with its
// file and line.
func TestEventTableFaults(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"score", "cameo.txt", "code | goldstein\n01 | high\n", "cameo.txt:2: goldstein is no number"},
		{"code twice", "cameo.txt", "code | goldstein\n01 | 0\n01 | 1\n", "cameo.txt:3: code 01 stands twice"},
		{"quad", "plover.txt", "type | mode | quad | score | cameo\nAID | | 5 | 1 | 161\n", "plover.txt:2: quad is none"},
		{"unknown code", "plover.txt", "type | mode | quad | score | cameo\nAID | | 2 | 1 | 999\n", "plover.txt:2: unknown CAMEO code"},
		{"class name", "classes.txt", "class | words\nenvoy | consul\n", "classes.txt:2: a class is written @name"},
		{"class order", "classes.txt", "class | words\n@a | @b\n", "classes.txt:2: class @b does not stand above"},
		{"context", "contexts.txt", "context | words\nwar | army\n", "contexts.txt:2: unknown context"},
		{"scope", "modality.txt", "cue | scope | effect | example\nplan/v | beyond | future | x\n", "modality.txt:2: unknown scope"},
		{"effect", "modality.txt", "cue | scope | effect | example\nplan/v | to | tomorrow | x\n", "modality.txt:2: unknown effect"},
		{"cue", "modality.txt", "cue | scope | effect | example\nplan | to | future | x\n", "modality.txt:2: predicate is written"},
		{"no effect", "modality.txt", "cue | scope | effect | example\nplan/v | to |\n", "modality.txt:2: a cue needs"},
		{"noun twice", "nominals.txt", "noun | verb | subj | obj\narrest | arrest | |\narrest | arrest | |\n", "nominals.txt:3: noun \"arrest\" stands twice"},
		{"role", "nominals.txt", "noun | verb | subj | obj\narrest | arrest | doer |\n", "nominals.txt:2: subj: unknown role"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := frameFiles("sanction.txt", "# none")
			files["contexts.txt"] = &fstest.MapFile{Data: []byte("context | words\n")}
			files["modality.txt"] = &fstest.MapFile{Data: []byte("cue | scope | effect | example\n")}
			files["nominals.txt"] = &fstest.MapFile{Data: []byte("noun | verb | subj | obj\n")}
			files[c.file] = &fstest.MapFile{Data: []byte(c.text)}
			l := new(Lexicon)
			var err error
			for _, load := range []func() error{
				func() error { return l.loadCodes(files) }, func() error { return l.loadClasses(files) },
				func() error { return l.loadContexts(files) }, func() error { return l.loadModality(files) },
				func() error { return l.loadNominals(files) },
			} {
				if err = load(); err != nil {
					break
				}
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %v, want one with %q", err, c.want)
			}
		})
	}
}

func TestScores(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typ, mode string
		quad      int
		score     float64
	}{
		{"AGREE", "", 1, 2.5}, {"RETREAT", "disarm", 2, 10}, {"ACCUSE", "allege", 3, -3.5}, {"SANCTION", "withdraw", 4, -6}, {"ASSAULT", "unconventional", 4, -10},
	} {
		k, ok := l.Kind(c.typ, c.mode)
		if !ok || k.Quad != c.quad || k.Score != c.score {
			t.Errorf("%s %s is %+v, want quad %d and score %v", c.typ, c.mode, k, c.quad, c.score)
		}
		if _, ok := l.Goldstein(k.CAMEO); !ok {
			t.Errorf("%s %s has the unknown code %s", c.typ, c.mode, k.CAMEO)
		}
	}
	for code, want := range map[string]float64{"161": -4, "046": 7, "0874": 10, "1662": -8} {
		if g, ok := l.Goldstein(code); !ok || g != want {
			t.Errorf("Goldstein score of %s is %v, want %v", code, g, want)
		}
	}
}

// FuzzFrameRow: no row, however mangled, may panic; its fault is an error.
func FuzzFrameRow(f *testing.F) {
	f.Add("recall/v | withdraw | 161 | diplomatic | subj/owner(obj) | host(obj) | obj=@envoy, !with | KEN > UGA: Kenya recalled its envoy.")
	f.Add("_/v | | | | +/() | owner( | = , != , ! | > :")
	f.Add("a__b/n|||||||-:")
	f.Fuzz(func(t *testing.T, row string) {
		_, _ = loadFrameFiles(frameFiles("sanction.txt", row))
	})
}

// FuzzModalityRow does the same for modality cues.
func FuzzModalityRow(f *testing.F) {
	f.Add("hold_back/v, not/x | ing, on | negation | It held back.")
	f.Add("/x,_/v | , | ,")
	f.Fuzz(func(t *testing.T, row string) {
		l := new(Lexicon)
		_ = l.loadModality(fstest.MapFS{"modality.txt": {Data: []byte("cue | scope | effect | example\n" + row + "\n")}})
	})
}
