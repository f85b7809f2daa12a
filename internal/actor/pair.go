package actor

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// What the members of a pair are: people, states, or either.
const (
	anyPair byte = iota
	peoplePair
	statePair
)

// How many a phrase for several can mean.
var numbers = map[string]int{"two": 2, "three": 3}

// Nouns that with "two" or "both" point back to a pair, by lemma.
var pairNouns = map[string]byte{
	"leader": peoplePair, "president": peoplePair, "minister": peoplePair, "man": peoplePair, "woman": peoplePair,
	"politician": peoplePair, "diplomat": peoplePair, "chief": peoplePair, "envoy": peoplePair, "premier": peoplePair,
	"ambassador": peoplePair, "statesman": peoplePair, "chancellor": peoplePair,
	"country": statePair, "nation": statePair, "state": statePair, "government": statePair, "capital": statePair,
	"republic": statePair, "neighbor": statePair, "neighbour": statePair, "power": statePair,
	"side": anyPair, "ally": anyPair, "rival": anyPair, "foe": anyPair, "party": anyPair,
}

// markPairs enters the phrases that can denote both of two parties: "the two
// leaders", "both sides", "the two".
func (f *finder) markPairs(si int) {
	s, m := &f.doc.Sentences[si], &f.sents[si]
	for t := range s.Tokens {
		number := numbers[lowerForm(s, t)]
		two := number > 0 && t > 0 && definite(s, t-1)
		if !two && lowerForm(s, t) != "both" {
			continue
		}
		head := s.Tokens[t].Head
		k := &s.Tokens[t]
		want, ok := anyPair, s.Is(t, "nsubj") && (two || k.UPOS == "PRON" || k.UPOS == "DET")
		end := t + 1
		if head == t+1 && s.Is(t, "nummod", "det") {
			want, ok = pairNouns[s.Tokens[head].Lemma]
			end = head + 1
			ok = ok && s.Child(head, "nmod") < 0
		}
		if !ok {
			continue
		}
		lo := t
		if two {
			lo--
		}
		u := blank(s, lo, end)
		u.pair, u.want, u.number = true, want, max(number, 2)
		f.enterPair(m, u, s)
	}
}

func definite(s *parse.Sentence, t int) bool {
	switch lowerForm(s, t) {
	case "the", "these", "those":
		return true
	}
	return false
}

// enterPair makes a pair of the noun's unit, or a new unit where the tables do
// not know the noun.
func (f *finder) enterPair(m *sent, u unit, s *parse.Sentence) {
	for i := range m.units {
		if v := &m.units[i]; v.start >= u.start && v.end <= u.end {
			v.pair, v.want, v.number = true, u.want, u.number
			return
		}
	}
	u.kind = pairUnit
	u.lo, u.head = u.start, headOf(s, u.start, u.end)
	m.units = append(m.units, u)
}

// resolvePair lets a phrase denote both of the two parties that the report
// brought together last, and reports whether it found them.
func (f *finder) resolvePair(si int, u *unit) bool {
	for s := si; s >= 0 && si-s <= reach; s-- {
		limit := len(f.doc.Sentences[s].Tokens)
		if s == si {
			limit = u.lo
		}
		if !f.sameTelling(si, s) {
			continue
		}
		who := f.couple(s, limit, u.want)
		if len(who) == 0 && u.want != anyPair && u.number == 2 {
			who = f.onlyTwo(s, limit, u.want)
		}
		if len(who) != u.number {
			continue
		}
		f.mentionAll(si, u, who, news.NominalForm)
		return true
	}
	return false
}

// mentionAll takes down that a unit denotes several actors.
func (f *finder) mentionAll(si int, u *unit, who []int, form string) {
	lo := min(u.lo, u.start)
	for _, a := range who {
		u.actor = a
		f.mention(si, u, lo, max(u.hi, u.end), form)
	}
	u.actor = None
	for t := u.start; t < u.end; t++ {
		f.at[si][t] = None
	}
	f.setMany(si, u.head, who)
}

// setMany lets a token denote several actors.
func (f *finder) setMany(si, token int, who []int) {
	if f.many == nil {
		f.many = make(map[[2]int][]int)
	}
	f.many[[2]int{si, token}] = who
}

// sameTelling reports whether two sentences are both of the report, or both of
// a teaser for another.
func (f *finder) sameTelling(a, b int) bool {
	x, y := f.doc.Sentences[a].Role, f.doc.Sentences[b].Role
	return x == y || x != news.Related && y != news.Related
}

