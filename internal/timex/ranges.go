package timex

import "github.com/rapporteur-project/rapporteur/internal/news"

// readRange reads the expression at i, and with it the other end of a range
// that leaves out what both share: "3 to 5 May", "May 3-5", "1990-91".
func (r *reader) readRange(i int) []expr {
	t := &r.tok[i]
	if t.kind == signToken && !r.is(i, "'") || t.kind == wordToken && t.word == nil && !opens[t.text] {
		return nil
	}
	if first, second, ok := r.dayRange(i); ok {
		return []expr{first, second}
	}
	e, ok := r.read(i)
	if !ok {
		return nil
	}
	if first, second, ok := r.upperDay(e); ok {
		return []expr{first, second}
	}
	if e.pt.unit == year && e.how == exact && r.number(e.hi-1) && r.hyphen(e.hi) {
		if t := e.hi + 1; r.number(t) && r.tok[t].digits == 2 && r.tok[t].num > e.pt.year%100 && !r.hyphen(t+1) {
			upper := expr{lo: t, hi: t + 1, kind: news.DateTime, how: exact,
				pt: point{unit: year, year: e.pt.year - e.pt.year%100 + r.tok[t].num}}
			return []expr{e, upper}
		}
	}
	return []expr{e}
}

// dayRange reads "3 to 5 May", "3-5 May 2021", "3 and 4 May".
func (r *reader) dayRange(i int) (first, second expr, ok bool) {
	if !r.number(i) {
		return
	}
	d, j := r.dayAt(i)
	if j < 0 || !r.is(j, "to", "and", "-", "or") {
		return
	}
	second, ok = r.monthDate(j+1, false)
	if !ok || second.pt.unit != day || !r.number(j+1) {
		return first, second, false
	}
	second.lo = j + 1
	first = second
	first.lo, first.hi, first.pt.day = i, j, d
	return first, second, true
}

// upperDay reads the "5" of "May 3-5" after the date e.
func (r *reader) upperDay(e expr) (first, second expr, ok bool) {
	if e.pt.unit != day || e.how != yearless || e.pt.clock != "" || !r.number(e.hi-1) && !r.is(e.hi-1, "st", "nd", "rd", "th") {
		return
	}
	j := e.hi
	if !r.hyphen(j) && !r.is(j, "to", "and", "through", "until") {
		return
	}
	d, k := r.dayAt(j + 1)
	if k < 0 || !r.number(j+1) || d <= e.pt.day || r.word(k).month > 0 || r.word(k).unit != noUnit || r.countNoun(k) || r.nounAfter(k) || r.is(k, "am", "pm") {
		return
	}
	second = e
	second.lo, second.hi, second.pt.day = j+1, k, d
	second = r.maybeYear(second)
	first = e
	first.how, first.pt.year = second.how, second.pt.year
	return first, second, true
}

// opens are the words without a sense of their own that may begin an
// expression, with the first words of references and holidays.
var opens = func() map[string]bool {
	words := set(`the a an this that these those its their his her last next past coming early earlier late later mid
		about around nearly almost approximately roughly some over more less fewer no at up as just well exactly
		another several few many numerous various couple dozen dozens hundreds thousands scores half every each
		once twice today yesterday tomorrow tonight overnight noon midday midnight sometime fiscal fy q h
		recent previous preceding latest following first final initial opening weekdays`)
	for first := range referencesBy {
		words[first] = true
	}
	for first := range feastNames {
		words[first] = true
	}
	return words
}()
