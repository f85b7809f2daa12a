package actor

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// mark finds the units of a sentence: names of the tables, names of the
// parser, role and body nouns, pronouns. Where they overlap, the longer wins.
func (f *finder) mark(si int) {
	s := &f.doc.Sentences[si]
	f.read(s)
	f.markNames(si)
	f.markParserNames(si)
	f.markShared(si)
	f.markNouns(si)
	f.markPronouns(si)
	f.markPairs(si)
	m := &f.sents[si]
	m.index()
	m.time = sentenceYear(s)
}

// read lays the sentence out as words for the tables. A word in capitals
// throughout is read as a name where the tables do not know it as it stands.
func (f *finder) read(s *parse.Sentence) {
	f.words, f.lower, f.tokens = f.words[:0], f.lower[:0], f.tokens[:0]
	for i := range s.Tokens {
		n := len(f.words)
		f.words = lexicon.Words(f.words, s.Tokens[i].Form)
		for k := n; k < len(f.words); k++ {
			w := f.words[k]
			low := strings.ToLower(w)
			if len(w) > 3 && w == strings.ToUpper(w) && w != low && !f.lex.Names.Begins(w) {
				f.words[k] = w[:1] + low[1:]
			}
			f.lower = append(f.lower, low)
			f.tokens = append(f.tokens, int32(i))
		}
	}
}

// whole returns a test of whether the n words from w on end with a token.
func (f *finder) whole(w int) func(n int) bool {
	return func(n int) bool {
		end := w + n
		return end == len(f.tokens) || f.tokens[end] != f.tokens[end-1]
	}
}

// markNames enters the longest known names.
func (f *finder) markNames(si int) {
	s := &f.doc.Sentences[si]
	for w := 0; w < len(f.words); {
		if w > 0 && f.tokens[w] == f.tokens[w-1] {
			w++
			continue
		}
		n, entries := f.lex.Names.Longest(f.words[w:], f.whole(w))
		if n == 0 {
			w++
			continue
		}
		start, end := int(f.tokens[w]), int(f.tokens[w+n-1])+1
		if f.ordinary(s, start, end, entries[0]) || f.wordsNotNames(s, start, end, entries[0]) {
			w++
			continue
		}
		w += n
		if addressed(s, start, end, entries[0]) {
			u := blank(s, start, end)
			u.kind, u.entry.Index = personUnit, -1
			f.sents[si].units = append(f.sents[si].units, u)
			continue
		}
		f.enter(si, start, end, entries)
	}
}

// ordinary reports whether a known name is an ordinary word here: one that
// only its sentence's beginning puts in capitals.
func (f *finder) ordinary(s *parse.Sentence, start, end int, e lexicon.Entry) bool {
	if end-start > 1 {
		return false
	}
	t := &s.Tokens[start]
	switch e.Kind {
	case lexicon.Organization, lexicon.Outlet, lexicon.PersonName:
		if e.Kind == lexicon.Organization && f.lex.Orgs[e.Index].People && t.UPOS == "ADJ" && modifies(s, start) {
			return false // "Republican senators"
		}
		if len(t.Form) > 1 && t.Form == strings.ToUpper(t.Form) {
			return false // an acronym, whatever the tagger says
		}
		if t.UPOS != "PROPN" && (start == 0 || t.UPOS == "VERB" || t.UPOS == "PRON" || t.UPOS == "AUX") {
			return true
		}
	case lexicon.CountryName:
		return t.Form == "US" && t.UPOS == "PRON"
	}
	return false
}

