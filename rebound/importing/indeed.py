"""Indeed's list of applications, as extracts of its page give it; it has no days of outcomes."""

from rebound.importing.form import Form

LIST = Form(
    name="Indeed list",
    headers=frozenset({"title", "status", "date applied", "company", "location"}),
    columns={"status": "outcome", "date applied": "applied_on"},
    source="Indeed",
)
