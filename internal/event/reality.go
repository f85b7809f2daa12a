package event

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// reality is how far a telling is real.
type reality struct {
	negations    int
	future       bool
	hypothetical bool
	historical   bool
	announced    bool // lies ahead if it is cooperation; a conflict begins with its announcement
	alleged      bool
	dropped      bool
	willNot      bool     // the subject says no to it: "will not lift the ban"
	cues         []string // the words that say so
}

// aux returns PLOVER's auxiliary modes.
func (r *reality) aux() []string {
	out := []string{}
	if r.negations%2 == 1 {
		out = append(out, news.Negation)
	}
	if r.future {
		out = append(out, news.Future)
	}
	if r.hypothetical {
		out = append(out, news.Hypothetical)
	}
	if r.historical {
		out = append(out, news.Historical)
	}
	return out
}

func (r *reality) apply(cue *lexicon.ModalCue) {
	for _, e := range cue.Effects {
		switch e {
		case news.Negation:
			r.negations++
		case news.Future:
			r.future = true
		case news.Hypothetical:
			r.hypothetical = true
		case news.Historical:
			r.historical = true
		case lexicon.Announced:
			r.announced = true
		case lexicon.Alleged:
			r.alleged = true
		case lexicon.Dropped:
			r.dropped = true
		}
	}
	r.cues = append(r.cues, cue.Predicate.Lemma)
}

// reality reads the modality of each telling on the way from its predicate to
// the root of the tree: small words on the event itself, then each governor
// and the clause in between, until a clause that stands for itself.
func (t *tree) reality(tellings []*telling) {
	for _, e := range tellings {
		t.climb(e)
		t.surface(e)
	}
}

// climb walks up from a telling's predicate.
func (t *tree) climb(e *telling) {
	r := &e.real
	x := e.pred
	if e.typ == "AGREE" && t.isWord(x, "@intention") {
		r.future = true // a plan is no promise
	}
	t.modifiers(r, x)
	if t.verbal(x) {
		t.auxiliaries(r, x)
		r.willNot = r.negations == 1 && r.future && !r.hypothetical
		t.negatedArguments(r, e)
	}
	for range len(t.s.Tokens) {
		t.openers(r, x)
		t.openersBefore(r, x)
		h := t.s.Tokens[x].Head
		if h < 0 {
			t.rootModality(r, x)
			return
		}
		step := t.step(e, x, h)
		if step.cue != nil {
			r.apply(step.cue)
		}
		if step.purpose {
			r.future = true
		}
		if !step.on {
			return
		}
		if step.auxiliaries {
			before := r.negations
			t.auxiliaries(r, h)
			if step.shared && before > 0 { // "neither met nor called": one negation
				r.negations = before
			}
		}
		if step.modifiers {
			t.modifiers(r, h)
		}
		x = h
	}
}

// modifiers applies the adjectives before an event's noun.
func (t *tree) modifiers(r *reality, n int) {
	if t.verbal(n) {
		return
	}
	for _, c32 := range t.s.Children(n) {
		c := int(c32)
		switch t.baseRel(c) {
		case "amod", "compound", "acl":
			if t.s.Is(c, "acl") && t.s.Child(c, "obl", "obj", "nsubj", "xcomp") >= 0 {
				continue
			}
			t.applySmall(r, t.lemma(c), "adj", 'a')
			if t.verbal(c) {
				t.applySmall(r, strings.ToLower(t.s.Tokens[c].Form), "adj", 'a')
			}
		case "det", "advmod":
			t.applySmall(r, t.lemma(c), "aux", 'x')
		}
	}
	if t.s.Child(n, "cop") >= 0 {
		t.auxiliaries(r, n)
	}
}

// auxiliaries applies the auxiliaries, adverbs and determiners of an event.
func (t *tree) auxiliaries(r *reality, v int) {
	before := *r
	for _, c32 := range t.s.Children(v) {
		c := int(c32)
		switch t.baseRel(c) {
		case "aux", "advmod", "cc", "discourse", "expl", "neg":
			lemma := t.lemma(c)
			if isNot(lemma) && t.notOnly(c, v) {
				continue
			}
			t.applySmall(r, lemma, "aux", 'x')
			if t.marker(v) == "to" { // "has yet to meet", read as one clause
				t.applySmall(r, lemma, "to", 'x')
			}
			if t.s.Tokens[c].UPOS == "AUX" {
				if form := strings.ToLower(t.s.Tokens[c].Form); form != lemma {
					t.applySmall(r, form, "aux", 'x')
				}
			}
			for _, g := range t.s.Children(c) { // "no longer", "not yet"
				if t.s.Is(int(g), "advmod", "fixed", "det") {
					t.applySmall(r, lemma+" "+t.lemma(int(g)), "aux", 'x')
					t.applySmall(r, t.lemma(int(g))+" "+strings.ToLower(t.s.Tokens[c].Form), "aux", 'x')
				}
			}
		}
	}
	t.reportedFuture(r, &before, v)
	if r.negations > before.negations && !before.hypothetical && t.canOnly(v) {
		r.hypothetical = false // "could not agree": they did not
	}
	if r.negations > before.negations+1 { // "no longer" counts once
		r.negations = before.negations + 1
	}
}

