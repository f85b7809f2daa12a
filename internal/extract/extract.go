// Package extract reads a page into an article: canonical text, paragraphs
// with roles, title, byline, date with its evidence, links and language; or it
// says why the page is skipped.
//
// A page is plain text as people paste it, or HTML. Both become a draft, a list
// of blocks with roles; the draft then becomes the article. The canonical text
// is the blocks' words, parted by one blank line, so that joining the
// paragraphs gives the text again. What is not the report's wording is left
// out of it and kept beside it: a photo credit in Paragraph.Credit, a bare
// address in Article.Links.
package extract

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Options are what the user says about the pages.
type Options struct {
	Date        string // the report's own date, YYYY-MM-DD, "" where unknown
	AnyLanguage bool   // read other languages too; only the reading is of use then
}

// A Skip is the reason why a page gives no article.
type Skip struct {
	Reason string // one clause, for people
}

func (s *Skip) Error() string { return s.Reason }

// Read reads a page. Its error is a *Skip where the page is no English report.
// The warnings tell, in a sentence each, what was mended or cut on the way.
func Read(p *news.Page, o Options) (a *news.Article, warnings []string, err error) {
	d, err := draftOf(p)
	if err != nil {
		return nil, nil, err
	}
	a, err = d.article(p, o)
	if err != nil {
		return nil, nil, err
	}
	return a, d.warnings, nil
}

// draftOf decodes the page and reads it as what it is.
func draftOf(p *news.Page) (*draft, error) {
	text, warnings, err := decode(p)
	if err != nil {
		return nil, err
	}
	if kind := dataKind(text); kind != "" {
		return nil, &Skip{Reason: "the input is " + kind + ", not a report"}
	}
	var d *draft
	if isHTML(p, text) {
		d, err = readHTML(text, p)
	} else {
		d, err = readText(text)
	}
	if err != nil {
		return nil, err
	}
	d.warnings = append(warnings, d.warnings...)
	return d, nil
}

// isHTML reports whether a page is HTML: by its media type, or by the markup at
// its beginning.
func isHTML(p *news.Page, text string) bool {
	kind := strings.ToLower(p.ContentType)
	if strings.HasPrefix(kind, "text/html") || strings.HasPrefix(kind, "application/xhtml") {
		return true
	}
	head := strings.ToLower(strings.TrimLeft(text[:min(len(text), 1024)], " \t\r\n\ufeff"))
	for _, open := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<!--", "<meta", "<title", "<div", "<p>", "<p ", "<script", "<section", "<main"} {
		if strings.HasPrefix(head, open) {
			return true
		}
	}
	return strings.HasPrefix(head, "<?xml") && strings.Contains(head, "<html")
}