// enter makes the unit of a known name.
func (f *finder) enter(si, start, end int, entries []lexicon.Entry) {
	s := &f.doc.Sentences[si]
	u := blank(s, start, end)
	u.entry, u.others = entries[0], entries[1:]
	u.plural = u.entry.Plural
	switch u.entry.Kind {
	case lexicon.CountryName:
		u.kind = stateUnit
		if nationalityOf(entries) >= 0 && modifies(s, u.head) {
			u.kind = nationalityUnit
		}
	case lexicon.Nationality:
		u.kind = nationalityUnit
		if !modifies(s, u.head) {
			u.kind = peopleUnit
		}
	case lexicon.Demonym:
		u.kind = peopleUnit
	case lexicon.Capital, lexicon.Seat:
		u.kind = capitalUnit
	case lexicon.Place:
		u.kind = placeUnit
	case lexicon.Organization, lexicon.Outlet:
		u.kind = orgUnit
	case lexicon.PersonName:
		u.kind = personUnit
	default:
		return
	}
	f.sents[si].units = append(f.sents[si].units, u)
}

func nationalityOf(entries []lexicon.Entry) int {
	for i, e := range entries {
		if e.Kind == lexicon.Nationality {
			return i
		}
	}
	return -1
}

// modifies reports whether a token stands before a noun that it modifies.
func modifies(s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	return t.Head > i && s.Is(i, "amod", "compound", "nmod:desc", "nmod", "flat", "nummod") && !s.Is(i, "nmod:poss")
}

// blank returns a unit over the tokens [start, end) without links.
func blank(s *parse.Sentence, start, end int) unit {
	return unit{
		start: start, end: end, head: headOf(s, start, end), lo: start, hi: end,
		actor: None, of: None, to: None, owner: -1, pronoun: -1, name: -1,
	}
}

// headOf returns the token of [start, end) that hangs outside it.
func headOf(s *parse.Sentence, start, end int) int {
	for i := start; i < end; i++ {
		if h := s.Tokens[i].Head; h < start || h >= end {
			return i
		}
	}
	return end - 1
}

// markParserNames enters the names that only the parser knows, and lets a
// longer name of the parser's swallow the known ones inside it.
func (f *finder) markParserNames(si int) {
	s := &f.doc.Sentences[si]
	for _, n := range s.Names {
		start, end := f.trim(s, n)
		if start >= end {
			continue
		}
		if n.Kind == parse.PER {
			start, end = f.stretch(s, start, end)
		}
		inside, longer := f.inside(si, start, end)
		if longer {
			continue
		}
		switch n.Kind {
		case parse.PER:
			if f.likelyPlace(s, start, end) {
				continue
			}
			f.swallow(si, inside)
			u := blank(s, start, end)
			u.kind = personUnit
			u.entry.Index = -1
			f.sents[si].units = append(f.sents[si].units, u)
		case parse.ORG:
			if f.endsInNoun(s, start, end) || f.onlyBody(s, start, end) || f.portfolio(s, start, end) {
				continue
			}
			first := f.countryInside(si, inside)
			f.swallow(si, inside)
			u := blank(s, start, end)
			u.kind = newOrgUnit
			u.entry.Index = first
			f.sents[si].units = append(f.sents[si].units, u)
		case parse.LOC:
			if len(inside) > 0 && start < f.sents[si].units[inside[0]].start {
				f.swallow(si, f.placesOnly(si, inside))
			}
		}
	}
}

// trim takes titles, forms of address, determiners and nationality words off
// the front of a parser's name and possessive marks off its end.
func (f *finder) trim(s *parse.Sentence, n parse.Name) (start, end int) {
	start, end = n.Start, n.End
	for end > start && (s.Tokens[end-1].XPOS == "POS" || s.Tokens[end-1].UPOS == "PUNCT" && s.Tokens[end-1].Form != ".") {
		end--
	}
	if n.Kind == parse.PER {
		// "Margrethe II of Denmark": the country is no part of the name.
		for i := start + 1; i+1 < end; i++ {
			if lowerForm(s, i) == "of" && f.countryWord(i+1) >= 0 {
				end = i
			}
		}
	}
	for start < end {
		if k := s.Tokens[start].UPOS; k == "DET" || k == "PUNCT" {
			start++
			continue
		}
		if n.Kind != parse.PER {
			break
		}
		w := f.wordAt(start)
		if w < 0 {
			break
		}
		if k, e := f.lex.Names.Longest(f.words[w:], f.whole(w)); k > 0 && int(f.tokens[w+k-1])+2 < end && e[0].Kind < lexicon.Organization {
			start = int(f.tokens[w+k-1]) + 1
			continue
		}
		k, e := f.lex.Nouns.Longest(f.lower[w:], f.whole(w))
		if k == 0 || e[0].Kind != lexicon.RoleNoun || surnameToo[lowerForm(s, start)] && s.Is(start, "flat") && s.Tokens[start].Head < start && s.Tokens[start].UPOS == "PROPN" {
			break // the last: "Ri Son Gwon" is nobody's son
		}
		start = int(f.tokens[w+k-1]) + 1
	}
	return start, end
}

