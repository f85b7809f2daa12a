package extract

import (
	"github.com/rapporteur-project/rapporteur/internal/news"
)

// stamps returns the page's own signs of its date, strongest first: JSON-LD,
// metas, time elements, a date line above the text.
func (m *metadata) stamps(chunks []chunk) []stamp {
	var out []stamp
	add := func(kind, value string) {
		d, clock, ok := moment(value)
		if !ok {
			return
		}
		for i := range out {
			if out[i].day == d && out[i].kind == kind {
				if out[i].clock == "" {
					out[i].clock = clock
				}
				return
			}
		}
		out = append(out, stamp{kind: kind, day: d, clock: clock})
	}
	add(news.EvidenceMetadata, m.ld.published)
	for _, k := range []string{
		"article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "published-date", "publish-date",
		"publish_date", "publishdate", "publication_date", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "datecreated", "date", "article_date_original", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "originalpublicationdate", "displaydate", "bt:pubdate", "citation_publication_date", "article:create_at", "iso-8601-publish-date",
	} {
		if v := m.meta[k]; len(v) > 0 {
			add(news.EvidenceMetadata, v[0])
			if len(out) > 0 {
				break
			}
		}
	}
	if len(out) == 0 {
		m.timeStamps(add)
	}
	if len(out) == 0 {
		if st := visibleStamp(chunks); st != nil {
			out = append(out, *st)
		}
	}
	if len(out) == 0 {
		add(news.EvidenceMetadata, m.ld.modified)
		for _, k := range []string{"article:modified_time", "og:updated_time", "lastmod", "last-modified"} {
			if len(out) == 0 {
				add(news.EvidenceMetadata, m.first(k))
			}
		}
	}
	return out
}

// timeStamps adds the first time element that is marked as publication, or
// else the first in or above the article.
func (m *metadata) timeStamps(add func(kind, value string)) {
	for _, t := range m.times {
		if t.published && t.near&(inRelated|inComments|inNav|inFooter|inAside) == 0 {
			add(news.EvidenceMetadata, t.value)
			return
		}
	}
	for _, t := range m.times {
		if !t.updated && t.near&(inRelated|inComments|inNav|inFooter|inAside) == 0 {
			add(news.EvidenceMetadata, t.value)
			return
		}
	}
}

// visibleStamp reads the date line that readers see above the text, or beside
// the byline. One that says when the page was changed is the last resort.
func visibleStamp(chunks []chunk) *stamp {
	var last *stamp
	told := false
	for i := range chunks {
		c := &chunks[i]
		told = told || c.words >= 40
		if told && c.where&inByline == 0 || c.chars > 120 || c.where&(inRelated|inComments|inNav|inFooter|inAside) != 0 {
			continue
		}
		st := lineStamp(c.text)
		if st == nil || st.day.year == 0 {
			continue
		}
		found := &stamp{kind: news.EvidenceMetadata, day: st.day, updated: st.updated}
		if !st.updated {
			return found
		}
		if last == nil {
			last = found
		}
	}
	return last
}
