package event

import (
	"slices"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// noteEnvoys remembers where the envoys whom a sentence names are accredited,
// so that another sentence may call them by name alone.
func (t *tree) noteEnvoys() {
	for i := range t.s.Tokens {
		if !t.isWord(i, "@envoy") {
			continue
		}
		a := t.Cast.At(t.i, i)
		if a < 0 {
			continue
		}
		if _, ok := t.hosts[a]; !ok {
			t.hosts[a] = nil
		}
		for _, h := range t.namedHosts(i, nil) {
			if !slices.Contains(t.hosts[a], h) {
				t.hosts[a] = append(t.hosts[a], h)
			}
		}
		t.notePost(i, a)
	}
}

// A post is an envoy's: the country that sends and the state that receives.
type post struct {
	sender string
	hosts  []int
}

// notePost remembers the posts that the report names, to know the only one.
func (t *tree) notePost(tok, a int) {
	senders, hosts := t.senders(tok), t.hosts[a]
	if len(senders) == 0 || len(hosts) != 1 {
		return
	}
	for _, p := range t.posts {
		if p.sender == senders[0] && slices.Equal(p.hosts, hosts) {
			return
		}
	}
	t.posts = append(t.posts, post{senders[0], hosts})
}

// onlyPost returns the post of an envoy called by name alone, where the report
// speaks of one post only that is not another country's.
func (c *coder) onlyPost(a int) (post, bool) {
	if _, envoy := c.hosts[a]; !envoy {
		return post{}, false
	}
	country := string(c.Cast.Actors[a].Country)
	var fit []post
	for _, p := range c.posts {
		if country == "" || p.sender == country {
			fit = append(fit, p)
		}
	}
	if len(fit) != 1 {
		return post{}, false
	}
	return fit[0], true
}

// hostsOf returns the states that received the envoy in a phrase: "ambassador
// to Chad", "its Paris envoy", "ambassadors in Kyiv and Minsk", or what the
// report says elsewhere of an envoy called by name. movers are the countries
// that send or call the envoy, where the clause names them.
func (t *tree) hostsOf(tok int, movers []string) []int {
	if hosts := t.namedHosts(tok, movers); len(hosts) > 0 {
		return hosts
	}
	a := t.Cast.At(t.i, tok)
	if a < 0 {
		return nil
	}
	if len(t.hosts[a]) > 0 {
		return t.hosts[a]
	}
	if p, ok := t.onlyPost(a); ok {
		return p.hosts
	}
	return nil
}

// namedHosts returns the states that the phrase itself names as hosts. A
// country before the envoy is the host unless it is the sender.
func (t *tree) namedHosts(tok int, movers []string) []int {
	var hosts []int
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		if !t.s.Is(c, "nmod") {
			continue
		}
		switch t.roleOf(c) {
		case "to", "in", "at":
			who, _ := t.parties(c)
			hosts = append(hosts, t.states(who)...)
		}
	}
	if len(hosts) > 0 {
		return unique(hosts)
	}
	senders := append(t.senders(tok), movers...)
	if len(senders) == 0 {
		return nil
	}
	for _, c32 := range t.s.Children(tok) {
		c := int(c32)
		if !t.s.Is(c, "compound", "amod", "nmod") || t.s.Case(c) != "" {
			continue
		}
		if a := t.Cast.At(t.i, c); a >= 0 && t.Cast.Actors[a].Type != news.Person {
			for _, s := range t.states([]int{a}) {
				if !slices.Contains(senders, string(t.Cast.Actors[s].Country)) {
					hosts = append(hosts, s)
				}
			}
		}
	}
	return unique(hosts)
}

// placesOfClause returns the states that the clause itself names as where an
// envoy is: "recalled its envoy from Lagos". The movers' own are home.
func (t *tree) placesOfClause(e *telling, movers []string) []int {
	home := slices.Clone(movers)
	for _, tok := range e.args.get("obj") {
		home = append(home, t.senders(tok)...)
	}
	for _, role := range []string{"from", "in", "to"} {
		var hosts []int
		for _, tok := range e.args.get(role) {
			who, _ := t.parties(tok)
			for _, s := range t.states(who) {
				if c := string(t.Cast.Actors[s].Country); c != "" && !slices.Contains(home, c) {
					hosts = append(hosts, s)
				}
			}
		}
		if len(hosts) > 0 {
			return unique(hosts)
		}
	}
	return nil
}

// senders returns the countries that an envoy's phrase gives as the sender: a
// possessive, or the country of the envoy who is known.
func (t *tree) senders(tok int) []string {
	for _, c := range t.s.Children(tok) {
		if t.s.Tokens[c].Rel == "nmod:poss" {
			who, _ := t.parties(int(c))
			return t.countriesOf(who)
		}
	}
	if a := t.Cast.At(t.i, tok); a >= 0 {
		return t.countriesOf([]int{a})
	}
	return nil
}

// states returns the actors with each that is no country in place of its
// country's state.
func (c *coder) states(who []int) []int {
	var out []int
	for _, a := range who {
		x := &c.Cast.Actors[a]
		if x.Type != news.Country && x.Country != "" {
			if s := c.Cast.Country(string(x.Country)); s >= 0 {
				a = s
			}
		}
		out = append(out, a)
	}
	return unique(out)
}

func (c *coder) countriesOf(who []int) []string {
	var out []string
	for _, a := range who {
		if iso := string(c.Cast.Actors[a].Country); iso != "" {
			out = append(out, iso)
		}
	}
	return out
}
