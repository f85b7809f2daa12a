package extract

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sync"
)

// A Network is a perceptron with one hidden layer of rectified units.
type Network struct {
	In, Hidden int
	W1         []float32 // Hidden rows of In weights
	B1         []float32
	W2         []float32
	B2         float32
}

// Score returns the log-odds that the features are those of a report's
// paragraph.
func (n *Network) Score(x []float32) float32 {
	y := n.B2
	for h := range n.Hidden {
		row := n.W1[h*n.In : (h+1)*n.In]
		s := n.B1[h]
		for i, w := range row {
			s += w * x[i]
		}
		if s > 0 {
			y += s * n.W2[h]
		}
	}
	return y
}

//go:embed body.bin
var bodyWeights []byte

// bodyModel returns the embedded network. One that does not fit the features
// takes nothing for body; a test sees to it that none is ever built in.
var bodyModel = sync.OnceValue(func() *Network {
	n, err := decodeNetwork(bodyWeights)
	if err != nil || n.In != Features {
		return &Network{In: Features, B2: -1}
	}
	return n
})

// Encode writes the network: its two sizes as uint32, then the weights as
// float32, little-endian.
func (n *Network) Encode() []byte {
	b := binary.LittleEndian.AppendUint32(nil, uint32(n.In))
	b = binary.LittleEndian.AppendUint32(b, uint32(n.Hidden))
	for _, list := range [][]float32{n.W1, n.B1, n.W2, {n.B2}} {
		for _, w := range list {
			b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
		}
	}
	return b
}

// decodeNetwork reads what Encode wrote.
func decodeNetwork(b []byte) (*Network, error) {
	if len(b) < 8 {
		return nil, errors.New("network: too short")
	}
	n := &Network{In: int(binary.LittleEndian.Uint32(b)), Hidden: int(binary.LittleEndian.Uint32(b[4:]))}
	if n.In > 1<<12 || n.Hidden > 1<<12 {
		return nil, fmt.Errorf("network: impossible size %d by %d", n.In, n.Hidden)
	}
	b = b[8:]
	if want := 4 * (n.In*n.Hidden + 2*n.Hidden + 1); len(b) != want {
		return nil, fmt.Errorf("network: %d bytes of weights, want %d", len(b), want)
	}
	next := func(k int) []float32 {
		out := make([]float32, k)
		for i := range out {
			out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b))
			b = b[4:]
		}
		return out
	}
	n.W1, n.B1, n.W2 = next(n.In*n.Hidden), next(n.Hidden), next(n.Hidden)
	n.B2 = next(1)[0]
	return n, nil
}
