package ingest

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"syscall"
	"time"

	"github.com/rapporteur-project/rapporteur/internal/news"
)

// UserAgent names the program to the servers that it asks.
const UserAgent = "Rapporteur/1 (+https://github.com/rapporteur-project/rapporteur)"

const maxRedirects = 10

// A fetcher reads pages from the network.
type fetcher struct {
	client  *http.Client
	options Options
}

func newFetcher(o Options) *fetcher {
	f := &fetcher{options: o}
	t := &http.Transport{
		Proxy:                  http.ProxyFromEnvironment,
		DialContext:            f.dial,
		TLSHandshakeTimeout:    o.IdleTimeout,
		ResponseHeaderTimeout:  o.IdleTimeout,
		MaxResponseHeaderBytes: 1 << 18,
		DisableCompression:     true, // decompressed here, within the limit
		ForceAttemptHTTP2:      true,
		IdleConnTimeout:        30 * time.Second,
		MaxIdleConnsPerHost:    2,
	}
	f.client = &http.Client{Transport: t, CheckRedirect: f.checkRedirect}
	return f
}

func (f *fetcher) close() { f.client.CloseIdleConnections() }

func (f *fetcher) checkRedirect(req *http.Request, via []*http.Request) error {
	if len(via) >= maxRedirects {
		return fmt.Errorf("more than %d redirects", maxRedirects)
	}
	return f.check(req.URL)
}

// dial connects to public addresses only, and to the user's own proxy wherever
// that is.
func (f *fetcher) dial(ctx context.Context, network, address string) (net.Conn, error) {
	d := net.Dialer{Timeout: f.options.IdleTimeout}
	if !f.options.AllowPrivate && !isProxy(address) {
		d.Control = refusePrivate
	}
	return d.DialContext(ctx, network, address)
}

// isProxy reports whether host:port is that of a proxy in the environment.
func isProxy(address string) bool {
	for _, scheme := range []string{"http", "https"} {
		u, err := http.ProxyFromEnvironment(&http.Request{URL: &url.URL{Scheme: scheme, Host: "example.org"}})
		if err == nil && u != nil && (u.Host == address || u.Host+":80" == address || u.Host+":443" == address || u.Host+":1080" == address) {
			return true
		}
	}
	return false
}

// check refuses what is no http address, and a private IP address that is
// written out; a proxy would connect to it for us.
func (f *fetcher) check(u *url.URL) error {
	if err := checkScheme(u); err != nil {
		return err
	}
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil && !f.options.AllowPrivate && !isPublic(ip.Unmap()) {
		return &Private{IP: ip}
	}
	return nil
}

// A Private says that an address was refused because it is not public.
type Private struct{ IP netip.Addr }

func (e *Private) Error() string {
	return fmt.Sprintf("%s is an address of this machine or of a private network", e.IP)
}

func checkScheme(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("addresses of the kind %q are not read, only http and https", u.Scheme+"://")
	}
	if u.Host == "" {
		return errors.New("the address has no host")
	}
	return nil
}

// refusePrivate is the dialler's last word before it connects: it sees the IP
// address itself.
func refusePrivate(network, address string, _ syscall.RawConn) error {
	ap, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("dial %s: %w", address, err)
	}
	if ip := ap.Addr().Unmap(); !isPublic(ip) {
		return &Private{IP: ip}
	}
	return nil
}

// Networks that are not public though net/netip does not say so: RFC 6598,
// 5736, 2544, 5737, 3849, 6052's well-known prefix and 1112's class E.
var special = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),
	netip.MustParsePrefix("100.64.0.0/10"),
	netip.MustParsePrefix("192.0.0.0/24"),
	netip.MustParsePrefix("192.0.2.0/24"),
	netip.MustParsePrefix("198.18.0.0/15"),
	netip.MustParsePrefix("198.51.100.0/24"),
	netip.MustParsePrefix("203.0.113.0/24"),
	netip.MustParsePrefix("240.0.0.0/4"),
	netip.MustParsePrefix("64:ff9b::/96"),
	netip.MustParsePrefix("64:ff9b:1::/48"),
	netip.MustParsePrefix("2001:db8::/32"),
	netip.MustParsePrefix("2002::/16"),
}

