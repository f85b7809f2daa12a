package eval

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A GoldPage is a page with what is right about its article. Fields that the
// gold leaves open are empty and not scored.
type GoldPage struct {
	Name    string
	Site    string // the publisher, for splits that keep one's pages together
	Page    news.Page
	Body    string    // standfirst, crossheads and paragraphs
	Title   string    // "" where open
	Authors []string  // nil where open
	Date    time.Time // zero where open
	Clock   bool      // whether Date has a time of day and a zone
}

// goldEntry is one entry of gold.json in either layout: body sections with
// title, authors and date; or a "ground_truth" with the main content.
type goldEntry struct {
	URL  string
	Body struct {
		Summary  []string
		Sections []struct{ Headline, Paragraphs []string }
	}
	Title   *string
	Authors []string
	Date    string `json:"publishing_date"`
	Truth   *struct {
		Title   *string
		Author  *string
		Date    *string `json:"publish_date"`
		Content string  `json:"main_content"`
	} `json:"ground_truth"`
}

// GoldPages reads a folder with gold.json, which maps names to entries, and
// html/NAME.html.gz. Pages come in the order of their names.
func GoldPages(fsys fs.FS) iter.Seq2[*GoldPage, error] {
	return func(yield func(*GoldPage, error) bool) {
		raw, err := fs.ReadFile(fsys, "gold.json")
		if err != nil {
			yield(nil, fmt.Errorf("eval pages: %w", err))
			return
		}
		var entries map[string]goldEntry
		if err := json.Unmarshal(raw, &entries); err != nil {
			yield(nil, fmt.Errorf("eval pages: gold.json: %w", err))
			return
		}
		for _, name := range slices.Sorted(maps.Keys(entries)) {
			e := entries[name]
			g := e.page(name)
			if g.Page.Body, err = readGzip(fsys, "html/"+name+".html.gz"); err != nil {
				err = fmt.Errorf("eval pages: %w", err)
			}
			if !yield(g, err) {
				return
			}
		}
	}
}

func readGzip(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	b, err := io.ReadAll(io.LimitReader(z, 64<<20))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return b, nil
}

func (e *goldEntry) page(name string) *GoldPage {
	g := &GoldPage{Name: name, Site: site(name, e.URL)}
	g.Page = news.Page{Name: name, URL: e.URL, ContentType: "text/html"}
	if t := e.Truth; t != nil {
		g.Body = t.Content
		if t.Title != nil {
			g.Title = *t.Title
		}
		if t.Author != nil && *t.Author != "" {
			g.Authors = strings.Split(strings.NewReplacer(" and ", ",", " & ", ",", ";", ",").Replace(*t.Author), ",")
		}
		if t.Date != nil {
			g.Date, g.Clock = goldTime(*t.Date)
		}
		return g
	}
	parts := slices.Clone(e.Body.Summary)
	for _, s := range e.Body.Sections {
		parts = append(parts, s.Headline...)
		parts = append(parts, s.Paragraphs...)
	}
	g.Body = strings.Join(parts, "\n\n")
	if e.Title != nil {
		g.Title = *e.Title
	}
	g.Authors = e.Authors
	g.Date, g.Clock = goldTime(e.Date)
	return g
}

// site is the publisher in a name such as uk__Example_2024_05_02, or else the
// host of the address.
func site(name, address string) string {
	if country, rest, ok := strings.Cut(name, "__"); ok {
		outlet, _, _ := strings.Cut(rest, "_")
		return country + " " + outlet
	}
	if _, rest, ok := strings.Cut(address, "://"); ok {
		host, _, _ := strings.Cut(rest, "/")
		return strings.TrimPrefix(host, "www.")
	}
	return name
}

func goldTime(s string) (t time.Time, clock bool) {
	for _, layout := range []string{"2006-01-02 15:04:05.999999-07:00", "2006-01-02T15:04:05Z07:00", "2006-01-02 15:04:05-07:00"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, true
		}
	}
	if len(s) >= 10 {
		if t, err := time.Parse("2006-01-02", s[:10]); err == nil {
			return t, false
		}
	}
	return time.Time{}, false
}

// A PageScore says how well one page, or many together, were read. Precision,
// recall and F1 of the body count words as a bag, a page at a time.
type PageScore struct {
	Pages, Skipped         int
	Precision, Recall, F1  float64 // sums over Pages
	Titles, TitleRight     int
	AuthorPages            int
	AuthorF1               float64 // sum over AuthorPages
	Dates, DateRight       int
	Minutes, MinutesRight  int
	BodyWords, BodyLeft    int // words of gold bodies, and those not found
	WordsTooMany, WordsOut int // words found that are not gold's, and all found
}

