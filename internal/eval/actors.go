package eval

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// An ActorCase is a short report with its parties marked.
type ActorCase struct {
	Name, Date string
	Text       string
	Mentions   []GoldMention
	Places     []news.Span // words that name no party
	Parties    map[string]GoldParty
	Line       int
}

// A GoldMention is marked words and the party they denote.
type GoldMention struct {
	Span  news.Span
	Party string
}

// A GoldParty says what is right of a party. Empty cells are not scored; "-"
// means that there must be none. Any of the sectors is right.
type GoldParty struct {
	Name, Type, Country string
	Sectors             []string
}

// ReadActorCases reads cases of marked parties. A file holds cases as plain
// text that people can edit:
//
//	== name of the case | 2019-05-04
//	[[Norway|n]'s foreign minister|f] flew to {Lima}. [She|f] met ...
//	n: Norway | country | NOR | -
//	f: =Ine Eriksen Søreide | person | NOR | GOV
//
// Brackets mark a mention and its party, braces words that are no party. The
// date is the report's; a case may leave it out. A party's cells are its name
// ("=" asks for exactly this one), type, country and sectors, where any of
// the types and sectors parted by commas is right. Lines that begin with "#"
// are comments.
func ReadActorCases(file string, data []byte) ([]ActorCase, error) {
	var out []ActorCase
	var cur *ActorCase
	for n, line := range strings.Split(string(data), "\n") {
		line = strings.TrimSpace(line)
		fault := func(err error) error { return fmt.Errorf("%s:%d: %w", file, n+1, err) }
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "== "):
			name, date, _ := strings.Cut(line[3:], "|")
			out = append(out, ActorCase{Name: strings.TrimSpace(name), Date: strings.TrimSpace(date), Parties: map[string]GoldParty{}, Line: n + 1})
			cur = &out[len(out)-1]
		case cur == nil:
			return nil, fault(fmt.Errorf("text before the first case"))
		default:
			if id, p, ok := goldParty(line); ok {
				cur.Parties[id] = p
				continue
			}
			if err := cur.addText(line); err != nil {
				return nil, fault(err)
			}
		}
	}
	for _, c := range out {
		for _, m := range c.Mentions {
			if _, ok := c.Parties[m.Party]; !ok {
				return nil, fmt.Errorf("%s:%d: %s: no party %q", file, c.Line, c.Name, m.Party)
			}
		}
	}
	return out, nil
}

// goldParty reads "id: name | type | country | sectors".
func goldParty(line string) (string, GoldParty, bool) {
	id, rest, ok := strings.Cut(line, ":")
	if !ok || id == "" || strings.ContainsAny(id, " []{}|") || strings.Count(rest, "|") != 3 {
		return "", GoldParty{}, false
	}
	c := strings.Split(rest, "|")
	for i := range c {
		c[i] = strings.TrimSpace(c[i])
	}
	p := GoldParty{Name: c[0], Type: c[1], Country: c[2]}
	for _, s := range strings.Split(c[3], ",") {
		if s = strings.TrimSpace(s); s != "" {
			p.Sectors = append(p.Sectors, s)
		}
	}
	return id, p, true
}

// addText takes a paragraph with its marks.
func (c *ActorCase) addText(line string) error {
	out := []rune(c.Text)
	if len(out) > 0 {
		out = append(out, '\n', '\n')
	}
	type open struct {
		at    int
		place bool
	}
	var stack []open
	in := []rune(line)
	for i := 0; i < len(in); i++ {
		switch in[i] {
		case '[', '{':
			stack = append(stack, open{len(out), in[i] == '{'})
		case '|':
			if len(stack) == 0 {
				return fmt.Errorf("%q: a bar outside brackets", line)
			}
			end := slices.Index(in[i:], ']')
			if end < 0 {
				return fmt.Errorf("%q: a bracket stays open", line)
			}
			top := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			c.Mentions = append(c.Mentions, GoldMention{news.Span{Start: top.at, End: len(out)}, string(in[i+1 : i+end])})
			i += end
		case '}':
			if len(stack) == 0 || !stack[len(stack)-1].place {
				return fmt.Errorf("%q: a brace that opens nothing", line)
			}
			c.Places = append(c.Places, news.Span{Start: stack[len(stack)-1].at, End: len(out)})
			stack = stack[:len(stack)-1]
		default:
			out = append(out, in[i])
		}
	}
	if len(stack) > 0 {
		return fmt.Errorf("%q: a bracket stays open", line)
	}
	c.Text = string(out)
	return nil
}

// Article returns the case as an article of body paragraphs.
func (c *ActorCase) Article() *news.Article {
	a := &news.Article{Text: c.Text, Language: "en", Published: news.Published{Date: news.Nullable(c.Date)}}
	at := 0
	for _, p := range strings.Split(c.Text, "\n\n") {
		n := len([]rune(p))
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		at += n + 2
	}
	return a
}

// Actors scores the actor stage on files of marked parties: of the marked
// mentions, the shares found, and found with the right type, country, sector
// and identity; and of the words that name no party, the share left alone.
func Actors(ctx context.Context, files []string, p parse.Parser, lex *lexicon.Lexicon) (*Result, error) {
	var cases []ActorCase
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			return nil, fmt.Errorf("eval actors: %w", err)
		}
		more, err := ReadActorCases(file, data)
		if err != nil {
			return nil, fmt.Errorf("eval actors: %w", err)
		}
		cases = append(cases, more...)
	}
	var s actorScore
	for i := range cases {
		a := cases[i].Article()
		doc, err := p.Parse(ctx, a)
		if err != nil {
			return nil, fmt.Errorf("eval actors: %s: %w", cases[i].Name, err)
		}
		s.add(&cases[i], actor.Find(a, doc, lex).Actors)
	}
	return s.result(), nil
}

