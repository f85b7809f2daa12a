package parse

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// article makes an article whose paragraphs are parted by blank lines.
func article(text string) *news.Article {
	a := &news.Article{Text: text}
	at := 0
	for _, p := range strings.Split(text, "\n\n") {
		n := len([]rune(p))
		a.Paragraphs = append(a.Paragraphs, news.Paragraph{Span: news.Span{Start: at, End: at + n}, Role: news.Body})
		at += n + 2
	}
	return a
}

func TestShow(t *testing.T) {
	path := os.Getenv("SHOW")
	if path == "" {
		t.Skip("SHOW names no file")
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Load()
	if mp := os.Getenv("MODEL"); mp != "" {
		f, _ := os.ReadFile(mp)
		m, err = Read(f)
	}
	if err != nil {
		t.Fatal(err)
	}
	d, err := m.Parse(context.Background(), article(string(b)))
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range d.Sentences {
		fmt.Println("#", d.Text(s.Span))
		kind := make([]string, len(s.Tokens))
		for _, n := range s.Names {
			for i := n.Start; i < n.End; i++ {
				kind[i] = n.Kind
			}
		}
		for i, k := range s.Tokens {
			h := "ROOT"
			if k.Head >= 0 {
				h = s.Tokens[k.Head].Form
			}
			fmt.Printf("%d\t%s\t%s\t%s\t%s\t%d:%s\t%s\t%s\n", i, k.Form, k.Lemma, k.UPOS, k.XPOS, k.Head, h, k.Rel, kind[i])
		}
		fmt.Println()
	}
}
