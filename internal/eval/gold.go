package eval

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A Gold is what a careful reader records from one report.
type Gold struct {
	Name       string
	Page       news.Page
	Options    extract.Options
	Events     []GoldEvent
	Statements []GoldStatement
	Never      []string // words at which nothing may count
	Checks     []Check
}

// A GoldEvent is one event that a report tells. An optional one is neither
// missed nor wrong.
type GoldEvent struct {
	Label     string
	Types     []string // any of these PLOVER types is right
	Mode      string   // right mode, "" for any
	Actor     Party
	Recipient Party
	Modality  []Modality // any of these is right
	Words     []string   // the tellings, verbatim
	Optional  bool
}

// A Modality is a set of auxiliary modes and whether the event counts.
type Modality struct {
	Aux    []string
	Counts bool
}

// A Party is one side of an event: any of the references is right, or all of
// them are needed. No references means that the side is free; OrNone, that an
// empty side is right too.
type Party struct {
	Refs   []Ref
	All    bool
	OrNone bool
}

// A Ref names an actor: by identity through its names, or by country and
// sector.
type Ref struct {
	Names   []string
	Country string // ISO 3166-1 alpha-3
	State   bool   // the state itself is meant
	Sectors []string
}

// A GoldStatement is one statement that a report passes on.
type GoldStatement struct {
	Label     string
	Source    Party
	Content   []string
	Via       Party
	Addressee Party
	Optional  bool
}

// A Check is one more thing that the record must show.
type Check struct {
	Kind  string
	Want  string
	Holds func(*news.Record) bool
}

// matches reports whether the side that the record gives, as actor ids, is the
// party.
func (p Party) matches(r *news.Record, ids []string) bool {
	if len(p.Refs) == 0 || p.OrNone && len(ids) == 0 {
		return true
	}
	found := 0
	for _, ref := range p.Refs {
		for _, id := range ids {
			if a := actorByID(r, id); a != nil && ref.matches(r, a) {
				found++
				break
			}
		}
	}
	if p.All {
		return found == len(p.Refs)
	}
	return found > 0
}

// matches reports whether an actor of the record is the one referred to.
func (ref Ref) matches(r *news.Record, a *news.Actor) bool {
	if ref.State && a.Type == news.Country && string(a.Country) == ref.Country {
		return true
	}
	for _, name := range ref.Names {
		if sameName(name, a.Name) {
			return true
		}
		for _, m := range a.Mentions {
			if m.Form != news.PronounForm && foldName(textOf(r, m.Span)) == foldName(name) {
				return true
			}
		}
	}
	if ref.State || ref.Country == "" && len(ref.Sectors) == 0 {
		return false
	}
	// By country and sector, where the reference gives no identity.
	if ref.Country != "" && string(a.Country) != ref.Country {
		return false
	}
	return len(ref.Sectors) == 0 || intersects(ref.Sectors, a.Sectors)
}

// sameName reports whether one name's words are among the other's: "Antonov"
// and "Anatoly Antonov" are one, "Ivan Antonov" and "Anatoly Antonov" are not.
func sameName(a, b string) bool {
	x, y := strings.Fields(foldName(a)), strings.Fields(foldName(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	words := make(map[string]bool, len(y))
	for _, w := range y {
		words[w] = true
	}
	for _, w := range x {
		if !words[w] {
			return false
		}
	}
	return true
}

// foldName lowers case and drops articles, possessives and punctuation.
func foldName(s string) string {
	s = strings.ToLower(strings.NewReplacer("’s ", " ", "'s ", " ", "’", "'", ".", "", ",", "", "“", "", "”", "", "\"", "").Replace(s + " "))
	fields := strings.Fields(s)
	kept := fields[:0]
	for _, f := range fields {
		if f != "the" && f != "a" && f != "an" {
			kept = append(kept, f)
		}
	}
	return strings.Join(kept, " ")
}

func actorByID(r *news.Record, id string) *news.Actor {
	for i := range r.Actors {
		if r.Actors[i].ID == id {
			return &r.Actors[i]
		}
	}
	return nil
}

func textOf(r *news.Record, s news.Span) string {
	runes := []rune(r.Article.Text)
	if s.Start < 0 || s.End > len(runes) || s.Empty() {
		return ""
	}
	return string(runes[s.Start:s.End])
}

func intersects(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
