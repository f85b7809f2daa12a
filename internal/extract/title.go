package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// headline weighs the page's candidates for its title: JSON-LD, Open Graph,
// the first heading, the title element.
func (m *metadata) headline(chunks []chunk) string {
	og := m.dropSite(m.first("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "title"))
	ld := m.dropSite(m.ld.headline)
	h1 := m.heading(ld, og)
	if f := foldTitle(og); f != "" && strings.Contains(foldTitle(ld), f) {
		ld = "" // the same with a kicker or a section's name around it
	}
	for _, t := range []string{ld, og, h1} {
		if countWords(t) >= 2 || t != "" && t == h1 {
			return t
		}
	}
	return m.dropSite(m.title)
}

// heading returns the first-level heading that is the article's: the one that
// the other candidates repeat, or the only one.
func (m *metadata) heading(others ...string) string {
	for _, h := range m.h1 {
		for _, o := range append(others, m.title) {
			if near(h, o) {
				return h
			}
		}
	}
	if len(m.h1) == 1 && countWords(m.h1[0]) >= 4 {
		return m.h1[0]
	}
	return ""
}

// near reports whether two titles have most words in common.
func near(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	fa, fb := foldTitle(a), foldTitle(b)
	if fa == fb {
		return true
	}
	in := map[string]bool{}
	for _, w := range strings.Fields(fb) {
		in[w] = true
	}
	ws := strings.Fields(fa)
	hit := 0
	for _, w := range ws {
		if in[w] {
			hit++
		}
	}
	return len(ws) > 0 && hit*10 >= len(ws)*7
}

// foldTitle reduces a title to its words in lower case.
func foldTitle(s string) string {
	var b strings.Builder
	gap := false
	for _, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// dropSite cuts the site's name off a title: “Talks resume | Example News”.
func (m *metadata) dropSite(s string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " · ", " » ", " • "} {
		i := strings.LastIndex(s, sep)
		if i <= 0 {
			continue
		}
		head, tail := s[:i], s[i+len(sep):]
		if m.isSite(tail) && countWords(head) >= 2 {
			return m.dropSite(strings.TrimSpace(head))
		}
		if j := strings.Index(s, sep); m.isSite(s[:j]) && countWords(s[j+len(sep):]) >= 3 {
			return strings.TrimSpace(s[j+len(sep):])
		}
	}
	return s
}

// isSite reports whether s names the site rather than the matter.
func (m *metadata) isSite(s string) bool {
	if countWords(s) > 6 || s == "" {
		return false
	}
	fold := strings.ReplaceAll(foldTitle(s), " ", "")
	for _, o := range []string{m.outlet(), m.ld.publisher} {
		f := strings.ReplaceAll(foldTitle(o), " ", "")
		if f != "" && (strings.Contains(f, fold) || strings.Contains(fold, f)) && utf8.RuneCountInString(fold) >= 2 {
			return true
		}
	}
	for _, a := range []string{m.canonical, m.first("og:url"), m.ld.url} {
		if l := hostLabel(a); len(l) >= 2 && (strings.Contains(fold, l) || len(fold) >= 3 && strings.Contains(l, fold)) {
			return true
		}
	}
	return false
}
