package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A draft is a page on its way to an article.
type draft struct {
	page      bool // whether it was read from HTML
	title     string
	byline    []string
	outlet    string
	pageLang  string // what the page says of its language
	site      string // the label of the page's own host
	canonical string // the page's own address, as the page gives it
	blocks    []block
	bare      []bareLink
	stamps    []stamp // signs of the date outside the text, strongest first
	warnings  []string
}

// A block is one paragraph on its way. Its text is canonical: one line, single
// spaces, no invisible marks.
type block struct {
	text   string
	role   news.Role
	credit string
	links  []anchor
	stamp  *stamp // the date in its dateline
}

// An anchor is a linked stretch of a block's text, in bytes.
type anchor struct {
	start, end int
	url        string
	role       string
}

// A bareLink is an address that stood between the blocks or was cut out of
// one. It follows the block with the index after, or stands before all blocks
// at -1.
type bareLink struct {
	after int
	url   string
	role  string
}

// article builds the article: text, spans, links, dates and language.
func (d *draft) article(p *news.Page, o Options) (*news.Article, error) {
	d.dropEmpty()
	a := &news.Article{
		URL:          p.URL,
		CanonicalURL: Canonical(p.URL),
		Outlet:       d.outlet,
		Title:        d.title,
		Byline:       d.byline,
		Paragraphs:   []news.Paragraph{},
		Links:        []news.Link{},
	}
	if d.canonical != "" {
		a.CanonicalURL = Canonical(d.canonical)
	}
	if a.Byline == nil {
		a.Byline = []string{}
	}
	stamps := d.lay(a)
	if err := d.checkText(a, o); err != nil {
		return nil, err
	}
	a.Published = publish(a, o.Date, stamps)
	if a.Published.Date == "" {
		if u, day, ok := datedLink(a.Links); ok {
			d.warnings = append(d.warnings, fmt.Sprintf("no date of publication found; a link to a page dated %s (%s) says nothing about the report's own", day, u))
		}
	}
	sum := sha256.Sum256([]byte(a.Text))
	a.ID = "sha256:" + hex.EncodeToString(sum[:])
	return a, nil
}

// lay sets text, paragraphs and links of a, and returns the signs of the date
// with their spans.
func (d *draft) lay(a *news.Article) []stamp {
	stamps := append([]stamp(nil), d.stamps...)
	var b strings.Builder
	pos := 0 // code points written
	bare := d.bare
	drain := func(upto int) {
		for len(bare) > 0 && bare[0].after <= upto {
			a.Links = append(a.Links, newLink(nil, bare[0].url, bare[0].role))
			bare = bare[1:]
		}
	}
	drain(-1)
	for i := range d.blocks {
		bl := &d.blocks[i]
		if i > 0 {
			b.WriteString("\n\n")
			pos += 2
		}
		at := counter{text: bl.text, runes: pos}
		for _, l := range bl.links {
			s := at.span(l.start, l.end)
			a.Links = append(a.Links, newLink(&s, l.url, l.role))
		}
		if bl.stamp != nil {
			st := *bl.stamp
			s := (&counter{text: bl.text, runes: pos}).span(st.start, st.end)
			st.span = &s
			stamps = append(stamps, st)
		}
		n := utf8.RuneCountInString(bl.text)
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{
			Span: news.Span{Start: pos, End: pos + n}, Role: bl.role, Credit: bl.credit,
		})
		b.WriteString(bl.text)
		pos += n
		drain(i)
	}
	drain(len(d.blocks))
	a.Text = b.String()
	return stamps
}

// dropEmpty removes blocks without words and moves what hangs on them to their
// neighbours.
func (d *draft) dropEmpty() {
	kept := d.blocks[:0]
	moved := make([]int, len(d.blocks)) // old index → index of the block it follows now
	for i := range d.blocks {
		if d.blocks[i].text != "" {
			kept = append(kept, d.blocks[i])
		}
		moved[i] = len(kept) - 1
	}
	d.blocks = kept
	for i := range d.bare {
		if j := d.bare[i].after; j >= 0 && j < len(moved) {
			d.bare[i].after = moved[j]
		}
	}
}

// A counter turns places in a text from bytes into code points, from left to
// right.
type counter struct {
	text         string
	bytes, runes int // what is counted so far
}

func (c *counter) at(place int) int {
	if place < c.bytes {
		c.runes -= utf8.RuneCountInString(c.text[place:c.bytes])
	} else {
		c.runes += utf8.RuneCountInString(c.text[c.bytes:place])
	}
	c.bytes = place
	return c.runes
}

func (c *counter) span(start, end int) news.Span {
	s := c.at(start)
	return news.Span{Start: s, End: c.at(end)}
}

func newLink(s *news.Span, url, role string) news.Link {
	if role == "" {
		role = news.LinkOther
	}
	return news.Link{Span: s, URL: url, Canonical: Canonical(url), Role: role}
}
