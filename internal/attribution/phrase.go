package attribution

import "github.com/rapporteur-project/rapporteur/internal/lexicon"

// sourcePhrase delimits the phrase of a source's head: the whole noun phrase
// but for what trails it without naming it, and nothing of the cue.
func (r *reader) sourcePhrase(say *saying, h int) phrase {
	s := &r.sentences[say.sentence]
	if rel := relativePronoun(s, say.head); rel >= 0 && s.Is(say.head, "acl:relcl") && s.Tokens[say.head].Head == h {
		return phrase{say.sentence, rel, rel, rel + 1}
	}
	lo, hi := nounExtent(s, h)
	if n := s.Child(h, "nsubj"); s.Tokens[h].UPOS == "ADJ" && n >= 0 && n < h {
		lo, _ = nounExtent(s, n) // “two men close to the talks”
		h = n
	}
	if h < say.lo && s.Tokens[h].Rel == "nsubj" && joinsNouns(s.Case(h)) {
		lo, h = backOver(s, lo, h) // “two men near the door told”
	}
	if h < say.lo && hi > say.lo {
		hi = say.lo
	}
	if h >= say.hi && lo < say.hi {
		lo = say.hi
	}
	lo, hi = r.wholeName(say, h, lo, hi)
	lo, hi = trimTokens(s, lo, hi)
	if lo < h && s.Tokens[lo].Lemma == "what" {
		lo++ // what officials called
	}
	if lo >= hi || h < lo || h >= hi {
		lo, hi = h, h+1
	}
	if s.Tokens[h].UPOS == "PROPN" || s.Tokens[h].UPOS == "NOUN" {
		hi = withApposition(s, say, hi)
	}
	return phrase{say.sentence, h, lo, hi}
}

// joinsNouns reports whether an adposition rather joins nouns than opens a
// clause.
func joinsNouns(adposition string) bool {
	switch adposition {
	case "", "after", "before", "as", "since", "until", "for", "that", "than":
		return false
	}
	return true
}

// backOver carries a subject that an adposition marks back to the noun which
// the adposition belongs to, over the words of one noun phrase.
func backOver(s *sentence, lo, h int) (int, int) {
	for k := lo - 1; k >= 0; k-- {
		switch s.Tokens[k].UPOS {
		case "PUNCT", "VERB", "AUX", "SCONJ", "CCONJ":
			return lo, h
		case "NOUN", "PROPN":
			h = k
		}
		if s.Tokens[k].UPOS != "ADP" {
			lo = k
		}
	}
	return lo, h
}

// wholeName mends the edges of a source's phrase: a title before a name that
// the parser has cut off belongs to it, a day behind it does not, nor does what
// stands on the other side of a quotation mark.
func (r *reader) wholeName(say *saying, h, lo, hi int) (int, int) {
	s := &r.sentences[say.sentence]
	for k := h + 1; k < hi; k++ {
		if s.quote[k] != s.quote[h] {
			// Quoted words within a name stay: the “Human Wall” party.
			if last := s.quote[hi-1]; last != s.quote[h] {
				hi = k
			}
			break
		}
		if s.timed[k] && k > h+1 && !holdsFinite(s, h, k) {
			hi = k
			for hi > h+1 && (s.Tokens[hi-1].UPOS == "ADP" || s.Tokens[hi-1].UPOS == "ADJ") {
				hi--
			}
			break
		}
	}
	for k := h + 1; k+1 < hi; k++ {
		if comma(s, k) && s.Tokens[k+1].UPOS == "ADP" && s.Tokens[h].UPOS == "PROPN" {
			hi = k // Kim, in a letter to the court, said
			break
		}
	}
	for lo < h && s.quote[lo] != s.quote[h] {
		lo++
	}
	if s.Tokens[h].UPOS != "PROPN" && s.Tokens[h].UPOS != "NOUN" {
		return lo, hi
	}
	floor := 0
	if h > say.head {
		floor = say.hi
	}
	for lo > floor && s.quote[lo-1] == s.quote[h] && !s.timed[lo-1] {
		t := &s.Tokens[lo-1]
		switch t.UPOS {
		case "NOUN", "PROPN", "ADJ", "DET", "NUM":
		case "PART":
			if t.XPOS != "POS" {
				return lo, hi
			}
		case "PRON":
			if t.XPOS != "PRP$" {
				return lo, hi
			}
		case "PUNCT":
			if t.Form != "-" || lo-2 < floor {
				return lo, hi
			}
		default:
			return lo, hi
		}
		if s.Is(lo-1, "obl", "obj", "iobj") {
			return lo, hi
		}
		lo--
	}
	return lo, hi
}

