package parse

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

func load(t testing.TB) *Model {
	t.Helper()
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// article makes an article whose paragraphs are parted by blank lines.
func article(text string) *news.Article {
	a := &news.Article{Text: text}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		n := utf8.RuneCountInString(p)
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		at += n + 2
	}
	return a
}

// check fails unless the document is sound: spans in order and within their
// paragraphs, forms as in the text, one tree a sentence, names apart.
func check(t *testing.T, a *news.Article, d *Document) {
	t.Helper()
	last := 0
	for i := range d.Sentences {
		s := &d.Sentences[i]
		if !a.Paragraphs[s.Paragraph].Span.Contains(s.Span) {
			t.Fatalf("sentence %v outside its paragraph %v", s.Span, a.Paragraphs[s.Paragraph].Span)
		}
		if len(s.Tokens) == 0 || len(s.Tokens) > maxSentence {
			t.Fatalf("sentence of %d tokens", len(s.Tokens))
		}
		roots := 0
		for k, tok := range s.Tokens {
			if tok.Span.Start < last || tok.Span.Empty() || tok.Span.End > len(d.Runes) {
				t.Fatalf("token %q at %v after %d", tok.Form, tok.Span, last)
			}
			last = tok.Span.End
			if d.Text(tok.Span) != tok.Form {
				t.Fatalf("token %q at %v, where the text has %q", tok.Form, tok.Span, d.Text(tok.Span))
			}
			if tok.UPOS == "" || tok.XPOS == "" || tok.Rel == "" {
				t.Fatalf("token %+v lacks something", tok)
			}
			if tok.Head < 0 {
				roots++
			}
			h, steps := k, 0
			for ; h >= 0 && steps <= len(s.Tokens); steps++ {
				h = s.Tokens[h].Head
			}
			if h >= 0 {
				t.Fatalf("token %d hangs in a circle", k)
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots", roots)
		}
		end := 0
		for _, n := range s.Names {
			if n.Start < end || n.End <= n.Start || n.End > len(s.Tokens) || n.Kind == "" {
				t.Fatalf("name %+v after %d of %d tokens", n, end, len(s.Tokens))
			}
			end = n.End
		}
	}
}

func TestParseIsSound(t *testing.T) {
	m := load(t)
	for _, text := range []string{
		"", " ", "\n\n\n\n", ".", "“”", "a", "?!?!", "…", "日本の首相は東京で述べた。", "\u00e9\u0301 Ångström", "bad \xff\xfe bytes \xc3", "\x00",
		report, strings.ToUpper(report), strings.ToLower(report), strings.ReplaceAll(report, " ", ""),
		strings.Repeat("(", 5000), strings.Repeat("a ", 5000), strings.Repeat("“No,” he said. ", 200), strings.Repeat("x", 70000),
	} {
		a := article(text)
		d, err := m.Parse(context.Background(), a)
		if err != nil {
			t.Fatalf("%.40q: %v", text, err)
		}
		check(t, a, d)
	}
}

func TestParseKeepsParagraphsApart(t *testing.T) {
	a := article("Ambassador returns to Rabat\n\nThe envoy of Spain returned on Monday. He said little.")
	a.Paragraphs[0].Role = news.Headline
	d, err := load(t).Parse(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Sentences) != 3 || d.Sentences[0].Role != news.Headline || d.Sentences[2].Paragraph != 1 {
		t.Errorf("got %d sentences: %+v", len(d.Sentences), d.Sentences)
	}
}

func TestParseErrors(t *testing.T) {
	m := load(t)
	a := article("One. Two.")
	a.Paragraphs[0].Span.End = 99
	if _, err := m.Parse(context.Background(), a); err == nil || !strings.Contains(err.Error(), "paragraph 0") {
		t.Errorf("a paragraph beyond the text: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := m.Parse(ctx, article("One. Two.")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if _, err := m.Parse(context.Background(), article(strings.Repeat("x", MaxRunes+1))); err == nil {
		t.Error("a text too long gave no error")
	}
}

func TestParseConcurrently(t *testing.T) {
	m := load(t)
	want, err := m.Parse(context.Background(), article(report))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			d, err := m.Parse(context.Background(), article(report))
			if err != nil {
				t.Error(err)
				return
			}
			for i := range want.Sentences {
				if !slices.Equal(want.Sentences[i].Tokens, d.Sentences[i].Tokens) {
					t.Errorf("sentence %d differs", i)
				}
			}
		})
	}
	wg.Wait()
}

func TestReadDamagedModel(t *testing.T) {
	good := embedded
	for name, file := range map[string][]byte{
		"empty":     nil,
		"foreign":   []byte("this is some other kind of file altogether"),
		"version":   append([]byte(magic), 99, 0, 0, 0, 0, 0, 0, 0, 0),
		"cut":       good[:len(good)/2],
		"flipped":   flip(good, len(good)/3),
		"oversized": append(binary.BigEndian.AppendUint32(append([]byte(magic), fileVersion), 1<<31), 0, 0, 0, 0),
	} {
		if _, err := Read(file); !errors.Is(err, ErrModel) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func flip(b []byte, at int) []byte {
	b = bytes.Clone(b)
	b[at] ^= 0x55
	return b
}

func TestWriteRead(t *testing.T) {
	m := load(t)
	var file bytes.Buffer
	if err := m.Write(&file); err != nil {
		t.Fatal(err)
	}
	again, err := Read(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	forms := strings.Fields("The envoys of both states signed the accord in Lima .")
	if a, b := m.ParseForms(forms), again.ParseForms(forms); !slices.Equal(a.Tokens, b.Tokens) || !slices.Equal(a.Names, b.Names) {
		t.Errorf("got %+v, want %+v", b, a)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("OSLO (NTB) — Norway's minister summoned the envoy on Tuesday.", uint16(6), uint16(60))
	f.Add("“Go!” the army's spokesman, Col. X, told “them.” No. U.S. \xff…", uint16(0), uint16(64))
	f.Add("POLICE ARREST 40 IN LIMA After The Army Seized Two Towns", uint16(56), uint16(56))
	f.Fuzz(func(t *testing.T, text string, cut, end uint16) {
		if len(text) > 400 {
			return
		}
		m := load(t) // once a process
		n := utf8.RuneCountInString(text)
		p := min(int(cut), n)
		q := min(max(int(end), p), n)
		a := &news.Article{Text: text, Paragraphs: []news.Paragraph{
			{Span: news.Span{Start: 0, End: p}, Role: news.Headline}, {Span: news.Span{Start: p, End: q}, Role: news.Body},
		}}
		d, err := m.Parse(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		check(t, a, d)
	})
}
