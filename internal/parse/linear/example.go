package linear

// An Example is a sentence of a treebank. All slices are as long as Forms; a
// head of -1 is the root.
type Example struct {
	Forms, Lemmas, UPOS, XPOS, Rels []string
	Heads                           []int
}
