package linear

import (
	"fmt"
	"strings"
)

// A Tagger gives each token a joint tag: the Penn tag and the universal part
// of speech, parted by a space. It goes over a sentence twice from left to
// right, greedily: the second time it knows what the first has found on the
// right.
type Tagger struct {
	Tags  []string // joint tags; a class of the table is an index into it
	words *Lexicon
	table scorer  // of the first pass
	again scorer  // of the second, nil for none
	upos  []uint8 // a number for the universal part of each joint tag
	role  []uint8 // what each joint tag can be: nominal, finite or neither
	open  int     // the tags of quotation marks, -1 where there is none
	shut  int
}

// A scorer adds the weights of features to the scores of classes: a Table, or
// Weights still in training.
type scorer interface {
	score(feats []uint64, scores []int32)
}

// NewTagger returns a tagger that has learned nothing yet.
func NewTagger(tags []string, words *Lexicon) *Tagger {
	t := &Tagger{Tags: tags, words: words, open: -1, shut: -1}
	seen := map[string]uint8{}
	for i, tag := range tags {
		x, u, _ := strings.Cut(tag, " ")
		if _, ok := seen[u]; !ok {
			seen[u] = uint8(len(seen))
		}
		t.upos = append(t.upos, seen[u])
		t.role = append(t.role, roleOf(x, u))
		switch x {
		case "``":
			t.open = i
		case "''":
			t.shut = i
		}
	}
	return t
}

// The roles of tags: parts of a noun phrase, and finite verbs.
const (
	otherRole = iota
	nominal
	finite
)

func roleOf(xpos, upos string) uint8 {
	switch xpos {
	case "VBD", "VBZ", "VBP", "MD":
		return finite
	case "POS":
		return nominal
	}
	switch upos {
	case "NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON":
		return nominal
	}
	return otherRole
}

// load fills the scratch with what is known of the forms.
func (t *Tagger) load(s *Scratch, forms []string) {
	n := len(forms)
	if cap(s.words) < n {
		s.words = make([]word, n, 2*n)
	}
	s.words = s.words[:n]
	for i, f := range forms {
		s.look(f, &s.words[i])
		t.words.know(&s.words[i])
	}
	s.scores = resize(s.scores, 256)
	s.tags = resize(s.tags, n)
	s.expect()
}

func resize[T any](a []T, n int) []T {
	if cap(a) < n {
		return make([]T, n, n+n/2)
	}
	return a[:n]
}

// Tag returns the tags of the forms as indices into Tags. The slice belongs to
// the scratch, which then also holds the words for the next layers.
func (t *Tagger) Tag(s *Scratch, forms []string) []uint8 {
	t.load(s, forms)
	t.pass(s, forms, false)
	if t.again != nil {
		s.first, s.tags = s.tags, resize(s.first, len(forms))
		t.pass(s, forms, true)
	}
	return s.tags
}

// Retag is the second pass alone, given what the first has found.
func (t *Tagger) Retag(s *Scratch, forms []string, first []uint8) []uint8 {
	t.load(s, forms)
	s.first = append(s.first[:0], first...)
	t.pass(s, forms, true)
	return s.tags
}

func (t *Tagger) pass(s *Scratch, forms []string, second bool) {
	s.verbs = 0
	if second {
		t.expectTags(s)
	}
	for i, f := range forms {
		if q := t.quote(f); q >= 0 {
			t.settle(s, i, q)
			continue
		}
		t.features(s, i, second)
		t.settle(s, i, t.best(s, second))
	}
}

// Name reports whether the lists have the form as a word of a place's name or,
// oftener than twice, of a person's.
func (t *Tagger) Name(s *Scratch, form string) bool {
	var w word
	s.look(form, &w)
	t.words.know(&w)
	given, family, place := w.lists&3, w.lists>>2&3, w.lists>>4&3
	return given == 2 || family == 2 || place > 0
}

// ID returns the index of a Penn tag with a universal part of speech, and
// whether the tagger has it.
func (t *Tagger) ID(xpos, upos string) (uint8, bool) {
	for i, tag := range t.Tags {
		if len(tag) == len(xpos)+1+len(upos) && strings.HasPrefix(tag, xpos) && strings.HasSuffix(tag, upos) && tag[len(xpos)] == ' ' {
			return uint8(i), true
		}
	}
	return 0, false
}

// settle gives token i its tag.
func (t *Tagger) settle(s *Scratch, i, tag int) {
	s.tags[i] = uint8(tag)
	if t.role[tag] == finite {
		s.verbs++
	}
}

// quote returns the tag of a curly quotation mark, which tells its side.
func (t *Tagger) quote(form string) int {
	switch form {
	case "“", "‘", "„", "«":
		return t.open
	case "”", "»":
		return t.shut
	}
	return -1
}

func (t *Tagger) best(s *Scratch, second bool) int {
	scores := s.scores[:len(t.Tags)]
	clear(scores)
	if second {
		t.again.score(s.feats, scores)
	} else {
		t.table.score(s.feats, scores)
	}
	best := 0
	for c, v := range scores {
		if v > scores[best] {
			best = c
		}
	}
	return best
}

// Frozen returns the tagger over frozen tables; the second may be nil.
func (t *Tagger) Frozen(first, second *Table) *Tagger {
	f := *t
	f.table, f.again = first, nil
	if second != nil {
		f.again = second
	}
	return &f
}

// Append writes a frozen tagger with both its tables.
func (t *Tagger) Append(out []byte) []byte {
	out = appendStrings(out, t.Tags)
	out = t.table.(*Table).appendTo(out)
	return t.again.(*Table).appendTo(out)
}

// ReadTagger is the inverse of Append.
func ReadTagger(buf []byte, words *Lexicon) (*Tagger, error) {
	r := &reader{buf: buf}
	tags := r.strings()
	if r.err == nil && (len(tags) == 0 || len(tags) > 250) {
		r.err = fmt.Errorf("%d tags", len(tags))
	}
	if r.err != nil {
		return nil, fmt.Errorf("tagger: %w", r.err)
	}
	table, err := readTable(r, len(tags))
	if err != nil {
		return nil, fmt.Errorf("tagger: %w", err)
	}
	again, err := readTable(r, len(tags))
	if err != nil {
		return nil, fmt.Errorf("tagger, second pass: %w", err)
	}
	return NewTagger(tags, words).Frozen(table, again), nil
}
