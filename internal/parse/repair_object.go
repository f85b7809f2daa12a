package parse

// orders are verbs whose object is told to do the infinitive after it. In EWT
// those of speaking have an iobj, the others an obj.
var orders = map[string]string{
	"ask": "iobj", "tell": "iobj", "advise": "obj", "allow": "obj", "authorize": "obj", "authorise": "obj",
	"beg": "obj", "beseech": "obj", "cause": "obj", "challenge": "obj", "command": "obj", "compel": "obj",
	"direct": "obj", "encourage": "obj", "exhort": "obj", "forbid": "obj", "force": "obj", "implore": "obj",
	"instruct": "obj", "invite": "obj", "lobby": "obj", "oblige": "obj", "order": "obj", "permit": "obj",
	"persuade": "obj", "press": "obj", "pressure": "obj", "push": "obj", "remind": "obj", "request": "obj",
	"require": "obj", "sentence": "obj", "summon": "obj", "task": "obj", "urge": "obj", "warn": "obj",
}

// objectInfinitive: ordered the firm to stop. The noun is the verb's object and
// the infinitive its xcomp, not a clause on the noun, nor the noun its subject.
func (s *Sentence) objectInfinitive(v int) bool {
	rel := orders[s.Tokens[v].Lemma]
	if rel == "" || s.Child(v, "aux:pass", "xcomp") >= 0 {
		return false
	}
	obj := s.Child(v, "obj", "iobj")
	for _, c := range s.Children(v) {
		inf := int(c)
		if inf < v || !s.infinitive(inf) {
			continue
		}
		if n := s.Child(inf, "nsubj"); obj < 0 && n > v && n < inf && s.Is(inf, "ccomp", "advcl") {
			s.attach(n, v, rel)
			s.Tokens[inf].Rel = "xcomp"
			return true
		}
		if obj > v && obj < inf && s.Is(inf, "advcl", "ccomp") && s.Child(inf, "nsubj") < 0 && s.direct(obj, inf) {
			s.Tokens[inf].Rel = "xcomp"
			return true
		}
	}
	if obj < v {
		return false
	}
	for _, c := range s.Children(obj) {
		if inf := int(c); inf > obj && s.Is(inf, "acl") && s.infinitive(inf) && s.addressee(obj) {
			s.attach(inf, v, "xcomp")
			return true
		}
	}
	return false
}

// infinitive reports whether a token is a verb marked by "to".
func (s *Sentence) infinitive(i int) bool {
	mark := s.Child(i, "mark")
	return mark >= 0 && s.Tokens[i].XPOS == "VB" && s.Tokens[mark].XPOS == "TO"
}

// direct reports whether the infinitive follows the object with no comma and
// no "in order" between them.
func (s *Sentence) direct(obj, inf int) bool {
	for i := obj + 1; i < inf; i++ {
		if f := s.Tokens[i].Form; f == "," || f == "order" || f == "as" {
			return false
		}
	}
	return true
}

// addressee reports whether a noun is one that can be told to do something: a
// name, a pronoun, several people, or somebody known. Others ask for
// permission to act.
func (s *Sentence) addressee(n int) bool {
	t := &s.Tokens[n]
	switch t.Lemma {
	case "permission", "leave", "right", "chance", "time", "help", "way", "effort", "attempt", "bid", "decision", "money", "power", "authority", "inquiry", "probe", "investigation":
		return false
	}
	if t.UPOS == "PROPN" || t.UPOS == "PRON" || t.XPOS == "NNS" || s.Child(n, "nmod:poss") >= 0 {
		return true
	}
	det := s.Child(n, "det")
	return det >= 0 && s.low(det) == "the"
}

// naming are verbs that say what their object is.
var naming = map[string]bool{
	"appoint": true, "brand": true, "call": true, "christen": true, "consider": true, "crown": true, "declare": true,
	"deem": true, "designate": true, "dub": true, "elect": true, "judge": true, "label": true, "name": true,
	"proclaim": true, "pronounce": true, "rename": true, "term": true,
}

// objectPredicate: branded the raid a crime. Of two objects after a verb of
// naming the second is a predicate: xcomp.
func (s *Sentence) objectPredicate(v int) bool {
	if !naming[s.Tokens[v].Lemma] || s.Child(v, "xcomp", "ccomp") >= 0 {
		return false
	}
	first, second := -1, -1
	for _, c := range s.Children(v) {
		if int(c) < v || !s.Is(int(c), "obj", "iobj") {
			continue
		}
		if first < 0 {
			first = int(c)
		} else if second < 0 {
			second = int(c)
		}
	}
	if second < 0 || s.Tokens[second].UPOS == "PRON" {
		return false
	}
	s.Tokens[first].Rel, s.Tokens[second].Rel = "obj", "xcomp"
	return true
}
