package lexicon

import (
	"io/fs"
	"slices"
	"strings"
)

// The effects of modality cues beside PLOVER's auxiliary modes.
const (
	// Alleged: the event is somebody's accusation, suspicion or reading, told
	// as theirs. It carries no auxiliary mode and does not count.
	Alleged = "alleged"
	// Dropped: the event is no event of its own ("stopped short of a strike"
	// tells of no strike, "the art of negotiation" of no negotiation).
	Dropped = "drop"
	// Announced: cooperation lies ahead ("announced a visit"); a conflict
	// begins with its announcement ("announced sanctions").
	Announced = "announced"
	// Real: what stands further out no longer bears on the event ("managed to
	// flee", "went ahead with the talks").
	Real = "real"
)

// The scopes of cues that are read off the words alone, whatever the tree.
const (
	ScopeBefore = "before" // the event follows in the same clause
	ScopeNext   = "next"   // the event's noun or verb follows at once
	ScopeAfter  = "after"  // the event's noun stands before in the same clause
	ScopeBeside = "beside" // the event is told in the past in the same clause
)

// A ModalPhrase is a cue that is read off the words alone.
type ModalPhrase struct {
	*ModalCue
	Words []string // lemmas or forms; "*" stands for up to three words, "$" for a stop or a comma
}

// ModalPhrases returns the phrases that begin with a word.
func (l *Lexicon) ModalPhrases(word string) []ModalPhrase { return l.modalPhrases[word] }

// A ModalCue is a word that says how far an event is real.
type ModalCue struct {
	Predicate Predicate
	Scope     []string // where the event stands from the cue; see data/modality.txt
	Effects   []string // PLOVER's auxiliary modes, Alleged, Dropped or Real
	Line      int
}

func (c *ModalCue) String() string { return c.Predicate.String() }

// modalScopes are the places of an event seen from its cue, and the places
// from which small words bear on an event.
var modalScopes = []string{"to", "that", "ing", "obj", "subj", "of", "for", "on", "about", "against", "from", "with", "in", "into", "at", "over", "by", "as", "aux", "adj", "mark", "clause",
	ScopeBefore, ScopeNext, ScopeAfter, ScopeBeside}

var modalEffects = []string{"negation", "future", "hypothetical", "historical", Alleged, Announced, Dropped, Real}

// ModalCues returns the cues of a lemma as a part of speech: 'v', 'n', 'a', or
// 'x' for small words (auxiliaries, adverbs, determiners, conjunctions,
// prepositions). Those with more words stand first.
func (l *Lexicon) ModalCues(lemma string, pos byte) []*ModalCue {
	return l.modality[predicateKey{lemma, pos}]
}

func (l *Lexicon) loadModality(fsys fs.FS) error {
	t, err := readTable(fsys, "modality.txt", "cue", "scope", "effect", "example")
	if err != nil {
		return err
	}
	l.modality = map[predicateKey][]*ModalCue{}
	l.modalPhrases = map[string][]ModalPhrase{}
	for _, r := range t.rows {
		for _, word := range r.list("cue") {
			c := &ModalCue{Scope: r.list("scope"), Effects: r.list("effect"), Line: r.line}
			if c.Predicate, err = parseModalCue(word); err != nil {
				return r.fault("%v", err)
			}
			if err := c.check(r); err != nil {
				return err
			}
			if c.byWords() {
				words := strings.Fields(c.Predicate.Lemma)
				l.modalPhrases[words[0]] = append(l.modalPhrases[words[0]], ModalPhrase{c, words})
				continue
			}
			key := predicateKey{c.Predicate.Lemma, c.Predicate.POS}
			l.modality[key] = append(l.modality[key], c)
		}
	}
	for _, cues := range l.modality {
		slices.SortStableFunc(cues, func(a, b *ModalCue) int {
			return len(b.Predicate.With) - len(a.Predicate.With)
		})
	}
	return nil
}

// parseModalCue reads a predicate, or a small word as "not/x". Small words of
// several parts are headed by the first ("ahead_of/x").
func parseModalCue(s string) (Predicate, error) {
	if word, ok := strings.CutSuffix(s, "/x"); ok && word != "" {
		return Predicate{Lemma: strings.ReplaceAll(word, "_", " "), POS: 'x'}, nil
	}
	return parsePredicate(s)
}

// byWords reports whether a cue is read off the words alone.
func (c *ModalCue) byWords() bool {
	return slices.ContainsFunc(c.Scope, func(s string) bool {
		return s == ScopeBefore || s == ScopeNext || s == ScopeAfter || s == ScopeBeside
	})
}

func (c *ModalCue) check(r row) error {
	for _, s := range c.Scope {
		if !slices.Contains(modalScopes, s) {
			return r.fault("unknown scope %q", s)
		}
	}
	for _, e := range c.Effects {
		if !slices.Contains(modalEffects, e) {
			return r.fault("unknown effect %q", e)
		}
	}
	if c.byWords() && (c.Predicate.POS != 'x' || len(c.Scope) > 1) {
		return r.fault("scope %q stands alone and with small words (word/x)", c.Scope[0])
	}
	if len(c.Scope) == 0 || len(c.Effects) == 0 {
		return r.fault("a cue needs a scope and an effect")
	}
	return nil
}
