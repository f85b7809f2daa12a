package event

import (
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// An attachedTime is a time expression among a sentence's tokens.
type attachedTime struct {
	time   int // index into the report's times
	lo, hi int // its tokens
	head   int // the token that hangs it into the sentence
	clause int // the verb or event noun that it dates
}

// attachTimes finds the sentence's time expressions and what each dates.
func (t *tree) attachTimes() []attachedTime {
	var out []attachedTime
	for i := range t.Times {
		sp := t.Times[i].Span
		if !t.s.Span.Contains(sp) {
			continue
		}
		a := attachedTime{time: i, lo: -1}
		for k := range t.s.Tokens {
			if t.s.Tokens[k].Span.Overlaps(sp) {
				if a.lo < 0 {
					a.lo = k
				}
				a.hi = k + 1
			}
		}
		if a.lo < 0 {
			continue
		}
		a.head = t.headOf(a.lo, a.hi)
		a.clause = t.datedBy(a.head)
		if t.fronted(a) || t.loose(a) {
			a.clause = t.mainVerb(a.clause)
		}
		out = append(out, a)
	}
	return out
}

// fronted reports whether a time opens the sentence: "In May 1990 troops …"
// dates the clause, wherever the parser hung it.
func (t *tree) fronted(a attachedTime) bool {
	if t.s.Tokens[a.head].Rel == "nmod:poss" { // "last month's visit"
		return false
	}
	return a.lo == 0 || a.lo <= 2 && (t.s.Tokens[0].UPOS == "ADP" || t.s.Tokens[0].UPOS == "SCONJ")
}

// loose reports whether a time hangs on a noun that is no happening: "the war
// over the enclave in 1994" is not about an enclave of that year.
func (t *tree) loose(a attachedTime) bool {
	if a.clause < 0 || t.verbal(a.clause) || t.s.Tokens[a.clause].UPOS == "ADJ" {
		return false
	}
	switch t.s.Case(a.head) {
	case "in", "on", "during":
	default:
		return false
	}
	lemma := t.lemma(a.clause)
	return len(t.lex.Frames(lemma, 'n')) == 0 && t.lex.Nominal(lemma) == nil && !t.isWord(a.clause, "@episode")
}

// mainVerb returns the first verb from a token upwards, or the token itself.
func (t *tree) mainVerb(i int) int {
	for x := i; x >= 0; x = t.s.Tokens[x].Head {
		if t.verbal(x) {
			return x
		}
	}
	return i
}

// headOf returns the token of [lo, hi) whose head lies outside.
func (t *tree) headOf(lo, hi int) int {
	for i := lo; i < hi; i++ {
		if h := t.s.Tokens[i].Head; (h < lo || h >= hi) && t.s.Tokens[i].UPOS != "ADP" && t.s.Tokens[i].UPOS != "PUNCT" {
			return i
		}
	}
	return lo
}

// datedBy returns the verb or noun that a time's head hangs on.
func (t *tree) datedBy(head int) int {
	h := t.s.Tokens[head].Head
	for h >= 0 && (t.s.Tokens[h].UPOS == "ADV" || t.s.Tokens[h].UPOS == "ADP" || t.s.Tokens[h].UPOS == "NUM") {
		h = t.s.Tokens[h].Head
	}
	return h
}

// dates gives each telling the time of its clause.
func (t *tree) dates(tellings []*telling) {
	for _, e := range tellings {
		e.time = t.timeOf(e)
		if e.time != none {
			e.date = t.interval(e.time)
			if t.ahead(e.time) && t.passed(e) && t.yearBack(e) {
				continue
			}
			if t.ahead(e.time) && !t.past(e) {
				e.real.future = true
			}
		}
	}
}

// ahead reports whether a time lies behind the report's own date, or says so
// itself: "next week", "tomorrow".
func (t *tree) ahead(i int) bool {
	x := &t.Times[i]
	if x.Type == news.SetTime || x.Type == news.DurationTime {
		return false
	}
	if published := string(t.Article.Published.Date); published != "" && x.Resolved {
		d := t.interval(i)
		return d != nil && d.Start > published
	}
	words := strings.ToLower(t.Document.Text(x.Span))
	return strings.HasPrefix(words, "next ") || strings.HasPrefix(words, "tomorrow")
}

// past reports whether a telling's verb stands in the past.
func (t *tree) past(e *telling) bool {
	top := t.top(e)
	return t.verbal(top) && t.toldInPast(top)
}

// timeOf returns the time on a telling's predicate, or on the clause that it
// shares its time with.
func (t *tree) timeOf(e *telling) int {
	x := e.pred
	for range len(t.s.Tokens) {
		if i := t.timeOn(x, e.pred); i != none {
			return i
		}
		h := t.s.Tokens[x].Head
		if h < 0 || !t.sharesTime(e, x, h) {
			return none
		}
		x = h
	}
	return none
}

// timeOn returns the time nearest to the predicate among those that date a
// token. A duration since when is no date.
func (t *tree) timeOn(x, pred int) int {
	best, distance := none, 0
	for _, a := range t.times {
		if a.clause != x || t.Times[a.time].Type == news.DurationTime && !t.Times[a.time].Resolved {
			continue
		}
		if t.s.Case(a.head) == "since" {
			continue
		}
		d := max(a.lo-pred, pred-a.lo)
		if !t.Times[a.time].Resolved {
			d += len(t.s.Tokens) // a date before "recently"
		}
		if best == none || d < distance {
			best, distance = a.time, d
		}
	}
	return best
}

// sharesTime reports whether what x heads happens at the time of its head h.
func (t *tree) sharesTime(e *telling, x, h int) bool {
	if h == e.light {
		return true
	}
	switch t.baseRel(x) {
	case "xcomp":
		return true
	case "conj":
		return t.s.Child(x, "nsubj") < 0
	case "advcl":
		m := t.marker(x)
		return m == "" || m == "to" || m == "by"
	case "nsubj":
		return strings.HasSuffix(t.s.Tokens[x].Rel, ":pass") && t.governor(x, h, e) != nil || t.isWord(h, "@happen") || t.lemma(h) == "be"
	case "nmod", "compound":
		return t.isWord(h, "@measure")
	case "obj":
		return t.governor(x, h, e) != nil
	}
	return false
}
