package event

import "strings"

// subjectFromAbove finds the subject that a clause shares with what governs
// it: control and raising, coordination, participle and relative clauses.
func (t *tree) subjectFromAbove(v int, passive bool) []int {
	h := t.s.Tokens[v].Head
	if h < 0 || passive && !t.s.Is(v, "conj", "xcomp") {
		return nil
	}
	if !passive && t.finite(v) && (!t.s.Is(v, "conj") || t.s.Child(v, "cc") < 0) && !t.hasRelative(v) {
		if s := t.subjectBefore(v); s >= 0 {
			return []int{s}
		}
	}
	switch t.baseRel(v) {
	case "conj":
		if t.verbal(h) {
			if passive == t.passive(h) {
				if passive {
					return nil // the shared subject is the object of both
				}
				return t.argsOf(h).get("subj")
			}
			if t.passive(h) { // "was recalled and left": the object of one is the subject of the other
				return t.argsOf(h).get("obj")
			}
			return t.argsOf(h).get("subj")
		}
	case "xcomp", "advcl":
		if passive {
			return nil
		}
		return t.controller(v, h)
	case "acl":
		return t.subjectFromNoun(v, h)
	case "amod":
		if t.s.Tokens[v].XPOS == "VBG" {
			return []int{h}
		}
	case "ccomp":
		if t.marker(v) == "to" || t.s.Tokens[v].XPOS == "VBG" {
			return t.controller(v, h)
		}
	}
	return nil
}

// finite reports whether a verb is finite by its form, or by an object that a
// passive participle could not have.
func (t *tree) finite(v int) bool {
	switch t.s.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return t.s.Child(v, "aux") < 0 && t.marker(v) != "to"
	case "VBN":
		return t.misreadVerb(v) || t.s.Is(v, "acl") && t.s.Child(v, "obj", "iobj") >= 0 && t.s.Child(v, "aux") < 0
	}
	return false
}

// subjectBefore returns the head of the phrase right before a finite verb that
// the parser left without a subject.
func (t *tree) subjectBefore(v int) int {
	i := v - 1
	for i >= 0 && t.s.Tokens[i].UPOS == "ADV" {
		i--
	}
	if i < 0 || !t.nominalToken(i) {
		return none
	}
	for h := t.s.Tokens[i].Head; h >= 0 && h < v && t.nominalToken(h) && t.s.Is(i, "flat", "compound", "nmod", "appos", "amod", "conj"); h = t.s.Tokens[i].Head {
		if c := t.s.Case(i); c != "" && c != "of" || t.s.Is(i, "conj") && h < i-6 {
			break
		}
		i = h
	}
	return i
}

func (t *tree) nominalToken(i int) bool {
	switch t.s.Tokens[i].UPOS {
	case "NOUN", "PROPN", "PRON":
		return true
	}
	return false
}

// controller returns the argument of the governing predicate that is the
// subject of its complement: the object where there is one ("urged Iran to
// sign", "accused Iran of arming"), else the subject.
func (t *tree) controller(v, h int) []int {
	if up := t.s.Tokens[h].Head; !t.verbal(h) && up >= 0 && t.verbal(up) && t.s.Is(h, "xcomp", "obj", "obl", "advmod") {
		return t.argsOf(up).get("subj") // "stopped short of sanctioning him"
	}
	a := t.argsOf(h)
	mark := t.marker(v)
	objectControls := t.s.Is(v, "xcomp") && !t.isA(h, "@subjectcontrol")
	switch mark {
	case "of", "from", "against", "into", "for":
		objectControls = !t.isA(h, "@subjectcontrol")
	}
	if objectControls {
		if t.passive(h) && a.has("obj") {
			return a.get("obj") // "was accused of arming", "was ordered to leave"
		}
		if o := a.get("obj"); len(o) > 0 && (mark == "of" || mark == "from" || mark == "against" || mark == "into" || mark == "for" || mark == "to" || t.s.Is(v, "xcomp")) {
			return o
		}
		if o := a.get("iobj"); len(o) > 0 {
			return o
		}
		if o := a.get("on"); len(o) > 0 && mark == "to" && t.isA(h, "@appeal") { // "called on Iran to sign"
			return o
		}
		if o := a.get("to"); len(o) > 0 && mark == "to" && t.isA(h, "@appeal") {
			return o
		}
	}
	if t.passive(h) && !a.has("subj") {
		return a.get("obj")
	}
	return a.get("subj")
}

