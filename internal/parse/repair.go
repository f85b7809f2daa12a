package parse

import "strings"

// repair mends the finished tree by rules, in order. Each is named for the
// construction that it restores, and keeps to the conventions of UD English
// EWT. A rule changes heads and reports whether it did; the tree is indexed
// anew after each that does.
func (s *Sentence) repair() {
	for i := range s.Tokens {
		if s.Tokens[i].UPOS == "NOUN" && s.participleBeforeObject(i) {
			s.Index()
		}
		if s.Tokens[i].UPOS != "VERB" {
			continue
		}
		for _, rule := range rules {
			if rule(s, i) {
				s.Index()
			}
		}
	}
}

var rules = []func(*Sentence, int) bool{
	(*Sentence).clausalSubject,
	(*Sentence).activeClause,
	(*Sentence).adverbialClause,
	(*Sentence).quotedClause,
	(*Sentence).inverted,
	(*Sentence).objectInfinitive,
	(*Sentence).objectPredicate,
	(*Sentence).listedSubjects,
	(*Sentence).titledSubject,
	(*Sentence).splitSubject,
	(*Sentence).strandedObject,
}

// low returns a token's lower-case form without a copy where it has no capital.
func (s *Sentence) low(i int) string { return strings.ToLower(s.Tokens[i].Form) }

// attach hangs a token on another.
func (s *Sentence) attach(i, head int, rel string) {
	s.Tokens[i].Head, s.Tokens[i].Rel = head, rel
}
