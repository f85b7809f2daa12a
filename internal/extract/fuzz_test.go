package extract

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// seedWith adds the files of a folder to a fuzz corpus.
func seedWith(f *testing.F, pattern string) {
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		f.Fatalf("%s: %d files, error %v", pattern, len(files), err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
}

// FuzzReadText checks that any text gives a sound article whose own text reads
// the same, or a reason.
func FuzzReadText(f *testing.F) {
	seedWith(f, "testdata/text/*.txt")
	f.Add([]byte("By A and B\n\nPhoto: X / Y. File photo (AP)\nRead more: https://a.example/2021/01/02/b-c-d <https://b.example>\n"))
	f.Add([]byte("\xff\xfea\x00b\x00 \x93caf\xe9\x94\r\n\u2028\f\u00ad- \u200b\n\n* x\n• y (Reporting by Q)\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		a := readAny(t, b, "text/plain")
		if a != nil {
			checkArticle(t, a)
			checkStable(t, a)
		}
	})
}

// FuzzReadHTML checks that any page gives a sound article, or a reason.
func FuzzReadHTML(f *testing.F) {
	seedWith(f, "testdata/html/*.html")
	f.Add([]byte("<p>one<br><br>two <a href=//x>three<p>four</a></p><figure><figcaption>five <span class=credit>six</figure>"))
	f.Fuzz(func(t *testing.T, b []byte) {
		if a := readAny(t, b, "text/html"); a != nil {
			checkArticle(t, a)
		}
	})
}

func readAny(t *testing.T, b []byte, contentType string) *news.Article {
	a, _, err := Read(&news.Page{Name: "fuzz", URL: "https://example.org/2021/03/29/a", Body: b, ContentType: contentType}, Options{AnyLanguage: true})
	var skip *Skip
	if err != nil && !errors.As(err, &skip) {
		t.Fatalf("an error that is no skip: %v", err)
	}
	return a
}

func BenchmarkReadText(b *testing.B) { benchmark(b, "testdata/text/wire.txt") }

func BenchmarkReadHTML(b *testing.B) { benchmark(b, "testdata/html/news.html") }

func benchmark(b *testing.B, file string) {
	body, err := os.ReadFile(file)
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Read(&news.Page{Name: file, Body: body}, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
