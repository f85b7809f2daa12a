package event

import (
	"slices"
	"strings"
)

// An argument is a dependent of a predicate under the name that frames give
// its role, whatever the voice.
type argument struct {
	role string
	tok  int
}

// arguments are a predicate's in text order; set tells that they were read.
type arguments struct {
	list []argument
	set  bool
}

// get returns the tokens that fill a role.
func (a arguments) get(role string) []int {
	var out []int
	for _, x := range a.list {
		if x.role == role {
			out = append(out, x.tok)
		}
	}
	return out
}

func (a arguments) has(role string) bool {
	for _, x := range a.list {
		if x.role == role {
			return true
		}
	}
	return false
}

// between reports whether an argument stands between two tokens.
func (a *arguments) between(lo, hi int) bool {
	return slices.ContainsFunc(a.list, func(x argument) bool { return x.tok > lo && x.tok < hi })
}

// drop takes a token out of a role.
func (a *arguments) drop(role string, tok int) {
	a.list = slices.DeleteFunc(a.list, func(x argument) bool { return x.role == role && x.tok == tok })
}

func (a *arguments) add(role string, tok int) {
	for _, x := range a.list {
		if x.role == role && x.tok == tok {
			return
		}
	}
	a.list = append(a.list, argument{role, tok})
}

// argsOf returns the arguments of a predicate, its own and those it shares.
func (t *tree) argsOf(p int) arguments {
	if !t.args[p].set {
		t.args[p].set = true // before reading: a broken tree must not loop
		var a arguments
		if t.verbal(p) {
			a = t.verbArgs(p)
		} else {
			a = t.nounArgs(p)
		}
		a.set = true
		t.args[p] = a
	}
	return t.args[p]
}

// verbal reports whether a token heads a clause as a verb.
func (t *tree) verbal(p int) bool {
	u := t.s.Tokens[p].UPOS
	return u == "VERB" || u == "AUX"
}

func (t *tree) verbArgs(v int) arguments {
	var a arguments
	passive := t.passive(v)
	for _, c32 := range t.s.Children(v) {
		c := int(c32)
		switch t.baseRel(c) {
		case "nsubj", "csubj":
			t.addSubject(&a, v, c, passive)
		case "obj":
			a.add("obj", t.referent(c, v))
		case "iobj":
			a.add("iobj", t.referent(c, v))
		case "obl", "nmod":
			t.addOblique(&a, v, c, passive)
		case "xcomp":
			if t.verbal(c) || t.marker(c) == "to" {
				a.add("comp", c)
			} else {
				a.add("pred", c)
			}
		case "ccomp":
			a.add("comp", c)
		case "advcl":
			t.addAdverbial(&a, c)
		case "advmod":
			if c > v {
				a.add("pred", c)
			}
		}
	}
	if objects := a.get("obj"); len(objects) > 1 { // "branded him a liar"
		a.add("pred", objects[len(objects)-1])
	}
	t.mendArguments(&a, v)
	if t.isWord(v, "@name") {
		t.addNaming(&a, v)
	}
	if !a.has("obj") { // "asked the speaker to leave"
		for _, o := range a.get("iobj") {
			a.add("obj", o)
		}
	}
	if t.misreadVerb(v) {
		a.add("obj", t.s.Tokens[v].Head)
	}
	t.addSharedObject(&a, v, passive)
	if !a.has("subj") {
		for _, s := range t.subjectFromAbove(v, passive) {
			a.add("subj", s)
		}
	}
	t.fillGerund(&a, v)
	t.poolObject(&a, v)
	return a
}

// mendArguments mends what parsers often get wrong: a dateline's town is no
// subject beside another, and whom "called in the envoy to complain" names is
// the verb's object, not the subject of the purpose.
func (t *tree) mendArguments(a *arguments, v int) {
	if subjects := a.get("subj"); len(subjects) > 1 && subjects[1] < v && subjects[0] == 0 && t.capitals(0) {
		a.drop("subj", 0)
	}
	if a.has("obj") || a.has("iobj") {
		return
	}
	for _, c32 := range t.s.Children(v) {
		c := int(c32)
		s := t.s.Child(c, "nsubj")
		if c < v || s < v || s > c || !t.s.Is(c, "advcl", "ccomp", "xcomp") || t.marker(c) == "for" {
			continue
		}
		if c > 0 && t.s.Tokens[c-1].XPOS == "TO" {
			a.add("obj", s)
		}
	}
}

