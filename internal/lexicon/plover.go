package lexicon

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
)

// Contexts are PLOVER's general contexts, in the manual's order.
var Contexts = []string{
	"military", "intelligence", "executive", "legislative", "election",
	"political_institutions", "pro_democracy", "pro_autocracy", "economic",
	"legal", "reparations", "human_rights", "rights_freedoms", "repression",
	"human_security", "gender", "lgbt", "religion_ethnicity", "inequality",
	"diplomatic", "territory", "peacekeeping", "health", "asylum", "migration",
	"disasters", "natural_resource", "environment", "technology", "terrorism",
	"cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs",
	"trafficking",
}

// A Kind is a PLOVER event type with one of its modes, or with none.
type Kind struct {
	Type, Mode string
	Quad       int     // 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
	Score      float64 // −10 … +10
	CAMEO      string  // the code of events whose frame names none
}

// codes holds PLOVER's types and modes and CAMEO's scores.
type codes struct {
	kinds     map[[2]string]Kind
	goldstein map[string]float64
}

// Kind returns a PLOVER event type with a mode, "" for none.
func (l *Lexicon) Kind(typ, mode string) (Kind, bool) {
	k, ok := l.codes.kinds[[2]string{typ, mode}]
	return k, ok
}

// Goldstein returns the score of a CAMEO code.
func (l *Lexicon) Goldstein(cameo string) (float64, bool) {
	g, ok := l.codes.goldstein[cameo]
	return g, ok
}

func (l *Lexicon) loadCodes(fsys fs.FS) error {
	l.codes = codes{kinds: map[[2]string]Kind{}, goldstein: map[string]float64{}}
	t, err := readTable(fsys, "cameo.txt", "code", "goldstein")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		g, err := strconv.ParseFloat(r.get("goldstein"), 64)
		if err != nil || g < -10 || g > 10 {
			return r.fault("goldstein is no number from -10 to 10: %q", r.get("goldstein"))
		}
		if _, twice := l.codes.goldstein[r.get("code")]; twice {
			return r.fault("code %s stands twice", r.get("code"))
		}
		l.codes.goldstein[r.get("code")] = g
	}
	return l.loadKinds(fsys)
}

func (l *Lexicon) loadKinds(fsys fs.FS) error {
	t, err := readTable(fsys, "plover.txt", "type", "mode", "quad", "score", "cameo")
	if err != nil {
		return err
	}
	for _, r := range t.rows {
		k := Kind{Type: r.get("type"), Mode: r.get("mode"), CAMEO: r.get("cameo")}
		if k.Quad, err = strconv.Atoi(r.get("quad")); err != nil || k.Quad < 1 || k.Quad > 4 {
			return r.fault("quad is none of 1 to 4: %q", r.get("quad"))
		}
		if k.Score, err = strconv.ParseFloat(r.get("score"), 64); err != nil || k.Score < -10 || k.Score > 10 {
			return r.fault("score is no number from -10 to 10: %q", r.get("score"))
		}
		if _, ok := l.codes.goldstein[k.CAMEO]; !ok {
			return r.fault("unknown CAMEO code %q", k.CAMEO)
		}
		key := [2]string{k.Type, k.Mode}
		if _, twice := l.codes.kinds[key]; twice {
			return r.fault("%s %s stands twice", k.Type, k.Mode)
		}
		l.codes.kinds[key] = k
	}
	return nil
}

// checkCoding says what is wrong with a coding, nil where nothing is.
func (l *Lexicon) checkCoding(typ, mode, cameo string, contexts []string) error {
	if _, ok := l.Kind(typ, mode); !ok {
		return fmt.Errorf("%s has no mode %q", typ, mode)
	}
	if _, ok := l.Goldstein(cameo); cameo != "" && !ok {
		return fmt.Errorf("unknown CAMEO code %q", cameo)
	}
	for _, c := range contexts {
		if !slices.Contains(Contexts, c) {
			return fmt.Errorf("unknown context %q", c)
		}
	}
	return nil
}
