package actor

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// capitals tells the capitals that stand for their governments from those that
// are places.
func (f *finder) capitals(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for i := range m.units {
		if u := &m.units[i]; u.kind == capitalUnit {
			u.government = f.governs(s, m, u, u.head, 0)
		}
	}
	// A capital beside a government is one: "between Rome and the White House".
	for i := range m.units {
		u := &m.units[i]
		if u.kind != capitalUnit || u.government {
			continue
		}
		for _, c := range s.Conjuncts(u.head)[1:] {
			if k := int(m.at[c]); k >= 0 && m.units[k].kind == capitalUnit && m.units[k].government {
				u.government = true
			}
		}
	}
}

// governs reports whether the capital headed at h is used as a government.
func (f *finder) governs(s *parse.Sentence, m *sent, u *unit, h, depth int) bool {
	t := &s.Tokens[h]
	switch {
	case s.Is(h, "conj") && depth < 4 && t.Head >= 0:
		if k := int(m.at[t.Head]); k >= 0 {
			switch v := &m.units[k]; v.kind {
			case capitalUnit:
				return f.governs(s, m, u, t.Head, depth+1)
			case stateUnit, orgUnit, bodyUnit:
				return s.Child(h, "case") < 0
			}
		}
		return false
	case s.Is(h, "nsubj"):
		return !stative(s, t.Head)
	case s.Is(h, "nmod:poss"):
		return !f.locates(s, m, t.Head)
	case s.Is(h, "obj", "iobj"):
		return !listed(onPlaces, s, t.Head)
	case s.Is(h, "obl:agent"):
		return true
	case s.Is(h, "obl", "nmod"):
		return f.governsAfter(s, m, u, h)
	case s.Is(h, "compound", "amod", "nmod:desc"):
		return f.governsBefore(m, t.Head)
	}
	return false
}

// governsAfter decides after a preposition.
func (f *finder) governsAfter(s *parse.Sentence, m *sent, u *unit, h int) bool {
	head := s.Tokens[h].Head
	switch s.Case(h) {
	case "with", "against", "between", "among", "by", "according to", "on behalf of", "toward", "towards", "without", "despite", "because of", "like", "unlike":
		return true
	case "from":
		return !moves(s, head) && !f.isRoleAt(m, head)
	case "for":
		return !moves(s, head)
	case "to":
		return gives(s, head)
	case "on":
		return listed(pressing, s, head)
	case "of":
		return listed(pressing, s, head) || listed(ofParties, s, head)
	}
	return false
}

// governsBefore decides before a noun: "the Kabul government" is the Afghan
// one, "a Kabul street" is a place.
func (f *finder) governsBefore(m *sent, noun int) bool {
	if noun < 0 || m.at[noun] < 0 {
		return false
	}
	b := f.bodyOf(&m.units[m.at[noun]])
	return b != nil && len(b.Sectors) > 0 && b.Sectors[0] == "GOV"
}

func (f *finder) isRoleAt(m *sent, i int) bool {
	return i >= 0 && m.at[i] >= 0 && m.units[m.at[i]].kind == roleUnit
}

// locates reports whether what a capital possesses makes a place of it:
// "Kabul's streets", "Paris's mayor".
func (f *finder) locates(s *parse.Sentence, m *sent, i int) bool {
	if i < 0 {
		return false
	}
	if townThings[s.Tokens[i].Lemma] {
		return true
	}
	if m.at[i] >= 0 {
		if r := f.role(&m.units[m.at[i]]); r != nil {
			return r.Noun == "mayor" || r.Noun == "resident" || len(r.Sectors) > 0 && r.Sectors[0] == "CVL"
		}
	}
	return false
}

// stative reports whether a verb says where or what a town is, not what a
// government does.
func stative(s *parse.Sentence, verb int) bool {
	if verb < 0 {
		return true
	}
	switch s.Tokens[verb].Lemma {
	case "lie", "wake", "sleep", "grow", "fall", "burn", "freeze", "swelter", "shake", "locate", "situate", "surround", "besiege", "bomb", "shell", "flood", "hit", "strike":
		return true
	}
	return s.Child(verb, "cop") >= 0 && s.Tokens[verb].UPOS == "NOUN" && townThings[s.Tokens[verb].Lemma]
}

