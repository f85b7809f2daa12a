package eval

import (
	"bytes"
	"compress/gzip"
	"math"
	"testing"
	"testing/fstest"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

func zipped(s string) *fstest.MapFile {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return &fstest.MapFile{Data: b.Bytes()}
}

func TestGoldPages(t *testing.T) {
	fsys := fstest.MapFS{
		"gold.json": &fstest.MapFile{Data: []byte(`{
			"no__Times_2031_02_17": {"url": "https://www.example.org/a", "title": "Envoy summoned", "authors": ["Ana Bell"],
				"publishing_date": "2031-02-17 18:44:00+01:00",
				"body": {"summary": ["A third breach."], "sections": [{"headline": ["What next"], "paragraphs": ["Jets crossed the border."]}]}},
			"0007": {"url": "https://www.example.net/b", "ground_truth": {"title": "T", "author": "A and B", "publish_date": "2031-02-17", "main_content": "One two."}}}`)},
		"html/no__Times_2031_02_17.html.gz": zipped("<p>x"),
		"html/0007.html.gz":                 zipped("<p>y"),
	}
	var pages []*GoldPage
	for g, err := range GoldPages(fsys) {
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, g)
	}
	if len(pages) != 2 || pages[0].Name != "0007" || pages[0].Site != "example.net" || len(pages[0].Authors) != 2 || pages[0].Clock {
		t.Errorf("pages %+v", pages)
	}
	g := pages[1]
	if g.Site != "no Times" || g.Body != "A third breach.\n\nWhat next\n\nJets crossed the border." || !g.Clock || string(g.Page.Body) != "<p>x" {
		t.Errorf("page %+v", g)
	}
}

func TestGoldPagesTellsWhatIsMissing(t *testing.T) {
	for _, fsys := range []fstest.MapFS{
		{},
		{"gold.json": &fstest.MapFile{Data: []byte("{")}},
		{"gold.json": &fstest.MapFile{Data: []byte(`{"a": {}}`)}},
	} {
		failed := false
		for _, err := range GoldPages(fsys) {
			failed = failed || err != nil
		}
		if !failed {
			t.Error("no error")
		}
	}
}

func TestScorePage(t *testing.T) {
	g := &GoldPage{Body: "one two three four", Title: "It’s done", Authors: []string{"Ana Bell", "Jo Kay"}}
	g.Date, g.Clock = goldTime("2031-02-17 00:30:00+01:00")
	text := "It's done\n\none two two five"
	a := &news.Article{
		Text: text, Title: "It's  done", Byline: []string{"ana bell"},
		Paragraphs: []news.Paragraph{{Span: news.Span{Start: 0, End: 9}, Role: news.Headline}, {Span: news.Span{Start: 11, End: 27}, Role: news.Body}},
		Published:  news.Published{Date: "2031-02-16", Time: "23:30:40Z"},
	}
	f := ScorePage(g, a)
	got := f.Figures()
	for name, want := range map[string]float64{
		"body_f1": 0.5, "body_precision": 0.5, "body_recall": 0.5, "title_exact": 1, "authors_f1": 2.0 / 3, "date_day": 1, "date_minute": 1, "skipped": 0,
	} {
		if math.Abs(got[name]-want) > 1e-9 {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	f.Add(ScorePage(g, nil))
	if got := f.Figures(); got["body_f1"] != 0.25 || got["skipped"] != 1 || got["date_day"] != 0.5 {
		t.Errorf("with a skipped page %v", got)
	}
}
