package parse

import (
	"strings"
	"testing"
)

// The cases show tokens parted by spaces.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"She didn't go.", "She did n't go ."},
		{"They’ve said they won’t.", "They ’ve said they wo n’t ."},
		{"Chad's army, the neighbours' fear", "Chad 's army , the neighbours ' fear"},
		{"Kenya’s six-month ceasefire", "Kenya ’s six - month ceasefire"},
		{"pro-government, anti-war, re-elected, ex-minister", "pro-government , anti-war , re-elected , ex-minister"},
		{"a non-binding state-owned bank", "a non-binding state - owned bank"},
		{"U.S.-led talks", "U.S. - led talks"},
		{"Mr. Abe met Lt. Col. Diallo.", "Mr. Abe met Lt. Col. Diallo ."},
		{"It cost $3.5 million (about €3m).", "It cost $ 3.5 million ( about € 3m ) ."},
		{"US$40 or 12%", "US$ 40 or 12 %"},
		{"at 10:30 a.m. on 3/11", "at 10:30 a.m. on 3/11"},
		{"call 555-0142 in 1914-18", "call 555-0142 in 1914 - 18"},
		{"1,200 men; 2-1", "1,200 men ; 2 - 1"},
		{"“No,” he said.", "“ No , ” he said ."},
		{`"No," he said.`, `" No , " he said .`},
		{"Wait... what?!", "Wait ... what ?!"},
		{"Wait… what", "Wait … what"},
		{"the talks—if any—are off", "the talks — if any — are off"},
		{"war -- or peace", "war -- or peace"},
		{"See https://example.org/a-b?x=1, or mail ann.lee@example.org.", "See https://example.org/a-b?x=1 , or mail ann.lee@example.org ."},
		{"on example.com today", "on example.com today"},
		{"@un_spokes wrote #ceasefire", "@un_spokes wrote #ceasefire"},
		{"and/or", "and / or"},
		{"I cannot say; we're gonna see", "I can not say ; we 're gon na see"},
		{"AT&T and O'Neill", "AT&T and O'Neill"},
		{"the '90s", "the '90s"},
		{"(Reuters) —", "( Reuters ) —"},
		{"J. K. Mbeki", "J. K. Mbeki"},
		{"He said no.", "He said no ."},
		{"No. 10", "No. 10"},
		{"He is in the U.S.", "He is in the U.S."},
		{"over.Then", "over . Then"},
		{"[to leave]", "[ to leave ]"},
		{"", ""},
		{" \u00a0\t", ""},
	} {
		var got []string
		for _, s := range Words(c.text) {
			got = append(got, s...)
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.text, g, c.want)
		}
	}
}

// The cases show sentences parted by a bar.
func TestSentences(t *testing.T) {
	for _, text := range []string{
		"The envoy left.| Nobody saw him go.",
		"U.S. President Jimmy Carter hosted them.| They signed.",
		"He flew to the U.S.| The visit lasted a day.",
		"Envoys of the U.S. Britain calls friends were there.",
		"Lt. Gen. Sam Okoth and Sgt. Amy Poe spoke.| Mr. X did not.",
		"She called it “murder.”| The court agreed.",
		"(The court agreed.)| She left.",
		"“We lost. |We will be back,” he said.",
		"“Why now?” Ms. Ito asked.| Nobody knew.",
		"“Stop!” the crowd shouted.",
		"On Jan. 5 the talks began.| On Feb. 9 they failed.",
		"He ranked No. 2 in the party.| Was it enough?| No.| It was not.",
		"Acme Inc. said it would leave.| Rivals such as Bolt Corp. may follow.",
		"Prices rose 3.5 percent.| 12 people were fined.",
		"BEIRUT, March 2 (AFP) — Lebanon closed its border.| Syria did not.",
		"Well... perhaps.| But he left …",
		"J. P. Nadda and W. H. Auden never met.",
		"Talks resume at 9 a.m. Monday in Oslo.| Then they end at 5 p.m.| The hosts leave.",
		"Write to press@example.org. |See www.example.org for more.",
		"No full stop in a headline",
		"It rained.[12]| Nobody came.| Some states, e.g. Chad, stayed (c. 1900).",
		"He asked what is “just.” |That is the point.",
		"Ministers said (and meant it!) that they would go.",
	} {
		plain := strings.ReplaceAll(text, "|", "")
		tk := tokenizer{text: []rune(plain)}
		tk.tokenize(0, len(tk.text))
		var got []string
		from := 0
		for _, to := range tk.sentences(tk.out) {
			got = append(got, string(tk.text[tk.out[from].start:tk.out[to-1].end]))
			from = to
		}
		want := strings.Split(text, "|")
		for i := range want {
			want[i] = strings.TrimSpace(want[i])
		}
		if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
			t.Errorf("got\n%s\nwant\n%s\n", g, w)
		}
	}
}

func TestLongSentenceIsCut(t *testing.T) {
	for _, text := range []string{strings.Repeat("word, ", 3000), strings.Repeat("word ", 3000), strings.Repeat("x", 100000)} {
		for _, s := range Words(text) {
			if len(s) > maxSentence {
				t.Errorf("a sentence of %d tokens", len(s))
			}
		}
	}
}
