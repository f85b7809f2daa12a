package parse

// speech are verbs that report quoted words.
var speech = map[string]bool{
	"add": true, "admit": true, "announce": true, "answer": true, "argue": true, "ask": true, "assert": true,
	"claim": true, "comment": true, "complain": true, "concede": true, "conclude": true, "confirm": true,
	"continue": true, "declare": true, "explain": true, "insist": true, "note": true, "observe": true,
	"recall": true, "remark": true, "reply": true, "respond": true, "say": true, "shout": true, "state": true,
	"stress": true, "suggest": true, "tell": true, "tweet": true, "vow": true, "warn": true, "write": true,
}

// quotedClause: "We shall return," the general told reporters. The clause in
// quotation marks is the ccomp of the verb of speaking after it, and what
// stands between belongs to that verb. In EWT 90 and in GUM 21 clauses before
// their verb of speaking are ccomp, 7 parataxis.
func (s *Sentence) quotedClause(v int) bool {
	if !speech[s.Tokens[v].Lemma] || s.Tokens[v].Head < 0 || !s.finite(v) || s.Child(v, "mark") >= 0 {
		return false
	}
	shut := s.closing(v)
	root := s.Root()
	if shut < 0 || root > shut || s.Tokens[root].UPOS == "PUNCT" || s.Child(v, "ccomp") >= 0 && s.Child(v, "ccomp") < v {
		return false
	}
	if !s.crossesQuote(v, shut) {
		return false
	}
	subject := s.subjectBetween(v, shut)
	if subject < 0 && s.Child(v, "nsubj") < 0 {
		return false
	}
	for i := shut + 1; i < len(s.Tokens); i++ {
		if h := s.Tokens[i].Head; i != v && (h <= shut || h == v) && h >= 0 && i < v && i != subject && !s.Is(i, "nsubj", "punct", "advmod", "mark", "cc") {
			if subject >= 0 {
				s.attach(i, subject, "appos")
			}
		} else if h >= 0 && h <= shut && i != v {
			s.Tokens[i].Head = v
		}
	}
	if subject >= 0 {
		if old := s.Child(v, "nsubj"); old > subject && old < v {
			s.attach(old, subject, "appos")
		}
		s.attach(subject, v, "nsubj")
	}
	s.attach(v, -1, "root")
	s.attach(root, v, "ccomp")
	return true
}

// closing returns the last closing quotation mark before v, if no more words
// lie between than a subject with a title has and no finite verb; else -1.
func (s *Sentence) closing(v int) int {
	for i := v - 1; i > 1 && i > v-16; i-- {
		switch s.Tokens[i].Form {
		case `"`, "”", "''", "»", "’":
			if before := s.Tokens[i-1].Form; before == "," || before == "!" || before == "?" || before == "." {
				return i
			}
			return -1
		}
		switch s.Tokens[i].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return -1
		}
	}
	return -1
}

// crossesQuote reports whether the verb's clause hangs on words in the quote.
func (s *Sentence) crossesQuote(v, shut int) bool {
	h := s.Tokens[v].Head
	for h > shut && h != v {
		h = s.Tokens[h].Head
	}
	return h >= 0 && h <= shut
}

// subjectBetween returns the first noun between the quote and the verb that
// hangs on words in the quote, -1 if there is none.
func (s *Sentence) subjectBetween(v, shut int) int {
	for i := shut + 1; i < v; i++ {
		switch s.Tokens[i].UPOS {
		case "NOUN", "PROPN", "PRON":
		default:
			continue
		}
		if h := s.Tokens[i].Head; h <= shut && h >= 0 && s.Child(i, "case") < 0 {
			return i
		}
	}
	return -1
}

// inverted: "We shall return," said the general. The noun right after a verb of
// speaking whose words stand before it is its subject and no object.
func (s *Sentence) inverted(v int) bool {
	if !speech[s.Tokens[v].Lemma] || s.Tokens[v].XPOS != "VBD" && s.Tokens[v].XPOS != "VBZ" || s.Child(v, "nsubj") >= 0 {
		return false
	}
	said := s.Child(v, "ccomp", "parataxis")
	if (said < 0 || said > v) && !s.Is(v, "parataxis") {
		return false
	}
	obj := s.Child(v, "obj")
	if obj < v || s.Tokens[obj].UPOS == "PRON" && s.low(obj) != "he" && s.low(obj) != "she" {
		return false
	}
	if lo, _ := s.Extent(obj); lo != v+1 {
		return false
	}
	s.Tokens[obj].Rel = "nsubj"
	return true
}
