package news

import (
	"encoding/json"
	"fmt"
)

// A Span is a half-open interval [Start, End) of Unicode code points in an
// article's canonical text. Its JSON form is the array [start, end], so that
// text[start:end] in Python or substring in R gives the words.
type Span struct {
	Start, End int
}

// Len returns the number of code points in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a code point.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Cover returns the smallest span that contains both s and t. An empty span
// adds nothing.
func (s Span) Cover(t Span) Span {
	if s.Empty() {
		return t
	}
	if t.Empty() {
		return s
	}
	return Span{min(s.Start, t.Start), max(s.End, t.End)}
}

// MarshalJSON writes s as [start, end].
func (s Span) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d]", s.Start, s.End), nil
}

// UnmarshalJSON reads [start, end].
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return fmt.Errorf("span: want [start, end]: %w", err)
	}
	s.Start, s.End = pair[0], pair[1]
	return nil
}

// A Nullable is a string whose empty value is null in JSON: the answer is
// unknown, not empty.
type Nullable string

// MarshalJSON writes null for the empty string.
func (n Nullable) MarshalJSON() ([]byte, error) {
	if n == "" {
		return []byte("null"), nil
	}
	return json.Marshal(string(n))
}

// UnmarshalJSON reads a string or null.
func (n *Nullable) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	*n = ""
	if s != nil {
		*n = Nullable(*s)
	}
	return nil
}
