package parse

import (
	"strings"
	"testing"
)

func TestLemma(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ form, tag, want string }{
		{"struck", "VBD VERB", "strike"},
		{"Overthrew", "VBD VERB", "overthrow"},
		{"swore", "VBD VERB", "swear"},
		{"forbidden", "VBN VERB", "forbid"},
		{"lay", "VBD VERB", "lie"},
		{"found", "VBD VERB", "find"},
		{"founded", "VBD VERB", "found"},
		{"bombed", "VBD VERB", "bomb"},
		{"raided", "VBN VERB", "raid"},
		{"fined", "VBN VERB", "fine"},
		{"freed", "VBN VERB", "free"},
		{"raped", "VBN VERB", "rape"},
		{"shelled", "VBD VERB", "shell"},
		{"expelled", "VBD VERB", "expel"},
		{"banned", "VBN VERB", "ban"},
		{"denied", "VBD VERB", "deny"},
		{"vetoes", "VBZ VERB", "veto"},
		{"shelling", "VBG VERB", "shell"},
		{"seizing", "VBG VERB", "seize"},
		{"plodded", "VBD VERB", "plod"},
		{"hassling", "VBG VERB", "hassle"},
		{"talks", "NNS NOUN", "talk"},
		{"supplies", "NNS NOUN", "supply"},
		{"gunmen", "NNS NOUN", "gunman"},
		{"Militiamen", "NNS NOUN", "militiaman"},
		{"grandchildren", "NNS NOUN", "grandchild"},
		{"ties", "NNS NOUN", "tie"},
		{"bases", "NNS NOUN", "base"},
		{"series", "NNS NOUN", "series"},
		{"armed", "JJ ADJ", "armed"},
	} {
		if got := m.lemma(c.form, c.tag); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.form, c.tag, got, c.want)
		}
	}
}

func TestVocabularyFaults(t *testing.T) {
	for _, c := range []struct{ irregular, common, want string }{
		{"go|went", "", "irregular.txt:1"},
		{"# verbs\n|went|gone", "", "irregular.txt:2"},
		{"go|went|gone", "go", "words.txt:1"},
		{"go|went|gone", "go|v\nrun|x", "words.txt:2"},
	} {
		if _, err := readVocabulary(c.irregular, c.common); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %q: %v", c.irregular, c.common, err)
		}
	}
}
