package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// datelineEnd returns the first token behind a dateline that opens a sentence,
// or 0: NAIROBI, March 3 — Kenya has.
func datelineEnd(s *sentence) int {
	const longest = 10
	if len(s.Tokens) == 0 || len(s.Tokens[0].Form) < 3 || strings.ToUpper(s.Tokens[0].Form) != s.Tokens[0].Form {
		return 0
	}
	for t := 1; t < len(s.Tokens) && t <= longest; t++ {
		if form := s.Tokens[t].Form; dash(form) && form != "-" {
			return t + 1
		}
		if isFinite(s, t) {
			return 0
		}
	}
	return 0
}

// strayVerb reports whether the parser has hung a finite verb without a subject
// on a word before it: “after [the minister warned]” read as “after the
// minister” with an adjective behind.
func strayVerb(s *sentence, t int) bool {
	return isFinite(s, t) && nearestSubject(s, t) < 0 && s.Is(t, "acl", "xcomp", "advcl", "obl", "nmod", "dep") &&
		!s.Is(t, "acl:relcl") && s.Child(t, "mark") < 0
}

// openingComma returns the comma that opens the aside which the comma c closes,
// or 0: “Kim, who leads the party, said”.
func openingComma(s *sentence, c int) int {
	const reach = 30
	for k := c - 1; k > 0 && k > c-reach; k-- {
		if s.quote[k] != s.quote[c] {
			return 0
		}
		if !comma(s, k) {
			continue
		}
		switch s.Tokens[k+1].XPOS {
		case "WP", "WDT", "WP$", "DT", "PRP$", "NN", "NNP", "VBG", "CD", "JJ", "IN":
			if s.Tokens[k-1].UPOS == "PROPN" || s.Tokens[k-1].UPOS == "NOUN" {
				return k
			}
		}
	}
	return 0
}

// wordBefore returns the head of the noun phrase that ends right before a
// finite cue whose subject the parser has lost, or -1.
func wordBefore(s *sentence, t, lo int) int {
	h := lo - 1
	if h < 0 || s.quote[h] != s.quote[t] || !isFinite(s, t) && s.Child(t, "aux") < 0 && s.Tokens[t].XPOS != "VBN" {
		return -1
	}
	if comma(s, h) {
		lo = openingComma(s, h)
		if h = lo - 1; h < 0 {
			return -1
		}
	} else if s.Tokens[t].XPOS == "VBN" && s.Child(t, "aux") < 0 {
		return -1
	}
	for n := 0; n < 4; n++ {
		up := s.Tokens[h].Head
		if up >= 0 && up < datelineEnd(s) {
			break
		}
		if up >= 0 && up < lo && s.Tokens[up].XPOS == "VBN" && s.Is(up, "acl") && s.Tokens[up].Head >= 0 {
			h = s.Tokens[up].Head // two men briefed on the talks
			continue
		}
		if up >= 0 && up < lo && s.Tokens[up].UPOS == "ADJ" && s.Child(up, "nsubj") >= 0 && s.Child(up, "cop") < 0 {
			return up // two men close to the talks
		}
		if up < 0 || up >= lo || s.Tokens[up].UPOS == "VERB" || s.quote[up] != s.quote[t] || s.Is(h, "nmod", "obl", "conj") && s.Case(h) != "of" {
			break
		}
		h = up
	}
	switch s.Tokens[h].UPOS {
	case "NOUN", "PROPN":
		return h
	case "PRON":
		if s.Tokens[h].XPOS == "PRP" {
			return h
		}
	}
	return -1
}

// besideQuote finds the source between a spoken quotation and its verb, where
// the tree has the verb's subject elsewhere: “…,” NAME, in a blue hat, said.
func (r *reader) besideQuote(say *saying) bool {
	const reach = 25
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || s.quoted(say.head) {
		return false
	}
	if h := nearestSubject(s, say.head); h >= 0 && h < say.head {
		return false
	}
	t := say.lo - 1
	for t >= 0 && say.lo-t <= reach && !s.quoted(t) {
		if isFinite(s, t) {
			return false
		}
		t--
	}
	if t < 0 || t == say.lo-1 || !s.quoted(t) || !soundsSaid(r.runes, r.quotes[s.quote[t]].span) {
		return false
	}
	lo, hi := trimTokens(s, t+1, say.lo)
	if lo >= hi || s.Tokens[lo].UPOS == "ADP" || s.Tokens[lo].UPOS == "SCONJ" {
		return false
	}
	say.source = phrase{say.sentence, headOf(s, lo, hi), lo, hi}
	return true
}

