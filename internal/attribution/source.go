package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
)

// findSource finds the phrase that speaks.
func (r *reader) findSource(say *saying) {
	s := &r.sentences[say.sentence]
	if spoken(say.cue) && (r.besideQuote(say) || r.behindVerb(say) || r.beforeWho(say)) || r.goesOnSaying(say) {
		return
	}
	for _, place := range say.cue.Source {
		h := -1
		switch place {
		case lexicon.ArgSubject:
			if strayVerb(s, say.head) {
				h = wordBefore(s, say.head, say.lo)
			}
			if h < 0 {
				h = subjectOf(s, say.head, say.cue)
			}
			if h < 0 && say.cue.POS == lexicon.CueVerb && !isPassive(s, say.head) {
				h = wordBefore(s, say.head, say.lo)
			}
		case lexicon.ArgPossessor:
			if v := s.Tokens[say.head].Head; v >= 0 && say.cue.Class == "showing" && s.Is(say.head, "obl", "obj") && s.Tokens[v].UPOS == "VERB" && !isPassive(s, v) {
				h = subjectOf(s, v, nil) // saw in Kim's silence proof that
			}
			if h < 0 {
				h = possessorOf(s, say.head)
			}
		case lexicon.ArgObject:
			h = objectOfPrep(s, say.head)
		}
		if end := datelineEnd(s); h >= 0 && h < end && say.head > end {
			h = wordBefore(s, say.head, say.lo)
			if h < end {
				h = -1
			}
		}
		if h >= 0 && h != say.head {
			say.source = r.sourcePhrase(say, h)
			r.author(say, h)
			return
		}
	}
}

// datelineEnd returns the first token behind a dateline that opens a sentence,
// or 0: NAIROBI, March 3 — Kenya has.
func datelineEnd(s *sentence) int {
	const longest = 10
	if len(s.Tokens) == 0 || s.Tokens[0].UPOS != "PROPN" || strings.ToUpper(s.Tokens[0].Form) != s.Tokens[0].Form {
		return 0
	}
	for t := 1; t < len(s.Tokens) && t <= longest; t++ {
		if form := s.Tokens[t].Form; dash(form) && form != "-" {
			return t + 1
		}
		if isFinite(s, t) {
			return 0
		}
	}
	return 0
}

// author puts the one who speaks in the place of what he speaks by: “the
// ministry issued a statement saying” is the ministry's saying. The cue then
// runs from the issuing on.
func (r *reader) author(say *saying, h int) {
	s := &r.sentences[say.sentence]
	if h > say.head || !r.artefact(s, h) {
		return
	}
	if p := s.Child(h, "nmod:poss"); p >= 0 {
		return
	}
	v := s.Tokens[h].Head
	if v < 0 || !s.Is(h, "obj") || v > h || s.Tokens[v].UPOS != "VERB" || isPassive(s, v) {
		return
	}
	who := subjectOf(s, v, nil)
	if who < 0 || who == h {
		return
	}
	lo, _ := verbGroup(s, v, v+1)
	whole := phrase{say.sentence, who, 0, 0}
	whole.lo, whole.hi = nounExtent(s, who)
	if whole.lo >= lo || whole.hi > lo {
		return
	}
	say.source = whole
	if say.lo-lo < 9 {
		say.lo = lo
	}
}

// artefact reports whether token h names something that carries words: a
// statement, a letter, a post.
func (r *reader) artefact(s *sentence, h int) bool {
	for _, c := range r.lex.Cues(strings.ToLower(s.Tokens[h].Lemma)) {
		if c.POS == lexicon.CueNoun && c.Class == "saying" {
			return true
		}
	}
	return false
}

// goesOnSaying finds the source of a trailing participle (“…,” Kim said,
// adding that …): who has spoken last in the sentence.
func (r *reader) goesOnSaying(say *saying) bool {
	s := &r.sentences[say.sentence]
	t := say.head
	if r.joinsSaying(say) {
		return true
	}
	if say.cue.POS != lexicon.CueVerb || s.Tokens[t].XPOS != "VBG" || t == 0 || s.Child(t, "nsubj", "aux") >= 0 || !comma(s, say.lo-1) || s.Is(t, "acl:relcl", "amod") {
		return false
	}
	for n := len(r.cued[say.sentence]) - 1; n >= 0; n-- {
		p := &r.sayings[r.cued[say.sentence][n]]
		if p.source.ok() && p.cue.POS == lexicon.CueVerb && (spoken(p.cue) || p.cue.Class == "judge" || p.cue.Class == "deny") && s.quote[p.head] == s.quote[t] && isFinite(s, p.head) {
			say.source = p.source
			return true
		}
	}
	return false
}

