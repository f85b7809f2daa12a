package news

// A Page is one input as it was found, before anybody reads it.
type Page struct {
	Name        string // what the user named: a path, an address, "-" for standard input
	URL         string // the address it came from, if any
	ContentType string // media type with parameters, if the source told one
	Body        []byte
}

// A Role says what a paragraph is in its report.
type Role string

// The roles of paragraphs. Only headlines, captions and body paragraphs are
// the report's own telling; a related paragraph announces another article.
const (
	Headline    Role = "headline"
	Dateline    Role = "dateline"
	Byline      Role = "byline"
	Caption     Role = "caption"
	Body        Role = "body"
	Related     Role = "related"
	Boilerplate Role = "boilerplate"
)

// An Article is a page read: canonical text with its parts told apart.
type Article struct {
	ID           string      `json:"id"` // "sha256:" and the hex digest of the canonical text
	URL          string      `json:"url"`
	CanonicalURL string      `json:"canonical_url"`
	Outlet       string      `json:"outlet"`
	Title        string      `json:"title"`
	Byline       []string    `json:"byline"`
	Language     string      `json:"language"` // ISO 639-1, "und" where the text is too short to tell
	Published    Published   `json:"published"`
	Text         string      `json:"text"` // canonical: lines unwrapped, paragraphs parted by one blank line
	Paragraphs   []Paragraph `json:"paragraphs"`
	Links        []Link      `json:"links"`
}

// Published is the report's own date with what speaks for it.
type Published struct {
	Date      Nullable       `json:"date"` // YYYY-MM-DD
	Time      Nullable       `json:"time"` // hh:mm:ss with zone, where the source gives it
	Evidence  []DateEvidence `json:"evidence"`
	Conflicts []string       `json:"conflicts"` // a sentence each
}

// The kinds of date evidence, strongest first.
const (
	EvidenceUser     = "user"
	EvidenceMetadata = "metadata"
	EvidenceDateline = "dateline"
	EvidenceAddress  = "address"
)

// DateEvidence is one sign of when a report was published.
type DateEvidence struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
	Span  *Span  `json:"span"` // the words in the text, null where the evidence lies outside it
}

// A Paragraph is a stretch of the text with one role. Credit is the photo
// credit of a caption, without the caption's words.
type Paragraph struct {
	Span   Span   `json:"span"`
	Role   Role   `json:"role"`
	Credit string `json:"credit,omitempty"`
}

// The roles of links.
const (
	LinkSource  = "source"
	LinkRelated = "related"
	LinkOther   = "other"
)

// A Link is an address that the report carries.
type Link struct {
	Span      *Span  `json:"span"` // the linked words; null for a bare address, which the canonical text leaves out
	URL       string `json:"url"`
	Canonical string `json:"canonical"` // without tracking parameters
	Role      string `json:"role"`
}
