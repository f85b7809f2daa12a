// Package extract reads a page into an article: canonical text, paragraphs
// with roles, title, byline, date with its evidence, links and language; or it
// says why the page is skipped.
package extract

import (
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// Options are what the user says about the pages.
type Options struct {
	Date string // the report's own date, YYYY-MM-DD, "" where unknown
}

// A Skip is the reason why a page gives no article.
type Skip struct {
	Reason string // one clause, for people
}

func (s *Skip) Error() string { return s.Reason }

// Read reads a page. Its error is a *Skip where the page is no English report.
func Read(p *news.Page, o Options) (*news.Article, error) {
	return nil, &Skip{Reason: "not read yet"}
}
