// Package attribution finds statements: who said what, to whom and through
// whom.
package attribution

import (
	"github.com/rapporteur-project/rapporteur/internal/actor"
	"github.com/rapporteur-project/rapporteur/internal/lexicon"
	"github.com/rapporteur-project/rapporteur/internal/news"
	"github.com/rapporteur-project/rapporteur/internal/parse"
)

// Find returns the statements of a report in text order, with ids s1, s2 and
// so on.
func Find(a *news.Article, doc *parse.Document, cast *actor.Cast, times []news.Time, lex *lexicon.Lexicon) []news.Statement {
	return nil
}
