package parse

// clausalSubject: Militants armed with rifles attacked a bus. A participle
// taken for the subject of the verb, with the real subject as its own, is a
// clause on that noun.
func (s *Sentence) clausalSubject(v int) bool {
	x := s.Child(v, "nsubj")
	if x < 0 || x > v {
		return false
	}
	into := "acl"
	switch s.Tokens[x].XPOS {
	case "VBN", "VBD", "VBG":
	case "JJ":
		into = "amod"
	default:
		return false
	}
	n := s.Child(x, "nsubj")
	if n < 0 || n > x || s.Tokens[n].UPOS != "NOUN" && s.Tokens[n].UPOS != "PROPN" || s.Child(x, "aux", "mark", "cop", "det") >= 0 {
		return false
	}
	rel := s.Tokens[x].Rel
	s.attach(n, v, rel)
	s.attach(x, n, into)
	if s.Tokens[x].XPOS == "VBD" {
		s.Tokens[x].XPOS = "VBN"
	}
	return true
}

// ditransitive are verbs whose participle keeps an object: soldiers given
// medals.
var ditransitive = map[string]bool{
	"give": true, "award": true, "offer": true, "grant": true, "call": true, "name": true, "pay": true, "send": true,
	"tell": true, "ask": true, "deny": true, "elect": true, "appoint": true, "dub": true, "hand": true, "lend": true,
	"show": true, "teach": true, "allow": true, "promise": true, "owe": true, "sell": true, "brand": true, "label": true,
	"leave": true, "make": true, "consider": true, "nickname": true, "title": true, "entitle": true, "charge": true,
}

// activeClause: said its jets struck two villages; as soldiers shelled the
// hills. A participle after its noun has no object of its own, unless the verb
// takes two; one that has is a finite verb and the noun its subject. What the
// clause is follows from what the noun was: the object of a verb of speaking,
// or the noun after "as" or "after".
func (s *Sentence) activeClause(v int) bool {
	t := &s.Tokens[v]
	n := t.Head
	if t.Rel != "acl" || t.XPOS != "VBN" && t.XPOS != "VBD" || n < 0 || n > v || ditransitive[t.Lemma] {
		return false
	}
	if obj := s.Child(v, "obj"); obj < v || s.Child(v, "aux", "mark", "nsubj") >= 0 || !words().pastTense(s.low(v)) {
		return false
	}
	head := s.Tokens[n].Head
	switch {
	case head < 0 || n > 0 && s.Tokens[v-1].UPOS == "PUNCT":
		return false
	case s.Is(n, "obj") && speech[s.Tokens[head].Lemma] && s.Child(head, "ccomp") < 0:
		s.attach(v, head, "ccomp")
	case s.Is(n, "obl", "nmod") && s.asPhrase(n):
		c := s.Child(n, "case")
		s.attach(v, head, "advcl")
		s.attach(c, v, "mark")
		s.Tokens[c].UPOS = "SCONJ"
	default:
		return false
	}
	s.attach(n, v, "nsubj")
	t.XPOS = "VBD"
	return true
}

// asPhrase reports whether a noun has one adposition, which can lead a clause.
func (s *Sentence) asPhrase(n int) bool {
	c := s.Child(n, "case")
	return c >= 0 && c < n && len(s.Children(c)) == 0 && (s.low(c) == "as" || subordinates(s.low(c)))
}

// listedSubjects: Poland, Latvia and Estonia expelled diplomats. Of two
// subjects with a comma between, the second of them coordinated, the second
// belongs to the list that the first begins.
func (s *Sentence) listedSubjects(v int) bool {
	first := s.Child(v, "nsubj")
	if first < 0 || first > v {
		return false
	}
	for _, c := range s.Children(v) {
		k := int(c)
		if k <= first || k > v || !s.Is(k, "nsubj") || s.Tokens[k].UPOS != s.Tokens[first].UPOS || s.Child(k, "conj") < k {
			continue
		}
		_, hi := s.Extent(first)
		lo, _ := s.Extent(k)
		if lo < 1 || s.Tokens[lo-1].Form != "," && s.Tokens[lo].Form != "," || lo-hi > 1 {
			continue
		}
		for _, d := range s.Children(k) {
			if s.Is(int(d), "conj") {
				s.Tokens[d].Head = first
			}
		}
		s.attach(k, first, "conj")
		if s.Tokens[lo-1].Form == "," {
			s.Tokens[lo-1].Head = k
		}
		return true
	}
	return false
}

// titledSubject: Ethiopian premier Tola Bekele accused. A noun without a case
// of its own, right before the name that is the verb's subject, is its title.
func (s *Sentence) titledSubject(v int) bool {
	name := s.Child(v, "nsubj")
	if name < 1 || name > v || s.Tokens[name].UPOS != "PROPN" {
		return false
	}
	n := name - 1
	if s.Tokens[n].UPOS != "NOUN" || s.Tokens[n].Head != v || !s.Is(n, "obl", "nsubj", "obj", "advmod", "dep", "advcl") || s.Child(n, "case", "mark") >= 0 {
		return false
	}
	switch s.Tokens[n].Lemma {
	case "year", "week", "month", "day", "time", "morning", "night", "evening", "summer", "moment", "way":
		return false
	}
	s.attach(n, name, "nmod:desc")
	return true
}

// participleBeforeObject: unless the state raised wages. A noun with a subject
// and no copula, whose participle follows that subject, is the object of that
// participle.
func (s *Sentence) participleBeforeObject(n int) bool {
	subject, verb := s.Child(n, "nsubj"), -1
	if subject < 0 || subject > n || s.Child(n, "cop", "det", "aux", "case") >= 0 {
		return false
	}
	for _, c := range s.Children(n) {
		if k := int(c); k > subject && k < n && s.Is(k, "amod") && words().pastTense(s.low(k)) {
			verb = k
			break
		}
	}
	if verb < 0 {
		return false
	}
	if _, hi := s.Extent(subject); hi != verb {
		return false
	}
	t := &s.Tokens[verb]
	s.attach(verb, s.Tokens[n].Head, s.Tokens[n].Rel)
	for _, c := range s.Children(n) {
		if k := int(c); k != verb && (k < verb || s.Is(k, "advcl", "obl", "punct")) {
			s.Tokens[k].Head = verb
		}
	}
	s.attach(n, verb, "obj")
	t.UPOS, t.XPOS, t.Lemma = "VERB", "VBD", words().pastOf(s.low(verb))
	return true
}
