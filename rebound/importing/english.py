"""What English lists call their columns, their outcomes, and nothing at all: words only, no code.

A header is written here as ``names.plain`` leaves it: small letters, single blanks, no signs. A list in
another language needs a module like this one.
"""

HEADERS: dict[str, tuple[str, ...]] = {
    "company": (
        "company", "company name", "companies", "employer", "employer name", "organisation", "organization", "org",
        "firm", "institution", "agency", "business", "hiring company", "company organization",
        "company organisation", "company employer", "name of company", "name of employer", "company applied to",
        "company applied", "company institution", "school", "university", "college", "store", "shop", "restaurant",
        "hospital", "clinic", "facility", "practice", "studio", "where i applied", "where", "who",
    ),
    "role": (
        "role", "roles", "position", "positions", "title", "job title", "job", "job role", "job position",
        "role title", "position title", "position applied for", "role applied for", "job applied for", "vacancy",
        "what", "what for", "which role", "opening", "job opening", "job name", "post", "designation",
        "role position", "position role", "title role", "position name", "role name", "job posting title",
        "profile", "job profile", "scheme", "grad scheme", "graduate scheme", "programme", "program",
        "job applied",
    ),
    "link": (
        "url", "job url", "link", "job link", "application url", "application link", "posting", "job posting",
        "job posting url", "posting url", "posting link", "link to posting", "link to job", "job ad", "listing",
        "listing url", "apply url", "apply link", "job post", "job post url", "job listing", "website",
        "job posting link", "link to application", "job description link", "web address",
    ),
    "location": (
        "location", "city", "place", "job location", "office location", "city state", "region", "country",
        "company location", "location city",
    ),
    "work_mode": (
        "remote", "work mode", "workplace type", "workplace", "remoteness", "remote hybrid onsite",
        "onsite remote", "onsite hybrid remote", "on site remote", "remote on site", "remote onsite", "hybrid",
        "work arrangement", "work model", "wfh", "is remote", "remote or onsite", "remote hybrid",
        "in person remote", "location type",
    ),
    "source": (
        "source", "job source", "application site", "job board", "jobboard", "platform", "channel", "site", "via",
        "found on", "found via", "found through", "where found", "how found", "applied via", "applied through",
        "application source", "application method", "method", "portal", "job site", "how i found it",
        "lead source", "where applied", "site applied", "source of job", "job portal", "where i found it",
        "where i saw it", "where i heard of it", "applied from", "application platform", "application portal",
        "where did you find it",
    ),
    "referral": (
        "referral", "referred", "referrer", "referred by", "internal referral", "employee referral",
        "has referral", "referral name", "any referral", "reference",
    ),
    "seniority": (
        "seniority", "level", "job level", "seniority level", "experience level", "role level", "career level",
        "grade",
    ),
    "pay": (
        "pay", "salary", "wage", "compensation", "comp", "pay range", "salary range", "salary amount",
        "wage amount", "pay band", "rate", "hourly rate", "annual salary", "compensation range", "total comp",
        "advertised salary", "salary estimate", "estimated salary", "base salary", "pay rate", "salary pay",
    ),
    "pay_from": (
        "min salary", "salary min", "pay minimum", "minimum salary", "salary from", "min pay", "pay min",
        "minimum pay", "salary low", "salary minimum", "pay low", "pay from",
    ),
    "pay_to": (
        "max salary", "salary max", "pay maximum", "maximum salary", "salary to", "max pay", "pay max",
        "maximum pay", "salary high", "salary maximum", "pay high", "pay to",
    ),
    "pay_currency": ("currency", "salary currency", "pay currency"),
    "pay_period": ("salary pay period", "pay period", "salary period"),
    "resume_version": (
        "resume", "cv", "resume version", "cv version", "resume name", "resume used", "cv used", "resume file",
        "cv file", "resume sent", "which resume", "version of resume", "cv sent", "resume cv", "cv resume",
    ),
    "notes": ("notes", "note", "comments", "comment", "remarks", "additional notes", "memo", "my notes"),
    "outcome": (
        "status", "outcome", "result", "results", "state", "stage", "application status", "current status",
        "current stage", "application stage", "response", "response status", "decision", "progress",
        "final outcome", "final status", "job status", "status name", "list name", "list", "phase", "disposition",
        "verdict", "outcome status", "update", "latest status", "application outcome", "status of application",
        "final result", "hiring stage", "pipeline stage", "final decision", "company response",
        "employer response", "final answer", "answer", "app status", "stage reached", "furthest stage",
        "what happened", "what happened next", "how it ended", "how did it end", "how it went", "how did it go",
        "what became of it", "what they said", "the end", "fate",
    ),
    "outcome_on": (
        "status date", "outcome date", "date outcome", "result date", "decision date", "date of decision",
        "date of outcome", "date of result", "status changed", "date status changed", "resolution date",
        "date of status", "final response date", "final response", "date of final response", "end date",
        "final decision date", "date resolved", "outcome on", "status on", "date of update", "moved at",
        "moved on", "date moved", "last heard", "last heard from them", "last response", "last reply",
        "last answer", "last heard on", "heard on", "date heard", "heard back on",
    ),
    "updated_on": (
        "last update", "last updated", "last updated on", "updated", "updated on", "updated at", "date updated",
        "last change", "last changed", "last status change", "last update date", "last modified",
    ),
    "applied_on": (
        "date applied", "applied date", "application date", "date sent", "date submitted", "applied on", "applied",
        "submitted", "sent", "date of application", "date", "apply date", "sent on", "submitted on",
        "submission date", "application submitted", "application sent", "applied at", "when applied",
        "day applied", "app date", "date application sent", "date application submitted", "date apply",
        "submitted date", "sent date", "date of applying", "date of submission", "applying date",
        "application submitted on", "date applied on", "applied date time", "application day",
    ),
    "saved_on": (
        "saved date", "date saved", "added at", "created at", "date added", "date found", "saved at", "bookmarked",
        "added on", "saved on", "saved", "date created", "found date",
    ),
    "first_response_on": (
        "date of 1st response", "first response", "1st response", "first response date", "response date",
        "date of response", "date of first response", "date first response", "heard back", "date heard back",
        "reply date", "date of reply", "replied", "response received", "date responded", "first reply",
        "responded on", "initial response", "initial response date", "date of initial response", "reply",
        "got response", "got a response", "any response", "first contact", "date of first contact", "response on",
        "responded", "they answered", "answered", "answered on", "they replied", "they wrote", "heard from them",
        "they responded", "date replied", "response received on", "first response on",
    ),
}  # fmt: skip
"""Field → the names that a column of it may have."""

