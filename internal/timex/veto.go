package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// vetoes is what a paragraph's reader knows of words that only look like
// times: parts of names, and whether May is somebody.
type vetoes struct {
	names    []news.Span // names of persons, organisations and places
	mayNamed bool
}

// countNouns are what numbers count. A number before one is no year.
var countNouns = set(`people troops soldiers men women children persons civilians fighters rebels migrants refugees
	police policemen officers protesters demonstrators prisoners inmates students workers jobs employees
	members delegates voters votes seats deaths casualties victims cases
	tons tonnes kilometers kilometres km miles meters metres feet foot acres hectares pounds dollars euros
	yen rubles roubles cents percent points barrels shares bushels ounces grams kg kilograms homes houses
	households families villages towns buildings tanks vehicles aircraft missiles rockets bombs rounds
	units times copies pages words others hp rpm mph degrees million billion trillion`)

// paperNames follow a weekday in the name of a newspaper or programme.
var paperNames = set(`times telegraph mirror express herald post mail star tribune independent observer sun
	people world morning business programme program`)

// blackDays stand before a weekday that is a name: Bloody Sunday.
var blackDays = set(`bloody black super good ash palm cyber fat shrove maundy giving`)

// monthLeads are words after which a month's name is a month.
var monthLeads = set(`in since until till during last this next early late mid every each of by before after from
	to through between for past ending ended and`)

// sureMonthLeads hold where May is also somebody's name.
var sureMonthLeads = set(`in since until till during last this next early late mid every each ending ended`)

// yearLeads are words after which four digits are a year even outside the
// last and this century.
var yearLeads = set(`in since by until till during circa between year of`)

// amounts are words after which four digits are a number.
var amounts = set(`about some nearly almost approximately roughly over under than least most no number at
	route flight room article section highway page`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	start := -1
	for i, c := range words + " " {
		if c == ' ' || c == '\n' || c == '\t' {
			if start >= 0 {
				m[words[start:i]] = true
			}
			start = -1
		} else if start < 0 {
			start = i
		}
	}
	return m
}

// name reports whether the tokens [i, j) are a part of a name.
func (v *vetoes) name(r *reader, i, j int) bool {
	if i >= len(r.tok) || j > len(r.tok) {
		return false
	}
	if r.word(i).weekday > 0 {
		if j < len(r.tok) && r.tok[j].upper && paperNames[r.tok[j].text] && r.word(j).part == "" {
			return true
		}
		if i > 0 && r.tok[i-1].upper && blackDays[r.tok[i-1].text] {
			return true
		}
	}
	s := news.Span{Start: r.tok[i].start, End: r.tok[j-1].end}
	for _, n := range v.names {
		if r.word(i).weekday > 0 && n.End == s.End {
			continue // the finder of names took "Lima Thursday" for one
		}
		if n.Contains(s) && n.Len() > s.Len()+1 {
			return true
		}
	}
	return false
}

// countNoun reports whether the token at i makes the number before it an
// amount.
func (r *reader) countNoun(i int) bool {
	if i >= len(r.tok) {
		return false
	}
	t := &r.tok[i]
	return countNouns[t.text] || t.text == "%" || t.text == "$"
}

// nounAfter reports whether token i is a noun that takes what stands before
// it as its modifier: "summer camp".
func (r *reader) nounAfter(i int) bool {
	if i >= len(r.tok) || i < 0 {
		return false
	}
	return r.tok[i].upos == "NOUN" && r.tok[i].word == nil && !r.is(i, "today", "yesterday", "tomorrow", "tonight")
}

// bareMonth reports whether the month's name at i, without a day or year, is
// a month.
func (r *reader) bareMonth(i int) bool {
	w := r.word(i)
	if r.veto.name(r, i, i+1) || r.titleBefore(i) {
		return false
	}
	if !w.shout {
		// "June Carter said", but "the June Summit"
		return i == 0 || i+1 >= len(r.tok) || sureMonthLeads[r.tok[i-1].text] || r.is(i-1, "the", "a", "its", "their", "of", "by", "from") ||
			!r.tok[i+1].upper || r.tok[i+1].word != nil
	}
	before := ""
	if i > 0 {
		before = r.tok[i-1].text
		if before == "-" && i > 1 {
			before = "mid"
		}
	}
	if r.is(i, "may") && r.veto.mayNamed {
		return sureMonthLeads[before]
	}
	if r.is(i, "april", "august") {
		return i == 0 || !r.tok[i-1].upper || monthLeads[before]
	}
	if r.is(i, "march") && before == "the" {
		return i+1 < len(r.tok) && !r.tok[i+1].upper && !r.is(i+1, "for", "on", "against", "of", "to", "in", "by", "was", "is")
	}
	return monthLeads[before]
}

// titleBefore reports whether a title of address stands before token i.
func (r *reader) titleBefore(i int) bool {
	j := i - 1
	if r.is(j, ".") && r.glued(j) {
		j--
	}
	return r.is(j, "mr", "mrs", "ms", "miss", "dr", "sir", "lady", "sen", "rep", "gov", "gen", "col", "capt", "judge", "president", "minister")
}

// yearContext reports whether the four digits [i, k) are a year, by what
// stands around them.
func (r *reader) yearContext(i, k, y int) bool {
	if r.countNoun(k) || r.word(k).zone && r.tok[k].upper || r.word(k).unit != noUnit && r.word(k).plural {
		return false
	}
	if r.hyphen(k) && r.countNoun(k+1) {
		return false
	}
	before := ""
	if i > 0 {
		before = r.tok[i-1].text
		if r.glued(i) && !r.is(i-1, "-", "(", "/", "\"", "'", "[") {
			return false
		}
		if amounts[before] || r.is(i-1, "#", "$", "£", "€", "+") {
			return false
		}
		if r.hyphen(i-1) && r.number(i-2) && r.year(i-2) == 0 {
			return false // a telephone number
		}
	}
	if y >= 1900 && y < 2036 {
		return true
	}
	return yearLeads[before] && (before != "of" || !r.nounAfter(k)) && !r.hyphen(k)
}

// mentionsMay reports whether the letters stand in the text at all.
func mentionsMay(runes []rune) bool {
	for i := 0; i+2 < len(runes); i++ {
		if runes[i] == 'M' && runes[i+1] == 'a' && runes[i+2] == 'y' {
			return true
		}
	}
	return false
}

// somebodyNamedMay looks for May with a title, a first name or a possessive.
func somebodyNamedMay(tok []token) bool {
	for i := 1; i < len(tok); i++ {
		if tok[i].text != "may" || !tok[i].upper {
			continue
		}
		before := &tok[i-1]
		switch {
		case before.text == "." && i > 1 && (tok[i-2].text == "mrs" || tok[i-2].text == "mr" || tok[i-2].text == "ms"):
			return true
		case before.kind == wordToken && before.upper && before.word == nil && !monthLeads[before.text]:
			return true
		}
	}
	return false
}
