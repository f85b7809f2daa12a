package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

const cueHeader = "cue | pos | class | source | content | addressee | stance | strength | forms | example\n"

func loadCueRows(rows string) (*Lexicon, error) {
	l := new(Lexicon)
	return l, l.loadCues(fstest.MapFS{"cues.txt": {Data: []byte(cueHeader + rows)}})
}

func TestCueFaults(t *testing.T) {
	tests := map[string]string{ // row → what the error says
		"say | verb | say | subj | that |  | report | 2":                       "strength",
		"say | word | say | subj | that |  | report | 0.5":                     "part of speech",
		"say | verb |  | subj | that |  | report | 0.5":                        "no class",
		"say | verb | say | subj | that |  | gossip | 0.5":                     "stance",
		"say | verb | say | subj |  |  | report | 0.5":                         "content",
		"say | verb | say | subj | that |  | report | 0.5 |  | [He said {so}.": "brackets",
	}
	for row, want := range tests {
		_, err := loadCueRows(row + "\n")
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "cues.txt:2") {
			t.Errorf("%s: got %v, want cues.txt:2 and %q", row, err, want)
		}
	}
	twice := "say | verb | say | subj | that |  | report | 0.5\n"
	if _, err := loadCueRows(twice + twice); err == nil {
		t.Error("a row told twice loads")
	}
}

func TestCues(t *testing.T) {
	l, err := loadCueRows("call | verb | describe | subj | obj+pred |  | claim | 0.6\n" +
		"call for | verb | urge | subj | for |  | wish | 0.9\n" +
		"say | verb | say | subj | that, quote | to | report | 0.9 | said\n")
	if err != nil {
		t.Fatal(err)
	}
	rows := l.Cues("call")
	if len(rows) != 2 || len(rows[0].Words) != 2 {
		t.Fatalf("phrases come first: got %v", rows)
	}
	if got := l.CueStance("call", CueVerb); got != StanceClaim {
		t.Errorf("stance of call is %q", got)
	}
	for form, want := range map[string]string{"said": "say", "says": "say", "calling": "call", "ran": ""} {
		if got := l.CueLemma(form); got != want {
			t.Errorf("CueLemma(%s) = %q, want %q", form, got, want)
		}
	}
	if !l.Cues("say")[0].Takes(ArgQuote) || l.Cues("say")[0].Takes(ArgObject) {
		t.Error("say takes a quotation and no object")
	}
}
