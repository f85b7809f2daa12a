package timex

import (
	"strings"
	"sync"
)

// A word is what the grammar knows of a word form. A zero field means that
// the word has no such sense; "second" has two.
type word struct {
	month   int // 1 to 12
	weekday int // 1 Monday to 7 Sunday
	card    int // cardinal number; hundred and thousand multiply
	ord     int // ordinal number
	unit    unit
	plural  bool // of a unit, weekday or part of the day
	season  int  // 1 spring to 4 winter
	part    string
	set     string // the duration after which a regular act recurs: daily is P1D
	zone    bool
	shout   bool // a month or weekday only when capitalised: March, May, Sun
}

// Months and weekdays with the short forms of the press. A form with a star
// is also another word, and is a name only with a capital.
var monthNames = []string{
	"january jan*", "february feb", "march* mar*", "april* apr*", "may*", "june jun*",
	"july jul*", "august* aug*", "september sept sep", "october oct", "november nov", "december dec*",
}

var weekdayNames = []string{
	"monday mon*", "tuesday tues* tue*", "wednesday wed* weds*", "thursday thurs* thur* thu*",
	"friday fri*", "saturday sat*", "sunday sun*",
}

var seasonNames = []string{"spring", "summer", "fall autumn", "winter"}

var cardinals = strings.Fields(`one two three four five six seven eight nine ten eleven twelve
	thirteen fourteen fifteen sixteen seventeen eighteen nineteen`)

var ordinals = strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth
	eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth`)

// Tens with their cardinal, ordinal and decade.
var tens = []struct {
	n                     int
	cardinal, ord, decade string
}{
	{20, "twenty", "twentieth", "twenties"}, {30, "thirty", "thirtieth", "thirties"},
	{40, "forty", "fortieth", "forties"}, {50, "fifty", "fiftieth", "fifties"},
	{60, "sixty", "sixtieth", "sixties"}, {70, "seventy", "seventieth", "seventies"},
	{80, "eighty", "eightieth", "eighties"}, {90, "ninety", "ninetieth", "nineties"},
}

// Units of time with their singular and plural forms.
var unitNames = []struct {
	unit           unit
	one, more, adj string // adj: the adverb of a regular act
	period         string
}{
	{second, "second", "seconds", "", ""},
	{minute, "minute min", "minutes mins", "", ""},
	{hour, "hour hr", "hours hrs", "hourly", "PT1H"},
	{day, "day", "days", "daily", "P1D"},
	{week, "week", "weeks", "weekly", "P1W"},
	{fortnight, "fortnight", "fortnights", "fortnightly biweekly", "P2W"},
	{weekend, "weekend", "weekends", "", ""},
	{month, "month", "months", "monthly", "P1M"},
	{quarter, "quarter", "quarters", "", ""},
	{year, "year yr", "years yrs", "yearly annually", "P1Y"},
	{decade, "decade", "decades", "", ""},
	{century, "century", "centuries", "", ""},
	{millennium, "millennium", "millennia millenniums", "", ""},
}

// Parts of the day with their TIMEX3 codes.
var partNames = []struct{ code, one, more string }{
	{"TMO", "morning dawn daybreak", "mornings"},
	{"TAF", "afternoon", "afternoons"},
	{"TEV", "evening dusk", "evenings"},
	{"TNI", "night", "nights"},
}

// zoneNames are the time zones of the press, in lower case without periods,
// with their offset from universal time in minutes.
var zoneNames = map[string]int{
	"gmt": 0, "utc": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180, "msk": 180,
	"est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420, "mdt": -360,
	"pst": -480, "pdt": -420, "pt": -480, "ist": 330, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
}

// quantities that are no number: TIMEX3 writes X for them. A couple is two.
var vagueCounts = map[string]bool{
	"several": true, "few": true, "some": true, "many": true, "numerous": true, "various": true,
}

// approximators stand before a number and belong to the expression.
var approximators = [][]string{
	{"about"}, {"around"}, {"nearly"}, {"almost"}, {"approximately"}, {"roughly"}, {"some"}, {"over"},
	{"more", "than"}, {"less", "than"}, {"fewer", "than"}, {"no", "more", "than"}, {"no", "less", "than"},
	{"at", "least"}, {"at", "most"}, {"up", "to"}, {"as", "many", "as"}, {"as", "long", "as"},
	{"just", "over"}, {"just", "under"}, {"well", "over"}, {"exactly"},
}

// vocabulary returns the words that the grammar knows, by their form.
var vocabulary = sync.OnceValue(func() map[string]*word {
	v := vocab{}
	for i, names := range monthNames {
		v.names(names, func(w *word) { w.month = i + 1 })
	}
	for i, names := range weekdayNames {
		v.names(names, func(w *word) { w.weekday = i + 1 })
		full, _, _ := strings.Cut(names, " ")
		v.names(full+"s", func(w *word) { w.weekday, w.plural = i+1, true })
	}
	for i, names := range seasonNames {
		v.names(names, func(w *word) { w.season = i + 1 })
		for _, n := range strings.Fields(names) {
			v.names(n+"s", func(w *word) { w.season, w.plural = i+1, true })
		}
	}
	v.numbers()
	for _, u := range unitNames {
		v.names(u.one, func(w *word) { w.unit = u.unit })
		v.names(u.more, func(w *word) { w.unit, w.plural = u.unit, true })
		v.names(u.adj, func(w *word) { w.set = u.period })
	}
	for _, p := range partNames {
		v.names(p.one, func(w *word) { w.part = p.code })
		v.names(p.more, func(w *word) { w.part, w.plural = p.code, true })
	}
	for z := range zoneNames {
		v.names(z, func(w *word) { w.zone = true })
	}
	return v
})

type vocab map[string]*word

// names adds a sense to each word of the list.
func (v vocab) names(list string, sense func(*word)) {
	for _, n := range strings.Fields(list) {
		form, star := strings.CutSuffix(n, "*")
		w := v[form]
		if w == nil {
			w = &word{}
			v[form] = w
		}
		w.shout = w.shout || star
		sense(w)
	}
}

func (v vocab) numbers() {
	for i, n := range cardinals {
		v.names(n, func(w *word) { w.card = i + 1 })
	}
	for i, n := range ordinals {
		v.names(n, func(w *word) { w.ord = i + 1 })
	}
	for _, t := range tens {
		v.names(t.cardinal, func(w *word) { w.card = t.n })
		v.names(t.ord, func(w *word) { w.ord = t.n })
	}
	v.names("hundred", func(w *word) { w.card = 100 })
	v.names("thousand", func(w *word) { w.card = 1000 })
}
