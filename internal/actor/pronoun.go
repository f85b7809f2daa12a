package actor

import (
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// reach is how many sentences back a pronoun looks for its antecedent.
const reach = 4

// resolvePronoun finds whom a pronoun of the third person stands for: the best
// of the parties named before it, by number and gender, by how near they are
// and by whether they were a subject.
func (f *finder) resolvePronoun(si, i int) int {
	m := &f.sents[si]
	u := &m.units[i]
	s := &f.doc.Sentences[si]
	p := pronouns[lowerForm(s, u.start)]
	role := s.Role
	best, bestScore := None, -1<<30
	var antecedent *Mention
	for k := len(f.mentions) - 1; k >= 0; k-- {
		n := &f.mentions[k]
		if si-n.Sentence > reach {
			break
		}
		if f.doc.Sentences[n.Sentence].Role != role && (role == news.Related || f.doc.Sentences[n.Sentence].Role == news.Related) {
			continue
		}
		if !f.answers(n.Actor, p.gender, p.plural) {
			continue
		}
		same := n.Sentence == si
		if same && !p.poss && clauseMates(s, n.Head, u.head) && !reflexive(s.Tokens[u.head].Form) {
			continue
		}
		score := f.salience(si, u, n)
		if score > bestScore {
			best, bestScore, antecedent = n.Actor, score, n
		}
	}
	if p.plural && best != None && f.actors[best].Type == news.Organization && thingsBetween(s, u, antecedent, si) {
		return None
	}
	if p.plural && f.pronounPair(si, u, antecedent) {
		return None
	}
	if best != None && p.gender != 0 && p.gender != 'n' && f.parties[best].gender == 0 {
		f.parties[best].gender = p.gender
	}
	return best
}

// answers reports whether an actor can be meant by a pronoun.
func (f *finder) answers(actor int, gender byte, plural bool) bool {
	a, p := &f.actors[actor], &f.parties[actor]
	if plural {
		return p.plural || a.Type == news.Group || a.Type == news.Organization
	}
	switch gender {
	case 'm', 'f':
		return (a.Type == news.Person || a.Type == news.OfficeHolder) && (p.gender == 0 || p.gender == gender)
	}
	return a.Type == news.Country || a.Type == news.Organization || a.Type == news.Group && !p.plural
}

// salience scores a mention as antecedent of a pronoun.
func (f *finder) salience(si int, u *unit, n *Mention) int {
	t := &f.doc.Sentences[n.Sentence]
	score := -20 * (si - n.Sentence)
	switch {
	case t.Is(n.Head, "nsubj"):
		score += 14
		if h := t.Tokens[n.Head].Head; h >= 0 && (t.Tokens[h].Head < 0 || t.Is(h, "ccomp", "parataxis")) {
			score += 4 // the main clause's subject, or that of what is said
		}
	case t.Is(n.Head, "obj", "iobj", "obl:agent"):
		score += 6
	case t.Is(n.Head, "obl"):
		score += 3
	case t.Is(n.Head, "nmod:poss"):
		score += 4
	case t.Is(n.Head, "amod", "compound"):
		score -= 8
	}
	if n.Form != news.NominalForm {
		score += 2
	}
	if f.actors[n.Actor].Type == news.Group && f.parties[n.Actor].plural && u.plural {
		score += 14
	}
	if u.plural && f.actors[n.Actor].Type == news.Organization {
		score -= 12 // "they" means people before bodies
	}
	if n.Sentence == si {
		score += 2
		// In one sentence, the nearer subject.
		if d := u.start - n.Head; d < 12 {
			score += 2
		}
	}
	return score
}

// clauseMates reports whether two tokens depend on the same verb, so that a
// plain pronoun cannot stand for the other.
func clauseMates(s *parse.Sentence, a, b int) bool {
	return s.Tokens[a].Head >= 0 && s.Tokens[a].Head == s.Tokens[b].Head && s.Is(a, "nsubj", "obj", "iobj", "obl") && s.Is(b, "nsubj", "obj", "iobj", "obl")
}

func reflexive(form string) bool {
	return len(form) > 4 && (form[len(form)-4:] == "self" || form[len(form)-4:] == "lves")
}

// thingsBetween reports whether things in the plural stand nearer to a plural
// pronoun than an organisation: "the agency said he seized the boats and held
// their crew".
func thingsBetween(s *parse.Sentence, u *unit, antecedent *Mention, si int) bool {
	if antecedent.Sentence != si {
		return false
	}
	for t := u.start - 1; t > antecedent.Head; t-- {
		if s.Tokens[t].XPOS == "NNS" && s.Is(t, "obj", "nsubj") {
			return true
		}
	}
	return false
}
