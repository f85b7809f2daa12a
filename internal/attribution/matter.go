package attribution

import (
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// matter reports whether what was found as a content tells what is said.
// Quoted words and clauses do. A noun phrase does if it is more than a name, a
// pronoun or one plain noun: “condemned the step” is an act, “denied the
// claim” and “condemned the raid on the port” have a matter.
func (r *reader) matter(say *saying) bool {
	s := &r.sentences[say.sentence]
	var at []int
	for _, c := range say.content {
		for t := range s.Tokens {
			if !c.Overlaps(s.Tokens[t].Span) || s.Tokens[t].UPOS == "PUNCT" {
				continue
			}
			if s.quoted(t) && s.quote[t] != s.quote[say.head] {
				return true
			}
			at = append(at, t)
		}
	}
	if len(at) == 0 {
		return len(say.content) > 0 // quoted in another sentence
	}
	last := &s.Tokens[at[len(at)-1]]
	if len(at) < 2 && r.plainWord(s, at[0]) || last.XPOS == "TO" || last.Form == "to" {
		return false
	}
	if say.place == lexicon.ArgThat && say.cue.POS == lexicon.CueVerb && at[0] > say.head && (circumstance(s, at[0]) || isFinite(s, at[0])) {
		return false
	}
	if !slices.ContainsFunc(at, func(t int) bool { return !s.timed[t] && s.Tokens[t].Lemma != "late" && s.Tokens[t].Lemma != "early" }) {
		return false
	}
	if say.place == lexicon.ArgTo && s.Tokens[at[0]].XPOS != "TO" && (!r.weighty(s, at) || say.cue.POS == lexicon.CueNoun && len(say.cue.Words) == 1) {
		return false // a request to the bank
	}
	if r.clausalPlace(say) {
		return true
	}
	if h := headOf(s, at[0], at[len(at)-1]+1); say.place != lexicon.ArgObjectPrep && r.party(say.sentence, h) && !holdsVerb(s, at) {
		return false // criticised the president of Chad
	}
	if s.Tokens[say.head].XPOS == "VB" && hasTo(s, say.head) && say.cue.POS == lexicon.CueVerb && !spoken(say.cue) {
		return false // an act to be done: to defend the town
	}
	return r.weighty(s, at)
}

// party reports whether token t denotes somebody.
func (r *reader) party(i, t int) bool {
	a := r.cast.At(i, t)
	return a >= 0 && r.cast.Mention(i, t) != nil && r.cast.Actors[a].Type != news.Country
}

func holdsVerb(s *sentence, at []int) bool {
	return slices.ContainsFunc(at, func(t int) bool { return s.Tokens[t].UPOS == "VERB" || s.Tokens[t].UPOS == "AUX" })
}

func hasTo(s *sentence, t int) bool {
	return hasMark(s, t, "to")
}

// circumstance reports whether a clause tells when or why something is said,
// not what.
func circumstance(s *sentence, t int) bool {
	switch strings.ToLower(s.Tokens[t].Form) {
	case "after", "before", "because", "while", "since", "until", "although", "though", "despite", "amid":
		return true
	}
	return false
}

// clausalPlace reports whether a content was found where clauses, predicates
// or infinitives stand, and not bare noun phrases.
func (r *reader) clausalPlace(say *saying) bool {
	switch say.place {
	case lexicon.ArgThat, lexicon.ArgQuote, lexicon.ArgTo, lexicon.ArgIng, lexicon.ArgCopula, lexicon.ArgSubjectTo:
		return true
	}
	return strings.HasPrefix(say.place, "obj+")
}

// weighty reports whether the tokens of a noun phrase tell of a matter.
func (r *reader) weighty(s *sentence, at []int) bool {
	words, names := 0, 0
	for _, t := range at {
		switch s.Tokens[t].UPOS {
		case "VERB", "AUX", "SCONJ":
			return true
		case "PROPN":
			names++
			words++
		case "NOUN", "ADJ", "NUM", "ADV":
			words++
			if len(at) < 4 && !r.plainWord(s, t) {
				return true
			}
		}
	}
	return words >= 2 && names < words
}

// plainWord reports whether token t names neither a saying nor an event.
func (r *reader) plainWord(s *sentence, t int) bool {
	if s.Tokens[t].UPOS != "NOUN" {
		return true
	}
	lemma := strings.ToLower(s.Tokens[t].Lemma)
	return !r.cueNoun(s, t) && r.lex.Nominal(lemma) == nil && len(r.lex.Frames(lemma, 'n')) == 0
}

// retoldBy reports whether saying o tells the words of saying say for the same
// source: “rejected what it called ‘a show’” tells of “a show” too.
func (r *reader) retoldBy(say, o *saying) bool {
	if say.free || say.cue.Class == "quote" || len(say.content) != 1 || len(o.content) == 0 || !r.sameSource(say, o) {
		return false
	}
	for _, c := range o.content {
		if c == say.content[0] {
			return len(o.content) > 1 || o.cue == nil || say.cue == nil || o.cue.Strength > say.cue.Strength || o.cue.Strength == say.cue.Strength && o.head < say.head
		}
		if c.Contains(say.content[0]) && !o.free && !say.free && r.inSpan(say, c) && c.Len()-say.content[0].Len() < 40 {
			return true
		}
	}
	return false
}

// inSpan reports whether saying say's cue stands in a span.
func (r *reader) inSpan(say *saying, c news.Span) bool {
	return c.Contains(r.sentences[say.sentence].SpanOf(say.head, say.head+1))
}

// sameSource reports whether two sayings are one speaker's.
func (r *reader) sameSource(a, b *saying) bool {
	if !a.source.ok() || !b.source.ok() {
		return false
	}
	if a.source.sentence == b.source.sentence && a.source.head == b.source.head {
		return true
	}
	x := r.cast.At(a.source.sentence, a.source.head)
	return x >= 0 && x == r.cast.At(b.source.sentence, b.source.head)
}
