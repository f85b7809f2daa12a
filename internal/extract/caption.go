package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// markCaptions finds captions by their credit or their words, cuts the credit
// out of the text and keeps it beside the caption.
func (d *draft) markCaptions() {
	for i := range d.blocks {
		b := &d.blocks[i]
		if _, by := afterBy(b.text); b.role != "" || by || isTailByline(b.text) {
			continue
		}
		if isCreditOnly(b.text) {
			d.creditBefore(i)
			continue
		}
		b.dropCounter()
		words, credit := splitCredit(b.text)
		if photoAgencies[strings.ToLower(credit)] && i == d.lastTelling() {
			continue // the report's own source, below its last paragraph
		}
		if credit != "" && utf8.RuneCountInString(words) <= maxCaption {
			b.role = news.Caption
			b.credit = credit
			b.cut(words)
			if i > 0 && d.blocks[i-1].text == words {
				d.blocks[i-1].cut("") // the picture's text for those who do not see it
			}
			for again := true; again; { // “… Photo: X / Y. File photo”
				var more string
				words, more = splitCredit(b.text)
				if again = more != "" && words != ""; again {
					b.credit = more + " " + b.credit
					b.cut(words)
				}
			}
			continue
		}
		if isCaptionWords(b.text) {
			b.role = news.Caption
		}
	}
}

// maxCaption is the longest caption, in code points: agencies write up to a
// short paragraph.
const maxCaption = 700

// lastTelling returns the index of the last block that is no furniture.
func (d *draft) lastTelling() int {
	for i := len(d.blocks) - 1; i >= 0; i-- {
		if r := d.blocks[i].role; r != news.Boilerplate && r != news.Related && r != news.Byline {
			return i
		}
	}
	return -1
}

// dropCounter cuts off the number that galleries put before their captions:
// “[1/4] Soldiers …”.
func (b *block) dropCounter() {
	end := strings.Index(b.text, "] ")
	if end < 4 || end > 6 || b.text[0] != '[' || len(b.links) > 0 {
		return
	}
	if of, n, ok := strings.Cut(b.text[1:end], "/"); ok && isDigits(of) && isDigits(n) {
		b.text = b.text[end+2:]
	}
}

// cut shortens the block to words, its own beginning.
func (b *block) cut(words string) {
	b.text = words
	kept := b.links[:0]
	for _, l := range b.links {
		if l.end <= len(words) {
			kept = append(kept, l)
		}
	}
	b.links = kept
}

// creditBefore gives the credit in block i to the caption before it. A short
// paragraph directly before a credit is a caption.
func (d *draft) creditBefore(i int) {
	b := &d.blocks[i]
	b.role = news.Boilerplate
	if i == 0 {
		return
	}
	p := &d.blocks[i-1]
	if isBylineLine(p.text) || isDateLine(p.text) {
		return
	}
	short := p.role == "" && utf8.RuneCountInString(p.text) <= 350 && countWords(p.text) >= 4 && !(i == 1 && !endsSentence(p.text))
	if p.credit == "" && (p.role == news.Caption || short) {
		p.role = news.Caption
		p.credit = trimCredit(b.text)
		b.cut("")
	}
}

// isCreditOnly reports whether s is a photo credit and nothing else.
func isCreditOnly(s string) bool {
	return len(s) <= maxCredit && isCredit(s)
}

// maxCredit is the longest credit, in bytes.
const maxCredit = 160

// splitCredit parts a caption into its words and the credit at its end, which
// is "" where there is none.
func splitCredit(s string) (words, credit string) {
	from := max(0, len(s)-maxCredit)
	for i := from; i < len(s); i++ {
		if i == 0 || s[i] == '|' || s[i-1] != ' ' && s[i] != '(' && s[i] != '[' {
			continue
		}
		tail := s[i:]
		barred := strings.HasSuffix(strings.TrimRight(s[:i], " "), "|")
		head := strings.TrimRight(s[:i], " |")
		if head == "" {
			continue
		}
		if strongCredit(tail) || (barred || bracketed(tail) || endsSentence(head)) && isCredit(tail) {
			head = strings.TrimRight(head, " -–—|/")
			return head, trimCredit(tail)
		}
	}
	return s, ""
}

func bracketed(s string) bool {
	s = strings.TrimRight(s, ".")
	return strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") || strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]")
}

