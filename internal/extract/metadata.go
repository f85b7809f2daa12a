package extract

import (
	"net/url"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says about itself, from one walk over its tree.
type metadata struct {
	meta      map[string][]string // name, property or itemprop in lower case → contents
	canonical string
	base      string
	lang      string
	title     string   // the title element
	h1        []string // first-level headings
	times     []timeElement
	authors   []string // names in elements marked as authors, in order
	ld        linkedData
}

// A timeElement is a moment that the page marks up.
type timeElement struct {
	value     string
	published bool // marked as the date of publication
	updated   bool
	near      place
}

func readMetadata(doc *html.Node) *metadata {
	m := &metadata{meta: map[string][]string{}}
	var scripts []string
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode {
				continue
			}
			reveal(c)
			m.element(c, &scripts)
			switch c.DataAtom {
			case atom.Svg, atom.Style, atom.Script, atom.Template, atom.Select:
				continue
			}
			walk(c)
		}
	}
	walk(doc)
	m.ld = readLinkedData(scripts)
	return m
}

// reveal shows an element that scripts would put in its place: frameworks that
// stream a page (React) send its parts hidden, with ids S:0, S:1 and so on.
func reveal(n *html.Node) {
	if !strings.HasPrefix(attr(n, "id"), "S:") {
		return
	}
	for i, a := range n.Attr {
		if a.Key == "hidden" {
			n.Attr = append(n.Attr[:i:i], n.Attr[i+1:]...)
			return
		}
	}
}

func (m *metadata) element(n *html.Node, scripts *[]string) {
	switch n.DataAtom {
	case atom.Html:
		m.lang = strings.ToLower(attr(n, "lang"))
	case atom.Base:
		m.base = attr(n, "href")
	case atom.Meta:
		for _, key := range [...]string{"property", "name", "itemprop", "http-equiv"} {
			if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" {
				if v := clean(attr(n, "content")); v != "" {
					m.meta[k] = append(m.meta[k], v)
				}
			}
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && m.canonical == "" {
			m.canonical = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Title:
		if m.title == "" {
			m.title = textOf(n)
		}
	case atom.H1:
		if t := textOf(n); t != "" && len(m.h1) < 8 {
			m.h1 = append(m.h1, t)
		}
	case atom.Script:
		if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") && n.FirstChild != nil {
			*scripts = append(*scripts, n.FirstChild.Data)
		}
	case atom.Time:
		m.timeElement(n)
	default:
		m.author(n)
	}
	if p := strings.ToLower(attr(n, "itemprop")); n.DataAtom != atom.Meta && (p == "datepublished" || p == "datecreated") {
		v := attr(n, "content")
		if v == "" {
			v = attr(n, "datetime")
		}
		if v != "" {
			m.meta["datepublished"] = append(m.meta["datepublished"], v)
		}
	}
}

func (m *metadata) timeElement(n *html.Node) {
	if len(m.times) > 200 {
		return
	}
	t := timeElement{value: attr(n, "datetime"), near: around(n)}
	if t.value == "" {
		t.value = textOf(n)
	}
	marks := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop") + " " + attr(n, "id") + " " + attr(n, "data-testid"))
	for _, a := range n.Attr {
		if a.Key == "pubdate" {
			t.published = true
		}
	}
	t.published = t.published || strings.Contains(marks, "publish") || strings.Contains(marks, "pubdate") || strings.Contains(marks, "created")
	t.updated = strings.Contains(marks, "modified") || strings.Contains(marks, "updated")
	m.times = append(m.times, t)
}

// author keeps the name in an element that is marked as an author's.
func (m *metadata) author(n *html.Node) {
	if len(n.Attr) == 0 || len(m.authors) > 30 {
		return
	}
	rel, prop := attr(n, "rel"), attr(n, "itemprop")
	class := strings.ToLower(attr(n, "class"))
	marked := rel == "author" || prop == "author" || class == "byline" || class == "author"
	for _, c := range strings.Fields(class) {
		switch c {
		case "author-name", "author__name", "byline__name", "byline-name", "byline__author", "byline-author", "article-author", "article__author", "article-byline", "article__byline",
			"c-byline__author", "post-author", "entry-author", "post__author", "authorname", "author_name", "story-byline", "byline__authors", "fn":
			marked = true
		}
	}
	if !marked || around(n)&(inComments|inRelated|inNav|inFooter|inAside) != 0 {
		return
	}
	if t := textOf(n); t != "" && len(t) < 200 {
		m.authors = append(m.authors, t)
	}
}

