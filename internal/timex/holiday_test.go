package timex

import (
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

func TestHolidays(t *testing.T) {
	for _, c := range []struct{ words, want string }{
		{"Easter 2000", "2000-04-23"}, {"Easter 2024", "2024-03-31"}, {"Orthodox Easter 2022", "2022-04-24"},
		{"Good Friday 1998", "1998-04-10"}, {"Pentecost 2021", "2021-05-23"}, {"Passover 2024", "2024-04-23"},
		{"Rosh Hashanah 2023", "2023-09-16"}, {"Yom Kippur 1973", "1973-10-06"}, {"Purim 2024", "2024-03-24"},
		{"Thanksgiving 2023", "2023-11-23"}, {"Memorial Day 2022", "2022-05-30"}, {"Labor Day 2021", "2021-09-06"},
		{"Election Day 2016", "2016-11-08"}, {"Election Day 2022", "2022-11-08"},
	} {
		r := &reader{tok: new(lexer).lex([]rune(c.words), news.Span{End: len(c.words)})}
		e, ok := r.read(0)
		if !ok || e.hi != len(r.tok) || e.pt.String() != c.want {
			t.Errorf("%s = %v, want %s", c.words, e.pt, c.want)
		}
	}
}
