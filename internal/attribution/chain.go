package attribution

import ()

// chain finds through whom a saying reached the report.
func (r *reader) chain(say *saying) {
	if say.free || say.cue == nil {
		return
	}
	s := &r.sentences[say.sentence]
	r.relay(say)
	if say.told.ok() && r.medium(say.told) {
		say.via = append(say.via, say.told)
	}
	if say.source.ok() && say.source.sentence == say.sentence {
		r.interviewed(say)
	}
	r.accordingTo(say)
	for _, c32 := range s.Children(say.head) {
		c := int(c32)
		if s.Is(c, "obl", "nmod", "advcl") && !r.inContent(say, s.Tokens[c].Span.Start) {
			r.channels(say, c, 0)
		}
	}
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
	for k := range r.sayings {
		o := &r.sayings[k]
		if o.free || o.sentence != say.sentence || o.cue.Class != "according" || o.head == say.head {
			continue
		}
		if r.medium(o.source) && !r.inContent(say, r.sentences[o.sentence].Tokens[o.head].Span.Start) {
			say.via = append(say.via, o.source)
			o.folded = o.folded || len(o.content) == 1 && len(say.content) == 1 && say.content[0].Contains(o.content[0])
		}
	}
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

// channels finds media within an adverbial of the cue: "in an interview with a
// broadcaster", "in remarks carried by an agency", "on Telegram".
func (r *reader) channels(say *saying, h, depth int) {
	s := &r.sentences[say.sentence]
	if depth > 4 {
		return
	}
	if p := r.phraseOf(say.sentence, h); r.medium(p) && h != say.source.head {
		say.via = append(say.via, p)
	} else if switchesHands(s.Case(h)) && r.cast.At(say.sentence, h) >= 0 {
		say.via = append(say.via, p)
	}
	for _, c32 := range s.Children(h) {
		c := int(c32)
		if s.Is(c, "nmod", "obl", "acl", "obj", "compound", "appos", "conj") && !s.Is(c, "acl:relcl") {
			r.channels(say, c, depth+1)
		}
	}
}

func switchesHands(adposition string) bool {
	return adposition == "through" || adposition == "via"
}

// medium reports whether a phrase denotes the press or a platform.
func (r *reader) medium(p phrase) bool {
	if !p.ok() {
		return false
	}
	if i := r.cast.At(p.sentence, p.head); i >= 0 {
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
