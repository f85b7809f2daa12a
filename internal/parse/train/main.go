// Command train makes the parser's model from treebanks and name annotations:
//
//	go run ./internal/parse/train \
//	    -treebank en_ewt-ud-train.conllu,en_gum_nonc-ud-train.conllu \
//	    -dev en_ewt-ud-dev.conllu \
//	    -names uner_ewt_train.iob2,gum_ner_train.iob2,wikigold.conll.txt \
//	    -text news.txt.gz,articles.jsonl \
//	    -persons holders.csv:person -places countries.csv:name \
//	    -out internal/parse/model.bin
//
// It learns, in this order: clusters of words from the running text and the
// treebanks; the words' ambiguity classes, and which lists of persons and
// places have them; lemmas; the tagger's two passes; the parser, on tags that
// are jackknifed, so that it meets the errors it will meet later; names. A
// share of the sentences is learned in the casing of headlines and datelines
// besides. Only treebanks are a must.
//
// A sentence with names counts only if it has no id or the treebanks have its
// id too, so that one choice of documents holds for both. Kinds of names other
// than PER, ORG and LOC become MISC; a file without any such kind says nothing
// about them.
//
// The same data and flags give the same file, byte for byte. Progress and the
// scores on the -dev treebanks go to standard error. With some 340,000 words
// of treebanks and four million of text a full training takes about eight
// minutes on two cores and some two gigabytes.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

func main() {
	var o options
	flag.Func("treebank", "CoNLL-U files to learn from, parted by commas", into(&o.treebanks))
	flag.Func("dev", "CoNLL-U files to report on", into(&o.dev))
	flag.Func("names", "IOB2 files to learn names from", into(&o.names))
	flag.Func("text", "files of running text to learn clusters of words from", into(&o.texts))
	flag.Func("persons", "columns of CSV files (file:column) with names of persons", into(&o.persons))
	flag.Func("places", "columns of CSV files (file:column) with names of places", into(&o.places))
	flag.StringVar(&o.out, "out", "model.bin", "the model file to write")
	flag.IntVar(&o.tagRounds, "tag-rounds", 6, "rounds of the tagger")
	flag.IntVar(&o.parseRounds, "parse-rounds", 8, "rounds of the parser")
	flag.IntVar(&o.nameRounds, "name-rounds", 8, "rounds of the name finder")
	flag.IntVar(&o.folds, "folds", 3, "parts of the treebank for jackknifed tags")
	flag.IntVar(&o.recase, "recase", 14, "of so many sentences one is learned as a headline too; 0 for none")
	flag.Float64Var(&o.tagUnit, "tag-unit", .5, "weight that one step of the tagger's table stands for")
	flag.Float64Var(&o.parseUnit, "parse-unit", 1, "the same for the parser")
	flag.Float64Var(&o.nameUnit, "name-unit", .3, "the same for the name finder")
	flag.IntVar(&o.tagLeast, "tag-least", 2, "updates that a weight of the tagger must have had to be kept")
	flag.IntVar(&o.parseLeast, "parse-least", 3, "the same for the parser")
	flag.IntVar(&o.nameLeast, "name-least", 1, "the same for the name finder")
	flag.IntVar(&o.clusters, "clusters", 512, "clusters of words")
	flag.IntVar(&o.clusterLeast, "cluster-least", 4, "times that a word must occur to be in a cluster")
	flag.IntVar(&o.clusterRounds, "cluster-rounds", 6, "rounds of clustering at most")
	flag.Int64Var(&o.seed, "seed", 1, "seed of all chance")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// into adds the parts of a flag's value to a list.
func into(to *[]string) func(string) error {
	return func(s string) error {
		*to = append(*to, strings.FieldsFunc(s, func(r rune) bool { return r == ',' })...)
		return nil
	}
}

func run(o options) error {
	start := time.Now()
	log.SetFlags(0)
	logf := func(format string, args ...any) {
		log.Printf("%6.1fs  "+format, append([]any{time.Since(start).Seconds()}, args...)...)
	}
	data, err := read(o)
	if err != nil {
		return err
	}
	logf("%d sentences with trees, %d with names, read", len(data.sentences), len(data.named))
	layers := build(o, data, logf)
	var file bytes.Buffer
	if err := parse.NewModel(layers).Write(&file); err != nil {
		return err
	}
	if err := os.WriteFile(o.out, file.Bytes(), 0o644); err != nil {
		return err
	}
	logf("%s: %d bytes", o.out, file.Len())
	for _, part := range layers.Sizes() {
		logf("  %s", part)
	}
	model, err := parse.Read(file.Bytes())
	if err != nil {
		return err
	}
	for _, path := range o.dev {
		gold, err := readTreebanks([]string{path})
		if err != nil {
			return err
		}
		report(path, model, gold, logf)
	}
	return nil
}

// data is all that is learned from.
type data struct {
	sentences []conllu.Sentence
	named     []conllu.Named
	text      *linear.Text
	lists     []map[string]int
}

func read(o options) (d data, err error) {
	if len(o.treebanks) == 0 {
		return d, errors.New("no -treebank")
	}
	if d.sentences, err = readTreebanks(o.treebanks); err != nil {
		return d, err
	}
	if d.named, err = readNames(o.names); err != nil {
		return d, err
	}
	if d.lists, err = readLists(o.persons, o.places); err != nil {
		return d, err
	}
	d.text = linear.NewText()
	return d, readText(o.texts, d.text)
}

func readTreebanks(paths []string) ([]conllu.Sentence, error) {
	var all []conllu.Sentence
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		s, err := conllu.Read(f, p)
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}

func readNames(paths []string) ([]conllu.Named, error) {
	var all []conllu.Named
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			return nil, err
		}
		s, err := conllu.ReadNames(f, p)
		f.Close()
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}
