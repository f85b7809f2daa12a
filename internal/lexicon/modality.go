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
var modalScopes = []string{"to", "that", "ing", "obj", "subj", "of", "for", "on", "about", "against", "from", "with", "in", "into", "at", "over", "by", "as", "aux", "adj", "mark", "clause"}

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
	for _, r := range t.rows {
		for _, word := range r.list("cue") {
			c := &ModalCue{Scope: r.list("scope"), Effects: r.list("effect"), Line: r.line}
			if c.Predicate, err = parseModalCue(word); err != nil {
				return r.fault("%v", err)
			}
			if err := c.check(r); err != nil {
				return err
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
	if len(c.Scope) == 0 || len(c.Effects) == 0 {
		return r.fault("a cue needs a scope and an effect")
	}
	return nil
}
