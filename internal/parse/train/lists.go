package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// readLists reads the columns of CSV files that name persons and places, each
// given as file:column. It returns how often each word is a given name, a
// family name, and a word of a place's name, by its plain form.
func readLists(persons, places []string) ([]map[string]int, error) {
	given, family, place := map[string]int{}, map[string]int{}, map[string]int{}
	for _, spec := range persons {
		err := readColumn(spec, func(name string) {
			words := strings.Fields(name)
			if len(words) < 2 || len(words) > 5 {
				return
			}
			given[linear.Plain(words[0])]++
			family[linear.Plain(words[len(words)-1])]++
		})
		if err != nil {
			return nil, err
		}
	}
	for _, spec := range places {
		err := readColumn(spec, func(name string) {
			for _, w := range strings.Fields(name) {
				if w = strings.Trim(w, "(),."); len(w) > 3 {
					place[linear.Plain(w)]++
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return []map[string]int{given, family, place}, nil
}

// readColumn gives each distinct value of a CSV file's column.
func readColumn(spec string, each func(string)) error {
	path, column, ok := strings.Cut(spec, ":")
	if !ok {
		return fmt.Errorf("%s: want file:column", spec)
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.FieldsPerRecord = -1
	header, err := in.Read()
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	at := slices.Index(header, column)
	if at < 0 {
		return fmt.Errorf("%s: no column %q", path, column)
	}
	seen := map[string]bool{}
	for {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if at < len(row) && !seen[row[at]] {
			seen[row[at]] = true
			each(row[at])
		}
	}
}
