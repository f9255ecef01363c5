"""What English lists call outcomes: patterns over plain words, and the codes they stand for; no code.

The order matters: what a pattern has matched is taken out before the next one looks.
"""

STEMS = (
    "rejected", "rejection", "interview", "interviewed", "interviewing", "ghosted", "ghosting", "applied",
    "application", "withdrew", "withdrawn", "accepted", "declined", "offered", "assessment", "screening",
    "response", "responded", "pending", "waiting", "awaiting", "submitted", "position", "selected", "removed",
    "closed", "cancelled", "archived", "viewed", "denied", "bookmarked", "unsuccessful", "scheduled",
)  # fmt: skip
"""Words that typing slips and cut-off words are led back to."""

SHORT_FORMS = {
    "rej": "rejected", "int": "interview", "intv": "interview", "iv": "interview", "app": "applied",
    "oa": "assessment", "wd": "withdrawn",
}  # fmt: skip

WHOLE = {
    "no": "rejected",
    "negative": "rejected",
    "fail": "rejected",
    "hr": "screening",
    "phone": "screening",
    "recruiter": "screening",
}
"""Words that mean something only where they stand alone."""

UNCLEAR = ("declined", "passed", "turned down", "yes", "pass", "decline")
"""Words that may be the employer's no as well as the person's own."""

OVER = ("archived", "archive", "inactive", "finished", "done", "dead", "over", "complete", "completed", "old")
"""Words that say it is over, but not how."""