// joinsSaying finds the source of a participle that “and” joins to another
// before it: calling it a trick and insisting that nobody was hurt.
func (r *reader) joinsSaying(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || s.Tokens[say.head].XPOS != "VBG" || say.lo < 1 || s.Tokens[say.lo-1].UPOS != "CCONJ" || s.Child(say.head, "nsubj", "aux") >= 0 {
		return false
	}
	for n := len(r.cued[say.sentence]) - 1; n >= 0; n-- {
		p := &r.sayings[r.cued[say.sentence][n]]
		if !p.free && p.source.ok() && p.head < say.head && s.Tokens[p.head].XPOS == "VBG" && s.quote[p.head] == s.quote[say.head] {
			say.source = p.source
			return true
		}
	}
	return false
}

// strayVerb reports whether the parser has hung a finite verb without a subject
// on a word before it: “after [the minister warned]” read as “after the
// minister” with an adjective behind.
func strayVerb(s *sentence, t int) bool {
	return isFinite(s, t) && nearestSubject(s, t) < 0 && s.Is(t, "acl", "xcomp", "advcl", "obl", "nmod", "dep") &&
		!s.Is(t, "acl:relcl") && s.Child(t, "mark") < 0
}

// openingComma returns the comma that opens the aside which the comma c closes,
// or 0: “Kim, who leads the party, said”.
func openingComma(s *sentence, c int) int {
	const reach = 30
	for k := c - 1; k > 0 && k > c-reach; k-- {
		if s.quote[k] != s.quote[c] {
			return 0
		}
		if !comma(s, k) {
			continue
		}
		switch s.Tokens[k+1].XPOS {
		case "WP", "WDT", "WP$", "DT", "PRP$", "NN", "NNP", "VBG", "CD", "JJ", "IN":
			if s.Tokens[k-1].UPOS == "PROPN" || s.Tokens[k-1].UPOS == "NOUN" {
				return k
			}
		}
	}
	return 0
}

// wordBefore returns the head of the noun phrase that ends right before a
// finite cue whose subject the parser has lost, or -1.
func wordBefore(s *sentence, t, lo int) int {
	h := lo - 1
	if h < 0 || s.quote[h] != s.quote[t] || !isFinite(s, t) && s.Child(t, "aux") < 0 && s.Tokens[t].XPOS != "VBN" {
		return -1
	}
	if comma(s, h) {
		lo = openingComma(s, h)
		if h = lo - 1; h < 0 {
			return -1
		}
	} else if s.Tokens[t].XPOS == "VBN" && s.Child(t, "aux") < 0 {
		return -1
	}
	for n := 0; n < 4; n++ {
		up := s.Tokens[h].Head
		if up >= 0 && up < datelineEnd(s) {
			break
		}
		if up >= 0 && up < lo && s.Tokens[up].XPOS == "VBN" && s.Is(up, "acl") && s.Tokens[up].Head >= 0 {
			h = s.Tokens[up].Head // two men briefed on the talks
			continue
		}
		if up >= 0 && up < lo && s.Tokens[up].UPOS == "ADJ" && s.Child(up, "nsubj") >= 0 && s.Child(up, "cop") < 0 {
			return up // two men close to the talks
		}
		if up < 0 || up >= lo || s.Tokens[up].UPOS == "VERB" || s.quote[up] != s.quote[t] || s.Is(h, "nmod", "obl", "conj") && s.Case(h) != "of" {
			break
		}
		h = up
	}
	switch s.Tokens[h].UPOS {
	case "NOUN", "PROPN":
		return h
	case "PRON":
		if s.Tokens[h].XPOS == "PRP" {
			return h
		}
	}
	return -1
}

// besideQuote finds the source between a spoken quotation and its verb, where
// the tree has the verb's subject elsewhere: “…,” NAME, in a blue hat, said.
func (r *reader) besideQuote(say *saying) bool {
	const reach = 25
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || s.quoted(say.head) {
		return false
	}
	if h := nearestSubject(s, say.head); h >= 0 && h < say.head {
		return false
	}
	t := say.lo - 1
	for t >= 0 && say.lo-t <= reach && !s.quoted(t) {
		if isFinite(s, t) {
			return false
		}
		t--
	}
	if t < 0 || t == say.lo-1 || !s.quoted(t) || !soundsSaid(r.runes, r.quotes[s.quote[t]].span) {
		return false
	}
	lo, hi := trimTokens(s, t+1, say.lo)
	if lo >= hi || s.Tokens[lo].UPOS == "ADP" || s.Tokens[lo].UPOS == "SCONJ" {
		return false
	}
	say.source = phrase{say.sentence, headOf(s, lo, hi), lo, hi}
	return true
}

