package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// speakers returns the ids of who speaks: the actors of the source's head, or
// the person whom the phrase names beside it, or whose the letter or statement
// is that speaks.
func (r *reader) speakers(say *saying) []string {
	p := say.source
	if !p.ok() {
		return []string{}
	}
	s := &r.sentences[p.sentence]
	if x, ok := r.spokenOf(say); ok {
		return x
	}
	ids := r.actors(p)
	if len(ids) == 1 && r.larger(s, p) {
		ids = ids[:0]
	}
	if len(ids) > 1 || len(ids) == 1 && s.Tokens[p.head].UPOS != "NOUN" && r.personAt(p.sentence, p.head) {
		return ids
	}
	if k := r.namedBeside(s, p); k >= 0 {
		return []string{r.cast.Actors[r.cast.At(p.sentence, k)].ID}
	}
	if k := nounBefore(s, p.lo); len(ids) == 0 && k >= 0 && relative(s, p.head) {
		if a := r.cast.At(p.sentence, k); a >= 0 {
			return []string{r.cast.Actors[a].ID}
		}
	}
	if len(ids) == 0 && r.artefact(s, p.head) {
		for _, c32 := range s.Children(p.head) {
			c := int(c32)
			owner := s.Is(c, "nmod:poss", "compound") || s.Is(c, "nmod") && owns(s.Case(c))
			if a := r.cast.At(p.sentence, c); owner && a >= 0 {
				return []string{r.cast.Actors[a].ID}
			}
		}
	}
	return ids
}

// larger reports whether a phrase is a longer name than that of the country
// which its head was taken for: “Frack Free Namibia”.
func (r *reader) larger(s *sentence, p phrase) bool {
	a := r.cast.At(p.sentence, p.head)
	if a < 0 || r.cast.Actors[a].Type != news.Country {
		return false
	}
	m := r.cast.Mention(p.sentence, p.head)
	first := p.head
	for first > p.lo && s.Tokens[first-1].UPOS == "PROPN" {
		first--
	}
	return m != nil && first < m.Start && r.cast.At(p.sentence, first) != a
}

// owns reports whether an adposition tells whose a letter or a report is.
func owns(adposition string) bool {
	return adposition == "of" || adposition == "from" || adposition == "by"
}

// personAt reports whether the actor at a token is a person.
func (r *reader) personAt(i, t int) bool {
	a := r.cast.At(i, t)
	return a >= 0 && r.cast.Actors[a].Type == news.Person
}

// namedBeside returns the token of a person's name that stands with the head of
// a phrase, behind a title or as its apposition; -1 where there is none.
func (r *reader) namedBeside(s *sentence, p phrase) int {
	found := -1
	for k := p.lo; k < p.hi; k++ {
		if k == p.head || s.quote[k] != s.quote[p.head] || !r.personAt(p.sentence, k) {
			if s.Tokens[k].UPOS == "ADP" || s.Tokens[k].UPOS == "VERB" || found >= 0 && s.Tokens[k].UPOS == "PUNCT" {
				break // of whom, or who it is
			}
			continue
		}
		if s.Tokens[k].UPOS == "PROPN" && (k+1 >= len(s.Tokens) || s.Tokens[k+1].XPOS != "POS") {
			found = k
		}
	}
	return found
}

// spokenOf settles a pronoun that the quotation itself uses of somebody: “He
// learnt the language,” he said. Who speaks is not whom he speaks of, but who
// spoke last.
func (r *reader) spokenOf(say *saying) ([]string, bool) {
	s := &r.sentences[say.source.sentence]
	h := say.source.head
	if s.Tokens[h].UPOS != "PRON" || len(say.content) == 0 || say.source.sentence != say.sentence {
		return nil, false
	}
	form := strings.ToLower(s.Tokens[h].Form)
	a := r.cast.At(say.source.sentence, h)
	if form != "he" && form != "she" || a < 0 || r.cast.Actors[a].Type == news.Person && !r.mentions(say, a) {
		return nil, false
	}
	for k := len(r.sayings) - 1; k >= 0; k-- {
		o := &r.sayings[k]
		if !o.source.ok() || o.source.sentence > say.sentence || o.source.sentence == say.sentence && o.source.head >= h || o.source.sentence < say.sentence-6 {
			continue
		}
		b := r.cast.At(o.source.sentence, o.source.head)
		if b >= 0 && r.cast.Actors[b].Type == news.Person {
			return []string{r.cast.Actors[b].ID}, true
		}
	}
	return []string{}, true
}

// mentions reports whether the quoted words of a saying speak of actor a by
// name or as he or she.
func (r *reader) mentions(say *saying, a int) bool {
	own := int32(-1)
	if !say.free {
		own = r.sentences[say.sentence].quote[say.head]
	}
	for _, c := range say.content {
		for i := max(r.sentenceAt(c.Start), 0); i < len(r.sentences) && r.sentences[i].Span.Start < c.End; i++ {
			s := &r.sentences[i]
			for t := range s.Tokens {
				if c.Contains(s.Tokens[t].Span) && s.quoted(t) && s.quote[t] != own && r.cast.At(i, t) == a && (s.Tokens[t].UPOS != "PRON" || thirdPerson(s.Tokens[t].Form)) {
					return true
				}
			}
		}
	}
	return false
}

// relative reports whether token t is a relative pronoun.
func relative(s *sentence, t int) bool {
	return s.Tokens[t].XPOS == "WP" || s.Tokens[t].XPOS == "WDT"
}

// nounBefore returns the noun right before token t, but for a comma, or -1.
func nounBefore(s *sentence, t int) int {
	k := t - 1
	if comma(s, k) {
		k--
	}
	if k < 0 || s.Tokens[k].UPOS != "NOUN" && s.Tokens[k].UPOS != "PROPN" {
		return -1
	}
	return k
}

func thirdPerson(form string) bool {
	switch strings.ToLower(form) {
	case "he", "she", "him", "her", "his":
		return true
	}
	return false
}

// antecedent returns the noun phrase that a relative pronoun stands for, and
// other phrases as they are.
func (r *reader) antecedent(p phrase) phrase {
	if !p.ok() {
		return p
	}
	s := &r.sentences[p.sentence]
	if !relative(s, p.head) {
		return p
	}
	h := -1
	if v := s.Tokens[p.head].Head; v >= 0 && s.Is(v, "acl:relcl") {
		h = s.Tokens[v].Head
	}
	if h < 0 || h > p.lo || s.quote[h] != s.quote[p.head] || s.Tokens[h].UPOS != "NOUN" && s.Tokens[h].UPOS != "PROPN" {
		return p
	}
	lo, hi := nounExtent(s, h)
	lo, hi = trimTokens(s, lo, min(hi, p.lo))
	if lo > h || hi <= h {
		return p
	}
	return phrase{p.sentence, h, lo, hi}
}
