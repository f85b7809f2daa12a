package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/abadojack/whatlanggo"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// undetermined is ISO 639's code for a language that nobody can tell.
const undetermined = "und"

// fewLetters is the least text, in letters, whose language can be told.
const fewLetters = 120

// languageOf tells the language of the report's own paragraphs, as a two-letter
// code and an English name. A headline alone is never asked: it has too many
// names.
func (d *draft) languageOf() (code, name string) {
	var b strings.Builder
	for i := range d.blocks {
		if r := d.blocks[i].role; r == news.Body || r == news.Caption {
			b.WriteString(d.blocks[i].text)
			b.WriteByte('\n')
		}
		if b.Len() > 6000 {
			break
		}
	}
	text := b.String()
	letters, latin, strange, digits := 0, 0, 0, 0
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && (r|0x20) >= 'a' && (r|0x20) <= 'z':
			letters++
			latin++
		case unicode.IsLetter(r):
			letters++
			strange++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		case unicode.IsDigit(r):
			digits++
		}
	}
	foreign := latin*2 < letters
	if letters < fewLetters && !foreign || letters < 10 {
		return undetermined, ""
	}
	english, other := functionWords(text)
	if !foreign && english >= 2*other {
		return "en", "English"
	}
	info := whatlanggo.Detect(text)
	code, name = info.Lang.Iso6391(), info.Lang.String()
	switch info.Lang {
	case whatlanggo.Cmn:
		name = "Chinese"
	case whatlanggo.Nob, whatlanggo.Nno:
		name = "Norwegian"
	}
	switch {
	case code == "en" || code == "" && !foreign:
		return "en", "English"
	case foreign:
		return code, name
	case other >= 0.08 && other > english, english < 0.06 && strange*50 > letters, english < 0.06 && digits*8 < letters && info.Confidence > 0.3:
		return code, name
	}
	// Tables and lists of names have little words of no language.
	return "en", "English"
}

// functionWords returns the parts of the words that are function words of
// English alone, and of other European languages but not of English.
func functionWords(s string) (english, other float64) {
	all := 0.0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		all++
		if len(w) > 8 {
			continue
		}
		low := strings.ToLower(w)
		if englishWords[low] {
			english++
		} else if otherWords[low] {
			other++
		}
	}
	if all == 0 {
		return 0, 0
	}
	return english / all, other / all
}

var (
	englishWords = wordSet("the of and to that with for by from at is has have been were would which who this their his its it he she they but not said says after on are was had")
	otherWords   = wordSet("de la que el en los las del una por con para su como más und der die das ist nicht den mit ein eine auf für von dem zu sich les des est et un une dans il elle qui sur pour pas au aux avec ce " +
		"che di per non della sono nel gli dei le da em os uma não com ao het een van op zijn voor niet dat och att som en det är på för inte av til ikke er på af med og ja oli että joka na w się nie jest z je se v že bir ve bu için " +
		"este nu care sau din la cu și az és hogy nem egy")
)

func wordSet(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// checkText decides whether there is a report to code, and in what language.
func (d *draft) checkText(a *news.Article, o Options) error {
	if !hasLetter(a.Text) {
		return &Skip{Reason: "there is no text in it"}
	}
	if reason := d.noReport(); reason != "" {
		return &Skip{Reason: reason}
	}
	code, name := d.languageOf()
	a.Language = code
	if code != "en" && code != undetermined && !o.AnyLanguage {
		return &Skip{Reason: "the text is " + name + "; only English is coded"}
	}
	return nil
}

// noReport says why a page is none that a reader came for: a wall, an error, a
// robot check. It looks only at short pages, and only for sure signs.
func (d *draft) noReport() string {
	if !d.page {
		return ""
	}
	words := 0
	for i := range d.blocks {
		if d.blocks[i].role == news.Body {
			words += countWords(d.blocks[i].text)
		}
	}
	if words < 150 {
		low := strings.ToLower(d.title)
		for _, w := range walls {
			if strings.HasPrefix(low, w.sign) || w.anywhere && strings.Contains(low, w.sign) {
				return w.reason
			}
		}
		for i := range d.blocks {
			low := strings.ToLower(d.blocks[i].text)
			for _, w := range walls {
				if w.anywhere && strings.Contains(low, w.sign) {
					return w.reason
				}
			}
		}
	}
	if words < 15 {
		return "the page has no article text"
	}
	return ""
}

// Signs of pages that are no articles, in lower case: at the beginning of the
// title, or anywhere in title and text.
var walls = []struct {
	sign     string
	anywhere bool
	reason   string
}{
	{"access denied", false, "the page is an error page: access was denied"},
	{"403 forbidden", true, "the page is an error page: access was denied"},
	{"404", false, "the page is an error page: not found"},
	{"page not found", true, "the page is an error page: not found"},
	{"error 404", true, "the page is an error page: not found"},
	{"not found", false, "the page is an error page: not found"},
	{"500 internal server error", true, "the page is an error page of the server"},
	{"502 bad gateway", true, "the page is an error page of the server"},
	{"503 service", true, "the page is an error page of the server"},
	{"just a moment", false, "the page is a robot check"},
	{"attention required", false, "the page is a robot check"},
	{"are you a robot", true, "the page is a robot check"},
	{"verify you are human", true, "the page is a robot check"},
	{"verify you are a human", true, "the page is a robot check"},
	{"enable javascript and cookies to continue", true, "the page is a robot check"},
	{"unusual traffic from your", true, "the page is a robot check"},
	{"before you continue", false, "the page asks for consent to cookies"},
	{"we value your privacy", false, "the page asks for consent to cookies"},
	{"subscribe to read", false, "the page is a paywall"},
	{"subscribe to continue reading", false, "the page is a paywall"},
}
