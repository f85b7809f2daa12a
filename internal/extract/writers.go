package extract

import (
	"strings"
	"unicode/utf8"
)

// writers returns the names of those who wrote the page's article: from
// JSON-LD, from metas, from elements that are marked as an author's, or from a
// byline above the text.
func (m *metadata) writers(chunks []chunk, outlet string) []string {
	var metas []string
	for _, k := range []string{"author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "article:author_name", "citation_author", "cxenseparse:author"} {
		metas = append(metas, m.meta[k]...)
		if len(metas) > 0 && len(cleanWriters(metas, outlet)) > 0 {
			break
		}
	}
	for _, list := range [][]string{m.ld.authors, metas, m.authors} {
		if names := m.persons(cleanWriters(list, outlet)); len(names) > 0 {
			return names
		}
	}
	for i := range chunks {
		c := &chunks[i]
		if c.where&(inComments|inRelated|inNav|inFooter) != 0 {
			continue
		}
		if _, ok := afterBy(c.text); ok && isBylineLine(c.text) {
			return cleanWriters(bylineNames(c.text), outlet)
		}
	}
	return cleanWriters(m.ld.authors, "") // the outlet itself
}

// persons drops the outlet's own names.
func (m *metadata) persons(names []string) []string {
	kept := names[:0]
	for _, n := range names {
		if !m.isSite(n) {
			kept = append(kept, n)
		}
	}
	return kept
}

// cleanWriters parts lists of names, and drops addresses, titles, the outlet
// itself and what came twice.
func cleanWriters(list []string, outlet string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range list {
		if strings.Contains(s, "://") || strings.Contains(s, "@") || len(s) > 300 {
			continue
		}
		if rest, ok := afterBy(s); ok {
			s = rest
		}
		s = strings.NewReplacer(" and ", ",", " AND ", ",", " & ", ",", " und ", ",", " et ", ",", " y ", ",", " og ", ",", " och ", ",", ";", ",", "|", ",", " with ", ",", " • ", ",", "/", ",").Replace(s)
		for _, n := range strings.Split(s, ",") {
			n = strings.Trim(n, " .:()[]*-–—\"“”")
			for _, by := range []string{"By ", "by ", "Von ", "von ", "Par ", "Por ", "Autor: ", "Av ", "Af "} {
				n = strings.TrimPrefix(n, by)
			}
			for _, cut := range []string{" in ", " for ", " at ", " - ", " – "} {
				if i := strings.Index(n, cut); i > 0 {
					n = n[:i]
				}
			}
			fold := foldTitle(n)
			if !hasLetter(n) || strings.ContainsAny(n, "0123456789") || seen[fold] || strongCredit(n) || utf8.RuneCountInString(n) > 60 || countWords(n) > 6 || isOutlet(fold, outlet) {
				continue
			}
			seen[fold] = true
			out = append(out, n)
		}
	}
	return out
}

// isOutlet reports whether a folded name is the outlet's, or a newsroom's.
func isOutlet(fold, outlet string) bool {
	o := foldTitle(outlet)
	if o != "" && (fold == o || strings.ReplaceAll(fold, " ", "") == strings.ReplaceAll(o, " ", "")) {
		return true
	}
	switch fold {
	case "admin", "editor", "staff", "author", "by", "staff writer", "newsroom", "web desk", "redaktion", "redaction", "redacción", "administrator", "guest", "unknown", "none", "null", "undefined":
		return true
	}
	return false
}
