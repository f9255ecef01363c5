"""Simplify's list, in its older form and in the newer one with location and type of job."""

from rebound.importing.form import Form

LIST = Form(
    name="Simplify",
    headers=frozenset({"job title", "company name", "job url", "applied date", "status", "status date"}),
    columns={"status": "outcome", "status date": "outcome_on", "applied date": "applied_on"},
)
