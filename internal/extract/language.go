package extract

import "github.com/rapporteur-project/rapporteur/internal/news"

// checkText decides whether there is a report to code, and its language.
func (d *draft) checkText(a *news.Article) error {
	if a.Text == "" {
		return &Skip{Reason: "there is no text in it"}
	}
	a.Language = "en"
	if a.Published.Date == "" {
		return nil
	}
	return nil
}
