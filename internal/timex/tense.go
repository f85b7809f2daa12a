package timex

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// futureWords point ahead wherever they stand before a time.
var futureWords = set(`will shall 'll wo upcoming`)

// planWords say that something lies ahead.
var planWords = set(`plan plans planning schedule schedules expect expects expecting
	intend intends intending intended hope hopes hoping aim aims poised ready likely going agreed
	agree agrees promised promises vowed vows pledged pledges want wants payable effective ending expiring`)

// scheduleWords do so even when their verb is in the past: "was planned for
// Friday".
var scheduleWords = set(`planned scheduled expected due slated set`)

// moverVerbs shift a date: what they shift it to lies ahead.
var moverVerbs = set(`extend postpone delay move push reschedule adjourn defer put`)

// tellingVerbs report what was said: "says Friday" is no plan.
var tellingVerbs = set(`say tell report write quote argue note describe show call ask reveal`)

// deadlines are prepositions of what lies ahead of the deed: "put off until
// Tuesday".
var deadlines = set(`by until till through before`)

// leaning tells from the clause of the tokens [lo, hi] of the sentence whether
// a time there looks back or ahead; weekday says that it is a weekday. It is
// byTense where neither is clear.
func leaning(s *parse.Sentence, lo, hi int, weekday bool) direction {
	if lo > 2 && strings.EqualFold(s.Tokens[lo-1].Form, "as") &&
		(strings.EqualFold(s.Tokens[lo-2].Form, "early") || strings.EqualFold(s.Tokens[lo-2].Form, "soon")) {
		return forward // "as early as Friday"
	}
	if lo > 0 && strings.EqualFold(s.Tokens[lo-1].Form, "is") {
		return forward // "polling day is May 3"
	}
	if afterPast(s, lo) {
		return backward
	}
	i := top(s, lo, hi)
	prep := timePreposition(s, i)
	if before := lo - 1; prep == "" && before >= 0 {
		if form := strings.ToLower(s.Tokens[before].Form); deadlines[form] || form == "since" {
			prep = form
		}
	}
	if prep == "since" {
		return backward
	}
	if h := s.Tokens[i].Head; h > hi && s.Is(i, "compound", "nmod", "nummod", "amod") && s.Tokens[h].UPOS != "VERB" {
		return byTense // "Friday's talks", "the March 3 accord"
	}
	if prep == "for" {
		return forward // "called a rally for Saturday"
	}
	return climb(s, i, prep, lo, weekday)
}

// top returns the token of [lo, hi] that hangs on one outside.
func top(s *parse.Sentence, lo, hi int) int {
	for i := hi; i >= lo; i-- {
		if h := s.Tokens[i].Head; h < lo || h > hi {
			return i
		}
	}
	return hi
}

// afterPast reports whether a past form stands right before the time: "said
// Monday that it plans", whatever the tree made of it.
func afterPast(s *parse.Sentence, lo int) bool {
	j := lo - 1
	if j >= 0 && strings.EqualFold(s.Tokens[j].Form, "on") {
		j--
	}
	if j < 0 || s.Tokens[j].UPOS != "VERB" || scheduleWords[strings.ToLower(s.Tokens[j].Form)] {
		return false
	}
	switch s.Tokens[j].XPOS {
	case "VBD":
		return true
	case "VBN": // "the ruling, announced Monday"
		return j > 0 && s.Tokens[j-1].UPOS == "PUNCT" || j > 0 && s.Tokens[j-1].UPOS == "NOUN"
	}
	return false
}

// climb asks the verbs above token i, the nearest first.
func climb(s *parse.Sentence, i int, prep string, lo int, weekday bool) direction {
	v := governor(s, i)
	if prep == "to" && v >= 0 && moverVerbs[s.Tokens[v].Lemma] {
		return forward
	}
	if s.Tokens[i].Head < 0 || s.Is(i, "ccomp", "conj", "advcl", "parataxis") {
		if g := group(s, i); g.finite && s.Tokens[i].UPOS != "VERB" {
			return g.leaning(s.Role != news.Headline) // "Polling day is May 3"
		}
	}
	direct := v >= 0 && s.Tokens[i].Head == v && s.Is(i, "obl", "advmod", "nmod", "nsubj", "obj")
	// Trees err on where a phrase hangs. A weekday after a verb of the present
	// is that verb's.
	present := direct || weekday && v >= 0 && v < lo && nearest(s, v, lo)
	plain := direct && !s.Is(i, "obj") && (prep != "" || v == lo-1) && nearest(s, v, lo)
	for steps := 0; v >= 0 && steps < 8; steps++ {
		g := group(s, v)
		d := g.leaning(present && s.Role != news.Headline)
		switch {
		case d == backward && deadlines[prep] && !g.pastPerfect():
			return forward
		case d == backward && (!plain || g.perfect && g.present): // no date goes with "has signed"
			return byTense // a plan told in the past: "explained the ban on talks on Friday"
		case d != byTense:
			return d
		case g.finite:
			if deadlines[prep] && !g.pastPerfect() {
				return forward
			}
			return byTense
		}
		present, plain = false, false
		v = governor(s, v)
	}
	if deadlines[prep] {
		return forward
	}
	return byTense
}

// nearest reports whether verb v is the next one to the time at lo, before it
// or, where none stands before it, after it. A verb farther off is one that
// the tree may have chosen wrongly.
func nearest(s *parse.Sentence, v, lo int) bool {
	for j := lo - 1; j >= 0; j-- {
		if s.Tokens[j].UPOS == "VERB" || j == v {
			return j == v
		}
	}
	return true
}

