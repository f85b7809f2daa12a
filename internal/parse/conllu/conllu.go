// Package conllu reads treebanks in the CoNLL-U format of Universal
// Dependencies and name annotations in its relative, the four-column IOB2
// format of Universal NER.
package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// A Sentence is one sentence with its syntactic words. All slices of words are
// as long as Forms.
type Sentence struct {
	Doc, ID, Text string
	NewPar        bool // begins a paragraph
	Forms, Lemmas []string
	UPOS, XPOS    []string
	Rels          []string
	Heads         []int // index of the head, -1 for the root
	Surface       []Surface
}

// A Surface is a token as the text shows it: one word, or several of a
// contraction. Words are [First, Last).
type Surface struct {
	Form        string
	First, Last int
	Space       bool // white space follows
}

// Read returns the sentences of a CoNLL-U file. Errors name the file's line.
func Read(r io.Reader, name string) ([]Sentence, error) {
	var all []Sentence
	cur := builder{}
	line := 0
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		line++
		text := strings.TrimSuffix(sc.Text(), "\r")
		done, err := cur.line(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		if done {
			all = append(all, cur.take())
		}
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line+1, err)
	}
	if len(cur.s.Forms) > 0 {
		if err := cur.check(); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		all = append(all, cur.take())
	}
	return all, nil
}

// A builder gathers the lines of a sentence.
type builder struct {
	s     Sentence
	doc   string
	until int // words up to here belong to the last contraction
}

// line takes one line and reports whether a sentence ended with it.
func (b *builder) line(text string) (bool, error) {
	switch {
	case text == "":
		if len(b.s.Forms) == 0 {
			return false, nil
		}
		return true, b.check()
	case text[0] == '#':
		b.comment(strings.TrimSpace(text[1:]))
		return false, nil
	}
	cols := strings.Split(text, "\t")
	if len(cols) != 10 {
		return false, fmt.Errorf("want 10 columns, got %d", len(cols))
	}
	if strings.Contains(cols[0], ".") {
		return false, nil // an empty node of the enhanced graph
	}
	space := !strings.Contains(cols[9], "SpaceAfter=No")
	if from, to, ok := strings.Cut(cols[0], "-"); ok {
		first, err1 := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || first != len(b.s.Forms)+1 || last < first {
			return false, fmt.Errorf("bad range %q", cols[0])
		}
		b.s.Surface = append(b.s.Surface, Surface{cols[1], first - 1, last, space})
		b.until = last
		return false, nil
	}
	return false, b.word(cols, space)
}

func (b *builder) word(cols []string, space bool) error {
	id, err := strconv.Atoi(cols[0])
	if err != nil || id != len(b.s.Forms)+1 {
		return fmt.Errorf("want word %d, got %q", len(b.s.Forms)+1, cols[0])
	}
	head, err := strconv.Atoi(cols[6])
	if err != nil || head < 0 {
		return fmt.Errorf("bad head %q", cols[6])
	}
	b.s.Forms = append(b.s.Forms, cols[1])
	b.s.Lemmas = append(b.s.Lemmas, cols[2])
	b.s.UPOS = append(b.s.UPOS, cols[3])
	b.s.XPOS = append(b.s.XPOS, cols[4])
	b.s.Heads = append(b.s.Heads, head-1)
	b.s.Rels = append(b.s.Rels, cols[7])
	if id > b.until {
		b.s.Surface = append(b.s.Surface, Surface{cols[1], id - 1, id, space})
	}
	return nil
}

func (b *builder) comment(text string) {
	key, value, _ := strings.Cut(text, "=")
	value = strings.TrimSpace(value)
	switch strings.TrimSpace(key) {
	case "newdoc id", "newdoc":
		b.doc = value
	case "sent_id":
		b.s.ID = value
	case "text":
		b.s.Text = value
	case "newpar id", "newpar":
		b.s.NewPar = true
	}
}

// check tells whether the finished sentence is a tree.
func (b *builder) check() error {
	n := len(b.s.Forms)
	if b.until > n {
		return fmt.Errorf("a contraction reaches word %d of %d", b.until, n)
	}
	for i := range n {
		h, steps := i, 0
		for h >= 0 {
			if h = b.s.Heads[h]; h >= n {
				return fmt.Errorf("head %d of %d words", h+1, n)
			}
			if steps++; steps > n {
				return fmt.Errorf("word %d hangs in a circle", i+1)
			}
		}
	}
	return nil
}

func (b *builder) take() Sentence {
	s := b.s
	s.Doc = b.doc
	b.s, b.until = Sentence{}, 0
	return s
}
