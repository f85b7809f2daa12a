package lexicon

import (
	"io/fs"
	"strconv"
	"strings"
)

// The stances of cues: what a statement made with the cue is worth to a reader
// who asks whether its content happened.
const (
	StanceReport   = "report"   // passed on as knowing: said, announced, confirmed
	StanceClaim    = "claim"    // asserted without being vouched for: alleged, accused
	StanceBelief   = "belief"   // thought, feared, read from signs
	StanceDenial   = "denial"   // said not to be so
	StanceWish     = "wish"     // wanted, planned, demanded, promised
	StanceQuestion = "question" // asked
)

// The parts of speech of cues.
const (
	CueVerb   = "verb"
	CueNoun   = "noun"
	CueAdj    = "adj"
	CueAdverb = "adv"  // reportedly: a statement without a source
	CuePrep   = "prep" // according to
)

// The places where a cue's arguments stand. Anything else in a cue row is an
// adposition that marks the argument.
const (
	ArgSubject    = "subj"     // the subject, also of the clause above and of a noun modified
	ArgObject     = "obj"      // the object
	ArgIndirect   = "iobj"     // the one to whom: the indirect object, or a pronoun
	ArgPossessor  = "poss"     // the possessor of a noun: his claim, the claim of the rebels
	ArgThat       = "that"     // a finite clause, with or without its complementiser
	ArgQuote      = "quote"    // quoted words
	ArgTo         = "to"       // an infinitive
	ArgIng        = "ing"      // a participle clause
	ArgObjectPred = "obj+pred" // object and predicate: called it a mistake
	ArgObjectAs   = "obj+as"   // object and as-phrase: described it as a mistake
	ArgObjectTo   = "obj+to"   // object and infinitive: urged them to leave
	ArgObjectOf   = "obj+of"   // object and of-phrase: accused them of lying
	ArgObjectFor  = "obj+for"  // object and for-phrase: blamed them for it
	ArgSubjectTo  = "subj+to"  // subject of a passive and its infinitive
	ArgCopula     = "is"       // what a noun is said to be: the plan is to leave
	ArgObjectPrep = "obj/prep" // what the object is about: expressed concern about it
)

// A Cue is a word or phrase that signals that something is said, thought,
// shown or wanted, with the places of its arguments in order of preference.
type Cue struct {
	Words     []string // lemmas; the first heads the phrase
	POS       string
	Class     string // say, tell, ask, think, want, show, describe, judge, decide, quote, according …
	Source    []string
	Content   []string
	Addressee []string
	Stance    string
	Strength  float64 // how often it is a cue where its arguments are found, 0 … 1
	Example   string  // "[source] … {content} …", run by a test
}

// Takes reports whether the cue's content may stand at a place.
func (c *Cue) Takes(place string) bool {
	for _, p := range c.Content {
		if p == place {
			return true
		}
	}
	return false
}

// Cues returns the rows whose first word is a lemma, longest phrases first.
// The slice is the lexicon's own: read it only.
func (l *Lexicon) Cues(lemma string) []*Cue { return l.cues[lemma] }

// CueStance returns the stance of a lemma's plainest row of a part of speech,
// or "" where it is no cue.
func (l *Lexicon) CueStance(lemma, pos string) string {
	rows := l.cues[lemma]
	for i := len(rows) - 1; i >= 0; i-- {
		if rows[i].POS == pos {
			return rows[i].Stance
		}
	}
	return ""
}

// CueLemma returns the verb that an inflected form of a cue belongs to, or "". It is for words that a parser has tagged or lemmatised wrongly.
func (l *Lexicon) CueLemma(form string) string { return l.cueForms[form] }

// AllCues returns every row in the order of the table.
func (l *Lexicon) AllCues() []*Cue { return l.cueRows }

var cuePOS = map[string]bool{CueVerb: true, CueNoun: true, CueAdj: true, CueAdverb: true, CuePrep: true}

var cueStances = map[string]bool{
	StanceReport: true, StanceClaim: true, StanceBelief: true,
	StanceDenial: true, StanceWish: true, StanceQuestion: true,
}

