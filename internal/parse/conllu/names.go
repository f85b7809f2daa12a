package conllu

import (
	"bufio"
	"fmt"
	"io"
	"strings"
)

// A Named is one sentence with the name kind of each word, as IOB2: B-PER,
// I-PER, O.
type Named struct {
	File, Doc    string
	ID           string
	Forms, Kinds []string
}

// ReadNames returns the sentences of a file with names: the columns of
// Universal NER (number, form, kind, …) or of CoNLL-2003 (form first, kind
// last, parted by spaces or tabs). A name that only goes on (I-) where none
// began is taken to begin. Errors name the file's line.
func ReadNames(r io.Reader, name string) ([]Named, error) {
	var all []Named
	cur := Named{File: name}
	flush := func() {
		if len(cur.Forms) > 0 {
			all = append(all, cur)
		}
		cur = Named{File: name, Doc: cur.Doc}
	}
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<22)
	line := 0
	for sc.Scan() {
		line++
		text := strings.TrimRight(sc.Text(), " \r")
		if text == "" {
			flush()
			continue
		}
		if text[0] == '#' && strings.Contains(text, " = ") {
			if id, ok := strings.CutPrefix(text, "# sent_id = "); ok {
				cur.ID = id
			}
			if id, ok := strings.CutPrefix(text, "# newdoc id = "); ok {
				cur.Doc = id
			}
			continue
		}
		form, kind, err := nameLine(text)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, line, err)
		}
		cur.add(form, kind)
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("%s:%d: %w", name, line+1, err)
	}
	flush()
	return all, nil
}

// nameLine takes one word's line apart.
func nameLine(text string) (form, kind string, err error) {
	if cols := strings.Split(text, "\t"); len(cols) >= 3 {
		form, kind = cols[1], cols[2]
	} else {
		cols = strings.Fields(text)
		if len(cols) < 2 {
			return "", "", fmt.Errorf("want form and kind, got %q", text)
		}
		form, kind = cols[0], cols[len(cols)-1]
	}
	if kind == "O" || kind == "B-O" || kind == "I-O" {
		return form, "O", nil
	}
	if len(kind) < 3 || kind[0] != 'B' && kind[0] != 'I' || kind[1] != '-' {
		return "", "", fmt.Errorf("bad kind %q", kind)
	}
	return form, kind, nil
}

func (n *Named) add(form, kind string) {
	if kind[0] == 'I' {
		last := "O"
		if len(n.Kinds) > 0 {
			last = n.Kinds[len(n.Kinds)-1]
		}
		if last == "O" || last[2:] != kind[2:] {
			kind = "B-" + kind[2:]
		}
	}
	n.Forms = append(n.Forms, form)
	n.Kinds = append(n.Kinds, kind)
}
