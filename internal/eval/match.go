package eval

import (
	"fmt"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Score is how one record compares with its gold.
type Score struct {
	Required, Right             int // required events; right in type, actor, recipient and modality
	TypeRight, SidesRight       int // required events right in type; in type and both sides
	ModalityRight               int // required events found whose modality is right
	Found                       int // required events with any event of the right type at their words
	Statements, StatementsRight int // required; right in source and content
	Counted, CountedTrue        int // events that count; of these, those that gold lists as counting
	WrongCounts                 int // events that count and must not
	Spurious                    int // events that count and that gold lists nowhere
	Checks, ChecksHeld          int
	Notes                       []string // a line for each thing missed or wrong
}

// Compare scores a record against its gold.
func Compare(g *Gold, r *news.Record) Score {
	var s Score
	c := comparison{gold: g, record: r, runes: []rune(r.Article.Text)}
	c.events(&s)
	c.counted(&s)
	c.statements(&s)
	for _, check := range g.Checks {
		s.Checks++
		if check.Holds(r) {
			s.ChecksHeld++
		} else {
			s.note("CHECK  %s: want %s", check.Kind, check.Want)
		}
	}
	return s
}

func (s *Score) note(format string, args ...any) {
	s.Notes = append(s.Notes, fmt.Sprintf(format, args...))
}

// add sums two scores.
func (s *Score) add(t Score) {
	s.Required += t.Required
	s.Right += t.Right
	s.TypeRight += t.TypeRight
	s.SidesRight += t.SidesRight
	s.ModalityRight += t.ModalityRight
	s.Found += t.Found
	s.Statements += t.Statements
	s.StatementsRight += t.StatementsRight
	s.Counted += t.Counted
	s.CountedTrue += t.CountedTrue
	s.WrongCounts += t.WrongCounts
	s.Spurious += t.Spurious
	s.Checks += t.Checks
	s.ChecksHeld += t.ChecksHeld
	s.Notes = append(s.Notes, t.Notes...)
}

type comparison struct {
	gold   *Gold
	record *news.Record
	runes  []rune
}

// events looks for each gold event among the record's.
func (c *comparison) events(s *Score) {
	for i := range c.gold.Events {
		want := &c.gold.Events[i]
		best, rank := -1, -1
		for j := range c.record.Events {
			if got := &c.record.Events[j]; c.at(got, want.Words) {
				if k := c.rank(want, got); k > rank {
					best, rank = j, k
				}
			}
		}
		if want.Optional {
			continue
		}
		s.Required++
		if best < 0 {
			s.note("MISSED %s: nothing at %q", want.Label, want.Words)
			continue
		}
		got := &c.record.Events[best]
		typed, sides, modal := want.typeRight(got), c.sides(want, got), want.modalityRight(got)
		if typed {
			s.TypeRight++
			s.Found++
			if sides {
				s.SidesRight++
			}
			if modal {
				s.ModalityRight++
			}
		}
		if typed && sides && modal {
			s.Right++
			continue
		}
		s.note("WRONG  %s: got %s", want.Label, c.describe(got))
	}
}

// rank orders candidates for one gold event: type first, then sides, then
// modality.
func (c *comparison) rank(want *GoldEvent, got *news.Event) int {
	rank := 0
	if want.typeRight(got) {
		rank += 8
	}
	if c.sides(want, got) {
		rank += 4
	} else if want.Actor.matches(c.record, got.Actor) || want.Recipient.matches(c.record, got.Recipient) {
		rank += 2
	}
	if want.modalityRight(got) {
		rank++
	}
	return rank
}

// counted looks at every event that counts: does gold say so?
func (c *comparison) counted(s *Score) {
	for i := range c.record.Events {
		got := &c.record.Events[i]
		if !got.Counts {
			continue
		}
		s.Counted++
		listed, may := false, false
		for j := range c.gold.Events {
			want := &c.gold.Events[j]
			if !c.at(got, want.Words) {
				continue
			}
			listed = true
			if slices.ContainsFunc(want.Modality, func(m Modality) bool { return m.Counts }) {
				may = true
				if want.typeRight(got) {
					s.CountedTrue++
					break
				}
			}
		}
		switch {
		case c.at(got, c.gold.Never) || listed && !may:
			s.WrongCounts++
			s.note("COUNTS %s must not count", c.describe(got))
		case !listed:
			s.Spurious++
			s.note("EXTRA  %s", c.describe(got))
		}
	}
}

// at reports whether any telling of an event has its trigger within the words.
func (c *comparison) at(e *news.Event, words []string) bool {
	for _, w := range words {
		for _, span := range c.find(w) {
			for _, m := range e.Mentions {
				if span.Contains(m.Trigger) || m.Trigger.Contains(span) {
					return true
				}
			}
		}
	}
	return false
}

// find returns where words stand in the text, ignoring how quotes are drawn.
func (c *comparison) find(words string) []news.Span {
	text, w := straight(string(c.runes)), []rune(straight(words))
	if len(w) == 0 {
		return nil
	}
	var out []news.Span
	runes := []rune(text)
	for i := 0; i+len(w) <= len(runes); i++ {
		if slices.Equal(runes[i:i+len(w)], w) {
			out = append(out, news.Span{Start: i, End: i + len(w)})
		}
	}
	return out
}

// straight draws all quotation marks straight, one code point for one.
func straight(s string) string {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'").Replace(s)
}

func (want *GoldEvent) typeRight(got *news.Event) bool {
	return slices.Contains(want.Types, got.Type)
}

// sides reports whether both sides are right. The sides of a consultation are
// one: a meeting of equals lists all of them as actors.
func (c *comparison) sides(want *GoldEvent, got *news.Event) bool {
	if want.Actor.matches(c.record, got.Actor) && want.Recipient.matches(c.record, got.Recipient) {
		return true
	}
	if got.Type != "CONSULT" && got.Type != "AGREE" && got.Type != "COOPERATE" {
		return false
	}
	both := slices.Concat(got.Actor, got.Recipient)
	return want.Actor.matches(c.record, both) && want.Recipient.matches(c.record, both)
}

func (want *GoldEvent) modalityRight(got *news.Event) bool {
	aux := slices.Sorted(slices.Values(got.Aux))
	return slices.ContainsFunc(want.Modality, func(m Modality) bool {
		return m.Counts == got.Counts && slices.Equal(aux, m.Aux)
	})
}

// statements looks for each gold statement among the record's.
func (c *comparison) statements(s *Score) {
	for i := range c.gold.Statements {
		want := &c.gold.Statements[i]
		if want.Optional {
			continue
		}
		s.Statements++
		best, at := 0.0, -1
		right := false
		for j := range c.record.Statements {
			got := &c.record.Statements[j]
			overlap := c.overlap(want, got)
			if overlap > best {
				best, at = overlap, j
			}
			if overlap >= 0.5 && c.sourceRight(want, got) && want.Via.matches(c.record, got.Via) &&
				want.Addressee.matches(c.record, got.Addressee) {
				right = true
				break
			}
		}
		switch {
		case right:
			s.StatementsRight++
		case at < 0:
			s.note("MISSED statement %s", want.Label)
		default:
			got := &c.record.Statements[at]
			s.note("WRONG  statement %s: got source %s, via %s, content %q (overlap %.2f)", want.Label,
				c.names(got.Source), c.names(got.Via), c.content(got), best)
		}
	}
}

// sourceRight reports whether the source is the actor wanted, or its words
// name it where it is no actor.
func (c *comparison) sourceRight(want *GoldStatement, got *news.Statement) bool {
	if want.Source.matches(c.record, got.Source) {
		return true
	}
	if got.SourceSpan == nil {
		return false
	}
	words := textOf(c.record, *got.SourceSpan)
	return slices.ContainsFunc(want.Source.Refs, func(ref Ref) bool {
		return slices.ContainsFunc(ref.Names, func(n string) bool { return foldName(n) == foldName(words) })
	})
}

// overlap is the share of words that two contents have in common (Jaccard), or
// the share of the gold words found where gold gives only how the content
// begins.
func (c *comparison) overlap(want *GoldStatement, got *news.Statement) float64 {
	have := contentWords(c.content(got))
	best := 0.0
	for _, text := range want.Content {
		gold := contentWords(text)
		common, union := 0, len(have)
		left := map[string]int{}
		for _, w := range have {
			left[w]++
		}
		for _, w := range gold {
			if left[w] > 0 {
				left[w]--
				common++
			} else {
				union++
			}
		}
		j := share(common, union)
		if strings.HasSuffix(text, "…") {
			j = share(common, len(gold))
		}
		best = max(best, j)
	}
	return best
}

func contentWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(straight(s)), func(r rune) bool {
		return strings.ContainsRune(" \n\t\".,;:!?…", r)
	})
}

func (c *comparison) content(s *news.Statement) string {
	var parts []string
	for _, span := range s.Content {
		parts = append(parts, textOf(c.record, span))
	}
	return strings.Join(parts, " … ")
}

func (c *comparison) names(ids []string) string {
	if len(ids) == 0 {
		return "–"
	}
	var names []string
	for _, id := range ids {
		if a := actorByID(c.record, id); a != nil {
			names = append(names, a.Name)
		}
	}
	return strings.Join(names, " & ")
}

// describe writes an event in one line for people.
func (c *comparison) describe(e *news.Event) string {
	trigger := ""
	if len(e.Mentions) > 0 {
		trigger = textOf(c.record, e.Mentions[0].Trigger)
	}
	return fmt.Sprintf("%s %s, %s > %s, aux %v, counts %v, at %q (%s)", e.Type, e.Mode,
		c.names(e.Actor), c.names(e.Recipient), e.Aux, e.Counts, trigger, e.Why)
}