// couple returns the parties that a sentence joins before a token: those
// coordinated as a subject, or a subject with the one it met, called or faced.
func (f *finder) couple(si, limit int, want byte) []int {
	s := &f.doc.Sentences[si]
	for k := len(f.mentions) - 1; k >= 0 && f.mentions[k].Sentence >= si; k-- {
		n := &f.mentions[k]
		if n.Sentence > si || n.Head >= limit || n.Form == news.PronounForm && f.at[si][n.Head] < 0 || s.Is(n.Head, "conj") {
			continue
		}
		if !s.Is(n.Head, "nsubj") && !(s.Is(n.Head, "nmod", "obl") && (s.Case(n.Head) == "between" || s.Case(n.Head) == "by")) {
			continue
		}
		who := f.membersAt(s, si, s.Conjuncts(n.Head), limit)
		if len(who) == 1 {
			for _, c := range s.Children(s.Tokens[n.Head].Head) {
				if s.Is(int(c), "obj") || s.Is(int(c), "obl") && s.Case(int(c)) == "with" {
					who = append(who, f.membersAt(s, si, []int{int(c)}, limit)...)
				}
			}
		}
		if who = f.suited(who, want); len(who) > 1 {
			return who
		}
	}
	return nil
}

// membersAt returns the actors of the tokens, none where one has no actor.
func (f *finder) membersAt(s *parse.Sentence, si int, tokens []int, limit int) []int {
	var out []int
	for _, t := range tokens {
		a := None
		if t < limit {
			a = int(f.at[si][t])
		}
		if a == None || modifies(s, t) {
			return nil
		}
		if !slices.Contains(out, a) {
			out = append(out, a)
		}
	}
	return out
}

// onlyTwo returns the two parties of the kind wanted that a sentence names
// before a token, where it names no third.
func (f *finder) onlyTwo(si, limit int, want byte) []int {
	var out []int
	for k := len(f.mentions) - 1; k >= 0 && f.mentions[k].Sentence >= si; k-- {
		n := &f.mentions[k]
		if n.Sentence != si || n.Head >= limit || f.sort(n.Actor) != want || slices.Contains(out, n.Actor) {
			continue
		}
		out = append([]int{n.Actor}, out...)
	}
	if len(out) != 2 {
		return nil
	}
	return f.suited(out, want)
}

// sort tells of which kind an actor is, anyPair for neither.
func (f *finder) sort(actor int) byte {
	switch a := &f.actors[actor]; {
	case a.Type == news.Country, f.parties[actor].body == "government" && a.Type == news.Organization:
		return statePair
	case (a.Type == news.Person || a.Type == news.OfficeHolder) && !f.parties[actor].plural:
		return peoplePair
	}
	return anyPair
}

// suited returns parties that can be joined in one word: all of one kind, and
// of the kind wanted. The countries of two people are their states; leaders of
// two states are known by the states alone.
func (f *finder) suited(who []int, want byte) []int {
	if len(who) < 2 {
		return nil
	}
	for _, a := range who {
		if f.parties[a].plural || f.sort(a) != f.sort(who[0]) {
			return nil
		}
	}
	if want != statePair || f.sort(who[0]) == statePair {
		return who
	}
	var out []int
	for _, a := range who {
		if x := f.state(f.country(a)); x != None && !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	if len(out) != len(who) {
		return nil
	}
	return out
}

// pronounPair lets a plural pronoun denote the parties that its own sentence
// or the one before joins, unless a group stands nearer as its antecedent.
// group is the mention that the pronoun would else stand for, or nil.
func (f *finder) pronounPair(si int, u *unit, group *Mention) bool {
	for s := si; s >= 0 && si-s <= 1; s-- {
		if !f.sameTelling(si, s) {
			continue
		}
		limit := len(f.doc.Sentences[s].Tokens)
		if s == si {
			limit = u.start
		}
		who := f.couple(s, limit, anyPair)
		if len(who) < 2 {
			if group != nil && group.Sentence == s {
				return false
			}
			continue
		}
		if group != nil && group.Sentence >= s {
			if f.parties[group.Actor].plural && (f.doc.Sentences[group.Sentence].Is(group.Head, "nsubj") || !opens(&f.doc.Sentences[si], u.head)) {
				return false
			}
		}
		f.mentionAll(si, u, who, news.PronounForm)
		return true
	}
	return false
}

// opens reports whether a pronoun is the subject of its sentence's main clause.
func opens(s *parse.Sentence, i int) bool {
	h := s.Tokens[i].Head
	return s.Is(i, "nsubj") && h >= 0 && s.Tokens[h].Head < 0
}
