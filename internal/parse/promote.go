package parse

// promote makes verb v the root in place of the noun that it hangs on, however
// deep, and that noun its subject: "Ministers of six states gathered", parsed
// as states that were gathered. It reports whether the tree allows that.
func (s *Sentence) promote(v int) bool {
	root := s.Root()
	if root < 0 || root >= v || s.Child(v, "nsubj", "mark", "aux", "cop", "case") >= 0 || s.Child(root, "case", "mark") >= 0 {
		return false
	}
	switch s.Tokens[root].UPOS {
	case "NOUN", "PROPN", "NUM":
	default:
		return false
	}
	from, object := v, -1
	if g := s.Tokens[v].Head; g > v && s.Is(v, "amod") {
		from, object = g, g // troops with helicopters fought rebels
	}
	for h := from; h != root; h = s.Tokens[h].Head {
		if !s.Is(h, "acl", "nmod", "appos", "conj", "flat", "compound", "dep", "obl") || h == v && !s.Is(h, "acl") || h < v && s.Tokens[h].Head > v {
			return false
		}
		if c := s.Child(h, "mark"); c >= 0 {
			return false
		}
	}
	s.Tokens[v].Head, s.Tokens[v].Rel = -1, "root"
	s.Tokens[root].Head, s.Tokens[root].Rel = v, "nsubj"
	for _, c := range s.Children(root) {
		if int(c) > v {
			s.Tokens[c].Head = v
			if s.Is(int(c), "nmod") {
				s.Tokens[c].Rel = "obl"
			}
		}
	}
	if object >= 0 {
		s.attach(object, v, "obj")
	}
	s.Index()
	return true
}
