package extract

import (
	"slices"
	"strings"
	"testing"
)

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"https://example.org/a?utm_source=x&utm_medium=y":   "https://example.org/a",
		"HTTPS://Example.ORG:443/A?id=7&fbclid=z#top":       "https://example.org/A?id=7",
		"http://example.org:80/":                            "http://example.org/",
		"http://example.org:8080/a?b=1&c=2":                 "http://example.org:8080/a?b=1&c=2",
		"https://example.org/a?at_medium=r&q=a%20b&&ref=s":  "https://example.org/a?q=a%20b&ref=s",
		"https://example.org/%D1%82?mc_cid=1&MC_EID=2":      "https://example.org/%D1%82",
		"https://user:pw@example.org/a":                     "https://example.org/a",
		"https://example.org/a?":                            "https://example.org/a",
		"mailto:a@example.org":                              "mailto:a@example.org",
		"not an address":                                    "not an address",
		"":                                                  "",
		"https://[2001:db8::1]:443/a":                       "https://[2001:db8::1]/a",
		"https://example.org/a;b=c?yclid=1&gclid=2&x=%zz":   "https://example.org/a;b=c?x=%zz",
		"https://example.org./a":                            "https://example.org/a",
		"https://example.org/a?story=utm_source&n=1#/route": "https://example.org/a?story=utm_source&n=1",
	} {
		if got := Canonical(in); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestAddresses(t *testing.T) {
	for in, want := range map[string]string{
		"See https://example.org/a.":                          "https://example.org/a",
		"(https://example.org/a_(b)), and http://b.example/?": "https://example.org/a_(b) http://b.example/",
		"“https://example.org/a”":                             "https://example.org/a",
		"http and https:// are schemes":                       "",
		"<https://example.org/a,b>":                           "https://example.org/a,b",
		"https://example.org/…":                               "https://example.org/",
		"(see https://example.org/a))).":                      "https://example.org/a",
		"[https://example.org/[a]].":                          "https://example.org/[a]",
	} {
		var got []string
		for _, u := range addresses(in) {
			got = append(got, in[u.start:u.end])
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestSplitCredit(t *testing.T) {
	for in, want := range map[string]string{
		"The envoy leaves. Ana Bell / NPA":                              "The envoy leaves.|Ana Bell / NPA",
		"The envoy “leaves.” Ana Bell/AFP":                              "The envoy “leaves.”|Ana Bell/AFP",
		"The envoy leaves. (Photo: Ana Bell/NPA)":                       "The envoy leaves.|Ana Bell/NPA",
		"The envoy leaves [Ana Bell/Reuters]":                           "The envoy leaves|Ana Bell/Reuters",
		"The envoy leaves. Photo by Ana Bell/Getty Images":              "The envoy leaves.|Ana Bell/Getty Images",
		"The envoy leaves REUTERS/Ana Bell":                             "The envoy leaves|REUTERS/Ana Bell",
		"The envoy leaves, Monday, May 3. (AP Photo/Ana Bell)":          "The envoy leaves, Monday, May 3.|AP Photo/Ana Bell",
		"The envoy leaves. Ana Bell, AP":                                "The envoy leaves.|Ana Bell, AP",
		"The envoy leaves. File photo":                                  "The envoy leaves.|File photo",
		"The envoy leaves. Getty Images":                                "The envoy leaves.|Getty Images",
		"The envoy leaves. Press Service of the President/Handout":      "The envoy leaves.|Press Service of the President/Handout",
		"The envoy leaves | Ana Bell/NPA":                               "The envoy leaves|Ana Bell/NPA",
		"The envoy leaves. Then he came back.":                          "The envoy leaves. Then he came back.|",
		"He spoke of 9/11. The 9/11 report and/or its annex were read.": "He spoke of 9/11. The 9/11 report and/or its annex were read.|",
		"The price was 3.5 crowns/kilo. It fell in May":                 "The price was 3.5 crowns/kilo. It fell in May|",
		"Talks resumed. Norland and/or Sudova may ask for more time":    "Talks resumed. Norland and/or Sudova may ask for more time|",
		"The statement was sent via Reuters.":                           "The statement was sent via Reuters.|",
		"She was shown a photo by Ana Bell.":                            "She was shown a photo by Ana Bell.|",
		"The archive was sold to Getty Images.":                         "The archive was sold to Getty Images.|",
		"It breaks the Copyright Act.":                                  "It breaks the Copyright Act.|",
		"An officer in Oslo - Copyright Ana Bell/AP":                    "An officer in Oslo|Ana Bell/AP",
		"He met Mr. Ana Bell / NPA":                                     "He met Mr. Ana Bell / NPA|",
	} {
		words, credit := splitCredit(in)
		if got := words + "|" + trimCredit(credit); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestBylines(t *testing.T) {
	for in, want := range map[string]string{
		"By Ana Bell and Jo Kay":                                "Ana Bell; Jo Kay",
		"BY ANA BELL":                                           "ANA BELL",
		"By Ana Bell, Jo Kay and Per Dahl in Oslo":              "Ana Bell; Jo Kay; Per Dahl",
		"By Ana Bell, diplomatic correspondent":                 "Ana Bell",
		"Ana Bell, Reuters":                                     "Ana Bell",
		"Ana Bell | AP":                                         "Ana Bell",
		"(Reporting by Ana Bell in Oslo; Editing by Jo Kay)":    "Ana Bell",
		"With files from Jo Kay and the Norland Press Agency":   "",
		"Written by: Ana van der Bell":                          "Ana van der Bell",
		"By Monday the talks had failed.":                       "",
		"Additional reporting at ȺȺȺȺȺȺȺȺ by Jo Kay":            "Jo Kay", // Ⱥ has more bytes in lower case
		"By the time he arrived, the talks had ended in uproar": "",
		"Norland, Sudova agree on water":                        "",
	} {
		got := ""
		if isBylineLine(in) {
			got = strings.Join(bylineNames(in), "; ")
		}
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestTeasersAndFurniture(t *testing.T) {
	for in, want := range map[string]string{
		"Related article: Envoy Leaves After Dispute":                    "Envoy Leaves After Dispute",
		"READ MORE: Envoy leaves":                                        "Envoy leaves",
		"READ ALSO Envoy leaves after dispute":                           "Envoy leaves after dispute",
		"See also – The history of the treaty":                           "The history of the treaty",
		"More on this story":                                             "(heading)",
		"Read more about it in the report, the minister told lawmakers.": "",
		"Background":                                    "",
		"see more of the region, he said":               "",
		"Watch: the envoy leaves":                       "the envoy leaves",
		"Related parties met in Oslo on Monday, again.": "",
	} {
		opening, rest := teaser(in)
		if opening != "" && rest == "" {
			rest = "(heading)"
		}
		if rest != want {
			t.Errorf("%q: %q, want %q", in, rest, want)
		}
	}
	for in, want := range map[string]bool{
		"Advertisement": true, "ADVERTISEMENT": true, "Share this:": true, "© 2031 Example": true, "5 min read": true, "* * *": true,
		"Sign up for our newsletter, delivered each morning.": true,
		"The minister said he would sign up to the treaty.":   false,
		"The newsletter of the party called for a vote.":      false,
		"Copyright law was on the agenda of the talks.":       false,
		"Subscribers to the treaty met in Oslo.":              false,
	} {
		if got := isBoilerplate(in); got != want {
			t.Errorf("isBoilerplate(%q) = %v", in, got)
		}
	}
}

func TestHostNamedBeside(t *testing.T) {
	for _, c := range []struct {
		text, address string
		want          bool
	}{
		{"Reuters reported on Monday", "https://www.reuters.com/a", true},
		{"he told Al Jazeera", "https://www.aljazeera.com/a", true},
		{"The New York Times said", "https://nytimes.com/a", true},
		{"the Financial Times said", "https://www.ft.com/a", true},
		{"the Wall Street Journal said", "https://www.wsj.com/a", true},
		{"the BBC said", "https://www.bbc.co.uk/news/a", true},
		{"Moscow Times staff", "https://www.themoscowtimes.com/a", true},
		{"the minister said on Monday", "https://www.reuters.com/a", false},
		{"reuters in lower case", "https://www.reuters.com/a", false},
		{"Reuters", "https://www.example.org/reuters", false},
		{"X", "nonsense", false},
	} {
		j := linkJudge{d: &draft{blocks: []block{{text: c.text}}}, named: map[int]map[string]bool{}}
		if got := j.sourceOf(c.address, 0); got != c.want {
			t.Errorf("%q names %s: %v", c.text, c.address, got)
		}
	}
}

func TestHyphensAtLineEnds(t *testing.T) {
	for in, want := range map[string]string{
		"a long-\nterm plan":              "a long-term plan",
		"a lead —\nor so":                 "a lead — or so",
		"a lead—\nor so":                  "a lead—or so",
		"from 2010-\n2012 on":             "from 2010- 2012 on",
		"the anti-\nwar party":            "the anti-war party",
		"soft hy\u00ad\nphen it":          "soft hy phen it",
		"govern-\nment of the government": "government of the government",
		"Norland-\nbased firms":           "Norland-based firms",
		"the govern-\nment and the parlia-\nment and the com-\nmission": "the government and the parliament and the commission",
	} {
		if got := unwrap(in); len(got) != 1 || got[0] != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestUnwrapKeepsLabelsInsideSentences(t *testing.T) {
	in := "The crew of the boat that had been seized off the coast in the spring went\nhome. They had been told on Monday that they would be released after talks in\nMarch 29, 2031, a day that nobody in the village where they live is likely to\nsee more of. Nothing was paid, the owner of the boat told reporters by phone.\n"
	if got := unwrap(in); len(got) != 1 {
		t.Errorf("%d paragraphs: %q", len(got), got)
	}
}

func TestBylineIsNoCredit(t *testing.T) {
	d, err := readText("Envoy leaves after dispute\n\nBy Ana Bell, Reuters\n\nThe envoy left the capital on Monday after a dispute over the river.\n")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(d.byline, []string{"Ana Bell"}) || d.title != "Envoy leaves after dispute" {
		t.Errorf("byline %q, title %q", d.byline, d.title)
	}
}

func TestNetworkRoundTrip(t *testing.T) {
	n := bodyModel()
	if n.Hidden == 0 {
		t.Fatal("the embedded network was not read")
	}
	m, err := decodeNetwork(n.Encode())
	if err != nil {
		t.Fatal(err)
	}
	x := make([]float32, Features)
	for i := range x {
		x[i] = float32(i%3) / 2
	}
	if m.Score(x) != n.Score(x) {
		t.Error("the score changed")
	}
	if _, err := decodeNetwork(n.Encode()[:100]); err == nil {
		t.Error("a cut file is read")
	}
}
