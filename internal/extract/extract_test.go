package extract

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

var update = flag.Bool("update", false, "write what is read as what is wanted; look at it before you commit")

// TestCases reads testdata/text/NAME.txt and testdata/html/NAME.html and
// compares the article with NAME.want beside it.
func TestCases(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/text/*.txt", "testdata/html/*.html"} {
		found, err := filepath.Glob(pattern)
		if err != nil || len(found) == 0 {
			t.Fatalf("%s: %d files, error %v", pattern, len(found), err)
		}
		files = append(files, found...)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, warnings, err := Read(&news.Page{Name: file, Body: body}, Options{})
			got := describe(a, warnings, err)
			wantFile := strings.TrimSuffix(file, filepath.Ext(file)) + ".want"
			if *update {
				if err := os.WriteFile(wantFile, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(wantFile)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("read\n%s\nwant\n%s", got, want)
			}
			if a != nil {
				checkArticle(t, a)
			}
		})
	}
}

// describe writes an article as the .want files have it.
func describe(a *news.Article, warnings []string, err error) string {
	var b strings.Builder
	if err != nil {
		return fmt.Sprintf("skip: %v\n", err)
	}
	fmt.Fprintf(&b, "title: %s\nbyline: %s\noutlet: %s\naddress: %s\nlanguage: %s\npublished: %s %s\n",
		a.Title, strings.Join(a.Byline, "; "), a.Outlet, a.CanonicalURL, a.Language, a.Published.Date, a.Published.Time)
	text := []rune(a.Text)
	for _, e := range a.Published.Evidence {
		words := ""
		if e.Span != nil {
			words = string(text[e.Span.Start:e.Span.End])
		}
		fmt.Fprintf(&b, "evidence: %s %s %q\n", e.Kind, e.Value, words)
	}
	for _, c := range a.Published.Conflicts {
		fmt.Fprintf(&b, "conflict: %s\n", c)
	}
	for _, w := range warnings {
		fmt.Fprintf(&b, "warning: %s\n", w)
	}
	for _, p := range a.Paragraphs {
		fmt.Fprintf(&b, "\n%s: %s\n", p.Role, string(text[p.Span.Start:p.Span.End]))
		if p.Credit != "" {
			fmt.Fprintf(&b, "credit: %s\n", p.Credit)
		}
	}
	for _, l := range a.Links {
		words := "-"
		if l.Span != nil {
			words = string(text[l.Span.Start:l.Span.End])
		}
		fmt.Fprintf(&b, "\nlink: %s %s\n%s\n", l.Role, l.Canonical, words)
	}
	return b.String()
}

// checkArticle checks what holds for every article.
func checkArticle(t testing.TB, a *news.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) {
		t.Fatal("the text is no valid UTF-8")
	}
	n := utf8.RuneCountInString(a.Text)
	text := []rune(a.Text)
	var parts []string
	end := 0
	for i, p := range a.Paragraphs {
		if p.Span.Start < end || p.Span.End > n || p.Span.Empty() || i > 0 && p.Span.Start != end+2 {
			t.Fatalf("paragraph %d at %v follows %d, text ends at %d", i, p.Span, end, n)
		}
		end = p.Span.End
		if p.Role == "" {
			t.Fatalf("paragraph %d has no role", i)
		}
		s := string(text[p.Span.Start:p.Span.End])
		if s != clean(s) {
			t.Fatalf("paragraph %d is not canonical: %q", i, s)
		}
		parts = append(parts, s)
	}
	if joined := strings.Join(parts, "\n\n"); joined != a.Text {
		t.Fatalf("the paragraphs make %q, the text is %q", joined, a.Text)
	}
	for _, l := range a.Links {
		if l.Span != nil && (l.Span.Start < 0 || l.Span.End > n || l.Span.Empty()) {
			t.Fatalf("link %s has the span %v in a text of %d", l.URL, *l.Span, n)
		}
		if Canonical(l.Canonical) != l.Canonical {
			t.Fatalf("canonical address %q has the canonical address %q", l.Canonical, Canonical(l.Canonical))
		}
	}
	for _, e := range a.Published.Evidence {
		if e.Span != nil && (e.Span.Start < 0 || e.Span.End > n || e.Span.Empty()) {
			t.Fatalf("evidence %s has the span %v in a text of %d", e.Value, *e.Span, n)
		}
	}
	if a.Byline == nil || a.Links == nil || a.Paragraphs == nil || a.Published.Evidence == nil || a.Published.Conflicts == nil {
		t.Fatal("a list is null")
	}
	if !strings.HasPrefix(a.ID, "sha256:") || len(a.ID) != len("sha256:")+64 {
		t.Fatalf("id %q", a.ID)
	}
}

// checkStable checks that the text read again gives the same paragraphs.
func checkStable(t testing.TB, a *news.Article) {
	t.Helper()
	b, _, err := Read(&news.Page{Body: []byte(a.Text), ContentType: "text/plain"}, Options{AnyLanguage: true})
	if err != nil {
		var skip *Skip
		if errors.As(err, &skip) {
			return
		}
		t.Fatal(err)
	}
	if b.Text != a.Text {
		t.Fatalf("read again the text is\n%q\nbefore it was\n%q", b.Text, a.Text)
	}
}

func TestTextIsStable(t *testing.T) {
	files, err := filepath.Glob("testdata/text/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := Read(&news.Page{Body: body}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		checkStable(t, a)
	}
}

const report = `The government of Norland expelled two diplomats on Thursday, saying
that they had spied on a naval base in the north of the country.

The embassy denied the claim and promised an answer of the same kind.
`

// TestSameTextWhateverTheBytes reads one report as different systems write it.
func TestSameTextWhateverTheBytes(t *testing.T) {
	want, _, err := Read(&news.Page{Body: []byte(report)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	utf16 := []byte{0xff, 0xfe}
	for _, r := range report {
		utf16 = append(utf16, byte(r), 0)
	}
	for name, body := range map[string]string{
		"CRLF":             strings.ReplaceAll(report, "\n", "\r\n"),
		"CR":               strings.ReplaceAll(report, "\n", "\r"),
		"BOM":              "\ufeff" + report,
		"UTF-16":           string(utf16),
		"UTF-16, no BOM":   string(utf16[2:]),
		"no-break spaces":  strings.ReplaceAll(report, " ", "\u00a0"),
		"tabs and doubles": strings.ReplaceAll(report, " ", " \t "),
		"soft hyphens":     strings.ReplaceAll(report, "diplomats", "diplo\u00admats"),
		"zero-width marks": strings.ReplaceAll(report, "naval", "\u200bna\u200dval\u2060"),
		"leading blanks":   "\n\n   " + report + "\n\n",
		"form feed":        strings.Replace(report, "\n\n", "\n\f\n", 1),
		"unwrapped":        strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(report, "\n\n", "¶"), "\n", " "), "¶", "\n"),
	} {
		a, _, err := Read(&news.Page{Body: []byte(body)}, Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if a.Text != want.Text || a.ID != want.ID {
			t.Errorf("%s: read %q, want %q", name, a.Text, want.Text)
		}
	}
}

func TestAllWidthsUnwrap(t *testing.T) {
	want, _, err := Read(&news.Page{Body: []byte(report)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for width := 30; width <= 150; width += 7 {
		var b strings.Builder
		for _, p := range strings.Split(want.Text, "\n\n") {
			col := 0
			for _, w := range strings.Fields(p) {
				if col > 0 && col+1+len(w) > width {
					b.WriteByte('\n')
					col = 0
				} else if col > 0 {
					b.WriteByte(' ')
					col++
				}
				b.WriteString(w)
				col += len(w)
			}
			b.WriteString("\n\n")
		}
		a, _, err := Read(&news.Page{Body: []byte(b.String())}, Options{})
		if err != nil || a.Text != want.Text {
			t.Errorf("wrapped at %d: read %q, error %v", width, a.Text, err)
		}
	}
}

// TestBadInput checks that what is no report is skipped with a reason.
func TestBadInput(t *testing.T) {
	for _, c := range []struct{ name, body, contentType, want string }{
		{"empty", "", "", "empty"},
		{"blank", " \n\t\r\n", "", "empty"},
		{"only marks", "\u200b\u00ad …… --- ***", "", "no text"},
		{"PDF", "%PDF-1.7\n1 0 obj", "", "a PDF file"},
		{"PNG", "\x89PNG\r\n\x1a\n\x00", "", "a PNG image"},
		{"zip", "PK\x03\x04\x14\x00", "", "a ZIP archive"},
		{"program", "\x7fELF\x02\x01\x01\x00", "", "a program"},
		{"JSON", `{"a": ["text"]}`, "", "JSON data"},
		{"feed", "<?xml version=\"1.0\"?><rss><channel/></rss>", "text/html", "XML data"},
		{"zero bytes", "abc\x00def\x00ghi", "", "a binary file"},
		{"noise", "\x80\x93\xfe\x81\xf0\xa1\x80\x93\xfe\x81\xf0\xa1", "", "a binary file"},
		{"a long line", strings.Repeat("word ", 300_000), "", "more than any report"},
		{"large", strings.Repeat("x", 50<<20), "", "at most 12 MiB"},
		{"French", "Le ministre des affaires étrangères a rencontré mardi son homologue à Genève pour évoquer la situation dans la région, selon un communiqué publié par le ministère.", "", "French; only English"},
		{"Russian", "Министр иностранных дел встретился во вторник со своим коллегой в Женеве, чтобы обсудить положение в регионе, сообщила пресс-служба министерства.", "", "Russian; only English"},
		{"Turkish", "Cumhurbaşkanı dün başkentte yapılan toplantıda konuştu ve yeni ekonomik tedbirlerin önümüzdeki hafta açıklanacağını söyledi, bakanlar da toplantıya katıldı.", "", "Turkish; only English"},
		{"page without text", "<html><body><img src=a></body></html>", "text/html", "no "},
		{"error page", "<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>", "", "not found"},
		{"consent", "<html><head><title>Before you continue</title></head><body><p>We use cookies and data to deliver our services. Accept all or reject.</p></body></html>", "", "consent"},
		{"bomb", "<html><body>" + strings.Repeat("<div>", 200_000), "", ""},
	} {
		a, _, err := Read(&news.Page{Name: c.name, Body: []byte(c.body), ContentType: c.contentType}, Options{})
		var skip *Skip
		if !errors.As(err, &skip) || a != nil || !strings.Contains(skip.Reason, c.want) {
			t.Errorf("%s: article %v, error %v; want a skip that says %q", c.name, a != nil, err, c.want)
		}
	}
}

func TestBrokenBytesAreMended(t *testing.T) {
	for _, c := range []struct{ name, body, want, warning string }{
		{"Windows-1252", "The envoy called the plan \x93bold\x94 \x96 and the caf\xe9 was full of people who had come to hear him.", "“bold” – and the café", "Windows-1252"},
		{"UTF-8 with a broken byte", "The envoy called the plan “bold” – and \xff the café was full of people who had come to hear him.", "and \ufffd the café", "U+FFFD"},
	} {
		a, warnings, err := Read(&news.Page{Body: []byte(c.body)}, Options{})
		if err != nil || !strings.Contains(a.Text, c.want) || len(warnings) != 1 || !strings.Contains(warnings[0], c.warning) {
			t.Errorf("%s: article %+v, warnings %q, error %v", c.name, a, warnings, err)
		}
	}
	page := "<html><head><meta charset=windows-1252></head><body><p>The envoy called the plan \x93bold\x94 and the caf\xe9 was full of people who had come to hear him speak about it.</p></body></html>"
	if a, _, err := Read(&news.Page{Body: []byte(page)}, Options{}); err != nil || !strings.Contains(a.Text, "“bold” and the café") {
		t.Errorf("HTML in Windows-1252: %+v, error %v", a, err)
	}
}

func TestNamesDoNotMakeAForeignText(t *testing.T) {
	s := "Sergei Shoigu, Wang Yi, Hossein Amir-Abdollahian, Hakan Fidan and Faisal Mekdad met in Astana on Tuesday with Kassym-Jomart Tokayev, Nursultan Nazarbayev and Geir Pedersen."
	if a, _, err := Read(&news.Page{Body: []byte(s)}, Options{}); err != nil || a.Language != "en" {
		t.Errorf("article %+v, error %v", a, err)
	}
}
