package timex

// An expr is a time expression as its words alone tell it, before the report
// and what was said earlier say when that is.
type expr struct {
	lo, hi int    // tokens [lo, hi)
	kind   string // TIMEX3 type
	how    how
	pt     point // what the words say of the calendar
	n      int   // steps of unit for deictic, anaphoric; years for inYear
	unit   unit
	dir    direction
	lit    string // the value of a literal
	// weekday is 1 Monday to 7 Sunday: the day meant, or named along with a date.
	weekday int
	// fromReport says that back counts from the report ("a year ago") rather
	// than from the date last spoken of ("a year earlier").
	fromReport bool
}

// how says in which way an expression gets its value.
type how uint8

const (
	literal    how = iota // lit is the value
	exact                 // pt is complete
	yearless              // pt lacks its year
	inYear                // pt lacks its year, which lies n years from the report's
	onWeekday             // the nearest such weekday on the side that the clause looks to
	deictic               // the unit n steps from the report's date
	anaphoric             // the unit n steps from the date last spoken of
	back                  // as long ago as n years, as precise as the date last spoken of
	clockTime             // pt.clock of a day that the context gives
	feast                 // n is the index of a holiday
	inWeek                // weekday of the week that lies n weeks from the report's
	dayOfMonth            // n is a day of the month last spoken of
)

// A direction says to which side of the report's date an expression looks.
type direction int8

const (
	byTense   direction = iota // the verb decides
	backward                   // last May
	forward                    // next May
	thisOne                    // this May: in the report's own year or week
	following                  // the Monday after the date last spoken of
	preceding
)

// A reader recognises expressions in one paragraph's tokens.
type reader struct {
	tok  []token
	veto vetoes
	// title says that the paragraph is a headline, where words are capitalised.
	title bool
}

var noWord word

// is reports whether token i is one of the words.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.tok) {
		return false
	}
	for _, w := range words {
		if r.tok[i].text == w {
			return true
		}
	}
	return false
}

// seq returns the index after the words when they stand at i, else -1.
func (r *reader) seq(i int, words ...string) int {
	for _, w := range words {
		if !r.is(i, w) {
			return -1
		}
		i++
	}
	return i
}

// word returns what is known of token i, never nil.
func (r *reader) word(i int) *word {
	if i < 0 || i >= len(r.tok) || r.tok[i].word == nil {
		return &noWord
	}
	return r.tok[i].word
}

// number reports whether token i is written in digits.
func (r *reader) number(i int) bool {
	return i >= 0 && i < len(r.tok) && r.tok[i].kind == numberToken
}

// glued reports whether no space parts token i from the one before.
func (r *reader) glued(i int) bool { return i > 0 && i < len(r.tok) && r.tok[i].glued }

// hyphen reports whether token i is a dash without spaces around it.
func (r *reader) hyphen(i int) bool {
	return r.is(i, "-") && r.glued(i) && r.glued(i+1)
}

// skipHyphen returns i+1 at a dash without spaces around it, else i.
func (r *reader) skipHyphen(i int) int {
	if r.hyphen(i) {
		return i + 1
	}
	return i
}

// possessive returns the index after a possessive ending at i, else -1.
func (r *reader) possessive(i int) int {
	if r.is(i, "'") && r.glued(i) {
		if r.is(i+1, "s") && r.glued(i+1) {
			return i + 2
		}
		return i + 1
	}
	return -1
}

// A recogniser reads the longest expression of its kind that starts at i.
type recogniser func(r *reader, i int) (expr, bool)

var recognisers = []recogniser{
	(*reader).numericDate, (*reader).calendarDate, (*reader).weekdayDate, (*reader).dayAlone, (*reader).yearAlone,
	(*reader).decades, (*reader).centuries, (*reader).quarters, (*reader).seasons, (*reader).holidays,
	(*reader).dayWords, (*reader).deictics, (*reader).edges,
	(*reader).clockTimes, (*reader).dayParts,
	(*reader).durations, (*reader).sets, (*reader).references,
}

// read returns the longest expression that starts at i. Of equal ones the
// earlier recogniser's wins.
func (r *reader) read(i int) (expr, bool) {
	var best expr
	found := false
	for _, rec := range recognisers {
		if e, ok := rec(r, i); ok && e.hi > i && (!found || e.hi > best.hi) {
			e.lo = i
			best, found = e, true
		}
	}
	return best, found && !r.titled(best)
}

// titled reports whether the expression is the name of a programme, film or
// the like: its last word is a unit or part of the day written with a capital
// within a sentence ("60 Minutes", "High Noon").
func (r *reader) titled(e expr) bool {
	last := &r.tok[e.hi-1]
	if r.title || e.how == feast || e.pt.unit == day || !last.upper || last.shouted || e.hi-1 == 0 || r.tok[e.hi-2].text == "." {
		return false
	}
	w := r.word(e.hi - 1)
	common := w.unit != noUnit || w.set != "" || r.is(e.hi-1, "noon", "midnight")
	return common && (e.hi-1 > e.lo || r.tok[e.lo-1].kind == wordToken)
}
