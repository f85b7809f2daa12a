package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// markNouns enters role and body nouns outside the names.
func (f *finder) markNouns(si int) {
	s := &f.doc.Sentences[si]
	names := len(f.sents[si].units)
	for w := 0; w < len(f.lower); {
		if w > 0 && f.tokens[w] == f.tokens[w-1] {
			w++
			continue
		}
		n, entries := f.lex.Nouns.Longest(f.lower[w:], f.whole(w))
		if n == 0 {
			w++
			continue
		}
		start, end := int(f.tokens[w]), int(f.tokens[w+n-1])+1
		if f.covered(si, names, start, end) {
			w++
			continue
		}
		if u, ok := f.nounUnit(s, start, end, entries); ok {
			f.sents[si].units = append(f.sents[si].units, u)
			w += n
			continue
		}
		w++
	}
}

// covered reports whether one of the first n units shares a token with
// [start, end).
func (f *finder) covered(si, n, start, end int) bool {
	for i := range n {
		if u := &f.sents[si].units[i]; u.start < end && start < u.end {
			return true
		}
	}
	return false
}

// nounUnit makes the unit of a noun, if it is one here and no verb or
// adjective.
func (f *finder) nounUnit(s *parse.Sentence, start, end int, entries []lexicon.Entry) (unit, bool) {
	u := blank(s, start, end)
	u.entry, u.others = entries[0], entries[1:]
	u.plural = u.entry.Plural
	switch s.Tokens[u.head].UPOS {
	case "NOUN", "PROPN":
	case "ADJ":
		// "critic" before a person's name is no adjective, whatever the tagger says.
		if end-start == 1 && !beginsPerson(s, end) && !(entries[0].Kind == lexicon.BodyNoun && (s.Is(u.head, "nsubj", "obj", "nmod:poss", "obl", "conj") || beforeVerb(s, end))) {
			return u, false
		}
	default:
		return u, false
	}
	if x := s.Tokens[u.head].XPOS; x == "NNS" || x == "NNPS" {
		u.plural = true
	}
	if start > 0 && lowerForm(s, start) == "media" && lowerForm(s, start-1) == "social" {
		return u, false // a channel, nobody
	}
	if quantities[lowerForm(s, start)] && (end < len(s.Tokens) && lowerForm(s, end) == "of" || start > 0 && s.Tokens[start-1].UPOS == "NUM") {
		return u, false // "hundreds of farmers" are the farmers
	}
	if lowerForm(s, end-1) == "deputy" && end < len(s.Tokens) && f.roleBegins(end) {
		return u, false // "deputy high commissioner": the second is the noun
	}
	u.kind = roleUnit
	if u.entry.Kind == lexicon.BodyNoun && end-start == 1 && form(s, start) == "house" {
		return u, false // somewhere to live
	}
	if u.entry.Kind == lexicon.BodyNoun {
		u.kind = bodyUnit
		return u, true
	}
	role := &f.lex.Roles[u.entry.Index]
	if role.Kind == lexicon.GroupRole {
		u.plural = true
	}
	if surnameToo[role.Noun] && title(s.Tokens[start].Form) && start > 0 && s.Tokens[start-1].UPOS == "PROPN" && f.wordAt(start-1) >= 0 && !f.tabled(f.wordAt(start-1)) {
		return u, false // "Rodney King", whom the name finder missed
	}
	if role.Kind == lexicon.StyleRole {
		next := end < len(s.Tokens) && (s.Tokens[end].UPOS == "PROPN" || s.Tokens[end].Form == ".")
		if !next || !title(s.Tokens[start].Form) {
			return u, false
		}
		if role.Same == "m" || role.Same == "f" {
			u.style = role.Same[0]
		}
	}
	return u, true
}

// beforeVerb reports whether a verb follows, so that an adjective here is a
// noun after all ("the Nigerian military said").
func beforeVerb(s *parse.Sentence, t int) bool {
	return t < len(s.Tokens) && (s.Tokens[t].UPOS == "VERB" || s.Tokens[t].UPOS == "AUX")
}

// Role nouns that are usual surnames.
var surnameToo = set("king", "pope", "prince", "bishop", "major", "marshal", "judge", "baron", "duke", "lord", "farmer", "fisher", "driver", "miner", "singer", "archer", "brother", "son", "daughter", "queen", "cardinal", "sheriff", "young", "child", "chancellor", "head", "page")

// roleBegins reports whether a role noun begins at a token.
func (f *finder) roleBegins(token int) bool {
	w := f.wordAt(token)
	if w < 0 {
		return false
	}
	n, e := f.lex.Nouns.Longest(f.lower[w:], f.whole(w))
	return n > 0 && e[0].Kind == lexicon.RoleNoun
}

// Nouns that count people without naming them.
var quantities = set("dozens", "hundreds", "thousands")

// beginsPerson reports whether the parser finds a person's name at a token.
func beginsPerson(s *parse.Sentence, t int) bool {
	for _, n := range s.Names {
		if n.Start == t && n.Kind == parse.PER {
			return true
		}
	}
	return false
}

// title reports whether a word begins with a capital letter.
func title(w string) bool { return w != "" && strings.ToLower(w[:1]) != w[:1] }

// The personal pronouns of the third person, by lower-case form.
var pronouns = map[string]struct {
	gender byte
	plural bool
	poss   bool
}{
	"he": {gender: 'm'}, "him": {gender: 'm'}, "his": {gender: 'm', poss: true},
	"she": {gender: 'f'}, "her": {gender: 'f', poss: true}, "hers": {gender: 'f'},
	"it": {gender: 'n'}, "its": {gender: 'n', poss: true},
	"they": {plural: true}, "them": {plural: true}, "their": {plural: true, poss: true}, "theirs": {plural: true},
	"himself": {gender: 'm'}, "herself": {gender: 'f'}, "itself": {gender: 'n'}, "themselves": {plural: true},
}

// markPronouns enters the pronouns that can stand for a party.
func (f *finder) markPronouns(si int) {
	s := &f.doc.Sentences[si]
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if t.UPOS != "PRON" && t.XPOS != "PRP$" {
			continue
		}
		p, ok := pronouns[lowerForm(s, i)]
		if !ok || s.Is(i, "expl") || s.Child(i, "acl:relcl") >= 0 {
			continue
		}
		if p.gender == 'n' && !p.poss && !s.Is(i, "nsubj") {
			continue // "it" as an object is seldom a party
		}
		u := blank(s, i, i+1)
		u.kind, u.plural = pronounUnit, p.plural
		f.sents[si].units = append(f.sents[si].units, u)
	}
}