WORK_MODES = ("onsite", "on site")
"""Names that mean a stage if days stand below them, and a way to work if not."""

VOLATILE: tuple[str, ...] = (
    "days since", "days since applied", "days since application", "days since applying", "days ago",
    "current date", "today", "todays date", "age", "days elapsed", "days waiting", "days pending",
    "days open", "elapsed", "elapsed days", "time elapsed", "now", "weeks since", "weeks since applied",
    "days since sent", "days since last contact", "age days", "days in stage", "days since submission",
)  # fmt: skip
"""Names of columns that change by themselves from day to day."""

ROW_NUMBERS: tuple[str, ...] = (
    "number", "no", "nr", "num", "index", "id", "s no", "sr no", "sl no", "sno", "row", "unnamed 0", "",
)  # fmt: skip
"""Names of columns that may just count the rows."""

STAGE_HEADERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("feedback_asked", (r"feedback (requested|asked)|(requested|asked for) feedback",)),
    ("feedback_given", (r"feedback (received|given|provided)|(got|received) feedback",)),
    ("final_interview", (r"(final|last) (round|interview|stage)s?",)),
    ("offer_accepted", (r"accept(ed|ance)?|hired|(got|took) (it|the job)",)),
    ("offer_declined", (r"declined (the )?offers?", r"offers? (declined|turned down|refused)")),
    ("offer", (r"offer(s|ed)?",)),
    (
        "assessment",
        (
            r"assessments?|tests?|coding|challenge|take ?home|oa|case study|homework|assignment",
            r"hackerrank|codility|aptitude",
        ),
    ),
    (
        "screening",
        (
            r"(phone|hr|recruiter|initial|intro|screening|first|telephone) (screen(ing)?|call|chat)",
            r"(phone|hr|recruiter|tel|telephone) (interview|int|iv|round)|screen(ing|ed)?|phone|recruiter",
        ),
    ),
    (
        "interview",
        (
            r"interview(s|ed|ing)?|panel|technical|rounds?( \d+)?|hiring manager|call ?back|trial( shift| day)?",
            r"(1st|2nd|3rd|4th|first|second|third) (rd|rnd|int|intv|iv|meeting|talk)|(video|zoom|teams|group) int",
            r"(rd|rnd|r|int|intv|iv|itw) ?[1-6]|int(s|v)?",
            r"(on ?site|in person) (interview|round)|on ?site|called back|invited|invitation",
        ),
    ),
    ("acknowledged", (r"acknowledg(ed|e?ment)|confirmation|receipt",)),
    ("rejected", (r"reject(ed|ion)?s?|denied|denial|refus(ed|al)|turned down",)),
    ("withdrawn", (r"withdr(ew|awn|awal)",)),
    ("silent", (r"ghosted|no (response|reply|answer)",)),
    ("closed", (r"(position|role|job|posting) (closed|filled|removed|cancelled)|date closed",)),
    ("first_response", (r"respon(se|ded)|repl(y|ied)|heard back",)),
    ("applied", (r"appl(ied|ication|y)|submitted|submission|sent",)),
    ("outcome", (r"outcome|decision|result",)),
)  # fmt: skip
"""What a header speaks of, the first that is found counts."""

