package linear

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Lemmatizer maps a form and its tag to the lemma by a decision list: the
// longest known ending, up to the whole word, names an edit.
type Lemmatizer struct {
	rules map[string]uint16 // "tag\x00ending" → edit; a whole word begins with ^
	edits []edit
	long  int
}

// An edit cuts bytes off the end and adds some. Keep leaves the case as it is.
type edit struct {
	cut  int
	add  string
	keep bool
}

const maxEnding = 24

// Lemma returns the lemma of a form with a joint tag.
func (l *Lemmatizer) Lemma(form, tag string) string {
	if out, ok := l.search(form, tag, false); ok {
		return out
	}
	plain := Straighten(form)
	if len(plain) > 100 || strings.HasSuffix(tag, "PROPN") {
		return plain
	}
	return strings.ToLower(plain)
}

// Whole returns the lemma of a form that has a rule of its own, and whether it
// has one.
func (l *Lemmatizer) Whole(form, tag string) (string, bool) { return l.search(form, tag, true) }

// search applies the rule of the longest known ending, or only that of the
// whole word.
func (l *Lemmatizer) search(form, tag string, whole bool) (string, bool) {
	var buf, letters [160]byte
	plain := Straighten(form)
	if len(plain) > 100 {
		return "", false
	}
	word := append(letters[:0], '^')
	for _, r := range plain {
		word = utf8.AppendRune(word, unicode.ToLower(r))
	}
	first, name := caseOf(plain), strings.HasSuffix(tag, "PROPN")
	key := append(append(buf[:0], first...), tag...)
	key = append(key, 0)
	base := len(key)
	for from := max(0, len(word)-l.long); from <= len(word); from++ {
		if from < len(word) && !utf8.RuneStart(word[from]) {
			continue
		}
		if whole && from > 0 {
			break
		}
		key = append(key[:base], word[from:]...)
		key[0] = first[0]
		e, ok := l.rules[string(key)]
		if !ok && first == capital && from < len(word) && key[base] == '^' && !name {
			key[0] = lower[0]
			e, ok = l.rules[string(key)]
		}
		if ok {
			if out, ok := l.edits[e].apply(plain); ok {
				return out, true
			}
		}
	}
	return "", false
}

func (e edit) apply(form string) (string, bool) {
	if !e.keep {
		form = strings.ToLower(form)
	}
	if e.cut > len(form) || (e.cut > 0 && !utf8.RuneStart(form[len(form)-e.cut])) {
		return "", false
	}
	return form[:len(form)-e.cut] + e.add, true
}

// Straighten makes typographic quotes and hyphens plain.
func Straighten(s string) string {
	for _, r := range s {
		if Straight(r) != r {
			return strings.Map(Straight, s)
		}
	}
	return s
}

const capital, lower = "C", "c"

// caseOf tells capitalised words from others. They have rules of their own,
// and where these are silent, unless they are names, the others' whole words.
func caseOf(form string) string {
	r, _ := utf8.DecodeRuneInString(form)
	if unicode.IsUpper(r) {
		return capital
	}
	return lower
}

