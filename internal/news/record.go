package news

// Schema names the version of the record's contract.
const Schema = "rapporteur.record/1"

// A Record is what one report says: who did what to whom, when, and who said
// so, each with the words that prove it.
type Record struct {
	Schema     string      `json:"schema"`
	Article    Article     `json:"article"`
	Sentences  []Span      `json:"sentences"`
	Actors     []Actor     `json:"actors"`
	Times      []Time      `json:"times"`
	Statements []Statement `json:"statements"`
	Events     []Event     `json:"events"`
	Warnings   []string    `json:"warnings"`
}
