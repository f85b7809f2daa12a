package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// takeObject takes the object, or the subject of a passive.
func (r *reader) takeObject(say *saying) bool {
	s := &r.sentences[say.sentence]
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		if k == say.source.head || say.told.ok() && k == say.told.head {
			continue
		}
		passive := s.Is(k, "nsubj:pass")
		if !passive && !s.Is(k, "obj") {
			continue
		}
		l, h := s.Extent(k)
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// takeObjectPrep takes what the object is about: “expressed concern about the
// dam”. The object belongs to the cue.
func (r *reader) takeObjectPrep(say *saying) bool {
	s := &r.sentences[say.sentence]
	o := s.Child(say.head, "obj")
	if o < say.head || o > say.hi+5 || !r.cueNoun(s, o) {
		return false
	}
	for _, c := range append(append([]int32(nil), s.Children(o)...), s.Children(say.head)...) {
		k := int(c)
		if k <= o {
			continue
		}
		l, h := s.Extent(k)
		switch {
		case s.Is(k, "nmod", "obl") && s.Case(k) != "" && l == o+1:
			l++
		case s.Is(k, "acl", "ccomp") && hasMark(s, k, "that") && l == o+1:
		default:
			continue
		}
		say.hi = l
		say.content = r.region(say, l, r.cutTail(say, l, h))
		return len(say.content) > 0
	}
	return false
}

// cueNoun reports whether token t is a noun that tells of a thought or word:
// concern, support, hope.
func (r *reader) cueNoun(s *sentence, t int) bool {
	for _, c := range r.lex.Cues(strings.ToLower(s.Tokens[t].Lemma)) {
		if c.POS == lexicon.CueNoun {
			return true
		}
	}
	return false
}

// takeSubjectTo takes what seems to be so: the subject and the infinitive.
func (r *reader) takeSubjectTo(say *saying) bool {
	s := &r.sentences[say.sentence]
	h := nearestSubject(s, say.head)
	if h < 0 || h > say.head {
		return false
	}
	for _, c := range s.Children(say.head) {
		k := int(c)
		if k < say.head || !s.Is(k, "xcomp", "ccomp", "advcl") || !hasMark(s, k, "to", "that", "as") && !s.Is(k, "ccomp") {
			continue
		}
		l, e := s.Extent(k)
		lo, hi := r.wholeName(say, h, h, h+1)
		if a, b := nounExtent(s, h); a < lo || b > hi {
			lo, hi = min(lo, a), min(max(hi, b), say.lo)
		}
		say.content = tidy(append(r.region(say, lo, min(hi, say.lo)), r.region(say, max(l, say.hi), r.cutTail(say, l, e))...))
		return len(say.content) > 0
	}
	return false
}

// takeObjectAnd takes the object (the subject of a passive) with the
// complement that says something of it.
func (r *reader) takeObjectAnd(say *saying, fit func(int) bool) bool {
	s := &r.sentences[say.sentence]
	obj, comp := -1, -1
	for _, k32 := range s.Children(say.head) {
		k := int(k32)
		switch {
		case k == say.source.head:
		case obj < 0 && (s.Is(k, "obj", "iobj") || s.Is(k, "nsubj") && isPassive(s, say.head)):
			obj = k
		case comp < 0 && k > say.head && fit(k):
			comp = k
		}
	}
	if comp < 0 && obj >= 0 {
		for _, k32 := range s.Children(obj) {
			if k := int(k32); k > obj && fit(k) {
				comp = k
				break
			}
		}
	}
	if comp < 0 {
		return false
	}
	cl, ch := s.Extent(comp)
	ch = r.cutTail(say, cl, r.stretch(say, comp, ch))
	if obj < 0 {
		say.content = r.region(say, max(cl, say.hi), ch)
		return len(say.content) > 0
	}
	ol, oh := s.Extent(obj)
	if obj > say.head {
		say.content = r.region(say, max(min(ol, cl), say.hi), max(oh, ch))
		if cl < len(s.Tokens) && strings.EqualFold(s.Tokens[cl].Form, "as") && s.quote[ch-1] != s.quote[say.head] && oh <= cl {
			// What is said of the object is in quotation marks: “as” is not.
			say.content = tidy(append(r.region(say, max(ol, say.hi), oh), r.region(say, cl+1, ch)...))
		}
	} else {
		if cl == say.hi && cl < len(s.Tokens) && strings.EqualFold(s.Tokens[cl].Form, "as") {
			say.hi++ // was seen as
		}
		say.content = tidy(append(r.region(say, ol, min(oh, say.lo)), r.region(say, max(cl, say.hi), ch)...))
	}
	return len(say.content) > 0
}

// takeObjectQuoted takes an object with the quotation right behind it, which
// says what it is called: he called them “vermin”.
func (r *reader) takeObjectQuoted(say *saying) bool {
	s := &r.sentences[say.sentence]
	_, bound := s.Extent(say.head)
	for k := say.hi; k < bound && k < say.hi+18; k++ {
		if s.Tokens[k].UPOS == "PUNCT" && s.quote[k] == s.quote[say.head] && s.Tokens[k].Form != "," && s.Tokens[k].Form != "-" || isFinite(s, k) {
			return false
		}
		if q := s.quote[k]; q != s.quote[say.head] {
			if q < 0 {
				return false
			}
			say.content = tidy([]news.Span{{Start: s.Tokens[say.hi].Span.Start, End: r.quotes[q].span.End}})
			return true
		}
	}
	return false
}

// takeAsQuoted takes an object with what it is said to be, where that is quoted
// whole: she described the new law, a week old, as “a gift”.
func (r *reader) takeAsQuoted(say *saying) bool {
	const reach = 25
	s := &r.sentences[say.sentence]
	for k := say.hi; k+1 < len(s.Tokens) && k < say.hi+reach; k++ {
		if s.quote[k] != s.quote[say.head] || isFinite(s, k) || s.Tokens[k].UPOS == "PUNCT" && s.Tokens[k].Form != "," && s.Tokens[k].Form != "-" {
			return false
		}
		if q := s.quote[k+1]; q >= 0 && q != s.quote[say.head] && s.Tokens[k].Lemma == "as" && k > say.hi && r.quotes[q].span.Start == s.Tokens[k+1].Span.Start {
			say.content = tidy(append(r.region(say, say.hi, k), r.quotes[q].span))
			return true
		}
	}
	return false
}
