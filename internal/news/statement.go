package news

// The kinds of statements: all quoted, none quoted, or some.
const (
	Direct   = "direct"
	Indirect = "indirect"
	Mixed    = "mixed"
)

// A Statement is something that somebody said, wrote, thought, showed or
// decided to make known. Source, Via and Addressee name actors by id; a source
// that is no actor keeps its words in SourceSpan.
type Statement struct {
	ID         string   `json:"id"`
	Kind       string   `json:"kind"`
	Source     []string `json:"source"`
	SourceSpan *Span    `json:"source_span"`
	CueSpan    *Span    `json:"cue_span"`
	Content    []Span   `json:"content"`
	Via        []string `json:"via"`
	Addressee  []string `json:"addressee"`
	Time       Nullable `json:"time"`

	// Stance is what the saying is worth to who asks whether its content
	// happened: report, claim, belief, denial, wish or question.
	Stance string `json:"stance"`

	// Parent is the statement whose content tells of this one, null for one
	// that the report itself tells.
	Parent Nullable `json:"parent"`
}
