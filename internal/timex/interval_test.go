package timex_test

import (
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/timex"
)

func TestInterval(t *testing.T) {
	for _, c := range []struct{ value, start, end string }{
		{"2021-03-29", "2021-03-29", "2021-03-29"},
		{"2021-03-31TAF", "2021-03-31", "2021-03-31"},
		{"2021-03-31T15:00Z", "2021-03-31", "2021-03-31"},
		{"2021-W13", "2021-03-29", "2021-04-04"},
		{"2020-W53", "2020-12-28", "2021-01-03"},
		{"2021-W13-3", "2021-03-31", "2021-03-31"},
		{"2021-W13-WE", "2021-04-03", "2021-04-04"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2021-Q3", "2021-07-01", "2021-09-30"},
		{"2021-H2", "2021-07-01", "2021-12-31"},
		{"2021-SP", "2021-03-01", "2021-05-31"},
		{"2021-WI", "2021-12-01", "2022-02-28"},
		{"1998", "1998-01-01", "1998-12-31"},
		{"199", "1990-01-01", "1999-12-31"},
		{"19", "1900-01-01", "1999-12-31"},
	} {
		got, ok := timex.Interval(c.value)
		if !ok || got.Start != c.start || got.End != c.end {
			t.Errorf("Interval(%q) = %v, %v, want %s to %s", c.value, got, ok, c.start, c.end)
		}
	}
	for _, v := range []string{"", "PAST_REF", "PRESENT_REF", "XXXX", "XXXX-WXX-1", "--03-21", "P3D", "PT5H", "T15:00",
		"2021-02-30", "2021-13", "2021-W54", "2021-Q5", "2021-", "2021-03-29T", "1998T15:00", "0000", "2021-3-9", "12345"} {
		if got, ok := timex.Interval(v); ok {
			t.Errorf("Interval(%q) = %v, want none", v, got)
		}
	}
}
