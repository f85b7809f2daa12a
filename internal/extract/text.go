package extract

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readText reads plain text as people paste it.
func readText(s string) (*draft, error) {
	if len(s) > maxText {
		return nil, &Skip{Reason: fmt.Sprintf("the text has %d KiB, more than any report; at most %d KiB are read", len(s)>>10, maxText>>10)}
	}
	d := &draft{}
	for _, p := range unwrap(s) {
		d.addPasted(p)
	}
	d.finishText()
	return d, nil
}

// addPasted adds a paragraph of pasted text. Addresses that stand by themselves
// are taken out of it; those within a sentence stay and are linked.
func (d *draft) addPasted(p string) {
	p = strings.TrimSpace(strings.TrimLeft(p, bullets))
	if isBareAddress(p) {
		for _, u := range addresses(p) {
			d.bare = append(d.bare, bareLink{after: len(d.blocks) - 1, url: p[u.start:u.end]})
		}
		return
	}
	p = d.cutAddresses(p)
	if p == "" {
		return
	}
	p, tail := splitTail(p)
	b := block{text: p}
	for _, u := range addresses(p) {
		b.links = append(b.links, anchor{start: u.start, end: u.end, url: p[u.start:u.end]})
	}
	d.blocks = append(d.blocks, b)
	if tail != "" {
		d.blocks = append(d.blocks, block{text: tail})
	}
}

// cutAddresses takes out of a paragraph the addresses that are none of its
// words: those in angle brackets, as mail programs put them, and those at the
// end of a teaser.
func (d *draft) cutAddresses(p string) string {
	if !strings.Contains(p, "://") {
		return p
	}
	p = d.cutBracketed(p)
	if !isTeaser(p) {
		return p
	}
	us := addresses(p)
	for i := len(us) - 1; i >= 0 && strings.TrimSpace(p[us[i].end:]) == ""; i-- {
		d.bare = append(d.bare, bareLink{after: len(d.blocks), url: p[us[i].start:us[i].end], role: news.LinkRelated})
		p = strings.TrimRight(p[:us[i].start], " ")
	}
	return p
}

// cutBracketed cuts out <https://…>, one within another too.
func (d *draft) cutBracketed(p string) string {
	if !strings.Contains(p, "<http") {
		return p
	}
	out := make([]byte, 0, len(p))
	var open []int // where angle brackets stand open in out
	for i := 0; i < len(p); i++ {
		c := p[i]
		if c == '<' {
			open = append(open, len(out))
		}
		if c == '>' && len(open) > 0 {
			k := open[len(open)-1]
			open = open[:len(open)-1]
			if inner := out[k+1:]; len(inner) <= maxAddress && isAddress(string(inner)) {
				d.bare = append(d.bare, bareLink{after: len(d.blocks), url: string(inner)})
				out = bytes.TrimRight(out[:k], " ")
				continue
			}
		}
		out = append(out, c)
	}
	return clean(string(out))
}

// splitTail parts a paragraph from the reporters' credits in brackets that
// agencies put at a report's end.
func splitTail(p string) (text, tail string) {
	i := strings.LastIndex(p, " (")
	if i <= 0 || !strings.HasSuffix(strings.TrimRight(p, "."), ")") || !isTailByline(p[i+1:]) {
		return p, ""
	}
	return p[:i], p[i+1:]
}

// finishText gives the blocks of pasted text their roles.
func (d *draft) finishText() {
	d.markFurniture()
	d.markCaptions()
	d.markHead()
	d.settle()
}