PATTERNS: tuple[tuple[str, str], ...] = (
    ("silent", r"\b(assum|presum|prob|likel|guess)\w* (a )?(reject\w*|no|dead)\b"),
    (
        "saved",
        r"\b(didnt|did not|havent|have not|wont|will not|not|never|need to|to be|yet to|want to|plan to"
        r"|planning to|going to|will|to) (yet )?(apply|applied|submit\w*|send|sent)\b"
        r"|\b(unapplied|wish ?list\w*|bookmark\w*|saved?|to ?do|(?<!not )(?<!longer )interested|draft\w*|research\w*|not started"
        r"|applying|preparing|skipped|not submitted|backlog|lead)\b",
    ),
    ("offer+rejected", r"\boffer (was )?(rescind\w*|withdrawn|revoked|pulled)\b|\brescind\w*\b( offer)?"),
    (
        "offer_declined",
        r"\b(declin\w*|turn\w* down|reject\w*|refus\w*|pass\w* on) (the |their |an |my )?(job )?offer\b"
        r"|\boffer (was )?(declin\w*|turned down|refused|rejected)( by me)?\b",
    ),
    (
        "offer_accepted",
        r"\baccept\w* (the |their |an |my )?(job )?(offer|job|position|role)\b|\boffer accepted\b"
        r"|(?<!not )\baccepted\b(?! (for|to|into))|\bhired\b(?! (an|some|other))|\bgot the job\b|\bsigned\b",
    ),
    (
        "withdrawn",
        r"\bi (have |had )?(denied|declin\w*|reject\w*|withdr\w*|cancel\w*|quit|refus\w*|pass\w*|turned it down"
        r"|turned them down|said no|backed out|dropped out|bailed|ended it|closed)\b"
        r"|\b(denied|declin\w*|clos\w*|withdrawn|reject\w*|cancel\w*|refused|ended|turned down) by me\b"
        r"|\bwithdr(ew|awn|awal|aw|awed)\b|\b(pulled|dropped|backed|opted|bowed) out\b"
        r"|\b(no longer|not) interested\b|\bmy (choice|decision|no)\b|\bself (rejected|withdrawn)\b",
    ),
    (
        "closed",
        r"\b(position|role|job|req|requisition|posting|vacancy|opening|listing|ad|post|application)s? "
        r"(has been |have been |is |was |are |got |put )?(now )?(removed|filled|clos\w*|cancel\w*|on hold|paused"
        r"|taken down|expired|eliminated|deleted|frozen|gone|no longer (available|open)|canned|scrapped)\b"
        r"|\b(hiring|headcount) (freeze|frozen|pause\w*|stop\w*)\b|\bfreeze\b|\bexpired\b|\bcancell?ed\b"
        r"|\bon hold\b|\bfilled( internally)?\b|\bclosed\b|\bremoved\b|\bdelisted\b"
        r"|\bno longer (available|open)\b",
    ),
    (
        "silent",
        r"\bno (response|reply|answer|news|feedback|contact|word|update|call ?back|communication)s?\b"
        r"|\bghost\w*\b|\bnever (heard|replied|responded|answered|got back)( back)?\b"
        r"|\b(not|hasnt|havent|didnt|did not|has not|have not) (been )?(respond\w*|heard|replied|answer\w*"
        r"|hear|reply)( back)?\b|\bcrickets\b|\b(radio )?silen(t|ce)\b|\bunanswered\b|\bunresponsive\b"
        r"|\bheard nothing\b|\bnothing (heard|yet|back)\b|\bleft on read\b",
    ),
    ("", r"\b(no|without|before|prior to|not|never) (an |the |any )?interview\w*\b"),
    (
        "rejected",
        r"\bnot (been )?(select\w*|mov\w* forward|success\w*|shortlist\w*|hired|progress\w*|proceed\w*|consider\w*"
        r"|chosen|accepted|a (good )?(fit|match)|advanc\w*|pursu\w*|invited|qualified|continu\w*|taken|picked"
        r"|eligible)( by \w+)?\b|\bno longer (being )?(under )?consider\w*\b|\bunsuccess\w*\b|\breject\w*\b|\bdenied\b"
        r"|\bdenial\b|\bnegative\b|\bturned me down\b|\brefus(ed|al)\b|\bregret\w*\b"
        r"|\b(they|company|employer) (declined|passed|said no)\b|\bpassed on me\b"
        r"|\bdeclined by (them|employer|company|the employer|the company)\b|\bfailed\b"
        r"|\b(moved on|moving forward|moved forward|went|going) with (an)?other\w*\b"
        r"|\b(chose|selected|hired|picked) (an)?other\w*\b|\bsomeone else\b|\b(an)?other candidates?\b"
        r"|\b(over|under)qualified\b|\bdidnt (get|make|pass)\b|\bscreened out\b|\bdisqualif\w*\b|\bineligible\b"
        r"|\bsaid no\b|\bturned down by\b",
    ),
    ("final_interview", r"\b(final|last) (round|interview|stage)\w*\b"),
    (
        "screening",
        r"\b(phone|hr|recruiter|initial|intro|telephone|screening|first) (screen\w*|call|chat|interview|round)\b"
        r"|\bscreen\w*\b",
    ),
    (
        "assessment",
        r"\b(online )?(assessment|coding test|test|challenge|take ?home|hackerrank|case study|assignment"
        r"|homework|codility|aptitude)\w*\b",
    ),
    (
        "interview",
        r"\b(interview\w*|on ?site|panel|technical|(\d+(st|nd|rd|th)?|first|second|third|fourth|next) rounds?"
        r"|rounds? \d+|hiring manager|shortlist\w*|moved forward|advanced|call ?back)\b",
    ),
    ("offer", r"\b(offer\w*|negotiat\w*)\b"),
    ("soft_no", r"\b(soft no|talent pool|(on|in) file|keep\w* (my|your) (cv|resume)|future opportunit\w*)\b"),
    ("acknowledged", r"\b(acknowledg\w*|confirmation|confirmed|application received|received)\b"),
    (
        "open",
        r"\b(viewed|opened|await\w*|pending|wait\w*|in (progress|process|review|consideration)"
        r"|under (review|consideration|evaluation)|review\w*|processing|active|ongoing|open|tbd|tba"
        r"|to be determined|consider\w*|undecided|unknown|follow\w* up|in touch|contacted|seen|no decision)\b",
    ),
    ("applied", r"\b(re ?)?appl(ied|y|ication)\b|\b(submitted|submission|sent|easy apply|new)\b"),
)
"""Code (several joined by ``+``; empty for none) ← pattern."""

LONGEST = 14
"""The most words that are taken for an outcome; more is a story, and only the person knows how it ended."""
