package main

import (
	"context"
	"fmt"
	"io"
	"os"

	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/extract"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
	"github.com/rapporteur-project/rapporteur/internal/pipeline"
)

// evalTasks are the tasks in the order of the line.
var evalTasks = []evalTask{
	{"seed", "FOLDER", "a report with a hand-made gold record (report.txt, gold.json)", evalSeed},
	{"cases", "FOLDER…", "gold cases as plain text, report and expected record", evalCases},
	{"pages", "FOLDER…", "saved pages with body, title, authors and date (gold.json, html/)", evalPages},
	{"parse", "FILE…", "treebanks in CoNLL-U: tags, lemmas, trees, words, sentences", evalParse},
	{"names", "FILE…", "names in IOB2", evalNames},
	{"actors", "FILE…", "short reports with their parties marked", evalActors},
	{"timex", "FILE…", "documents with TIMEX3 (JSON lines)", evalTimex},
	{"quotes", "FILE", "articles with source, cue and content (JSON lines)", evalQuotes},
	{"plover", "FILE [FILE]", "sentences with source, target and PLOVER root; sentences with quad class", evalPlover},
	{"modality", "FILE [FILE]", "events with certainty, time and polarity; predicates with factuality", evalModality},
}

func evalActors(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	return eval.Actors(ctx, paths, line.Parser, line.Lexicon)
}

func evalSeed(ctx context.Context, line *pipeline.Line, paths []string, o evalOptions) (*eval.Result, error) {
	gold, err := eval.ReadSeed(paths[0], o.date)
	if err != nil {
		return nil, err
	}
	return eval.Reports(ctx, "seed", []*eval.Gold{gold}, line.Code)
}

func evalCases(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	var golds []*eval.Gold
	for _, path := range paths {
		more, err := eval.ReadCases(os.DirFS(path))
		if err != nil {
			return nil, err
		}
		golds = append(golds, more...)
	}
	return eval.Reports(ctx, "cases", golds, line.Code)
}

func evalPages(ctx context.Context, _ *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	var total eval.PageScore
	for _, path := range paths {
		for gold, err := range eval.GoldPages(os.DirFS(path)) {
			if err != nil {
				return nil, err
			}
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			a, _, _ := extract.Read(&gold.Page, extract.Options{AnyLanguage: true}) // a page skipped scores nothing
			total.Add(eval.ScorePage(gold, a))
		}
	}
	return total.Result(), nil
}

func evalParse(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	parser, ok := line.Parser.(eval.TreeParser)
	if !ok {
		return nil, fmt.Errorf("eval parse: the parser takes no sentences that are already split")
	}
	gold, err := readAll(paths, conllu.Read)
	if err != nil {
		return nil, err
	}
	score, err := eval.Parse(ctx, parser, gold)
	if err != nil {
		return nil, err
	}
	return score.Result(), nil
}

func evalNames(_ context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	finder, ok := line.Parser.(eval.NameFinder)
	if !ok {
		return nil, fmt.Errorf("eval names: the parser takes no sentences that are already split")
	}
	gold, err := readAll(paths, conllu.ReadNames)
	if err != nil {
		return nil, err
	}
	score := eval.Names(finder, gold)
	return score.Result(), nil
}

func evalTimex(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	docs, err := readAll(paths, eval.ReadTimex)
	if err != nil {
		return nil, err
	}
	score, err := eval.Timex(ctx, line.Parser, docs)
	if err != nil {
		return nil, err
	}
	return score.Result(), nil
}

func evalQuotes(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	return eval.Quotes(ctx, paths[0], line.Record)
}

func evalPlover(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	return eval.Plover(ctx, paths[0], second(paths), line.Record)
}

func evalModality(ctx context.Context, line *pipeline.Line, paths []string, _ evalOptions) (*eval.Result, error) {
	return eval.Realities(ctx, paths[0], second(paths), line.Parser, line.Lexicon)
}

// second returns the second path, "" where there is none.
func second(paths []string) string {
	if len(paths) > 1 {
		return paths[1]
	}
	return ""
}

// readAll reads files one after the other. The errors of read name the file.
func readAll[T any](paths []string, read func(io.Reader, string) ([]T, error)) ([]T, error) {
	var all []T
	for _, path := range paths {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		items, err := read(f, path)
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, items...)
	}
	return all, nil
}
