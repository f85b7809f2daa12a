package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
)

// frameFiles is the smallest lexicon that frames need, with one row in a
// file.
func frameFiles(file, row string) fstest.MapFS {
	const header = "predicate | mode | cameo | contexts | actor | recipient | if | example\n"
	return fstest.MapFS{
		"cameo.txt":           {Data: []byte("code | goldstein\n161 | -4\n170 | -7\n")},
		"plover.txt":          {Data: []byte("type | mode | quad | score | cameo\nSANCTION | withdraw | 4 | -6 | 161\n")},
		"classes.txt":         {Data: []byte("class | words\n@envoy | ambassador, high_commissioner\n")},
		"frames/" + file:      {Data: []byte(header + row + "\n")},
		"frames/zz-empty.txt": {Data: []byte(header)},
	}
}

func loadFrameFiles(fsys fstest.MapFS) (*Lexicon, error) {
	l := new(Lexicon)
	if err := l.loadCodes(fsys); err != nil {
		return nil, err
	}
	if err := l.loadClasses(fsys); err != nil {
		return nil, err
	}
	return l, l.loadFrames(fsys)
}

func TestFrameRow(t *testing.T) {
	l, err := loadFrameFiles(frameFiles("sanction.txt",
		"recall/v | withdraw | 161 | diplomatic | subj/owner(obj) | host(obj) | obj=@envoy/consul, !with | KEN > UGA: Nairobi recalled its ambassador to Uganda."))
	if err != nil {
		t.Fatal(err)
	}
	frames := l.Frames("recall", 'v')
	if len(frames) != 1 {
		t.Fatalf("%d frames, want 1", len(frames))
	}
	f := frames[0]
	if f.Type != "SANCTION" || f.Mode != "withdraw" || f.String() != "sanction.txt:2 recall/v" {
		t.Errorf("frame is %s %s, %s", f.Type, f.Mode, f)
	}
	if len(f.Actor) != 2 || f.Actor[1][0] != (Role{Name: "obj", Of: "owner"}) {
		t.Errorf("actor roles are %v", f.Actor)
	}
	if len(f.Conditions) != 2 || len(f.Conditions[0].Values) != 2 || !f.Conditions[1].Not {
		t.Errorf("conditions are %v", f.Conditions)
	}
	if f.Example.Text != "Nairobi recalled its ambassador to Uganda." || f.Example.Recipient[0] != "UGA" {
		t.Errorf("example is %+v", f.Example)
	}
}

func TestFrameFaults(t *testing.T) {
	const tail = " | KEN > UGA: Kenya recalled its envoy."
	for _, c := range []struct{ row, want string }{
		{"recall | withdraw | | | | |" + tail, "predicate is written"},
		{"recall/x | withdraw | | | | |" + tail, "predicate is written"},
		{"recall/v | expel | | | | |" + tail, `no mode "expel"`},
		{"recall/v | withdraw | 999 | | | |" + tail, `unknown CAMEO code "999"`},
		{"recall/v | withdraw | | diplomacy | | |" + tail, `unknown context "diplomacy"`},
		{"recall/v | withdraw | | | subject | |" + tail, `unknown role "subject"`},
		{"recall/v | withdraw | | | home(obj) | |" + tail, "owner(role) or host(role)"},
		{"recall/v | withdraw | | | | | obj=@spy" + tail, "unknown word class @spy"},
		{"recall/v | withdraw | | | | | near to=x" + tail, "unknown role"},
		{"recall/v | withdraw | | | | | | Kenya recalled its envoy.", "an example is written"},
		{"recall/v | withdraw", "no example"},
		{"recall/v | withdraw | | | | |" + tail + "\nrecall/v | withdraw | | | | |" + tail, "stands already"},
	} {
		_, err := loadFrameFiles(frameFiles("sanction.txt", c.row))
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "frames/sanction.txt:") {
			t.Errorf("%s: error is %v, want one with %q", c.row, err, c.want)
		}
	}
}

func TestParticularFramesStandFirst(t *testing.T) {
	l, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range l.AllFrames() {
		list := l.Frames(f.Predicate.Lemma, f.Predicate.POS)
		for i := 1; i < len(list); i++ {
			if list[i].weight() > list[i-1].weight() {
				t.Errorf("%s stands behind the weaker %s", list[i], list[i-1])
			}
		}
	}
}

func TestInClass(t *testing.T) {
	l, err := loadFrameFiles(frameFiles("sanction.txt", "# none"))
	if err != nil {
		t.Fatal(err)
	}
	high := func(mod string) bool { return mod == "high" }
	if !l.InClass("envoy", "ambassador", nil) || !l.InClass("envoy", "commissioner", high) || l.InClass("envoy", "commissioner", nil) {
		t.Error("class membership must follow head and modifiers")
	}
}
