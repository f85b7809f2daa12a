package main

import (
	"regexp"
	"strings"
)

// An office is a position as the table keeps it.
type office struct {
	title, sectors, of, to string
}

// The titles that one person holds at a time in a country.
var single = map[string]bool{
	"president": true, "vice president": true, "prime minister": true, "chancellor": true, "foreign minister": true,
	"defense minister": true, "interior minister": true, "finance minister": true, "supreme leader": true,
	"ambassador": true, "king": true, "queen": true, "emir": true, "secretary-general": true,
	"chief of the general staff": true, "national security adviser": true, "attorney general": true, "prosecutor general": true,
}

// rules map the wordings of positions to offices, first match first.
var rules = []struct {
	wording *regexp.Regexp
	title   string
	sectors string
}{
	{regexp.MustCompile(`^(interim |acting |transitional )?president( of the (republic|confederation|nation|federation|state))?$`), "president", "GOV"},
	{regexp.MustCompile(`^(first |second )?(executive )?vice[- ]president( of the republic)?$`), "vice president", "GOV"},
	{regexp.MustCompile(`^supreme leader$|^supreme leader of`), "supreme leader", "GOV"},
	{regexp.MustCompile(`^(federal )?chancellor$`), "chancellor", "GOV"},
	{regexp.MustCompile(`^(interim |acting |caretaker )?(prime minister|premier|taoiseach|premier of the state council|president of the government|president of the council of ministers|chairman of the council of ministers|chairman of the cabinet of ministers( \(prime minister\))?|minister[- ]president|head of government)$`), "prime minister", "GOV"},
	{regexp.MustCompile(`^(first )?(deputy|vice)[- ](prime minister|premier)|^vice premier|^tánaiste$`), "deputy prime minister", "GOV"},
	{regexp.MustCompile(`^(federal |state |union )?(minister|secretary) (of|for|in charge of) (the )?(state for )?(foreign|external|european and foreign|europe and foreign|international relations|exterior)( affairs| relations|,|$|.*foreign)|^(foreign|external affairs) (minister|secretary)|^secretary of state for foreign|^minister of international relations and cooperation|^minister for europe and foreign`), "foreign minister", "GOV"},
	{regexp.MustCompile(`^(federal |union )?(minister|secretary) (of|for) (national |state |the )?(defen[cs]e|armed forces)|^secretary of state for defence$|^defen[cs]e (minister|secretary)|^minister of (the )?armed forces|^minister of war$`), "defense minister", "MIL, GOV"},
	{regexp.MustCompile(`^(federal |union )?minister (of|for) (the )?(interior|internal affairs|home affairs)|^home secretary|^secretary of state for the home department|^secretary of homeland security`), "interior minister", "GOV"},
	{regexp.MustCompile(`^(federal |union )?minister (of|for) (the )?(finance|economy and finance|finances)$|^secretary of the treasury$|^chancellor of the exchequer$`), "finance minister", "GOV"},
	{regexp.MustCompile(`^national security advis[eo]r`), "national security adviser", "GOV"},
	{regexp.MustCompile(`^chief of (the )?(general|army|defen[cs]e) staff|^chief of defen[cs]e|^chief of the armed forces|^chairman of the joint chiefs of staff|^chief of staff of the (armed forces|army)|^commander[- ]in[- ]chief|^chief of the defence staff|^chief of the general staff|^chief of army staff`), "chief of the general staff", "MIL"},
	{regexp.MustCompile(`^attorney[- ]general$`), "attorney general", "GOV, JUD"},
	{regexp.MustCompile(`^prosecutor[- ]general$`), "prosecutor general", "JUD"},
	{regexp.MustCompile(`^(speaker|president|chairman|chairperson|chair) of (the )?(senate|national assembly|chamber of deputies|house of representatives|parliament|national council|federal council|house of commons|state duma|federation council|knesset|bundestag|bundesrat|legislative assembly|verkhovna rada|supreme people's assembly|congress of deputies|council of representatives|sejm|riksdag|legislative council|legislative yuan|milli majlis|jogorku kenesh|mazhilis|grand national assembly|national congress|people's assembly|lok sabha|rajya sabha|people's representative council)`), "speaker", "LEG"},
	{regexp.MustCompile(`^(king|queen|emir|sultan|emperor|grand duke|prince|crown prince)( of .*)?$`), "$1", "GOV"},
	{regexp.MustCompile(`^general secretary of the (chinese communist party|communist party)|^general secretary of the workers' party`), "general secretary", "PTY, GOV"},
	{regexp.MustCompile(`^(government|presidential) (spokesperson|spokesman|spokeswoman)|^press secretary`), "spokesperson", "GOV"},
	{regexp.MustCompile(`^(governor|president) of the (central|national|reserve) bank|^governor of the bank of|^president of the bundesbank|^governor of the people's bank`), "central bank governor", "GOV"},
	{regexp.MustCompile(`^chief justice`), "chief justice", "JUD"},
	{regexp.MustCompile(`^director of (the )?(central intelligence agency|federal security service|foreign intelligence service|mossad|national intelligence)`), "intelligence chief", "SPY, GOV"},
	{regexp.MustCompile(`^director of (the )?federal bureau of investigation`), "director", "COP, GOV"},
}

// served are the states whose ambassadors reports name: the table keeps the
// envoys that they receive, and all whom the first few send.
var served = set("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "JPN", "IND", "PAK", "IRN", "IRQ", "ISR", "SAU", "TUR", "UKR",
	"KOR", "PRK", "BRA", "MEX", "CAN", "AUS", "ITA", "ESP", "POL", "EGY", "SYR", "LBN", "AFG", "ZAF", "NGA", "ETH", "SDN",
	"VEN", "CUB", "COL", "BLR", "SRB", "GEO", "ARM", "AZE", "LBY", "YEM", "IDN", "PHL", "MMR", "HUN", "VAT", "QAT", "ARE")

var sending = set("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "ISR", "IRN", "UKR")

var envoyTo = regexp.MustCompile(`^ambassador to (.*)$`)

// position reads the wording of a position.
func (b *builder) position(wording, repo string) (office, bool) {
	w := strings.ToLower(strings.TrimSpace(wording))
	if repo == "us-cabinet" && w == "secretary of state" {
		return office{title: "foreign minister", sectors: "GOV"}, true
	}
	if repo == "united-kingdom-cabinet" && (w == "secretary of state for foreign and commonwealth affairs" || strings.HasPrefix(w, "secretary of state for foreign, ")) {
		return office{title: "foreign minister", sectors: "GOV"}, true
	}
	if strings.HasPrefix(w, "permanent representative to the united nations") || w == "ambassador to the united nations" {
		return office{title: "ambassador", sectors: "GOV", to: "United Nations"}, true
	}
	if m := envoyTo.FindStringSubmatch(w); m != nil {
		host := b.iso(strings.TrimPrefix(m[1], "the ambassador to "))
		if m[1] == "the european union" {
			host = "European Union"
		}
		return office{title: "ambassador", sectors: "GOV", to: host}, host != "" && (len(host) > 3 || served[host] || sending[b.repoCountry(repo)])
	}
	for _, r := range rules {
		m := r.wording.FindStringSubmatch(w)
		if m == nil {
			continue
		}
		title := r.title
		if title == "$1" {
			title = m[1]
		}
		return office{title: title, sectors: r.sectors}, true
	}
	return office{}, false
}