// beforeWho finds the source that a relative clause parts from its verb at the
// start of a sentence: “Two men briefed on the talks, who asked not to be named,
// said”. The noun that comes first heads it.
func (r *reader) beforeWho(say *saying) bool {
	s := &r.sentences[say.sentence]
	if say.cue.POS != lexicon.CueVerb || !isFinite(s, say.head) || !comma(s, say.lo-1) {
		return false
	}
	c := openingComma(s, say.lo-1)
	if c < 1 || c > 15 || s.Tokens[c+1].XPOS != "WP" && s.Tokens[c+1].XPOS != "WP$" {
		return false
	}
	h := -1
	for k := range c {
		switch s.Tokens[k].UPOS {
		case "NOUN", "PROPN":
			if h < 0 || h == k-1 && s.Tokens[h].Head == k {
				h = k
			}
		case "SCONJ", "PUNCT", "CCONJ":
			return false
		}
		if isFinite(s, k) && (s.Tokens[k].XPOS != "VBD" || s.Tokens[k+1].UPOS != "ADP") {
			return false
		}
	}
	if h < 0 {
		return false
	}
	say.source = phrase{say.sentence, h, 0, say.lo - 1}
	return true
}

// behindVerb finds the source right behind a verb of saying that follows a
// quotation or a comma, whatever the tree makes of it: “…,” said the oldest of
// the miners.
func (r *reader) behindVerb(say *saying) bool {
	s := &r.sentences[say.sentence]
	t := say.head
	if say.cue.POS != lexicon.CueVerb || s.quoted(t) || say.lo != t || t == 0 {
		return false
	}
	if !isFinite(s, t) && (s.Tokens[t].XPOS != "VBN" || !s.quoted(t-1) || s.Child(t, "aux") >= 0) {
		return false
	}
	if h := nearestSubject(s, t); h >= 0 && (h < t || h-t < 8) {
		return false
	}
	if !s.quoted(t-1) && !comma(s, t-1) || s.quoted(t-1) && !soundsSaid(r.runes, r.quotes[s.quote[t-1]].span) {
		return false
	}
	lo, hi := nameAfter(s, t+1)
	if lo >= hi || hi-lo > 12 || s.Tokens[lo].UPOS == "PRON" && s.Tokens[lo].XPOS != "PRP" || hi < len(s.Tokens) && isFinite(s, hi) {
		return false
	}
	h := headOf(s, lo, hi)
	switch s.Tokens[h].UPOS {
	case "NOUN", "PROPN", "PRON", "ADJ":
	default:
		return false
	}
	if comma(s, t-1) && s.Is(t, "conj") && !(s.Tokens[h].UPOS == "PROPN" && (hi == len(s.Tokens) || s.Tokens[hi].UPOS == "PUNCT")) {
		return false
	}
	if s.Tokens[h].UPOS == "PROPN" || s.Tokens[h].UPOS == "NOUN" {
		hi = withApposition(s, say, hi)
	}
	say.source = phrase{say.sentence, h, lo, hi}
	return true
}

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

// findAddressee finds the phrase spoken to.
func (r *reader) findAddressee(say *saying) {
	s := &r.sentences[say.sentence]
	for _, place := range say.cue.Addressee {
		for _, c := range s.Children(say.head) {
			h := int(c)
			if h == say.source.head {
				continue
			}
			ok := false
			if place == lexicon.ArgIndirect {
				ok = h > say.head && !s.quoted(h) && (s.Is(h, "iobj") || s.Is(h, "obj") && s.Tokens[h].XPOS == "PRP")
			} else if place == lexicon.ArgObject {
				ok = !s.timed[h] && !s.quoted(h) &&
					(s.Is(h, "iobj", "obj") && h > say.head || s.Is(h, "obl") && h > say.head && s.Case(h) == "") ||
					s.Is(h, "nsubj:pass") && isPassive(s, say.head)
			} else {
				ok = s.Is(h, "obl") && h > say.head && s.Case(h) == place &&
					(r.cast.At(say.sentence, h) >= 0 || s.Tokens[h].UPOS == "PRON" || s.Tokens[h].UPOS == "PROPN")
			}
			if ok {
				lo, hi := nounExtent(s, h)
				say.told = phrase{say.sentence, h, lo, toldEnd(s, h, hi)}
				return
			}
		}
	}
}

// toldEnd cuts the phrase of an addressee where the reported clause begins:
// parsers like to hang it on the addressee.
func toldEnd(s *sentence, h, hi int) int {
	for k := h + 1; k < hi; k++ {
		if s.quote[k] != s.quote[h] || s.Tokens[k].UPOS == "SCONJ" && s.Tokens[k].XPOS == "IN" {
			return k
		}
		if s.Tokens[k].XPOS == "PRP" && s.Is(k, "nsubj") {
			return k
		}
	}
	return hi
}