func isNot(lemma string) bool { return lemma == "not" || lemma == "n't" || lemma == "n’t" }

// notOnly reports whether a negation only denies that this is all: "not only",
// "not just".
func (t *tree) notOnly(not, v int) bool {
	if not+1 < len(t.s.Tokens) {
		switch t.lemma(not + 1) {
		case "only", "just", "merely", "simply":
			return true
		}
	}
	return false
}

// canOnly reports whether a verb's only modal is one of ability.
func (t *tree) canOnly(v int) bool {
	found := false
	for _, c := range t.s.Children(v) {
		if !t.s.Is(int(c), "aux") {
			continue
		}
		switch t.lemma(int(c)) {
		case "can", "could", "ca":
			found = true
		case "may", "might", "would", "should", "must":
			return false
		}
	}
	return found
}

// reportedFuture reads "said it would" as the future of what was said, unless
// a condition makes it hypothetical.
func (t *tree) reportedFuture(r, before *reality, v int) {
	if !r.hypothetical || before.hypothetical || !t.s.Is(v, "ccomp", "parataxis") || t.s.Tokens[v].Head < 0 {
		return
	}
	would := false
	for _, c := range t.s.Children(v) {
		if t.s.Is(int(c), "aux") {
			switch t.lemma(int(c)) {
			case "would", "'d", "’d":
				would = true
			case "will", "have", "be", "do":
			default:
				return
			}
		}
		if t.s.Is(int(c), "advcl") && (t.marker(int(c)) == "if" || t.marker(int(c)) == "unless") {
			return
		}
	}
	if would {
		r.hypothetical, r.future = false, true
	}
}

// applySmall applies a small word where the lexicon lists it for a scope.
func (t *tree) applySmall(r *reality, lemma, scope string, pos byte) {
	for _, c := range t.lex.ModalCues(strings.ReplaceAll(lemma, "’", "'"), pos) {
		if slices.Contains(c.Scope, scope) {
			r.apply(c)
			return
		}
	}
}

// openers applies the conjunction or preposition that opens x's phrase.
func (t *tree) openers(r *reality, x int) {
	for _, c32 := range t.s.Children(x) {
		c := int(c32)
		if !t.s.Is(c, "mark", "case", "advmod", "cc") || t.s.Child(c, "obl", "nmod", "advcl") >= 0 {
			continue
		}
		if t.s.Is(c, "advmod") && t.commaBetween(c, x) {
			continue // it opens another phrase: "instead of striking, they talked"
		}
		word := t.lemma(c)
		for _, f := range t.s.Children(c) {
			if t.s.Is(int(f), "fixed", "case") {
				word += " " + t.lemma(int(f))
			}
		}
		t.applySmall(r, word, "mark", 'x')
		if t.verbal(x) {
			t.applySmall(r, word, "clause", 'x')
		}
	}
}

// openersBefore applies a preposition of two words right before x's phrase
// that the parser hung elsewhere.
func (t *tree) openersBefore(r *reality, x int) {
	lo, _ := t.s.Extent(x)
	if lo < 2 || t.s.Case(x) != "" {
		return
	}
	t.applySmall(r, t.lemma(lo-2)+" "+t.lemma(lo-1), "mark", 'x')
}

// negatedArguments reads "no soldiers were killed", "nobody met him".
func (t *tree) negatedArguments(r *reality, e *telling) {
	for _, c32 := range t.s.Children(e.pred) {
		c := int(c32)
		if !t.s.Is(c, "nsubj", "obj") {
			continue
		}
		switch t.lemma(c) {
		case "nobody", "none", "nothing", "no-one", "neither":
			r.negations++
			return
		}
		for _, d := range t.s.Children(c) {
			if t.s.Is(int(d), "det") && (t.lemma(int(d)) == "no" || t.lemma(int(d)) == "neither") {
				r.negations++
				return
			}
		}
	}
}

// rootModality: a headline's infinitive lies ahead ("Premier to visit Oslo"),
// a question asserts nothing.
func (t *tree) rootModality(r *reality, root int) {
	aux := t.s.Child(root, "aux", "aux:pass")
	if t.marker(root) == "to" && t.verbal(root) && (aux < 0 || t.lemma(aux) == "be") || t.headlineInfinitive(root) {
		r.future = true
	}
	if last := len(t.s.Tokens) - 1; t.s.Tokens[last].Form == "?" {
		r.hypothetical = true
	}
}

// headlineInfinitive reports whether a root verb follows a bare "to" that the
// parser made no marker.
func (t *tree) headlineInfinitive(root int) bool {
	return root > 0 && t.lemma(root-1) == "to" && t.s.Tokens[root].XPOS == "VB"
}
