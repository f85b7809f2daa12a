package attribution

import (
	"strconv"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// tell turns the sayings into statements.
func (r *reader) tell() []news.Statement {
	for k := range r.sayings {
		r.chain(&r.sayings[k])
	}
	ids := make([]news.Nullable, len(r.sayings))
	n := 0
	for k := range r.sayings {
		if !r.sayings[k].folded {
			n++
			ids[k] = news.Nullable("s" + strconv.Itoa(n))
		}
	}
	out := make([]news.Statement, 0, n)
	for k := range r.sayings {
		if r.sayings[k].folded {
			continue
		}
		parent := r.within(k)
		if parent >= 0 && r.passedOn(parent) {
			r.sayings[k].via = append(r.sayings[k].via, r.sayings[parent].source)
		}
		st := r.statement(&r.sayings[k])
		st.ID = string(ids[k])
		if parent >= 0 {
			st.Parent = ids[parent]
		}
		out = append(out, st)
	}
	return out
}

// statement tells one saying, but for its id and parent.
func (r *reader) statement(say *saying) news.Statement {
	st := news.Statement{
		Kind:      r.kind(say.content),
		Source:    r.speakers(say),
		Content:   say.content,
		Via:       []string{},
		Addressee: r.actors(say.told),
		Stance:    lexicon.StanceReport,
	}
	for _, v := range say.via {
		st.Via = appendNew(st.Via, r.actors(v)...)
	}
	if len(st.Source) == 0 {
		say.source = r.antecedent(say.source)
	}
	if say.source.ok() {
		sp := r.sentences[say.source.sentence].SpanOf(say.source.lo, say.source.hi)
		st.SourceSpan = &sp
	}
	if !say.free {
		sp := r.sentences[say.sentence].SpanOf(say.lo, say.hi)
		st.CueSpan = &sp
		st.Stance = r.stance(say)
		st.Time = r.when(say)
	}
	return st
}

// passedOn reports whether saying k is the press's passing on what another
// said: “the agency reported that the minister said”.
func (r *reader) passedOn(k int) bool {
	p := &r.sayings[k]
	return !p.free && spoken(p.cue) && r.medium(p.source)
}

// actors returns the ids of the actors that a phrase names: those of its head
// and of what is coordinated with it.
func (r *reader) actors(p phrase) []string {
	ids := []string{}
	if !p.ok() {
		return ids
	}
	s := &r.sentences[p.sentence]
	head := p.head
	switch s.Tokens[head].XPOS {
	case "WP", "WDT":
		// A relative pronoun stands for the noun that its clause hangs on.
		if v := s.Tokens[head].Head; v >= 0 && s.Tokens[v].Head >= 0 {
			head = s.Tokens[v].Head
		}
	}
	for _, h := range s.Conjuncts(head) {
		if h != head && (h < p.lo || h >= p.hi) {
			continue
		}
		for _, a := range r.cast.Members(p.sentence, h) {
			ids = appendNew(ids, r.cast.Actors[a].ID)
		}
	}
	return ids
}

func appendNew(ids []string, more ...string) []string {
next:
	for _, id := range more {
		for _, have := range ids {
			if have == id {
				continue next
			}
		}
		ids = append(ids, id)
	}
	return ids
}

// kind says how much of the content stands in quotation marks: all, some or
// none of its letters and digits.
func (r *reader) kind(content []news.Span) string {
	in, out := 0, 0
	for _, c := range content {
		q := r.firstQuote(c.Start)
		for i := c.Start; i < c.End && i < len(r.runes); i++ {
			if !isInk(r.runes[i]) {
				continue
			}
			for q < len(r.quotes) && r.quotes[q].span.End <= i {
				q++
			}
			if q < len(r.quotes) && r.quotes[q].span.Start <= i {
				in++
			} else {
				out++
			}
		}
	}
	switch {
	case in == 0:
		return news.Indirect
	case out == 0:
		return news.Direct
	}
	return news.Mixed
}

// when returns the id of the time that dates the saying: one that hangs on the
// cue and stands outside the content.
func (r *reader) when(say *saying) news.Nullable {
	s := &r.sentences[say.sentence]
	best, dist := news.Nullable(""), len(s.Tokens)+1
	for i := range r.times {
		sp := r.times[i].Span
		if sp.End <= s.Span.Start {
			continue
		}
		if sp.Start >= s.Span.End {
			break
		}
		if r.inContent(say, sp.Start) {
			continue
		}
		t := tokenAt(s, sp.Start)
		if t < 0 || !r.dates(say, t) {
			continue
		}
		d := max(t-say.hi+1, say.lo-t)
		if d < dist {
			best, dist = news.Nullable(r.times[i].ID), d
		}
	}
	return best
}

// dates reports whether the time at token t hangs on the cue.
func (r *reader) dates(say *saying, t int) bool {
	s := &r.sentences[say.sentence]
	if say.source.ok() && say.source.sentence == say.sentence && t >= say.source.lo && t < say.source.hi {
		return false
	}
	for h := t; h >= 0; h = s.Tokens[h].Head {
		if h == say.head {
			return true
		}
		if h != t && clausal(s, h) {
			return false
		}
		if s.Is(h, "acl", "acl:relcl", "ccomp", "advcl") {
			return false
		}
	}
	return t >= say.lo-1 && t <= say.hi+1
}

// tokenAt returns the token that holds or follows a code point, or -1.
func tokenAt(s *sentence, at int) int {
	for t := range s.Tokens {
		if s.Tokens[t].Span.End > at {
			return t
		}
	}
	return -1
}

func isInk(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
