package parse

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

//go:embed particles.txt
var particleTable string

// particles returns the pairs "verb particle" of particles.txt, read once.
var particles = sync.OnceValue(func() map[string]bool {
	p, err := readParticles(particleTable)
	if err != nil {
		panic("parse: " + err.Error())
	}
	return p
})

func readParticles(table string) (map[string]bool, error) {
	out := map[string]bool{}
	n := 0
	for line := range strings.Lines(table) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || line == "particle|verbs" {
			continue
		}
		particle, verbs, ok := strings.Cut(line, "|")
		if !ok || particle == "" || verbs == "" {
			return nil, fmt.Errorf("particles.txt:%d: want particle|verbs, got %q", n, line)
		}
		for v := range strings.FieldsSeq(verbs) {
			out[v+" "+particle] = true
		}
	}
	return out, nil
}

// retag mends tags before the tree is built: what the words around a token and
// the vocabulary say, and the treebanks are too small to teach. Each rule looks
// at one token.
func (m *Model) retag(forms []string, tags []uint8) {
	t := m.layers.Tagger
	for i := range tags {
		xpos, _ := t.Split(tags[i])
		var want [2]string
		switch xpos {
		case "NNP", "NNPS":
			if m.pluralNoun(forms, tags, i) {
				want = [2]string{"NNS", "NOUN"}
			}
		case "JJ":
			if m.premier(forms, tags, i) {
				want = [2]string{"NN", "NOUN"}
			}
		case "VB", "VBP", "VBZ", "NN":
			if m.irregularPast(forms, tags, i) {
				want = [2]string{"VBD", "VERB"}
			}
		case "VBD", "VBN":
			if forms[i] == "dead" {
				want = [2]string{"JJ", "ADJ"}
			}
		case "IN":
			if m.particle(forms, tags, i) {
				want = [2]string{"RP", "ADP"}
			}
		}
		if want[0] != "" {
			if id, ok := t.ID(want[0], want[1]); ok {
				tags[i] = id
			}
		}
	}
}

func (m *Model) xpos(tags []uint8, i int) string {
	if i < 0 || i >= len(tags) {
		return ""
	}
	x, _ := m.layers.Tagger.Split(tags[i])
	return x
}

// pluralNoun: the capital of a sentence's first word makes no name of a plural
// that is known as a noun (Gunmen stormed ...).
func (m *Model) pluralNoun(forms []string, tags []uint8, i int) bool {
	if i > 0 && !(i == 1 && opening(forms[0])) || len(forms) < 3 {
		return false
	}
	if next := m.xpos(tags, i+1); next == "NNP" || next == "NNPS" || next == "POS" || next == "HYPH" {
		return false
	}
	low := plainLower(forms[i])
	if len(low) == len(forms[i]) && forms[i][1:] != low[1:] {
		return false // an acronym
	}
	v := words()
	return v.base(low, pluralForm) != "" || v.regular(low, pluralForm) != ""
}

func opening(form string) bool {
	switch form {
	case `"`, "“", "‘", "'", "``", "«", "„":
		return true
	}
	return false
}

// premier: a head of government and no adjective, unless it describes a noun
// (the premier league).
func (m *Model) premier(forms []string, tags []uint8, i int) bool {
	if !strings.EqualFold(forms[i], "premier") {
		return false
	}
	switch m.xpos(tags, i+1) {
	case "NN", "NNS", "JJ":
		return false
	}
	return true
}

// irregularPast: the past form of a verb that is no base form as well (forbade,
// overran), and a noun only where it has a determiner (a shot, but: a gunman
// shot dead a judge, shot and wounded a judge).
func (m *Model) irregularPast(forms []string, tags []uint8, i int) bool {
	v := words()
	low := forms[i]
	if v.past[low] == "" || v.classes[low]&isVerb != 0 || i == 0 {
		return false
	}
	switch m.xpos(tags, i-1) {
	case "TO", "MD":
		return false
	}
	if m.xpos(tags, i) != "NN" {
		return true
	}
	if i+2 < len(forms) && (forms[i+1] == "dead" || m.xpos(tags, i+1) == "CC" && m.xpos(tags, i+2) == "VBD") && m.xpos(tags, i-1) != "DT" {
		return true
	}
	return v.classes[low]&isNoun == 0 && !v.participles[low]
}

// particle: see particles.txt.
func (m *Model) particle(forms []string, tags []uint8, i int) bool {
	if i == 0 || i+1 >= len(tags) {
		return false
	}
	verb := m.xpos(tags, i-1)
	if !strings.HasPrefix(verb, "V") {
		return false
	}
	low := plainLower(forms[i])
	if len(low) < 2 || len(low) > 4 {
		return false
	}
	next := m.xpos(tags, i+1)
	switch next {
	case "DT", "PRP$", "JJ", "NN", "NNS":
	case "NNP", "NNPS", "CD":
		if low == "in" || low == "on" {
			return false
		}
	default:
		return false
	}
	var buf [48]byte
	lemma := m.lemma(forms[i-1], m.layers.Tagger.Tags[tags[i-1]])
	key := append(append(append(buf[:0], lemma...), ' '), low...)
	return particles()[string(key)]
}

// replaced sets the tag of one token; the old one comes back.
func replaced(t *linear.Tagger, tags []uint8, i int, xpos, upos string) uint8 {
	old := tags[i]
	if id, ok := t.ID(xpos, upos); ok {
		tags[i] = id
	}
	return old
}
