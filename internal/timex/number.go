package timex

// A count is a number of units. A vague one is "several" or "a few".
type count struct {
	n     int
	half  bool // and a half
	vague bool
}

// count reads a number at i: digits, words ("twenty-four", "two and a half",
// "a couple of", "several", "half a") or both ("2 1/2"). It returns the index
// after it, or -1.
func (r *reader) count(i int) (count, int) {
	if r.number(i) {
		return r.digitCount(i)
	}
	switch {
	case r.is(i, "half") && r.is(i+1, "a", "an"):
		return count{half: true}, i + 2
	case r.is(i, "half") && r.hyphen(i+1):
		return count{half: true}, i + 2
	case r.is(i, "a", "an"):
		return r.articleCount(i)
	case vagueCounts[r.text(i)]:
		return count{vague: true}, i + 1
	case r.is(i, "couple"):
		if j := r.seq(i+1, "of"); j > 0 {
			return count{n: 2}, j
		}
	case r.is(i, "dozen"):
		return count{n: 12}, i + 1
	case r.is(i, "dozens", "hundreds", "thousands", "scores") && r.is(i+1, "of"):
		return count{vague: true}, i + 2
	}
	n, j := r.cardinal(i)
	if j < 0 {
		return count{}, -1
	}
	if k := r.seq(j, "and", "a", "half"); k > 0 {
		return count{n: n, half: true}, k
	}
	return count{n: n}, j
}

func (r *reader) text(i int) string {
	if i < 0 || i >= len(r.tok) {
		return ""
	}
	return r.tok[i].text
}

func (r *reader) digitCount(i int) (count, int) {
	t := &r.tok[i]
	if t.decimal && !t.half {
		return count{}, -1
	}
	c := count{n: t.num, half: t.half}
	j := i + 1
	switch {
	case r.number(j) && r.tok[j].num == 1 && r.is(j+1, "/") && r.is(j+2, "2") && r.glued(j+2):
		return count{n: c.n, half: true}, j + 3
	case r.hyphen(j) && r.is(j+1, "1") && r.is(j+2, "/") && r.is(j+3, "2"):
		return count{n: c.n, half: true}, j + 4
	case r.is(j, "½"):
		return count{n: c.n, half: true}, j + 1
	case r.is(j, "thousand"):
		return count{n: c.n * 1000}, j + 1
	}
	if k := r.seq(j, "and", "a", "half"); k > 0 {
		return count{n: c.n, half: true}, k
	}
	return c, j
}

// articleCount reads "a hundred", "a few", "a couple of", "a dozen". A bare
// article is one.
func (r *reader) articleCount(i int) (count, int) {
	j := i + 1
	if r.is(j, "good") {
		j++
	}
	switch {
	case r.is(j, "few"):
		return count{vague: true}, j + 1
	case r.seq(j, "number", "of") > 0:
		return count{vague: true}, j + 2
	case r.seq(j, "couple", "of") > 0:
		return count{n: 2}, j + 2
	case r.seq(j, "couple", "more") > 0:
		return count{n: 2}, j + 1
	case r.is(j, "dozen"):
		return count{n: 12}, j + 1
	case r.is(j, "hundred"):
		return count{n: 100}, j + 1
	case r.is(j, "thousand"):
		return count{n: 1000}, j + 1
	case r.is(j, "half") && r.hyphen(j+1):
		return count{half: true}, j + 2
	}
	return count{n: 1}, i + 1
}

// cardinal reads a number in words, below a million.
func (r *reader) cardinal(i int) (n, next int) {
	total, part, j := 0, 0, i
	for {
		c := r.word(j).card
		switch {
		case c == 0:
			return finishCardinal(total+part, i, j)
		case c == 1000 || c == 100:
			if part == 0 {
				return finishCardinal(total, i, j)
			}
			if part *= c; c == 1000 {
				total, part = total+part, 0
			}
		case part%100 == 0:
			part += c
		case part%100 >= 20 && part%10 == 0 && c < 10:
			part += c
		default:
			return finishCardinal(total+part, i, j)
		}
		j++
		k := j
		if r.hyphen(k) || r.is(k, "and") && part%100 == 0 && part+total >= 100 {
			k++
		}
		if r.word(k).card > 0 {
			j = k
		}
	}
}

func finishCardinal(n, from, to int) (int, int) {
	if to == from {
		return 0, -1
	}
	return n, to
}

// ordinal reads "third", "3rd", "twenty-first". It returns the index after
// it, or -1.
func (r *reader) ordinal(i int) (n, next int) {
	if r.number(i) {
		if r.tok[i].digits > 0 && r.glued(i+1) && r.is(i+1, "st", "nd", "rd", "th") {
			return r.tok[i].num, i + 2
		}
		return 0, -1
	}
	w := r.word(i)
	if w.ord > 0 {
		return w.ord, i + 1
	}
	if w.card >= 20 && w.card < 100 {
		j := r.skipHyphen(i + 1)
		if o := r.word(j).ord; o > 0 && o < 10 {
			return w.card + o, j + 1
		}
	}
	return 0, -1
}