// withApposition carries a source's phrase on over what is set off by commas
// after it and tells who it is, where the parser has left that out.
func withApposition(s *sentence, say *saying, hi int) int {
	if !comma(s, hi) || hi+1 >= len(s.Tokens) {
		return hi
	}
	end := -1
	if hi < say.lo {
		if !comma(s, say.lo-1) || say.lo-1-hi > 25 {
			return hi
		}
		end = say.lo - 1
	} else {
		for k := hi + 1; k < len(s.Tokens) && k < hi+25; k++ {
			if s.Tokens[k].UPOS == "PUNCT" && !s.quoted(k) && s.Tokens[k].Form != "-" {
				end = k
				break
			}
		}
	}
	if end <= hi+1 || !tellsWho(s, hi+1, end, say.cue.POS == lexicon.CuePrep) {
		return hi
	}
	return end
}

// tellsWho reports whether the tokens [lo, hi) read like an apposition: a noun
// phrase that opens with an article, a possessive, a number or “who”. Behind a
// preposition's phrase a name begins the clause: “according to him, Kim left”.
func tellsWho(s *sentence, lo, hi int, prep bool) bool {
	switch s.Tokens[lo].XPOS {
	case "DT", "PRP$", "CD", "WP":
	case "NNP":
		if prep || lo+1 >= hi || s.Tokens[lo+1].XPOS != "POS" && s.Tokens[lo+1].UPOS != "PROPN" && s.Tokens[lo+1].UPOS != "NOUN" {
			return false
		}
	case "NN", "JJ":
	default:
		return false
	}
	who := s.Tokens[lo].XPOS == "WP"
	for k := lo; k < hi; k++ {
		if s.quoted(k) || !who && isFinite(s, k) && !s.Is(k, "acl:relcl") {
			return false
		}
	}
	return true
}

func relativePronoun(s *sentence, verb int) int {
	for _, c := range s.Children(verb) {
		if s.Is(int(c), "nsubj") {
			switch s.Tokens[c].XPOS {
			case "WP", "WDT":
				return int(c)
			}
		}
	}
	return -1
}

// nounExtent returns the tokens of a noun phrase without its adposition and
// without the clauses and adverbials that a parser hangs on it.
func nounExtent(s *sentence, h int) (lo, hi int) {
	lo, hi = h, h+1
	for _, c32 := range s.Children(h) {
		c := int(c32)
		if !partOfName(s, h, c) {
			continue
		}
		var l, r int
		if s.Is(c, "appos", "flat", "conj", "compound", "nmod") && s.Tokens[c].UPOS == "PROPN" {
			l, r = nounExtent(s, c)
			if k := s.Child(c, "case", "cc"); k >= 0 {
				l = min(l, k)
			}
		} else {
			l, r = s.Extent(c)
		}
		lo, hi = min(lo, l), max(hi, r)
	}
	return lo, hi
}

// partOfName reports whether child c belongs to the noun phrase of h.
func partOfName(s *sentence, h, c int) bool {
	switch {
	case s.Is(c, "cc:preconj"):
		return true
	case s.Is(c, "case", "punct", "parataxis", "cc", "mark", "nsubj", "cop", "aux", "advcl", "ccomp", "discourse", "orphan", "vocative"):
		return s.Is(c, "case") && s.Tokens[c].XPOS == "POS" && s.Is(h, "nmod:poss")
	case s.Is(c, "nmod", "obl") && switchesHands(s.Case(c)):
		return false
	case s.Is(c, "nmod", "obl") && s.Tokens[h].UPOS == "PROPN" && c > h:
		switch s.Case(c) {
		case "at", "on", "after", "during", "before", "as", "with", "by", "to":
			return false
		}
	}
	return true
}

// trimTokens drops punctuation at the edges.
func trimTokens(s *sentence, lo, hi int) (int, int) {
	for lo < hi && s.Tokens[lo].UPOS == "PUNCT" {
		lo++
	}
	for lo < hi && s.Tokens[hi-1].UPOS == "PUNCT" {
		hi--
	}
	return lo, hi
}
