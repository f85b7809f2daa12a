package lexicon

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"
)

// A table is a text file of rows whose cells are parted by "|" and trimmed.
// The first row names the columns; "#" at the start of a line begins a
// comment; blank lines are skipped. A row may leave out trailing cells.
type table struct {
	file    string
	columns map[string]int
	rows    []row
	slab    []string // where the next rows' cells go
}

// A row is one line of a table.
type row struct {
	table *table
	line  int
	cells []string
}

// get returns the cell under a column, "" where the row leaves it out. It
// panics on a column that the table's reader did not declare: that is a
// mistake in the code, not in the file.
func (r row) get(column string) string {
	i, ok := r.table.columns[column]
	if !ok {
		panic("lexicon: " + r.table.file + ": no column " + column)
	}
	if i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// list returns a cell's items, parted by commas and trimmed.
func (r row) list(column string) []string {
	cell := r.get(column)
	if cell == "" {
		return nil
	}
	items := strings.Split(cell, ",")
	for i := range items {
		items[i] = strings.TrimSpace(items[i])
	}
	return items
}

// fault returns an error that names the file, the line and what is wrong.
func (r row) fault(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", r.table.file, r.line, fmt.Sprintf(format, args...))
}

// readTable reads a table and checks that it has exactly the columns named.
func readTable(fsys fs.FS, file string, columns ...string) (*table, error) {
	f, err := fsys.Open(file)
	if err != nil {
		return nil, fmt.Errorf("lexicon: %w", err)
	}
	defer f.Close()
	t := &table{file: file}
	in := bufio.NewScanner(f)
	in.Buffer(make([]byte, 0, 64<<10), 1<<20)
	for line := 1; in.Scan(); line++ {
		text := strings.TrimSpace(in.Text())
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		cells := t.cells(text)
		r := row{table: t, line: line, cells: cells}
		if t.columns == nil {
			if err := t.head(r, columns); err != nil {
				return nil, err
			}
			continue
		}
		if len(cells) > len(columns) {
			return nil, r.fault("%d cells under %d columns", len(cells), len(columns))
		}
		t.rows = append(t.rows, r)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("lexicon: %s: %w", file, err)
	}
	if t.columns == nil {
		return nil, fmt.Errorf("lexicon: %s: no header row", file)
	}
	return t, nil
}

// cells parts a row into its trimmed cells. Rows share slabs: a large table
// has tens of thousands.
func (t *table) cells(text string) []string {
	n := strings.Count(text, "|") + 1
	if cap(t.slab)-len(t.slab) < n {
		t.slab = make([]string, 0, max(n, 4096))
	}
	from := len(t.slab)
	for range n {
		cell, rest, _ := strings.Cut(text, "|")
		t.slab = append(t.slab, strings.TrimSpace(cell))
		text = rest
	}
	return t.slab[from:len(t.slab):len(t.slab)]
}

// head takes the header row.
func (t *table) head(r row, want []string) error {
	t.columns = make(map[string]int, len(r.cells))
	for i, name := range r.cells {
		t.columns[name] = i
	}
	for _, name := range want {
		if _, ok := t.columns[name]; !ok {
			return r.fault("header lacks column %q", name)
		}
	}
	if len(r.cells) != len(want) {
		return r.fault("header has %d columns, want %d: %s", len(r.cells), len(want), strings.Join(want, " | "))
	}
	return nil
}
