package extract

import (
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

const plain = "The two ministers met on Tuesday and spoke for an hour about the river treaty, their offices said in a joint statement.\n"

func TestCheckDate(t *testing.T) {
	for s, want := range map[string]bool{
		"": true, "2021-03-29": true, "2024-02-29": true,
		"2023-02-29": false, "29.3.2021": false, "2021-03": false, "2021-03-29T10:00": false, "0321-03-29": false, "today": false,
	} {
		if err := CheckDate(s); (err == nil) != want {
			t.Errorf("CheckDate(%q) = %v", s, err)
		}
	}
}

func TestPublished(t *testing.T) {
	for _, c := range []struct {
		name, url, user, text string
		date                  string
		evidence              string // kinds and values
		conflict              string // words of the only one, "" for none
		warning               string
	}{
		{name: "nothing", text: plain},
		{name: "user", user: "2031-05-02", text: plain, date: "2031-05-02", evidence: "user 2031-05-02"},
		{name: "user's nonsense", user: "2031-02-30", text: plain},
		{name: "own address", url: "https://example.org/2031/05/02/treaty", text: plain, date: "2031-05-02", evidence: "address 2031-05-02"},
		{name: "user against address", user: "2031-05-09", url: "https://example.org/2031/05/02/treaty", text: plain, date: "2031-05-09",
			evidence: "user 2031-05-09, address 2031-05-02", conflict: "the user says 2031-05-09, the address says 2031-05-02"},
		{name: "a day off is none", user: "2031-05-03", url: "https://example.org/2031/05/02/treaty", text: plain, date: "2031-05-03",
			evidence: "user 2031-05-03, address 2031-05-02"},
		{name: "dateline without a year", text: "LAKEPORT, May 2 (NPA) - " + plain, evidence: "dateline --05-02"},
		{name: "dateline supports", user: "2031-05-03", text: "LAKEPORT, May 2 (NPA) - " + plain, date: "2031-05-03", evidence: "user 2031-05-03, dateline --05-02"},
		{name: "dateline contradicts", user: "2031-06-03", text: "LAKEPORT, May 2 (NPA) - " + plain, date: "2031-06-03",
			evidence: "user 2031-06-03, dateline --05-02", conflict: "the dateline says --05-02"},
		{name: "dateline over new year", user: "2032-01-01", text: "LAKEPORT, Dec 31 (NPA) - " + plain, date: "2032-01-01", evidence: "user 2032-01-01, dateline --12-31"},
		{name: "dateline with a year", text: "LAKEPORT, 2 May 2031 (NPA) — " + plain, date: "2031-05-02", evidence: "dateline 2031-05-02"},
		{name: "a later link", user: "2031-05-02", text: plain + "\nhttps://example.org/2036/06/01/river\n", date: "2031-05-02",
			evidence: "user 2031-05-02", conflict: "links to a page dated 2036-06-01 (https://example.org/2036/06/01/river), 5 years after this report's date"},
		{name: "a link some days later", user: "2031-05-02", text: plain + "\nhttps://example.org/20310504/river\n", date: "2031-05-02",
			evidence: "user 2031-05-02", conflict: "2 days after"},
		{name: "an earlier link", user: "2031-05-02", text: plain + "\nhttps://example.org/2030/06/01/river\n", date: "2031-05-02", evidence: "user 2031-05-02"},
		{name: "a link is never the date", text: plain + "\nhttps://example.org/2036/06/01/river\n", warning: "no date of publication found"},
	} {
		a, warnings, err := Read(&news.Page{URL: c.url, Body: []byte(c.text)}, Options{Date: c.user})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var evidence []string
		for _, e := range a.Published.Evidence {
			evidence = append(evidence, e.Kind+" "+e.Value)
		}
		if got := strings.Join(evidence, ", "); string(a.Published.Date) != c.date || got != c.evidence {
			t.Errorf("%s: date %q from %q, want %q from %q", c.name, a.Published.Date, got, c.date, c.evidence)
		}
		if got := strings.Join(a.Published.Conflicts, "; "); (c.conflict == "") != (got == "") || !strings.Contains(got, c.conflict) {
			t.Errorf("%s: conflicts %q, want %q", c.name, got, c.conflict)
		}
		if got := strings.Join(warnings, "; "); (c.warning == "") != (got == "") || !strings.Contains(got, c.warning) {
			t.Errorf("%s: warnings %q, want %q", c.name, got, c.warning)
		}
	}
}

func TestDatelineStamp(t *testing.T) {
	for s, want := range map[string]string{
		"OSLO, March 29 (Reuters) — The":                           "--03-29 March 29",
		"KYIV, Ukraine, Mar. 3, 2022 - The":                        "2022-03-03 Mar. 3, 2022",
		"Oslo, 3 May 2021 (NNA) The":                               "2021-05-03 3 May 2021",
		"OSLO. March 29. /NNA/. The":                               "--03-29 March 29",
		"New Delhi [India], Sept 9 (ANI): The":                     "--09-09 Sept 9",
		"March 29 (NNA) - The":                                     "--03-29 March 29",
		"OSLO (AP) – The":                                          "",
		"On March 29 – a Monday – the minister resigned.":          "",
		"The talks of March 29 - the first since 2019 - failed.":   "",
		"Since May 3 (a Monday), the town has been shut.":          "",
		"He said that Oslo, March 29 - whatever it was - is over.": "",
		"May 35 (NNA) - The":                                       "",
	} {
		got := ""
		if st := datelineStamp(s); st != nil {
			got = st.day.String() + " " + s[st.start:st.end]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestLineStamp(t *testing.T) {
	for s, want := range map[string]string{
		"29 March 2021":                              "2021-03-29",
		"Published: March 29, 2021, 10:30 GMT":       "2021-03-29",
		"Updated 2 May 2021, published 1 May 2021":   "2021-05-01",
		"Monday, 29th March 2021":                    "2021-03-29",
		"2021-03-29 10:30":                           "2021-03-29",
		"OSLO, March 29 (Reuters)":                   "--03-29",
		"29.03.2021":                                 "2021-03-29",
		"03/04/2021":                                 "",
		"The ministers met on 29 March 2021":         "",
		"Minister Resigns":                           "",
		"On 29 March 2021":                           "",
		"29 February 2021":                           "",
		"Posted on April 1, 2022 by the news desk":   "",
		"Last updated: 14:05 CEST, 3 September 2023": "2023-09-03",
	} {
		got := ""
		if st := lineStamp(s); st != nil {
			got = st.day.String()
		}
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}

func TestAddressDay(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/2021/03/29/talks":        "2021-03-29",
		"https://example.org/2021/3/9/talks":          "2021-03-09",
		"https://example.org/2021/mar/29/talks":       "2021-03-29",
		"https://example.org/news/2021-03-29-talks":   "2021-03-29",
		"https://example.org/a/20210329/talks":        "2021-03-29",
		"https://example.org/talks-20210329.html":     "2021-03-29",
		"https://example.org/2021/03/talks":           "",
		"https://example.org/2021/13/29/talks":        "",
		"https://example.org/120210329/talks":         "",
		"https://example.org/20210329123/talks":       "",
		"https://example.org/talks?date=2021-03-29":   "",
		"https://2021-03-29.example.org/talks":        "",
		"https://example.org/1014719/talks":           "",
		"talks 2021/03/29":                            "",
		"https://example.org/archive/2021/02/30/talk": "",
	} {
		got := ""
		if d, ok := addressDay(address); ok {
			got = d.String()
		}
		if got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestMoment(t *testing.T) {
	for s, want := range map[string]string{
		"2031-04-07T09:30:00+02:00":       "2031-04-07 09:30:00+02:00",
		"2031-04-07T09:30:00.123Z":        "2031-04-07 09:30:00Z",
		"2031-04-07T09:30:00+0200":        "2031-04-07 09:30:00+02:00",
		"2031-04-07T09:30":                "2031-04-07 09:30:00",
		"2031-04-07":                      "2031-04-07 ",
		"Mon, 07 Apr 2031 09:30:00 +0200": "2031-04-07 09:30:00+02:00",
		"April 7, 2031":                   "2031-04-07 ",
		"1617012000":                      "2021-03-29 10:00:00Z",
		"yesterday":                       "",
		"0001-01-01T00:00:00Z":            "",
	} {
		got := ""
		if d, clock, ok := moment(s); ok {
			got = d.String() + " " + clock
		}
		if got != want {
			t.Errorf("%q: %q, want %q", s, got, want)
		}
	}
}
