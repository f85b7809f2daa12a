package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// findContent looks for the content at the places that the cue's row names,
// in their order, and reports whether any has it.
func (r *reader) findContent(say *saying) bool {
	hi := say.hi
	for _, place := range say.cue.Content {
		say.content, say.hi = nil, hi
		say.place = place
		if r.take(say, place) && len(say.content) > 0 && r.matter(say) {
			return true
		}
	}
	return false
}

// take reads the content at one place.
func (r *reader) take(say *saying, place string) bool {
	s := &r.sentences[say.sentence]
	switch place {
	case lexicon.ArgThat:
		switch say.cue.POS {
		case lexicon.CueNoun:
			return r.takeDependent(say, func(k int) bool {
				return s.Is(k, "acl", "ccomp") && !s.Is(k, "acl:relcl") && hasMark(s, k, "that", "whether", "if")
			}) || r.takeThatBeside(say)
		case lexicon.CuePrep, lexicon.CueAdverb:
			return r.takeHost(say)
		}
		return r.takeClause(say)
	case lexicon.ArgQuote:
		return r.takeQuote(say)
	case lexicon.ArgTo:
		if isPassive(s, say.head) {
			return r.takeObjectAnd(say, func(k int) bool { return s.Is(k, "xcomp", "advcl", "ccomp") && hasMark(s, k, "to") })
		}
		return r.takeDependent(say, func(k int) bool {
			return s.Is(k, "xcomp", "advcl", "acl", "ccomp") && hasMark(s, k, "to")
		}) || r.takePrep(say, "to")
	case lexicon.ArgObjectPrep:
		return r.takeObjectPrep(say)
	case lexicon.ArgSubjectTo:
		return r.takeSubjectTo(say)
	case lexicon.ArgIng:
		return r.takeDependent(say, func(k int) bool {
			return s.Is(k, "xcomp", "ccomp") && s.Tokens[k].XPOS == "VBG"
		})
	case lexicon.ArgObject:
		return r.takeObject(say)
	case lexicon.ArgCopula:
		return r.takeCopula(say)
	case lexicon.ArgObjectPred:
		return r.takeObjectAnd(say, func(k int) bool {
			return s.Is(k, "xcomp") && s.Tokens[k].UPOS != "ADV" && s.Tokens[k].Lemma != "home" && !hasMark(s, k, "to")
		}) ||
			r.takeObjectQuoted(say)
	case lexicon.ArgObjectTo:
		return r.takeObjectAnd(say, func(k int) bool { return s.Is(k, "xcomp", "advcl", "ccomp") && hasMark(s, k, "to") })
	}
	if word, ok := strings.CutPrefix(place, "obj+"); ok {
		if place == lexicon.ArgObjectAs && r.takeAsQuoted(say) {
			return true
		}
		return r.takeObjectAnd(say, func(k int) bool {
			return s.Is(k, "obl", "nmod") && s.Case(k) == word || s.Is(k, "advcl", "xcomp", "acl") && hasMark(s, k, word) ||
				s.Is(k, "xcomp", "advcl", "acl") && s.Case(k) == word
		})
	}
	return r.takePrep(say, place)
}

// hasMark reports whether clause k is marked by one of the words.
func hasMark(s *sentence, k int, words ...string) bool {
	for _, c := range s.Children(k) {
		if !s.Is(int(c), "mark", "case", "advmod") {
			continue
		}
		for _, w := range words {
			if strings.EqualFold(s.Tokens[c].Form, w) {
				return true
			}
		}
	}
	return false
}

// takeDependent takes the first dependent after the cue that fits.
func (r *reader) takeDependent(say *saying, fit func(int) bool) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k < say.head || !fit(k) {
			continue
		}
		l, h := s.Extent(k)
		l = max(l, say.hi)
		if say.cue.POS != lexicon.CueNoun {
			h = r.stretch(say, k, h)
		}
		h = r.cutTail(say, l, h)
		if say.cue.POS == lexicon.CueNoun {
			h = nextPredicate(s, say.head, k, h)
		}
		say.content = r.region(say, l, h)
		return len(say.content) > 0
	}
	return false
}

// takeThatBeside takes the clause right behind a noun that the parser has hung
// on the verb above: took it for a sign that they had left.
func (r *reader) takeThatBeside(say *saying) bool {
	s := &r.sentences[say.sentence]
	v := s.Tokens[say.head].Head
	if v < 0 || !hasThat(s, say.hi) || !opensClause(s, say.hi+1) || !say.source.ok() {
		return false
	}
	if say.cue.Class == "showing" {
		v = say.head // a sign that they had left, read as a sign which they left
	}
	for _, c := range append(append([]int32(nil), s.Children(v)...), s.Children(s.Tokens[say.head].Head)...) {
		if k := int(c); k > say.hi && (s.Is(k, "ccomp") || v == say.head && s.Is(k, "acl:relcl")) {
			_, h := s.Extent(k)
			say.content = r.region(say, say.hi, r.cutTail(say, say.hi, h))
			return len(say.content) > 0
		}
	}
	return false
}