// editOf returns the edit that makes lemma of form.
func editOf(form, lemma string) edit {
	low := strings.ToLower(form)
	a, keep := low, false
	if lemma != strings.ToLower(lemma) {
		a, keep = form, true
	}
	n := 0
	for n < len(a) && n < len(lemma) && a[n] == lemma[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return edit{len(a) - n, lemma[n:], keep}
}

// TrainLemmatizer learns the decision list.
func TrainLemmatizer(examples []Example) *Lemmatizer {
	counts := map[string]map[edit]int{} // by key
	for _, e := range examples {
		for i, form := range e.Forms {
			lemma := Straighten(e.Lemmas[i])
			if form == "_" || lemma == "_" || len(form) > 60 {
				continue
			}
			plain := Straighten(form)
			ed := editOf(plain, lemma)
			word := "^" + strings.ToLower(plain)
			for from := max(0, len(word)-maxEnding); from <= len(word); from++ {
				if from < len(word) && !utf8.RuneStart(word[from]) {
					continue
				}
				key := caseOf(plain) + e.XPOS[i] + " " + e.UPOS[i] + "\x00" + word[from:]
				if counts[key] == nil {
					counts[key] = map[edit]int{}
				}
				counts[key][ed]++
			}
		}
	}
	return decide(counts)
}

// decide keeps, from the shortest ending to the longest, those endings whose
// edit differs from what the next shorter ending says.
func decide(counts map[string]map[edit]int) *Lemmatizer {
	keys := slices.Sorted(maps.Keys(counts))
	slices.SortStableFunc(keys, func(a, b string) int { return len(a) - len(b) })
	l := &Lemmatizer{rules: map[string]uint16{}, long: maxEnding}
	index := map[edit]uint16{}
	for _, key := range keys {
		best, n, total := most(counts[key])
		tag, ending, _ := strings.Cut(key, "\x00")
		whole := strings.HasPrefix(ending, "^")
		if !whole && (n < 2 || total < 3) && ending != "" {
			continue
		}
		if whole && n*2 < total {
			continue
		}
		if l.shorter(tag, ending) == best || len(index) > 60000 {
			continue
		}
		if _, ok := index[best]; !ok {
			index[best] = uint16(len(l.edits))
			l.edits = append(l.edits, best)
		}
		l.rules[key] = index[best]
	}
	return l
}

// shorter returns the edit that the endings shorter than this one give.
func (l *Lemmatizer) shorter(tag, ending string) edit {
	for ending != "" {
		_, size := utf8.DecodeRuneInString(ending)
		ending = ending[size:]
		if e, ok := l.rules[tag+"\x00"+ending]; ok {
			return l.edits[e]
		}
	}
	return edit{cut: -1}
}

func most(counts map[edit]int) (best edit, n, total int) {
	n = -1
	for e, c := range counts {
		total += c
		if c > n || c == n && less(e, best) {
			best, n = e, c
		}
	}
	return best, n, total
}

func less(a, b edit) bool {
	if a.cut != b.cut {
		return a.cut < b.cut
	}
	if a.add != b.add {
		return a.add < b.add
	}
	return !a.keep && b.keep
}

// Append writes the lemmatizer.
func (l *Lemmatizer) Append(out []byte) []byte {
	out = binary.AppendUvarint(out, uint64(len(l.edits)))
	for _, e := range l.edits {
		keep := uint64(0)
		if e.keep {
			keep = 1
		}
		out = binary.AppendUvarint(out, uint64(e.cut)<<1|keep)
		out = appendString(out, e.add)
	}
	keys := slices.Sorted(maps.Keys(l.rules))
	out = appendStrings(out, keys)
	for _, k := range keys {
		out = binary.AppendUvarint(out, uint64(l.rules[k]))
	}
	return out
}

// ReadLemmatizer is the inverse of Append.
func ReadLemmatizer(buf []byte) (*Lemmatizer, error) {
	r := &reader{buf: buf}
	n := r.uvarint()
	if n > uint64(len(buf)) {
		return nil, fmt.Errorf("lemmas: %d edits in %d bytes", n, len(buf))
	}
	l := &Lemmatizer{edits: make([]edit, n), long: maxEnding}
	for i := range l.edits {
		v := r.uvarint()
		l.edits[i] = edit{int(v >> 1 & 0xffff), string(r.bytes()), v&1 == 1}
	}
	keys := r.strings()
	l.rules = make(map[string]uint16, len(keys))
	for _, k := range keys {
		v := r.uvarint()
		if v >= n && r.err == nil {
			r.err = fmt.Errorf("edit %d of %d", v, n)
		}
		l.rules[k] = uint16(v)
	}
	if r.err != nil {
		return nil, fmt.Errorf("lemmas: %w", r.err)
	}
	return l, nil
}
