// Package linear holds the trained layers of the parser: a tagger, a
// transition parser, a lemmatiser and a name finder. All but the lemmatiser
// are averaged perceptrons (Freund and Schapire 1999; Collins 2002) over
// hashed features.
//
// A layer is trained on float-free integer weights (Weights), then frozen into
// a compact read-only Table with weights of eight bits. Frozen layers are safe
// for concurrent use; what a call needs besides lies in its own Scratch.
//
// Tokens come in as words already split; this package knows nothing of spans
// or paragraphs.
package linear