// moves reports whether a verb or noun is a way of going somewhere.
func moves(s *parse.Sentence, i int) bool { return i >= 0 && listed(motion, s, i) }

// gives reports whether a verb or noun reaches a party by "to".
func gives(s *parse.Sentence, i int) bool {
	if i < 0 {
		return false
	}
	return listed(toParties, s, i) && !listed(motion, s, i)
}

// listed reports whether a word list has a token, by its lemma or, where the
// lemma is wrong, by its form without the ending of a verb.
func listed(list map[string]bool, s *parse.Sentence, i int) bool {
	t := &s.Tokens[i]
	if list[t.Lemma] {
		return true
	}
	if t.UPOS != "VERB" {
		return false
	}
	w := lowerForm(s, i)
	for _, ending := range [...]string{"ed", "d", "ing", "s"} {
		if stem, ok := strings.CutSuffix(w, ending); ok && list[stem] {
			return true
		}
	}
	return false
}

func set(words ...string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[w] = true
	}
	return out
}

// Small word lists of this rule alone, by lemma.
var (
	onPlaces = set("leave", "reach", "visit", "enter", "capture", "bomb", "hit", "strike", "shell",
		"seize", "take", "surround", "besiege", "storm", "flee", "rock", "shake", "paralyze", "paralyse", "overrun",
		"struck", "tour", "cross", "encircle", "bombard", "occupy", "evacuate", "call", "have", "see", "make", "flood", "approach")
	motion = set("return", "travel", "fly", "go", "come", "arrive", "move", "drive", "flee", "head", "visit",
		"trip", "journey", "flight", "return", "march", "walk", "bring", "take", "carry", "rush", "withdraw",
		"recall", "summon", "deport", "extradite", "transfer", "deploy", "depart", "departure", "arrival", "leave", "escape",
		"invite", "fly", "sail", "commute", "evacuate", "train", "report", "broadcast", "speak", "live", "train", "road", "send", "dispatch", "welcome")
	toParties = set("give", "say", "offer", "message", "response", "respond", "reply", "appeal", "warn", "warning",
		"signal", "threat", "challenge", "aid", "assistance", "support", "sell", "sale", "concession", "concede",
		"blow", "setback", "gift", "loan", "link", "tie", "relate", "ally", "loyal", "close", "hostile", "grateful",
		"opposition", "opposed", "rebuke", "protest", "complain", "complaint", "belong", "attribute", "owe",
		"pass", "hand", "supply", "provide", "lend", "letter", "note", "alternative", "resistance", "loyalty", "ultimatum", "apologize", "apologise", "apology")
	pressing = set("sanction", "pressure", "blame", "tariff", "attack", "restriction", "embargo", "condition", "focus",
		"criticism", "condemnation", "support", "suspicion", "accusation", "fear", "ally", "accuse", "critic", "approval", "backing", "hand", "consent", "behalf", "part", "wrath", "policy", "position", "demand", "call", "impose", "depend", "rely", "influence", "urge", "knowledge", "intention", "ambition", "patience")
	ofParties  = set("government", "leadership", "regime", "enemy", "rival", "opponent", "friend", "backer", "response", "refusal", "decision")
	townThings = set("street", "airport", "suburb", "outskirts", "outskirt", "district", "centre", "center", "square", "mayor",
		"metro", "subway", "museum", "stadium", "hotel", "hospital", "university", "population", "resident", "traffic",
		"skyline", "neighbourhood", "neighborhood", "market", "cathedral", "mosque", "church", "river", "bridge",
		"weather", "climate", "city", "capital", "downtown", "court", "prison", "jail", "zoo", "port", "railway", "station", "slum", "team", "club", "police", "embassy")
)

// A capital that is a place still tells a country.
func (f *finder) capitalCountry(u *unit) string {
	if u.entry.Kind != lexicon.Capital {
		return ""
	}
	return f.lex.Countries[u.entry.Index].ISO3
}
