package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// compose joins acts of speech with what they are about: refused to meet,
// demanded the release, threatened to strike, agreed to send. The content gives
// the act its mode and lends it sides, and is no event of its own.
func (t *tree) compose(tellings []*telling) []*telling {
	swallowed := map[*telling]bool{}
	for _, outer := range tellings {
		if !speechAct(outer.typ) {
			continue
		}
		for _, inner := range tellings {
			if inner != outer && !swallowed[outer] && t.isContent(outer, inner) {
				outer.inner = append(outer.inner, inner)
			}
		}
		t.settle(outer, swallowed)
	}
	t.sameMeeting(tellings, swallowed)
	t.ownDeeds(tellings, swallowed)
	return slices.DeleteFunc(tellings, func(e *telling) bool { return swallowed[e] })
}

// sameMeeting drops what a meeting or a complaint is for: "met to discuss the
// border", "called him in to protest" are one event each.
func (t *tree) sameMeeting(tellings []*telling, swallowed map[*telling]bool) {
	for _, outer := range tellings {
		if outer.typ != "CONSULT" && outer.typ != "ACCUSE" {
			continue
		}
		for _, inner := range tellings {
			if inner != outer && inner.typ == outer.typ && t.verbal(inner.pred) && inner.pred > outer.pred &&
				t.s.Tokens[inner.pred].Head == t.top(outer) && t.marker(inner.pred) == "to" {
				swallowed[inner] = true
			}
		}
	}
}

// ownDeeds drops accusations of oneself: who claims to have struck accuses
// nobody.
func (t *tree) ownDeeds(tellings []*telling, swallowed map[*telling]bool) {
	for _, e := range tellings {
		if e.typ == "REQUEST" && asksModal(e.frame) { // "said that we must act"
			if asked, _ := t.fill(e, lexicon.Role{Name: "comp"}); len(asked) == 0 || t.sameSide(asked, t.actorsOf(e)) {
				swallowed[e] = true
			}
		}
		if e.typ != "ACCUSE" || len(e.frame.Recipient) > 0 {
			continue
		}
		self := t.actorsOf(e)
		accused, _ := t.fill(e, lexicon.Role{Name: "comp"})
		if len(accused) == 0 || t.sameSide(self, accused) {
			swallowed[e] = true
		} else {
			e.recipient = accused
		}
	}
}

func (t *tree) actorsOf(e *telling) []int {
	who, _ := t.side(e, e.roles(e.frame.Actor))
	return who
}

// asksModal reports whether a frame rests on the auxiliary of what is said.
func asksModal(f *lexicon.Frame) bool {
	return slices.ContainsFunc(f.Conditions, func(c lexicon.Condition) bool { return c.Role == "modal" })
}

// speechAct reports whether events of a type are about another.
func speechAct(typ string) bool {
	switch typ {
	case "AGREE", "REQUEST", "REJECT", "THREATEN":
		return true
	}
	return false
}

// settle takes an act's content into account.
func (t *tree) settle(outer *telling, swallowed map[*telling]bool) {
	if len(outer.inner) == 0 {
		return
	}
	first := outer.inner[0]
	switch outer.typ {
	case "AGREE":
		if quad(t.lex, first.typ) > 2 { // agreed to impose sanctions: the sanctions lie ahead
			swallowed[outer] = true
			return
		}
		if outer.cameo == "" || outer.cameo == "030" {
			outer.cameo = agreeing[first.typ]
		}
	case "REJECT":
		if denial(t.lex, t.lemma(outer.pred)) && quad(t.lex, first.typ) > 2 {
			outer.inner = nil // what is denied keeps its own record, negated
			return
		}
		t.modeByContent(outer, first)
	case "THREATEN":
		if t.othersDeed(outer, first) { // "warned that rebels might attack": fear, no threat
			swallowed[outer] = true
			return
		}
		t.modeByContent(outer, first)
	case "REQUEST":
		t.modeByContent(outer, first)
	}
	for _, inner := range outer.inner {
		swallowed[inner] = true
	}
}

// othersDeed reports whether the content of a warning has a subject of its own
// that is not the one who warns.
func (t *tree) othersDeed(outer, inner *telling) bool {
	if t.marker(inner.pred) == "to" || !t.verbal(inner.pred) {
		return false
	}
	self := t.movers(outer)
	for _, s := range inner.args.get("subj") {
		who, _ := t.parties(s)
		for _, c := range t.countriesOf(who) {
			if !slices.Contains(self, c) {
				return true
			}
		}
	}
	return false
}

// modeByContent gives an act without a mode the one that its content means.
func (t *tree) modeByContent(outer, inner *telling) {
	if outer.mode != "" {
		return
	}
	table := contentModes
	if outer.typ == "THREATEN" {
		table = threatModes
		if m, ok := table[inner.typ+" "+inner.mode]; ok {
			outer.mode, outer.cameo = m, ""
			return
		}
	}
	if m := table[inner.typ]; m != "" {
		outer.mode, outer.cameo = m, ""
	}
}

// contentModes are the modes of REQUEST and REJECT by what is asked or refused
// (PLOVER manual, tables of both).
var contentModes = map[string]string{
	"CONSULT": "meet", "AID": "assist", "COOPERATE": "assist", "SUPPORT": "assist", "AGREE": "assist",
	"RETREAT": "yield", "CONCEDE": "yield", "SANCTION": "change", "COERCE": "change",
}

