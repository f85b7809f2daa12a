package linear

import (
	"encoding/binary"
	"errors"
)

var errShort = errors.New("ends too early")

// A reader takes apart what the append functions wrote. After an error it
// returns zeros; the caller looks at err once.
type reader struct {
	buf []byte
	err error
}

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.buf)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.buf = r.buf[n:]
	return v
}

// bytes returns a stretch with its length before it; it is the buffer's own.
func (r *reader) bytes() []byte {
	n := r.uvarint()
	if n > uint64(len(r.buf)) {
		r.fail()
		return nil
	}
	out := r.buf[:n]
	r.buf = r.buf[n:]
	return out
}

func (r *reader) strings() []string {
	n := r.uvarint()
	if n > uint64(len(r.buf)) {
		r.fail()
		return nil
	}
	out := make([]string, n)
	for i := range out {
		out[i] = string(r.bytes())
	}
	return out
}

func (r *reader) fail() {
	r.buf = nil
	if r.err == nil {
		r.err = errShort
	}
}

func appendString(out []byte, s string) []byte {
	out = binary.AppendUvarint(out, uint64(len(s)))
	return append(out, s...)
}

func appendStrings(out []byte, all []string) []byte {
	out = binary.AppendUvarint(out, uint64(len(all)))
	for _, s := range all {
		out = appendString(out, s)
	}
	return out
}
