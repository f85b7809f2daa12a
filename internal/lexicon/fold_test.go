package lexicon

import (
	"slices"
	"testing"
	"unicode/utf8"
)

func TestWords(t *testing.T) {
	for _, c := range []struct {
		token string
		want  []string
	}{
		{"Ghana", []string{"Ghana"}},
		{"U.S.", []string{"US"}},
		{"al-Qaeda", []string{"al", "Qaeda"}},
		{"Élysée", []string{"Elysee"}},
		{"’s", []string{"s"}},
		{"-", nil},
		{"", nil},
		{"N'Djamena", []string{"N", "Djamena"}},
		{"Đặng", []string{"Dang"}},
		{"Erdoğan", []string{"Erdogan"}},
		{"bad\xff", []string{"bad"}},
	} {
		if got := Words(nil, c.token); !slices.Equal(got, c.want) {
			t.Errorf("Words(%q) = %q, want %q", c.token, got, c.want)
		}
	}
}

func TestFoldName(t *testing.T) {
	for _, same := range [][]string{
		{"Anatoliy Petrenko", "Anatoly Petrenko", "Anatolii Petrenko"},
		{"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"},
		{"Sergei Shoigu", "Sergey Shoygu", "Sergei Shoigu"},
		{"Alexei Ivanov", "Aleksei Ivanov", "Alexey Ivanov", "Aleksey Ivanov"},
		{"Mohammed Ali", "Muhammad Ali", "Mohamed Ali"},
		{"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"},
		{"Aleksandr Novak", "Alexander Novak"},
	} {
		for _, name := range same[1:] {
			if a, b := FoldName(same[0]), FoldName(name); a != b {
				t.Errorf("FoldName(%q) = %q, FoldName(%q) = %q", same[0], a, name, b)
			}
		}
	}
	for _, other := range [][2]string{{"Ivan Petrov", "Ivan Petrenko"}, {"Kim Jong Un", "Kim Jong Il"}, {"Li Wei", "Li Bai"}} {
		if FoldName(other[0]) == FoldName(other[1]) {
			t.Errorf("%q and %q fold to %q", other[0], other[1], FoldName(other[0]))
		}
	}
}

func FuzzFoldName(f *testing.F) {
	f.Add("Jean-Luc d’Été")
	f.Add("\xff\xfe")
	f.Fuzz(func(t *testing.T, s string) { FoldName(s) })
}

func TestMarkedLettersPair(t *testing.T) {
	if n := utf8.RuneCountInString(marked); n != len(unmarked) {
		t.Fatalf("%d letters with marks, %d without", n, len(unmarked))
	}
}
