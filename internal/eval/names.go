package eval

import (
	"slices"
	"strconv"

	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
)

// A NameScore tells how well names are found: those whose first word, last
// word and kind are all right, for the kinds of Universal NER (PER, ORG, LOC).
// Other kinds count neither way.
type NameScore struct {
	Sentences int
	All       NameCount
	Kinds     map[string]NameCount
	Unlabeled NameCount // words right, whatever the kind
}

// A NameCount counts names in the gold data, names found, and those right.
type NameCount struct{ Gold, Found, Right int }

// Precision is the share of names found that are right.
func (c NameCount) Precision() float64 { return share(c.Right, c.Found) }

// Recall is the share of gold names that were found.
func (c NameCount) Recall() float64 { return share(c.Right, c.Gold) }

// F1 is the harmonic mean of both.
func (c NameCount) F1() float64 { return share(2*c.Right, c.Gold+c.Found) }

var nameKinds = []string{parse.PER, parse.ORG, parse.LOC}

// A NameFinder is what Names measures: a parser that takes the sentences of one
// document already split, so that names may help one another.
type NameFinder interface {
	ParseSentences(forms [][]string) []parse.Sentence
}

// Names scores the names that a parser finds in sentences already split.
func Names(p NameFinder, gold []conllu.Named) NameScore {
	score := NameScore{Sentences: len(gold), Kinds: map[string]NameCount{}}
	for from := 0; from < len(gold); {
		to := from + 1
		for to < len(gold) && gold[to].Doc == gold[from].Doc && to-from < 500 {
			to++
		}
		score.document(p, gold[from:to])
		from = to
	}
	return score
}

func (score *NameScore) document(p NameFinder, gold []conllu.Named) {
	forms := make([][]string, len(gold))
	for i := range gold {
		forms[i] = gold[i].Forms
	}
	for i, s := range p.ParseSentences(forms) {
		want, have := goldNames(gold[i].Kinds), scored(s.Names)
		for _, k := range nameKinds {
			c := score.Kinds[k]
			c.add(ofKind(want, k), ofKind(have, k))
			score.Kinds[k] = c
		}
		score.All.add(want, have)
		score.Unlabeled.add(blank(want), blank(have))
	}
}

func (c *NameCount) add(want, have []parse.Name) {
	c.Gold += len(want)
	c.Found += len(have)
	for _, n := range have {
		if slices.Contains(want, n) {
			c.Right++
		}
	}
}

// goldNames gathers IOB2 kinds into names of the kinds that are scored.
func goldNames(kinds []string) []parse.Name {
	var all []parse.Name
	for i, k := range kinds {
		switch {
		case k == "O":
		case k[0] == 'I' && len(all) > 0 && all[len(all)-1].End == i && all[len(all)-1].Kind == k[2:]:
			all[len(all)-1].End++
		default:
			all = append(all, parse.Name{Start: i, End: i + 1, Kind: k[2:]})
		}
	}
	return scored(all)
}

func scored(names []parse.Name) []parse.Name {
	var out []parse.Name
	for _, n := range names {
		if slices.Contains(nameKinds, n.Kind) {
			out = append(out, n)
		}
	}
	return out
}

func ofKind(names []parse.Name, kind string) []parse.Name {
	var out []parse.Name
	for _, n := range names {
		if n.Kind == kind {
			out = append(out, n)
		}
	}
	return out
}

func blank(names []parse.Name) []parse.Name {
	out := slices.Clone(names)
	for i := range out {
		out[i].Kind = ""
	}
	return out
}

// Result gives the figures their stable names.
func (score *NameScore) Result() *Result {
	r := &Result{Task: "names"}
	r.Add("sentences", float64(score.Sentences))
	table := Table{Header: []string{"kind", "gold", "found", "right", "precision", "recall", "F1"}}
	number := func(n int) string { return strconv.Itoa(n) }
	percent := func(v float64) string { return strconv.FormatFloat(100*v, 'f', 1, 64) }
	add := func(name string, c NameCount) {
		r.Add(name+".precision", c.Precision())
		r.Add(name+".recall", c.Recall())
		r.Add(name+".f1", c.F1())
		table.Rows = append(table.Rows, []string{name, number(c.Gold), number(c.Found), number(c.Right), percent(c.Precision()), percent(c.Recall()), percent(c.F1())})
	}
	add("all", score.All)
	for _, k := range nameKinds {
		add(k, score.Kinds[k])
	}
	add("unlabeled", score.Unlabeled)
	r.Tables = append(r.Tables, table)
	return r
}
