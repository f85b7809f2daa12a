// Command train makes the network that picks a report's paragraphs out of a
// page, from folders of pages with gold bodies (see eval.GoldPages):
//
//	go run ./internal/extract/train -o internal/extract/body.bin FOLDER...
//
// With -folds it first measures itself on pages of publishers that it was not
// trained on.
package main

import (
	"flag"
	"fmt"
	"hash/fnv"
	"log"
	"os"

	"github.com/rapporteur-project/rapporteur/internal/eval"
	"github.com/rapporteur-project/rapporteur/internal/extract"
)

// A page is the samples of one page with its gold body.
type page struct {
	folder  string
	fold    int
	gold    map[string]int
	samples []extract.Sample
}

func main() {
	log.SetFlags(0)
	out := flag.String("o", "body.bin", "file to write")
	folds := flag.Int("folds", 0, "folds to measure with, by publisher")
	hidden := flag.Int("hidden", 10, "hidden units of a network")
	count := flag.Int("nets", 3, "networks whose scores are averaged")
	epochs := flag.Int("epochs", 12, "passes over the pages")
	flag.Parse()
	pages, err := read(flag.Args(), max(*folds, 1))
	if err != nil {
		log.Fatal(err)
	}
	for f := range *folds {
		var part []*page
		for _, p := range pages {
			if p.fold != f {
				part = append(part, p)
			}
		}
		n := train(part, *count, *hidden, *epochs)
		for _, p := range pages {
			if p.fold == f {
				tally[p.folder] = append(tally[p.folder], score(n, p))
			}
		}
	}
	for _, folder := range flag.Args() {
		sum := 0.0
		for _, f1 := range tally[folder] {
			sum += f1
		}
		if n := len(tally[folder]); n > 0 {
			fmt.Printf("%s: body word F1 %.4f over %d pages of unseen publishers\n", folder, sum/float64(n), n)
		}
	}
	n := train(pages, *count, *hidden, *epochs)
	if err := os.WriteFile(*out, n.Encode(), 0o644); err != nil {
		log.Fatal(err)
	}
}

func train(pages []*page, count, hidden, epochs int) *extract.Network {
	var nets []*extract.Network
	for i := range count {
		nets = append(nets, fit(pages, hidden, epochs, uint64(i+1)))
	}
	return merge(nets)
}

var tally = map[string][]float64{}

// read loads all pages; a publisher's pages are in one fold.
func read(folders []string, folds int) ([]*page, error) {
	var pages []*page
	for _, folder := range folders {
		for g, err := range eval.GoldPages(os.DirFS(folder)) {
			if err != nil {
				return nil, err
			}
			samples, err := extract.Samples(&g.Page, g.Body)
			if err != nil {
				log.Printf("%s: %v", g.Name, err)
				continue
			}
			h := fnv.New32a()
			h.Write([]byte(g.Site))
			pages = append(pages, &page{folder: folder, fold: int(h.Sum32() % uint32(folds)), gold: eval.Bag(g.Body), samples: samples})
		}
	}
	return pages, nil
}

// score returns the word F1 of the paragraphs that n picks.
func score(n *extract.Network, p *page) float64 {
	got := map[string]int{}
	seen := map[string]bool{}
	for _, s := range p.samples {
		if n.Score(s.Features) > 0 && !seen[s.Text] {
			seen[s.Text] = true
			for w, k := range eval.Bag(s.Text) {
				got[w] += k
			}
		}
	}
	hit, want, found := 0, 0, 0
	for w, k := range p.gold {
		want += k
		hit += min(k, got[w])
	}
	for _, k := range got {
		found += k
	}
	if hit == 0 {
		return 0
	}
	return 2 * float64(hit) / float64(want+found)
}
