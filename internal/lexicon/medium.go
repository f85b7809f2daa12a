package lexicon

import (
	"io/fs"
	"strings"
)

// Medium reports whether a noun or name denotes the press or a platform on
// which one publishes: agency, newspaper, Telegram.
func (l *Lexicon) Medium(lemma string) bool { return l.media[strings.ToLower(lemma)] }

// loadMedia reads media.txt.
func (l *Lexicon) loadMedia(fsys fs.FS) error {
	t, err := readTable(fsys, "media.txt", "word", "kind")
	if err != nil {
		return err
	}
	l.media = make(map[string]bool, len(t.rows))
	for _, r := range t.rows {
		word := r.get("word")
		if word == "" || word != strings.ToLower(word) {
			return r.fault("word %q: want one in lower case", word)
		}
		switch r.get("kind") {
		case "press", "platform":
		default:
			return r.fault("kind %q: want press or platform", r.get("kind"))
		}
		l.media[word] = true
	}
	return nil
}
