"""LinkedIn's archive: the lists of applications and of saved jobs in its folder ``Jobs``."""

from rebound.importing.dates import MONTH_FIRST
from rebound.importing.form import Form

APPLICATIONS = Form(
    name="LinkedIn job applications",
    headers=frozenset({"application date", "company name", "job title", "job url"}),
    columns={"application date": "applied_on", "resume name": "resume_version"},
    source="LinkedIn",
    order=MONTH_FIRST,
)

CONNECTIONS = Form(
    name="LinkedIn connections",
    headers=frozenset({"first name", "last name", "company", "position", "connected on"}),
    holds="people you know on LinkedIn",
)

ANSWERS = Form(
    name="LinkedIn saved answers",
    headers=frozenset({"question", "answer"}),
    holds="answers that you keep ready for forms and that belong to no single application",
)

SAVED = Form(
    name="LinkedIn saved jobs",
    headers=frozenset({"saved date", "job url", "job title", "company name"}),
    columns={"saved date": "saved_on"},
    source="LinkedIn",
    order=MONTH_FIRST,
)
