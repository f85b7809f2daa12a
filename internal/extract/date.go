package extract

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// CheckDate returns an error where a date that a user gives is not one that
// Options can hold; "" is none and fine.
func CheckDate(s string) error {
	if s == "" {
		return nil
	}
	if _, ok := parseDay(s); !ok || len(s) != len(time.DateOnly) {
		return fmt.Errorf("date %q: want YYYY-MM-DD, from 1800 to 2199", s)
	}
	return nil
}

// publish weighs the signs of the date: the user's word, the page's metadata,
// a dateline, the page's own address, in this order. The address of a linked
// page is never the report's own date, but one later than the report is told
// as a conflict.
func publish(a *news.Article, user string, stamps []stamp) news.Published {
	p := news.Published{Evidence: []news.DateEvidence{}, Conflicts: []string{}}
	var all []stamp
	if d, ok := parseDay(user); ok {
		all = append(all, stamp{kind: news.EvidenceUser, day: d})
	}
	all = append(all, stamps...)
	for _, u := range []string{a.URL, a.CanonicalURL} {
		if d, ok := addressDay(u); ok {
			all = append(all, stamp{kind: news.EvidenceAddress, day: d})
			break
		}
	}
	slices.SortStableFunc(all, func(x, y stamp) int { return x.rank() - y.rank() })
	var own *stamp
	for i := range all {
		s := &all[i]
		value := s.day.String()
		if s.clock != "" {
			value += "T" + s.clock
		}
		p.Evidence = append(p.Evidence, news.DateEvidence{Kind: s.kind, Value: value, Span: s.span})
		if own == nil && s.day.year > 0 {
			own = s
		}
	}
	if own == nil {
		return p
	}
	p.Date = news.Nullable(own.day.String())
	p.Time = news.Nullable(clockOf(own, all))
	for i := range all {
		if c := disagreement(own, &all[i]); c != "" {
			p.Conflicts = append(p.Conflicts, c)
		}
	}
	p.Conflicts = append(p.Conflicts, laterLinks(a.Links, own.day)...)
	return p
}

// rank orders the signs, strongest first; when a report was changed is less
// than when it was published.
func (s *stamp) rank() int {
	r := 2 * slices.Index([]string{news.EvidenceUser, news.EvidenceMetadata, news.EvidenceDateline, news.EvidenceAddress}, s.kind)
	if s.updated {
		r++
	}
	return r
}

// clockOf returns the time of day that the evidence for the same date gives.
func clockOf(own *stamp, all []stamp) string {
	for i := range all {
		if all[i].day == own.day && all[i].clock != "" {
			return all[i].clock
		}
	}
	return ""
}

// disagreement says how s contradicts the date that was taken. A dateline and
// an address may be a day off: a report is filed in one zone and printed in
// another.
func disagreement(own, s *stamp) string {
	slack := 1
	if own.kind == news.EvidenceUser && s.kind == news.EvidenceMetadata {
		slack = 0
	}
	other := s.day
	if other.year == 0 {
		other = nearest(s.day, own.day)
	}
	if n := daysBetween(own.day, other); n >= -slack && n <= slack {
		return ""
	}
	return fmt.Sprintf("the %s says %s, the %s says %s", own.kind, own.day, s.kind, s.day)
}

// nearest puts the day of an unknown year into the year that brings it closest
// to d.
func nearest(m, d day) day {
	best := day{d.year, m.month, m.day}
	for _, y := range []int{d.year - 1, d.year + 1} {
		c := day{y, m.month, m.day}
		if abs(daysBetween(d, c)) < abs(daysBetween(d, best)) {
			best = c
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// daysBetween returns the days from a to b.
func daysBetween(a, b day) int { return int(b.time().Sub(a.time()) / (24 * time.Hour)) }

// laterLinks says which linked pages are dated after the report.
func laterLinks(links []news.Link, own day) []string {
	var out []string
	for _, l := range links {
		d, ok := addressDay(l.Canonical)
		if !ok {
			continue
		}
		if n := daysBetween(own, d); n > 0 {
			s := fmt.Sprintf("links to a page dated %s (%s), %s after this report's date", d, l.Canonical, distance(n))
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}

// distance words a number of days.
func distance(days int) string {
	n, unit := days, "day"
	switch {
	case days >= 365:
		n, unit = int(float64(days)/365.2425+0.01), "year"
	case days >= 60:
		n, unit = int(float64(days)/30.44), "month"
	}
	if n != 1 {
		unit += "s"
	}
	return fmt.Sprintf("%d %s", n, unit)
}

// datedLink returns the first linked address that carries a date.
func datedLink(links []news.Link) (string, day, bool) {
	for _, l := range links {
		if d, ok := addressDay(l.Canonical); ok {
			return l.Canonical, d, true
		}
	}
	return "", day{}, false
}

// addressDay returns the date in an address: /2021/03/29/, /2021/mar/29/,
// /2021-03-29, /20210329.
func addressDay(address string) (day, bool) {
	i := strings.Index(address, "://")
	if i < 0 {
		return day{}, false
	}
	path := address[i+3:]
	if i = strings.IndexByte(path, '/'); i < 0 {
		return day{}, false
	}
	path = path[i:]
	if i = strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i]
	}
	for i := 1; i+8 <= len(path); i++ {
		if path[i-1] >= '0' && path[i-1] <= '9' || path[i] != '1' && path[i] != '2' || !isDigits(path[i:i+4]) {
			continue
		}
		if d, ok := pathDay(path[i:]); ok {
			return d, true
		}
	}
	return day{}, false
}

// pathDay reads a date at the beginning of s.
func pathDay(s string) (day, bool) {
	year := atoi(s[:4])
	if year < 1980 || year > 2099 {
		return day{}, false
	}
	if isDigits(s[:8]) && (len(s) == 8 || s[8] < '0' || s[8] > '9') {
		d := day{year, atoi(s[4:6]), atoi(s[6:8])}
		return d, d.valid()
	}
	sep := s[4]
	if sep != '/' && sep != '-' && sep != '_' && sep != '.' {
		return day{}, false
	}
	parts := strings.SplitN(s[5:], string(sep), 3)
	if len(parts) < 2 {
		return day{}, false
	}
	month := monthOf(parts[0])
	if len(parts[0]) <= 2 && isDigits(parts[0]) {
		month = atoi(parts[0])
	}
	dd := parts[1]
	if i := strings.IndexFunc(dd, func(r rune) bool { return r < '0' || r > '9' }); i >= 0 {
		dd = dd[:i]
	}
	if len(dd) == 0 || len(dd) > 2 {
		return day{}, false
	}
	d := day{year, month, atoi(dd)}
	return d, d.valid()
}
