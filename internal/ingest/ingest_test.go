package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// one reads a single input.
func one(t *testing.T, name string, o Options) (news.Page, error) {
	t.Helper()
	for p, err := range Pages(context.Background(), []string{name}, o) {
		return p, err
	}
	t.Fatalf("%s: nothing came", name)
	return news.Page{}, nil
}

func TestFilesAndStdin(t *testing.T) {
	dir := t.TempDir()
	good := filepath.Join(dir, "good.txt")
	if err := os.WriteFile(good, []byte("A report."), 0o644); err != nil {
		t.Fatal(err)
	}
	big := filepath.Join(dir, "big.txt")
	if err := os.WriteFile(big, bytes.Repeat([]byte("x"), 2000), 0o644); err != nil {
		t.Fatal(err)
	}
	o := Options{Stdin: strings.NewReader("From the pipe."), MaxBytes: 1000}
	names := []string{good, filepath.Join(dir, "none.txt"), dir, big, "-", good}
	want := []string{"A report.", "!no such file", "!is a directory", "!too large", "From the pipe.", "A report."}
	i := 0
	for p, err := range Pages(context.Background(), names, o) {
		if p.Name != names[i] {
			t.Errorf("input %d: name %q, want %q", i, p.Name, names[i])
		}
		check(t, names[i], p, err, want[i])
		i++
	}
	if i != len(names) {
		t.Errorf("%d inputs came, want %d", i, len(names))
	}
}

// check compares a page's body, or with "!" the words of its error.
func check(t *testing.T, name string, p news.Page, err error, want string) {
	t.Helper()
	words, fails := strings.CutPrefix(want, "!")
	switch {
	case fails && err == nil:
		t.Errorf("%s: no error, want %q", name, words)
	case fails && (!strings.Contains(err.Error(), words) || !strings.HasPrefix(err.Error(), name+": ")):
		t.Errorf("%s: error %q, want one that names the input and says %q", name, err, words)
	case !fails && err != nil:
		t.Errorf("%s: %v", name, err)
	case !fails && string(p.Body) != want:
		t.Errorf("%s: body %q, want %q", name, p.Body, want)
	}
}

func TestMissingFileKeepsItsCause(t *testing.T) {
	_, err := one(t, filepath.Join(t.TempDir(), "none"), Options{})
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v does not wrap os.ErrNotExist", err)
	}
}

func TestNoStdin(t *testing.T) {
	if _, err := one(t, "-", Options{}); err == nil {
		t.Error("no error without standard input")
	}
}

// TestSilentPipe checks that a pipe to which nobody writes does not outlast the
// context.
func TestSilentPipe(t *testing.T) {
	in, out := io.Pipe()
	defer out.Close()
	ctx, cancel := context.WithCancel(context.Background())
	time.AfterFunc(20*time.Millisecond, cancel)
	for _, err := range Pages(ctx, []string{"-"}, Options{Stdin: in}) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want context.Canceled", err)
		}
	}
}

func TestPagesStopsWithTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	n := 0
	for _, err := range Pages(ctx, []string{"a", "b"}, Options{}) {
		n++
		if !errors.Is(err, context.Canceled) {
			t.Errorf("error %v, want context.Canceled", err)
		}
	}
	if n != 1 {
		t.Errorf("%d errors, want 1", n)
	}
}

func gzipped(b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	z.Write(b)
	z.Close()
	return out.Bytes()
}

// unruly is a server that misbehaves, a path a way.
func unruly(t *testing.T) *httptest.Server {
	mux := http.NewServeMux()
	say := func(s string) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprint(w, s)
		}
	}
	mux.HandleFunc("/page", say("<p>A page.</p>"))
	mux.HandleFunc("/agent", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.UserAgent()) })
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusGone) })
	mux.HandleFunc("/error", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", 503) })
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	mux.HandleFunc("/elsewhere", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/gzip", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(gzipped([]byte("unpacked")))
	})
	mux.HandleFunc("/bomb", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write(gzipped(make([]byte, 1<<20)))
	})
	mux.HandleFunc("/broken", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Write([]byte("not gzip at all"))
	})
	mux.HandleFunc("/brotli", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "br")
		w.Write([]byte("?"))
	})
	mux.HandleFunc("/endless", func(w http.ResponseWriter, r *http.Request) {
		for b := make([]byte, 4096); ; {
			if _, err := w.Write(b); err != nil {
				return
			}
		}
	})
	mux.HandleFunc("/large", func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Length", "99999999") })
	mux.HandleFunc("/lying", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Length", "500")
		fmt.Fprint(w, "short")
	})
	mux.HandleFunc("/silent", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "begins")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	})
	mux.HandleFunc("/mute", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/drip", func(w http.ResponseWriter, r *http.Request) {
		for r.Context().Err() == nil {
			fmt.Fprint(w, "x")
			w.(http.Flusher).Flush()
			time.Sleep(20 * time.Millisecond)
		}
	})
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

