package parse

// finite reports whether a verb is finite, by its tag or by its auxiliary's.
func (s *Sentence) finite(v int) bool {
	switch s.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	}
	for _, c := range s.Children(v) {
		if !s.Is(int(c), "aux", "cop") {
			continue
		}
		switch s.Tokens[c].XPOS {
		case "VBD", "VBZ", "VBP", "MD":
			return true
		}
	}
	return false
}

// active reports whether a participle has an object as only active verbs do.
func (s *Sentence) active(v int) bool {
	t := &s.Tokens[v]
	return t.XPOS == "VBN" && !ditransitive[t.Lemma] && s.Child(v, "obj") > v && s.Child(v, "aux") < 0 && words().pastTense(s.low(v))
}

// subordinates are the words that lead a phrase and a clause alike.
func subordinates(form string) bool {
	switch form {
	case "after", "before", "since", "until", "till":
		return true
	}
	return false
}

// adverbialClause: after the army seized the airport. The parser takes "after
// the army" for a phrase and leaves the finite verb without a subject; in the
// treebanks a finite verb beside such a phrase always makes it a clause: the
// adposition is its mark and the noun its subject.
func (s *Sentence) adverbialClause(v int) bool {
	if !s.Is(v, "advcl", "acl", "xcomp", "ccomp", "conj", "dep", "parataxis") || !s.finite(v) && !s.active(v) || s.Child(v, "nsubj", "mark", "expl", "csubj", "cc") >= 0 {
		return false
	}
	n := s.phraseBefore(v)
	if n < 0 {
		return false
	}
	mark := s.Child(n, "case")
	head := s.Tokens[n].Head
	if head == v {
		head = s.Tokens[v].Head
	}
	if s.Is(v, "conj") && s.Child(n, "acl", "appos") < 0 {
		return false // he left before the vote, went home and slept
	}
	if up := s.Tokens[head].Head; up >= 0 && s.Is(head, "obl", "advmod") && s.Tokens[head].UPOS == "NOUN" {
		head = up // hours after ...
	}
	rel := "nsubj"
	if s.Child(v, "aux:pass") >= 0 {
		rel = "nsubj:pass"
	}
	if s.active(v) {
		s.Tokens[v].XPOS = "VBD"
	}
	s.attach(v, head, "advcl")
	s.attach(n, v, rel)
	s.attach(mark, v, "mark")
	s.Tokens[mark].UPOS = "SCONJ"
	return true
}

// phraseBefore returns the noun of the phrase with a subordinating adposition
// that ends where v's own words begin, and that v hangs in or beside, or
// that hangs on v; -1 if there is none.
func (s *Sentence) phraseBefore(v int) int {
	begin := v
	for _, c := range s.Children(v) {
		if int(c) < begin && s.Is(int(c), "aux", "advmod", "punct") {
			begin = int(c)
		}
	}
	// Within: v is a clause on the noun or on one in its phrase.
	for h := s.Tokens[v].Head; h >= 0; h = s.Tokens[h].Head {
		if h < v && s.leads(h) && s.Tokens[h].Head >= 0 {
			return h
		}
		if !s.Is(h, "nmod", "appos", "flat", "conj", "compound") {
			break
		}
	}
	for _, c := range s.Children(v) {
		if _, hi := s.Extent(int(c)); int(c) < v && hi == v && s.leads(int(c)) {
			return int(c)
		}
	}
	if h := s.Tokens[v].Head; h >= 0 {
		for _, c := range s.Children(h) {
			if _, hi := s.Extent(int(c)); int(c) < v && hi == begin && s.leads(int(c)) {
				return int(c)
			}
		}
	}
	return -1
}

// leads reports whether a noun stands in a phrase with one subordinating
// adposition.
func (s *Sentence) leads(n int) bool {
	c := s.Child(n, "case")
	if c < 0 || !s.Is(n, "obl", "nmod") || !subordinates(s.low(c)) || len(s.Children(c)) > 0 {
		return false
	}
	switch s.Tokens[n].UPOS {
	case "NOUN", "PROPN", "PRON":
		return true
	}
	return false
}