// capitals reports whether a word is written in capitals, as a dateline's town.
func (t *tree) capitals(i int) bool {
	form := t.s.Tokens[i].Form
	return len(form) > 2 && strings.ToUpper(form) == form && strings.ToLower(form) != form
}

// poolObject adds the prepositions of a verb's object to its own, behind them:
// "lifted sanctions on Laos" says upon whom, whichever word bears the phrase.
func (t *tree) poolObject(a *arguments, v int) {
	for _, o := range a.get("obj") {
		if t.s.Tokens[o].Head != v {
			continue
		}
		for _, c32 := range t.s.Children(o) {
			c := int(c32)
			if c > o && t.predicative(c) { // "branded the vote a sham"
				a.add("pred", c)
			}
			if t.s.Is(c, "nmod", "obl") && t.s.Tokens[c].Rel != "nmod:poss" {
				if role := t.roleOf(c); role != "" && (role != "of" || !a.has("of")) {
					a.add(role, c)
				}
			}
		}
	}
}

func (t *tree) addSubject(a *arguments, v, c int, passive bool) {
	tok := t.referent(c, v)
	switch {
	case !passive && !strings.HasSuffix(t.s.Tokens[c].Rel, ":pass"):
		a.add("subj", tok)
	case t.s.Child(v, "obj") >= 0: // "was given aid"
		a.add("iobj", tok)
	default:
		a.add("obj", tok)
	}
}

func (t *tree) addOblique(a *arguments, v, c int, passive bool) {
	role := t.roleOf(c)
	tok := t.referent(c, v)
	switch {
	case t.s.Tokens[c].Rel == "obl:agent", passive && role == "by" && !t.isTime(c):
		a.add("subj", tok)
	case t.s.Tokens[c].Rel == "nmod:poss": // a gerund's possessive
		a.add("poss", tok)
	case role == "" && t.relative(c): // "whom he summoned"
		a.add("obj", tok)
	case role != "":
		a.add(role, tok)
		if role == "as" {
			a.add("pred", tok)
		}
	}
}

func (t *tree) addAdverbial(a *arguments, c int) {
	role := t.marker(c)
	if role == "" {
		role = t.roleOf(c)
	}
	switch role {
	case "as":
		a.add("as", c)
		a.add("pred", c)
	case "of", "for", "from", "against", "into", "about", "over", "on", "with", "in":
		a.add(role, c)
	}
}

// addSharedObject gives a coordinated verb the object of its partner ("seized
// and burned the ship"), and a relative clause without one its antecedent
// ("the man they arrested").
func (t *tree) addSharedObject(a *arguments, v int, passive bool) {
	if a.has("obj") {
		return
	}
	tok := &t.s.Tokens[v]
	switch {
	case t.s.Is(v, "conj") && tok.Head >= 0 && t.verbal(tok.Head):
		for _, o := range t.argsOf(tok.Head).get("obj") {
			if o > v || passive && !a.has("subj") {
				a.add("obj", o)
			}
		}
	case passive && (t.s.Is(v, "acl", "amod")):
		a.add("obj", tok.Head)
	case tok.Rel == "acl:relcl" && a.has("subj") && !t.hasRelative(v) && tok.Head >= 0:
		a.add("obj", tok.Head)
	case t.s.Is(v, "xcomp") && passive:
		for _, o := range t.subjectFromAbove(v, false) {
			a.add("obj", o)
		}
	}
	if !a.has("obj") { // the partner's object stands behind the partner
		for _, c := range t.s.Children(v) {
			if t.s.Is(int(c), "conj") && t.verbal(int(c)) && t.s.Child(int(c), "nsubj") < 0 {
				if o := t.s.Child(int(c), "obj"); o >= 0 && !passive && !a.between(v, int(c)) {
					a.add("obj", o)
				}
			}
		}
	}
}

