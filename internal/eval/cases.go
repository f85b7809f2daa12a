package eval

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// ReadCases reads every .txt file of a folder as a gold case.
//
// A case is plain text that people can edit: "# " comment lines and headers
// (date:, url:), a line "--- report", the report as pasted, a line
// "--- expect", and then one expectation a line with cells parted by "|":
//
//	event    | TYPE mode / TYPE | actor | recipient | modality | "words"; "words"
//	event?   | as event, but optional
//	never    | "words at which nothing may count"
//	said     | source | "content" | via X; to Y
//	time     | "words" | TIMEX3 value or "unresolved"
//	actor    | name | ISO3 | sector
//	role     | caption | "words of the paragraph"
//	link     | role | canonical address
//	published| YYYY-MM-DD or none
//	conflict | words of the conflict sentence
//
// Parties are names or "ISO3 [sector]", parted by ";" where any is right and
// by "&" where all are needed; "-" leaves the side free, and among names lets
// it be empty. Modality is "counts", "attributed", or auxiliary modes parted by
// commas; "/" parts alternatives.
func ReadCases(fsys fs.FS) ([]*Gold, error) {
	files, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, fmt.Errorf("eval cases: %w", err)
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("eval cases: no .txt file in the folder")
	}
	var out []*Gold
	for _, file := range files {
		raw, err := fs.ReadFile(fsys, file)
		if err != nil {
			return nil, fmt.Errorf("eval cases: %w", err)
		}
		g, err := readCase(file, raw)
		if err != nil {
			return nil, fmt.Errorf("eval cases: %w", err)
		}
		out = append(out, g)
	}
	return out, nil
}

func readCase(file string, raw []byte) (*Gold, error) {
	g := &Gold{Name: strings.TrimSuffix(path.Base(file), ".txt"), Page: news.Page{Name: file}}
	var report bytes.Buffer
	part := "head"
	in := bufio.NewScanner(bytes.NewReader(raw))
	in.Buffer(nil, 1<<20)
	for line := 1; in.Scan(); line++ {
		text := in.Text()
		switch {
		case text == "--- report" || text == "--- expect":
			part = strings.TrimPrefix(text, "--- ")
		case part == "report":
			report.WriteString(text + "\n")
		case strings.TrimSpace(text) == "" || strings.HasPrefix(text, "#"):
		case part == "head":
			key, value, ok := strings.Cut(text, ":")
			value = strings.TrimSpace(value)
			switch {
			case ok && key == "date":
				g.Options.Date = value
			case ok && key == "url":
				g.Page.URL = value
			default:
				return nil, fmt.Errorf("%s:%d: unknown header %q", file, line, text)
			}
		default:
			if err := g.expect(text); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", file, line, err)
			}
		}
	}
	if part != "expect" {
		return nil, fmt.Errorf("%s: no \"--- expect\" line", file)
	}
	g.Page.Body = report.Bytes()
	return g, in.Err()
}

// expect reads one line of expectation.
func (g *Gold) expect(line string) error {
	cells := strings.Split(line, "|")
	for i := range cells {
		cells[i] = strings.TrimSpace(cells[i])
	}
	kind := cells[0]
	cell := func(i int) string {
		if i < len(cells) {
			return cells[i]
		}
		return ""
	}
	switch kind {
	case "event", "event?":
		return g.expectEvent(kind, cell)
	case "never":
		g.Never = append(g.Never, quoted(cell(1))...)
	case "said":
		return g.expectStatement(cell)
	case "time":
		g.Checks = append(g.Checks, timeCheck(strings.Trim(cell(1), `"`), cell(2)))
	case "actor":
		g.Checks = append(g.Checks, actorCheck(cell(1), cell(2), cell(3)))
	case "role":
		g.Checks = append(g.Checks, roleCheck(news.Role(cell(1)), strings.Trim(cell(2), `"`)))
	case "link":
		g.Checks = append(g.Checks, linkCheck(cell(1), cell(2)))
	case "published":
		want := cell(1)
		g.Checks = append(g.Checks, Check{Kind: kind, Want: want, Holds: func(r *news.Record) bool {
			return string(r.Article.Published.Date) == want || want == "none" && r.Article.Published.Date == ""
		}})
	case "conflict":
		want := cell(1)
		g.Checks = append(g.Checks, Check{Kind: kind, Want: want, Holds: func(r *news.Record) bool {
			return slices.ContainsFunc(r.Article.Published.Conflicts, func(s string) bool { return strings.Contains(s, want) })
		}})
	default:
		return fmt.Errorf("unknown expectation %q", kind)
	}
	return nil
}

