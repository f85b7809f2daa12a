package news

// PLOVER's auxiliary modes. An event with none of them happened or is
// happening, says the report.
const (
	Negation     = "negation"
	Future       = "future"
	Hypothetical = "hypothetical"
	Historical   = "historical"
)

// An Event is one thing that one side did to, with or about another.
type Event struct {
	ID           string         `json:"id"`
	Type         string         `json:"type"` // PLOVER 0.8
	Mode         Nullable       `json:"mode"`
	Contexts     []string       `json:"contexts"`
	CAMEO        Nullable       `json:"cameo"`
	Quad         int            `json:"quad"`      // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
	Score        float64        `json:"score"`     // PLOVER conflict–cooperation score, −10 … +10
	Goldstein    *float64       `json:"goldstein"` // CAMEO's Goldstein score, null without a CAMEO code
	Actor        []string       `json:"actor"`
	Recipient    []string       `json:"recipient"`
	Aux          []string       `json:"aux"`
	Counts       bool           `json:"counts"`
	WhyNot       string         `json:"why_not,omitempty"` // one clause, where Counts is false
	AttributedTo []string       `json:"attributed_to"`
	Time         Nullable       `json:"time"`
	Date         *Interval      `json:"date"`
	Place        *Place         `json:"place"`
	Mentions     []EventMention `json:"mentions"`
	Confidence   float64        `json:"confidence"` // 0 … 1
	Why          string         `json:"why"`        // the frame or model that made it
}

// An Interval runs from the first to the last day, both included, as ISO 8601
// dates of equal precision.
type Interval struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// A Place is where an event happened.
type Place struct {
	Name    string   `json:"name"`
	Country Nullable `json:"country"`
	Span    Span     `json:"span"`
}

// An EventMention is one telling of an event: the clause and its predicate.
type EventMention struct {
	Span    Span `json:"span"`
	Trigger Span `json:"trigger"`
}
