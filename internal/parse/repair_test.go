package parse

import (
	"context"
	"strings"
	"testing"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// missing returns the wanted arcs ("dependent relation head", parted by ";") that
// a sentence lacks. The root's head is "-".
func (s *Sentence) missing(want string) []string {
	have := map[string]bool{}
	for _, t := range s.Tokens {
		head := "-"
		if t.Head >= 0 {
			head = s.Tokens[t.Head].Form
		}
		have[t.Form+" "+t.Rel+" "+head] = true
	}
	var out []string
	for arc := range strings.SplitSeq(want, ";") {
		if arc = strings.TrimSpace(arc); !have[arc] {
			out = append(out, arc)
		}
	}
	return out
}

func TestTrees(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ text, arcs string }{
		// A main verb that looks like a participle.
		{"Moroccan forces retaliated against Mali.", "retaliated root -; forces nsubj retaliated"},
		{"Ministers of six states gathered in Nairobi.", "gathered root -; Ministers nsubj gathered"},
		{"The general relinquished power.", "relinquished root -; general nsubj relinquished; power obj relinquished"},
		{"Iran armed the rebels.", "armed root -; Iran nsubj armed; rebels obj armed"},
		{"Youths burned tyres in the streets of Dakar.", "burned root -; Youths nsubj burned; tyres obj burned"},
		{"United Arab Emirates donated tents to Yemen.", "donated root -; Emirates nsubj donated; tents obj donated"},
		{"A photograph taken in May.", "photograph root -"},
		// Nouns that begin a sentence, and premiers.
		{"Gunmen stormed a police station in Quetta on Sunday.", "Gunmen nsubj stormed; station obj stormed"},
		{"French premier Jean Valmont met the envoy.", "premier nsubj met; envoy obj met"},
		// Particles.
		{"The rebels handed over a suspect to the police.", "over compound:prt handed; suspect obj handed"},
		{"Berlin called off the visit of the minister.", "off compound:prt called; visit obj called"},
		{"Protesters pulled down a statue of the general.", "down compound:prt pulled; statue obj pulled"},
		{"The army pulled out of the valley.", "valley obl pulled"},
		// Clauses after a word that leads phrases too.
		{"The pact collapsed after the White House warned of new tariffs.", "after mark warned; House nsubj warned; warned advcl collapsed"},
		{"The envoy left the capital before the army seized the airport.", "before mark seized; army nsubj seized; seized advcl left"},
		{"Fighting broke out hours after the leader of the rebels rejected the truce.", "leader nsubj rejected; rejected advcl broke"},
		{"They met before the vote.", "before case vote; vote obl met"},
		{"The firm left the country since the ruling council, which took power in May, seized its mines.", "council nsubj seized; seized advcl left"},
		// Quoted words before their verb of speaking.
		{"\"We will defend every village,\" the army's spokesman, Col. Amir Haddad, told reporters.", "told root -; defend ccomp told; spokesman nsubj told"},
		{"“They have lost the war,” said the minister.", "said root -; lost ccomp said; minister nsubj said"},
		{"Lebanon's army said Israeli jets struck two villages.", "jets nsubj struck; struck ccomp said"},
		// Subjects.
		{"Poland, Latvia and Estonia expelled diplomats.", "Poland nsubj expelled; Latvia conj Poland; Estonia conj Poland"},
		{"Ethiopian premier Tola Bekele accused Eritrea of arming rebels.", "Tola nsubj accused; premier nmod:desc Tola"},
		{"Workers threatened to strike unless the government raised wages.", "raised advcl strike; government nsubj raised; wages obj raised"},
		{"Villagers fled as soldiers shelled the hills.", "as mark shelled; soldiers nsubj shelled; shelled advcl fled"},
		{"A gunman shot dead a judge in Lima.", "gunman nsubj shot"},
		{"Norway forbade its firms to trade with the regime.", "firms obj forbade; trade xcomp forbade"},
		{"Militants armed with rifles attacked a bus.", "Militants nsubj attacked; armed amod Militants"},
		{"Colombian troops backed by helicopters fought guerrillas in the jungle.", "troops nsubj fought; guerrillas obj fought"},
		{"Turkey's lira slid after Ankara detained a pastor.", "Ankara nsubj detained; detained advcl slid"},
		{"Gabon's army overthrew the president.", "army nsubj overthrew; president obj overthrew"},
		// Objects.
		{"The court ordered Uganda to stop drilling in the lake.", "Uganda obj ordered; stop xcomp ordered"},
		{"The ministry told foreign journalists to leave the country.", "journalists iobj told; leave xcomp told"},
		{"Norwegian President Ingrid Solberg has still not received Ambassador Pavel Novak, the presidential palace said.", "Ingrid nsubj received; Pavel obj received; received ccomp said"},
		{"The president branded Turkey an aggressor.", "Turkey obj branded; aggressor xcomp branded"},
	} {
		s := m.ParseSentences(Words(c.text))[0]
		if lacks := s.missing(c.arcs); len(lacks) > 0 {
			t.Errorf("%s: no %s in %+v", c.text, strings.Join(lacks, ", no "), s.Tokens)
		}
	}
}

func TestHeadlines(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ text, arcs string }{
		{"Police arrest 40 in Lima protest", "arrest root -; Police nsubj arrest; 40 obj arrest"},
		{"Thousands march in Lagos over police killings", "march root -; Thousands nsubj march"},
		{"Peru Recalls Its Envoy After Chilean Remarks", "Recalls root -; Peru nsubj Recalls; Envoy obj Recalls"},
		{"Iran Shoots Down US Drone Over Gulf", "Shoots root -; Down compound:prt Shoots; Drone obj Shoots"},
		{"China Slaps Tariffs on Australian Wine", "Slaps root -; China nsubj Slaps; Tariffs obj Slaps"},
		{"UN CHIEF URGES TRUCE IN YEMEN", "URGES root -; CHIEF nsubj URGES; TRUCE obj URGES"},
		{"Two Soldiers Killed in Mali Blast", "Killed root -; Soldiers nsubj:pass Killed"},
	} {
		a := article(c.text)
		a.Paragraphs[0].Role = news.Headline
		d, err := m.Parse(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		check(t, a, d)
		if lacks := d.Sentences[0].missing(c.arcs); len(lacks) > 0 {
			t.Errorf("%s: no %s in %+v", c.text, strings.Join(lacks, ", no "), d.Sentences[0].Tokens)
		}
	}
}

func TestParticleFaults(t *testing.T) {
	for _, c := range []struct{ table, want string }{
		{"off call", "particles.txt:1"},
		{"particle|verbs\noff|", "particles.txt:2"},
	} {
		if _, err := readParticles(c.table); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.table, err)
		}
	}
}
