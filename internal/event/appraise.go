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
	if len(behind) == 1 && !a.has("pred") {
		if p := t.quotedAfter(behind[0]); p >= 0 {
			a.add("pred", p)
		}
	}
}

// quotedAfter returns the head of a quotation that follows a noun and hangs on
// it: "called the Europeans “cowards”".
func (t *tree) quotedAfter(n int) int {
	_, hi := t.s.Extent(n)
	for q := n + 1; q < hi; q++ {
		if !opensQuotation(t.s.Tokens[q].Form) {
			continue
		}
		for i := q + 1; i < hi; i++ {
			if h := t.s.Tokens[i].Head; h >= 0 && h <= q && (t.nominalToken(i) || t.s.Tokens[i].UPOS == "ADJ") {
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
