package event

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// surface reads what the words alone say of how far an event is real, so that
// a tree that is read wrongly does not make a plan a deed: phrases of the
// lexicon, "neither … nor", inverted conditions, and infinitives behind a word
// of wish or plan.
func (t *tree) surface(e *telling) {
	r := &e.real
	t.phrases(e)
	if r.negations == 0 && t.neitherNor(e) {
		r.negations++
	}
	if r.negations == 0 && t.partedNot(t.top(e)) {
		r.negations++
	}
	if t.invertedCondition(e.pred) {
		r.hypothetical = true
	}
	if len(r.cues) == 0 && !r.future && !r.hypothetical {
		t.wished(e)
		t.inherit(e)
	}
}

// reach is how many tokens a phrase may stand before the event that it bears
// on.
const reach = 12

// phrases applies the phrases of the lexicon around an event.
func (t *tree) phrases(e *telling) {
	before := e.real.negations
	defer func() { e.real.negations = min(e.real.negations, before+1) }() // two phrases for one thing
	lo := t.clauseStart(e.pred)
	hi := len(t.s.Tokens)
	for i := lo; i < hi; i++ {
		if i > e.pred && t.breaks(i) {
			break
		}
		for _, p := range t.lex.ModalPhrases(t.lemma(i)) {
			t.phrase(e, p, i)
		}
		if form := strings.ToLower(t.s.Tokens[i].Form); form != t.lemma(i) {
			for _, p := range t.lex.ModalPhrases(form) {
				t.phrase(e, p, i)
			}
		}
	}
}

// phrase applies a phrase that begins at a token, where it bears on an event.
func (t *tree) phrase(e *telling, p lexicon.ModalPhrase, i int) {
	end := t.matchWords(p.Words, i)
	if end < 0 {
		return
	}
	switch p.Scope[0] {
	case lexicon.ScopeBefore:
		if end > e.pred || e.pred-end > reach {
			return
		}
	case lexicon.ScopeNext:
		at := e.pred
		if end <= at && !t.nounPhrase(end, at) && !t.verbal(at) && t.s.Is(at, "conj") {
			at = t.s.Tokens[at].Head // "look forward to the visit and the talks"
		}
		if end > at || !t.nounPhrase(end, at) {
			return
		}
	case lexicon.ScopeAfter:
		if i <= e.pred || i-e.pred > reach || t.verbal(e.pred) {
			return
		}
	case lexicon.ScopeBeside:
		if i <= e.pred && e.pred < end || !t.pastClause(e) || t.upToNow(e) {
			return
		}
	}
	if !slices.Contains(e.real.cues, p.Predicate.Lemma) {
		e.real.apply(p.ModalCue)
	}
}

// pastClause reports whether the first finite verb from a telling upwards
// stands in the past.
func (t *tree) pastClause(e *telling) bool {
	for x := t.top(e); x >= 0; x = t.s.Tokens[x].Head {
		if !t.verbal(x) {
			continue
		}
		switch t.s.Tokens[x].XPOS {
		case "VB", "VBG":
			if t.s.Child(x, "aux") < 0 {
				continue
			}
		}
		return t.toldInPast(x)
	}
	return false
}

// matchWords returns the end of a phrase that begins at a token, none where it
// does not.
func (t *tree) matchWords(words []string, i int) int {
	for k, w := range words {
		if w == "$" {
			if i < len(t.s.Tokens) && t.s.Tokens[i].UPOS == "PUNCT" {
				continue
			}
			return none
		}
		if w == "*" && k+1 < len(words) {
			for skip := 1; skip <= 3; skip++ {
				if end := t.matchWords(words[k+1:], i+skip); end >= 0 {
					return end
				}
			}
			return none
		}
		if i >= len(t.s.Tokens) || t.lemma(i) != w && !strings.EqualFold(t.s.Tokens[i].Form, w) {
			return none
		}
		i++
	}
	return i
}

// nounPhrase reports whether the tokens of [lo, pred) only lead up to pred:
// determiners, modifiers, a possessive.
func (t *tree) nounPhrase(lo, pred int) bool {
	for i := lo; i < pred; i++ {
		switch t.s.Tokens[i].UPOS {
		case "DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART":
		default:
			if t.s.Tokens[i].Form != "-" && t.s.Tokens[i].XPOS != "VBG" && t.s.Tokens[i].XPOS != "VBN" {
				return false
			}
		}
	}
	return true
}

// clauseStart returns the first token before pred that no break parts from it.
func (t *tree) clauseStart(pred int) int {
	i := pred
	for i > 0 && !t.breaks(i-1) {
		i--
	}
	return i
}

// breaks reports whether a token ends what a phrase before it bears on.
func (t *tree) breaks(i int) bool {
	switch t.s.Tokens[i].Form {
	case ";", ":", "(", ")", "—", "–", "--":
		return true
	case ",":
		if i+1 >= len(t.s.Tokens) {
			return true
		}
		switch t.lemma(i + 1) {
		case "and", "but", "while", "who", "which", "whose", "where", "although", "though", "as", "because", "after", "before":
			return true
		}
	}
	return t.lemma(i) == "but" && (i == 0 || t.lemma(i-1) != "all") // "all but expelled"
}

