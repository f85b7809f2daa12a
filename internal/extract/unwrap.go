package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line is one line of pasted text.
type line struct {
	text   string // clean
	indent int    // leading blanks, a tab counts as four
	width  int    // code points
}

// unwrap parts pasted text into paragraphs. A blank line always parts them. A
// single line break parts them where the text is not wrapped at all, where a
// line ends its sentence too early to have been wrapped, and where a line can
// only stand alone.
func unwrap(s string) []string {
	groups := lineGroups(s)
	limit := wrapWidth(groups)
	settled := blankLinesPart(groups, limit)
	indented := indentsPart(groups)
	hyphens := newHyphens(groups)
	var out []string
	for g, group := range groups {
		var soFar []byte
		for i, l := range group {
			if i > 0 {
				if breaksAt(beginning(soFar), group[i-1], l, wrapping{limit, settled, indented, g == 0 && i <= 3}) {
					out = append(out, string(soFar))
					soFar = soFar[:0]
				} else {
					soFar = hyphens.glue(soFar, l.text)
				}
			}
			soFar = append(soFar, l.text...)
		}
		out = append(out, string(soFar))
	}
	return out
}

// lineGroups returns the runs of lines between blank lines.
func lineGroups(s string) [][]line {
	var groups [][]line
	var group []line
	for _, raw := range lines(s) {
		l := newLine(raw)
		if l.text == "" {
			if group != nil {
				groups = append(groups, group)
				group = nil
			}
			continue
		}
		group = append(group, l)
	}
	if group != nil {
		groups = append(groups, group)
	}
	return groups
}

func newLine(raw string) line {
	l := line{text: clean(raw)}
	l.width = utf8.RuneCountInString(l.text)
	for _, r := range raw {
		switch {
		case r == '\t':
			l.indent += 4
		case isSpace(r):
			l.indent++
		case !isInvisible(r):
			return l
		}
	}
	return l
}

// unwrapped is the width from which a line is a whole paragraph: nobody wraps
// so wide.
const unwrapped = 200

// wrapWidth returns the width at which the text is wrapped, 0 where it is not.
// It is the width that few lines of the groups exceed; a text whose lines run
// on far beyond it has no such width.
func wrapWidth(groups [][]line) int {
	var widths []int
	ended := 0
	for _, g := range groups {
		for _, l := range g[:len(g)-1] {
			widths = append(widths, l.width)
			if endsSentence(l.text) && l.width > 100 {
				ended++
			}
		}
	}
	if len(widths) == 0 || ended == len(widths) {
		return 0
	}
	sort.Ints(widths)
	w := widths[len(widths)*9/10]
	if w > unwrapped {
		return 0
	}
	long := 0 // lines that nothing follows and that nobody wrapped
	for _, g := range groups {
		if l := g[len(g)-1]; l.width > w+w/6 && !strings.Contains(l.text, "://") {
			long++
		}
	}
	if 3*long >= len(widths) {
		return 0
	}
	// In wrapped text most lines but the last reach nearly to the edge.
	near := sort.SearchInts(widths, w-w/4)
	if len(widths) >= 3 && (len(widths)-near)*2 < len(widths) {
		return 0
	}
	return w
}

// indentsPart reports whether paragraphs begin with an indented line and go on
// without: the way of old wires and of typescripts.
func indentsPart(groups [][]line) bool {
	begins, goesOn := 0, 0
	for _, g := range groups {
		for i := 1; i < len(g); i++ {
			switch {
			case g[i].indent >= 2 && endsSentence(g[i-1].text):
				begins++
			case g[i].indent < 2 && !endsSentence(g[i-1].text):
				goesOn++
			case g[i].indent >= 2 && startsLower(g[i].text):
				begins--
			}
		}
	}
	return begins >= 2 && goesOn >= 2
}

// blankLinesPart reports whether the text is wrapped and parts its paragraphs
// by blank lines, so that a single line break hardly ever does.
func blankLinesPart(groups [][]line, limit int) bool {
	if limit == 0 {
		return false
	}
	wrapped, ended, several := 0, 0, 0
	for _, g := range groups {
		if len(g) > 1 {
			several++
		}
		for i := 1; i < len(g); i++ {
			if endsSentence(g[i-1].text) && limit-g[i-1].width > firstWordWidth(g[i].text) {
				ended++
			} else {
				wrapped++
			}
		}
	}
	return several >= 2 && wrapped >= 3*ended
}

