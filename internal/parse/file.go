package parse

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// A model file is eight bytes that name the format and its version, the
// length and the CRC-32 (IEEE) of the content as big-endian words, and the
// content, deflated.
const magic = "rapparse"

const fileVersion = 1

// maxContent bounds what a file may unpack to.
const maxContent = 256 << 20

// ErrModel is wrapped by all errors about a damaged or foreign model file.
var ErrModel = errors.New("not a readable parser model")

// Write writes the model in the form that Read takes.
func (m *Model) Write(w io.Writer) error {
	content := m.layers.Append(nil)
	head := append([]byte(magic), fileVersion)
	head = binary.BigEndian.AppendUint32(head, uint32(len(content)))
	head = binary.BigEndian.AppendUint32(head, crc32.ChecksumIEEE(content))
	if _, err := w.Write(head); err != nil {
		return err
	}
	z, err := flate.NewWriter(w, flate.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write(content); err != nil {
		return err
	}
	return z.Close()
}

// Read makes a model of a file's bytes.
func Read(file []byte) (*Model, error) {
	const header = len(magic) + 9
	if len(file) < header || string(file[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: no header", ErrModel)
	}
	if v := file[len(magic)]; v != fileVersion {
		return nil, fmt.Errorf("%w: version %d, want %d", ErrModel, v, fileVersion)
	}
	size := binary.BigEndian.Uint32(file[len(magic)+1:])
	sum := binary.BigEndian.Uint32(file[len(magic)+5:])
	if size > maxContent {
		return nil, fmt.Errorf("%w: claims %d bytes", ErrModel, size)
	}
	content := make([]byte, size)
	z := flate.NewReader(bytes.NewReader(file[header:]))
	if _, err := io.ReadFull(z, content); err != nil {
		return nil, fmt.Errorf("%w: unpacking: %w", ErrModel, err)
	}
	if got := crc32.ChecksumIEEE(content); got != sum {
		return nil, fmt.Errorf("%w: checksum %08x, want %08x", ErrModel, got, sum)
	}
	layers, err := linear.ReadLayers(content)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrModel, err)
	}
	return NewModel(layers), nil
}
