package attribution

import "github.com/rapporteur-project/rapporteur/internal/news"

// add appends a saying and files it under its sentence and under those that
// its content reaches, so that no step looks through all of a long report.
func (r *reader) add(say saying) int {
	k := len(r.sayings)
	r.sayings = append(r.sayings, say)
	r.cued[say.sentence] = append(r.cued[say.sentence], int32(k))
	for _, c := range say.content {
		r.cover(k, c)
	}
	return k
}

// cover files saying k under the sentences that a span reaches.
func (r *reader) cover(k int, c news.Span) {
	first := max(r.sentenceAt(c.Start), 0)
	for i := first; i < len(r.sentences) && r.sentences[i].Span.Start < c.End; i++ {
		r.covered[i] = append(r.covered[i], int32(k))
	}
}

// file files all sayings anew, once their order has changed.
func (r *reader) file() {
	all := r.sayings
	r.sayings = make([]saying, 0, len(all))
	r.cued = make([][]int32, len(r.sentences))
	r.covered = make([][]int32, len(r.sentences))
	for i := range all {
		r.add(all[i])
	}
}
