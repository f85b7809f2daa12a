package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/rapporteur-project/rapporteur/internal/parse"
	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// readText counts the words of running text: plain files of a paragraph a
// line, where lines beginning "=== " name a document, or files of JSON lines
// with a field "text". Either may be gzipped.
func readText(paths []string, text *linear.Text) error {
	for _, path := range paths {
		if err := readTextFile(path, text); err != nil {
			return err
		}
	}
	return nil
}

func readTextFile(path string, text *linear.Text) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	name := path
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		name = strings.TrimSuffix(name, ".gz")
	}
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 1<<24)
	for line := 1; sc.Scan(); line++ {
		s := sc.Text()
		if strings.HasSuffix(name, ".jsonl") {
			var doc struct{ Text string }
			if err := json.Unmarshal(sc.Bytes(), &doc); err != nil {
				return fmt.Errorf("%s:%d: %w", path, line, err)
			}
			s = doc.Text
		} else if strings.HasPrefix(s, "=== ") {
			continue
		}
		for _, sentence := range parse.Words(s) {
			text.Add(plainWords(sentence))
		}
	}
	if err := sc.Err(); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

// plainWords brings words to the form that clusters go by.
func plainWords(forms []string) []string {
	out := make([]string, 0, len(forms)+2)
	out = append(out, "<s>")
	for _, f := range forms {
		out = append(out, linear.Plain(f))
	}
	return append(out, "</s>")
}