DURATION = (
    r"\b(days?|time|weeks?) (to|until|till|before|for)\b|\bdays\b.*\b(to|until|till)\b"
    r"|\b(?=(response|rejection|reply) (time|days|delay)\b)"
)
"""A header that counts the days to something."""

COUNT = r"\b(number|nb|num|no|count|how many|total)( of)?\b"
"""A header that counts how often something was."""

NOT_EVENTS = (
    r"\b(notes?|prep|preparation|feedback|questions?|type|format|reasons?|score|amount|salary|pay|link|url"
    r"|time|location|with|contact|interviewers?|site|via|method|portal|details?|comments?|deadline|rating"
    r"|cover|letter|channel|follow|by|length|difficulty|mistakes?|name|email|phone number|required|easy"
    r"|id|process|posted|stages?|steps?|next|chance|expectations?|how|where|why|who|site|level)\b"
)
"""Words in a header that tell of something about an event, rather than of the event."""

INVITED = r"\b(invited|invitation|invite|called? back|call ?back)\b"
"""A header that speaks of an invitation."""

SAYS_NOTHING = ("what", "which", "text", "value")
"""What a name below a title may be that only says what the title does."""

DATED = r"\b(date|dates|day|on|at|when)\b"
"""A header that speaks of a day."""

YES = ("yes", "y", "true", "x", "1", "✓", "✔", "✅", "☑", "done", "yep", "yeah", "checked")
NO = ("no", "n", "false", "0", "✗", "✘", "❌", "☐", "not yet", "none yet", "nope", "unchecked", "never")

STAGE_YES = (
    "passed", "completed", "complete", "attended", "happened", "invited", "scheduled", "booked", "received",
    "cleared", "pass", "went well", "accepted", "ok", "good", "arranged", "invite", "took place", "success",
)  # fmt: skip
"""Words in the column of a stage that say it was reached."""

STAGE_FAILED = ("failed", "fail", "rejected", "not passed", "rejected after", "unsuccessful", "did not pass")
"""Words in the column of a stage that say it was reached and ended there with their no."""

STAGE_OFF = (
    "cancelled", "canceled", "missed", "postponed", "rescheduled", "moved", "maybe", "unless", "not", "or",
)  # fmt: skip
"""Words beside a day in the column of a stage that say that it may have been another day, or none."""

STAGE_OPEN = (
    "pending", "waiting", "awaiting", "tbc", "in progress", "upcoming", "to be scheduled", "maybe", "expired",
)  # fmt: skip
"""Words in the column of a stage that say nothing yet."""