// neitherNor reads "neither A nor B met", however the parser took it.
func (t *tree) neitherNor(e *telling) bool {
	nor := none
	for i := t.top(e) - 1; i >= 0; i-- {
		switch t.lemma(i) {
		case "nor":
			nor = i
		case "neither":
			return nor != none
		}
		if u := t.s.Tokens[i].UPOS; u == "VERB" || u == "PUNCT" {
			return false
		}
	}
	return false
}

// partedNot reads "did not, as some wrote, meet".
func (t *tree) partedNot(v int) bool {
	if v < 3 || t.s.Tokens[v].XPOS != "VB" || t.s.Tokens[v-1].Form != "," {
		return false
	}
	for i := v - 2; i > 0 && v-i <= reach; i-- {
		if t.s.Tokens[i].Form == "," {
			return isNot(t.lemma(i-1)) || t.lemma(i-1) == "never"
		}
	}
	return false
}

// invertedCondition reads "Were X to leave, …", "Should X leave, …", "Had X
// left, …".
func (t *tree) invertedCondition(pred int) bool {
	if len(t.s.Tokens) < 4 || t.s.Tokens[len(t.s.Tokens)-1].Form == "?" {
		return false
	}
	start := 0
	for start < len(t.s.Tokens) && t.s.Tokens[start].UPOS == "PUNCT" {
		start++
	}
	for i := start; i+1 < pred; i++ { // "…, had they known of an attack"
		if t.lemma(i) == "have" && strings.EqualFold(t.s.Tokens[i].Form, "had") && (i == 0 || t.s.Tokens[i-1].UPOS != "PRON" && t.s.Tokens[i-1].UPOS != "NOUN" && t.s.Tokens[i-1].UPOS != "PROPN" || t.s.Tokens[i-1].Form == ",") {
			switch strings.ToLower(t.s.Tokens[i+1].Form) {
			case "they", "he", "she", "we", "i":
				return pred-i <= reach
			}
		}
	}
	for i := start; i < pred; i++ {
		if t.s.Tokens[i].Form == "," {
			return false
		}
	}
	comma := slices.ContainsFunc(t.s.Tokens[pred:], func(x parse.Token) bool { return x.Form == "," })
	switch strings.ToLower(t.s.Tokens[min(start, len(t.s.Tokens)-1)].Form) {
	case "should", "had":
		return comma
	case "were":
		return comma && pred > 0 && t.lemma(pred-1) == "to"
	}
	return false
}

// wished gives an infinitive the cue of the nearest word before it that takes
// one: "wants Chile to expel", "promised to “close the port”".
func (t *tree) wished(e *telling) {
	top := t.top(e)
	if t.s.Tokens[top].XPOS != "VB" {
		return
	}
	to := t.toIndex(top)
	if to < 0 {
		if to = t.listedInfinitive(top); to < 0 {
			return
		}
		if t.lemma(to) != "to" { // "will arrest and deport"
			t.applySmall(&e.real, t.lemma(to), "aux", 'x')
			return
		}
	}
	for i := to - 1; i >= 0 && to-i <= 8; i-- {
		pos := byte(0)
		switch t.s.Tokens[i].UPOS {
		case "VERB":
			pos = 'v'
		case "NOUN":
			pos = 'n'
		case "ADJ":
			pos = 'a'
		case "PUNCT":
			if !quotes(t.s.Tokens[i].Form) {
				return
			}
		}
		if pos == 0 || pos == 'v' && t.s.Tokens[i+1].UPOS == "ADP" && t.lemma(i+1) != "for" { // "called in", "set up"
			continue
		}
		for _, c := range t.lex.ModalCues(t.lemma(i), pos) {
			if len(c.Predicate.With) == 0 && slices.Contains(c.Scope, "to") {
				e.real.apply(c)
				return
			}
		}
		if pos == 'v' {
			return
		}
	}
}

// listedInfinitive returns the "to" or the modal that an infinitive shares with
// those listed before it, or none: "promised to tax imports, arrest the rebels
// and expel the envoy".
func (t *tree) listedInfinitive(v int) int {
	if v == 0 || t.s.Tokens[v-1].UPOS != "CCONJ" && t.s.Tokens[v-1].Form != "," {
		return none
	}
	for i := v - 1; i >= 0; i-- {
		switch t.s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP":
			return none
		case "MD":
			return i
		case "VB":
			if to := t.toIndex(i); to >= 0 {
				return to
			}
		}
	}
	return none
}

// toIndex returns the "to" before a verb, adverbs and quotation marks aside.
func (t *tree) toIndex(v int) int {
	for i := v - 1; i >= 0 && v-i <= 3; i-- {
		switch {
		case t.lemma(i) == "to":
			return i
		case t.s.Tokens[i].UPOS == "ADV", quotes(t.s.Tokens[i].Form):
		default:
			return none
		}
	}
	return none
}

func quotes(form string) bool {
	switch form {
	case "\"", "“", "”", "‘", "’", "'", "``", "''":
		return true
	}
	return false
}