// subjectFromNoun returns the subject of a clause that hangs on a noun.
func (t *tree) subjectFromNoun(v, n int) []int {
	tok := &t.s.Tokens[v]
	switch {
	case tok.Rel == "acl:relcl":
		if !t.hasRelative(v) && t.s.Child(v, "obj") < 0 {
			return nil
		}
		if t.s.Child(v, "nsubj") < 0 {
			return []int{n}
		}
	case tok.XPOS == "VBG" && t.marker(v) == "", t.finite(v):
		return []int{n}
	case t.marker(v) == "to", t.marker(v) != "":
		return t.ownerOf(n)
	}
	return nil
}

// ownerOf returns the token of the party whose plan, decision or threat a noun
// is: its possessive, its modifier, or the subject of the verb that governs it.
func (t *tree) ownerOf(n int) []int {
	a := t.argsOf(n)
	for _, role := range []string{"poss", "by", "from", "subj"} {
		if toks := a.get(role); len(toks) > 0 {
			return toks
		}
	}
	for _, m := range a.get("mod") {
		if t.Cast.At(t.i, m) >= 0 {
			return []int{m}
		}
	}
	if of := a.get("of"); len(of) > 0 {
		return of
	}
	h := t.s.Tokens[n].Head
	if h < 0 || !t.verbal(h) {
		return nil
	}
	if t.s.Is(n, "obj", "obl") {
		return t.argsOf(h).get("subj")
	}
	return nil
}

// hasRelative reports whether a relative clause holds a relative pronoun.
func (t *tree) hasRelative(v int) bool {
	lo, _ := t.s.Extent(v)
	for i := lo; i < v; i++ {
		if t.relative(i) && t.s.Dominates(v, i) {
			return true
		}
	}
	return false
}

func (t *tree) relative(i int) bool {
	switch t.s.Tokens[i].XPOS {
	case "WP", "WDT", "WP$":
		return true
	}
	return false
}

// referent returns the noun that a relative pronoun in v's clause stands for,
// or the token itself.
func (t *tree) referent(i, v int) int {
	if !t.relative(i) {
		return i
	}
	for x := v; x >= 0; x = t.s.Tokens[x].Head {
		if t.s.Tokens[x].Rel == "acl:relcl" && t.s.Tokens[x].Head >= 0 {
			return t.s.Tokens[x].Head
		}
	}
	if lo := i - 2; lo >= 0 && t.s.Tokens[i-1].Form == "," && t.nominalToken(lo) && t.s.Tokens[i].XPOS != "WP$" {
		return t.phraseHead(lo) // the parser made a sentence of its own of "whom he summoned"
	}
	return i
}

// phraseHead returns the head of the noun phrase that a token ends.
func (t *tree) phraseHead(i int) int {
	for h := t.s.Tokens[i].Head; h >= 0 && h < i && t.nominalToken(h) && t.s.Is(i, "flat", "nmod", "appos"); h = t.s.Tokens[i].Head {
		i = h
	}
	return i
}

// lemma returns a token's lemma in lower case.
func (t *tree) lemma(i int) string { return strings.ToLower(t.s.Tokens[i].Lemma) }

// isTime reports whether a token belongs to a time expression.
func (t *tree) isTime(i int) bool {
	for _, x := range t.times {
		if i >= x.lo && i < x.hi {
			return true
		}
	}
	return false
}
