package extract

import (
	"fmt"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// readText reads plain text as people paste it.
func readText(s string) (*draft, error) {
	if len(s) > maxText {
		return nil, &Skip{Reason: fmt.Sprintf("the text has %d kB, more than any report; at most %d kB are read", len(s)>>10, maxText>>10)}
	}
	d := &draft{}
	for _, p := range unwrap(s) {
		d.addPasted(p)
	}
	d.assignRoles()
	return d, nil
}

// addPasted adds a paragraph of pasted text. Addresses that stand by themselves
// are taken out of it; those within a sentence stay and are linked.
func (d *draft) addPasted(p string) {
	if isBareAddress(p) {
		for _, u := range addresses(p) {
			d.bare = append(d.bare, bareLink{after: len(d.blocks) - 1, url: p[u.start:u.end]})
		}
		return
	}
	b := block{text: p}
	for _, u := range addresses(p) {
		b.links = append(b.links, anchor{start: u.start, end: u.end, url: p[u.start:u.end]})
	}
	d.blocks = append(d.blocks, b)
}

// assignRoles gives every block without a role its own, and every link.
func (d *draft) assignRoles() {
	d.markFurniture()
	d.markCaptions()
	d.markHead()
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