NOTHING = (
    "", "null", "none", "n/a", "n.a.", "na", "nan", "nil", "-", "--", "---", "–", "—", ".", "?",
    "#ref!", "#n/a",
    "#value!", "#name?", "#div/0!", "#null!", "#num!", "undefined", "(blank)", "blank", "not available",
    "not applicable", "not specified", "unspecified", "tbd", "tba", "to be determined", "n\\a", "_", "/",
)  # fmt: skip
"""How an empty cell is written."""

REMOTE_YES = "remote"
REMOTE_NO = "not remote"

MONTHS = (
    ("jan", "january"), ("feb", "february"), ("mar", "march"), ("apr", "april"), ("may",), ("jun", "june"),
    ("jul", "july"), ("aug", "august"), ("sep", "sept", "september"), ("oct", "october"), ("nov", "november"),
    ("dec", "december"),
)  # fmt: skip
"""The names of the months, short and long."""

SEASONS = (("spring", 5), ("summer", 8), ("autumn", 11), ("fall", 11))
"""Seasons, and the last of their three months."""

PARTS_OF_MONTHS = {
    "begin": ("early", "beginning of", "start of", "beginning"),
    "middle": ("mid", "middle of"),
    "end": ("late", "end of", "end"),
}
"""Words for a part of a month."""

SOURCES = (
    "LinkedIn", "Indeed", "ZipRecruiter", "Glassdoor", "Dice", "Handshake", "Monster", "CareerBuilder",
    "Wellfound", "AngelList", "Otta", "Hired", "StepStone", "XING", "USAJOBS", "SimplyHired", "Google",
    "Facebook", "Reed", "Totaljobs", "Seek", "Naukri", "Built In", "RippleMatch", "Simplify",
)  # fmt: skip
"""Places where jobs are found, as they write their names."""

DITTO = ("↳", '"', "″", "〃", "”", "“", "''", "ditto", "do.", "--''--", '-"-')
"""Marks that repeat the cell above."""

SUMS = ("total", "totals", "sum", "average", "mean", "grand total", "count", "subtotal", "median")
"""What a row is called that adds up the others."""

ROLE_AT = r"(?P<role>\S.*?)(?:\s+at\s+|\s*@\s*)(?P<company>\S.*)"
"""A role and a company in one cell."""

NAMES_ALONE = ("name", "card name", "card", "task name", "task", "item", "entry")
"""What a column is called in which programs for notes and boards keep the name of each thing."""

COMPANY_WORDS = ("company", "employer", "organization", "organisation", "firm", "business", "institution")
ROLE_WORDS = ("role", "position", "title", "job", "vacancy")
ABOUT_A_JOB = (
    "size", "type", "industry", "website", "site", "rating", "location", "culture", "link", "url", "id", "board",
    "description", "level", "status", "number", "req", "posting", "posted", "source", "notes", "date", "category",
    "sector", "function", "family", "offer", "search", "fit", "score", "about", "info", "contact", "email",
    "requirements", "key", "field", "area",
)  # fmt: skip
"""Words beside these that tell of something about the company or the job rather than its name."""

ANSWER_WORDS = ("response", "reply", "answer", "heard", "back")
"""Words in a header that speak of an answer, whatever it was."""

HOW_FAR = ("stage", "reached", "furthest", "far")
STAND_FOR_COMPANY = ("place", "location", "site", "venue")
"""Words in a header that tell how far it came, and names that stand for the company where no other column does."""

FIRST_OF_SEVERAL = ("first", "1st", "initial")
"""Words in a header that tell of the first of several."""

ABOUT_AN_OUTCOME = ("reason", "reasons", "type", "format", "feedback", "notes", "prep", "why", "how", "by")
"""Words in a header that tell of something about an outcome rather than of the outcome."""

OTHER_DAYS = (
    "post", "deadline", "due", "follow", "update", "archiv", "clos", "start", "end", "next", "birth", "contact",
    "modified", "expire", "connected", "moved", "edited", "changed", "activity",
)  # fmt: skip
"""Parts of the names of columns of days on which nothing was sent."""
