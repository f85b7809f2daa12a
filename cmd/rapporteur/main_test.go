package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

const example = "../../examples/report.txt"

// runCommand runs a command line as a user would.
func runCommand(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, errs bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

func TestExitCodes(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	empty := write("empty.txt", "")
	binary := write("picture.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x02\x03\x00\x00")
	french := write("french.txt", strings.Repeat("Le ministre des Affaires étrangères a rencontré son homologue allemand à Paris, où ils ont parlé de la crise. ", 5))
	for _, test := range []struct {
		name   string
		args   []string
		code   int
		stderr string
	}{
		{"a report", []string{"code", example}, exitOK, ""},
		{"no input", []string{"code"}, exitUsage, "want rapporteur code FILE"},
		{"an argument too many", []string{"version", "now"}, exitUsage, "now"},
		{"unknown command", []string{"cod", example}, exitUsage, "unknown command"},
		{"unknown flag", []string{"code", "--fromat", "json", example}, exitUsage, "fromat"},
		{"unknown format", []string{"code", "--format", "xml", example}, exitUsage, "--format xml"},
		{"bad date", []string{"code", "--date", "29.3.2021", example}, exitUsage, `--date "29.3.2021": want`},
		{"no such file", []string{"code", filepath.Join(dir, "none.txt")}, exitSkipped, "none.txt"},
		{"a folder", []string{"code", dir}, exitSkipped, "director"},
		{"empty", []string{"code", empty}, exitSkipped, "warning: " + empty + ": the input is empty"},
		{"this machine", []string{"code", "http://127.0.0.1:1/"}, exitSkipped, "--allow-private"},
		{"binary", []string{"code", binary}, exitSkipped, "picture.png"},
		{"not English", []string{"code", french}, exitSkipped, "French"},
		{"unknown task", []string{"eval", "nothing", dir}, exitUsage, "no task"},
		{"eval of nothing", []string{"eval", "cases", dir + "/none"}, exitFailed, "cases"},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, _, stderr := runCommand(t, "", test.args...)
			if code != test.code || !strings.Contains(stderr, test.stderr) {
				t.Errorf("exit code %d, want %d; stderr %q, want %q in it", code, test.code, stderr, test.stderr)
			}
		})
	}
}

// TestOneBadInput checks that a bad input costs the others nothing, and that
// records keep the order of the inputs.
func TestOneBadInput(t *testing.T) {
	code, stdout, stderr := runCommand(t, "Kenya’s foreign minister met his Ugandan counterpart in Kampala.",
		"code", "--format", "jsonl", example, "no-such-file.txt", "-")
	if code != exitSkipped {
		t.Errorf("exit code %d, want %d", code, exitSkipped)
	}
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d records, want 2", len(lines))
	}
	for i, want := range []string{"Wanjiru", "foreign minister met"} {
		var r news.Record
		if err := json.Unmarshal([]byte(lines[i]), &r); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(r.Article.Text, want) {
			t.Errorf("record %d lacks %q", i, want)
		}
	}
	if !strings.Contains(stderr, "2 records, 1 input without one") {
		t.Errorf("stderr %q lacks the line of progress", stderr)
	}
}

func TestCSV(t *testing.T) {
	_, stdout, _ := runCommand(t, "", "code", "--format", "csv", "--date", "2024-08-13", example)
	rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) < 4 {
		t.Fatalf("%d rows", len(rows))
	}
	if strings.Join(rows[0], ",") != strings.Join(csvColumns, ",") {
		t.Errorf("columns %v", rows[0])
	}
}

// TestTable checks that the table keeps to its width, shows colour only where
// asked, and passes no control characters through.
func TestTable(t *testing.T) {
	t.Setenv("COLUMNS", "60")
	_, plain, _ := runCommand(t, "", "code", "--date", "2024-08-13", example)
	for line := range strings.Lines(plain) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 60 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
	if strings.Contains(plain, "\x1b") {
		t.Error("colour without a terminal")
	}
	for _, heading := range []string{"HAPPENED", "TOLD, BUT NOT COUNTED", "SAID"} {
		if !strings.Contains(plain, heading) {
			t.Errorf("no %q in the table", heading)
		}
	}
	if _, colored, _ := runCommand(t, "", "code", "--color", "always", example); !strings.Contains(colored, "\x1b[1m") {
		t.Error("--color always gives no colour")
	}
	_, hostile, _ := runCommand(t, "Kenya\x1b[31m condemned\u202e Uganda over the shelling of a border town on the lake.", "code", "-")
	if strings.ContainsAny(hostile, "\x1b\u202e") {
		t.Errorf("control characters reach the terminal: %q", hostile)
	}
}

func TestPeriod(t *testing.T) {
	for want, i := range map[string]news.Interval{
		"2021-03-29":              {Start: "2021-03-29", End: "2021-03-29"},
		"1998":                    {Start: "1998-01-01", End: "1998-12-31"},
		"2024-02":                 {Start: "2024-02-01", End: "2024-02-29"},
		"2023-02-01 … 2023-02-27": {Start: "2023-02-01", End: "2023-02-27"},
		"1990-01-01 … 1999-12-31": {Start: "1990-01-01", End: "1999-12-31"},
	} {
		if got := period(&i); got != want {
			t.Errorf("%v: %s, want %s", i, got, want)
		}
	}
}

// TestHelpEndsWithExitCodes holds for every command.
func TestHelpEndsWithExitCodes(t *testing.T) {
	for _, command := range []string{"", "code", "eval", "version"} {
		_, help, _ := runCommand(t, "", strings.Fields(command+" --help")...)
		if _, end, ok := strings.Cut(help, "\nExit codes:\n"); !ok || strings.Contains(end, "\n\n") {
			t.Errorf("%s --help does not end with its exit codes: %q", command, help)
		}
	}
}

// TestInterrupted checks the exit code of a run that the user stops.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var out, errs bytes.Buffer
	if code := run(ctx, []string{"code", example}, strings.NewReader(""), &out, &errs); code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
}
