package parse

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"github.com/rapporteur-project/rapporteur/internal/parse/linear"
)

// A model file is eight bytes that name the format, one with its version, the
// length and the CRC-32 (IEEE) of the content as big-endian words, and the
// content. It is not packed: unpacking would take longer than all the rest of
// a cold start.
const magic = "rapparse"

const fileVersion = 2

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
	_, err := w.Write(content)
	return err
}

// Read makes a model of a file's bytes and keeps them. Every error wraps
// ErrModel.
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
	content := file[header:]
	if int64(size) != int64(len(content)) {
		return nil, fmt.Errorf("%w: claims %d bytes of content, has %d", ErrModel, size, len(content))
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
