package lexicon

import (
	"io/fs"
	"strings"
)

// The kinds of role nouns.
const (
	OfficeRole = "office" // a post with one holder at a time
	EnvoyRole  = "envoy"  // a post that one state fills at another
	PlainRole  = "role"   // what a person is or does
	GroupRole  = "group"  // many people named by one noun
	ClassRole  = "class"  // a kind of organisation
	StyleRole  = "style"  // a form of address, good only before a name
)

// A Position is a noun that says what somebody is.
type Position struct {
	Noun    string // lower case, singular
	Kind    string
	Sectors []string // none: the sectors of the body or person it goes with
	Same    string   // the noun under which the office is kept
}

// A Body is a noun for an institution that every state has.
type Body struct {
	Noun    string
	Sectors []string
	Chamber string
}

func (l *Lexicon) loadRoles(fsys fs.FS) error {
	t, err := readTable(fsys, "roles.txt", "noun", "kind", "sectors", "plural", "same")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		role := Position{Noun: r.get("noun"), Kind: r.get("kind"), Same: r.get("same")}
		if role.Sectors, err = r.sectors("sectors"); err != nil {
			return err
		}
		switch role.Kind {
		case OfficeRole, EnvoyRole, PlainRole, GroupRole, ClassRole, StyleRole:
		default:
			return r.fault("kind %q is not office, envoy, role, group, class or style", role.Kind)
		}
		if role.Noun == "" || role.Noun != strings.ToLower(role.Noun) {
			return r.fault("noun %q is not lower case", role.Noun)
		}
		if role.Same == "" {
			role.Same = role.Noun
		}
		i := int32(len(l.Roles))
		l.Roles = append(l.Roles, role)
		if err := l.noun(r, RoleNoun, i, role.Noun, r.get("plural")); err != nil {
			return err
		}
	}
	return nil
}

func (l *Lexicon) loadBodies(fsys fs.FS) error {
	t, err := readTable(fsys, "bodies.txt", "noun", "sectors", "chamber", "plural")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		b := Body{Noun: r.get("noun"), Chamber: r.get("chamber")}
		if b.Sectors, err = r.sectors("sectors"); err != nil {
			return err
		}
		if b.Noun == "" || b.Noun != strings.ToLower(b.Noun) {
			return r.fault("noun %q is not lower case", b.Noun)
		}
		i := int32(len(l.Bodies))
		l.Bodies = append(l.Bodies, b)
		if err := l.noun(r, BodyNoun, i, b.Noun, r.get("plural")); err != nil {
			return err
		}
	}
	return nil
}

// noun enters a noun in both numbers.
func (l *Lexicon) noun(r row, kind EntryKind, i int32, singular, plural string) error {
	if plural == "" {
		plural = pluralOf(singular)
	}
	for n, form := range []string{singular, plural} {
		if n == 1 && form == singular {
			continue
		}
		words := phraseWords(form)
		for _, e := range l.Nouns.Exactly(words) {
			if e.Kind == kind {
				return r.fault("%q stands twice", form)
			}
		}
		l.Nouns.add(words, Entry{Kind: kind, Plural: n == 1, Index: i})
	}
	return nil
}

// pluralOf forms the regular plural of a noun's last word.
func pluralOf(noun string) string {
	stem, last := "", noun
	if i := strings.LastIndexAny(noun, " -"); i >= 0 {
		stem, last = noun[:i+1], noun[i+1:]
	}
	switch {
	case strings.HasSuffix(last, "man"):
		last = strings.TrimSuffix(last, "man") + "men"
	case strings.HasSuffix(last, "person"):
		last = strings.TrimSuffix(last, "person") + "persons"
	case strings.HasSuffix(last, "y") && !strings.HasSuffix(last, "ay") && !strings.HasSuffix(last, "ey") && !strings.HasSuffix(last, "oy"):
		last = strings.TrimSuffix(last, "y") + "ies"
	case strings.HasSuffix(last, "s"), strings.HasSuffix(last, "ch"), strings.HasSuffix(last, "sh"), strings.HasSuffix(last, "x"):
		last += "es"
	case strings.HasSuffix(last, "thief"):
		last = "thieves"
	default:
		last += "s"
	}
	return stem + last
}

// phraseWords parts a phrase of a table into the words that Words makes of the
// same text.
func phraseWords(phrase string) []string {
	var words []string
	for _, f := range strings.Fields(phrase) {
		words = Words(words, f)
	}
	return words
}
