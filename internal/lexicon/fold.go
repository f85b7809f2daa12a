package lexicon

import (
	"strings"
	"unicode/utf8"
)

// Words appends the words of a token as names are compared: marks off letters
// taken away, full stops dropped ("U.S." is "US"), hyphens and apostrophes
// parting words ("al-Qaeda" is "al", "Qaeda"). A token without letters or
// digits gives no word. Case is kept: "US" is not "us".
func Words(dst []string, token string) []string {
	if plain(token) {
		return append(dst, token)
	}
	for part := range strings.FieldsFuncSeq(token, parts) {
		if w := fold(part); w != "" {
			dst = append(dst, w)
		}
	}
	return dst
}

// plain reports whether token is ASCII letters and digits alone.
func plain(token string) bool {
	for i := range len(token) {
		c := token[i]
		if !('a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9') {
			return false
		}
	}
	return token != ""
}

func parts(r rune) bool {
	switch r {
	case '-', '\'', '’', '‘', 'ʼ', '‐', '‑', '–', '/', ' ':
		return true
	}
	return false
}

// fold takes the marks off letters and drops what is neither letter nor digit.
func fold(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch {
		case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9', r == '&', r == '+':
			b.WriteRune(r)
		case r < 0xC0 || r == utf8.RuneError:
		default:
			b.WriteString(base(r))
		}
	}
	return b.String()
}

// marked lists the Latin letters with marks, unmarked their plain letters.
const (
	marked   = "ÀÁÂÃÄÅĀĂĄàáâãäåāăąÇĆĈĊČçćĉċčĎĐďđÈÉÊËĒĔĖĘĚèéêëēĕėęěəĜĞĠĢĝğġģĤĦĥħÌÍÎÏĨĪĬĮİìíîïĩīĭįıĴĵĶķĹĻĽĿŁĺļľŀłÑŃŅŇñńņňÒÓÔÕÖØŌŎŐƠòóôõöøōŏőơŔŖŘŕŗřŚŜŞŠȘśŝşšșŢŤŦȚţťŧțÙÚÛÜŨŪŬŮŰŲƯùúûüũūŭůűųưŴŵÝŶŸýŷÿŹŻŽźżžǍǎǦǧ"
	unmarked = "AAAAAAAAAaaaaaaaaaCCCCCcccccDDddEEEEEEEEEeeeeeeeeeeGGGGggggHHhhIIIIIIIIIiiiiiiiiiJjKkLLLLLlllllNNNNnnnnOOOOOOOOOOooooooooooRRRrrrSSSSSsssssTTTTttttUUUUUUUUUUUuuuuuuuuuuuWwYYYyyyZZZzzzAaGg"
)

// base returns the plain letters for a Latin letter with marks; any other
// letter is itself.
func base(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'Æ':
		return "Ae"
	case 'æ':
		return "ae"
	case 'Œ':
		return "Oe"
	case 'œ':
		return "oe"
	case 'Þ':
		return "Th"
	case 'þ':
		return "th"
	case 'Ð':
		return "D"
	case 'ð':
		return "d"
	}
	k := 0
	for _, f := range marked {
		if f == r {
			return unmarked[k : k+1]
		}
		k++
	}
	if 0x1E00 <= r && r <= 0x1EFF {
		return vietnamese(r)
	}
	if 0x300 <= r && r < 0x370 {
		return "" // a mark written after its letter
	}
	return string(r)
}

// vietnamese folds the letters with two marks of Latin Extended Additional.
func vietnamese(r rune) string {
	switch {
	case 0x1EA0 <= r && r <= 0x1EB7:
		return pick(r, "A", "a")
	case 0x1EB8 <= r && r <= 0x1EC7:
		return pick(r, "E", "e")
	case 0x1EC8 <= r && r <= 0x1ECB:
		return pick(r, "I", "i")
	case 0x1ECC <= r && r <= 0x1EE3:
		return pick(r, "O", "o")
	case 0x1EE4 <= r && r <= 0x1EF1:
		return pick(r, "U", "u")
	case 0x1EF2 <= r && r <= 0x1EF9:
		return pick(r, "Y", "y")
	}
	return string(r)
}

func pick(r rune, upper, lower string) string {
	if r%2 == 0 {
		return upper
	}
	return lower
}

// FoldName returns the key under which spellings of one person's name meet:
// Anatoliy and Anatoly, Zelensky and Zelenskyy, Shoigu and Shoygu. It is
// lower case, without marks, and settles the usual differences between
// transliterations of Cyrillic, Arabic and Persian names.
func FoldName(name string) string {
	var words []string
	for _, w := range strings.Fields(name) {
		words = Words(words, w)
	}
	for i, w := range words {
		words[i] = foldWord(strings.ToLower(w))
	}
	return strings.Join(words, " ")
}

// foldWord settles one lower-case word. The order of the pairs matters: longer
// spellings come first.
func foldWord(w string) string {
	if len(w) < 3 {
		return w
	}
	w = spellings.Replace(w)
	var b strings.Builder
	var last byte
	for i := range len(w) {
		c := w[i]
		if c == last && c < utf8.RuneSelf {
			continue
		}
		b.WriteByte(c)
		last = c
	}
	w = b.String()
	if strings.HasSuffix(w, "ei") || strings.HasSuffix(w, "ai") {
		return w[:len(w)-2] + "i"
	}
	return w
}

var spellings = strings.NewReplacer(
	"shch", "sh", "tch", "ch", "sch", "sh",
	"iyy", "i", "iy", "i", "yy", "i", "ij", "i", "ii", "i", "yi", "i",
	"kh", "h", "gh", "g", "ph", "f", "dj", "j", "dzh", "j", "zh", "j", "gj", "j",
	"ks", "x", "ck", "k", "q", "k", "tz", "ts", "cz", "ts",
	"ye", "e", "ie", "e", "je", "e", "yo", "o", "ya", "ia", "yu", "iu", "ja", "ia", "ju", "iu",
	"ou", "u", "oo", "u", "ee", "i", "w", "v", "y", "i", "aa", "a",
	"mohammed", "muhamad", "mohammad", "muhamad", "mohamed", "muhamad", "mohamad", "muhamad", "muhammad", "muhamad",
	"hussein", "husein", "husayn", "husein", "hossein", "husein", "husain", "husein",
	"abdul", "abdel", "abdal", "abdel",
	"alexander", "alexandr", "aleksander", "alexandr", "aleksandr", "alexandr", "oleksandr", "alexandr",
	"michael", "mihail",
)
