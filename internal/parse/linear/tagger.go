package linear

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
)

// A Tagger gives each token a joint tag: the Penn tag and the universal part
// of speech, parted by a space. It goes left to right and is greedy.
type Tagger struct {
	Tags  []string // joint tags; a class of the table is an index into it
	words *Lexicon
	table scorer
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

func newTagger(tags []string, words *Lexicon, table scorer) *Tagger {
	t := &Tagger{Tags: tags, words: words, table: table, open: -1, shut: -1}
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
	s.verbs = 0
	s.expect()
}

// expect notes for each token which finite verbs come after it, going by words
// alone: how many there are surely and how many possibly, 2 at most each, and
// whether the sure one comes before the next comma.
func (s *Scratch) expect() {
	n := len(s.words)
	s.coming = resize(s.coming, n)
	sure, maybe, near := uint8(0), uint8(0), uint8(0)
	for i := n - 1; i >= 0; i-- {
		s.coming[i] = sure | maybe<<2 | near<<4
		switch w := &s.words[i]; {
		case w.verb == 2:
			sure, near = min(sure+1, 2), 1
		case w.verb == 1 || w.amb == noClass && w.suf[1] == pastEnding:
			maybe = min(maybe+1, 2)
		case w.form == comma:
			near = 0
		}
	}
}

var (
	pastEnding = hashBytes([]byte("ed"))
	comma      = hashBytes([]byte(","))
)

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
	for i, f := range forms {
		if q := t.quote(f); q >= 0 {
			t.settle(s, i, q)
			continue
		}
		t.features(s, i)
		t.settle(s, i, t.best(s))
	}
	return s.tags
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

func (t *Tagger) best(s *Scratch) int {
	scores := s.scores[:len(t.Tags)]
	clear(scores)
	t.table.score(s.feats, scores)
	best := 0
	for c, v := range scores {
		if v > scores[best] {
			best = c
		}
	}
	return best
}

// The words beyond the ends of a sentence.
var (
	before = word{form: 1, raw: 1, shape: 1, amb: 1}
	beyond = word{form: 2, raw: 2, shape: 2, amb: 2}
)

func (s *Scratch) word(i int) *word {
	switch {
	case i < 0:
		return &before
	case i >= len(s.words):
		return &beyond
	}
	return &s.words[i]
}

func (s *Scratch) tag(i int) uint64 {
	if i < 0 {
		return 255
	}
	return uint64(s.tags[i])
}

// features gathers what speaks for the tag of token i, given the tags so far.
func (t *Tagger) features(s *Scratch, i int) {
	w, p, n := s.word(i), s.word(i-1), s.word(i+1)
	pp, nn := s.word(i-2), s.word(i+2)
	t1, t2 := s.tag(i-1), s.tag(i-2)
	pos := uint64(0)
	if i == 0 {
		pos = 1
	}
	verbs, coming := min(s.verbs, 2), uint64(s.coming[i])
	f := s.feats[:0]
	f = append(f,
		f1(1, w.form), f2(2, w.raw, pos), f2(3, w.shape, pos),
		f1(4, w.suf[0]), f1(5, w.suf[1]), f1(6, w.suf[2]), f1(7, w.suf[3]), f1(8, w.pre),
		f1(9, w.amb), f1(10, t1), f2(11, t1, t2), f2(12, t1, w.form),
		f1(13, p.form), f1(14, n.form), f1(15, pp.form), f1(16, nn.form),
		f2(17, t1, n.form), f2(18, w.form, n.form), f2(19, p.form, w.form),
		f2(20, w.amb, n.amb), f3(21, w.amb, n.amb, t1), f3(22, w.amb, n.amb, nn.amb),
		f2(23, t1, w.amb), f3(24, t1, t2, w.amb), f2(25, w.suf[2], t1), f2(26, w.suf[1], n.amb),
		f2(27, w.shape, t1), f2(28, n.suf[1], t1), f2(29, n.shape, w.shape), f2(30, p.amb, w.amb),
		f2(31, n.suf[2], w.amb), f2(32, p.shape, w.shape),
		f2(35, w.lists, w.shape),
		f3(36, verbs, coming, w.amb), f3(37, verbs, coming, w.suf[1]), f3(38, coming, w.suf[1], t1), f4(39, verbs, coming&3, w.suf[1], t1),
		f2(33, verbs, w.amb), f3(34, verbs, w.amb, t1),
	)
	if w.cluster != 0 {
		c := uint64(w.cluster)
		f = append(f, f1(40, c), f2(41, c, t1), f2(42, c, uint64(n.cluster)), f2(43, c, uint64(p.cluster)), f2(44, uint64(w.coarse), t1), f3(48, uint64(p.coarse), uint64(w.coarse), uint64(n.coarse)))
	}
	f = append(f, f1(45, uint64(n.cluster)), f1(46, uint64(p.cluster)), f2(47, uint64(n.cluster), t1), f2(49, uint64(n.coarse), w.amb))
	s.feats = f
}

// TrainTagger learns from the examples in the given number of rounds. The
// words must be known already.
func TrainTagger(examples []Example, words *Lexicon, rounds int, seed int64, log func(string, ...any)) (*Tagger, *Weights) {
	tags := jointTags(examples)
	index := map[string]int{}
	for i, tag := range tags {
		index[tag] = i
	}
	w := NewWeights()
	t := newTagger(tags, words, w)
	rng := rand.New(rand.NewSource(seed))
	order := rng.Perm(len(examples))
	var s Scratch
	for round := range rounds {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		right, all := 0, 0
		for _, k := range order {
			e := &examples[k]
			t.load(&s, e.Forms)
			for i := range e.Forms {
				gold, known := index[e.XPOS[i]+" "+e.UPOS[i]]
				w.step++
				t.features(&s, i)
				got := t.best(&s)
				if known && got != gold {
					w.update(s.feats, gold, got)
				}
				if got == gold && known {
					right++
				}
				all++
				t.settle(&s, i, got)
			}
		}
		log("tagger round %d: %.2f%% right while learning", round+1, 100*float64(right)/float64(max(all, 1)))
	}
	return t, w
}

// jointTags lists the joint tags seen often enough to be meant, most frequent
// first. Rarer ones are left to chance.
func jointTags(examples []Example) []string {
	counts := map[string]int{}
	total := 0
	for _, e := range examples {
		for i := range e.Forms {
			counts[e.XPOS[i]+" "+e.UPOS[i]]++
			total++
		}
	}
	least := 1
	if total > 50000 {
		least = 6
	}
	var tags []string
	for tag, n := range counts {
		if n >= least {
			tags = append(tags, tag)
		}
	}
	slices.SortFunc(tags, func(a, b string) int {
		if d := counts[b] - counts[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return tags[:min(len(tags), 250)]
}

// Frozen returns the tagger over a frozen table.
func (t *Tagger) Frozen(table *Table) *Tagger { return newTagger(t.Tags, t.words, table) }

// Append writes a frozen tagger.
func (t *Tagger) Append(out []byte) []byte {
	out = appendStrings(out, t.Tags)
	return t.table.(*Table).appendTo(out)
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
	return newTagger(tags, words, table), nil
}
