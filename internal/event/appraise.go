package event

// addNaming sorts what follows a verb of naming into whom it names and what it
// calls them: "called the ban “a petty act”", "branded President Kim a thief".
// Parsers hang the two in many ways; their order does not vary.
func (t *tree) addNaming(a *arguments, v int) {
	var behind []int
	for _, c32 := range t.s.Children(v) {
		c := int(c32)
		if c > v && (t.s.Is(c, "obj", "iobj", "xcomp") || t.s.Tokens[c].Rel == "obl:unmarked") && !t.verbal(c) && t.s.Case(c) == "" && t.marker(c) == "" && !t.isTime(c) {
			behind = append(behind, t.referent(c, v))
		}
	}
	if n := len(behind); n > 1 {
		for _, role := range []string{"obj", "iobj", "pred"} {
			for _, c := range behind {
				a.drop(role, c)
			}
		}
		a.add("obj", behind[0])
		a.add("pred", behind[n-1])
	}
	if len(behind) != 1 || len(behind) == 1 && a.has("pred") && a.has("obj") {
		return
	}
	only := behind[0]
	if c := t.s.Child(only, "case"); c > v && t.nominalToken(c) { // "called Kim a coward"
		a.drop("obj", only)
		a.add("obj", c)
		a.add("pred", only)
		return
	}
	if p := t.quotedAfter(v, only); p >= 0 {
		a.add("pred", p)
	}
}

// quotedAfter returns the head of the quotation that follows whom a verb of
// naming names: "called the Europeans “cowards”".
func (t *tree) quotedAfter(v, named int) int {
	_, hi := t.s.Extent(v)
	for q := named + 1; q < hi; q++ {
		if !opensQuotation(t.s.Tokens[q].Form) {
			continue
		}
		for i := q + 1; i < hi; i++ {
			if h := t.s.Tokens[i].Head; h <= q && t.s.Tokens[i].UPOS != "PUNCT" {
				return i
			}
		}
	}
	return none
}

func opensQuotation(form string) bool {
	switch form {
	case "“", "‘", "\"", "'", "``", "«", "„":
		return true
	}
	return false
}
