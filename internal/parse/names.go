package parse

// names gathers the tokens' kinds (B-PER, I-PER, O) into names.
func names(labels []string, kinds []uint8) []Name {
	var out []Name
	for i, k := range kinds {
		label := labels[k]
		switch label[0] {
		case 'B':
			out = append(out, Name{Start: i, End: i + 1, Kind: label[2:]})
		case 'I':
			if n := len(out); n > 0 && out[n-1].End == i && out[n-1].Kind == label[2:] {
				out[n-1].End++
			} else {
				out = append(out, Name{Start: i, End: i + 1, Kind: label[2:]})
			}
		}
	}
	return out
}

// mend puts right what the name finder gets wrong in one sentence: titles are
// no part of a person's name, and a name neither begins nor ends with a
// possessive or punctuation.
func (s *Sentence) mend() {
	out := s.Names[:0]
	for _, n := range s.Names {
		for n.End > n.Start && s.loose(n.End-1) {
			n.End--
		}
		for n.End > n.Start && (s.loose(n.Start) || n.Kind == PER && s.title(n.Start)) {
			n.Start++
		}
		if n.Start == n.End {
			continue
		}
		if n.Kind == MISC && n.End-n.Start == 1 && s.national(n.Start) {
			n.Kind = NORP
		}
		out = append(out, n)
	}
	s.Names = out
}

// loose reports whether token i cannot be the edge of a name.
func (s *Sentence) loose(i int) bool {
	t := &s.Tokens[i]
	return t.XPOS == "POS" || t.UPOS == "PUNCT" && t.Form != "." || t.UPOS == "ADP" && t.Lemma != t.Form
}

// national reports whether token i, a name that is neither person,
// organisation nor place, is an adjective or a plural: Danish, the Danes.
func (s *Sentence) national(i int) bool {
	t := &s.Tokens[i]
	return t.UPOS == "ADJ" || t.XPOS == "NNPS" || t.XPOS == "JJ"
}

func (s *Sentence) title(i int) bool { return titles[plainLower(s.Tokens[i].Form)] }

// titles stand before a person's name and are no part of it.
var titles = set(
	"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.", "prof", "prof.", "professor", "sir", "dame", "lord", "lady",
	"president", "vice", "prime", "minister", "premier", "chancellor", "secretary", "ambassador", "envoy", "governor", "gov.",
	"senator", "sen.", "representative", "rep.", "congressman", "congresswoman", "mayor", "judge", "justice", "commissioner",
	"chairman", "chairwoman", "director", "spokesman", "spokeswoman", "general", "gen.", "lt.", "lieutenant", "colonel", "col.",
	"major", "maj.", "captain", "capt.", "sergeant", "sgt.", "admiral", "adm.", "marshal", "commander", "cmdr.", "brigadier",
	"king", "queen", "prince", "princess", "emperor", "sultan", "emir", "pope", "archbishop", "bishop", "cardinal", "rev.", "reverend",
	"ayatollah", "imam", "mullah", "rabbi", "officer", "detective", "inspector", "deputy", "former", "foreign", "defence", "defense",
)
