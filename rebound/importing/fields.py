"""What a column of a list can be taken for, and a column that was."""

from dataclasses import dataclass

from rebound.records import EVENT_KINDS

_EVENT_FIELDS = (
    "screening", "assessment", "interview", "final_interview", "offer", "offer_accepted", "offer_declined",
    "rejected", "withdrawn", "closed", "acknowledged", "feedback_asked", "feedback_given",
)  # fmt: skip

_JOB: dict[str, str] = {
    "company": "company",
    "role": "role",
    "role_at_company": "role and company, such as “Analyst at Acme”",
    "company_and_role": "company and role, such as “Acme – Analyst”",
    "link": "link",
    "location": "location",
    "work_mode": "at the office, at home, or both",
    "source": "where you found it",
    "referral": "whether somebody referred you",
    "seniority": "seniority",
    "pay": "pay",
    "pay_from": "pay, lower end",
    "pay_to": "pay, upper end",
    "pay_currency": "currency of the pay",
    "pay_period": "what the pay is for",
    "resume_version": "version of the résumé",
    "notes": "notes",
}
_WHOLE: dict[str, str] = {
    "applied_on": "day it was sent",
    "applied": "whether or when it was sent",
    "saved_on": "day it was noted",
    "outcome": "outcome",
    "outcome_on": "day of the outcome",
    "updated_on": "day it last changed",
    "course": "one step after another, such as “applied 3/2 → no 14/2”",
    "first_response_on": "day of their first answer",
    "interviews": "how many interviews",
    "silent": "whether they never answered",
    "days_to_first_response": "days until their first answer",
    "days_to_outcome": "days until the outcome",
}
_GROUPED: dict[str, dict[str, str]] = {
    "Keep it, or not": {"attribute": "a column of your own", "ignored": "left out"},
    "The job": _JOB,
    "How it went": _WHOLE,
    "Whether or when one step was": {kind: f"whether or when: {EVENT_KINDS[kind]}" for kind in _EVENT_FIELDS},
    "The day of one step": {f"{kind}_on": f"day of: {EVENT_KINDS[kind]}" for kind in _EVENT_FIELDS},
    "Days until one step": {f"days_to_{kind}": f"days until: {EVENT_KINDS[kind]}" for kind in _EVENT_FIELDS},
}

FIELDS: dict[str, str] = {field: words for group in _GROUPED.values() for field, words in group.items()}
"""Field → what it is called on a page."""

GROUPS: dict[str, tuple[str, ...]] = {title: tuple(group) for title, group in _GROUPED.items()}
"""The title of some fields → these, in the order in which they are offered."""

ONCE = frozenset({
    "company", "role", "role_at_company", "company_and_role", "applied_on", "outcome_on", "updated_on",
    "first_response_on", "link", "location", "work_mode", "source", "referral", "seniority", "pay_from", "pay_to",
    "pay_currency", "pay_period", "resume_version", "notes", "saved_on", "applied",
})  # fmt: skip
"""Fields for which only one column is taken."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, what it is called, what it is taken for, and why."""

    place: int
    header: str
    field: str
    reason: str

    @property
    def shown(self) -> str:
        """The field as the preview names it; of one that is left out also why."""
        return f"ignored: {self.reason}" if self.field == "ignored" else self.field
