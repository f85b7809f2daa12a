package lexicon

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// A Frame says that a predicate codes an event: which, done by whom, to whom,
// and under what conditions. data/frames/README.md explains the rows to those
// who write them.
type Frame struct {
	Type       string // PLOVER's, "" for a sense that is no event
	Mode       string
	CAMEO      string // "" takes the code of the type and mode
	Contexts   []string
	Predicate  Predicate
	Actor      Roles
	Recipient  Roles
	Conditions []Condition
	Example    Example
	File       string // in data/frames
	Line       int
}

// String names the frame for people: file, line and predicate.
func (f *Frame) String() string {
	return fmt.Sprintf("%s:%d %s", f.File, f.Line, f.Predicate)
}

// A Predicate is what evokes a frame. POS is 'v', 'n' or 'a'. A verb's With is
// its particle or preposition ("down" of "sit_down/v", "for" of "call_for/v");
// a noun's and an adjective's are the modifiers before it ("air" of
// "air_strike/n").
type Predicate struct {
	Lemma string
	POS   byte
	With  []string
}

func (p Predicate) String() string {
	words := append([]string{p.Lemma}, p.With...)
	if p.POS != 'v' {
		words = append(slices.Clone(p.With), p.Lemma)
	}
	return strings.Join(words, "_") + "/" + string(p.POS)
}

// Roles are alternatives in order of preference; the first that is filled by
// an actor wins. Each alternative is a union of roles.
type Roles [][]Role

// A Role is a place in a predicate's frame by Universal Dependencies relation,
// independent of voice: "subj", "obj", "iobj", "comp", "pred", "poss", "mod",
// or a preposition. Of says what is asked of the filler: "" itself, "owner" the
// party it belongs to, "host" the state to which an envoy is accredited.
type Role struct {
	Name string
	Of   string
}

// A Condition restricts what fills a role. Values are word classes ("@aid"),
// lemmas, or kinds and sectors of actors ("state", "GOV"). Without values the
// role must be there.
type Condition struct {
	Role   string // a role's name, or "any" for a word anywhere below the predicate
	Not    bool   // the condition must not hold
	Values []string
}

// An Example is a sentence with the sides that the frame must find in it.
type Example struct {
	Actor, Recipient []string // countries, sectors or words of a name
	Text             string
}

// the roles that are no prepositions
var roleNames = []string{"subj", "obj", "iobj", "comp", "pred", "poss", "mod", "self", "modal", "aux", "source"}

// the prepositions that roles may name
var prepositions = []string{
	"about", "above", "across", "after", "against", "ahead_of", "alongside", "amid", "among", "around", "as", "at",
	"because_of", "before", "behind", "between", "beyond", "by", "despite", "down", "during", "following", "for", "from", "in",
	"inside", "into", "along", "near", "of", "off", "on", "onto", "out", "out_of", "outside", "over", "past", "since", "through",
	"throughout", "to", "together_with", "toward", "towards", "under", "until", "up", "upon", "via", "with", "within", "without",
}

// actorKinds are the values of conditions that ask for a kind of actor. A
// "state" is a country or a state's government; "actor" is any party.
var actorKinds = []string{"actor", "state", "country", "organization", "office", "person", "group", "place"}

// Abroad and Home are the values that place a filler against the country of
// the subject; Own asks that the filler be of that country.
const (
	Abroad = "abroad"
	Home   = "home"
	Own    = "own"
)

// defaultRoles are those of an empty cell, by part of speech.
var defaultRoles = map[byte][2]string{
	'v': {"subj", "obj"},
	'n': {"subj/by/poss/from/between/mod", "against/on/with/to/of/obj"},
	'a': {"subj", "of/to/with"},
}

// noEvent is the file of senses that are no events.
const noEvent = "none"

// Frames returns the frames of a lemma as a part of speech ('v', 'n' or 'a'),
// the most particular first: those with more conditions stand before those
// with fewer, and rows of one file in their order.
func (l *Lexicon) Frames(lemma string, pos byte) []*Frame {
	return l.frames[predicateKey{lemma, pos}]
}

