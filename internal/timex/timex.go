// Package timex finds time expressions and normalises them to TIMEX3 values
// against the report's own date.
package timex

import (
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// Find returns the time expressions of a report in text order, with ids t1,
// t2 and so on. Without a date of publication, what is relative to it keeps
// Resolved false.
func Find(a *news.Article, doc *parse.Document) []news.Time {
	return nil
}

// Interval returns the calendar days that a resolved TIMEX3 value covers:
// "2021-03" runs from 2021-03-01 to 2021-03-31, "1998" from 1998-01-01 to
// 1998-12-31.
func Interval(value string) (news.Interval, bool) {
	return news.Interval{}, false
}
