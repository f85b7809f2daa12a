package extract

import (
	"strings"
	"unicode"
)

// isBylineLine reports whether s names the writers and nothing else: “By Ana
// Bell and Jo Kay”, “Ana Bell, Reuters”, “Reporting by …; editing by …”.
func isBylineLine(s string) bool {
	if len(s) > 200 {
		return false
	}
	if isTailByline(s) {
		return true
	}
	if rest, ok := afterBy(s); ok {
		return countWords(rest) <= 16 && namesOnly(rest)
	}
	if strings.ToUpper(s) == s {
		return false // a headline in capitals: “… – JOINT STATEMENT TO PRESS”
	}
	// “Ana Bell, Reuters” or “Ana Bell | AP”: the agency tells.
	for _, sep := range []string{", ", " | ", " - ", " – ", " for ", " in "} {
		if i := strings.LastIndex(s, sep); i > 0 && isNewsroom(s[i+len(sep):]) {
			return countWords(s[:i]) >= 2 && countWords(s[:i]) <= 6 && namesOnly(s[:i])
		}
	}
	return false
}

// isTailByline reports whether s credits reporters and editors, as agencies do
// below their reports.
func isTailByline(s string) bool {
	low := strings.ToLower(strings.TrimLeft(s, "([–—- "))
	for _, o := range []string{"reporting by ", "additional reporting by ", "writing by ", "editing by ", "with reporting by ", "with files from ", "with reports from ", "with inputs from ",
		"reporting and writing by ", "additional reporting "} {
		if strings.HasPrefix(low, o) {
			return len(s) < 400
		}
	}
	low = strings.TrimRight(low, ".)] ")
	return len(s) < 250 && (strings.HasSuffix(low, "contributed to this report") || strings.HasSuffix(low, "contributed to this story") || strings.HasSuffix(low, "contributed reporting"))
}

// isNameLine reports whether s is nothing but one or a few names: “Ana Bell and
// Jo Kay”. Headlines in capitals look like that too, so it counts only where a
// byline is due.
func isNameLine(s string) bool {
	n := countWords(s)
	if n < 2 || n > 9 || !namesOnly(s) || strings.ContainsAny(s, ".:?!\"“”0123456789") {
		return false
	}
	for _, name := range bylineNames(s) {
		if k := countWords(name); k < 2 || k > 4 {
			return false
		}
	}
	return true
}

// afterBy returns what follows “By” or its like.
func afterBy(s string) (string, bool) {
	for _, o := range []string{"by ", "by: ", "written by ", "written by: ", "words by ", "story by ", "text by ", "text by: ", "author: ", "authors: ", "by-line: ", "byline: "} {
		if rest, ok := cutPrefixFold(s, o); ok {
			return rest, true
		}
	}
	return "", false
}

// isLabelledByline reports whether s says in so many words that it names the
// writers: “Written by Ana Bell”, “Text by: …”. A plain “By” begins sentences.
func isLabelledByline(s string) bool {
	_, by := afterBy(s)
	return by && !strings.EqualFold(firstWord(s), "by")
}

// isNewsroom reports whether s is an agency's name, or ends as newsrooms' names
// do.
func isNewsroom(s string) bool {
	low := strings.ToLower(strings.Trim(s, " .()"))
	if photoAgencies[low] {
		return true
	}
	switch low {
	case "afp", "bbc news", "bbc", "cnn", "npr", "staff", "staff writer", "staff writers", "staff reporter", "the associated press", "agencies", "news agencies":
		return true
	}
	for _, end := range []string{" correspondent", " editor", " reporter", " staff", " news agency", " news", " times", " post", " press", " writer", " bureau"} {
		if strings.HasSuffix(low, end) && countWords(s) <= 5 {
			return true
		}
	}
	return false
}

// namesOnly reports whether every word of s could belong to a byline: capitals,
// particles, joints and the words of newsrooms.
func namesOnly(s string) bool {
	names := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || r == ',' || r == '|' || r == '/' || r == ';' || r == '&' }) {
		w = strings.Trim(w, "().[]:-–—•·*")
		r := firstLetter(w)
		if r == 0 {
			continue
		}
		if unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.Is(unicode.Lo, r) {
			names++
			continue
		}
		switch strings.ToLower(w) {
		case "and", "in", "at", "for", "of", "the", "with", "de", "da", "di", "du", "del", "der", "den", "van", "von", "al", "el", "bin", "ibn", "la", "le", "by", "y",
			"correspondent", "editor", "reporter", "staff", "writer", "diplomatic", "political", "foreign", "chief", "senior", "special", "security", "defense", "defence",
			"bureau", "contributor", "news", "to", "on", "from", "ter", "ten", "dos", "das", "abu":
			continue
		}
		return false
	}
	return names > 0
}

// bylineNames returns the names in a byline line, without what their holders
// are and where they sit.
func bylineNames(s string) []string {
	rest := strings.Trim(s, "()[] ")
	if r, ok := afterBy(rest); ok {
		rest = r
	} else if isTailByline(rest) {
		i := indexFold(rest, " by ")
		if i < 0 {
			return nil // it tells who helped
		}
		rest = rest[i+len(" by "):]
		if i := strings.IndexByte(rest, ';'); i >= 0 {
			rest = rest[:i]
		}
	}
	rest = strings.NewReplacer(" and ", ",", " And ", ",", " AND ", ",", " & ", ",", " with ", ",", "|", ",", ";", ",", "•", ",", "/", ",", " – ", ",", " - ", ",", " — ", ",").Replace(rest)
	var names []string
	for _, n := range strings.Split(rest, ",") {
		for _, cut := range []string{" in ", " at ", " for ", " of the ", " from "} {
			if i := strings.Index(n, cut); i > 0 {
				n = n[:i]
			}
		}
		n = strings.Trim(n, " .:()[]*")
		if n == "" || countWords(n) > 6 || isNewsroom(n) && len(names) > 0 || startsLower(n) || isPlaceTail(n, len(names)) {
			continue
		}
		names = append(names, n)
	}
	return names
}

// isPlaceTail reports whether n, after a name, is a single word: a newsroom's
// place or a section rather than a person.
func isPlaceTail(n string, before int) bool {
	return before > 0 && !strings.Contains(n, " ")
}
