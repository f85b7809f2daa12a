package attribution

import "strings"

// quotesOther reads one who passes on another's words: “the agency quoted the
// minister as saying that …”, “…, the minister was quoted as saying by the
// agency”. The one quoted is the source, the one who quotes the channel.
func (r *reader) quotesOther(say *saying) bool {
	s := &r.sentences[say.sentence]
	v := asSaying(s, say.head)
	if v < 0 {
		return false
	}
	channel := say.source
	who := -1
	if isPassive(s, say.head) {
		who = nearestSubject(s, say.head)
		if by := agentOf(s, v); !channel.ok() && by >= 0 {
			channel = r.phraseOf(say.sentence, by)
		}
	} else {
		for _, c := range s.Children(say.head) {
			if h := int(c); s.Is(h, "obj", "iobj") && h < v && h > say.head {
				who = h
				break
			}
		}
		if who < 0 {
			who = wordBefore(s, v, asBefore(s, v))
		}
	}
	if who < 0 {
		return false
	}
	inner := saying{sentence: say.sentence, head: v, scope: say.head, lo: v, hi: v + 1, cue: r.sayRow(), source: none, told: none}
	if inner.cue == nil {
		return false
	}
	inner.source = phrase{say.sentence, who, who, who + 1}
	found := r.takeAfter(&inner, say.lo, v+1)
	if !found {
		q := r.spokenBefore(say, r.groupStart(say))
		if q < 0 {
			return r.takeLeftClause(say, channel, who)
		}
		inner.content = append(inner.content, r.quotes[q].span)
	}
	r.relayed(say, channel, who, inner)
	return true
}

// relayed fills in a saying that quotes another.
func (r *reader) relayed(say *saying, channel phrase, who int, inner saying) {
	s := &r.sentences[say.sentence]
	lo, hi := nounExtent(s, who)
	if who > say.head {
		lo, hi = max(lo, say.hi), min(hi, max(who+1, asBefore(s, inner.head)))
	}
	say.source = phrase{say.sentence, who, lo, hi}
	say.content = inner.content
	say.place = "quote"
	if channel.ok() && channel.head != who {
		say.via = append(say.via, channel)
	}
}

// takeLeftClause reads an unquoted clause before: “The airfield was hit, the
// agency quoted a soldier as saying.”
func (r *reader) takeLeftClause(say *saying, channel phrase, who int) bool {
	s := &r.sentences[say.sentence]
	lo := r.groupStart(say)
	if lo < 2 || !comma(s, lo-1) {
		return false
	}
	inner := saying{head: asSaying(s, say.head), content: r.region(say, leftEdge(s, 0, lo), lo)}
	r.relayed(say, channel, who, inner)
	return len(say.content) > 0
}

// groupStart returns the first token of the words that tell of a saying: its
// source, or its cue.
func (r *reader) groupStart(say *saying) int {
	lo := say.lo
	if say.source.ok() && say.source.sentence == say.sentence {
		lo = min(lo, say.source.lo)
	}
	if h := nearestSubject(&r.sentences[say.sentence], say.head); h >= 0 {
		l, _ := nounExtent(&r.sentences[say.sentence], h)
		lo = min(lo, l)
	}
	return lo
}

// asSaying returns the participle of “as saying” after the verb t, or -1.
func asSaying(s *sentence, t int) int {
	const reach = 30
	for k := t + 1; k+1 < len(s.Tokens) && k < t+reach; k++ {
		if s.quote[k] != s.quote[t] {
			return -1
		}
		if strings.EqualFold(s.Tokens[k].Form, "as") && s.Tokens[k+1].XPOS == "VBG" {
			return k + 1
		}
	}
	return -1
}

// asBefore returns the token “as” before the participle v.
func asBefore(s *sentence, v int) int {
	if v > 0 && strings.EqualFold(s.Tokens[v-1].Form, "as") {
		return v - 1
	}
	return v
}
