package lexicon

import "io/fs"

// A Nominal is a noun that names what a verb does: "invasion" of "invade".
// It evokes the verb's frames; Subj and Obj say where the verb's subject and
// object stand about the noun.
type Nominal struct {
	Verb      Predicate
	Subj, Obj Roles
}

// Nominal returns the verb behind a noun, nil where the table has none.
func (l *Lexicon) Nominal(noun string) *Nominal { return l.nominals[noun] }

// Gerund returns the nominal of a verb's noun in -ing.
func (l *Lexicon) Gerund(verb string) *Nominal {
	return &Nominal{
		Verb: Predicate{Lemma: verb, POS: 'v'},
		Subj: gerundSubj,
		Obj:  gerundObj,
	}
}

var (
	gerundSubj = Roles{{{Name: "by"}}, {{Name: "poss"}}, {{Name: "from"}}, {{Name: "mod"}}}
	gerundObj  = Roles{{{Name: "of"}}}
)

func (l *Lexicon) loadNominals(fsys fs.FS) error {
	t, err := readTable(fsys, "nominals.txt", "noun", "verb", "subj", "obj")
	if err != nil {
		return err
	}
	l.nominals = map[string]*Nominal{}
	for _, r := range t.rows {
		n := new(Nominal)
		if n.Verb, err = parsePredicate(r.get("verb") + "/v"); err != nil {
			return r.fault("%v", err)
		}
		if n.Subj, err = parseRoles(r.get("subj"), "by/poss/from/mod"); err != nil {
			return r.fault("subj: %v", err)
		}
		if n.Obj, err = parseRoles(r.get("obj"), "of"); err != nil {
			return r.fault("obj: %v", err)
		}
		noun := r.get("noun")
		if l.nominals[noun] != nil || noun == "" {
			return r.fault("noun %q stands twice or is empty", noun)
		}
		l.nominals[noun] = n
	}
	return nil
}
