package parse

// mendTags puts tags right that the finished tree contradicts. The tagger
// comes before the tree and cannot know; a verb's form follows from what hangs
// on it.
func (m *Model) mendTags(s *Sentence) {
	for i := range s.Tokens {
		t := &s.Tokens[i]
		var xpos, upos string
		switch t.XPOS {
		case "VBN":
			// The rebels seized the town: a participle with a subject of its
			// own has an auxiliary.
			if s.Child(i, "nsubj") >= 0 && !s.passive(i) && s.Child(i, "aux", "cop") < 0 && clausal(t.Rel) {
				xpos, upos = "VBD", "VERB"
			}
		case "VBD":
			// They have seized it.
			if a := s.Child(i, "aux"); a >= 0 && t.UPOS == "VERB" && (s.Tokens[a].Lemma == "have" || s.Tokens[a].Lemma == "be") {
				xpos, upos = "VBN", "VERB"
			}
		case "NNS":
			// The envoy plans to leave: a noun with a subject has a copula.
			if s.predicate(i) {
				xpos, upos = "VBZ", "VERB"
			}
		case "NN":
			// They plan to leave.
			if s.predicate(i) {
				xpos, upos = "VBP", "VERB"
			}
		}
		if xpos != "" {
			t.XPOS, t.UPOS = xpos, upos
			t.Lemma = m.lemma(t.Form, xpos+" "+upos)
		}
	}
}

func (s *Sentence) passive(i int) bool {
	for _, c := range s.Children(i) {
		if r := s.Tokens[c].Rel; r == "nsubj:pass" || r == "aux:pass" {
			return true
		}
	}
	return false
}

// clausal reports whether a relation makes its dependent a clause with a
// finite verb, as far as its subject allows.
func clausal(rel string) bool {
	switch rel {
	case "root", "ccomp", "conj", "parataxis", "advcl", "acl:relcl", "csubj":
		return true
	}
	return false
}

// predicate reports whether a token tagged as a noun stands as a verb: it has
// a subject and a complement of its own, and nothing that a noun has.
func (s *Sentence) predicate(i int) bool {
	subject, complement := false, false
	for _, c := range s.Children(i) {
		switch k := int(c); {
		case s.Is(k, "nsubj") && k < i:
			subject = true
		case s.Is(k, "obj", "xcomp", "ccomp") && k > i:
			complement = true
		case s.Is(k, "cop", "det", "amod", "nmod", "case", "compound", "nummod", "aux"):
			return false
		}
	}
	return subject && complement
}