// beforeWho finds the source that a relative clause parts from its verb at the
// start of a sentence: “Two men briefed on the talks, who asked not to be named,
// said”. The noun that comes first heads it.
func (r *reader) beforeWho(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || !isFinite(s, say.head) || !comma(s, say.lo-1) {
		return false
	}
	c := openingComma(s, say.lo-1)
	if c < 1 || c > 15 || s.Tokens[c+1].XPOS != "WP" && s.Tokens[c+1].XPOS != "WP$" {
		return false
	}
	h := -1
	for k := range c {
		switch s.Tokens[k].UPOS {
		case "NOUN", "PROPN":
			if h < 0 || h == k-1 && s.Tokens[h].Head == k {
				h = k
			}
		case "SCONJ", "PUNCT", "CCONJ":
			return false
		}
		if isFinite(s, k) && (s.Tokens[k].XPOS != "VBD" || s.Tokens[k+1].UPOS != "ADP") {
			return false
		}
	}
	if h < 0 {
		return false
	}
	say.source = phrase{say.sentence, h, 0, say.lo - 1}
	return true
}

// behindVerb finds the source right behind a verb of saying that follows a
// quotation or a comma, whatever the tree makes of it: “…,” said the oldest of
// the miners.
func (r *reader) behindVerb(say *saying) bool {
	s := &r.sentences[say.sentence]
	t := say.head
	if say.cue.POS != lexicon.CueVerb || s.quoted(t) || say.lo != t || t == 0 {
		return false
	}
	if !isFinite(s, t) && (s.Tokens[t].XPOS != "VBN" || !s.quoted(t-1) || s.Child(t, "aux") >= 0) {
		return false
	}
	if h := nearestSubject(s, t); h >= 0 && (h < t || h-t < 8) {
		return false
	}
	if !s.quoted(t-1) && !comma(s, t-1) || s.quoted(t-1) && !soundsSaid(r.runes, r.quotes[s.quote[t-1]].span) {
		return false
	}
	lo, hi := nameAfter(s, t+1)
	if lo >= hi && s.quoted(t-1) {
		hi = namedLast(s, lo)
	}
	if lo >= hi || hi-lo > 12 || s.Tokens[lo].UPOS == "PRON" && s.Tokens[lo].XPOS != "PRP" || hi < len(s.Tokens) && isFinite(s, hi) {
		return false
	}
	h := headOf(s, lo, hi)
	if s.Tokens[h].UPOS == "VERB" {
		for h = hi - 1; h > lo && s.Tokens[h-1].UPOS == "PROPN"; h-- {
		}
	}
	switch s.Tokens[h].UPOS {
	case "NOUN", "PROPN", "PRON", "ADJ":
	default:
		return false
	}
	if comma(s, t-1) && s.Is(t, "conj") && !(s.Tokens[h].UPOS == "PROPN" && (hi == len(s.Tokens) || s.Tokens[hi].UPOS == "PUNCT")) {
		return false
	}
	if s.Tokens[h].UPOS == "PROPN" || s.Tokens[h].UPOS == "NOUN" {
		hi = withApposition(s, say, hi)
	}
	say.source = phrase{say.sentence, h, lo, hi}
	return true
}

// namedLast returns where a phrase from token t up to the next mark ends, if it
// ends with a name and no finite verb stands in it, else t: “…,” said stand-in
// captain Kim.
func namedLast(s *sentence, t int) int {
	for k := t; k < len(s.Tokens) && !s.quoted(k) && !isFinite(s, k); k++ {
		if s.Tokens[k].UPOS == "PUNCT" && s.Tokens[k].Form != "-" {
			if k > t && s.Tokens[k-1].UPOS == "PROPN" {
				return k
			}
			break
		}
	}
	return t
}
