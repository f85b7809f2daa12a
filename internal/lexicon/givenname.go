package lexicon

import (
	"io/fs"
	"strings"
)

// GivenGender returns the gender that a first name tells, 'm' or 'f', or 0
// where the tables do not know it. The name is folded, as FoldName does it.
func (l *Lexicon) GivenGender(folded string) byte { return l.givenNames[folded] }

func (l *Lexicon) loadGivenNames(fsys fs.FS) error {
	t, err := readTable(fsys, "givennames.txt", "gender", "names", "source")
	if err != nil {
		return err
	}
	l.givenNames = make(map[string]byte)
	for _, r := range t.rows {
		gender := r.get("gender")
		if gender != "m" && gender != "f" {
			return r.fault("gender %q is neither m nor f", gender)
		}
		for _, name := range strings.Split(r.get("names"), ",") {
			key := FoldName(strings.TrimSpace(name))
			if key == "" {
				return r.fault("an empty name")
			}
			if have := l.givenNames[key]; have != 0 && have != gender[0] {
				return r.fault("%q is of both genders", strings.TrimSpace(name))
			}
			l.givenNames[key] = gender[0]
		}
	}
	return nil
}
