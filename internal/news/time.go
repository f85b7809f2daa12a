package news

// The TIMEX3 types of time expressions.
const (
	DateTime     = "DATE"
	ClockTime    = "TIME"
	DurationTime = "DURATION"
	SetTime      = "SET"
)

// A Time is a time expression with its TIMEX3 value.
type Time struct {
	ID       string   `json:"id"`
	Span     Span     `json:"span"`
	Type     string   `json:"type"`
	Value    Nullable `json:"value"`    // TIMEX3: 2021-03-31TAF, 1998, P3D; null where nothing at all is known
	Resolved bool     `json:"resolved"` // whether Value is a point or period on the calendar
}