func (g *Gold) expectEvent(kind string, cell func(int) string) error {
	e := GoldEvent{Optional: kind == "event?", Words: quoted(cell(5)), Actor: party(cell(2)), Recipient: party(cell(3))}
	e.Label = fmt.Sprintf("%s, %s > %s, %s, at %s", cell(1), cell(2), cell(3), cell(4), cell(5))
	if len(e.Words) == 0 {
		return fmt.Errorf("an event needs the quoted words at which it is told")
	}
	for _, t := range strings.Split(cell(1), "/") {
		name, mode, _ := strings.Cut(strings.TrimSpace(t), " ")
		e.Types = append(e.Types, name)
		if e.Mode == "" {
			e.Mode = strings.TrimSpace(mode)
		}
	}
	for _, m := range strings.Split(cell(4), "/") {
		switch m = strings.TrimSpace(m); m {
		case "counts":
			e.Modality = append(e.Modality, Modality{Counts: true})
		case "attributed":
			e.Modality = append(e.Modality, Modality{})
		default:
			var aux []string
			for _, a := range strings.Split(m, ",") {
				a = strings.TrimSpace(a)
				if !slices.Contains([]string{news.Negation, news.Future, news.Hypothetical, news.Historical}, a) {
					return fmt.Errorf("unknown modality %q", a)
				}
				aux = append(aux, a)
			}
			slices.Sort(aux)
			e.Modality = append(e.Modality, Modality{Aux: aux})
		}
	}
	g.Events = append(g.Events, e)
	return nil
}

func (g *Gold) expectStatement(cell func(int) string) error {
	s := GoldStatement{Label: cell(1) + ": " + cell(2), Source: party(cell(1)), Content: quoted(cell(2))}
	if len(s.Content) == 0 {
		return fmt.Errorf("a statement needs its quoted content")
	}
	for i := range s.Content { // a case gives how the content begins
		s.Content[i] += "…"
	}
	for _, link := range strings.Split(cell(3), ";") {
		link = strings.TrimSpace(link)
		switch {
		case strings.HasPrefix(link, "via "):
			s.Via = party(link[len("via "):])
		case strings.HasPrefix(link, "to "):
			s.Addressee = party(link[len("to "):])
		case link != "":
			return fmt.Errorf("unknown link %q of the chain", link)
		}
	}
	g.Statements = append(g.Statements, s)
	return nil
}

// quoted returns the strings within straight double quotes.
func quoted(cell string) []string {
	var out []string
	parts := strings.Split(cell, `"`)
	for i := 1; i < len(parts); i += 2 {
		out = append(out, parts[i])
	}
	return out
}

// party reads "A; B", "A & B", "RUS GOV" or "-".
func party(cell string) Party {
	if cell == "" || cell == "-" {
		return Party{}
	}
	p := Party{}
	sep := ";"
	if strings.Contains(cell, "&") {
		sep, p.All = "&", true
	}
	for _, name := range strings.Split(cell, sep) {
		name = strings.TrimSpace(name)
		if name == "-" {
			p.OrNone = true
			continue
		}
		if name == "" {
			continue
		}
		p.Refs = append(p.Refs, ref(name))
	}
	return p
}

func ref(name string) Ref {
	country, sector, _ := strings.Cut(name, " ")
	if len(country) != 3 || country != strings.ToUpper(country) || len(sector) > 4 {
		return Ref{Names: []string{name}}
	}
	r := Ref{Names: []string{name}, Country: country}
	if sector != "" {
		r.Sectors = []string{sector}
	}
	return r
}

func timeCheck(words, want string) Check {
	return Check{Kind: "time " + words, Want: want, Holds: func(r *news.Record) bool {
		return slices.ContainsFunc(r.Times, func(t news.Time) bool {
			if !strings.Contains(textOf(r, t.Span), words) && !strings.Contains(words, textOf(r, t.Span)) {
				return false
			}
			return want == "unresolved" && !t.Resolved || string(t.Value) == want
		})
	}}
}

func actorCheck(name, country, sector string) Check {
	return Check{Kind: "actor " + name, Want: country + " " + sector, Holds: func(r *news.Record) bool {
		return slices.ContainsFunc(r.Actors, func(a news.Actor) bool {
			if !(Ref{Names: []string{name}}).matches(r, &a) {
				return false
			}
			return (country == "" || country == "-" || string(a.Country) == country) &&
				(sector == "" || sector == "-" || slices.Contains(a.Sectors, sector))
		})
	}}
}
