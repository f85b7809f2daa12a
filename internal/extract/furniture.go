package extract

import "strings"

// Marks that begin the items of lists.
const bullets = "•▪●◦‣■►·∙* "

// Openings of a teaser for another article. A colon, a dash or the line's end
// follows; after those with a star any words may follow.
var teaserOpenings = []string{
	"related article", "related articles", "related story", "related stories", "related news", "related content",
	"related coverage", "related reading", "related", "read more", "read also", "read next", "also read", "see also",
	"see more", "more on this", "more on this story", "more from", "more on", "further reading", "recommended", "recommended reading",
	"you may also like", "you might also like", "don't miss", "up next", "in case you missed it", "icymi", "watch",
	"listen", "also on", "more stories", "more news", "most read", "top stories", "trending", "keep reading", "learn more",
	"what to read next", "read this next", "go deeper", "in pictures", "in depth", "background", "explainer", "context",
}

// isTeaser reports whether s announces another article.
func isTeaser(s string) bool {
	opening, rest := teaser(s)
	return opening != "" && len(rest) < 300
}

// teaser parts a teaser into its opening and what it announces; opening is ""
// where s is none.
func teaser(s string) (opening, rest string) {
	t := strings.TrimLeft(s, bullets+"[(>-–—")
	if startsLower(t) {
		return "", ""
	}
	for _, o := range teaserOpenings {
		r, ok := cutPrefixFold(t, o)
		if !ok {
			continue
		}
		trimmed := strings.TrimLeft(r, " ")
		switch {
		case r == "":
			if isGenericOpening(o) {
				continue
			}
			return t, ""
		case strings.HasPrefix(trimmed, ":"), strings.HasPrefix(trimmed, "|"), strings.HasPrefix(trimmed, ">"),
			strings.HasPrefix(trimmed, "»"), strings.HasPrefix(trimmed, "→"):
			return t[:len(o)], strings.TrimLeft(trimmed, ":|>»→ ")
		case r != trimmed && (strings.HasPrefix(trimmed, "–") || strings.HasPrefix(trimmed, "—") || strings.HasPrefix(trimmed, "- ")):
			if isGenericOpening(o) {
				continue
			}
			return t[:len(o)], strings.TrimLeft(trimmed, "–—- ")
		}
		// “READ ALSO Ministers agree …” has no mark, but its opening shouts.
		if r != trimmed && t[:len(o)] == strings.ToUpper(o) && strings.Contains(o, " ") {
			return t[:len(o)], trimmed
		}
	}
	return "", ""
}

// isGenericOpening reports whether o needs a colon to announce anything: the
// word alone may as well be a crosshead.
func isGenericOpening(o string) bool {
	switch o {
	case "watch", "listen", "background", "explainer", "context", "in depth", "in pictures", "more on", "more from",
		"also on", "trending":
		return true
	}
	return false
}

// isListHeading reports whether the teaser s only heads a list of titles.
func isListHeading(s string) bool {
	opening, rest := teaser(s)
	return opening != "" && rest == ""
}

// afterDuration returns what follows the length of a video at the beginning of
// s: “2:34 Norland recalls its envoy”.
func afterDuration(s string) (string, bool) {
	i := 0
	for i < len(s) && (s[i] >= '0' && s[i] <= '9' || s[i] == ':') {
		i++
	}
	if i < 4 || i > 8 || i >= len(s) || s[i] != ' ' || s[i-3] != ':' {
		return "", false
	}
	return s[i+1:], true
}

// isAge reports whether s only says how old something is: “14 hours ago”.
func isAge(s string) bool {
	f := strings.Fields(s)
	return len(f) == 3 && f[2] == "ago" && (isDigits(f[0]) || f[0] == "a" || f[0] == "an")
}

// Lines that are furniture as a whole, in lower case and without a full stop.
var furnitureLines = map[string]bool{}

