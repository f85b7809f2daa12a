package lexicon

// Chains is a map from a key to values that mostly has one value a key. All
// values lie in one slab: a table of twenty thousand names costs a few
// allocations instead of one a name.
type chains[K comparable, V comparable] struct {
	first map[K]int32
	links []link[V]
}

type link[V comparable] struct {
	value [1]V
	next  int32 // index of the next value, 0 for none
}

func newChains[K comparable, V comparable](size int) chains[K, V] {
	return chains[K, V]{first: make(map[K]int32, size), links: make([]link[V], 1, size+1)}
}

// add enters a value under a key, once.
func (c *chains[K, V]) add(key K, v V) {
	at, ok := c.first[key]
	if !ok {
		c.first[key] = int32(len(c.links))
		c.links = append(c.links, link[V]{value: [1]V{v}})
		return
	}
	for {
		if c.links[at].value[0] == v {
			return
		}
		if c.links[at].next == 0 {
			break
		}
		at = c.links[at].next
	}
	c.links[at].next = int32(len(c.links))
	c.links = append(c.links, link[V]{value: [1]V{v}})
}

// from returns the values of the chain that begins at an index. A single value
// costs no allocation; the slice is read only.
func (c *chains[K, V]) from(at int32) []V {
	if at == 0 {
		return nil
	}
	if c.links[at].next == 0 {
		return c.links[at].value[:]
	}
	var out []V
	for ; at != 0; at = c.links[at].next {
		out = append(out, c.links[at].value[0])
	}
	return out
}

// get returns the values of a key in the order in which they were added.
func (c *chains[K, V]) get(key K) []V { return c.from(c.first[key]) }