// loadCues reads cues.txt.
func (l *Lexicon) loadCues(fsys fs.FS) error {
	t, err := readTable(fsys, "cues.txt",
		"cue", "pos", "class", "source", "content", "addressee", "stance", "strength", "forms", "example")
	if err != nil {
		return err
	}
	l.cues = make(map[string][]*Cue, len(t.rows))
	l.cueForms = make(map[string]string, 3*len(t.rows))
	seen := make(map[string]int, len(t.rows))
	for _, r := range t.rows {
		c := &Cue{
			Words:     strings.Fields(r.get("cue")),
			POS:       r.get("pos"),
			Class:     r.get("class"),
			Source:    r.list("source"),
			Content:   r.list("content"),
			Addressee: r.list("addressee"),
			Stance:    r.get("stance"),
			Example:   r.get("example"),
		}
		if err := c.check(r); err != nil {
			return err
		}
		key := r.get("cue") + "/" + c.POS + "/" + c.Class
		if before, ok := seen[key]; ok {
			return r.fault("cue %q of class %s again, first in line %d", r.get("cue"), c.Class, before)
		}
		seen[key] = r.line
		l.cueRows = append(l.cueRows, c)
		if c.POS == CueVerb {
			for _, form := range inflect(c.Words[0]) {
				l.cueForms[form] = c.Words[0]
			}
			for _, form := range r.list("forms") {
				l.cueForms[form] = c.Words[0]
			}
		}
		l.addCue(c)
	}
	return nil
}

// addCue files a row under its first word, phrases before single words.
func (l *Lexicon) addCue(c *Cue) {
	rows := l.cues[c.Words[0]]
	at := len(rows)
	for at > 0 && len(rows[at-1].Words) < len(c.Words) {
		at--
	}
	rows = append(rows, nil)
	copy(rows[at+1:], rows[at:])
	rows[at] = c
	l.cues[c.Words[0]] = rows
}

// check validates a row and reads its strength.
func (c *Cue) check(r row) error {
	switch {
	case len(c.Words) == 0:
		return r.fault("no cue")
	case !cuePOS[c.POS]:
		return r.fault("part of speech %q: want verb, noun, adj, adv or prep", c.POS)
	case c.Class == "":
		return r.fault("cue %q has no class", r.get("cue"))
	case !cueStances[c.Stance]:
		return r.fault("stance %q: want report, claim, belief, denial, wish or question", c.Stance)
	case len(c.Content) == 0 && c.POS != CuePrep && c.POS != CueAdverb:
		return r.fault("cue %q says not where its content stands", r.get("cue"))
	}
	s, err := strconv.ParseFloat(r.get("strength"), 64)
	if err != nil || s <= 0 || s > 1 {
		return r.fault("strength %q: want a number above 0 and up to 1", r.get("strength"))
	}
	c.Strength = s
	if strings.Count(c.Example, "{") != strings.Count(c.Example, "}") ||
		strings.Count(c.Example, "[") != strings.Count(c.Example, "]") {
		return r.fault("example of %q: brackets do not pair", r.get("cue"))
	}
	return nil
}

// inflect returns the regular forms of a verb other than its base.
func inflect(verb string) []string {
	n := len(verb)
	last := verb[n-1]
	stem, s := verb, "s"
	switch {
	case last == 'e':
		stem = verb[:n-1]
	case last == 'y' && n > 1 && !strings.ContainsRune("aeiou", rune(verb[n-2])):
		return []string{verb[:n-1] + "ies", verb[:n-1] + "ied", verb + "ing"}
	case last == 's' || last == 'x' || last == 'z' || strings.HasSuffix(verb, "sh") || strings.HasSuffix(verb, "ch"):
		s = "es"
	}
	out := []string{verb + s, stem + "ed", stem + "ing"}
	if strings.ContainsRune("bdgmnprt", rune(last)) {
		out = append(out, verb+string(last)+"ed", verb+string(last)+"ing")
	}
	return out
}
