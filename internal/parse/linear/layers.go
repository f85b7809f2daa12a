package linear

import (
	"encoding/binary"
	"fmt"
	"strings"
)

// Layers are all that a parser needs, frozen.
type Layers struct {
	Words  *Lexicon
	Tagger *Tagger
	Parser *Parser
	Lemmas *Lemmatizer
	Names  *Namer
}

// Append writes the layers.
func (l *Layers) Append(out []byte) []byte {
	for _, part := range [][]byte{
		l.Words.Append(nil), l.Tagger.Append(nil), l.Parser.Append(nil), l.Lemmas.Append(nil), l.Names.Append(nil),
	} {
		out = binary.AppendUvarint(out, uint64(len(part)))
		out = append(out, part...)
	}
	return out
}

// ReadLayers is the inverse of Append.
func ReadLayers(buf []byte) (l Layers, err error) {
	r := &reader{buf: buf}
	words, tagger, parser, lemmas, names := r.bytes(), r.bytes(), r.bytes(), r.bytes(), r.bytes()
	if r.err != nil {
		return l, fmt.Errorf("layers: %w", r.err)
	}
	if l.Words, err = ReadLexicon(words); err != nil {
		return l, err
	}
	if l.Tagger, err = ReadTagger(tagger, l.Words); err != nil {
		return l, err
	}
	if l.Parser, err = ReadParser(parser, l.Tagger); err != nil {
		return l, err
	}
	if l.Lemmas, err = ReadLemmatizer(lemmas); err != nil {
		return l, err
	}
	l.Names, err = ReadNamer(names, l.Words)
	return l, err
}

// Forms returns a slice of n forms that belongs to the scratch.
func (s *Scratch) Forms(n int) []string {
	s.forms = resize(s.forms, n)
	return s.forms
}

// Split returns the Penn tag and the universal part of speech of a tag.
func (t *Tagger) Split(tag uint8) (xpos, upos string) {
	xpos, upos, _ = strings.Cut(t.Tags[tag], " ")
	return xpos, upos
}

// Sizes tells how large each layer is before the file is packed.
func (l *Layers) Sizes() []string {
	size := func(t scorer) string {
		table := t.(*Table)
		n := 0
		for p := uint32(0); p < uint32(len(table.blob)); n++ {
			p += 3 + 2*uint32(table.blob[p+2])
		}
		return fmt.Sprintf("%d features, %d bytes", n, len(table.blob))
	}
	return []string{
		fmt.Sprintf("words: %d, %d bytes", len(l.Words.entries), len(l.Words.Append(nil))),
		fmt.Sprintf("lemmas: %d rules, %d bytes", len(l.Lemmas.rules), len(l.Lemmas.Append(nil))),
		"tagger: " + size(l.Tagger.table),
		"tagger, second pass: " + size(l.Tagger.again),
		"parser: " + size(l.Parser.table),
		"names: " + size(l.Names.table),
	}
}
