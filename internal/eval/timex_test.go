package eval

import (
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

func TestReadTimex(t *testing.T) {
	docs, err := ReadTimex(strings.NewReader(`{"id": "a", "dct": "2023-06-14T08:00", "text": "Ça va.\n\nIt rained on Friday.",`+
		` "timexes": [{"start": 20, "end": 26, "type": "DATE", "value": "2023-06-09"}]}`+"\n\n"), "gold")
	if err != nil || len(docs) != 1 {
		t.Fatalf("read %d documents: %v", len(docs), err)
	}
	a := docs[0].Article()
	if a.Published.Date != "2023-06-14" || len(a.Paragraphs) != 2 || a.Paragraphs[1].Span != (news.Span{Start: 8, End: 28}) {
		t.Errorf("article is dated %s, with paragraphs %v", a.Published.Date, a.Paragraphs)
	}
	if _, err := ReadTimex(strings.NewReader("{}\n{]"), "gold"); err == nil || !strings.Contains(err.Error(), "gold:2") {
		t.Errorf("a fault in line 2 gives %v", err)
	}
}

func TestTimexScore(t *testing.T) {
	gold := []GoldTimex{
		{Start: 0, End: 6, Type: news.DateTime, Value: "2023-06-09"},
		{Start: 10, End: 20, Type: news.DurationTime, Value: "P3D"},
		{Start: 30, End: 34, Type: news.DateTime, Value: "1998"},
	}
	found := []news.Time{
		{Span: news.Span{Start: 0, End: 6}, Type: news.DateTime, Value: "2023-06-16"},
		{Span: news.Span{Start: 8, End: 20}, Type: news.DurationTime, Value: "P3D"},
		{Span: news.Span{Start: 40, End: 44}, Type: news.DateTime, Value: "1999"},
		{Span: news.Span{Start: 50, End: 54}, Type: news.DateTime, Value: "1999"},
	}
	var s TimexScore
	s.add(pairTimexes(gold, found))
	want := TimexScore{Documents: 1, Gold: 3, Found: 4, Strict: 1, Relaxed: 2, Type: 2, Value: 1}
	if s != want {
		t.Errorf("have %+v, want %+v", s, want)
	}
	if f := s.F1(s.Relaxed); f < 0.571 || f > 0.572 {
		t.Errorf("relaxed F1 is %v, want 4/7", f)
	}
}

// An expression pairs with the one of the same extent before one that only
// overlaps it.
func TestPairTimexesPrefersEqualExtents(t *testing.T) {
	gold := []GoldTimex{{Start: 0, End: 10}, {Start: 5, End: 10}}
	found := []news.Time{{ID: "t1", Span: news.Span{Start: 5, End: 10}}}
	pairs := pairTimexes(gold, found)
	if len(pairs) != 2 || pairs[0].Found != nil || pairs[1].Found == nil {
		t.Errorf("have %+v", pairs)
	}
}