// first returns the first content of the first of the named metas that has one.
func (m *metadata) first(names ...string) string {
	for _, n := range names {
		if v := m.meta[n]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

// textOf returns the words within n as one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		for c := n.FirstChild; c != nil && b.Len() < 4096; c = c.NextSibling {
			switch {
			case c.Type == html.TextNode:
				b.WriteString(c.Data)
			case c.Type == html.ElementNode && c.DataAtom != atom.Style && c.DataAtom != atom.Script && c.DataAtom != atom.Svg:
				if isBlock(c.DataAtom) || c.DataAtom == atom.Br {
					b.WriteByte(' ')
				}
				walk(c)
			}
		}
	}
	walk(n)
	return clean(b.String())
}

// address returns the page's own address as the page gives it.
func (m *metadata) address(from string) string {
	for _, a := range []string{m.canonical, m.first("og:url"), m.ld.url} {
		u, err := url.Parse(strings.TrimSpace(a))
		if err != nil || a == "" {
			continue
		}
		if b, err := url.Parse(from); err == nil && from != "" {
			u = b.ResolveReference(u)
		}
		if (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && (u.Path != "" && u.Path != "/" || u.RawQuery != "") {
			return u.String()
		}
	}
	return ""
}

// outlet returns the publisher's name.
func (m *metadata) outlet() string {
	if s := m.first("og:site_name"); s != "" && !strings.Contains(s, "://") {
		return s
	}
	if m.ld.publisher != "" {
		return m.ld.publisher
	}
	return m.first("application-name", "twitter:app:name:iphone")
}

// language returns the two-letter code that the page gives itself.
func (m *metadata) language() string {
	for _, l := range []string{m.lang, m.ld.language, m.first("og:locale", "content-language", "language")} {
		if len(l) >= 2 {
			return strings.ToLower(l[:2])
		}
	}
	return ""
}

// moment reads a time stamp of any usual form; clock is "" where it gives no
// time of day, and without a zone where it gives none.
func moment(s string) (d day, clock string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 80 {
		return d, "", false
	}
	for _, layout := range momentLayouts {
		t, err := time.Parse(layout.layout, s)
		if err != nil {
			continue
		}
		d = day{t.Year(), int(t.Month()), t.Day()}
		switch {
		case !d.valid():
			return d, "", false
		case layout.zone:
			return d, t.Format("15:04:05Z07:00"), true
		case layout.clock:
			return d, t.Format("15:04:05"), true
		}
		return d, "", true
	}
	if isDigits(s) && (len(s) == 10 || len(s) == 13) { // Unix seconds or milliseconds
		t := time.Unix(int64(atoi(s[:10])), 0).UTC()
		d = day{t.Year(), int(t.Month()), t.Day()}
		return d, t.Format("15:04:05Z07:00"), d.valid()
	}
	d, _, ok = findDate(s)
	return d, "", ok && d.year > 0
}

var momentLayouts = []struct {
	layout      string
	zone, clock bool
}{
	{"2006-01-02T15:04:05Z07:00", true, true},
	{"2006-01-02T15:04:05.999999999Z07:00", true, true},
	{"2006-01-02T15:04:05Z0700", true, true},
	{"2006-01-02T15:04:05.999Z0700", true, true},
	{"2006-01-02T15:04Z07:00", true, true},
	{"2006-01-02T15:04Z0700", true, true},
	{"2006-01-02 15:04:05Z07:00", true, true},
	{"2006-01-02 15:04:05 Z07:00", true, true},
	{"2006-01-02 15:04:05 -0700", true, true},
	{"2006-01-02 15:04:05 -0700 MST", true, true},
	{"2006-01-02T15:04:05", false, true},
	{"2006-01-02T15:04:05.999999999", false, true},
	{"2006-01-02T15:04", false, true},
	{"2006-01-02 15:04:05", false, true},
	{"2006-01-02 15:04", false, true},
	{"2006-01-02", false, false},
	{"2006/01/02", false, false},
	{"20060102", false, false},
	{"20060102T150405Z0700", true, true},
	{"Mon, 02 Jan 2006 15:04:05 -0700", true, true},
	{"Mon, 2 Jan 2006 15:04:05 -0700", true, true},
	{"Mon, 02 Jan 2006 15:04:05 MST", false, true},
	{"Mon Jan 2 15:04:05 MST 2006", false, true},
	{"Mon Jan 2 2006 15:04:05 GMT-0700", true, true},
	{"Jan 2, 2006 15:04", false, true},
	{"January 2, 2006 3:04 PM", false, true},
}