// timePreposition returns the preposition of the phrase that token i heads.
func timePreposition(s *parse.Sentence, i int) string {
	for j := range s.Tokens {
		if s.Tokens[j].Head == i && s.Is(j, "case") {
			return strings.ToLower(s.Tokens[j].Form)
		}
	}
	return ""
}

// hasVerb reports whether the parser found a verb in the sentence.
func hasVerb(s *parse.Sentence) bool {
	for i := range s.Tokens {
		if u := s.Tokens[i].UPOS; u == "VERB" || u == "AUX" {
			return true
		}
	}
	return false
}

// governor returns the nearest verb above token i, or the predicate of a
// copula; -1 where there is none.
func governor(s *parse.Sentence, i int) int {
	for range s.Tokens {
		i = s.Tokens[i].Head
		if i < 0 || i >= len(s.Tokens) {
			return -1
		}
		switch s.Tokens[i].UPOS {
		case "VERB", "AUX":
			return i
		case "ADJ":
			if form := strings.ToLower(s.Tokens[i].Form); planWords[form] || scheduleWords[form] {
				return i
			}
		}
		for j := range s.Tokens {
			if s.Tokens[j].Head == i && s.Is(j, "aux", "cop") {
				return i
			}
		}
	}
	return -1
}

// A verbGroup is a verb with what its auxiliaries say.
type verbGroup struct {
	modal, could, past, perfect, present, progressive bool
	infinitive, participle, done, finite              bool
	plan, scheduled, telling, underPlan               bool
}

// group reads the verb group headed by token v.
func group(s *parse.Sentence, v int) verbGroup {
	t := &s.Tokens[v]
	form := strings.ToLower(t.Form)
	g := verbGroup{plan: planWords[form], scheduled: scheduleWords[form], telling: tellingVerbs[t.Lemma]}
	subject := false
	for j := range s.Tokens {
		if s.Tokens[j].Head != v {
			continue
		}
		a := &s.Tokens[j]
		switch {
		case s.Is(j, "aux", "cop"):
			switch a.XPOS {
			case "MD":
				g.modal = true
				g.could = g.could || a.Lemma == "could" || a.Lemma == "can"
			case "VBD":
				g.past = true
			case "VBZ", "VBP":
				g.present = true
			}
			g.perfect = g.perfect || a.Lemma == "have"
		case s.Is(j, "mark") && a.Lemma == "to":
			g.infinitive = true
		case s.Is(j, "nsubj"):
			subject = true
		}
	}
	aux := g.modal || g.past || g.present || g.perfect
	switch t.XPOS {
	case "VBD":
		g.past = true
	case "VBZ", "VBP":
		g.present = true
	case "VB": // "leaders gather", mistaken for an infinitive
		g.present = subject && !aux && !g.infinitive
	case "VBG":
		g.progressive = g.present
		g.participle = !aux
	case "VBN":
		g.participle = !aux
		g.done = !aux
	}
	g.finite = !g.infinitive && !g.participle && (g.modal || g.past || g.present)
	if g.infinitive {
		h := t.Head
		g.underPlan = h < 0 || g.past || g.present
		if h >= 0 {
			above := strings.ToLower(s.Tokens[h].Form)
			g.underPlan = g.underPlan || planWords[above] || scheduleWords[above]
		}
	}
	return g
}

// pastPerfect reports whether the group is one such as "had fled": by Friday,
// nine had fled.
func (g verbGroup) pastPerfect() bool { return g.perfect && g.past }

// leaning reads one verb group. Direct says that the time hangs on it without
// another verb or a plan between.
func (g verbGroup) leaning(direct bool) direction {
	switch {
	case g.modal:
		if g.perfect || g.could {
			return byTense
		}
		return forward
	case g.infinitive:
		if g.underPlan {
			return forward
		}
		return byTense
	case g.scheduled, g.plan && !g.perfect && (!g.past || !direct || g.present):
		return forward
	case g.perfect, g.past:
		return backward
	case g.participle && direct && g.done:
		return backward
	case g.progressive:
		return forward
	case g.present && direct && !g.telling:
		return forward
	}
	return byTense
}

// nearbyLeaning reads the tense where there is no tree: a word of the future
// nearer than a past form before token i within its sentence, else after it.
func nearbyLeaning(r *reader, i int) direction {
	for j := i - 1; j >= 0 && i-j < 25 && !r.is(j, ".", "?", "!", ";"); j-- {
		if d := wordLeaning(r, j); d == forward {
			return forward
		} else if d == backward {
			break // it need not be the governing verb
		}
	}
	for j := i + 1; j < len(r.tok) && j-i < 15 && !r.is(j, ".", "?", "!", ";"); j++ {
		if d := wordLeaning(r, j); d == forward {
			return forward
		} else if d == backward {
			break
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
	case (planWords[t.text] || scheduleWords[t.text]) && (r.is(j+1, "to", "for", "on", "by") || r.word(j+1).weekday > 0):
		return forward
	case settingVerbs[t.text] && r.tok[j].upos != "VERB":
		return forward
	case pastForms[t.text]:
		return backward
	case len(t.text) > 4 && strings.HasSuffix(t.text, "ed"):
		return backward
	}
	return byTense
}

// settingVerbs are present forms that go with a set date, and that a parser
// may take for nouns: "Parliament votes on Friday".
var settingVerbs = set(`expires begins starts opens ends votes meets resumes convenes reconvenes arrives returns`)

// pastForms are the commonest irregular past forms of the news.
var pastForms = set(`was were had did said told met went came took made gave saw became began fell rose held left
	sent spoke won lost kept got brought led broke shot struck fought wrote put ran grew paid chose hit`)
