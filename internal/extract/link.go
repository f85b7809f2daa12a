package extract

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// assignLinkRoles tells what the links are: the page of a related article whose
// teaser says the same words, the source that the text beside it names, or
// something else.
func (d *draft) assignLinkRoles() {
	for i := range d.bare {
		l := &d.bare[i]
		switch {
		case l.role != "":
		case d.announced(l.url):
			l.role = news.LinkRelated
		case !d.own(l.url) && d.namedBeside(l.after, l.url):
			l.role = news.LinkSource
		default:
			l.role = news.LinkOther
		}
	}
	for i := range d.blocks {
		b := &d.blocks[i]
		for j := range b.links {
			l := &b.links[j]
			switch {
			case l.role != "":
			case b.role == news.Related || d.announced(l.url):
				l.role = news.LinkRelated
			case !d.own(l.url) && names(b.text, l.url):
				l.role = news.LinkSource
			default:
				l.role = news.LinkOther
			}
		}
	}
}

// own reports whether an address is of the page's own site, which is no source
// of itself.
func (d *draft) own(address string) bool {
	return d.site != "" && hostLabel(address) == d.site
}

// namedBeside reports whether a block next to a bare link names its host.
func (d *draft) namedBeside(after int, address string) bool {
	for i := after; i >= 0 && i > after-2; i-- {
		if names(d.blocks[i].text, address) {
			return true
		}
	}
	return after+1 < len(d.blocks) && names(d.blocks[after+1].text, address)
}

// announced reports whether a teaser's words stand in the address.
func (d *draft) announced(address string) bool {
	for i := range d.blocks {
		if d.blocks[i].role != news.Related {
			continue
		}
		_, title := teaser(d.blocks[i].text)
		if title == "" {
			title = d.blocks[i].text
		}
		if slugMatches(address, title) {
			return true
		}
	}
	return false
}

// slugMatches reports whether the address's path spells most words of title.
func slugMatches(address, title string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	slug := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		slug[w] = true
	}
	all, hit := 0, 0
	for _, w := range wordsOf(strings.ToLower(title)) {
		if utf8.RuneCountInString(w.text) < 3 {
			continue
		}
		all++
		if slug[w.text] {
			hit++
		}
	}
	return hit >= 3 && hit*5 >= all*3 || all > 0 && all < 3 && hit == all && hit == 2
}

// names reports whether text names the host of the address: “Reuters” for
// www.reuters.com, “Al Jazeera” for aljazeera.com, “The New York Times” for
// nytimes.com, “Financial Times” for ft.com.
func names(text, address string) bool {
	label := hostLabel(address)
	if len(label) < 2 {
		return false
	}
	ws := wordsOf(text)
	for i := range ws {
		if !firstUpper(ws[i].text) {
			continue
		}
		if spells(ws[i:], label) {
			return true
		}
	}
	return false
}

// spells reports whether the capitalised words at the beginning of ws make the
// label: run together, with leading ones cut to their initials.
func spells(ws []word, label string) bool {
	joined, initials := "", ""
	for n, w := range ws {
		if n > 4 || !firstUpper(w.text) {
			return false
		}
		low := strings.ToLower(w.text)
		if joined+low == label || n > 0 && initials+low == label {
			return true
		}
		joined += low
		r, _ := utf8.DecodeRuneInString(low)
		initials += string(r)
		if n > 0 && initials == label {
			return true
		}
		if len(initials) > len(label) {
			return false
		}
	}
	return false
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
