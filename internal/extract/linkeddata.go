package extract

import (
	"encoding/json"
	"html"
	"strings"
)

// linkedData is what the page's JSON-LD (schema.org) says of its article.
type linkedData struct {
	headline  string
	authors   []string
	published string
	modified  string
	body      string
	url       string
	publisher string
	language  string
	live      bool
}

// readLinkedData reads the scripts and takes the article among their nodes.
// Broken scripts are passed over.
func readLinkedData(scripts []string) linkedData {
	r := ldReader{byID: map[string]map[string]any{}}
	for _, s := range scripts {
		r.script(s)
	}
	var best linkedData
	score := -1
	for _, n := range r.articles {
		d := r.article(n)
		s := 0
		for _, v := range []string{d.headline, d.published, d.body} {
			if v != "" {
				s++
			}
		}
		if len(d.authors) > 0 {
			s++
		}
		if s > score {
			best, score = d, s
		}
	}
	if best.publisher == "" {
		best.publisher = r.organization
	}
	return best
}

type ldReader struct {
	articles     []map[string]any
	byID         map[string]map[string]any
	organization string
}

func (r *ldReader) script(s string) {
	s = strings.TrimSpace(s)
	for _, wrap := range [...][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}} {
		s = strings.TrimSuffix(strings.TrimPrefix(s, wrap[0]), wrap[1])
	}
	s = strings.TrimRight(strings.TrimSpace(s), ";")
	var v any
	if err := json.Unmarshal([]byte(s), &v); err != nil {
		// Line breaks within strings are the usual fault.
		s = strings.Map(func(c rune) rune {
			if c < ' ' {
				return ' '
			}
			return c
		}, s)
		if err := json.Unmarshal([]byte(s), &v); err != nil {
			return
		}
	}
	r.collect(v, 0)
}

// collect finds the article nodes, wherever they stand.
func (r *ldReader) collect(v any, depth int) {
	if depth > 12 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			r.collect(e, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			r.byID[id] = v
		}
		switch {
		case isArticleType(v["@type"]):
			r.articles = append(r.articles, v)
		case hasType(v["@type"], "Organization") && r.organization == "":
			r.organization = ldText(v["name"])
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement"} {
			if e, ok := v[key]; ok {
				if key == "itemListElement" && depth > 2 {
					continue
				}
				r.collect(e, depth+1)
			}
		}
	}
}

func isArticleType(t any) bool {
	for _, s := range ldStrings(t) {
		if strings.HasSuffix(s, "Article") || strings.HasSuffix(s, "BlogPosting") || s == "Report" || s == "Review" || s == "CreativeWork" {
			return true
		}
	}
	return false
}

func hasType(t any, suffix string) bool {
	for _, s := range ldStrings(t) {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}

func (r *ldReader) article(n map[string]any) linkedData {
	d := linkedData{
		headline:  ldText(n["headline"]),
		published: ldText(n["datePublished"]),
		modified:  ldText(n["dateModified"]),
		url:       ldText(n["url"]),
		language:  ldText(n["inLanguage"]),
		live:      hasType(n["@type"], "LiveBlogPosting"),
	}
	if d.headline == "" {
		d.headline = ldText(n["name"])
	}
	if d.published == "" {
		d.published = ldText(n["dateCreated"])
	}
	if s, ok := n["articleBody"].(string); ok {
		d.body = s
	}
	for _, key := range []string{"author", "creator"} {
		if len(d.authors) == 0 {
			d.authors = r.names(n[key], 0)
		}
	}
	if p := r.names(n["publisher"], 0); len(p) > 0 {
		d.publisher = p[0]
	}
	return d
}

// names returns the names of persons or organisations.
func (r *ldReader) names(v any, depth int) []string {
	if depth > 4 {
		return nil
	}
	var out []string
	switch v := v.(type) {
	case string:
		if s := clean(html.UnescapeString(v)); s != "" {
			out = append(out, s)
		}
	case []any:
		for _, e := range v {
			out = append(out, r.names(e, depth+1)...)
		}
	case map[string]any:
		if name, ok := v["name"]; ok {
			return r.names(name, depth+1)
		}
		if given := ldText(v["givenName"]); given != "" {
			return []string{strings.TrimSpace(given + " " + ldText(v["familyName"]))}
		}
		if id, ok := v["@id"].(string); ok {
			if n, ok := r.byID[id]; ok {
				return r.names(n["name"], depth+1)
			}
		}
	}
	return out
}

// ldText returns a string, or the first of a list.
func ldText(v any) string {
	for _, s := range ldStrings(v) {
		if s = clean(html.UnescapeString(s)); s != "" {
			return s
		}
	}
	return ""
}

func ldStrings(v any) []string {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		var out []string
		for _, e := range v {
			if s, ok := e.(string); ok {
				out = append(out, s)
			}
		}
		return out
	case map[string]any:
		if s, ok := v["@value"].(string); ok {
			return []string{s}
		}
		if s, ok := v["name"].(string); ok {
			return []string{s}
		}
	}
	return nil
}
