package main

import (
	"slices"
	"strings"
	"sync"

	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/conllu"
	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// options say what to learn from, how long, and how finely.
type options struct {
	treebanks, dev, names, texts, persons, places []string
	out                                           string
	tagRounds, parseRounds, nameRounds            int
	folds, recase                                 int
	tagUnit, parseUnit, nameUnit                  float64
	tagLeast, parseLeast, nameLeast               int
	clusters, clusterLeast, clusterRounds         int
	seed                                          int64
}

type logger func(string, ...any)

// build trains all layers.
func build(o options, d data, logf logger) linear.Layers {
	sentences := d.sentences
	examples := make([]linear.Example, len(sentences))
	for i, s := range sentences {
		examples[i] = linear.Example{Forms: s.Forms, Lemmas: s.Lemmas, UPOS: s.UPOS, XPOS: s.XPOS, Rels: s.Rels, Heads: s.Heads}
	}
	for _, e := range examples {
		d.text.Add(plainWords(e.Forms))
	}
	coarse := d.text.Clusters(o.clusters/8, o.clusterLeast, o.clusterRounds, logf)
	fine := d.text.Clusters(o.clusters, o.clusterLeast, o.clusterRounds, logf)
	var l linear.Layers
	l.Words = linear.NewLexicon(examples, fine, coarse, d.lists)
	l.Lemmas = linear.TrainLemmatizer(examples)
	copies, of := recased(examples, o.recase)
	fold := folds(len(examples), of, o.folds)
	examples = append(examples, copies...)
	logf("lemmas learned")
	var tags [][]uint8
	l.Tagger, tags = trainTagger(o, examples, fold, l.Words, logf)
	parser, weights := linear.TrainParser(examples, tags, l.Tagger, o.parseRounds, o.seed, logf)
	l.Parser = parser.Frozen(weights.Freeze(o.parseUnit, o.parseLeast))
	named := nameExamples(d.named, sentences, tags, l)
	named = append(named, recasedNames(named, o.recase)...)
	namer, weights := linear.TrainNamer(named, l.Words, l.Tagger, o.nameRounds, o.seed, logf)
	l.Names = namer.Frozen(weights.Freeze(o.nameUnit, o.nameLeast))
	return l
}

// folds deals n examples to so many parts, ten in a row since neighbours are
// of one text; copies of examples go where those are.
func folds(n int, of []int, parts int) []int {
	out := make([]int, 0, n+len(of))
	row := max(1, min(10, n/max(parts, 1)))
	for i := range n {
		out = append(out, i/row%max(parts, 1))
	}
	for _, i := range of {
		out = append(out, out[i])
	}
	return out
}

// trainTagger trains both passes of the tagger. It returns the examples' tags
// as the parser will meet them, errors and all: jackknifed, each part of the
// examples tagged by passes that learned from the others.
func trainTagger(o options, examples []linear.Example, folds []int, words *linear.Lexicon, logf logger) (*linear.Tagger, [][]uint8) {
	t := linear.NewTagger(linear.JointTags(examples), words)
	first := t.Train(examples, nil, o.tagRounds, o.seed, logf).Freeze(o.tagUnit, o.tagLeast)
	tags := jackknife(o, examples, folds, t, nil)
	logf("tags jackknifed")
	second := t.Train(examples, tags, o.tagRounds, o.seed, logf).Freeze(o.tagUnit, o.tagLeast)
	tags = jackknife(o, examples, folds, t, tags)
	logf("tags jackknifed")
	return t.Frozen(first, second), tags
}

// jackknife tags each part of the examples by a tagger that learned from the
// other parts; by the second pass where first holds tags.
func jackknife(o options, examples []linear.Example, folds []int, like *linear.Tagger, first [][]uint8) [][]uint8 {
	tags := make([][]uint8, len(examples))
	var wg sync.WaitGroup
	for fold := range max(o.folds, 1) {
		wg.Go(func() {
			var rest []linear.Example
			var restFirst [][]uint8
			for i, e := range examples {
				if folds[i] != fold || o.folds < 2 {
					rest = append(rest, e)
					if first != nil {
						restFirst = append(restFirst, first[i])
					}
				}
			}
			t := like.Frozen(nil, nil)
			table := t.Train(rest, restFirst, max(2, o.tagRounds/2), o.seed, func(string, ...any) {}).Freeze(o.tagUnit, o.tagLeast)
			if first == nil {
				t = t.Frozen(table, nil)
			} else {
				t = t.Frozen(nil, table)
			}
			var s linear.Scratch
			for i, e := range examples {
				if folds[i] != fold {
					continue
				}
				var found []uint8
				if first == nil {
					found = t.Tag(&s, e.Forms)
				} else {
					found = t.Retag(&s, e.Forms, first[i])
				}
				tags[i] = append(tags[i], found...)
			}
		})
	}
	wg.Wait()
	return tags
}

// nameExamples tags the sentences with names and settles their kinds: what is
// neither person, organisation nor place is MISC. A file without any such name
// says nothing about them. A sentence with an id is used only if the treebank
// has it, with the treebank's jackknifed tags.
func nameExamples(named []conllu.Named, bank []conllu.Sentence, tags [][]uint8, l linear.Layers) []linear.NameExample {
	other := map[string]bool{}
	for _, n := range named {
		for _, k := range n.Kinds {
			if k != "O" && !plain(k[2:]) {
				other[n.File] = true
			}
		}
	}
	byID := map[string]int{}
	for i, b := range bank {
		byID[b.ID] = i
	}
	var out []linear.NameExample
	var s linear.Scratch
	for _, n := range named {
		at, found := byID[n.ID]
		if n.ID != "" && !found {
			continue
		}
		e := linear.NameExample{Forms: n.Forms}
		for _, k := range n.Kinds {
			if k != "O" && !plain(k[2:]) {
				k = k[:2] + parse.MISC
			}
			e.Kinds = append(e.Kinds, k)
		}
		if !other[n.File] {
			e.Partial = map[string]bool{"B-MISC": true, "I-MISC": true}
		}
		if found && slices.Equal(bank[at].Forms, n.Forms) {
			e.Tags = tags[at]
		} else {
			e.Tags = append(e.Tags, l.Tagger.Tag(&s, n.Forms)...)
		}
		out = append(out, e)
	}
	return out
}

func plain(kind string) bool {
	return kind == parse.PER || kind == parse.ORG || kind == parse.LOC
}

// report logs how the model does on a treebank with the tokens given.
func report(path string, m *parse.Model, gold []conllu.Sentence, logf logger) {
	var n, upos, xpos, lemma, uas, las float64
	for _, g := range gold {
		s := m.ParseForms(g.Forms)
		for i, t := range s.Tokens {
			n++
			if t.UPOS == g.UPOS[i] {
				upos++
			}
			if t.XPOS == g.XPOS[i] {
				xpos++
			}
			if t.Lemma == g.Lemmas[i] {
				lemma++
			}
			if t.Head == g.Heads[i] {
				uas++
				have, _, _ := strings.Cut(t.Rel, ":")
				want, _, _ := strings.Cut(g.Rels[i], ":")
				if have == want {
					las++
				}
			}
		}
	}
	n = max(n, 1) / 100
	logf("%s: UPOS %.2f XPOS %.2f lemma %.2f UAS %.2f LAS %.2f", path, upos/n, xpos/n, lemma/n, uas/n, las/n)
}
