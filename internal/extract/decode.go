package extract

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// MaxPage is the largest page that Read takes, in bytes: pages carry their
// scripts with them.
const MaxPage = 12 << 20

// maxText is the longest pasted text, in bytes: a whole book has about that.
const maxText = 1 << 20

// decode returns the page's bytes as valid UTF-8.
func decode(p *news.Page) (text string, warnings []string, err error) {
	b := p.Body
	if len(b) > MaxPage {
		return "", nil, &Skip{Reason: fmt.Sprintf("the input has %d MiB; at most %d MiB are read", len(b)>>20, MaxPage>>20)}
	}
	if len(bytes.TrimSpace(b)) == 0 {
		return "", nil, &Skip{Reason: "the input is empty"}
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return fromUTF16(b[2:], binary.LittleEndian), nil, nil
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return fromUTF16(b[2:], binary.BigEndian), nil, nil
	case looksUTF16(b, 1):
		return fromUTF16(b, binary.LittleEndian), nil, nil
	case looksUTF16(b, 0):
		return fromUTF16(b, binary.BigEndian), nil, nil
	}
	if kind := binaryKind(b); kind != "" {
		return "", nil, &Skip{Reason: "the input is " + kind + ", not text"}
	}
	if utf8.Valid(b) && !bytes.Contains(b, []byte("\x1b$")) {
		return string(b), nil, nil
	}
	if isHTML(p, string(b[:min(len(b), 1024)])) {
		return decodePage(b, p.ContentType)
	}
	return decodeText(b)
}

// decodePage decodes HTML by what its header or the page itself says.
func decodePage(b []byte, contentType string) (string, []string, error) {
	enc, name, _ := charset.DetermineEncoding(b, contentType)
	if name == "utf-8" {
		return repair(b)
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil {
		return repair(b)
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), nil, nil
}

// decodeText decodes text that is not valid UTF-8: UTF-8 with a few broken
// bytes is mended, anything else is Windows-1252, the usual encoding of old
// English text.
func decodeText(b []byte) (string, []string, error) {
	whole, broken := 0, 0
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
		case n > 1:
			whole++
		}
		i += n
	}
	if broken*10 > len(b)*3 {
		return "", nil, &Skip{Reason: "the input is a binary file, not text"}
	}
	if whole > broken {
		return repair(b)
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(b)
	if err != nil {
		return repair(b)
	}
	return string(out), []string{"the text is not UTF-8; it was read as Windows-1252"}, nil
}

// repair puts U+FFFD in the place of broken bytes.
func repair(b []byte) (string, []string, error) {
	return strings.ToValidUTF8(string(b), "\ufffd"), []string{"the text is not valid UTF-8; broken bytes became U+FFFD"}, nil
}

// dataKind names what a text is where it is written for machines.
func dataKind(text string) string {
	t := strings.TrimLeft(text[:min(len(text), 4096)], " \t\r\n\ufeff")
	switch {
	case strings.HasPrefix(t, "{") || strings.HasPrefix(t, "["):
		if json.Valid([]byte(text)) {
			return "JSON data"
		}
	case strings.HasPrefix(t, "<rss"), strings.HasPrefix(t, "<feed"), strings.HasPrefix(t, "<rdf"), strings.HasPrefix(t, "<urlset"), strings.HasPrefix(t, "<sitemapindex"),
		strings.HasPrefix(t, "<?xml") && !strings.Contains(t, "<html"):
		return "a feed or other XML data"
	case strings.HasPrefix(t, "WARC/"):
		return "a web archive"
	}
	return ""
}

// looksUTF16 reports whether b is UTF-16 without a mark: ASCII whose other
// bytes, those at odd or even places, are zero.
func looksUTF16(b []byte, zero int) bool {
	n := min(len(b), 512) &^ 1
	if n < 4 {
		return false
	}
	zeros := 0
	for i := 0; i < n; i += 2 {
		if b[i+1-zero] == 0 {
			return false
		}
		if b[i+zero] == 0 {
			zeros++
		}
	}
	return zeros*10 >= n/2*7
}

// fromUTF16 decodes UTF-16; a lone surrogate becomes U+FFFD.
func fromUTF16(b []byte, order binary.ByteOrder) string {
	units := make([]uint16, 0, len(b)/2)
	for i := 0; i+1 < len(b); i += 2 {
		units = append(units, order.Uint16(b[i:]))
	}
	return string(utf16.Decode(units))
}

// binaryKind names what b is where it is no text, by its first bytes.
func binaryKind(b []byte) string {
	for _, k := range []struct{ magic, name string }{
		{"%PDF-", "a PDF file"},
		{"\x89PNG", "a PNG image"},
		{"\xff\xd8\xff", "a JPEG image"},
		{"GIF8", "a GIF image"},
		{"RIFF", "a sound, picture or video"},
		{"PK\x03\x04", "a ZIP archive or office document"},
		{"\x1f\x8b", "a gzip file"},
		{"BZh", "a bzip2 file"},
		{"\xfd7zXZ", "an xz file"},
		{"\x28\xb5\x2f\xfd", "a zstd file"},
		{"7z\xbc\xaf", "a 7-Zip archive"},
		{"Rar!", "a RAR archive"},
		{"\xd0\xcf\x11\xe0", "an old office document"},
		{"\x7fELF", "a program"},
		{"MZ\x90", "a program"},
		{"{\\rtf", "an RTF document"},
		{"SQLite format 3", "a database"},
	} {
		if bytes.HasPrefix(b, []byte(k.magic)) {
			return k.name
		}
	}
	if bytes.IndexByte(b[:min(len(b), 8192)], 0) >= 0 {
		return "a binary file"
	}
	return ""
}