// AllFrames returns every frame in the order of files and lines.
func (l *Lexicon) AllFrames() []*Frame { return l.allFrames }

type predicateKey struct {
	lemma string
	pos   byte
}

func (l *Lexicon) loadFrames(fsys fs.FS) error {
	files, err := fs.Glob(fsys, "frames/*.txt")
	if err != nil {
		return fmt.Errorf("lexicon: %w", err)
	}
	l.frames = map[predicateKey][]*Frame{}
	seen := map[string]*Frame{}
	for _, file := range files {
		t, err := readTable(fsys, file, "predicate", "mode", "cameo", "contexts", "actor", "recipient", "if", "example")
		if err != nil {
			return err
		}
		for _, r := range t.rows {
			f, err := l.readFrame(r, strings.TrimSuffix(path.Base(file), ".txt"))
			if err != nil {
				return r.fault("%v", err)
			}
			same := f.Predicate.String() + " | " + strings.ReplaceAll(r.get("if"), " ", "")
			if other := seen[same]; other != nil {
				return r.fault("%s stands already in %s:%d with the same condition", f.Predicate, other.File, other.Line)
			}
			seen[same] = f
			key := predicateKey{f.Predicate.Lemma, f.Predicate.POS}
			l.frames[key] = append(l.frames[key], f)
			l.allFrames = append(l.allFrames, f)
		}
	}
	for _, frames := range l.frames {
		slices.SortStableFunc(frames, func(a, b *Frame) int { return b.weight() - a.weight() })
	}
	return nil
}

// weight counts what must hold for a frame to match. A condition on a role's
// filler is more particular than one on a role's presence. A sense that is no
// event goes before all that are.
func (f *Frame) weight() int {
	w := 3 * len(f.Predicate.With)
	if f.Type == "" {
		w += 100
	}
	for _, c := range f.Conditions {
		w += 2
		if len(c.Values) > 0 {
			w++
		}
	}
	return w
}

func (l *Lexicon) readFrame(r row, file string) (*Frame, error) {
	f := &Frame{
		Mode: r.get("mode"), CAMEO: r.get("cameo"), Contexts: r.list("contexts"),
		File: path.Base(r.table.file), Line: r.line,
	}
	if file != noEvent {
		f.Type = strings.ToUpper(file)
		if err := l.checkCoding(f.Type, f.Mode, f.CAMEO, f.Contexts); err != nil {
			return nil, err
		}
	}
	var err error
	if f.Predicate, err = parsePredicate(r.get("predicate")); err != nil {
		return nil, err
	}
	if f.Actor, err = parseRoles(r.get("actor"), defaultRoles[f.Predicate.POS][0]); err != nil {
		return nil, fmt.Errorf("actor: %w", err)
	}
	if f.Recipient, err = parseRoles(r.get("recipient"), defaultRoles[f.Predicate.POS][1]); err != nil {
		return nil, fmt.Errorf("recipient: %w", err)
	}
	if f.Conditions, err = l.parseConditions(r.list("if")); err != nil {
		return nil, fmt.Errorf("if: %w", err)
	}
	f.Example, err = parseExample(r.get("example"), file == noEvent)
	return f, err
}

// parsePredicate reads "recall/v", "sit_down/v", "air_strike/n".
func parsePredicate(s string) (Predicate, error) {
	word, pos, _ := strings.Cut(s, "/")
	if len(pos) != 1 || !strings.Contains("vna", pos) || word == "" {
		return Predicate{}, fmt.Errorf("predicate is written lemma/v, lemma/n or lemma/a: %q", s)
	}
	words := strings.Split(word, "_")
	if slices.Contains(words, "") || strings.ContainsAny(word, " |+") {
		return Predicate{}, fmt.Errorf("words of a predicate are joined by one _: %q", s)
	}
	if pos == "v" {
		return Predicate{Lemma: words[0], POS: 'v', With: words[1:]}, nil
	}
	last := len(words) - 1
	return Predicate{Lemma: words[last], POS: pos[0], With: words[:last]}, nil
}

