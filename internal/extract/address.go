package extract

import (
	"net"
	"net/url"
	"strings"
)

// An interval is a stretch of a string in bytes.
type interval struct{ start, end int }

// addresses returns where http and https addresses stand in s.
func addresses(s string) []interval {
	var out []interval
	for at := 0; ; {
		i := strings.Index(s[at:], "http")
		if i < 0 {
			return out
		}
		start := at + i
		rest := s[start:]
		var n int
		switch {
		case strings.HasPrefix(rest, "https://"):
			n = len("https://")
		case strings.HasPrefix(rest, "http://"):
			n = len("http://")
		default:
			at = start + len("http")
			continue
		}
		end := start + n
		for _, r := range s[end:] {
			if isSpace(r) || strings.ContainsRune("<>\"“”«»|{}", r) {
				break
			}
			end += len(string(r))
		}
		end = start + len(trimAddress(s[start:end]))
		at = end
		if end > start+n {
			out = append(out, interval{start, end})
		}
		at = max(at, start+n)
	}
}

// maxAddress is the longest address that is looked for between brackets, in
// bytes.
const maxAddress = 4096

// isAddress reports whether s is one address and nothing else.
func isAddress(s string) bool {
	if !strings.HasPrefix(s, "http") {
		return false
	}
	us := addresses(s)
	return len(us) == 1 && us[0] == interval{0, len(s)}
}

// trimAddress cuts off the punctuation of the sentence around an address. A
// bracket stays where the address opened it.
func trimAddress(u string) string {
	open, closed := strings.Count(u, "("), strings.Count(u, ")")
	openSquare, closedSquare := strings.Count(u, "["), strings.Count(u, "]")
	for u != "" {
		switch u[len(u)-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*':
		case ')':
			if open >= closed {
				return u
			}
			closed--
		case ']':
			if openSquare >= closedSquare {
				return u
			}
			closedSquare--
		default:
			if strings.HasSuffix(u, "’") || strings.HasSuffix(u, "…") {
				u = u[:len(u)-len("’")]
				continue
			}
			return u
		}
		u = u[:len(u)-1]
	}
	return u
}

// isBareAddress reports whether s is nothing but addresses, with at most a
// label such as “Link:” before them.
func isBareAddress(s string) bool {
	if !strings.Contains(s, "://") {
		return false
	}
	us := addresses(s)
	if len(us) == 0 {
		return false
	}
	var rest strings.Builder
	at := 0
	for _, u := range us {
		rest.WriteString(s[at:u.start])
		at = u.end
	}
	rest.WriteString(s[at:])
	label := strings.Trim(strings.ToLower(rest.String()), " <>[]()*•-–—:|.,;")
	switch label {
	case "", "link", "links", "source", "sources", "url", "via", "and", "original", "web", "from":
		return true
	}
	return false
}

// Query parameters that only tell a publisher where a reader came from. Those
// ending in * are prefixes.
var trackers = []string{
	"utm_*", "mtm_*", "pk_*", "piwik_*", "hsa_*", "at_*", "stm_*", "wt_*", "ns_*", "fb_*", "vero_*", "oly_*", "_hs*", "mkt_*", "trk_*",
	"fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "yclid", "ysclid", "msclkid", "twclid", "ttclid", "li_fat_id",
	"igshid", "igsh", "mc_cid", "mc_eid", "ref_src", "ref_url", "cmpid", "cmp", "icid", "ncid", "ocid", "smid", "smtyp", "partner",
	"s_kwcid", "ito", "xtor", "ftag", "guccounter", "guce_referrer", "guce_referrer_sig", "spm", "srnd", "sref", "soc_src", "soc_trk", "rss", "feature",
	"__twitter_impression", "outputtype", "wgu", "wgexpiry", "ceid", "emci", "emdi", "sh", "taid", "tpcc", "traffic_source", "fromrss", "campaign_id", "instance_id", "regi_id", "_ga", "_gl",
}

func isTracker(name string) bool {
	name = strings.ToLower(name)
	for _, t := range trackers {
		if p, ok := strings.CutSuffix(t, "*"); ok && strings.HasPrefix(name, p) || name == t {
			return true
		}
	}
	return false
}

// Canonical returns the address without what does not name the page: tracking
// parameters, the fragment, a default port; scheme and host in lower case. What
// is no http address comes back as it is.
func Canonical(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || !strings.EqualFold(u.Scheme, "http") && !strings.EqualFold(u.Scheme, "https") {
		return address
	}
	u.Scheme = strings.ToLower(u.Scheme)
	u.Host = strings.ToLower(strings.TrimSuffix(u.Host, "."))
	if host, port, err := net.SplitHostPort(u.Host); err == nil {
		if u.Scheme == "http" && port == "80" || u.Scheme == "https" && port == "443" {
			if strings.Contains(host, ":") {
				host = "[" + host + "]"
			}
			u.Host = host
		}
	}
	u.Fragment, u.RawFragment = "", ""
	u.User = nil
	u.RawQuery = dropTrackers(u.RawQuery)
	u.ForceQuery = false
	return u.String()
}

// dropTrackers keeps the other parameters in their order and spelling.
func dropTrackers(query string) string {
	if query == "" {
		return ""
	}
	var kept []string
	for _, p := range strings.Split(query, "&") {
		name, _, _ := strings.Cut(p, "=")
		if decoded, err := url.QueryUnescape(name); err == nil {
			name = decoded
		}
		if p != "" && !isTracker(name) {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "&")
}
