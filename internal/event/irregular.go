package event

// irregular gives the verbs of past forms that a lemmatiser learned from
// little text may not know.
var irregular = map[string]string{
	"beat": "beat", "beaten": "beat", "bled": "bleed", "blew": "blow", "blown": "blow", "bound": "bind",
	"broke": "break", "broken": "break", "brought": "bring", "built": "build", "burnt": "burn", "caught": "catch",
	"cut": "cut", "dealt": "deal", "drew": "draw", "drawn": "draw", "drove": "drive", "driven": "drive",
	"fed": "feed", "fled": "flee", "flew": "fly", "flown": "fly", "forbade": "forbid", "forbidden": "forbid",
	"forgave": "forgive", "forgiven": "forgive", "fought": "fight", "froze": "freeze", "frozen": "freeze",
	"gave": "give", "given": "give", "held": "hold", "hit": "hit", "kept": "keep", "laid": "lay", "led": "lead",
	"left": "leave", "lent": "lend", "met": "meet", "overran": "overrun", "overthrew": "overthrow",
	"overthrown": "overthrow", "paid": "pay", "put": "put", "quit": "quit", "sank": "sink", "sunk": "sink",
	"sat": "sit", "sent": "send", "set": "set", "shook": "shake", "shaken": "shake", "shot": "shoot", "shut": "shut",
	"slain": "slay", "slew": "slay", "sought": "seek", "spoke": "speak", "spoken": "speak", "stole": "steal",
	"stolen": "steal", "stood": "stand", "struck": "strike", "stricken": "strike", "swore": "swear", "sworn": "swear",
	"swept": "sweep", "threw": "throw", "thrown": "throw", "took": "take", "taken": "take", "told": "tell",
	"tore": "tear", "torn": "tear", "withdrew": "withdraw", "withdrawn": "withdraw", "withheld": "withhold",
	"won": "win", "wrote": "write", "written": "write", "undertook": "undertake", "upheld": "uphold", "woken": "wake",
}
