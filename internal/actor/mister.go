package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// Forms of address that only a surname follows.
var mister = set("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "dr", "dr.")

// addressed reports whether a known name stands behind a form of address, so
// that it is a surname here: "Mr. Lima", "Ms. Cuban".
func addressed(s *parse.Sentence, start, end int, e lexicon.Entry) bool {
	if end-start != 1 || start == 0 {
		return false
	}
	switch e.Kind {
	case lexicon.CountryName, lexicon.Nationality, lexicon.Demonym, lexicon.Capital, lexicon.Seat, lexicon.Place:
	default:
		return false
	}
	k := start - 1
	if s.Tokens[k].Form == "." && k > 0 {
		k--
	}
	return mister[lowerForm(s, k)]
}

// wordsNotNames reports whether the words of a known name are something else
// here: a retweet's mark, the beginning of a longer party's name.
func (f *finder) wordsNotNames(s *parse.Sentence, start, end int, e lexicon.Entry) bool {
	if e.Kind != lexicon.Organization && e.Kind != lexicon.Outlet || end >= len(s.Tokens) {
		return false
	}
	if s.Tokens[start].Form == "RT" && s.Tokens[end].Form != "" && s.Tokens[end].Form[0] == '@' {
		return true
	}
	// "the Democratic Party for the People" is not the Democratic Party.
	if !contains(f.lex.Orgs[e.Index].Sectors, "PTY") {
		return false
	}
	t := end
	switch lowerForm(s, t) {
	case "for", "of":
		t++
	default:
		return false
	}
	if t < len(s.Tokens) && s.Tokens[t].UPOS == "DET" {
		t++
	}
	return t < len(s.Tokens) && title(s.Tokens[t].Form) && s.Tokens[t].UPOS != "NUM"
}