// nextPredicate ends the clause k of a noun t where the noun's own verb begins,
// which the parser has hung into the clause: “the claim that it was safe
// angered them”. It returns the verb's token, or h.
func nextPredicate(s *sentence, t, k, h int) int {
	if s.Tokens[t].Head >= 0 {
		return h
	}
	from, _ := s.Extent(k)
	seen, joined := false, false
	for v := from; v < h; v++ {
		switch s.Tokens[v].UPOS {
		case "SCONJ", "CCONJ", "PUNCT":
			joined = true
		case "PRON":
			joined = joined || s.Tokens[v].XPOS == "WP" || s.Tokens[v].XPOS == "WDT" || s.Tokens[v].XPOS == "PRP" && seen
		}
		if v == k {
			seen, joined = true, false
		}
		if !isFinite(s, v) && !(s.Tokens[v].XPOS == "VBN" && s.Child(v, "obj") > v && s.Child(v, "aux") < 0 && s.Is(v, "advcl", "conj")) {
			continue
		}
		if seen && !joined && v > k {
			return v
		}
		seen, joined = true, false
	}
	return h
}

// takePrep takes what an adposition marks. The adposition belongs to the cue
// that it stands beside.
func (r *reader) takePrep(say *saying, word string) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k < say.head {
			continue
		}
		nominal := s.Is(k, "obl", "nmod", "obj") && s.Case(k) == word
		clause := s.Is(k, "advcl", "acl", "xcomp", "ccomp") && !s.Is(k, "acl:relcl") && hasMark(s, k, word)
		if !nominal && !clause || say.source.head == k || say.told.ok() && say.told.head == k {
			continue
		}
		l, h := s.Extent(k)
		for p := l; p < k && p < l+3; p++ {
			if strings.EqualFold(s.Tokens[p].Form, word) {
				if p <= say.hi {
					say.hi = max(say.hi, p+1)
				}
				l = p + 1
				break
			}
		}
		l = max(l, say.hi)
		if say.cue.POS == lexicon.CueNoun && word == "of" {
			for _, c := range s.Children(say.head) { // the portrayal of them as thieves
				if int(c) > k && s.Case(int(c)) == "as" {
					_, h = s.Extent(int(c))
					break
				}
			}
		}
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// takeCopula takes what a noun is said to be.
func (r *reader) takeCopula(say *saying) bool {
	s := &r.sentences[say.sentence]
	head := s.Tokens[say.head].Head
	if head < 0 || !s.Is(say.head, "nsubj") || head < say.head {
		return false
	}
	be := s.Child(head, "cop")
	if s.Tokens[head].Lemma == "be" {
		be = head
	}
	if be < say.head {
		return false
	}
	_, h := s.Extent(head)
	say.hi = max(say.hi, be+1)
	say.content = r.region(say, be+1, h)
	return len(say.content) > 0
}

// takeHost takes the clause that an adverb or a phrase like "according to"
// qualifies, without the phrase itself.
func (r *reader) takeHost(say *saying) bool {
	s := &r.sentences[say.sentence]
	at := say.head
	if say.source.ok() {
		at = say.source.head
		say.hi = max(say.hi, say.lo+1)
	}
	if r.takeWhole(say) {
		return true
	}
	l, h := s.Extent(at)
	l, h = min(l, say.lo), max(h, say.hi)
	host := s.Tokens[at].Head
	if host < 0 || host >= l && host < h {
		return false
	}
	for !clausal(s, host) && s.Tokens[host].Head >= 0 {
		host = s.Tokens[host].Head
	}
	cl, ch := s.Extent(host)
	if s.Is(host, "conj", "advcl", "acl") {
		for cl < ch && (s.Tokens[cl].UPOS == "CCONJ" || s.Tokens[cl].UPOS == "PUNCT" && !s.quoted(cl)) {
			cl++
		}
	}
	say.content = tidy(append(r.region(say, cl, min(l, ch)), r.region(say, max(h, cl), ch)...))
	return len(say.content) > 0
}

// takeWhole takes the sentence that a phrase like “according to” opens or
// closes behind a comma.
func (r *reader) takeWhole(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CuePrep || !say.source.ok() || s.quoted(say.head) {
		return false
	}
	end := say.source.hi
	for end < len(s.Tokens) && s.Tokens[end].UPOS == "PUNCT" && !s.quoted(end) && s.Tokens[end].Form != "," {
		end++
	}
	switch {
	case end == len(s.Tokens) && say.lo > 1 && comma(s, say.lo-1):
		lo := leftEdge(s, r.backToStart(say, say.lo-1), say.lo-1)
		if s.quoted(say.lo-2) || !holdsFinite(s, lo, say.lo-1) {
			return false
		}
		say.content = r.region(say, lo, say.lo-1)
	case say.lo == 0 && comma(s, end):
		hi := r.cutTail(say, end+1, len(s.Tokens))
		if !holdsFinite(s, end+1, hi) {
			return false
		}
		say.content = r.region(say, end+1, hi)
	}
	return len(say.content) > 0
}
