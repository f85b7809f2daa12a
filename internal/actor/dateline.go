package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// datelines tells the names of places that only say where something is. It takes the town at the head of a dateline ("LIMA, March 3 -", "Lima
// (Reuters) -") for a place: it is no party to the sentence behind it.
func (f *finder) datelines(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for i := range m.units {
		u := &m.units[i]
		if scene(s, u) {
			u.dateline = true
			continue
		}
		if u.start > 0 || u.kind != capitalUnit && u.kind != stateUnit && u.kind != placeUnit {
			continue
		}
		if datelineEnds(s, u.end) {
			u.dateline = true
			u.government = false
		}
	}
}

// scene reports whether a country's name before a noun says where something
// happened ("the Canada riots", "the Ukraine war"), not whose it was. The short
// forms US and UK are adjectives.
func scene(s *parse.Sentence, u *unit) bool {
	switch u.kind {
	case stateUnit:
	case nationalityUnit:
	default:
		return false
	}
	if h := s.Tokens[u.head].Head; s.Is(u.head, "nsubj") && h >= 0 && s.Tokens[h].Lemma == "riot" {
		return true // a headline's noun taken for a verb: states do not riot
	}
	if !modifies(s, u.head) || s.Tokens[u.head].Head < u.end {
		return false
	}
	noun := s.Tokens[s.Tokens[u.head].Head].Lemma
	if unrest[noun] {
		return true
	}
	w := form(s, u.end-1)
	return u.entry.Kind == lexicon.CountryName && w != strings.ToUpper(w) && upheavals[noun]
}

// What happens in a country by no doing of its state, by lemma; and what with a
// country's name, not its adjective, before it is placed there.
var (
	unrest    = set("riot", "unrest", "violence", "uprising", "revolt", "rioting", "earthquake", "quake", "flood", "wildfire", "crash")
	upheavals = set("protest", "demonstration", "war", "attack", "bombing", "shooting", "stabbing", "crisis", "conflict", "coup", "election",
		"vote", "killing", "massacre", "clash", "explosion", "blast", "fighting", "insurgency", "siege", "hostage")
)

// datelineReach is how many tokens a dateline may have behind its town.
const datelineReach = 12

// datelineEnds reports whether the tokens from t on go on as a dateline does: a
// comma or bracket first, then a dash, with no verb between.
func datelineEnds(s *parse.Sentence, t int) bool {
	if t >= len(s.Tokens) || s.Tokens[t].Form != "," && s.Tokens[t].Form != "(" && !dash(s.Tokens[t].Form) {
		return false
	}
	for k := t; k < min(len(s.Tokens), t+datelineReach); k++ {
		switch {
		case s.Tokens[k].UPOS == "VERB" || s.Tokens[k].UPOS == "AUX":
			return false
		case dash(s.Tokens[k].Form) && (k == 0 || s.Tokens[k].Span.Start > s.Tokens[k-1].Span.End):
			return k > t || title(s.Tokens[min(k+1, len(s.Tokens)-1)].Form)
		}
	}
	return false
}

func dash(w string) bool { return w == "-" || w == "–" || w == "—" || w == "--" }
