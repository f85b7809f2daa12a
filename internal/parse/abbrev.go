package parse

import (
	"strings"
	"unicode"
)

// The kinds of abbreviations, by what may follow them.
const (
	noAbbrev    = iota
	anyAbbrev   // may end a sentence: Inc., Jr., etc.
	titleAbbrev // never ends one: a name follows
	dateAbbrev  // a number follows, unless it ends the sentence
)

var abbrevs = func() map[string]int {
	m := map[string]int{}
	for kind, words := range map[int]string{
		titleAbbrev: `mr mrs ms mx dr messrs mme mlle prof rev fr sr. hon gen lt col sgt maj capt cpl pvt cmdr
			adm brig cmdt det insp supt rep reps sen sens gov govs pres amb sec atty asst dep lieut pfc msgr st ste mt ft
			vs v approx cf eg ie e.g i.e a.k.a viz ca`,
		dateAbbrev: `jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts fig figs vol vols pp par para ch sect
			mon tue tues wed thu thur thurs fri`,
		anyAbbrev: `inc corp co cos ltd bros llc plc jr sr esq etc al est dept univ assn assoc ave blvd rd hwy bldg
			ala ariz ark calif colo conn del fla ill ind kan ky la md mass mich minn miss mont neb nev okla ore pa
			penn tenn tex va vt wash wis wyo ont que alta intl natl govt admin gov't min max mil bn tel ext ed eds
			a.m p.m ph.d m.d b.a m.a u.s u.k u.n d.c e.u`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] = kind
		}
	}
	return m
}()

// abbrevKind returns the kind of the abbreviation text[i:j], whose last sign
// is a full stop.
func (t *tokenizer) abbrevKind(i, j int) int {
	if j-i < 2 || j-i > 12 {
		return noAbbrev
	}
	w := string(t.low(i, j-1))
	if k := abbrevs[w]; k != noAbbrev {
		if k == dateAbbrev && unicode.IsLower(t.text[i]) && w != "no" && w != "nos" && w != "vol" && w != "fig" && w != "pp" {
			return noAbbrev
		}
		if (w == "no" || w == "art" || w == "mar" || w == "fig" || w == "ill" || w == "miss" || w == "mass" || w == "la" || w == "ore" || w == "wash") && !t.wordly(i, j, k) {
			return noAbbrev
		}
		return k
	}
	return t.initials(i, j)
}

// wordly settles abbreviations that are also words: they are capitalised, and
// those before numbers have one.
func (t *tokenizer) wordly(i, j, kind int) bool {
	if kind == dateAbbrev {
		return t.numberFollows(j)
	}
	k := j
	for k < len(t.text) && isSpace(t.text[k]) {
		k++
	}
	return unicode.IsUpper(t.text[i]) && k < len(t.text) && (unicode.IsLower(t.text[k]) || t.text[k] == ',')
}

// numberFollows reports whether a number stands at j or one space behind.
func (t *tokenizer) numberFollows(j int) bool {
	if j < len(t.text) && isSpace(t.text[j]) {
		j++
	}
	return j < len(t.text) && unicode.IsDigit(t.text[j])
}

// initials knows single letters and letters parted by full stops: J., U.N.,
// a.k.a.
func (t *tokenizer) initials(i, j int) int {
	if (j-i)%2 != 0 {
		return noAbbrev
	}
	for k := i; k < j; k += 2 {
		if !unicode.IsLetter(t.text[k]) || t.text[k+1] != '.' {
			return noAbbrev
		}
	}
	if j-i == 2 && unicode.IsLower(t.text[i]) {
		if t.text[i] == 'c' && t.numberFollows(j) {
			return titleAbbrev // c. 1818
		}
		return noAbbrev
	}
	return anyAbbrev
}

// isAbbrev reports whether the full stop that ends text[i:j] belongs to its
// word. Only what follows the last hyphen, slash or dash counts.
func (t *tokenizer) isAbbrev(i, j int) bool {
	for k := j - 2; k > i; k-- {
		if isHyphen(t.text[k]) || t.text[k] == '/' || t.text[k] == '—' || t.text[k] == '–' {
			i = k + 1
			break
		}
	}
	return t.abbrevKind(i, j) != noAbbrev
}
