package extract

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// maxText is how much of a plain text is read, in bytes. No report is so long;
// what is longer is no report.
const maxText = 4 << 20

// decode returns the page's bytes as valid UTF-8.
func decode(p *news.Page) (text string, warnings []string, err error) {
	b := p.Body
	if len(bytes.TrimSpace(b)) == 0 {
		return "", nil, &Skip{Reason: "the input is empty"}
	}
	if kind := binaryKind(b); kind != "" {
		return "", nil, &Skip{Reason: "the input is " + kind + ", not text"}
	}
	if len(b) > maxText {
		return "", nil, &Skip{Reason: fmt.Sprintf("the text has %d MB, more than any report; the limit is %d MB", len(b)>>20, maxText>>20)}
	}
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		b = b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return fromUTF16(b[2:], binary.LittleEndian), nil, nil
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return fromUTF16(b[2:], binary.BigEndian), nil, nil
	}
	if utf8.Valid(b) {
		return string(b), nil, nil
	}
	s := strings.ToValidUTF8(string(b), "\ufffd")
	return s, []string{"the text is not valid UTF-8; broken bytes stand as U+FFFD"}, nil
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
		{"PK\x03\x04", "a ZIP archive or office document"},
		{"\x1f\x8b", "a gzip file"},
		{"BZh", "a bzip2 file"},
		{"\xfd7zXZ", "an xz file"},
		{"7z\xbc\xaf", "a 7-Zip archive"},
		{"Rar!", "a RAR archive"},
		{"\xd0\xcf\x11\xe0", "an old office document"},
		{"\x7fELF", "a program"},
		{"SQLite format 3", "a database"},
	} {
		if bytes.HasPrefix(b, []byte(k.magic)) {
			return k.name
		}
	}
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		return "" // UTF-16
	}
	if bytes.IndexByte(b[:min(len(b), 8192)], 0) >= 0 {
		return "a binary file"
	}
	return ""
}
