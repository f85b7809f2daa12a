package rapporteur_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/rapporteur-project/rapporteur"
)

func ExampleCode() {
	report := "Kenya condemned the shelling of a village on its border with Ethiopia on Monday."
	r, err := rapporteur.Code(context.Background(), strings.NewReader(report), rapporteur.Options{Date: "2021-03-30"})
	if err != nil {
		log.Fatal(err)
	}
	text := []rune(r.Article.Text)
	for _, t := range r.Times {
		fmt.Println(string(text[t.Span.Start:t.Span.End]), "=", t.Value)
	}
	// Output: Monday = 2021-03-29
}

// TestCodeErrors tells inputs that hold no report from those that fail.
func TestCodeErrors(t *testing.T) {
	canceled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, test := range []struct {
		name string
		ctx  context.Context
		in   io.Reader
		o    rapporteur.Options
		skip bool
		want string
	}{
		{"empty", context.Background(), strings.NewReader(" \n"), rapporteur.Options{}, true, "empty"},
		{"too large", context.Background(), strings.NewReader(strings.Repeat("a ", rapporteur.MaxInput/2+1)), rapporteur.Options{}, true, "larger than"},
		{"bad date", context.Background(), strings.NewReader("x"), rapporteur.Options{Date: "March 29"}, false, `report: date "March 29"`},
		{"broken reader", context.Background(), iotest.ErrReader(io.ErrUnexpectedEOF), rapporteur.Options{Name: "wire"}, false, "read wire: unexpected EOF"},
		{"canceled", canceled, strings.NewReader("Kenya met Uganda in Nairobi."), rapporteur.Options{Name: "wire"}, false, "wire: "},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := rapporteur.Code(test.ctx, test.in, test.o)
			var skip *rapporteur.SkipError
			if err == nil || errors.As(err, &skip) != test.skip || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want %q in it; a skip: %v", err, test.want, test.skip)
			}
		})
	}
}
