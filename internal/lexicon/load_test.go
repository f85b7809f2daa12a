package lexicon

import (
	"io/fs"
	"os"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	var data fs.FS = os.DirFS("data")
	for b.Loop() {
		if _, err := Load(data); err != nil {
			b.Fatal(err)
		}
	}
}
