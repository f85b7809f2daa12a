// Command train makes the parser's model from treebanks and name annotations.
//
//	go run ./internal/parse/train \
//	    -treebank en_ewt-ud-train.conllu,en_gum_nonc-ud-train.conllu \
//	    -dev en_ewt-ud-dev.conllu \
//	    -names uner_ewt_train.iob2,gum_ner_train.iob2,wikigold.conll.txt \
//	    -out internal/parse/model.bin
//
// The same data and flags give the same file, byte for byte. Progress goes to
// standard error.
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
)

func main() {
	var o options
	var treebanks, dev, names, out string
	flag.StringVar(&treebanks, "treebank", "", "CoNLL-U files to learn from, parted by commas")
	flag.StringVar(&dev, "dev", "", "CoNLL-U files to report on, parted by commas")
	flag.StringVar(&names, "names", "", "IOB2 files to learn names from, parted by commas")
	flag.StringVar(&out, "out", "model.bin", "the model file to write")
	flag.IntVar(&o.tagRounds, "tag-rounds", 8, "rounds of the tagger")
	flag.IntVar(&o.parseRounds, "parse-rounds", 12, "rounds of the parser")
	flag.IntVar(&o.nameRounds, "name-rounds", 10, "rounds of the name finder")
	flag.IntVar(&o.folds, "folds", 5, "parts of the treebank for jackknifed tags")
	flag.Float64Var(&o.tagUnit, "tag-unit", .1, "weight that one step of the tagger's table stands for")
	flag.Float64Var(&o.parseUnit, "parse-unit", .15, "the same for the parser")
	flag.Float64Var(&o.nameUnit, "name-unit", .1, "the same for the name finder")
	flag.IntVar(&o.least, "least", 3, "updates that a weight must have had to be kept")
	flag.Int64Var(&o.seed, "seed", 1, "seed of all chance")
	flag.Parse()
	if err := run(o, list(treebanks), list(dev), list(names), out); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == ',' })
}

func run(o options, treebanks, dev, names []string, out string) error {
	start := time.Now()
	logf := func(format string, args ...any) {
		log.Printf("%6.1fs  "+format, append([]any{time.Since(start).Seconds()}, args...)...)
	}
	log.SetFlags(0)
	if len(treebanks) == 0 {
		return errors.New("no -treebank")
	}
	sentences, err := readTreebanks(treebanks)
	if err != nil {
		return err
	}
	named, err := readNames(names)
	if err != nil {
		return err
	}
	layers := build(o, sentences, named, logf)
	var file bytes.Buffer
	if err := parse.NewModel(layers).Write(&file); err != nil {
		return err
	}
	if err := os.WriteFile(out, file.Bytes(), 0o644); err != nil {
		return err
	}
	logf("%s: %d bytes", out, file.Len())
	for _, part := range layers.Sizes() {
		logf("  %s", part)
	}
	model, err := parse.Read(file.Bytes())
	if err != nil {
		return err
	}
	for _, path := range dev {
		gold, err := readTreebanks([]string{path})
		if err != nil {
			return err
		}
		report(path, model, gold, logf)
	}
	return nil
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
