"""Lists of other trackers, and of Rebound itself, whose names of columns would mislead."""

from rebound.importing.form import Form

TEAL = Form(
    name="Teal",
    headers=frozenset({"role", "excitement", "added at", "applied at", "status"}),
    columns={"source": "source", "updated at": "attribute", "archived at": "attribute", "status": "outcome"},
    ragged=True,
)

HUNTR = Form(
    name="Huntr",
    headers=frozenset({"list name", "company name", "title"}),
    columns={"list name": "outcome", "html description": "attribute"},
)

STEPS = Form(
    name="a list of steps",
    headers=frozenset({"company", "source", "target"}),
    columns={"source": "ignored", "target": "outcome"},
    log=True,
)

REBOUND = Form(
    name="a table of Rebound's own",
    headers=frozenset({"company", "applied on", "status on", "first response on", "silent days"}),
    columns={"id": "ignored", "silent days": "ignored"},
    own="attributes.",
)

JOBSYNC = Form(
    name="JobSync",
    headers=frozenset({"created at", "applied", "applied date", "job title", "job source", "status"}),
    columns={"created at": "saved_on", "applied": "applied", "applied date": "applied_on"},
)

JOBFUNNEL = Form(
    name="JobFunnel",
    headers=frozenset({"status", "title", "company", "provider", "query", "wage"}),
    columns={"date": "attribute", "provider": "source", "query": "attribute"},
)
