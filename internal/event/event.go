// Package event codes events: predicates and nominals become PLOVER events
// with their actors, recipients, modality and dates.
package event

import (
	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// A Report is what the earlier stages found in one report.
type Report struct {
	Article    *news.Article
	Document   *parse.Document
	Cast       *actor.Cast
	Times      []news.Time
	Statements []news.Statement
}

// Code returns the events of a report in text order, with ids e1, e2 and so
// on. It may add to the cast the states whose envoys or forces act.
func Code(r *Report, lex *lexicon.Lexicon) []news.Event {
	return nil
}