// trimCredit drops the brackets around a credit and the label before it.
func trimCredit(s string) string {
	s = strings.TrimSpace(s)
	if bracketed(s) {
		s = strings.TrimRight(s, ".")
		s = s[1 : len(s)-1]
	}
	s = strings.TrimSpace(s)
	for _, offer := range [...]string{"Acquire Licensing Rights", "Purchase Licensing Rights"} {
		s = strings.TrimRight(strings.TrimSuffix(s, offer), " ,.")
	}
	if strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
		s = s[:len(s)-1]
	}
	for _, l := range creditLabels {
		if rest, ok := cutPrefixFold(s, l); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// Labels before the names in a credit, in lower case.
var creditLabels = []string{
	"photo by ", "photos by ", "photo: ", "photos: ", "photo credit: ", "photograph: ", "photograph by ", "picture: ", "picture by ", "picture credit: ",
	"image: ", "images: ", "image by ", "image credit: ", "image source: ", "credit: ", "credits: ", "- copyright ",
}

// Openings that make a credit wherever they stand, in lower case. What follows
// must look like names.
var creditOpenings = []string{
	"photo by ", "photos by ", "photo: ", "photos: ", "photo credit", "photograph: ", "photograph by ", "photographer: ", "photo courtesy", "photo/",
	"photo illustration", "picture: ", "picture by ", "picture credit", "pic: ", "image: ", "image credit", "image by ", "image source", "image courtesy", "images: ",
	"credit: ", "credits: ", "video: ", "video by ", "graphic: ", "graphic by ", "illustration: ", "illustration by ", "map: ", "screenshot: ",
	"screengrab", "courtesy of ", "courtesy: ", "handout via ", "handout/", "handout photo", "- copyright ", "file photo by ", "file photo: ", "file image", "getty images", "via getty",
	"ap photo", "ap file", "reuters/", "afp/", "afp photo", "epa/", "epa-efe/", "efe/", "tass/", "xinhua/", "©", "(c) ", "shutterstock", "imago/", "dpa/", "pool/", "pool via", "via reuters", "via ap",
}

// strongCredit reports whether s opens as only credits do, so that no sentence
// need have ended before it. Sentences speak of “a photo by” somebody in lower
// case, and may end in an agency's name.
func strongCredit(s string) bool {
	t := strings.TrimLeft(s, "([ ")
	if !firstUpper(strings.TrimLeft(t, "- ")) && !strings.HasPrefix(t, "©") {
		return false
	}
	for _, o := range creditOpenings {
		if last := o[len(o)-1]; last != ' ' && last != '/' && o != "ap photo" && o != "©" {
			continue
		}
		if _, ok := cutPrefixFold(t, o); ok {
			return isCredit(s)
		}
	}
	return false
}

// Agencies and libraries that photo credits name, in lower case.
var photoAgencies = map[string]bool{}

func init() {
	for _, a := range []string{
		"getty images", "getty", "afp", "reuters", "ap", "associated press", "epa", "epa-efe", "efe", "tass", "xinhua", "anadolu", "anadolu agency", "dpa",
		"pa", "pa wire", "pa images", "pa media", "ap photo", "afp photo", "alamy", "alamy stock photo", "shutterstock", "bloomberg", "imago", "imago images", "istock",
		"nurphoto", "zuma", "zuma press", "zuma wire", "sopa images", "lightrocket", "kyodo", "kyodo news", "yonhap", "kcna", "pti", "ani", "upi", "ukrinform", "ria novosti", "sputnik",
		"interfax", "canadian press", "the canadian press", "aap", "keystone", "ansa", "belga", "anp", "ritzau", "ntb", "tt", "lehtikuva", "apa", "pap", "mti", "ctk", "tanjug", "agerpres", "lusa", "mena", "petra", "spa",
		"wam", "irna", "isna", "tasnim", "sana", "antara", "bernama", "vna", "cna", "ians", "handout", "pool", "file", "file photo", "file image", "file picture", "archive", "pool photo",
		"wikimedia commons", "wikimedia", "flickr", "unsplash", "maxar", "maxar technologies", "planet labs", "us navy", "us air force", "us army", "un photo", "nato", "nasa", "rex", "eyevine", "magnum", "corbis",
	} {
		photoAgencies[a] = true
	}
}

// isCredit reports whether all of s is a photo credit: an opening such as
// “Photo by” with names, names parted by a slash, or a name before an agency's.
func isCredit(s string) bool {
	t := strings.TrimRight(strings.TrimSpace(s), ".")
	if bracketed(t) {
		t = strings.TrimSpace(t[1 : len(t)-1])
	}
	if len(t) < 2 || len(t) > maxCredit || strings.Contains(t, "://") {
		return false
	}
	low := strings.ToLower(t)
	for _, o := range creditOpenings {
		if names, ok := cutPrefixFold(t, strings.TrimSpace(o)); ok && nameLike(names, 2) {
			return true
		}
	}
	if photoAgencies[low] {
		return low != "file" && low != "pool" && low != "nato" && low != "us army" && low != "us navy"
	}
	if i := strings.IndexAny(t, "/|"); i > 0 && i < len(t)-1 {
		return isSlashCredit(t, i)
	}
	for _, sep := range []string{", ", " via ", " for ", " - ", " – "} {
		if i := strings.LastIndex(t, sep); i > 0 && photoAgencies[strings.ToLower(t[i+len(sep):])] {
			return nameLike(t[:i], 0) && countWords(t[:i]) <= 6
		}
	}
	return false
}

// isSlashCredit reports whether t, with its first slash at i, is a name before
// a slash and an agency's after it. “And/or”, “9/11” and a title that speaks of
// two sides are none.
func isSlashCredit(t string, i int) bool {
	left, right := strings.TrimSpace(t[:i]), strings.TrimSpace(t[i+1:])
	if left == "" || right == "" || !hasLetter(left) || !hasLetter(right) || strings.Count(t, ")") > strings.Count(t, "(") {
		return false
	}
	if c := left[len(left)-1]; c >= '0' && c <= '9' {
		return false
	}
	return countWords(left) <= 5 && countWords(right) <= 8 && nameLike(t, 0)
}

// nameLike reports whether s is names and the small words between them; at
// most spare other words in lower case may stand among them.
func nameLike(s string, spare int) bool {
	if strings.Contains(s, ". ") && endsSentence(s[:strings.Index(s, ". ")+1]) && countWords(s) > 8 {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return isSpace(r) || r == '/' || r == '|' || r == ',' || r == ':' }) {
		r := firstLetter(w)
		if r == 0 || !unicode.IsLower(r) {
			continue
		}
		switch strings.Trim(w, "().[];") {
		case "of", "de", "da", "di", "du", "del", "der", "den", "van", "von", "al", "el", "bin", "ibn", "la", "le", "the", "for", "via", "and",
			"by", "y", "e", "ter", "ten", "dos", "das", "af", "via.", "file", "pool", "handout", "photo", "image", "images", "provided", "photos", "from",
			"press", "service", "office", "d", "courtesy", "in", "on", "s", "video", "screenshot", "agency", "archive", "stock":
			continue
		}
		if spare--; spare < 0 {
			return false
		}
	}
	return true
}

