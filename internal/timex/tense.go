package timex

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// futureWords point ahead wherever they stand in a clause.
var futureWords = set(`will shall 'll won wo upcoming`)

// planWords point ahead when an infinitive, "for" or a time follows them.
var planWords = set(`plan plans planned planning scheduled schedule expected expect expects expecting due slated set
	intend intends intended hope hopes aim aims poised ready likely going about agreed promised vowed pledged
	tentatively postponed delayed deadline upcoming expires expire begins starts opens ends takes`)

// leaning tells from the verb that governs token i of the sentence whether it
// looks back or ahead.
func leaning(s *parse.Sentence, i int) direction {
	if s == nil || i < 0 || i >= len(s.Tokens) {
		return byTense
	}
	v := governor(s, i)
	for steps := 0; v >= 0 && steps < 8; steps++ {
		if d := verbLeaning(s, v); d != byTense {
			return d
		}
		v = governor(s, v)
	}
	return byTense
}

// governor returns the nearest verb above token i, or the copula's predicate.
func governor(s *parse.Sentence, i int) int {
	for n := 0; n < len(s.Tokens); n++ {
		i = s.Tokens[i].Head
		if i < 0 || i >= len(s.Tokens) {
			return -1
		}
		if u := s.Tokens[i].UPOS; u == "VERB" || u == "AUX" || hasAux(s, i) {
			return i
		}
	}
	return -1
}

func hasAux(s *parse.Sentence, i int) bool {
	for j := range s.Tokens {
		if s.Tokens[j].Head == i && s.Is(j, "aux", "cop") {
			return true
		}
	}
	return false
}

// verbLeaning reads the tense of the verb group headed by token v. An
// infinitive or participle without auxiliaries leaves it to the verb above.
func verbLeaning(s *parse.Sentence, v int) direction {
	past, infinitive := false, false
	for j := range s.Tokens {
		if s.Tokens[j].Head != v {
			continue
		}
		t := &s.Tokens[j]
		switch {
		case s.Is(j, "aux", "cop"):
			switch t.Lemma {
			case "will", "shall", "'ll", "may", "can", "might", "should":
				return forward
			}
			if t.XPOS == "VBD" || t.Lemma == "have" {
				past = true
			}
		case s.Is(j, "mark") && t.Lemma == "to":
			infinitive = true
		}
	}
	t := &s.Tokens[v]
	if infinitive {
		return infinitiveLeaning(s, v)
	}
	if planWords[lower(t.Form)] && !(t.XPOS == "VBD" && s.Tokens[v].Head < 0) && t.XPOS != "VBD" {
		return forward
	}
	switch {
	case past:
		return backward
	case t.XPOS == "VBD":
		return backward
	case t.XPOS == "VBZ", t.XPOS == "VBP":
		if s.Is(v, "root") || s.Is(v, "ccomp") {
			return byTense
		}
	}
	return byTense
}

// infinitiveLeaning looks at what an infinitive hangs on: a plan looks ahead,
// a past verb of another sort does not say.
func infinitiveLeaning(s *parse.Sentence, v int) direction {
	h := s.Tokens[v].Head
	if h < 0 {
		return forward // "Leaders to meet Friday"
	}
	if planWords[lower(s.Tokens[h].Form)] || planWords[s.Tokens[h].Lemma] {
		return forward
	}
	return byTense
}

func lower(s string) string {
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' {
			b := []byte(s)
			for j := range b {
				if 'A' <= b[j] && b[j] <= 'Z' {
					b[j] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}

// nearbyLeaning reads the tense without a tree: the nearest telling word
// before token i within its sentence, else after it.
func nearbyLeaning(r *reader, i int) direction {
	for j := i - 1; j >= 0 && i-j < 25 && !r.is(j, ".", "?", "!", ";"); j-- {
		switch wordLeaning(r, j) {
		case forward:
			return forward
		case backward:
			return byTense // a past verb near by need not be the governing one
		}
	}
	for j := i + 1; j < len(r.tok) && j-i < 15 && !r.is(j, ".", "?", "!", ";"); j++ {
		switch wordLeaning(r, j) {
		case forward:
			return forward
		case backward:
			return byTense
		}
	}
	return byTense
}

func wordLeaning(r *reader, j int) direction {
	t := &r.tok[j]
	switch {
	case t.kind != wordToken:
		return byTense
	case futureWords[t.text]:
		return forward
	case planWords[t.text] && (r.is(j+1, "to", "for", "on", "by") || r.word(j+1).weekday > 0):
		return forward
	case pastForms[t.text]:
		return backward
	case len(t.text) > 4 && strings.HasSuffix(t.text, "ed"):
		return backward
	}
	return byTense
}

// pastForms are the commonest irregular past forms of the news.
var pastForms = set(`was were had did said told met went came took made gave saw became began fell rose held left
	sent spoke won lost kept got brought led broke shot struck fought wrote put ran grew paid chose hit`)
