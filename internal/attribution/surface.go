package attribution

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readSurface claims what the trees have missed: a quotation with a verb of
// saying right beside it, whatever the parser made of the words between.
func (r *reader) readSurface(i int) {
	s := &r.sentences[i]
	if s.skip {
		return
	}
	for t := 0; t < len(s.Tokens); t++ {
		q := s.quote[t]
		if q < 0 || r.quotes[q].claimed {
			continue
		}
		lo := t
		for t+1 < len(s.Tokens) && s.quote[t+1] == q {
			t++
		}
		if r.saidAfter(i, int(q), t+1) || r.signed(i, int(q), t+1) || r.saidBefore(i, int(q), lo) {
			r.quotes[q].claimed = true
		}
	}
}

// readAside claims “…, NAME SAYS.” and “…, NAME SAYS, …” without quotation
// marks where the tree has missed it: a verb of saying whose name stands right
// behind a comma reports what is before the comma.
func (r *reader) readAside(i int) {
	s := &r.sentences[i]
	if s.skip {
		return
	}
	for c := 1; c+2 < len(s.Tokens); c++ {
		if !comma(s, c) {
			continue
		}
		v := r.saysBehind(s, c+1)
		if v < 0 || r.cueAt(i, v) {
			continue
		}
		say := saying{sentence: i, head: v, scope: v, lo: v, hi: v + 1, cue: r.saysHere(s, v), place: lexicon.ArgThat, told: none}
		lo, hi := trimTokens(s, c+1, v)
		say.source = phrase{i, headOf(s, lo, hi), lo, hi}
		if r.takeAside(&say, c) {
			r.add(say)
		}
	}
}

// takeAside takes the words before the comma c, and those after the aside's
// own comma where the words before make no clause.
func (r *reader) takeAside(say *saying, c int) bool {
	s := &r.sentences[say.sentence]
	bhi := say.hi
	for bhi < len(s.Tokens) && !s.quoted(bhi) && s.Tokens[bhi].UPOS != "PUNCT" {
		if isFinite(s, bhi) || bhi == say.hi && (s.Tokens[bhi].UPOS == "PRON" || s.Tokens[bhi].UPOS == "SCONJ") {
			return false
		}
		bhi++
	}
	if r.interrupts(say, c+1, bhi) {
		return true
	}
	lo := leftEdge(s, r.backToStart(say, c), c)
	if !holdsFinite(s, lo, c) {
		return false
	}
	say.content = r.region(say, lo, c)
	return len(say.content) > 0
}

// saysBehind returns the verb of saying that ends a short noun phrase which
// begins at token t, or -1.
func (r *reader) saysBehind(s *sentence, t int) int {
	const reach = 12
	for v := t; v < len(s.Tokens) && v < t+reach; v++ {
		if s.quoted(v) || s.Tokens[v].UPOS == "PUNCT" && s.Tokens[v].Form != "-" {
			return -1
		}
		if v > t && r.saysHere(s, v) != nil && (pastForm(s, v) || s.Tokens[v].UPOS != "VERB" && v+1 < len(s.Tokens) && s.Tokens[v+1].Form == ".") {
			return v
		}
		switch s.Tokens[v].UPOS {
		case "NOUN", "PROPN", "DET", "ADJ", "NUM", "PART", "X", "PUNCT":
		case "PRON":
			if s.Tokens[v].XPOS == "WP" || s.Tokens[v].XPOS == "WDT" {
				return -1
			}
		case "ADP":
			if v == t {
				return -1
			}
		case "VERB", "AUX":
			if isFinite(s, v) || v > t {
				return -1
			}
		default:
			return -1
		}
	}
	return -1
}

// pastForm reports whether token v can be a finite verb of saying: said, says.
func pastForm(s *sentence, v int) bool {
	switch s.Tokens[v].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	case "VBN":
		a := s.Child(v, "aux")
		return a < 0 || s.Tokens[a].UPOS != "AUX"
	}
	return false
}

// cueAt reports whether a saying has its cue at token v.
func (r *reader) cueAt(i, v int) bool {
	for _, k := range r.cued[i] {
		if !r.sayings[k].free && r.sayings[k].head == v {
			return r.sayings[k].source.ok()
		}
	}
	return false
}

// saidAfter reads “…,” NAME SAYS and “…,” SAYS NAME from token t on.
func (r *reader) saidAfter(i, q, t int) bool {
	const reach = 14
	s := &r.sentences[i]
	if !soundsSaid(r.runes, r.quotes[q].span) || r.quotes[q].span.End > s.Span.End {
		return false
	}
	for t < len(s.Tokens) && s.Tokens[t].UPOS == "PUNCT" && !s.quoted(t) {
		t++
	}
	for v := t; v < len(s.Tokens) && v < t+reach && !s.quoted(v); v++ {
		if cue := r.saysHere(s, v); cue != nil {
			lo, hi := trimTokens(s, t, v)
			if lo >= hi {
				lo, hi = nameAfter(s, v+1)
			}
			return r.addSurface(i, q, v, cue, lo, hi)
		}
		switch s.Tokens[v].XPOS {
		case "VBD", "VBZ", "VBP", "MD", "IN", "CC":
			if v == t || s.Tokens[v].XPOS != "IN" {
				return false
			}
		}
	}
	return false
}

