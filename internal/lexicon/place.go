package lexicon

import "io/fs"

// A Town is a place that is no party, with the state it lies in.
type Town struct {
	Name    string
	Country string // ISO 3166-1 alpha-3
}

func (l *Lexicon) loadPlaces(fsys fs.FS) error {
	t, err := readTable(fsys, "places.txt", "country", "places")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		country := r.get("country")
		if country == "" {
			return r.fault("places without a country")
		}
		if err := l.checkCountry(r, country); err != nil {
			return err
		}
		for _, name := range r.list("places") {
			if name == "" {
				return r.fault("a place without a name")
			}
			l.name(name, Entry{Kind: Place, Index: int32(len(l.Towns))})
			l.Towns = append(l.Towns, Town{name, country})
		}
	}
	return nil
}