func init() {
	for _, s := range []string{
		"advertisement", "advertisment", "advert", "ad", "sponsored", "sponsored content", "promoted", "share", "share this",
		"share this article", "share this story", "share on facebook", "share on twitter", "share on x", "share via email", "tweet",
		"facebook", "twitter", "linkedin", "whatsapp", "telegram", "email", "email this article", "print", "print this article", "print article",
		"copy link", "copy url", "save", "save article", "comments", "comment", "leave a comment", "post a comment", "view comments", "join the conversation", "follow",
		"follow us", "subscribe", "subscribe now", "sign up", "sign in", "log in", "register", "newsletter", "skip to content", "skip to main content",
		"skip advertisement", "menu", "home", "search", "loading", "loading...", "back to top", "story continues below", "story continues below advertisement",
		"article continues below", "article continues after advertisement", "continue reading", "scroll to continue",
		"continue reading below", "read full article", "read full story", "show more", "show less", "load more", "listen to this article", "listen to article",
		"play audio", "play video", "watch video", "view gallery", "view image in fullscreen", "enlarge image", "close", "next", "previous",
		"all rights reserved", "terms of use", "terms of service", "privacy policy", "cookie policy", "contact us", "about us",
		"breaking news", "live updates", "most popular", "about the author", "about the authors", "remove ads", "speed read", "topics", "tags", "end", "ends", "-ends-", "- ends -", "###", "***", "* * *",
	} {
		furnitureLines[s] = true
	}
}

// Openings of furniture: a prompt or a notice goes on after them.
var furnitureOpenings = []string{
	"©", "(c) 20", "copyright ©", "copyright the ", "follow the topics", "follow topics", "copyright (c)", "copyright 19", "copyright 20", "all rights reserved", "sign up for our", "sign up for the", "sign up to our",
	"sign up to the", "sign up here", "sign up now", "subscribe to our", "subscribe to the", "subscribe now", "subscribe for", "get our newsletter", "get the latest news", "follow us on", "follow us:",
	"follow him on twitter", "follow her on twitter", "join us on", "like us on", "download our app", "download the", "click here to", "click here for", "our standards:", "this article was originally published",
	"this article first appeared", "this article has been updated", "this story has been updated", "this story was originally", "story continues below",
	"article continues below", "we use cookies", "this website uses cookies", "by clicking", "by signing up", "support our journalism", "support independent journalism", "become a member", "reprints and permissions",
	"licensing rights", "have a tip", "got a tip", "got a story", "for more information about", "thank you for reading", "thanks for reading",
	"please enable javascript", "enable javascript", "your browser does not support", "filed under", "tags:", "topics:", "share this:", "share on ", "reading time:",
	"estimated reading time", "send us an email", "share your thoughts", "don't want to see this", "don’t want to see this", "enjoy additional articles", "sign in or ", "create an account", "already have an account", "already a subscriber", "get unlimited access", "to continue reading", "the views expressed", "the opinions expressed", "views expressed in this",
}

// isBoilerplate reports whether s belongs to the page and not to its report.
func isBoilerplate(s string) bool {
	if len(s) > 400 {
		return false
	}
	low := strings.ToLower(strings.TrimLeft(s, bullets+">[("))
	if furnitureLines[strings.TrimRight(low, ".:!… )]*")] || furnitureLines[low] || furnitureLines[strings.TrimRight(low, "()0123456789 ")] {
		return true
	}
	for _, o := range furnitureOpenings {
		if strings.HasPrefix(low, o) {
			return true
		}
	}
	return isReadingTime(low) || isAge(low) || isNewsletterPrompt(low) || !hasLetter(s)
}

// isReadingTime reports whether s is “4 min read” or “4 minutes read”.
func isReadingTime(s string) bool {
	f := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' })
	return len(f) == 3 && isDigits(f[0]) && strings.HasPrefix(f[1], "min") && f[2] == "read"
}

// isNewsletterPrompt reports whether s, in lower case, asks the reader to
// subscribe to something.
func isNewsletterPrompt(s string) bool {
	if !strings.Contains(s, "newsletter") && !strings.Contains(s, "inbox") && !strings.Contains(s, "daily briefing") && !strings.Contains(s, "morning briefing") {
		return false
	}
	for _, w := range []string{"sign up", "subscribe", "get the", "get our", "delivered", "straight to your", "register", "in your inbox", "to your inbox"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
