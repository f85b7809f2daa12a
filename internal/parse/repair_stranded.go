package parse

// strandedObject: The king has not received Duke Ivan Petrov, the palace said.
// A name or noun without a clause of its own, right behind a verb that has no
// object, is that verb's object and not what the verb of speaking governs.
func (s *Sentence) strandedObject(v int) bool {
	if s.Child(v, "obj", "iobj", "aux:pass") >= 0 || s.Child(v, "nsubj") < 0 {
		return false
	}
	n := v + 1
	for n < len(s.Tokens) && !s.begins(n, v+1) {
		n++
	}
	if n == len(s.Tokens) {
		return false
	}
	h := s.Tokens[n].Head
	switch {
	case s.Tokens[v].Head == h:
	case s.Tokens[h].Head == v && s.Is(h, "advcl", "parataxis"):
		s.speaks(h, v, n)
	default:
		return false
	}
	s.attach(n, v, "obj")
	return true
}

// begins reports whether n heads a phrase that begins at a token and hangs, as
// no phrase can, where a later verb has its clause.
func (s *Sentence) begins(n, at int) bool {
	if h := s.Tokens[n].Head; h <= n || s.Tokens[h].UPOS != "VERB" || !s.Is(n, "ccomp", "dep", "parataxis", "advcl") ||
		!nominal(s.Tokens[n].UPOS) || s.Child(n, "nsubj", "cop", "case", "mark", "aux") >= 0 {
		return false
	}
	lo, _ := s.Extent(n)
	return lo == at
}

// speaks makes h the verb of speaking that governs v's clause, its subject
// what the parser took for an apposition to n.
func (s *Sentence) speaks(h, v, n int) {
	s.attach(h, s.Tokens[v].Head, s.Tokens[v].Rel)
	s.attach(v, h, "ccomp")
	for _, c := range s.Children(n) {
		if k := int(c); s.Is(k, "appos") && s.Child(h, "nsubj") < 0 {
			s.attach(k, h, "nsubj")
		}
	}
	for _, c := range s.Children(v) {
		if k := int(c); k > h && s.Is(k, "punct") {
			s.Tokens[k].Head = h
		}
	}
}

func nominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" || upos == "PRON" }

// splitSubject: Chilean President Ana Prieto received. Of two subjects that
// stand side by side, the first a single adjective or name and the second a
// titled name, the first describes the title.
func (s *Sentence) splitSubject(v int) bool {
	first := s.Child(v, "nsubj")
	if first < 0 || first+1 >= v || len(s.Children(first)) > 0 || s.Tokens[first].UPOS == "PRON" {
		return false
	}
	for _, c := range s.Children(v) {
		name := int(c)
		if name <= first || name > v || !s.Is(name, "nsubj") {
			continue
		}
		lo, _ := s.Extent(name)
		title := s.Child(name, "nmod:desc", "compound")
		if lo != first+1 || title < 0 || title > name || s.Child(name, "case", "det") >= 0 {
			return false
		}
		rel := "compound"
		if s.Tokens[first].UPOS == "ADJ" {
			rel = "amod"
		}
		s.attach(first, title, rel)
		return true
	}
	return false
}