// fillGerund reads "the jailing of X" and "its jailing of X" where the parser
// took the noun for a verb.
func (t *tree) fillGerund(a *arguments, v int) {
	if t.s.Tokens[v].XPOS != "VBG" {
		return
	}
	for _, p := range a.get("poss") {
		a.add("subj", p)
	}
	if !a.has("obj") && (t.s.Child(v, "det") >= 0 || a.has("poss")) {
		for _, o := range a.get("of") {
			a.add("obj", o)
		}
	}
}

func (t *tree) nounArgs(n int) arguments {
	var a arguments
	for _, c32 := range t.s.Children(n) {
		c := int(c32)
		switch t.baseRel(c) {
		case "nmod", "obl":
			if t.s.Tokens[c].Rel == "nmod:poss" {
				a.add("poss", c)
			} else if role := t.roleOf(c); role != "" {
				a.add(role, c)
			} else if c > n && !t.isTime(c) {
				a.add("obj", c)
			} else {
				a.add("mod", c)
			}
		case "amod", "compound":
			a.add("mod", c)
		case "nsubj":
			a.add("subj", t.referent(c, n))
		case "obj":
			a.add("obj", c)
		case "acl", "ccomp", "xcomp":
			if t.s.Tokens[c].Rel != "acl:relcl" {
				a.add("comp", c)
			}
		}
	}
	if n > 0 && t.s.Tokens[n].UPOS == "ADJ" && !a.has("subj") && t.lemma(n-1) == "be" { // "is due in Rome"
		s := none
		if h := t.s.Tokens[n-1].Head; h >= 0 {
			s = t.s.Child(h, "nsubj")
		}
		if s < 0 {
			s = t.subjectBefore(n - 1)
		}
		if s >= 0 {
			a.add("subj", t.referent(s, n))
		}
	}
	if v := t.lightVerb(n); v >= 0 {
		t.lend(&a, v, n)
	} else if h := t.s.Tokens[n].Head; h >= 0 && t.s.Is(n, "obj") && t.verbal(h) {
		t.lendBehind(&a, h, n)
	}
	if t.s.Is(n, "conj") && len(a.list) == 0 && t.s.Tokens[n].Head >= 0 { // "talks and consultations with Japan"
		for _, x := range t.argsOf(t.s.Tokens[n].Head).list {
			if x.tok != n {
				a.add(x.role, x.tok)
			}
		}
	}
	return a
}

// lend gives a noun the subject and the prepositions of its light verb.
func (t *tree) lend(a *arguments, v, n int) {
	undergoes := t.isWord(v, "@undergo")
	for _, x := range t.argsOf(v).list {
		switch {
		case undergoes && x.role == "subj": // "suffered an attack"
			a.add("obj", x.tok)
		case x.tok == n || t.s.Dominates(n, x.tok) && x.role != "subj":
		case x.role == "obj" || x.role == "comp" || x.role == "pred":
		default:
			a.add(x.role, x.tok)
		}
	}
}

// lendBehind gives a verb's object the prepositions that follow it, which the
// parser may have hung on the verb: "condemned the raid on the camp".
func (t *tree) lendBehind(a *arguments, v, n int) {
	for _, c32 := range t.s.Children(v) {
		if c := int(c32); c > n && t.s.Is(c, "obl") {
			if role := t.roleOf(c); role != "" {
				a.add(role, c)
			}
		}
	}
}

// predicative reports whether a dependent behind a noun may be what is said
// of it: "the vote a sham", "the words “shameful”".
func (t *tree) predicative(c int) bool {
	switch {
	case t.isTime(c):
		return false
	case t.s.Tokens[c].Rel == "nmod:unmarked":
		return true
	}
	return t.s.Tokens[c].UPOS == "ADJ" && t.s.Is(c, "appos", "amod", "acl", "dep")
}

