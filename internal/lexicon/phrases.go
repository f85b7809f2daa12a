package lexicon

import "strings"

// An EntryKind says what a known name is the name of.
type EntryKind uint8

// The kinds of known names.
const (
	CountryName  EntryKind = iota // "Norway"
	Nationality                   // "Norwegian", as adjective or as noun
	Demonym                       // "Spaniards", a noun only
	Capital                       // "Oslo"
	Seat                          // "Brussels", a town that stands for an organisation
	Place                         // "Bergen", a town or region, never a party
	Organization                  // "NATO", "the Kremlin"
	Outlet                        // "Reuters"
	PersonName                    // "Angela Merkel"
	RoleNoun                      // "lawmaker"
	BodyNoun                      // "foreign ministry"
)

// An Entry is one meaning of a known phrase: the kind and the index of the row
// in the table of that kind. Plural tells a noun's number. A doubtful name
// counts only where the report names its country besides.
type Entry struct {
	Kind     EntryKind
	Plural   bool
	Doubtful bool
	Index    int32
}

// Phrases finds known phrases in running words.
type Phrases struct {
	longest map[string]int32      // by first word: the most words of a phrase
	entries chains[string, Entry] // by the words, joined by spaces
}

func newPhrases(size int) *Phrases {
	return &Phrases{longest: make(map[string]int32, size/2), entries: newChains[string, Entry](size)}
}

// add enters a phrase given as its words.
func (p *Phrases) add(words []string, e Entry) {
	if len(words) > 0 {
		p.addKey(strings.Join(words, " "), words, e)
	}
}

// addKey enters a phrase whose words are known to make the key.
func (p *Phrases) addKey(key string, words []string, e Entry) {
	p.entries.add(key, e)
	if n := int32(len(words)); n > p.longest[words[0]] {
		p.longest[words[0]] = n
	}
}

// Longest returns the longest known phrase that begins words, as the number of
// its words and its meanings, or 0. Words are as the function Words makes
// them. Only lengths for which ends reports true are tried; a nil ends allows
// all.
func (p *Phrases) Longest(words []string, ends func(n int) bool) (int, []Entry) {
	if len(words) == 0 {
		return 0, nil
	}
	var buf [96]byte
	for n := min(int(p.longest[words[0]]), len(words)); n > 0; n-- {
		if ends != nil && !ends(n) {
			continue
		}
		if at, ok := p.entries.first[string(join(buf[:0], words[:n]))]; ok {
			return n, p.entries.from(at)
		}
	}
	return 0, nil
}

// Exactly returns the meanings of the words taken as a whole.
func (p *Phrases) Exactly(words []string) []Entry {
	var buf [96]byte
	return p.entries.from(p.entries.first[string(join(buf[:0], words))])
}

func join(dst []byte, words []string) []byte {
	for i, w := range words {
		if i > 0 {
			dst = append(dst, ' ')
		}
		dst = append(dst, w...)
	}
	return dst
}

// Begins reports whether some phrase begins with a word.
func (p *Phrases) Begins(word string) bool { return p.longest[word] > 0 }