// Add adds another score.
func (s *PageScore) Add(t PageScore) {
	s.Pages += t.Pages
	s.Skipped += t.Skipped
	s.Precision += t.Precision
	s.Recall += t.Recall
	s.F1 += t.F1
	s.Titles += t.Titles
	s.TitleRight += t.TitleRight
	s.AuthorPages += t.AuthorPages
	s.AuthorF1 += t.AuthorF1
	s.Dates += t.Dates
	s.DateRight += t.DateRight
	s.Minutes += t.Minutes
	s.MinutesRight += t.MinutesRight
	s.BodyWords += t.BodyWords
	s.BodyLeft += t.BodyLeft
	s.WordsTooMany += t.WordsTooMany
	s.WordsOut += t.WordsOut
}

// Figures are means over the pages that have gold, under the names of the
// score file.
func (s *PageScore) Figures() map[string]float64 {
	return map[string]float64{
		"body_f1":        ratio(s.F1, s.Pages),
		"body_precision": ratio(s.Precision, s.Pages),
		"body_recall":    ratio(s.Recall, s.Pages),
		"title_exact":    ratio(float64(s.TitleRight), s.Titles),
		"authors_f1":     ratio(s.AuthorF1, s.AuthorPages),
		"date_day":       ratio(float64(s.DateRight), s.Dates),
		"date_minute":    ratio(float64(s.MinutesRight), s.Minutes),
		"pages":          float64(s.Pages),
		"skipped":        float64(s.Skipped),
	}
}

func ratio(sum float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// ScorePage compares an article with the gold; a is nil for a page that was
// skipped.
func ScorePage(g *GoldPage, a *news.Article) PageScore {
	s := PageScore{Pages: 1}
	if a == nil {
		s.Skipped = 1
		a = &news.Article{}
	}
	s.body(g.Body, bodyText(a))
	if g.Title != "" {
		s.Titles = 1
		if foldSpace(a.Title) == foldSpace(g.Title) {
			s.TitleRight = 1
		}
	}
	if g.Authors != nil {
		s.AuthorPages = 1
		s.AuthorF1 = setF1(g.Authors, a.Byline)
	}
	if !g.Date.IsZero() {
		s.Dates = 1
		if sameDay(g, a.Published) {
			s.DateRight = 1
		}
		if g.Clock {
			s.Minutes = 1
			if t, ok := instant(a.Published); ok && t.Truncate(time.Minute).Equal(g.Date.Truncate(time.Minute)) {
				s.MinutesRight = 1
			}
		}
	}
	return s
}

// bodyText joins the paragraphs that are the report's body.
func bodyText(a *news.Article) string {
	text := []rune(a.Text)
	var b strings.Builder
	for _, p := range a.Paragraphs {
		if p.Role == news.Body || p.Role == news.Dateline {
			b.WriteString(string(text[p.Span.Start:p.Span.End]))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func (s *PageScore) body(gold, found string) {
	want, got := Bag(gold), Bag(found)
	hit := 0
	for w, n := range want {
		s.BodyWords += n
		hit += min(n, got[w])
	}
	for _, n := range got {
		s.WordsOut += n
	}
	s.BodyLeft = s.BodyWords - hit
	s.WordsTooMany = s.WordsOut - hit
	if s.BodyWords == 0 && s.WordsOut == 0 {
		s.Precision, s.Recall, s.F1 = 1, 1, 1
		return
	}
	if hit > 0 {
		s.Precision = float64(hit) / float64(s.WordsOut)
		s.Recall = float64(hit) / float64(s.BodyWords)
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
}

// Bag counts the words of a text in lower case.
func Bag(s string) map[string]int {
	m := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		m[w]++
	}
	return m
}

// foldSpace makes every white space one blank and typographic quotes straight.
func foldSpace(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "\u00ad", "", "\u200b", "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// setF1 compares lists of names without regard to case and order.
func setF1(want, got []string) float64 {
	w, g := nameSet(want), nameSet(got)
	if len(w) == 0 && len(g) == 0 {
		return 1
	}
	hit := 0
	for n := range w {
		if g[n] {
			hit++
		}
	}
	return 2 * float64(hit) / float64(len(w)+len(g))
}

func nameSet(names []string) map[string]bool {
	m := map[string]bool{}
	for _, n := range names {
		if n = strings.ToLower(foldSpace(n)); n != "" {
			m[n] = true
		}
	}
	return m
}

// sameDay compares days in the gold's zone where both have one.
func sameDay(g *GoldPage, p news.Published) bool {
	day := g.Date.Format(time.DateOnly)
	if string(p.Date) == day {
		return true
	}
	t, ok := instant(p)
	return ok && g.Clock && t.In(g.Date.Location()).Format(time.DateOnly) == day
}

// instant returns the moment of publication where it has a time and a zone.
func instant(p news.Published) (time.Time, bool) {
	t, err := time.Parse(time.RFC3339, string(p.Date)+"T"+string(p.Time))
	return t, err == nil
}