// threatModes are the modes of THREATEN by what is threatened (PLOVER manual,
// table of THREATEN).
var threatModes = map[string]string{
	"ASSAULT": "violence", "MOBILIZE": "violence", "SANCTION": "relations", "COERCE": "restrict", "PROTEST": "restrict",
	"SANCTION expel": "expel", "SANCTION withdraw": "relations", "SANCTION discontinue": "relations",
	"COERCE arrest": "arrest", "COERCE seize": "territory", "COERCE deport": "expel",
}

// agreeing are CAMEO's codes for the intention to do what a type does.
var agreeing = map[string]string{
	"CONSULT": "036", "SUPPORT": "032", "COOPERATE": "031", "AID": "033", "RETREAT": "035", "CONCEDE": "035", "": "030", "AGREE": "030",
}

// isContent reports whether inner is what outer is about: in its complement
// clause or its object, not in a clause that tells of something else.
func (t *tree) isContent(outer, inner *telling) bool {
	x := inner.pred
	for depth := 0; x >= 0 && depth < 8; depth++ {
		h := t.s.Tokens[x].Head
		if h < 0 {
			return false
		}
		if h == outer.pred || outer.light >= 0 && h == outer.light && x != outer.pred {
			return t.contentEdge(x, h == outer.pred)
		}
		if !t.contentEdge(x, true) && !t.s.Is(x, "conj") {
			return false
		}
		x = h
	}
	return false
}

// contentEdge reports whether a token hangs on its head as what the head is
// about.
func (t *tree) contentEdge(x int, direct bool) bool {
	switch t.baseRel(x) {
	case "xcomp", "ccomp", "obj":
		return true
	case "nsubj":
		return t.s.Tokens[x].Rel == "nsubj:pass"
	case "acl":
		m := t.marker(x) // "for" gives a reason: "warned of sanctions for jailing him"
		return t.s.Tokens[x].Rel != "acl:relcl" && m != "" && m != "for" && m != "after"
	case "advcl":
		m := t.marker(x)
		return m == "to" && direct || m == "of" || m == "with" || m == "against" || m == "from"
	case "obl", "nmod":
		switch t.roleOf(x) {
		case "of", "for", "with", "on", "to", "in", "about", "against", "from":
			return true
		}
	case "compound":
		return true
	}
	return false
}

func quad(l *lexicon.Lexicon, typ string) int {
	k, _ := l.Kind(typ, "")
	return k.Quad
}

// denial reports whether a verb denies facts, rather than refuses to act.
func denial(l *lexicon.Lexicon, lemma string) bool {
	return l.InClass("deny", lemma, nil)
}

// receiverBelow returns the party to or with whom the complement of an act
// does what no frame knows: "promised to send generators to Chad".
func (t *tree) receiverBelow(e *telling) []int {
	if e.typ == "REQUEST" {
		return nil
	}
	for _, c := range e.args.get("comp") {
		if !t.verbal(c) || t.marker(c) != "to" {
			continue
		}
		a := t.argsOf(c)
		for _, role := range []string{"iobj", "with", "to", "against", "for", "obj", "from"} {
			for _, tok := range a.get(role) {
				who, _ := t.parties(tok)
				who = slices.DeleteFunc(who, func(x int) bool { return slices.Contains(e.actor, x) })
				if len(who) > 0 {
					return who
				}
			}
		}
	}
	return nil
}

// lendFromClause gives a meeting named in passing the subject of its clause:
// "spoke ahead of talks with Kuwait".
func (t *tree) lendFromClause(e *telling) {
	if t.verbal(e.pred) || len(e.actor) > 0 || len(e.recipient) == 0 || quad(t.lex, e.typ) > 2 || !e.args.has("with") {
		return
	}
	x := e.pred
	for x >= 0 && !t.verbal(x) {
		if x != e.pred && t.s.Is(x, "nsubj", "obj") {
			return
		}
		x = t.s.Tokens[x].Head
	}
	if x < 0 {
		return
	}
	for _, s := range t.argsOf(x).get("subj") {
		e.actor, _ = t.parties(s)
		e.owned = true
	}
}

// lendSides gives an act the sides that only its content names.
func (t *tree) lendSides(e *telling) {
	if e.typ == "REQUEST" && len(e.recipient) == 0 {
		e.recipient, _ = t.fill(e, lexicon.Role{Name: "comp"})
		e.guessedRecipients = len(e.recipient) > 0
	}
	if speechAct(e.typ) && len(e.recipient) == 0 && len(e.inner) == 0 {
		e.recipient = t.receiverBelow(e)
		e.guessedRecipients = len(e.recipient) > 0
	}
	for _, inner := range e.inner {
		if len(inner.actor) == 0 && len(inner.recipient) == 0 {
			inner.actor, _ = t.side(inner, inner.roles(inner.frame.Actor))
			inner.recipient, _ = t.side(inner, inner.roles(inner.frame.Recipient))
		}
		if len(e.actor) == 0 && e.typ != "REQUEST" {
			e.actor = slices.Clone(inner.actor)
		}
		if len(e.recipient) > 0 {
			continue
		}
		from := inner.recipient
		if e.typ == "REQUEST" {
			from = slices.DeleteFunc(slices.Clone(inner.actor), func(a int) bool { return slices.Contains(e.actor, a) })
			if len(from) == 0 {
				from = inner.recipient
			}
		}
		e.recipient = slices.Clone(from)
		e.guessedRecipients = len(from) > 0
	}
}
