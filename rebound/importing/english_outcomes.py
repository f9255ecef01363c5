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

WRITTEN_OUT = {
    "w/": "with", "w/o": "without", "b4": "before", "thx": "thanks", "ta": "thanks", "bc": "because",
    "thru": "through", "yr": "year", "yrs": "years", "wk": "week", "wks": "weeks", "mth": "month", "mths": "months",
    "hr": "human resources", "hm": "hiring manager", "oa": "online assessment", "pfo": "rejection letter",
    "tbnt": "thanks but no thanks", "wd": "withdrew", "w/d": "withdrew", "jo": "job offer", "loi": "offer letter",
    "loa": "offer letter", "loo": "offer letter", "ppo": "job offer", "tjo": "job offer", "fjo": "job offer",
    "doj": "joining date", "kiv": "kept on file , waiting", "hc": "headcount", "req": "vacancy",
    "reqs": "vacancies", "posn": "position", "advt": "advert", "ad": "advert", "int": "interview",
    "iv": "interview", "rd": "round", "tc": "technical round", "dun": "do not", "didnt": "didn't",
    "dont": "don't", "wont": "won't", "em": "them", "rec'd": "received", "recd": "received", "rej": "rejected",
    "app": "application", "nope": "no", "nah": "no", "nil": "no", "nada": "nothing", "zilch": "nothing",
    "zip": "nothing", "nowt": "nothing", "todo": "to do",
}  # fmt: skip
"""Short forms and slang in free words → what they stand for, for the model that reads such words."""

WHOLE = {
    "apply": "saved",
    "no": "rejected",
    "nope": "rejected",
    "negative": "rejected",
    "fail": "rejected",
    "hr": "screening",
    "phone": "screening",
    "recruiter": "screening",
    "call": "screening",
    "tech": "interview",
    "2nd": "interview",
    "3rd": "interview",
    "cv": "applied",
    "resume": "applied",
    "task": "assessment",
}
"""Words that mean something only where they stand alone."""

UNCLEAR = ("declined", "passed", "turned down", "yes", "pass", "decline")
"""Words that may be the employer's no as well as the person's own."""

NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
TALKS = r"interviews|rounds|calls"
"""What is counted where a word says how many there were."""

HEDGES = (
    "think",
    "maybe",
    "probably",
    "perhaps",
    "guess",
    "assume",
    "assuming",
    "if",
    "might",
    "feels",
    "like",
    "friend",
    "colleague",
    "brother",
    "sister",
    "say",
)
"""Words beside which nothing is said for sure."""

CAME = (
    "email",
    "e mail",
    "mail",
    "letter",
    "call",
    "rang",
    "phoned",
    "auto email",
    "got email",
    "message",
    "text",
)
"""What came from them, beside the day on which it did."""

SPEAKERS = ("they", "we", "i", "the", "theyve", "they have")
"""Who is said to have done it, before the word that says what."""

STARTS = (
    r"start\w*|begin\w*|join\w*|joining date|until|till?|by|expires?|closes?|closing|due|deadline|from|first day"
    r"|doj|induction|orientation"
)
"""What stands before a day that is not the one on which it came: a first day, a time limit."""

TOOK_PLACE = r"after|following|did|done|had|passed|cleared|went|then|two|\d"
"""Words beside which a stage has been reached, and not only been planned."""

OVER = ("archived", "archive", "inactive", "finished", "done", "dead", "over", "complete", "completed", "old")
"""Words that say it is over, but not how."""

_NOT_SENT = (
    r"(didnt|did not|havent|have not|wont|will not|not|never|need to|to be|yet to|want to|plan(ning)? to"
    r"|going to|will|to)"
)
_JOB = r"(position|role|job|req|requisition|posting|vacancy|opening|listing|ad|post|application)s?"
_GONE = (
    r"(removed|pulled|filled|clos\w*|cancel\w*|taken down|expired|eliminated|deleted|frozen|gone"
    r"|no longer (available|open))"
)
_REFUSED = r"(denied|declin\w*|clos\w*|withdrawn|reject\w*|cancel\w*|refused|ended|turned down)"
_I_DID = (
    r"(denied|declin\w*|reject\w*|withdr\w*|cancel\w*|quit|refus\w*|pass\w*|turned (it|them) down|said no"
    r"|backed out|dropped out|bailed|ended it|closed)"
)
_NOT_MINE = (
    r"declined|refused|rejected it|turned (it|them) down|i passed|no thanks|not (taken|accepted|joined)"
)
_UNCHOSEN = (
    r"(select\w*|mov\w* forward|success\w*|shortlist\w*|hired|progress\w*|proceed\w*|consider\w*|chosen"
    r"|accepted|advanc\w*|pursu\w*|invited|continu\w*)"
)
_FOR_MORE = r"(for|to) (an? |the |any )?(phone |first |next )?(interview|round|stage|screen)\w*"


PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "?",
        (
            r"(declin\w*|turn\w* down|cancel\w*|accept\w*|pass\w* on) (the |their |an |my )?interview",
            r"interview (was )?(declin\w*|turned down|cancel\w*|accept\w*)|application accepted",
            r"closed by (?!me\b|them\b|the\b|company|employer|hr\b|recruiter|hiring)\w+",
        ),
    ),
    ("silent", (r"(assum|presum|prob|likel|guess)\w* (a )?(reject\w*|no|dead)",)),
    (
        "saved",
        (
            rf"{_NOT_SENT} (yet )?(apply|applied|submit\w*|send|sent)",
            r"unapplied|wish ?list\w*|bookmark\w*|saved?|to ?do|draft\w*|research\w*|not started|backlog",
            r"lead|prospect|(?<!not )(?<!longer )interested|applying|preparing|skipped|not submitted",
            "closes|deadline|new|watching",
            r"(closed|expired|gone|filled) before i (could |even )?appl\w*",
        ),
    ),
    ("rejected", (r"(closed )?lost$",)),
    ("offer_accepted", (r"closed won|(closed )?won$",)),
    ("interview+rejected", (r"interview(ed|s)? (then |but |and |is |was )?(a )?no$",)),
    ("offer+rejected", (r"offer (was )?(rescind\w*|withdrawn|revoked|pulled)", r"rescind\w*( offer)?")),
    (
        "offer_declined",
        (
            r"(declin\w*|turn\w* down|reject\w*|refus\w*|pass\w* on) (the |their |an |my )?(job )?offer",
            r"offer (was )?(declin\w*|turned down|refused|rejected)( by me)?",
            r"offer(ed)?( \w+){0,3} (but|and|so|then) (i )?(said no|declined|refused|turned (it|them) down)",
            rf"offer(ed)?( it| me| the job)?( and| but| so| then)? (i )?(said no|told them no|{_NOT_MINE})",
            r"said no to (the |their |an )?offer|withdr\w* after (the |their |an )?offer",
        ),
    ),
    (
        "offer_accepted",
        (
            r"accept\w* (the |their |an |my )?(job )?(offer|job|position|role)|offer accepted|got the job",
            "signed|(?<!they )said yes|offer (yes|taken|took it)|yes yes( yes)*",
            r"(?<!not )accepted(?! (for|to|into)\b)|(?<!not )(?<!never )hired(?! (an|some|other))",
        ),
    ),
    (
        "rejected",
        (
            rf"(not|wont|will not) (been |be )?{_UNCHOSEN}( {_FOR_MORE})?",
            r"(they|company|employer) (is |are |was |were )?(not|no longer) interested|not interested in me",
        ),
    ),
    ("open", (r"(havent|hasnt|have not|has not) (been )?cancel\w*( yet)?",)),
    (
        "closed",
        (
            r"withdr\w* by (the )?(company|employer|them)",
            rf"{_JOB} ((has|have) been |is |was |got )?withdrawn by (the )?(company|employer|them)",
            r"(position|role|job|req|posting|vacancy|post|scheme) ((has|have) been |is |was |got )?withdrawn",
        ),
    ),
    (
        "withdrawn",
        (
            rf"i (have |had )?{_I_DID}",
            rf"{_REFUSED} by me|withdr(ew|awn|awal|aw|awed)|(pulled|dropped|backed|opted|bowed) out",
            r"(no longer|not) interested|(?<!pending )my (choice|decision|no)|self (rejected|withdrawn)",
            r"(take|took|taking) my (name|application) (out|off|back)",
            r"(pulled|cancel\w*|removed|deleted|stopped|rescinded|retracted) my (application|cv|candidacy)",
            r"told (them|her|him|em) no( thanks| thx| thank you)?",
            r"told (them|her|him) (that )?i (have |had )?(found|took|taken|accepted|got)( \w+)*",
        ),
    ),
    (
        "closed",
        (
            rf"{_JOB} ((has|have) been |is |was |are |got |put )?(now )?{_GONE}",
            r"(hiring|headcount|recruitment) (freeze|frozen|pause\w*|stop\w*)|freeze",
            r"no longer (available|open)|not (hiring|recruiting) (after all|now|any ?more)",
            r"(pulled|froze|paused|stopped|scrapped|cancel\w*) (the |all )?(job|role|post\w*|ad|advert|hiring)",
            r"(position|role|job|post|req|it) (went away|fell through)|shut down|went (bust|under)",
            r"(funding|budget|money|contract) (fell through|was cut|cut|lost|gone|not approved)",
            r"expired|cancell?ed|filled( internally)?|closed|removed|delisted",
        ),
    ),
    ("open", (r"(nothing|no (response|reply|answer|news|feedback|word|update)s?) (so far|yet)",)),
    (
        "silent",
        (
            r"no (response|reply|answer|news|feedback|contact|word|update|call( ?back)?|communication)s?",
            r"ghost\w*|crickets|(radio )?silen(t|ce)|unanswered|unresponsive|left on read|heard nothing",
            r"never (heard|replied|responded|answered|got back)( back)?|nothing (heard|back)",
            r"(not|hasnt|havent|didnt) (respond\w*|heard|replied|answer\w*|hear|reply)( back)?",
        ),
    ),
    (
        "",
        (
            r"(no|without|before|prior to|not|never|pre|w o) (being |an |the |any )?interview\w*",
            r"(didnt|did not|never) (get|got|have|had|receive|reach|land) (to )?(an |the |any )?interview\w*",
        ),
    ),
    (
        "rejected",
        (
            r"not (a )?(good )?(fit|match)|not (picked|taken|eligible|qualified)",
            r"no longer (being )?(under )?consider\w*",
            r"reject\w*|unsuccess\w*|denied|denial|negative|refus(ed|al)|regret\w*|failed|ineligible|said no",
            r"(they|company|employer) (declined|passed)|passed on me|turned me down|turned down by",
            r"declined by (them|(the )?employer|(the )?company)|(over|under)qualified|disqualif\w*",
            r"screened out|lost (out )?to|(internal|stronger|better) candidates?|pipped|beaten to it",
            r"(moved on|moving forward|moved forward|went|going) with (an)?other\w*|(an)?other candidates?",
            r"(chose|selected|hired|picked) ((an)?other\w*|some(one|body)|internally)|someone else",
            r"didnt (get|make|pass)|auto(matic|mated)? no",
            r"nope|(but|however) no$|no (after|following)|(2nd|second) choice",
            r"(they )?(have )?(went|gone|going|go) internal(ly)?",
            r"(they )?(went|have gone|going|decided to go) with (a |an |some)\w+( \w+)?",
            r"(im |i am )?not going forward",
            r"(position|role|job|post|it) (went|has gone|goes|was given|is going) to (an?|some\w*|the) ?\w*",
            r"not screened in",
        ),
    ),
    (
        "",
        (
            r"(the )?same day",
            r"(by|via|through|per) (the |a )?(hiring manager|hr|recruiter|phone|e ?mail|team)( call| e ?mail)?",
        ),
    ),
    ("final_interview", (r"(final|last) (round|interview|stage)\w*",)),
    (
        "screening",
        (
            r"(phone|hr|recruiter|initial|intro|telephone|screening|first) (screen\w*|call|chat|interview)",
            r"(hm|hiring manager) screen|screen\w*|(phone|hr|recruiter) round",
        ),
    ),
    (
        "assessment",
        (r"assessment (cent(er|re)|day)",
         r"(online )?(assessment|coding test|test|challenge|take ?home|case study|assignment|homework)\w*",
         r"hackerrank|codility|aptitude"),
    ),
    (
        "interview",
        (
            r"(campus|site) visit|trial( day| shift)?|job talk",
            r"(life story|culture|values|behaviou?ral|competency|group|team|video) interview|longlist\w*",
            r"interview\w*|on ?site|panel|technical|hiring manager|shortlist\w*|moved forward|advanced",
            "call ?back",
            r"(\d+(st|nd|rd|th)?|first|second|third|fourth|next) rounds?|rounds? \d+",
        ),
    ),
    ("offer", (r"offer\w*|negotiat\w*|successful",)),
    ("soft_no", (r"soft no|talent pool|(on|in) file|keep\w* (my|your) (cv|resume)|future opportunit\w*",)),
    ("acknowledged", (r"acknowledg\w*|confirmation|confirmed|application received|received",)),
    (
        "open",
        (
            r"(on )?hold( (til|till|until)\b.*)?|paused|postponed",
            r"viewed|opened|await\w*|pending|wait\w*|in (progress|process|review|consideration)|review\w*",
            r"under (review|consideration|evaluation)|processing|active|ongoing|open|tbd|tba|seen",
            "to be determined",
            r"consider\w*|undecided|unknown|talking|follow\w* up|in touch|contacted|no decision",
        ),
    ),
    ("applied", (r"(re ?)?appl(ied|y|ication)|submitted|submission|sent|easy apply",)),
)  # fmt: skip
"""Code (several joined by ``+``; empty for none) ← what is looked for, as whole words."""