// lightVerb returns the verb that lends a noun its subject: "held talks",
// "talks were held", "engaged in talks", "the talks that it held", or none.
func (t *tree) lightVerb(n int) int {
	head := t.s.Tokens[n].Head
	if head >= 0 && t.verbal(head) && (t.isWord(head, "@light") || t.isWord(head, "@undergo") || t.isWord(head, "@proceed")) {
		switch {
		case t.s.Is(n, "obj"), t.s.Tokens[n].Rel == "nsubj:pass":
			return head
		case t.s.Is(n, "nsubj") && t.passive(head):
			return head
		case t.s.Is(n, "obl"):
			switch t.roleOf(n) {
			case "in", "into", "to", "on", "out", "up":
				return head
			case "with": // "went ahead with talks"
				if t.particle(head, "ahead") || t.particle(head, "on") || t.particle(head, "forward") || t.isWord(head, "@proceed") {
					return head
				}
			}
		}
	}
	for _, c := range t.s.Children(n) {
		if t.s.Is(int(c), "acl") && t.verbal(int(c)) && t.isWord(int(c), "@light") && t.s.Child(int(c), "obj") < 0 {
			if t.s.Tokens[c].Rel == "acl:relcl" && t.s.Child(int(c), "nsubj") < 0 && !t.passive(int(c)) {
				continue // "the talks that began": the noun is the subject itself
			}
			return int(c)
		}
	}
	if t.s.Is(n, "conj") && head >= 0 && !t.verbal(head) {
		return t.lightVerb(head)
	}
	return none
}

// baseRel returns a token's relation without its subtype.
func (t *tree) baseRel(i int) string {
	base, _, _ := strings.Cut(t.s.Tokens[i].Rel, ":")
	return base
}

// roleOf returns the role that a noun's adposition names, "" without one.
func (t *tree) roleOf(i int) string {
	role := t.s.Case(i)
	if role == "" && t.s.Is(i, "conj") && t.s.Tokens[i].Head >= 0 {
		role = t.s.Case(t.s.Tokens[i].Head)
	}
	if role == "'s" || role == "’s" {
		return "poss"
	}
	return strings.ReplaceAll(role, " ", "_")
}

// marker returns the lower-case word that opens a clause, "" where none does.
func (t *tree) marker(i int) string {
	for _, c := range t.s.Children(i) {
		if t.s.Is(int(c), "mark") {
			out := strings.ToLower(t.s.Tokens[c].Lemma)
			for _, f := range t.s.Children(int(c)) {
				if t.s.Is(int(f), "fixed") {
					out += " " + strings.ToLower(t.s.Tokens[f].Lemma)
				}
			}
			return out
		}
	}
	return ""
}

// misreadVerb reports whether a verb that the parser took for a participle
// before a noun is the verb of the clause: "troops battled rebels".
func (t *tree) misreadVerb(v int) bool {
	head := t.s.Tokens[v].Head
	if !t.s.Is(v, "amod") || head < v || v == 0 || t.s.Tokens[v].XPOS == "VBG" {
		return false
	}
	if t.s.Child(v, "nsubj") >= 0 {
		return true
	}
	prev := t.s.Tokens[v-1].UPOS
	return (prev == "NOUN" || prev == "PROPN") && !t.s.Dominates(head, v-1)
}

// passive reports whether a verb stands in the passive.
func (t *tree) passive(v int) bool {
	if t.s.Child(v, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent") >= 0 {
		return true
	}
	tok := &t.s.Tokens[v]
	if tok.XPOS != "VBN" || t.s.Child(v, "aux") >= 0 {
		return false
	}
	switch {
	case t.misreadVerb(v):
		return false
	case t.s.Is(v, "acl") && t.s.Child(v, "obj", "iobj") >= 0:
		return false // "after the king called him": a clause that the parser took for a participle
	case t.s.Is(v, "acl", "amod"):
		return tok.Rel != "acl:relcl" || t.s.Child(v, "nsubj") < 0
	case t.s.Is(v, "conj") && tok.Head >= 0 && t.s.Child(v, "nsubj") < 0:
		return t.passive(tok.Head)
	case t.s.Is(v, "advcl", "xcomp"):
		return t.s.Child(v, "obj") < 0
	}
	return false
}
