package news

// The types of actors.
const (
	Country      = "country"
	Organization = "organization"
	OfficeHolder = "office" // an office named without its holder
	Person       = "person"
	Group        = "group"
)

// An Actor is a party that can act or be acted on.
type Actor struct {
	ID       string         `json:"id"`
	Name     string         `json:"name"` // the fullest form that the report or the knowledge base gives
	Type     string         `json:"type"`
	Country  Nullable       `json:"country"` // ISO 3166-1 alpha-3
	Sectors  []string       `json:"sectors"` // PLOVER sector codes, most specific first
	Office   *Office        `json:"office"`
	KB       Nullable       `json:"kb"` // key in the knowledge base
	Mentions []ActorMention `json:"mentions"`
}

// An Office is what an actor holds, as far as the report or the knowledge
// base says. From and To are ISO 8601 dates of any precision.
type Office struct {
	Title string   `json:"title"`
	Of    string   `json:"of"`
	From  Nullable `json:"from"`
	To    Nullable `json:"to"`
}

// The forms of mentions.
const (
	NameForm    = "name"
	NominalForm = "nominal"
	PronounForm = "pronoun"
)

// An ActorMention is one place where the text speaks of an actor.
type ActorMention struct {
	Span Span   `json:"span"`
	Form string `json:"form"`
}
