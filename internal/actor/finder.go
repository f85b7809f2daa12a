package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// A unit is a name, noun or pronoun that may denote a party, with the phrase
// around it.
type unit struct {
	start, end int // the words of the name or noun
	head       int // the token that heads the phrase
	lo, hi     int // the whole phrase, [lo, hi)

	kind   unitKind
	entry  lexicon.Entry   // what the tables say
	others []lexicon.Entry // further meanings of the same words
	plural bool

	actor      int
	of, to     int // actors: whom it belongs to, an envoy's host
	owner      int // unit before a possessive mark, or -1
	pronoun    int // possessive pronoun's token that opens the phrase, or -1
	before     []int
	after      []link
	name       int // for a title or apposition: the unit of the person's name; for a class noun: the organisation's; -1
	titles     []int
	definite   bool // "the", a possessor or a nationality makes it one
	bare       bool // modifies another noun
	shadow     bool // part of another mention: it makes none of its own
	government bool // a capital that stands for its government
	done       bool // resolved
	style      byte // 'm' or 'f' where a form of address tells
	sharer     int  // the token of the state with which it shares its name's end, 0 for none
	dateline   bool // heads a dateline
	pair       bool // can denote both of two parties named before
	want       byte // for a pair: what its members are
	number     int  // for a pair: how many they are
}

// A link is a unit that hangs on a noun by a preposition.
type link struct {
	prep string
	unit int
}

type unitKind uint8

const (
	stateUnit       unitKind = iota // a country's name
	nationalityUnit                 // a nationality word before its noun
	peopleUnit                      // a nationality word that heads a phrase
	capitalUnit                     // a seat of government
	placeUnit                       // any other place: no party
	orgUnit                         // an organisation that the tables know
	newOrgUnit                      // an organisation that only the parser knows
	personUnit                      // a person's name
	roleUnit                        // a role noun
	bodyUnit                        // a body noun
	pronounUnit
	pairUnit // "the two", "both sides"
)

// A party is what the finder knows of an actor beyond the record.
type party struct {
	person  *lexicon.Person
	org     *lexicon.Org
	given   []string // words of the fullest name, folded
	gender  byte     // 'm', 'f' or 0
	plural  bool
	nouns   []string // role and body nouns that named it, in the kept form
	of, to  int
	counted bool   // a group singled out by a number
	orgName string // an organisation that only the parser knows: its words, lower case
	short   string // its initials
	named   int    // how often its name stood
	seen    int    // the last sentence that named it
	body    string // for a body without a name of its own: its noun
}

// A sentence's units.
type sent struct {
	units []unit
	at    []int32 // by token: the unit whose words cover it, or -1
	time  string  // a year that the sentence speaks of, "" where it gives none
}

type finder struct {
	art *news.Article
	doc *parse.Document
	lex *lexicon.Lexicon
	day string // the report's date, "" where unknown

	sents    []sent
	actors   []news.Actor
	parties  []party
	mentions []Mention
	at       [][]int32
	many     map[[2]int][]int // by sentence and token: the parties of a phrase for several

	states      map[string]int // by ISO 3166-1 alpha-3: the country's actor
	governments map[string]int
	byOrg       map[*lexicon.Org]int
	byPerson    map[*lexicon.Person]int
	weight      map[string]int  // by country: how often the report names it
	spoken      map[string]bool // by country: whether the report names it in full, as far as asked
	main        string          // the country named most
	alone       bool            // and no other half as much

	words  []string // scratch: the current sentence's words
	lower  []string
	tokens []int32 // scratch: the token of each word
}

func newFinder(a *news.Article, doc *parse.Document, lex *lexicon.Lexicon) *finder {
	f := &finder{
		art: a, doc: doc, lex: lex, day: string(a.Published.Date),
		sents:       make([]sent, len(doc.Sentences)),
		at:          make([][]int32, len(doc.Sentences)),
		states:      make(map[string]int),
		governments: make(map[string]int),
		byOrg:       make(map[*lexicon.Org]int),
		byPerson:    make(map[*lexicon.Person]int),
		weight:      make(map[string]int),
		spoken:      make(map[string]bool),
	}
	total := 0
	for i := range doc.Sentences {
		total += len(doc.Sentences[i].Tokens)
	}
	flat := make([]int32, 2*total)
	for i := range flat {
		flat[i] = None
	}
	for i := range doc.Sentences {
		n := len(doc.Sentences[i].Tokens)
		f.at[i], flat = flat[:n:n], flat[n:]
		f.sents[i].at, flat = flat[:n:n], flat[n:]
	}
	return f
}

// add makes an actor.
func (f *finder) add(a news.Actor, p party) int {
	if a.Sectors == nil {
		a.Sectors = []string{}
	}
	f.actors = append(f.actors, a)
	f.parties = append(f.parties, p)
	return len(f.actors) - 1
}

// state returns the actor that is a country.
func (f *finder) state(iso3 string) int {
	if i, ok := f.states[iso3]; ok {
		return i
	}
	c := f.lex.Country(iso3)
	if c == nil {
		return None
	}
	i := f.add(news.Actor{
		Name: c.Name, Type: news.Country, Country: news.Nullable(iso3), KB: news.Nullable("iso:" + iso3),
	}, party{of: None, to: None})
	f.states[iso3] = i
	return i
}

// country returns the country that an actor belongs to, "" for none.
func (f *finder) country(actor int) string {
	if actor == None {
		return ""
	}
	return string(f.actors[actor].Country)
}

// sectors gives an actor the codes it does not have yet.
func (f *finder) sectors(actor int, codes []string) {
	a := &f.actors[actor]
	for _, c := range codes {
		known := false
		for _, have := range a.Sectors {
			known = known || have == c
		}
		if !known {
			a.Sectors = append(a.Sectors, c)
		}
	}
}

// form returns a token as written.
func form(s *parse.Sentence, i int) string { return s.Tokens[i].Form }

// lowerForm returns a token in lower case.
func lowerForm(s *parse.Sentence, i int) string { return strings.ToLower(s.Tokens[i].Form) }

// text returns the words of the tokens [lo, hi) as the report writes them.
func (f *finder) text(si, lo, hi int) string {
	return f.doc.Text(f.doc.Sentences[si].SpanOf(lo, hi))
}
