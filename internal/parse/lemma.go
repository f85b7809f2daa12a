package parse

import (
	"strings"
)

// lemma returns the lemma of a form with a joint tag. Irregular forms and
// regular inflections of known words come first; what the lemmatizer learned
// of endings answers for the rest.
func (m *Model) lemma(form, tag string) string {
	xpos, upos, _ := strings.Cut(tag, " ")
	if kind := inflected(xpos, upos); kind != 0 && len(form) < 40 {
		if out := words().base(form, kind); out != "" {
			return out
		}
		if kind == pluralForm {
			if l, ok := m.layers.Lemmas.Whole(form, tag); ok {
				return l
			}
		}
		if out := words().regular(plainLower(form), kind); out != "" {
			return out
		}
		if l, ok := m.layers.Lemmas.Whole(form, tag); ok {
			return l
		}
		if out := guess(plainLower(form), kind); out != "" {
			return out
		}
	}
	return m.layers.Lemmas.Lemma(form, tag)
}

// guess takes -ed or -ing off an unknown verb where the spelling leaves no
// doubt: plodded, hassled, privatised. It returns "" otherwise.
func guess(form string, kind byte) string {
	s, ok := strings.CutSuffix(form, "ed")
	if kind == ingForm {
		s, ok = strings.CutSuffix(form, "ing")
	}
	n := len(s)
	if !ok || n < 4 || kind != pastForm && kind != ingForm {
		return ""
	}
	last, before := s[n-1], s[n-2]
	switch {
	case last == before && strings.IndexByte("bdgmnprt", last) >= 0:
		return s[:n-1]
	case last == 'v' || last == 'z' && before != 'z' || last == 'l' && !vowel(before) && before != 'l' && before != 'r' && before != 'w':
		return s + "e"
	case strings.HasSuffix(s, "is") || strings.HasSuffix(s, "uc") || strings.HasSuffix(s, "nc"):
		return s + "e"
	}
	return ""
}

// The inflections that the vocabulary knows.
const (
	pastForm   = 'd' // VBD, VBN
	ingForm    = 'g' // VBG
	thirdForm  = 'z' // VBZ
	pluralForm = 's' // NNS
)

// inflected returns the inflection that a tag stands for, 0 for none.
func inflected(xpos, upos string) byte {
	switch {
	case upos == "VERB" && (xpos == "VBD" || xpos == "VBN"):
		return pastForm
	case upos == "VERB" && xpos == "VBG":
		return ingForm
	case upos == "VERB" && xpos == "VBZ":
		return thirdForm
	case upos == "NOUN" && xpos == "NNS":
		return pluralForm
	}
	return 0
}

// base looks an irregular form up. It returns "" for a form that is regular.
func (v *vocabulary) base(form string, kind byte) string {
	switch kind {
	case pastForm:
		if l, ok := v.past[form]; ok {
			return l
		}
		if strings.HasSuffix(form, "ed") {
			return ""
		}
		return v.past[plainLower(form)]
	case pluralForm:
		if l, ok := v.plural[form]; ok {
			return l
		}
		low := plainLower(form)
		if l, ok := v.plural[low]; ok {
			return l
		}
		if stem, ok := strings.CutSuffix(low, "men"); ok && len(stem) > 1 && v.classes[low]&isNoun == 0 {
			return stem + "man"
		}
		if stem, ok := strings.CutSuffix(low, "children"); ok {
			return stem + "child"
		}
	}
	return ""
}

// regular takes a regular ending off a lower-case form, if what is left is
// known, and returns "" otherwise.
func (v *vocabulary) regular(form string, kind byte) string {
	switch kind {
	case pastForm:
		return v.stem(form, "ed", "ied")
	case ingForm:
		return v.stem(form, "ing", "")
	case thirdForm:
		return v.single(form, isVerb)
	case pluralForm:
		return v.single(form, isNoun)
	}
	return ""
}

// stem takes -ed or -ing off a verb. A short stem of one vowel and one
// consonant has lost its e (fined); otherwise the stem itself comes first.
func (v *vocabulary) stem(form, ending, y string) string {
	if y != "" {
		if s, ok := strings.CutSuffix(form, y); ok && v.is(s+"y", isVerb) {
			return s + "y"
		}
	}
	s, ok := strings.CutSuffix(form, ending)
	if !ok || len(s) < 2 {
		return ""
	}
	n := len(s)
	doubled := ""
	if s[n-1] == s[n-2] && !vowel(s[n-1]) {
		doubled = s[:n-1]
	}
	order := [3]string{s, s + "e", doubled}
	if short(s) {
		order[0], order[1] = order[1], order[0]
	}
	for _, c := range order {
		if c != "" && v.is(c, isVerb) {
			return c
		}
	}
	return ""
}

// single takes -s off a verb or noun.
func (v *vocabulary) single(form string, c class) string {
	s, ok := strings.CutSuffix(form, "s")
	if !ok || len(s) < 2 || s[len(s)-1] == 's' {
		return ""
	}
	if v.is(s, c) {
		return s
	}
	if t, ok := strings.CutSuffix(s, "ie"); ok && v.is(t+"y", c) {
		return t + "y"
	}
	if t, ok := strings.CutSuffix(s, "e"); ok && v.is(t, c) {
		return t
	}
	return ""
}

func (v *vocabulary) is(lemma string, c class) bool { return v.classes[lemma]&c != 0 }

// short reports whether a stem ends in one consonant after one vowel and has
// no other vowel: fin(e), rap(e), not raid and visit.
func short(s string) bool {
	n := len(s)
	if n < 2 || vowel(s[n-1]) || !vowel(s[n-2]) || strings.IndexByte("wxy", s[n-1]) >= 0 {
		return false
	}
	for i := range n - 2 {
		if vowel(s[i]) && !(s[i] == 'u' && i > 0 && s[i-1] == 'q') {
			return false
		}
	}
	return true
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }
