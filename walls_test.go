package rapporteur

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/rapporteur-project/rapporteur"

// walls names, for each package, the packages of the project that it may
// import: the line runs one way. docs/architecture.md tells why.
var walls = map[string][]string{
	"internal/news":          {},
	"internal/lexicon":       {"internal/news"},
	"internal/ingest":        {"internal/news"},
	"internal/extract":       {"internal/news"},
	"internal/extract/train": {"internal/extract", "internal/eval"},
	"internal/parse":         {"internal/news", "internal/parse/linear"},
	"internal/parse/linear":  {},
	"internal/parse/conllu":  {},
	"internal/parse/train":   {"internal/news", "internal/parse", "internal/parse/linear", "internal/parse/conllu"},
	"internal/actor":         {"internal/news", "internal/lexicon", "internal/parse"},
	"internal/timex":         {"internal/news", "internal/parse"},
	"internal/attribution":   {"internal/news", "internal/lexicon", "internal/parse", "internal/actor"},
	"internal/event":         {"internal/news", "internal/lexicon", "internal/parse", "internal/actor", "internal/timex", "internal/attribution"},
	"internal/pipeline":      {"internal/news", "internal/lexicon", "internal/extract", "internal/parse", "internal/actor", "internal/timex", "internal/attribution", "internal/event"},
	"internal/eval":          {"internal/news", "internal/lexicon", "internal/extract", "internal/parse", "internal/parse/conllu", "internal/actor", "internal/timex", "internal/attribution", "internal/event"},
	"":                       {"internal/news", "internal/extract", "internal/pipeline"},
	"cmd/rapporteur":         nil, // all
	"cmd/rapporteur-train":   {"internal/news", "internal/parse", "internal/parse/train"},
	"internal/lexicon/build": {"internal/lexicon"},
}

// TestWalls holds the direct imports of every package within its walls.
func TestWalls(t *testing.T) {
	for pkg, imports := range goList(t, "{{.ImportPath}} {{join .Imports \",\"}}") {
		may, known := walls[pkg]
		if !known {
			t.Errorf("package %q is not in the table of walls", pkg)
			continue
		}
		if pkg == "cmd/rapporteur" {
			continue
		}
		for _, path := range imports {
			if inner, ok := within(path); ok && !slices.Contains(may, inner) {
				t.Errorf("%s imports %s", pkg, inner)
			}
		}
	}
}

// TestStagesArePure holds configuration, logging and the network out of the
// stages and whatever they stand on.
func TestStagesArePure(t *testing.T) {
	stages := []string{"internal/parse", "internal/actor", "internal/timex", "internal/attribution", "internal/event"}
	deps := goList(t, "{{.ImportPath}} {{join .Deps \",\"}}")
	for _, stage := range stages {
		for _, path := range deps[stage] {
			if slices.Contains([]string{"log/slog", "net/http", "os/exec", "flag", "database/sql"}, path) {
				t.Errorf("%s depends on %s", stage, path)
			}
		}
	}
}

// goList maps the project's packages to the lists that a template prints.
func goList(t *testing.T, template string) map[string][]string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", template, "./...").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	lists := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		path, items, _ := strings.Cut(strings.TrimSpace(line), " ")
		inner, ok := within(path)
		if !ok {
			t.Fatalf("go list gave %q", path)
		}
		lists[inner] = strings.Split(items, ",")
	}
	return lists
}

// within returns a package's path inside the module.
func within(path string) (string, bool) {
	if path == module {
		return "", true
	}
	return strings.CutPrefix(path, module+"/")
}