// likelyPlace reports whether a single word that the parser takes for a person
// is used as a place: "in Goma", "seized Goma".
func (f *finder) likelyPlace(s *parse.Sentence, start, end int) bool {
	if end-start > 1 || start > 0 && s.Tokens[start-1].UPOS == "PROPN" {
		return false
	}
	switch s.Case(start) {
	case "in", "at", "near", "outside", "into", "around", "across", "throughout", "inside", "toward", "towards":
		return true
	}
	h := s.Tokens[start].Head
	return s.Is(start, "obj") && h >= 0 && listed(takes, s, h)
}

// Verbs whose bare object is a place where a name is in doubt.
var takes = set("seize", "capture", "annex", "invade", "occupy", "besiege", "bombard", "shell", "enter", "leave", "reach", "recapture", "retake", "overrun", "encircle", "storm", "bomb", "liberate")

// stretch lets a person's name reach over the names beside it that the tree
// ties to it: a name finder may know the surname alone.
func (f *finder) stretch(s *parse.Sentence, start, end int) (int, int) {
	flat := func(i int) bool { return s.Is(i, "flat") && s.Tokens[i].UPOS == "PROPN" }
	for start > 0 && s.Tokens[start-1].UPOS == "PROPN" && flat(start) && s.Tokens[start].Head < start {
		if w := f.wordAt(start - 1); w < 0 || f.tabled(w) {
			break
		}
		start--
	}
	for end < len(s.Tokens) && flat(end) && s.Tokens[end].Head >= start && s.Tokens[end].Head < end && f.wordAt(end) >= 0 {
		end++
	}
	return start, f.hyphened(s, start, end)
}

// hyphened lets a lone surname reach over the hyphened given name behind it
// ("Lee In-young"), whatever the tagger makes of its parts.
func (f *finder) hyphened(s *parse.Sentence, start, end int) int {
	if end+2 >= len(s.Tokens) || end-start > 1 || !surnameFirst[lexicon.FoldName(s.Tokens[start].Form)] {
		return end
	}
	joined := func(i int) bool { return s.Tokens[i].Span.End == s.Tokens[i+1].Span.Start }
	if s.Tokens[end+1].Form == "-" && title(s.Tokens[end].Form) && joined(end) && joined(end+1) {
		return end + 3
	}
	return end
}

// tabled reports whether a known noun or a known name of a state or body
// begins at a word.
func (f *finder) tabled(w int) bool {
	if n, _ := f.lex.Nouns.Longest(f.lower[w:], f.whole(w)); n > 0 {
		return true
	}
	n, e := f.lex.Names.Longest(f.words[w:], f.whole(w))
	return n > 0 && e[0].Kind != lexicon.PersonName
}

// wordAt returns the first word of a token, or -1.
func (f *finder) wordAt(token int) int {
	i, ok := slices.BinarySearch(f.tokens, int32(token))
	if !ok {
		return -1
	}
	return i
}

// inside returns the units so far that lie in [start, end), and whether one is
// as long or reaches out of it.
func (f *finder) inside(si, start, end int) (in []int, longer bool) {
	for i := range f.sents[si].units {
		u := &f.sents[si].units[i]
		if u.end <= start || u.start >= end {
			continue
		}
		if u.start < start || u.end > end || u.end-u.start >= end-start {
			return nil, true
		}
		in = append(in, i)
	}
	return in, false
}

