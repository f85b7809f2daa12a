package attribution

import "github.com/rapporteur-project/rapporteur/internal/lexicon"

// findAddressee finds the phrase spoken to.
func (r *reader) findAddressee(say *saying) {
	s := &r.sentences[say.sentence]
	for _, place := range say.cue.Addressee {
		for _, c := range s.Children(say.head) {
			h := int(c)
			if h == say.source.head {
				continue
			}
			var ok bool
			switch place {
			case lexicon.ArgIndirect:
				ok = h > say.head && !s.quoted(h) && (s.Is(h, "iobj") || s.Is(h, "obj") && s.Tokens[h].XPOS == "PRP")
			case lexicon.ArgObject:
				ok = !s.timed[h] && !s.quoted(h) &&
					(s.Is(h, "iobj", "obj") && h > say.head || s.Is(h, "obl") && h > say.head && s.Case(h) == "") ||
					s.Is(h, "nsubj:pass") && isPassive(s, say.head)
			default:
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
