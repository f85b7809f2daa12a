package parse

// names gathers the tokens' kinds (B-PER, I-PER, O) into names.
func names(labels []string, kinds []uint8) []Name {
	var out []Name
	for i, k := range kinds {
		label := labels[k]
		switch label[0] {
		case 'B':
			out = append(out, Name{Start: i, End: i + 1, Kind: label[2:]})
		case 'I':
			if n := len(out); n > 0 && out[n-1].End == i && out[n-1].Kind == label[2:] {
				out[n-1].End++
			} else {
				out = append(out, Name{Start: i, End: i + 1, Kind: label[2:]})
			}
		}
	}
	return out
}

// agree makes the document's names agree with one another.
func (d *Document) agree() {}
