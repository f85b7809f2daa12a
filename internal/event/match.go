package event

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// match finds the predicates of a sentence that evoke a frame.
func (t *tree) match() []*telling {
	var out []*telling
	for i := range t.s.Tokens {
		if e := t.evoke(i); e != nil && e.frame.Type != "" {
			e.typ, e.mode, e.cameo = e.frame.Type, e.frame.Mode, e.frame.CAMEO
			e.time = none
			t.moveToCue(e)
			out = append(out, e)
		}
	}
	return t.dropCarried(out)
}

// dropCarried leaves out nouns that only carry what their verb codes: the
// object that a verb's frame asked for ("recalled its envoy" codes no envoy,
// "lifted sanctions" imposes none).
func (t *tree) dropCarried(tellings []*telling) []*telling {
	return slices.DeleteFunc(tellings, func(n *telling) bool {
		if t.verbal(n.pred) {
			return false
		}
		return slices.ContainsFunc(tellings, func(v *telling) bool {
			return v != n && t.asksFor(v, n.pred)
		})
	})
}

// asksFor reports whether a telling's frame has a condition that a token
// meets.
func (t *tree) asksFor(e *telling, tok int) bool {
	for _, c := range e.frame.Conditions {
		if c.Not || len(c.Values) == 0 || c.Role == "any" {
			continue
		}
		for _, filler := range t.fillers(e, c.Role) {
			for _, x := range t.s.Conjuncts(filler) {
				if x == tok && slices.ContainsFunc(c.Values, func(v string) bool { return t.isWord(x, v) }) {
					return true
				}
			}
		}
	}
	return false
}

// evoke returns the telling that a token evokes, nil where no frame matches.
// A telling whose frame has no type is a sense that is no event.
func (t *tree) evoke(i int) *telling {
	tok := &t.s.Tokens[i]
	lemma := t.lemma(i)
	switch tok.UPOS {
	case "VERB":
		for _, verb := range t.verbLemmas(i) {
			if len(t.lex.Frames(verb, 'v')) > 0 {
				return t.choose(i, verb, 'v', nil)
			}
		}
	case "NOUN", "PROPN":
		if tok.UPOS == "PROPN" && t.Cast.At(t.i, i) >= 0 || t.isTime(i) {
			return nil // a name, a month
		}
		for _, noun := range []string{lemma, t.singular(i), strings.Replace(lemma, "isation", "ization", 1)} {
			if noun == "" {
				continue
			}
			if e := t.choose(i, noun, 'n', nil); e != nil {
				return e
			}
			if n := t.nominal(i, noun); n != nil {
				return t.choose(i, n.Verb.Lemma, 'v', n)
			}
		}
	case "ADJ":
		if e := t.choose(i, lemma, 'a', nil); e != nil {
			return e
		}
		if v, ok := participle(lemma); ok {
			return t.chooseParticiple(i, v)
		}
	}
	return nil
}

// verbLemmas returns a verb's lemma and, in case the lemmatiser erred, what its
// ending leaves.
func (t *tree) verbLemmas(i int) []string {
	out := []string{t.lemma(i)}
	form := strings.ToLower(t.s.Tokens[i].Form)
	if stem, ok := strings.CutSuffix(out[0], "ise"); ok { // British spelling
		out = append(out, stem+"ize")
	}
	for _, ending := range []string{"ed", "ing"} {
		if stem, ok := strings.CutSuffix(form, ending); ok && len(stem) > 2 {
			return append(out, stems(stem)...)
		}
	}
	if stem, ok := strings.CutSuffix(form, "s"); ok && len(stem) > 2 {
		out = append(out, stem)
	}
	return out
}

// nominal returns the verb behind a noun: from the table, or for a noun in
// -ing.
func (t *tree) nominal(i int, lemma string) *lexicon.Nominal {
	if n := t.lex.Nominal(lemma); n != nil {
		return n
	}
	stem, ok := strings.CutSuffix(lemma, "ing")
	if !ok || len(stem) < 3 {
		return nil
	}
	for _, v := range stems(stem) {
		if len(t.lex.Frames(v, 'v')) > 0 {
			return t.lex.Gerund(v)
		}
	}
	return nil
}

// participle returns the verb of an adjective in -ed.
func participle(adj string) ([]string, bool) {
	stem, ok := strings.CutSuffix(adj, "ed")
	if !ok || len(stem) < 3 {
		return nil, false
	}
	return stems(stem), true
}

// stems returns the verbs that a stem before -ing or -ed may come from: "jail",
// "seize", "ban".
func stems(stem string) []string {
	out := []string{stem, stem + "e"}
	if s, ok := strings.CutSuffix(stem, "i"); ok { // "denied"
		out = append(out, s+"y")
	}
	if n := len(stem); n > 3 && stem[n-1] == stem[n-2] {
		out = append(out, stem[:n-1])
	}
	return out
}

