"""Which mails that were read look like the reply to a request for feedback."""

from collections.abc import Iterable
from datetime import date

from rebound.importing.mail import hosts
from rebound.importing.mail.mails import Mail
from rebound.importing.mail.matching import company_key


def replies(mails: Iterable[Mail], company: str = "", asked_on: date | None = None) -> list[Mail]:
    """Return the mails whose ``answer`` may be the reply, the likeliest first; none is taken by itself.

    Args:
        mails: the mails of a box.
        company: who was asked; mails that come from there stand first, the latest before the others.
        asked_on: the day of the request; mails from before it are left out.
    """
    found = [mail for mail in mails if mail.answer and not (asked_on and mail.on and mail.on < asked_on)]
    return sorted(found, key=lambda mail: (_is_from(mail, company), mail.on or date.min), reverse=True)


def _is_from(mail: Mail, company: str) -> bool:
    """Say whether a mail names the company as its sender, or comes from a host of its name."""
    wanted = company_key(company)
    host = "" if hosts.is_service(mail.address) else hosts.host_of(mail.address)
    named = [company_key(each) for each in (mail.company, mail.sender, host) if each]
    return bool(wanted) and any(wanted in each or (len(each) > 3 and each in wanted) for each in named)
