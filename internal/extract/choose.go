package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// choose makes the draft's blocks of the chunks that belong to the report: the
// headline, its paragraphs, and the captions and teasers among them.
func (d *draft) choose(chunks []chunk, m *metadata) {
	body := judge(chunks, d.title)
	first, last := len(chunks), -1
	for i := range chunks {
		if body[i] && chunks[i].where&inHeading == 0 {
			first = min(first, i)
			last = i
		}
	}
	if d.title != "" {
		d.blocks = append(d.blocks, block{text: d.title, role: news.Headline})
	}
	seen := map[string]bool{d.title: true}
	for i := range chunks {
		c := &chunks[i]
		b := c.block
		switch {
		case isPictureText(c) && d.continuesCaption(b.text):
			continue
		case seen[b.text]:
			continue // told already: a teaser's copy, a mobile layout's twin
		case isPictureText(c) && nearBody(i, first, last):
			b.role = news.Caption
			if c.where&inCredit != 0 && c.words <= 12 && c.where&inCaption == 0 || isCreditOnly(b.text) || c.words <= 2 {
				d.addCredit(b.text)
				continue
			}
		case !body[i] && i > first && i < last && c.where&(inNav|inFooter|inAside|inComments|inPrompt|inList) == 0 && isLinkedTitle(&b):
			b.role = news.Related
		case !body[i]:
			continue
		case sameTitle(b.text, d.title):
			continue
		}
		seen[b.text] = true
		d.blocks = append(d.blocks, b)
	}
}

// rescue takes the article's text from JSON-LD where the markup has hardly any
// of it: pages that scripts build.
func (d *draft) rescue(m *metadata) {
	body := stripTags(m.ld.body)
	if len(body) < 400 {
		return
	}
	have := 0
	for i := range d.blocks {
		if d.blocks[i].role == "" {
			have += len(d.blocks[i].text)
		}
	}
	if have*3 > len(body) {
		return
	}
	kept := d.blocks[:0]
	for _, b := range d.blocks {
		if b.role != "" {
			kept = append(kept, b)
		}
	}
	d.blocks = kept
	for _, p := range unwrap(body) {
		d.blocks = append(d.blocks, block{text: p})
	}
	d.warnings = append(d.warnings, "the page's markup has no article text; it was taken from the page's JSON-LD")
}

// isPictureText reports whether the markup says that c belongs to a picture.
func isPictureText(c *chunk) bool {
	return c.where&(inFigure|inCaption) != 0 && c.where&(inRelated|inNav|inComments|inQuote|inTable) == 0 && c.chars <= maxCaption && c.linkDensity() < 0.5 && hasLetter(c.text)
}

// nearBody keeps the captions of the report's pictures, which stand among its
// paragraphs or little before them.
func nearBody(i, first, last int) bool { return i >= first-12 && i <= last+1 }

// continuesCaption joins a text to the caption before it where that ends within
// brackets: a credit in an element of its own.
func (d *draft) continuesCaption(text string) bool {
	if len(d.blocks) == 0 {
		return false
	}
	p := &d.blocks[len(d.blocks)-1]
	if p.role != news.Caption || len(p.text) > maxCaption || strings.Count(p.text, "(") <= strings.Count(p.text, ")") {
		return false
	}
	p.text += " " + text
	return true
}

// addCredit gives a credit to the caption before it.
func (d *draft) addCredit(credit string) {
	if n := len(d.blocks); n > 0 && d.blocks[n-1].role == news.Caption && d.blocks[n-1].credit == "" {
		d.blocks[n-1].credit = trimCredit(credit)
	}
}

// finishPage gives the blocks that markup left open their roles.
func (d *draft) finishPage() {
	first := d.firstTelling()
	for i := range d.blocks {
		b := &d.blocks[i]
		title, video := afterDuration(b.text)
		switch {
		case video && isTitle(title), b.role == "" && isLinkedTitle(b):
			b.role = news.Related
		case b.role == "" && (isShout(b.text) || i < first && isKicker(b.text)):
			b.role = news.Boilerplate
		case b.role == "" && isDateLine(b.text):
			b.role = news.Dateline
			b.stamp = lineStamp(b.text)
		case b.role == "" && (isTailByline(b.text) || i < first && isBylineLine(b.text)):
			b.role = news.Byline
		}
		if b.role != news.Caption {
			continue
		}
		if isTeaser(b.text) {
			b.role = news.Related
			continue
		}
		if words, credit := splitCredit(b.text); credit != "" {
			if b.credit == "" {
				b.credit = credit
			}
			b.cut(words)
		}
	}
	d.markFurniture()
	d.markCaptions()
	d.dropEmpty()
	d.settle()
}

// isLinkedTitle reports whether the block is one link and reads like a title:
// a teaser between the paragraphs.
func isLinkedTitle(b *block) bool {
	return len(b.links) == 1 && b.links[0].start == 0 && b.links[0].end >= len(b.text)-1 && countWords(b.text) >= 4 &&
		utf8.RuneCountInString(b.text) <= maxTitle && !strings.HasSuffix(b.text, ".")
}

// isShout reports whether s is a label of one or two words in capitals.
func isShout(s string) bool {
	return countWords(s) <= 2 && strings.ToUpper(s) == s && strings.ToLower(s) != s && !strings.ContainsAny(s, ".!?\"“”")
}

// sameTitle reports whether s is the headline again.
func sameTitle(s, title string) bool {
	return title != "" && len(s) < 2*len(title)+10 && strings.EqualFold(foldTitle(s), foldTitle(title))
}

// judge says which chunks belong to the report.
func judge(chunks []chunk, title string) []bool {
	out := make([]bool, len(chunks))
	if len(chunks) == 0 {
		return out
	}
	s := shapeOf(chunks, title)
	x := make([]float32, Features)
	for i := range chunks {
		features(x, chunks, i, s)
		out[i] = bodyModel().Score(x) > 0
	}
	return out
}
