package eval

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// seedGold is the layout of gold.json.
type seedGold struct {
	Document struct {
		Caption struct{ Text, Credit string }
		Related []struct{ Title, URL string }
		Links   []struct{ URL, Canonical, Role string }
	}
	Actors map[string]struct {
		Name, Type string
		Country    *string
		Sectors    []string
	}
	Events []struct {
		ID               string
		Types            []string
		Mode             string
		Actor, Recipient []string
		Mentions, Aux    []string
		Required         bool
		Note             string
	}
	Statements []struct {
		ID, Source, Kind string
		Content          []string
		Via              []string
		Addressee        string
		Required         bool
	}
	Coreference map[string]json.RawMessage
}

// ReadSeed reads a folder that holds report.txt and gold.json. The date is the
// one that a user would give, "" for none.
func ReadSeed(dir, date string) (*Gold, error) {
	report, err := os.ReadFile(filepath.Join(dir, "report.txt"))
	if err != nil {
		return nil, fmt.Errorf("eval seed: %w", err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, "gold.json"))
	if err != nil {
		return nil, fmt.Errorf("eval seed: %w", err)
	}
	var in seedGold
	if err := json.Unmarshal(raw, &in); err != nil {
		return nil, fmt.Errorf("eval seed: %s: %w", filepath.Join(dir, "gold.json"), err)
	}
	g := &Gold{
		Name:    "seed",
		Page:    news.Page{Name: "report.txt", Body: report},
		Options: extract.Options{Date: date},
	}
	if err := in.gold(g); err != nil {
		return nil, fmt.Errorf("eval seed: %w", err)
	}
	return g, nil
}

// gold fills in events, statements and checks.
func (in *seedGold) gold(g *Gold) error {
	for _, e := range in.Events {
		actor, err := in.party(e.Actor, false)
		if err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
		recipient, err := in.party(e.Recipient, len(e.Recipient) > 1)
		if err != nil {
			return fmt.Errorf("event %s: %w", e.ID, err)
		}
		aux := slices.Sorted(slices.Values(e.Aux))
		modality := []Modality{{Aux: aux}}
		if len(aux) == 0 {
			modality = append(modality, Modality{Aux: aux, Counts: true})
		}
		actor.OrNone = len(e.Actor) == 0 || strings.Contains(e.Note, "empty actor is right")
		g.Events = append(g.Events, GoldEvent{
			Label: e.ID, Types: e.Types, Mode: e.Mode, Actor: actor, Recipient: recipient,
			Modality: modality, Words: e.Mentions, Optional: !e.Required,
		})
	}
	for _, s := range in.Statements {
		source, err := in.party([]string{s.Source}, false)
		if err != nil {
			return fmt.Errorf("statement %s: %w", s.ID, err)
		}
		via, err := in.party(s.Via, true)
		if err != nil {
			return fmt.Errorf("statement %s: %w", s.ID, err)
		}
		g.Statements = append(g.Statements, GoldStatement{
			Label: s.ID, Source: source, Content: append(s.Content, quotedPart(s.Content)...),
			Via: via, Optional: !s.Required,
		})
	}
	in.checks(g)
	return nil
}

// quotedPart returns the quoted words of a content: gold lets them stand alone.
func quotedPart(content []string) []string {
	if len(content) != 1 {
		return nil
	}
	i, j := strings.IndexRune(content[0], '“'), strings.LastIndex(content[0], "”")
	if i <= 0 || j < i {
		return nil
	}
	return []string{content[0][i:j]}
}

func (in *seedGold) party(keys []string, all bool) (Party, error) {
	p := Party{All: all}
	for _, key := range keys {
		a, ok := in.Actors[key]
		if !ok {
			return p, fmt.Errorf("no actor %q", key)
		}
		ref := Ref{Names: []string{a.Name}, Sectors: a.Sectors}
		if a.Country != nil {
			ref.Country = *a.Country
		}
		switch a.Type {
		case news.Country:
			ref.State = true
		case news.Person:
			ref.Country, ref.Sectors = "", nil // identity decides
		}
		var names []string
		if raw, ok := in.Coreference[key]; ok {
			if err := json.Unmarshal(raw, &names); err != nil {
				return p, fmt.Errorf("coreference %q: %w", key, err)
			}
			names = slices.DeleteFunc(names, func(n string) bool { return len(n) < 4 })
		}
		ref.Names = append(ref.Names, names...)
		p.Refs = append(p.Refs, ref)
	}
	return p, nil
}

// checks asks for the roles of the report's parts.
func (in *seedGold) checks(g *Gold) {
	caption := in.Document.Caption
	g.Checks = append(g.Checks, roleCheck(news.Caption, caption.Text), Check{
		Kind: "credit", Want: caption.Credit,
		Holds: func(r *news.Record) bool {
			return slices.ContainsFunc(r.Article.Paragraphs, func(p news.Paragraph) bool { return p.Credit == caption.Credit })
		},
	})
	for _, rel := range in.Document.Related {
		g.Checks = append(g.Checks, roleCheck(news.Related, rel.Title))
	}
	for _, l := range in.Document.Links {
		role, _, _ := strings.Cut(l.Role, " ")
		g.Checks = append(g.Checks, linkCheck(role, l.Canonical))
	}
}

// roleCheck asks for a paragraph of a role that holds the words.
func roleCheck(role news.Role, words string) Check {
	return Check{
		Kind: "role " + string(role), Want: words,
		Holds: func(r *news.Record) bool {
			return slices.ContainsFunc(r.Article.Paragraphs, func(p news.Paragraph) bool {
				return p.Role == role && strings.Contains(straight(textOf(r, p.Span)), straight(words))
			})
		},
	}
}

// linkCheck asks for a link of a role with a canonical address.
func linkCheck(role, canonical string) Check {
	return Check{
		Kind: "link " + role, Want: canonical,
		Holds: func(r *news.Record) bool {
			return slices.ContainsFunc(r.Article.Links, func(l news.Link) bool {
				return l.Role == role && l.Canonical == canonical
			})
		},
	}
}
