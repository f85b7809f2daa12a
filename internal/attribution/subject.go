package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// subjectOf returns the head of the one who does what the verb t says, or -1:
// its subject, the agent of a passive, or the subject of the clause that t
// depends on.
func subjectOf(s *sentence, t int, cue *lexicon.Cue) int {
	for steps := 0; t >= 0 && steps < 6; steps++ {
		if isPassive(s, t) {
			if by := agentOf(s, t); by >= 0 {
				return by
			}
			if steps == 0 {
				return -1
			}
		}
		if h := nearestSubject(s, t); h >= 0 {
			if steps > 0 && s.Tokens[h].UPOS == "PRON" && strings.HasPrefix(s.Tokens[h].XPOS, "W") {
				for _, c := range s.Children(t) { // Kim, who ran, praised
					if s.Is(int(c), "nsubj") && int(c) < h && s.quote[c] == s.quote[t] {
						h = int(c)
						break
					}
				}
			}
			return realSubject(s, h)
		}
		head := s.Tokens[t].Head
		switch {
		case s.Is(t, "acl:relcl"):
			return head
		case s.Is(t, "acl") && s.Tokens[t].XPOS == "VBG" && t > 0 && comma(s, t-1):
			t = clauseOver(s, head) // he left the talks, saying
			continue
		case s.Is(t, "acl"):
			return head
		case head < 0:
			return inverted(s, t)
		case s.Is(t, "conj", "xcomp", "advcl"):
			if s.Is(t, "xcomp") {
				if o := s.Child(head, "obj", "iobj"); o >= 0 && o < t {
					return o
				}
			}
			t = head
		case s.Is(t, "parataxis", "ccomp"):
			return inverted(s, t)
		default:
			return inverted(s, t)
		}
	}
	return -1
}

// clauseOver returns the head of the clause that token t stands in.
func clauseOver(s *sentence, t int) int {
	for s.Tokens[t].Head >= 0 && nearestSubject(s, t) < 0 {
		t = s.Tokens[t].Head
	}
	return t
}

// nearestSubject returns the subject of t that stands nearest to it and on the
// same side of quotation marks: a parser that loses its way in a quotation
// hangs the quoted clause's subject on the verb outside.
func nearestSubject(s *sentence, t int) int {
	best := -1
	for _, c32 := range s.Children(t) {
		c := int(c32)
		if !s.Is(c, "nsubj") || s.quote[c] != s.quote[t] || s.Tokens[c].XPOS == "WRB" || s.timed[c] && s.Tokens[c].UPOS != "PRON" {
			continue
		}
		if best < 0 || abs(c-t) < abs(best-t) && (best > t || s.Child(c, "cc") < 0) {
			best = c
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// realSubject drops subjects that stand for nobody.
func realSubject(s *sentence, h int) int {
	switch strings.ToLower(s.Tokens[h].Form) {
	case "it", "there":
		if s.Tokens[h].UPOS == "PRON" && s.Is(h, "expl") {
			return -1
		}
	}
	return h
}

// inverted returns the object that stands right after a verb which follows a
// comma or a quotation: a subject taken for an object ("…," warned Kim).
func inverted(s *sentence, t int) int {
	if t == 0 || !(s.quoted(t-1) || s.Tokens[t-1].UPOS == "PUNCT") {
		return -1
	}
	if o := s.Child(t, "obj", "nsubj", "dep", "obl"); o > t && o-t < 8 && s.Case(o) == "" {
		return o
	}
	return -1
}

// isPassive reports whether a verb is passive: it has a passive auxiliary, or
// is a bare participle without a subject.
func isPassive(s *sentence, t int) bool {
	if s.Child(t, "aux:pass") >= 0 {
		return true
	}
	return s.Tokens[t].XPOS == "VBN" && s.Is(t, "acl", "advcl") && s.Child(t, "aux", "nsubj") < 0 && !onlyVerb(s, t)
}

// onlyVerb reports whether a participle must be the sentence's verb: it hangs
// on a root that is no verb and has an object of its own.
func onlyVerb(s *sentence, t int) bool {
	head := s.Tokens[t].Head
	if head < 0 || s.Tokens[head].Head >= 0 || head > t || !s.Is(t, "acl") || s.Child(t, "obj", "ccomp") < 0 {
		return false
	}
	if s.Tokens[head].UPOS == "VERB" || nearestSubject(s, head) >= 0 || agentOf(s, t) >= 0 {
		return false
	}
	for k := range s.Tokens {
		if isFinite(s, k) && !s.Dominates(t, k) {
			return false
		}
	}
	return true
}

// agentOf returns the by-phrase of a passive, or -1.
func agentOf(s *sentence, t int) int {
	for _, c := range s.Children(t) {
		if s.Is(int(c), "obl") && s.Case(int(c)) == "by" {
			return int(c)
		}
	}
	return -1
}

// possessorOf returns whose a noun is: a possessive, a phrase with "of", "by"
// or "from", or the subject of a verb that the noun is the object of ("he made
// the claim that").
func possessorOf(s *sentence, t int) int {
	if p := s.Child(t, "nmod:poss"); p >= 0 {
		return p
	}
	for _, c := range s.Children(t) {
		if !s.Is(int(c), "nmod") {
			continue
		}
		switch s.Case(int(c)) {
		case "by", "from", "among":
			return int(c)
		}
	}
	head := s.Tokens[t].Head
	reads := s.Is(t, "obl") && (s.Case(t) == "as" || s.Case(t) == "for") // took it for a sign that
	if head >= 0 && (s.Is(t, "obj") || reads) && s.Tokens[head].UPOS == "VERB" && !isPassive(s, head) {
		return subjectOf(s, head, nil)
	}
	return -1
}

// objectOfPrep returns the phrase that a cue like "according to" marks.
func objectOfPrep(s *sentence, t int) int {
	if s.Is(t, "case", "mark") {
		return s.Tokens[t].Head
	}
	for _, c := range s.Children(t) {
		if s.Is(int(c), "obl", "obj", "nmod") && int(c) > t {
			return int(c)
		}
	}
	return -1
}