func isPublic(ip netip.Addr) bool {
	if !ip.IsGlobalUnicast() || ip.IsPrivate() || ip.IsLoopback() {
		return false
	}
	for _, p := range special {
		if p.Contains(ip) {
			return false
		}
	}
	return true
}

// fetch reads one address.
func (f *fetcher) fetch(ctx context.Context, name string) (news.Page, error) {
	p := news.Page{Name: name, URL: name}
	u, err := url.Parse(name)
	if err != nil {
		return p, errors.New("not a valid address")
	}
	if err := f.check(u); err != nil {
		return p, err
	}
	ctx, stop := context.WithTimeoutCause(ctx, f.options.Timeout, fmt.Errorf("took longer than %v", f.options.Timeout))
	defer stop()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, name, nil)
	if err != nil {
		return p, err
	}
	req.Header.Set("User-Agent", UserAgent)
	req.Header.Set("Accept", "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5")
	req.Header.Set("Accept-Language", "en")
	req.Header.Set("Accept-Encoding", "gzip")
	resp, err := f.client.Do(req)
	if err != nil {
		return p, tellNetwork(ctx, err)
	}
	defer resp.Body.Close()
	p.URL = resp.Request.URL.String()
	p.ContentType = resp.Header.Get("Content-Type")
	if resp.StatusCode >= 300 || resp.StatusCode < 200 {
		return p, &Status{Code: resp.StatusCode}
	}
	p.Body, err = f.body(resp, cancel)
	if err != nil {
		return p, tellNetwork(ctx, err)
	}
	return p, nil
}

// body reads a response within the limits of size and silence.
func (f *fetcher) body(resp *http.Response, cancel context.CancelCauseFunc) ([]byte, error) {
	limit := f.options.MaxBytes
	if resp.ContentLength > limit {
		return nil, &TooLarge{Limit: limit}
	}
	idle := f.options.IdleTimeout
	timer := time.AfterFunc(idle, func() { cancel(fmt.Errorf("the server fell silent for %v", idle)) })
	defer timer.Stop()
	raw := &patient{body: resp.Body, heard: func() { timer.Reset(idle) }}
	switch enc := strings.ToLower(strings.TrimSpace(resp.Header.Get("Content-Encoding"))); enc {
	case "", "identity":
		return readAll(raw, limit)
	case "gzip", "x-gzip":
		packed, err := readAll(raw, limit)
		if err != nil {
			return nil, err
		}
		z, err := gzip.NewReader(bytes.NewReader(packed))
		if err != nil {
			return nil, fmt.Errorf("the server's gzip data are broken: %w", err)
		}
		b, err := readAll(z, limit)
		if err != nil && !errors.As(err, new(*TooLarge)) {
			return nil, fmt.Errorf("the server's gzip data are broken: %w", err)
		}
		return b, err
	default:
		return nil, fmt.Errorf("the server sent the encoding %q, which was not asked for", enc)
	}
}

// patient reads a body and tells when something came.
type patient struct {
	body  io.Reader
	heard func()
}

func (p *patient) Read(b []byte) (int, error) {
	n, err := p.body.Read(b)
	if n > 0 {
		p.heard()
	}
	return n, err
}

// A Status is an answer other than success.
type Status struct{ Code int }

func (s *Status) Error() string {
	if t := http.StatusText(s.Code); t != "" {
		return fmt.Sprintf("the server answered %d %s", s.Code, t)
	}
	return fmt.Sprintf("the server answered %d", s.Code)
}

// tellNetwork drops the method and address that net/http puts before its
// errors, and tells a time-out as what it is.
func tellNetwork(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); cause != nil {
		return cause
	}
	var ue *url.Error
	if errors.As(err, &ue) {
		err = ue.Err
	}
	var private *Private
	var dns *net.DNSError
	var op *net.OpError
	switch {
	case errors.As(err, &private):
		return private
	case errors.As(err, &dns) && dns.IsNotFound:
		return fmt.Errorf("the host %s is unknown", dns.Name)
	case errors.As(err, &op) && op.Op == "dial":
		return fmt.Errorf("cannot be reached: %w", op.Err)
	}
	return err
}