// An actorScore gathers the counts of all cases.
type actorScore struct {
	mentions, found, typ, country, sector, identity int
	types, countries, sectors                       int // mentions that ask for it
	places, left                                    int
	faults                                          [][]string
}

// add scores one case.
func (s *actorScore) add(c *ActorCase, actors []news.Actor) {
	hit := make([]int, len(c.Mentions))
	votes := make(map[string]map[int]int)
	back := make(map[int]map[string]int)
	for i, m := range c.Mentions {
		hit[i] = actorAt(actors, m.Span)
		if hit[i] < 0 {
			continue
		}
		if votes[m.Party] == nil {
			votes[m.Party] = map[int]int{}
		}
		votes[m.Party][hit[i]]++
		if back[hit[i]] == nil {
			back[hit[i]] = map[string]int{}
		}
		back[hit[i]][m.Party]++
	}
	for i, m := range c.Mentions {
		s.mention(c, m, hit[i], actors, votes, back)
	}
	for _, p := range c.Places {
		s.places++
		if named(actors, p) < 0 {
			s.left++
		} else {
			s.fault(c, p, "is a place, not "+actors[named(actors, p)].Name)
		}
	}
}

func (s *actorScore) mention(c *ActorCase, m GoldMention, hit int, actors []news.Actor, votes map[string]map[int]int, back map[int]map[string]int) {
	p := c.Parties[m.Party]
	s.mentions++
	s.types += asks(p.Type)
	s.countries += asks(p.Country)
	s.sectors += min(len(p.Sectors), 1)
	if hit < 0 {
		s.fault(c, m.Span, "not found")
		return
	}
	s.found++
	a := &actors[hit]
	check := func(want, have string, right *int, what string) {
		switch {
		case want == "":
		case slices.Contains(strings.Split(want, ", "), have) || want == "-" && have == "":
			*right++
		default:
			s.fault(c, m.Span, fmt.Sprintf("%s %q, want %q (%s)", what, have, want, a.Name))
		}
	}
	check(p.Type, a.Type, &s.typ, "type")
	check(p.Country, string(a.Country), &s.country, "country")
	if len(p.Sectors) > 0 {
		right := p.Sectors[0] == "-" && len(a.Sectors) == 0
		for _, w := range p.Sectors {
			right = right || slices.Contains(a.Sectors, w)
		}
		if right {
			s.sector++
		} else {
			s.fault(c, m.Span, fmt.Sprintf("sectors %v, want %v (%s)", a.Sectors, p.Sectors, a.Name))
		}
	}
	name, exact := strings.CutPrefix(p.Name, "=")
	if best(votes[m.Party]) == hit && bestName(back[hit]) == m.Party && (!exact || a.Name == name) {
		s.identity++
	} else {
		s.fault(c, m.Span, fmt.Sprintf("is %s (%s), want %s", a.Name, a.ID, p.Name))
	}
}

func asks(cell string) int {
	if cell == "" {
		return 0
	}
	return 1
}

func best(votes map[int]int) int {
	top := -1
	for k, n := range votes {
		if top < 0 || n > votes[top] || n == votes[top] && k < top {
			top = k
		}
	}
	return top
}

func bestName(votes map[string]int) string {
	top := ""
	for k, n := range votes {
		if top == "" || n > votes[top] || n == votes[top] && k < top {
			top = k
		}
	}
	return top
}

// actorAt returns the actor with the mention that fits a span best: the same
// words, else the mention that shares most with it, by at least half of the
// longer one or of a name inside the marked words.
func actorAt(actors []news.Actor, span news.Span) int {
	top, share := -1, 0.0
	for i := range actors {
		for _, m := range actors[i].Mentions {
			if !m.Span.Overlaps(span) {
				continue
			}
			common := min(m.Span.End, span.End) - max(m.Span.Start, span.Start)
			f := float64(common) / float64(max(m.Span.Len(), span.Len()))
			if f > share {
				top, share = i, f
			}
		}
	}
	if share < 0.34 {
		return -1
	}
	return top
}

// named returns the actor that has exactly the words of a span as a mention.
func named(actors []news.Actor, span news.Span) int {
	for i := range actors {
		for _, m := range actors[i].Mentions {
			if m.Span == span {
				return i
			}
		}
	}
	return -1
}

func (s *actorScore) fault(c *ActorCase, span news.Span, what string) {
	s.faults = append(s.faults, []string{c.Name, string([]rune(c.Text)[span.Start:span.End]), what})
}

func (s *actorScore) result() *Result {
	r := &Result{Task: "actors"}
	r.Tables = append(r.Tables, Table{Title: "faults", Header: []string{"case", "words", "fault"}, Rows: s.faults})
	r.Add("mentions", float64(s.mentions))
	r.Add("found", share(s.found, s.mentions))
	r.Add("type", share(s.typ, s.types))
	r.Add("country", share(s.country, s.countries))
	r.Add("sector", share(s.sector, s.sectors))
	r.Add("identity", share(s.identity, s.mentions))
	r.Add("places", share(s.left, s.places))
	return r
}