// parseRoles reads "subj/by", "owner(obj)", "subj+with", "-" for none.
func parseRoles(cell, preset string) (Roles, error) {
	if cell == "-" {
		return nil, nil
	}
	if cell == "" {
		cell = preset
	}
	var out Roles
	for alternative := range strings.SplitSeq(cell, "/") {
		var union []Role
		for s := range strings.SplitSeq(alternative, "+") {
			role, err := parseRole(strings.TrimSpace(s))
			if err != nil {
				return nil, err
			}
			union = append(union, role)
		}
		out = append(out, union)
	}
	return out, nil
}

func parseRole(s string) (Role, error) {
	role := Role{Name: s}
	if of, inner, ok := strings.Cut(s, "("); ok {
		name, closed := strings.CutSuffix(inner, ")")
		if !closed || of != "owner" && of != "host" {
			return Role{}, fmt.Errorf("want owner(role) or host(role): %q", s)
		}
		role = Role{Name: name, Of: of}
	}
	if !knownRole(role.Name) {
		return Role{}, fmt.Errorf("unknown role %q", role.Name)
	}
	return role, nil
}

func knownRole(name string) bool {
	return slices.Contains(roleNames, name) || slices.Contains(prepositions, name)
}

// parseConditions reads "obj=@envoy", "!with", "to!=@agreement/place".
func (l *Lexicon) parseConditions(items []string) ([]Condition, error) {
	var out []Condition
	for _, s := range items {
		role, values, filled := strings.Cut(s, "=")
		c := Condition{}
		if filled {
			role, c.Not = strings.CutSuffix(role, "!")
			c.Values = strings.Split(values, "/")
		} else {
			role, c.Not = strings.CutPrefix(role, "!")
		}
		c.Role = strings.TrimSpace(role)
		if !knownRole(c.Role) && c.Role != "any" {
			return nil, fmt.Errorf("unknown role %q", c.Role)
		}
		for i, v := range c.Values {
			c.Values[i] = strings.TrimSpace(v)
			if err := l.checkValue(c.Values[i]); err != nil {
				return nil, err
			}
		}
		out = append(out, c)
	}
	return out, nil
}

func (l *Lexicon) checkValue(v string) error {
	name, isClass := strings.CutPrefix(v, "@")
	if _, ok := l.classes[name]; isClass && !ok {
		return fmt.Errorf("unknown word class %s", v)
	}
	if v == "" || strings.ContainsAny(v, " ()|") {
		return fmt.Errorf("no value: %q", v)
	}
	return nil
}

// ActorKind reports whether a condition's value asks for a kind of actor.
func ActorKind(value string) bool { return slices.Contains(actorKinds, value) }

// Preposition reports whether a role is a preposition's.
func Preposition(role string) bool { return slices.Contains(prepositions, role) }

// Sector reports whether a condition's value is a sector code.
func Sector(value string) bool {
	return len(value) == 3 && strings.ToUpper(value) == value && value[0] >= 'A'
}

// parseExample reads "KEN > UGA: Nairobi recalled its envoy to Uganda.". The
// sides may be several, parted by commas; "-" is nobody. A sense that is no
// event has the sentence alone.
func parseExample(s string, bare bool) (Example, error) {
	if s == "" {
		return Example{}, fmt.Errorf("no example")
	}
	if bare {
		return Example{Text: s}, nil
	}
	sides, text, ok := strings.Cut(s, ": ")
	actor, recipient, ok2 := strings.Cut(sides, ">")
	if !ok || !ok2 {
		return Example{}, fmt.Errorf("an example is written \"KEN > UGA: sentence\": %q", s)
	}
	return Example{Actor: sideList(actor), Recipient: sideList(recipient), Text: strings.TrimSpace(text)}, nil
}

func sideList(s string) []string {
	s = strings.TrimSpace(s)
	if s == "-" {
		return nil
	}
	out := strings.Split(s, ",")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}