// swallow removes units that a longer name contains.
func (f *finder) swallow(si int, in []int) {
	for k := len(in) - 1; k >= 0; k-- {
		f.sents[si].units = slices.Delete(f.sents[si].units, in[k], in[k]+1)
	}
}

// placesOnly keeps of units those that a place's name swallows: not a country
// at its end ("eastern Ukraine" still names the state).
func (f *finder) placesOnly(si int, in []int) []int {
	var out []int
	for _, i := range in {
		if k := f.sents[si].units[i].kind; k == capitalUnit || k == nationalityUnit || k == placeUnit {
			out = append(out, i)
		}
	}
	return out
}

// countryInside returns the index of the country that a name contains, or -1.
func (f *finder) countryInside(si int, in []int) int32 {
	for _, i := range in {
		switch u := &f.sents[si].units[i]; u.kind {
		case stateUnit, nationalityUnit, peopleUnit:
			return u.entry.Index
		case capitalUnit:
			if u.entry.Kind == lexicon.Capital {
				return u.entry.Index
			}
		case orgUnit:
			return f.stateIndex(f.lex.Orgs[u.entry.Index].Country)
		case placeUnit:
			return f.stateIndex(f.lex.Towns[u.entry.Index].Country)
		}
	}
	return -1
}

func (f *finder) stateIndex(iso3 string) int32 {
	for i := range f.lex.Countries {
		if f.lex.Countries[i].ISO3 == iso3 {
			return int32(i)
		}
	}
	return -1
}

// endsInNoun reports whether a parser's name is a body with its country
// ("Norwegian Foreign Ministry"): the noun and the country are units of their
// own then.
func (f *finder) endsInNoun(s *parse.Sentence, start, end int) bool {
	for i := start; i < end; i++ {
		w := f.wordAt(i)
		if w < 0 {
			continue
		}
		k, e := f.lex.Nouns.Longest(f.lower[w:], f.whole(w))
		if k == 0 || e[0].Kind != lexicon.BodyNoun || int(f.tokens[w+k-1])+1 != end {
			continue
		}
		for j := start; j < i; j++ {
			if f.countryWord(j) < 0 && s.Tokens[j].XPOS != "POS" && s.Tokens[j].UPOS != "DET" {
				return false
			}
		}
		return true
	}
	return false
}

// portfolio reports whether a single word that the parser takes for an
// organisation is what the minister behind it is minister of.
func (f *finder) portfolio(s *parse.Sentence, start, end int) bool {
	if end-start > 1 || end >= len(s.Tokens) {
		return false
	}
	switch lowerForm(s, end) {
	case "minister", "secretary", "ministry", "commissioner":
		return f.countryWord(start) < 0
	}
	return false
}

// onlyBody reports whether a parser's name begins with a body noun that goes
// on with "of" and a country ("Central Bank of Kenya").
func (f *finder) onlyBody(s *parse.Sentence, start, end int) bool {
	w := f.wordAt(start)
	if w < 0 {
		return false
	}
	k, e := f.lex.Nouns.Longest(f.lower[w:], f.whole(w))
	if k == 0 || e[0].Kind != lexicon.BodyNoun {
		return false
	}
	next := int(f.tokens[w+k-1]) + 1
	if next >= end {
		return true
	}
	for next < end && (lowerForm(s, next) == "of" || s.Tokens[next].UPOS == "DET") {
		next++
	}
	return next < end && f.countryWord(next) >= 0
}

// countryWord returns the country that the known name at a token belongs to,
// or -1.
func (f *finder) countryWord(token int) int32 {
	w := f.wordAt(token)
	if w < 0 {
		return -1
	}
	k, e := f.lex.Names.Longest(f.words[w:], f.whole(w))
	if k == 0 || e[0].Kind > lexicon.Capital {
		return -1
	}
	return e[0].Index
}
