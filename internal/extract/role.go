package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// markFurniture marks what a page carries besides its report: teasers for
// other articles, prompts, copyright lines.
func (d *draft) markFurniture() {
	for i := range d.blocks {
		b := &d.blocks[i]
		switch {
		case b.role != "":
		case isTeaser(b.text):
			b.role = news.Related
		case isBoilerplate(b.text):
			b.role = news.Boilerplate
		}
	}
}

// settle makes body of every block that is nothing else, reads the datelines,
// and gives the links their roles.
func (d *draft) settle() {
	d.markRelatedLists()
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role == "" {
			b.role = news.Body
		}
		if b.role == news.Body && b.stamp == nil {
			b.stamp = datelineStamp(b.text)
		}
	}
	d.assignLinkRoles()
}

// markRelatedLists marks the titles under a heading such as “Related stories”,
// and the words under one such as “Topics”.
func (d *draft) markRelatedLists() {
	under, tags := false, false
	for i := range d.blocks {
		b := &d.blocks[i]
		switch {
		case b.role == news.Related:
			under = isListHeading(b.text)
		case b.role == "" && under && isTitle(strings.TrimLeft(b.text, bullets)):
			b.role = news.Related
		case isTagHeading(b.text):
			tags = true
		case b.role == "" && tags && countWords(b.text) <= 4 && !endsSentence(b.text):
			b.role = news.Boilerplate
		default:
			under, tags = false, false
		}
	}
}

// markHead finds headline, byline and dateline among the blocks before the
// report's first paragraph.
func (d *draft) markHead() {
	first := d.firstTelling()
	title := d.findHeadline(first)
	titled := false
	for i := 0; i < first; i++ {
		b := &d.blocks[i]
		if b.role == news.Headline {
			titled = true
		}
		if b.role != "" {
			continue
		}
		switch {
		case isBylineLine(b.text):
			d.setByline(b)
		case isDateLine(b.text):
			b.role = news.Dateline
			b.stamp = lineStamp(b.text)
		case titled && len(d.byline) == 0 && isNameLine(b.text):
			d.setByline(b)
		case i == title:
			b.role = news.Headline
			titled = true
			if d.title == "" {
				d.title = b.text
			}
		case isKicker(b.text) || i < title && countWords(b.text) <= 3:
			b.role = news.Boilerplate // a section, or the outlet's name
		}
	}
	for i := max(first, 0); i < len(d.blocks); i++ {
		b := &d.blocks[i]
		if b.role != "" {
			continue
		}
		// Below the head only lines of one certain form are no body.
		if isTailByline(b.text) || isBylineLine(b.text) && (i == first || isLabelledByline(b.text)) {
			d.setByline(b)
		} else if isDateLine(b.text) {
			b.role = news.Dateline
			b.stamp = lineStamp(b.text)
		}
	}
}

// findHeadline returns the index of the first block before first that reads like
// a headline, −1 where none does. One of four words and more goes before the
// short names of outlets and sections.
func (d *draft) findHeadline(first int) int {
	short := -1
	for i := 0; i < first; i++ {
		b := &d.blocks[i]
		if b.role == news.Headline {
			return i
		}
		if b.role != "" || !isTitle(b.text) || isKicker(b.text) {
			continue
		}
		if countWords(b.text) >= 4 {
			return i
		}
		if short < 0 {
			short = i
		}
	}
	return short
}

func (d *draft) setByline(b *block) {
	b.role = news.Byline
	if len(d.byline) == 0 {
		d.byline = bylineNames(b.text)
	}
}

// firstTelling returns the index of the first block that tells the report in
// sentences. A text without one has no head: its lines are its body.
func (d *draft) firstTelling() int {
	for i := range d.blocks {
		b := &d.blocks[i]
		if b.role != "" && b.role != news.Body {
			continue
		}
		if b.role == news.Body || endsSentence(b.text) && countWords(b.text) >= 8 || utf8.RuneCountInString(b.text) > maxTitle {
			return i
		}
	}
	return 0
}

func isTagHeading(s string) bool {
	switch strings.ToLower(strings.TrimRight(s, ": ")) {
	case "topics", "tags", "filed under", "related topics", "in this story", "keywords":
		return true
	}
	return false
}

// maxTitle is the longest headline, in code points.
const maxTitle = 180

// isTitle reports whether s reads like a headline: a short line that is no
// whole sentence with a full stop, and is nothing else that stands alone.
func isTitle(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > maxTitle || countWords(s) < 2 || standsAlone(s) || isTeaser(s) || startsBullet(s) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	switch r {
	case '.', ',', ';', ':', '-', '–', '—':
		return false
	}
	if startsLower(s) {
		return false
	}
	return !strings.Contains(s, ". ") || countWords(s) <= 14
}

// isKicker reports whether s is a section's name over a headline: WORLD,
// Politics, EUROPE & ASIA.
func isKicker(s string) bool {
	if countWords(s) > 3 {
		return false
	}
	if countWords(s) == 1 {
		return true
	}
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

func countWords(s string) int {
	n := 0
	in := false
	for _, r := range s {
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || in && (r == '\'' || r == '’' || r == '-' || r == '.')
		if word && !in {
			n++
		}
		in = word
	}
	return n
}
