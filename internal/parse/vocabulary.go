package parse

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed irregular.txt
var irregularTable string

//go:embed words.txt
var wordTable string

// A vocabulary is what is known of single words besides the trained model: the
// irregular forms of verbs and nouns, and which lemmas are common verbs and
// nouns. It checks guesses: "bombed" may come from "bomb" and from "bombe",
// and only one of them is a verb.
type vocabulary struct {
	past        map[string]string // past forms and participles of irregular verbs
	participles map[string]bool   // participles of irregular verbs
	plural      map[string]string // irregular plurals
	classes     map[string]class  // by lemma
}

// A class tells what a lemma can be.
type class uint8

const (
	isVerb      class = 1 << iota
	isNoun            // a common noun
	mainlyVerb        // oftener a verb than a noun
	isAdjective       // or adverb
)

// words returns the vocabulary, read once when first asked for. The tables are
// part of the program; a fault in them is one of the build and found by tests.
var words = sync.OnceValue(func() *vocabulary {
	v, err := readVocabulary(irregularTable, wordTable)
	if err != nil {
		panic("parse: " + err.Error())
	}
	return v
})

// plurals are the irregular plurals that name people and common things.
// Compounds follow the last part: gunmen, grandchildren.
var plurals = map[string]string{
	"men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth", "geese": "goose",
	"mice": "mouse", "lives": "life", "knives": "knife", "wives": "wife", "leaves": "leaf", "halves": "half",
	"thieves": "thief", "wolves": "wolf", "loaves": "loaf", "calves": "calf", "shelves": "shelf",
	"crises": "crisis", "analyses": "analysis", "hypotheses": "hypothesis", "theses": "thesis", "oases": "oasis",
	"bases": "base", "series": "series", "species": "species", "clothes": "clothes", "headquarters": "headquarters", "criteria": "criterion", "phenomena": "phenomenon", "buses": "bus",
}

// readVocabulary reads the two tables. Errors name the table's line.
func readVocabulary(irregular, common string) (*vocabulary, error) {
	v := &vocabulary{past: map[string]string{}, participles: map[string]bool{}, plural: plurals, classes: make(map[string]class, 8000)}
	n := 0
	for line := range strings.Lines(irregular) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || line == "lemma|past|participle" {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != 3 || cells[0] == "" {
			return nil, fmt.Errorf("irregular.txt:%d: want lemma|past|participle, got %q", n, line)
		}
		for k, cell := range cells[1:] {
			for form := range strings.SplitSeq(cell, "/") {
				if k == 1 && form != "" {
					v.participles[form] = true
				}
				if v.past[form] == "" && form != "" {
					v.past[form] = cells[0]
				}
			}
		}
		v.classes[cells[0]] |= isVerb
	}
	n = 0
	for line := range strings.Lines(common) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || line == "lemma|classes" {
			continue
		}
		lemma, classes, ok := strings.Cut(line, "|")
		if !ok || lemma == "" || strings.Trim(classes, "vna") != "" {
			return nil, fmt.Errorf("words.txt:%d: want lemma|classes of v, n and a, got %q", n, line)
		}
		for i, c := range classes {
			switch {
			case c == 'n':
				v.classes[lemma] |= isNoun
			case c == 'a':
				v.classes[lemma] |= isAdjective
			case i == 0:
				v.classes[lemma] |= isVerb | mainlyVerb
			default:
				v.classes[lemma] |= isVerb
			}
		}
	}
	return v, nil
}
