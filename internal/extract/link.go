package extract

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// assignLinkRoles tells what the links are: the page of a related article whose
// teaser says the same words, the source that the text beside it names, or
// something else.
func (d *draft) assignLinkRoles() {
	j := linkJudge{d: d, teasers: d.teasers(), announcing: map[string]bool{}, named: map[int]map[string]bool{}}
	for i := range d.bare {
		l := &d.bare[i]
		switch {
		case l.role != "":
		case j.announced(l.url):
			l.role = news.LinkRelated
		case j.sourceOf(l.url, j.beside(l.after)...):
			l.role = news.LinkSource
		default:
			l.role = news.LinkOther
		}
	}
	for i := range d.blocks {
		b := &d.blocks[i]
		for k := range b.links {
			l := &b.links[k]
			switch {
			case l.role != "":
			case b.role == news.Related || j.announced(l.url):
				l.role = news.LinkRelated
			case j.sourceOf(l.url, i):
				l.role = news.LinkSource
			default:
				l.role = news.LinkOther
			}
		}
	}
}

// A linkJudge remembers what it has read, so that many links cost no more than
// their number.
type linkJudge struct {
	d          *draft
	teasers    [][]string              // the words of the teasers
	announcing map[string]bool         // the answers of announced
	named      map[int]map[string]bool // block → the labels that it names
}

// maxTeasers is how many teasers are compared with the links.
const maxTeasers = 200

// teasers returns the words of the titles that the related blocks announce.
func (d *draft) teasers() [][]string {
	var out [][]string
	for i := range d.blocks {
		if d.blocks[i].role != news.Related || len(out) == maxTeasers {
			continue
		}
		_, title := teaser(d.blocks[i].text)
		if title == "" {
			title = d.blocks[i].text
		}
		var words []string
		for _, w := range wordsOf(strings.ToLower(title)) {
			if utf8.RuneCountInString(w.text) >= 3 {
				words = append(words, w.text)
			}
		}
		out = append(out, words)
	}
	return out
}

// announced reports whether a teaser's words stand in the address.
func (j *linkJudge) announced(address string) bool {
	if len(j.teasers) == 0 {
		return false
	}
	yes, known := j.announcing[address]
	if !known {
		slug := slugWords(address)
		yes = slices.ContainsFunc(j.teasers, func(title []string) bool { return slugSpells(slug, title) })
		j.announcing[address] = yes
	}
	return yes
}

// slugWords returns the words in an address's path.
func slugWords(address string) map[string]bool {
	slug := map[string]bool{}
	if u, err := url.Parse(address); err == nil {
		for _, w := range strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			slug[w] = true
		}
	}
	return slug
}

// slugSpells reports whether most words of a title are in the slug.
func slugSpells(slug map[string]bool, title []string) bool {
	hit := 0
	for _, w := range title {
		if slug[w] {
			hit++
		}
	}
	return hit >= 3 && hit*5 >= len(title)*3 || len(title) == 2 && hit == 2
}

// beside returns the blocks next to the one after which a bare link stands: the
// two of the report's own paragraphs before it, as a teaser or another link may
// come between, and the next block.
func (j *linkJudge) beside(at int) []int {
	near := []int{at, at + 1}
	for i, own := at, 0; i >= 0 && own < 2; i-- {
		if i < len(j.d.blocks) && j.d.blocks[i].role != news.Related && j.d.blocks[i].role != news.Boilerplate {
			near = append(near, i)
			own++
		}
	}
	return near
}

// sourceOf reports whether one of the blocks names the host of the address. The
// page's own site is no source of itself.
func (j *linkJudge) sourceOf(address string, blocks ...int) bool {
	label := hostLabel(address)
	if len(label) < 2 || label == j.d.site {
		return false
	}
	for _, i := range blocks {
		if i < 0 || i >= len(j.d.blocks) {
			continue
		}
		if j.named[i] == nil {
			j.named[i] = labelsIn(j.d.blocks[i].text)
		}
		if j.named[i][label] {
			return true
		}
	}
	return false
}

// maxLabel is the longest label of a host (RFC 1035), in bytes.
const maxLabel = 63

// labelsIn returns the hosts' labels that names in the text spell: up to five
// capitalised words run together, with leading ones cut to their initials.
// “Reuters” spells that of www.reuters.com, “Al Jazeera” aljazeera.com, “The
// New York Times” nytimes.com, “Financial Times” ft.com.
func labelsIn(text string) map[string]bool {
	labels := map[string]bool{}
	ws := wordsOf(text)
	for i := range ws {
		joined, initials := "", ""
		for n, w := range ws[i:min(len(ws), i+5)] {
			if !firstUpper(w.text) || len(w.text) > maxLabel || len(joined) > maxLabel {
				break
			}
			low := strings.ToLower(w.text)
			r, _ := utf8.DecodeRuneInString(low)
			joined += low
			labels[joined] = true
			if n > 0 {
				labels[initials+low] = true
				labels[initials+string(r)] = true
			}
			initials += string(r)
		}
	}
	return labels
}

// hostLabel returns the name within an address's host: "bbc" of
// www.bbc.co.uk, without the words that outlets put around their names.
func hostLabel(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	parts := strings.Split(strings.ToLower(u.Hostname()), ".")
	if len(parts) < 2 {
		return ""
	}
	i := len(parts) - 2
	switch parts[i] {
	case "co", "com", "org", "net", "gov", "gob", "gouv", "go", "ac", "edu", "mil":
		if i > 0 && len(parts[len(parts)-1]) == 2 {
			i--
		}
	}
	label := strings.ReplaceAll(parts[i], "-", "")
	label = strings.TrimPrefix(label, "the")
	for _, end := range []string{"news", "online", "agency", "english", "tv"} {
		if t, ok := strings.CutSuffix(label, end); ok && len(t) >= 2 {
			return t
		}
	}
	return label
}