func firstLetter(w string) rune {
	for _, r := range w {
		if unicode.IsLetter(r) {
			return r
		}
		if unicode.IsDigit(r) {
			return 0
		}
	}
	return 0
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

func isDigits(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// isCaptionWords reports whether s says itself that it describes a picture.
func isCaptionWords(s string) bool {
	if utf8.RuneCountInString(s) > maxCaption {
		return false
	}
	low := strings.ToLower(s)
	for _, o := range []string{
		"file photo", "file - ", "file – ", "file — ", "file: ", "file image", "file picture", "pictured:", "pictured,", "pictured above", "pictured is", "pictured are",
		"photo shows ", "photo: ", "photo taken ", "this photo ", "in this photo", "in this image", "in this file photo", "this image ", "this picture ",
		"this satellite image", "this handout ", "in this handout", "a file photo of", "a file image of", "caption:", "image caption", "above:", "(from l", "(l-r)", "from left:", "from left,", "left to right:",
		"from left to right", "from l-r",
	} {
		if strings.HasPrefix(low, o) {
			return true
		}
	}
	if countWords(s) > 60 {
		return false
	}
	for _, o := range []string{"(pictured", ", pictured ", "(l-r)", "(l to r)", ", left, and ", "(left) and ", "(r) and ", "(l) and "} {
		if strings.Contains(low, o) {
			return true
		}
	}
	return false
}
