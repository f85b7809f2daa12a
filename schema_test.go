package rapporteur_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/rapporteur-project/rapporteur"
)

const schemaFile = "docs/record.schema.json"

// TestRecordIsValid codes the example with and without a date, and empty-handed
// input, and validates the JSON against the published schema.
func TestRecordIsValid(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	report, err := os.ReadFile("examples/report.txt")
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]struct {
		text string
		o    rapporteur.Options
	}{
		"example, undated": {string(report), rapporteur.Options{}},
		"example, dated":   {string(report), rapporteur.Options{Date: "2024-08-13", URL: "https://example.org/2024/08/13/envoy"}},
		"nothing to code":  {"The bakery on the corner sells bread in the morning and cakes in the afternoon.", rapporteur.Options{}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := rapporteur.Code(context.Background(), strings.NewReader(in.text), in.o)
			if err != nil {
				t.Fatal(err)
			}
			raw, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(bytes.NewReader(raw))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Error(err)
			}
			var back rapporteur.Record
			if err := json.Unmarshal(raw, &back); err != nil {
				t.Fatal(err)
			}
			if again, _ := json.Marshal(back); !bytes.Equal(raw, again) {
				t.Error("the record does not survive a round trip through JSON")
			}
		})
	}
}

// TestSchemaMatchesTypes walks the Go types and the schema side by side: each
// field of a type is a property, each property a field, and what the type
// always writes is required.
func TestSchemaMatchesTypes(t *testing.T) {
	raw, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	var root map[string]any
	if err := json.Unmarshal(raw, &root); err != nil {
		t.Fatal(err)
	}
	compareType(t, "record", reflect.TypeFor[rapporteur.Record](), root, root["$defs"].(map[string]any), map[reflect.Type]bool{})
}

func compareType(t *testing.T, at string, typ reflect.Type, schema, defs map[string]any, seen map[reflect.Type]bool) {
	t.Helper()
	for typ.Kind() == reflect.Pointer || typ.Kind() == reflect.Slice {
		typ = typ.Elem()
	}
	schema = resolve(schema, defs)
	if typ.Kind() != reflect.Struct || typ == reflect.TypeFor[rapporteur.Span]() || seen[typ] {
		return
	}
	seen[typ] = true
	properties, _ := schema["properties"].(map[string]any)
	required := map[string]bool{}
	list, _ := schema["required"].([]any)
	for _, name := range list {
		required[name.(string)] = true
	}
	var fields []string
	for i := range typ.NumField() {
		name, options, _ := strings.Cut(typ.Field(i).Tag.Get("json"), ",")
		fields = append(fields, name)
		property, ok := properties[name].(map[string]any)
		if !ok {
			t.Errorf("%s.%s is not in the schema", at, name)
			continue
		}
		if optional := strings.Contains(options, "omitempty"); optional == required[name] {
			t.Errorf("%s.%s: required is %v in the schema, always written is %v in Go", at, name, required[name], !optional)
		}
		compareType(t, at+"."+name, typ.Field(i).Type, property, defs, seen)
	}
	for name := range properties {
		if !slices.Contains(fields, name) {
			t.Errorf("%s.%s is in the schema but not in Go", at, name)
		}
	}
}

// resolve follows items, references and "or null" down to an object's schema.
func resolve(schema, defs map[string]any) map[string]any {
	for {
		if items, ok := schema["items"].(map[string]any); ok {
			schema = items
			continue
		}
		if alternatives, ok := schema["oneOf"].([]any); ok {
			for _, a := range alternatives {
				if a := a.(map[string]any); a["type"] != "null" {
					schema = a
				}
			}
		}
		ref, ok := schema["$ref"].(string)
		if !ok {
			return schema
		}
		schema = defs[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
	}
}
