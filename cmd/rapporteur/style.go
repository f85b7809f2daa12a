package main

// A style sets words off on a terminal that shows colour, and leaves them be
// elsewhere.
type style struct{ on bool }

func (s style) wrap(code, text string) string {
	if !s.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (s style) bold(text string) string { return s.wrap("1", text) }
func (s style) dim(text string) string  { return s.wrap("2", text) }

// quad colours by PLOVER's quad classes: cooperation green, conflict red,
// material darker than verbal.
func (s style) quad(quad int, text string) string {
	switch quad {
	case 1:
		return s.wrap("32", text)
	case 2:
		return s.wrap("1;32", text)
	case 3:
		return s.wrap("31", text)
	case 4:
		return s.wrap("1;31", text)
	}
	return text
}