func TestAddresses(t *testing.T) {
	s := unruly(t)
	patient := Options{AllowPrivate: true, MaxBytes: 100 << 10, Timeout: time.Minute, IdleTimeout: time.Minute}
	hurried := map[string]Options{
		"/silent": {AllowPrivate: true, IdleTimeout: 250 * time.Millisecond},
		"/mute":   {AllowPrivate: true, IdleTimeout: 250 * time.Millisecond},
		"/drip":   {AllowPrivate: true, Timeout: 500 * time.Millisecond},
	}
	for path, want := range map[string]string{
		"/page":      "<p>A page.</p>",
		"/agent":     UserAgent,
		"/moved":     "<p>A page.</p>",
		"/gzip":      "unpacked",
		"/gone":      "!410 Gone",
		"/error":     "!503",
		"/none":      "!404 Not Found",
		"/loop":      "!more than 10 redirects",
		"/elsewhere": "!only http and https",
		"/bomb":      "!too large",
		"/broken":    "!gzip data are broken",
		"/brotli":    "!not asked for",
		"/endless":   "!too large",
		"/large":     "!too large",
		"/lying":     "!unexpected EOF",
		"/silent":    "!fell silent",
		"/mute":      "!timeout",
		"/drip":      "!took longer than",
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			o, ok := hurried[path]
			if !ok {
				o = patient
			}
			p, err := one(t, s.URL+path, o)
			check(t, s.URL+path, p, err, want)
		})
	}
}

func TestFetchTellsWhereItEnded(t *testing.T) {
	s := unruly(t)
	p, err := one(t, s.URL+"/moved", Options{AllowPrivate: true})
	if err != nil || p.URL != s.URL+"/page" || p.ContentType != "text/html; charset=utf-8" {
		t.Errorf("page %q of type %q, error %v", p.URL, p.ContentType, err)
	}
}

func TestPrivateAddressesAreRefused(t *testing.T) {
	s := unruly(t)
	public := strings.Replace(s.URL, "127.0.0.1", "localhost", 1)
	for _, name := range []string{s.URL + "/page", public + "/page", "http://[::1]:1/", "http://10.1.2.3/", "http://169.254.169.254/latest/meta-data/"} {
		_, err := one(t, name, Options{Timeout: 3 * time.Second})
		if err == nil || !strings.Contains(err.Error(), "private network") {
			t.Errorf("%s: error %v, want a refusal", name, err)
		}
	}
}

func TestOtherSchemesAreRefused(t *testing.T) {
	for _, name := range []string{"ftp://example.org/a", "file:///etc/passwd", "http://"} {
		if _, err := one(t, name, Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestUnreachable(t *testing.T) {
	s := httptest.NewServer(http.NotFoundHandler())
	url := s.URL
	s.Close()
	_, err := one(t, url, Options{AllowPrivate: true, Timeout: 5 * time.Second})
	if err == nil || !strings.Contains(err.Error(), "cannot be reached") {
		t.Errorf("error %v, want that it cannot be reached", err)
	}
}

func TestIsPublic(t *testing.T) {
	for ip, want := range map[string]bool{
		"8.8.8.8": true, "2606:4700::1111": true,
		"127.0.0.1": false, "10.0.0.1": false, "172.16.5.4": false, "192.168.1.1": false, "169.254.169.254": false, "100.64.1.1": false,
		"0.0.0.0": false, "224.0.0.1": false, "255.255.255.255": false, "::1": false, "::": false, "fe80::1": false, "fc00::1": false,
		"64:ff9b::a00:1": false, "2002:a00:1::": false,
	} {
		if got := isPublic(netip.MustParseAddr(ip).Unmap()); got != want {
			t.Errorf("isPublic(%s) = %v", ip, got)
		}
	}
	if isPublic(netip.MustParseAddr("::ffff:127.0.0.1").Unmap()) {
		t.Error("a mapped loopback address passes as public")
	}
}
