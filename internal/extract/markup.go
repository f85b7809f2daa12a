package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A chunk is one paragraph of a page as it stands in the markup, with what the
// markup says about it.
type chunk struct {
	block
	tag    atom.Atom // the innermost block element
	where  place
	group  int // the same for chunks that stand below one parent
	chars  int // code points
	words  int
	linked int // bytes within links

	// The shares of its 4-grams in the voters' texts, −1 where a voter has none.
	readability, articleBody float64
}

// A place is a set of the kinds of elements around a chunk.
type place uint32

const (
	inArticle place = 1 << iota
	inMain
	inNav
	inHeader
	inFooter
	inAside
	inFigure
	inCaption
	inCredit
	inForm
	inTable
	inList
	inQuote
	inHeading
	inRelated
	inPrompt // newsletter, subscription, share, advertisement
	inComments
	inByline
	inContent // named as the article's body
	inSummary // named as standfirst
)

// A spot is where the walker stands: the innermost block element and all around
// it.
type spot struct {
	tag          atom.Atom
	at           place
	self, parent int // numbers of the block element and its parent
}

// A walker turns the tree of a page into chunks.
type walker struct {
	base   *url.URL
	places places
	chunks []chunk
	text   []byte
	gap    bool
	links  []anchor
	open   string // address of the link that is open, until its first letter
	size   int    // bytes of text so far
	full   bool   // whether maxPageText was reached
	blocks int    // block elements so far
}

// maxPageText is how much text of one page is read, in bytes.
const maxPageText = 1 << 20

// chunksOf returns the paragraphs of a page in the order of its markup.
func chunksOf(doc *html.Node, base *url.URL) ([]chunk, bool) {
	w := &walker{base: base, places: places{}}
	w.walk(doc, spot{tag: atom.Body})
	w.flush(spot{tag: atom.Body})
	return w.chunks, w.full
}

func (w *walker) walk(n *html.Node, in spot) {
	for c := n.FirstChild; c != nil && !w.full; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.add(c.Data)
		case html.ElementNode:
			w.element(c, in)
		}
	}
}

func (w *walker) element(n *html.Node, in spot) {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Iframe, atom.Head, atom.Select, atom.Textarea,
		atom.Object, atom.Embed, atom.Canvas, atom.Audio, atom.Video, atom.Button, atom.Math, atom.Datalist:
		return
	case atom.Br:
		if next := nextElement(n); next != nil && next.DataAtom == atom.Br {
			w.flush(in)
		}
		w.gap = true
		return
	case atom.Hr:
		w.flush(in)
		return
	case atom.A:
		w.anchor(n, in)
		return
	}
	if isHidden(n) {
		return
	}
	if !isBlock(n.DataAtom) {
		if n.DataAtom == atom.Span && len(w.text) == 0 {
			// A styled span that begins a block tells what the words are.
			if inner := w.inlinePlace(n); inner&^in.at != 0 {
				styled := in
				styled.at |= inner
				w.walk(n, styled)
				w.flush(styled)
				return
			}
		}
		w.walk(n, in)
		return
	}
	w.flush(in)
	w.blocks++
	inner := spot{tag: n.DataAtom, at: in.at | w.places.of(n), self: w.blocks, parent: in.self}
	w.walk(n, inner)
	w.flush(inner)
}

// inlinePlace tells what an inline element's classes make of its words.
func (w *walker) inlinePlace(n *html.Node) place { return w.places.of(n) & (inCredit | inCaption) }

// nextElement returns the next sibling that is no white space.
func nextElement(n *html.Node) *html.Node {
	for s := n.NextSibling; s != nil; s = s.NextSibling {
		if s.Type == html.TextNode && strings.TrimSpace(s.Data) == "" {
			continue
		}
		return s
	}
	return nil
}

// anchor reads a link; a link around blocks is no link in a text.
func (w *walker) anchor(n *html.Node, in spot) {
	if isHidden(n) {
		return
	}
	address := w.resolve(attr(n, "href"))
	before := len(w.chunks)
	w.open = address
	w.walk(n, in)
	w.open = ""
	if len(w.chunks) > before {
		w.flush(in) // blocks within: a card
		for i := before; i < len(w.chunks); i++ {
			c := &w.chunks[i]
			c.linked = len(c.text)
			if address != "" && len(c.links) == 0 {
				c.links = []anchor{{end: len(c.text), url: address}}
			}
		}
		return
	}
	if k := len(w.links); k > 0 && w.links[k-1].end < 0 {
		w.links[k-1].end = len(w.text)
	}
}

// resolve makes an address absolute. Addresses within the page and those that
// are no web pages give "".
func (w *walker) resolve(href string) string {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' {
		return ""
	}
	u, err := url.Parse(href)
	if err != nil {
		return ""
	}
	if w.base != nil {
		u = w.base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// add appends the words of a text node.
func (w *walker) add(s string) {
	if w.size > maxPageText {
		w.full = true
		return
	}
	start := len(w.text)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if c <= ' ' || c == 0x7f {
				w.gap = w.gap || isSpace(rune(c))
				continue
			}
			w.mark()
			w.text = append(w.text, c)
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case isSpace(r):
			w.gap = true
		case isInvisible(r):
		default:
			w.mark()
			w.text = utf8.AppendRune(w.text, r)
		}
		i += n
	}
	w.size += len(w.text) - start
}

// mark writes the blank before a word, and begins the link that is open.
func (w *walker) mark() {
	if w.gap && len(w.text) > 0 {
		w.text = append(w.text, ' ')
	}
	w.gap = false
	if w.open != "" {
		w.links = append(w.links, anchor{start: len(w.text), end: -1, url: w.open})
		w.open = ""
	}
}

// flush ends a paragraph.
func (w *walker) flush(in spot) {
	w.gap = false
	if len(w.text) == 0 {
		return
	}
	c := chunk{tag: in.tag, where: in.at, group: in.parent, readability: -1, articleBody: -1}
	c.text = string(w.text)
	for i := range w.links {
		if w.links[i].end < 0 {
			w.links[i].end = len(w.text)
		}
		c.linked += w.links[i].end - w.links[i].start
	}
	if len(w.links) > 0 {
		c.links = append([]anchor(nil), w.links...)
	}
	c.chars = utf8.RuneCountInString(c.text)
	c.words = countWords(c.text)
	w.chunks = append(w.chunks, c)
	w.text = w.text[:0]
	w.links = w.links[:0]
}

func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5,
		atom.H6, atom.Header, atom.Hgroup, atom.Html, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead, atom.Tr, atom.Ul, atom.Caption:
		return true
	}
	return false
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			s := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// attr returns an attribute's value.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