// wrapping is what is known of a text's line breaks.
type wrapping struct {
	limit   int  // the width at which lines are wrapped, 0 where they are not
	settled bool // whether blank lines part the paragraphs
	indents bool // whether each paragraph begins with an indented line
	head    bool // whether the break is among the text's first lines
}

// beginning returns a paragraph that is still short enough to be a title or a
// line that stands alone, and "" where it is longer: looking through all of a
// long one again at each of its lines would take for ever.
func beginning(soFar []byte) string {
	if len(soFar) > utf8.UTFMax*maxTitle {
		return ""
	}
	return string(soFar)
}

// breaksAt reports whether a paragraph, whose beginning is soFar, ends between
// two lines.
func breaksAt(soFar string, prev, next line, w wrapping) bool {
	if isBareAddress(next.text) || isBareAddress(prev.text) {
		return true
	}
	room := w.limit - prev.width
	// A wrapped line may well look like a label: only where the line before it
	// does not run on to the edge can it be one.
	open := w.limit == 0 || room > w.limit/3 || endsSentence(prev.text)
	if _, by := afterBy(next.text); by && w.head && isBylineLine(next.text) && isTitle(soFar) {
		return true
	}
	if open && (soFar != "" && standsAlone(soFar) || opensAlone(next.text)) {
		return true
	}
	if w.indents {
		return next.indent >= 2
	}
	if w.limit == 0 {
		return !startsLower(next.text) || endsSentence(prev.text)
	}
	if next.indent >= prev.indent+2 && endsSentence(prev.text) {
		return true
	}
	switch {
	case !endsSentence(prev.text):
	case prev.width > w.limit+w.limit/4:
		return true // too wide to have been wrapped
	case w.settled:
		return room > w.limit/2
	case room > firstWordWidth(next.text):
		return true
	}
	// A title over its text, without a blank line between.
	return w.head && soFar == prev.text && room > w.limit/5 && !startsLower(next.text) && isTitle(prev.text)
}

func firstWordWidth(s string) int {
	if i := strings.IndexByte(s, ' '); i >= 0 {
		s = s[:i]
	}
	return utf8.RuneCountInString(s)
}

// standsAlone reports whether nothing that follows s continues it.
func standsAlone(s string) bool {
	return isBareAddress(s) || isBylineLine(s) || isDateLine(s) || isCreditOnly(s) || isBoilerplate(s)
}

// opensAlone reports whether s cannot continue what goes before it.
func opensAlone(s string) bool {
	return startsBullet(s) || isTeaser(s) || standsAlone(s)
}

func startsBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '▪', '●', '◦', '‣', '■', '►', '·', '∙':
		return true
	case '*':
		return strings.HasPrefix(s[n:], " ")
	}
	return false
}

func startsLower(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsLower(r)
		}
		if unicode.IsDigit(r) {
			return false
		}
	}
	return false
}

// endsSentence reports whether s ends with a sentence's end, closing quotes and
// brackets after it allowed.
func endsSentence(s string) bool {
	t := strings.TrimRightFunc(s, isCloser)
	if t == "" {
		return false
	}
	r, n := utf8.DecodeLastRuneInString(t)
	switch r {
	case '!', '?', '…':
		return true
	case '.':
		return len(t) < len(s) || !endsAbbreviation(t[:len(t)-n])
	case ':':
		return false
	}
	return false
}

func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', ')', ']', '›', '“':
		return true
	}
	return false
}

// endsAbbreviation reports whether the word at the end of s, its full stop cut
// off, is a title or an initial.
func endsAbbreviation(s string) bool {
	w := s[strings.LastIndexByte(s, ' ')+1:]
	w = strings.TrimLeftFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	if utf8.RuneCountInString(w) == 1 {
		return true
	}
	if i := strings.LastIndexByte(w, '.'); i >= 0 && utf8.RuneCountInString(w[i+1:]) == 1 {
		return true // U.S, a.m
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Adm", "Sen", "Rep",
		"Gov", "St", "vs", "No", "Jan", "Feb", "Aug", "Sept", "Oct", "Nov", "Dec":
		return true
	}
	return false
}
