package extract

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// of tells what an element makes of the paragraphs within it, by its tag
// and by the words in its class, id, role, itemprop and data-testid.
func (p places) of(n *html.Node) place {
	at := placeOfTag(n)
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return at
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "itemprop", "data-testid", "data-component", "role":
			named, ok := p[a.Val]
			if !ok {
				named = placeOfName(strings.ToLower(a.Val))
				if p != nil {
					p[a.Val] = named
				}
			}
			at |= named
		}
	}
	return at
}

// places remembers what the names on a page tell: most come again and again.
type places map[string]place

// around tells what an element and all around it make of its words.
func around(n *html.Node) place {
	var at place
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		at |= places(nil).of(n)
	}
	return at
}

func placeOfTag(n *html.Node) place {
	var at place
	switch n.DataAtom {
	case atom.Article:
		at = inArticle
	case atom.Main:
		at = inMain
	case atom.Nav, atom.Menu:
		at = inNav
	case atom.Header:
		at = inHeader
	case atom.Footer:
		at = inFooter
	case atom.Aside:
		at = inAside
	case atom.Figure:
		at = inFigure
	case atom.Figcaption:
		at = inCaption
	case atom.Form, atom.Fieldset:
		at = inForm
	case atom.Table:
		at = inTable
	case atom.Ul, atom.Ol, atom.Dl:
		at = inList
	case atom.Blockquote:
		at = inQuote
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		at = inHeading
	}
	return at
}

// Words in class names and the like, and what they tell. The first column is
// searched anywhere in the value.
var nameParts = []struct {
	part string
	at   place
}{
	{"related", inRelated}, {"recommend", inRelated}, {"read-more", inRelated}, {"readmore", inRelated}, {"read-also", inRelated}, {"more-on", inRelated},
	{"more-stories", inRelated}, {"more-from", inRelated}, {"morefrom", inRelated}, {"trending", inRelated}, {"popular", inRelated}, {"most-read", inRelated}, {"mostread", inRelated},
	{"outbrain", inRelated}, {"taboola", inRelated}, {"teaser", inRelated}, {"up-next", inRelated}, {"upnext", inRelated}, {"suggest", inRelated}, {"promo", inPrompt},
	{"newsletter", inPrompt}, {"subscri", inPrompt}, {"signup", inPrompt}, {"sign-up", inPrompt}, {"share", inPrompt}, {"sharing", inPrompt}, {"social", inPrompt},
	{"advert", inPrompt}, {"sponsor", inPrompt}, {"paywall", inPrompt}, {"cookie", inPrompt}, {"consent", inPrompt}, {"donat", inPrompt}, {"toolbar", inPrompt}, {"popup", inPrompt}, {"modal", inPrompt},
	{"comment", inComments}, {"disqus", inComments},
	{"breadcrumb", inNav}, {"navigation", inNav}, {"navbar", inNav}, {"sidebar", inAside}, {"footer", inFooter}, {"copyright", inFooter}, {"tags", inNav}, {"topics", inNav},
	{"caption", inCaption}, {"credit", inCredit}, {"photographer", inCredit},
	{"byline", inByline}, {"author", inByline}, {"dateline", inByline}, {"timestamp", inByline}, {"article-meta", inByline}, {"post-meta", inByline}, {"entry-meta", inByline}, {"pubdate", inByline}, {"published", inByline},
	{"articlebody", inContent}, {"article-body", inContent}, {"article__body", inContent}, {"article_body", inContent}, {"article-content", inContent}, {"article__content", inContent}, {"articlecontent", inContent},
	{"article-text", inContent}, {"article_text", inContent}, {"articletext", inContent}, {"story-body", inContent}, {"storybody", inContent}, {"story-content", inContent}, {"story__body", inContent},
	{"entry-content", inContent}, {"post-content", inContent}, {"post-body", inContent}, {"body-content", inContent}, {"body-text", inContent}, {"bodytext", inContent}, {"wysiwyg", inContent}, {"richtext", inContent}, {"rich-text", inContent},
	{"standfirst", inSummary}, {"subtitle", inSummary}, {"subheadline", inSummary}, {"sub-headline", inSummary}, {"lead-text", inSummary}, {"article-lead", inSummary}, {"article__lead", inSummary}, {"summary", inSummary}, {"excerpt", inSummary}, {"chapo", inSummary}, {"deck", inSummary}, {"intro", inSummary},
}

func placeOfName(name string) place {
	var at place
	for i := range nameParts {
		if strings.Contains(name, nameParts[i].part) {
			at |= nameParts[i].at
		}
	}
	// A layout's name that says both is about the whole page.
	if at&inContent != 0 {
		at &^= inRelated | inPrompt | inComments | inAside
	}
	return at
}
