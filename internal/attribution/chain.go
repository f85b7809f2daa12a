package attribution

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// chain finds through whom a saying reached the report.
func (r *reader) chain(say *saying) {
	if say.free || say.cue == nil {
		return
	}
	r.relay(say)
	if say.told.ok() && r.medium(say.told) {
		say.via = append(say.via, say.told)
	}
	if say.source.ok() && say.source.sentence == say.sentence {
		r.interviewed(say)
	}
	r.accordingTo(say)
	r.carriers(say)
}

// carriers finds media in what stands around the cue and is no part of the
// content: “in an interview with a broadcaster”, “in remarks carried by an
// agency”, “on Telegram”.
func (r *reader) carriers(say *saying) {
	s := &r.sentences[say.sentence]
	for t := range s.Tokens {
		if t >= say.lo && t < say.hi || r.inContent(say, s.Tokens[t].Span.Start) || s.quoted(t) {
			continue
		}
		if say.source.ok() && say.source.sentence == say.sentence && t >= say.source.lo && t < say.source.hi {
			continue
		}
		if r.elsewhere(say, t) {
			continue
		}
		p := phrase{say.sentence, t, t, t + 1}
		if r.medium(p) && r.cast.At(p.sentence, t) >= 0 || switchesHands(s.Case(t)) && s.Tokens[t].Head == say.head && r.cast.At(p.sentence, t) >= 0 {
			say.via = append(say.via, p)
			if h := s.Tokens[t].Head; !say.told.ok() && h >= 0 && s.Case(t) == "with" && s.Tokens[h].Lemma == "interview" {
				say.told = p
			}
		}
	}
}

// elsewhere reports whether token t belongs to another saying of the sentence,
// or lies beyond one.
func (r *reader) elsewhere(say *saying, t int) bool {
	s := &r.sentences[say.sentence]
	lo, hi := min(t, say.lo), max(t, say.hi)
	for _, k := range r.cued[say.sentence] {
		o := &r.sayings[k]
		if o.free || o.sentence != say.sentence || o.head == say.head {
			continue
		}
		if o.head > lo && o.head < hi && spoken(o.cue) && o.cue.POS == lexicon.CueVerb {
			return true
		}
		if o.source.ok() && t >= o.source.lo && t < o.source.hi || r.inContent(o, s.Tokens[t].Span.Start) && !r.inContent(o, s.Tokens[say.head].Span.Start) {
			return true
		}
	}
	return false
}

// relay turns “A reported, citing B” and “A, citing B, said” around: B is the
// source, A the channel.
func (r *reader) relay(say *saying) {
	s := &r.sentences[say.sentence]
	if !say.source.ok() || say.source.sentence != say.sentence || !r.medium(say.source) {
		return
	}
	for t := 1; t+1 < len(s.Tokens); t++ {
		if !comma(s, t-1) || s.Tokens[t].XPOS != "VBG" || s.quote[t] != s.quote[say.head] {
			continue
		}
		if l := s.Tokens[t].Lemma; l != "cite" && l != "quote" {
			continue
		}
		lo, hi := t+1, t+1
		for hi < len(s.Tokens) && s.Tokens[hi].UPOS != "VERB" && s.Tokens[hi].UPOS != "AUX" &&
			(s.Tokens[hi].UPOS != "PUNCT" || s.Tokens[hi].Form == "-") && s.Tokens[hi].UPOS != "SCONJ" {
			hi++
		}
		if lo >= hi {
			continue
		}
		say.via = append(say.via, say.source)
		say.source = phrase{say.sentence, headOf(s, lo, hi), lo, hi}
		return
	}
}

// accordingTo finds the press that vouches for the saying as a whole:
// “according to the agency, the minister said …”.
func (r *reader) accordingTo(say *saying) {
	for _, k := range r.cued[say.sentence] {
		o := &r.sayings[k]
		if o.free || o.sentence != say.sentence || o.cue.Class != "according" || o.head == say.head {
			continue
		}
		if len(o.via) > 0 && r.opens(say, o) {
			say.via = append(say.via, o.via...) // according to a transcript carried by the agency, Kim mocked
			o.folded = true
			continue
		}
		if r.medium(o.source) && !r.inContent(say, r.sentences[o.sentence].Tokens[o.head].Span.Start) {
			say.via = append(say.via, o.source)
			o.folded = o.folded || len(o.content) == 1 && len(say.content) == 1 && say.content[0].Contains(o.content[0])
		}
	}
}

// opens reports whether what saying o passes on begins with saying say's own
// source, so that say tells all of it.
func (r *reader) opens(say, o *saying) bool {
	if !say.source.ok() || say.source.sentence != o.sentence || len(o.content) != 1 || say.cue.POS != lexicon.CueVerb {
		return false
	}
	s := &r.sentences[o.sentence]
	return s.Tokens[say.source.lo].Span.Start == o.content[0].Start && governs(s, say.head)
}

// interviewed finds the medium within the source's phrase: "analysts
// interviewed by a daily".
func (r *reader) interviewed(say *saying) {
	s := &r.sentences[say.sentence]
	for _, c32 := range s.Children(say.source.head) {
		c := int(c32)
		if s.Is(c, "nmod", "obl") && switchesHands(s.Case(c)) {
			say.via = append(say.via, r.phraseOf(say.sentence, c))
		}
		if !s.Is(c, "acl") || c < say.source.head {
			continue
		}
		for _, d32 := range s.Children(c) {
			d := int(d32)
			p := r.phraseOf(say.sentence, d)
			if s.Is(d, "obl", "obj") && r.medium(p) {
				say.via = append(say.via, p)
			}
		}
	}
}

// switchesHands reports whether an adposition marks through whom one speaks.
func switchesHands(adposition string) bool {
	return adposition == "through" || adposition == "via"
}

// medium reports whether a phrase denotes the press or a platform.
func (r *reader) medium(p phrase) bool {
	if !p.ok() {
		return false
	}
	if i := r.cast.At(p.sentence, p.head); i >= 0 {
		if t := r.cast.Actors[i].Type; t == news.Group || t == news.Person {
			return false // reporters are spoken to; it is their paper that passes it on
		}
		for _, sector := range r.cast.Actors[i].Sectors {
			if sector == "JRN" {
				return true
			}
		}
	}
	return r.lex.Medium(r.sentences[p.sentence].Tokens[p.head].Lemma)
}

func (r *reader) phraseOf(i, h int) phrase {
	lo, hi := nounExtent(&r.sentences[i], h)
	return phrase{i, h, lo, hi}
}

func (r *reader) inContent(say *saying, at int) bool {
	for _, c := range say.content {
		if c.Start <= at && at < c.End {
			return true
		}
	}
	return false
}
