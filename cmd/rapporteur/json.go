package main

import (
	"encoding/json"
	"io"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// A jsonWriter prints a record as indented JSON, or as one line.
type jsonWriter struct{ enc *json.Encoder }

func newJSONWriter(w io.Writer, indent bool) *jsonWriter {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	if indent {
		enc.SetIndent("", "  ")
	}
	return &jsonWriter{enc}
}

func (j *jsonWriter) Write(_ string, r *news.Record) error { return j.enc.Encode(r) }
func (j *jsonWriter) Close() error                         { return nil }
func (j *jsonWriter) warns() bool                          { return false }
