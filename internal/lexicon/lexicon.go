// Package lexicon holds what Rapporteur knows, as tables that a person can
// read and edit: countries and actors, roles and offices, attribution cues,
// event frames, modality cues, PLOVER and CAMEO codes.
//
// The tables are text files under data, embedded in the binary. Loading
// validates them and names the file, the line and the fault.
package lexicon

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed data
var embedded embed.FS

// A Lexicon is the loaded tables. It is read-only once loaded and safe for
// concurrent use. Each table lives in a file of its own in this package.
type Lexicon struct {
	codes        codes
	classes      map[string]class
	frames       map[predicateKey][]*Frame
	allFrames    []*Frame
	modality     map[predicateKey][]*ModalCue
	modalPhrases map[string][]ModalPhrase
	nominals     map[string]*Nominal
	contexts     map[string][]string

	Countries       []Country
	Orgs            []Org
	Roles           []Position
	Bodies          []Body
	Names           *Phrases // names of countries, organisations and people, case kept
	Nouns           *Phrases // role nouns and bodies, lower case
	nameParts       map[string][]string
	givenNames      map[string]byte // by folded name: 'm' or 'f'
	Towns           []Town
	People          []Person
	holders         chains[officeKey, int32] // by office
	peopleByFold    chains[string, int32]
	foldedWords     map[string]string // while people are loaded
	nameWords       []string
	peopleBySurname chains[string, int32]
	countryByISO    map[string]int

	cues     map[string][]*Cue // by first word
	media    map[string]bool   // words for the press and platforms
	cueRows  []*Cue
	cueForms map[string]string // inflected forms of verbal cues
}

// Load reads and validates the tables in fsys, laid out as the data folder is.
func Load(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{Names: newPhrases(32 << 10), Nouns: newPhrases(2 << 10)}
	// A table stands after those that it speaks of: frames after codes and
	// classes, everything that has a country after the countries.
	for _, load := range []func(fs.FS) error{
		l.loadCountries, l.loadOrganizations, l.loadOutlets, l.loadRoles, l.loadBodies, l.loadPlaces, l.loadPeoples,
		l.loadNameParts, l.loadGivenNames, l.loadPeople,
		l.loadCues, l.loadMedia,
		l.loadCodes, l.loadClasses, l.loadFrames, l.loadModality, l.loadNominals, l.loadContexts,
	} {
		if err := load(fsys); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// Default returns the embedded lexicon, loaded once.
var Default = sync.OnceValues(func() (*Lexicon, error) {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		return nil, err
	}
	return Load(data)
})

// name enters a name among the known phrases.
func (l *Lexicon) name(text string, e Entry) { l.Names.add(phraseWords(text), e) }