// chooseParticiple reads "the poisoned general" and "the editor was
// acquitted" where the parser took the participle for an adjective.
func (t *tree) chooseParticiple(i int, verbs []string) *telling {
	whom := t.s.Tokens[i].Head
	if t.s.Child(i, "cop") >= 0 {
		whom = t.s.Child(i, "nsubj")
	} else if !t.s.Is(i, "amod") {
		return nil
	}
	if whom < 0 {
		return nil
	}
	for _, v := range verbs {
		if len(t.lex.Frames(v, 'v')) == 0 {
			continue
		}
		e := &telling{tree: t, pred: i, light: none}
		e.args.add("obj", t.referent(whom, i))
		for _, c := range t.s.Children(i) {
			if t.s.Is(int(c), "obl") {
				if role := t.roleOf(int(c)); role == "by" {
					e.args.add("subj", int(c))
				} else if role != "" {
					e.args.add(role, int(c))
				}
			}
		}
		for _, f := range t.lex.Frames(v, 'v') {
			if t.meets(e, f) {
				e.frame = f
				return e
			}
		}
	}
	return nil
}

// choose returns the telling of the first frame of a lemma that matches.
func (t *tree) choose(i int, lemma string, pos byte, n *lexicon.Nominal) *telling {
	frames := t.lex.Frames(lemma, pos)
	if len(frames) == 0 {
		return nil
	}
	e := &telling{tree: t, pred: i, light: none, nominal: n, args: t.argsOf(i)}
	if !t.verbal(i) {
		e.light = t.lightVerb(i)
	}
	own := e.args
	for _, f := range frames {
		e.args = own
		if n != nil && !slices.Equal(n.Verb.With, f.Predicate.With) {
			continue // "crackdown" is "crack down", "ruling" is not "rule out"
		}
		if (n != nil || t.hasWords(e, f)) && t.meets(e, f) {
			e.frame = f
			return e
		}
	}
	return nil
}

// hasWords reports whether the predicate has the further words of a frame's:
// a verb's particle or preposition, a noun's modifiers. The noun behind a
// verb's preposition becomes its object.
func (t *tree) hasWords(e *telling, f *lexicon.Frame) bool {
	for _, w := range f.Predicate.With {
		if f.Predicate.POS != 'v' {
			if !t.modified(e.pred, w) {
				return false
			}
			continue
		}
		if t.particle(e.pred, w) {
			continue
		}
		objects := slices.DeleteFunc(e.args.get(w), t.isTime)
		if len(objects) == 0 || e.args.has("obj") {
			return false
		}
		e.args.list = slices.Clone(e.args.list)
		for _, o := range objects {
			e.args.add("obj", o)
		}
	}
	return true
}

// meets reports whether a frame's conditions hold.
func (t *tree) meets(e *telling, f *lexicon.Frame) bool {
	for _, c := range f.Conditions {
		if t.holds(e, c) == c.Not {
			return false
		}
	}
	return true
}

// holds reports whether a condition's role is filled as it asks, without its
// negation.
func (t *tree) holds(e *telling, c lexicon.Condition) bool {
	switch c.Role {
	case "any":
		return t.anyBelow(t.top(e), c.Values)
	case "source":
		return t.saying(e.pred) != nil
	}
	fillers := t.fillers(e, c.Role)
	if len(fillers) == 0 && !c.Not && lexicon.Preposition(c.Role) && c.Role != "of" {
		fillers = t.strays(e, c.Role)
	}
	if len(c.Values) == 0 {
		return len(fillers) > 0
	}
	for _, f := range fillers {
		for _, x := range t.s.Conjuncts(f) {
			x = t.whole(x)
			if slices.ContainsFunc(c.Values, func(v string) bool { return t.fits(e, x, v) }) {
				return true
			}
		}
		if c.Role == "pred" && t.qualified(f, c.Values) {
			return true
		}
	}
	return false
}

// fillers returns the tokens that fill a role of a telling, through a
// nominal's places too.
func (t *tree) fillers(e *telling, role string) []int {
	switch role {
	case "self":
		return []int{e.pred}
	case "modal":
		return t.modals(e)
	case "aux":
		return t.auxTokens(e.pred)
	}
	out := e.args.get(role)
	if e.nominal != nil && (role == "subj" || role == "obj") {
		places := e.nominal.Subj
		if role == "obj" {
			places = e.nominal.Obj
		}
		for _, union := range places {
			for _, r := range union {
				out = append(out, e.args.get(r.Name)...)
			}
		}
	}
	return out
}

// modals returns the auxiliaries of a telling's complement: "said that it must
// leave".
func (t *tree) modals(e *telling) []int {
	var out []int
	for _, c := range e.args.get("comp") {
		out = append(out, t.auxTokens(c)...)
	}
	return out
}

func (t *tree) auxTokens(v int) []int {
	var out []int
	for _, x := range t.s.Children(v) {
		if t.s.Is(int(x), "aux") {
			out = append(out, int(x))
		}
	}
	return out
}

// fits reports whether a filler is what a condition's value asks for.
func (t *tree) fits(e *telling, i int, value string) bool {
	switch {
	case lexicon.ActorKind(value):
		return t.isKind(i, value)
	case lexicon.Sector(value):
		who, _ := t.party(i, 0)
		return slices.ContainsFunc(who, func(a int) bool { return slices.Contains(t.Cast.Actors[a].Sectors, value) })
	case value == lexicon.Abroad, value == lexicon.Home:
		return t.abroad(e, i) == (value == lexicon.Abroad)
	}
	if value == lexicon.Own {
		return t.own(e, i)
	}
	return t.isA(i, value)
}
