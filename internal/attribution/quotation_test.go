package attribution

import (
	"slices"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

func TestScan(t *testing.T) {
	tests := []struct {
		name       string
		paragraphs []string
		want       []string // outermost quotations
	}{
		{"curly", []string{"“Go,” he said. “Now.”"}, []string{"“Go,”", "“Now.”"}},
		{"straight", []string{`"Go," he said. "Now."`}, []string{`"Go,"`, `"Now."`}},
		{"single", []string{"‘Go,’ he said, ‘or don’t.’"}, []string{"‘Go,’", "‘or don’t.’"}},
		{"straight single", []string{"'We won't go,' he said."}, []string{"'We won't go,'"}},
		{"doubled single", []string{"''We won't go,'' he said."}, []string{"''We won't go,''"}},
		{"guillemets", []string{"«Go», he said."}, []string{"«Go»"}},
		{"nested", []string{"“He said ‘no’ twice,” she said."}, []string{"“He said ‘no’ twice,”"}},
		{"nested double", []string{"“He said “no” twice,” she said."}, []string{"“He said “no” twice,”"}},
		{"apostrophes are none", []string{"The workers’ boss didn't see the '90s."}, nil},
		{"possessive plural", []string{"‘The miners’ strike goes on,’ he said."}, []string{"‘The miners’ strike goes on,’"}},
		{"wrong way round", []string{"”We go,” he said."}, []string{"”We go,”"}},
		{"never closed", []string{"The “old bridge fell.", "It was rebuilt."}, nil},
		{"closed by the paragraph", []string{"He said: “We go.", "It rained."}, []string{"“We go."}},
		{"over paragraphs", []string{"“We go.", "“And we stay,” he said."}, []string{"“We go.", "“And we stay,”"}},
		{"inches", []string{`A 12" gun fired.`}, nil},
		{"stray closing", []string{"He left.” She stayed."}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var runes []rune
			var paragraphs []news.Paragraph
			for _, p := range tt.paragraphs {
				start := len(runes)
				runes = append(runes, []rune(p)...)
				paragraphs = append(paragraphs, news.Paragraph{Span: news.Span{Start: start, End: len(runes)}, Role: news.Body})
				runes = append(runes, '\n', '\n')
			}
			var got []string
			for _, q := range scan(runes, paragraphs) {
				if q.outer < 0 {
					got = append(got, string(runes[q.span.Start:q.span.End]))
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestScanContinues(t *testing.T) {
	text := []rune("“We go.\n\n“And we stay,” he said.")
	got := scan(text, []news.Paragraph{
		{Span: news.Span{Start: 0, End: 7}, Role: news.Body},
		{Span: news.Span{Start: 9, End: len(text)}, Role: news.Body},
	})
	if len(got) != 2 || got[0].continues || !got[1].continues {
		t.Errorf("got %+v, want the second to continue the first", got)
	}
}

func TestTitled(t *testing.T) {
	tests := map[string]bool{
		"“Meet the Press”": true, "“War and Peace,”": true, "“We go,”": false,
		"“Stop!”": false, "“The talks failed,”": false,
	}
	for text, want := range tests {
		runes := []rune(text)
		if got := titled(runes, news.Span{Start: 0, End: len(runes)}); got != want {
			t.Errorf("titled(%s) = %v, want %v", text, got, want)
		}
	}
}
