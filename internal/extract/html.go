package extract

import (
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readHTML reads a page of HTML. The walker's chunks are all there is to read;
// the voters decide which of them are the report.
func readHTML(src string, p *news.Page) (*draft, error) {
	doc, err := html.Parse(strings.NewReader(src))
	if err != nil {
		return nil, &Skip{Reason: "the HTML cannot be parsed: " + strings.TrimPrefix(err.Error(), "html: ")}
	}
	m := readMetadata(doc)
	base := baseAddress(m, p.URL)
	chunks, full := chunksOf(doc, base)
	d := &draft{
		page:      true,
		title:     m.headline(chunks),
		outlet:    m.outlet(),
		canonical: m.address(p.URL),
		pageLang:  m.language(),
		stamps:    m.stamps(chunks),
	}
	if base != nil {
		d.site = hostLabel(base.String())
	}
	d.byline = m.writers(chunks, d.outlet)
	if full {
		d.warnings = append(d.warnings, "the page is longer than is read; its end is left out")
	}
	chunks = vote(chunks, doc, m, base)
	d.choose(chunks, m)
	d.rescue(m)
	d.finishPage()
	return d, nil
}

// baseAddress is what the page's links are relative to.
func baseAddress(m *metadata, address string) *url.URL {
	for _, a := range []string{address, m.canonical, m.first("og:url")} {
		u, err := url.Parse(a)
		if err != nil || u.Host == "" {
			continue
		}
		if b, err := u.Parse(m.base); err == nil && m.base != "" {
			return b
		}
		return u
	}
	return nil
}

// vote asks the voters about every chunk: Mozilla's Readability algorithm,
// and the article's text in the page's JSON-LD. It uses doc up.
func vote(chunks []chunk, doc *html.Node, m *metadata, base *url.URL) []chunk {
	if text := readable(doc, base); text != "" {
		g := newGrams(text)
		for i := range chunks {
			chunks[i].readability = g.share(chunks[i].text)
		}
	}
	if len(m.ld.body) >= 200 {
		g := newGrams(stripTags(m.ld.body))
		for i := range chunks {
			chunks[i].articleBody = g.share(chunks[i].text)
		}
	}
	return chunks
}

// readable returns the text that Readability takes for the article, "" where
// it finds none.
func readable(doc *html.Node, base *url.URL) (text string) {
	defer func() {
		if recover() != nil {
			text = "" // one voter less
		}
	}()
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	a, err := parser.ParseAndMutate(doc, base)
	if err != nil || a.Node == nil {
		return ""
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
				continue
			}
			if isBlock(c.DataAtom) {
				b.WriteByte('\n')
			}
			walk(c)
		}
	}
	walk(a.Node)
	return b.String()
}

// stripTags drops markup from a text that should have none.
func stripTags(s string) string {
	if !strings.Contains(s, "<") && !strings.Contains(s, "&") {
		return s
	}
	z := html.NewTokenizer(strings.NewReader(s))
	var b strings.Builder
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.WriteString(html.UnescapeString(string(z.Text())))
		default:
			b.WriteByte(' ')
		}
	}
}