// saidBefore reads NAME SAYS: “…” back from token t.
func (r *reader) saidBefore(i, q, t int) bool {
	s := &r.sentences[i]
	k := t - 1
	for k >= 0 && s.Tokens[k].UPOS == "PUNCT" && !s.quoted(k) {
		k--
	}
	if k < 0 || s.quoted(k) {
		return false
	}
	cue := r.saysHere(s, k)
	if cue == nil {
		return s.Tokens[t-1].Form == ":" && r.saysFirst(i, q, k+1)
	}
	h := subjectOf(s, k, cue)
	if h < 0 || s.quoted(h) {
		return false
	}
	lo, hi := nounExtent(s, h)
	return r.addSurface(i, q, k, cue, lo, min(hi, max(k, h+1)))
}

// signed reads “…” — NAME, a quotation with its speaker behind a dash at the
// end of the line.
func (r *reader) signed(i, q, t int) bool {
	s := &r.sentences[i]
	if t+1 >= len(s.Tokens) || !dash(s.Tokens[t].Form) || r.countWords(r.quotes[q].span) < 3 {
		return false
	}
	lo, hi := nameAfter(s, t+1)
	if lo >= hi || hi-lo > 10 || s.Tokens[lo].UPOS != "PROPN" {
		return false
	}
	for k := hi; k < len(s.Tokens); k++ {
		if s.Tokens[k].UPOS != "PUNCT" {
			return false
		}
	}
	r.add(saying{
		sentence: i, head: -1, free: true, source: phrase{i, headOf(s, lo, hi), lo, hi}, told: none,
		content: []news.Span{r.quotes[q].span},
	})
	return true
}

func dash(form string) bool {
	switch form {
	case "—", "–", "―", "--", "-":
		return true
	}
	return false
}

// saysFirst reads SAYS NAME: “…”, a sentence that begins with its verb and
// whose name ends before token t.
func (r *reader) saysFirst(i, q, t int) bool {
	s := &r.sentences[i]
	cue := r.saysHere(s, 0)
	if cue == nil || t < 2 {
		return false
	}
	lo, hi := nameAfter(s, 1)
	return r.addSurface(i, q, 0, cue, lo, min(hi, t))
}

// addSurface adds the saying of quotation q by the cue at token v with the
// source [lo, hi).
func (r *reader) addSurface(i, q, v int, cue *lexicon.Cue, lo, hi int) bool {
	s := &r.sentences[i]
	lo, hi = trimTokens(s, lo, hi)
	if lo >= hi {
		return false
	}
	if r.cueAt(i, v) {
		return false
	}
	head := headOf(s, lo, hi)
	r.add(saying{
		sentence: i, head: v, scope: v, lo: v, hi: v + 1, cue: cue, place: lexicon.ArgQuote,
		source: phrase{i, head, lo, hi}, told: none,
		content: []news.Span{r.quotes[q].span},
	})
	return true
}

// saysHere returns the row of a verb of saying at token v that takes quoted
// words, by its lemma or its form, or nil.
func (r *reader) saysHere(s *sentence, v int) *lexicon.Cue {
	tok := &s.Tokens[v]
	form := strings.ToLower(tok.Form)
	lemma := strings.ToLower(tok.Lemma)
	if tok.UPOS != "VERB" {
		lemma = r.lex.CueLemma(form)
	}
	for _, name := range []string{lemma, r.lex.CueLemma(form)} {
		for _, cue := range r.lex.Cues(name) {
			if len(cue.Words) == 1 && cue.POS == lexicon.CueVerb && cue.Takes(lexicon.ArgQuote) && cue.Takes(lexicon.ArgThat) {
				return cue
			}
		}
	}
	return nil
}

// nameAfter returns the tokens of the noun phrase that begins at token t, by
// tags alone.
func nameAfter(s *sentence, t int) (lo, hi int) {
	lo, hi = t, t
	for hi < len(s.Tokens) && !s.quoted(hi) {
		switch s.Tokens[hi].UPOS {
		case "PUNCT":
			if s.Tokens[hi].Form != "-" {
				return lo, hi
			}
		case "ADP":
			switch s.Tokens[hi].Lemma {
			case "of", "for":
			case "at", "with", "from", "in":
				if hi == lo || s.Tokens[hi-1].UPOS != "NOUN" {
					return lo, hi
				}
			default:
				return lo, hi
			}
		case "VERB", "AUX", "SCONJ", "ADV":
			return lo, hi
		}
		hi++
	}
	return lo, hi
}

// headOf returns the token among [lo, hi) that depends on none of the others.
func headOf(s *sentence, lo, hi int) int {
	for k := lo; k < hi; k++ {
		if h := s.Tokens[k].Head; h < lo || h >= hi {
			if s.Tokens[k].UPOS != "PUNCT" && s.Tokens[k].UPOS != "DET" {
				return k
			}
		}
	}
	return hi - 1
}
