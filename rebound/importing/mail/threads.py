"""Mails that belong together: one may name the company or the job that the others leave out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rebound.importing import names
from rebound.importing.mail import hosts

if TYPE_CHECKING:
    from rebound.importing.mail.mails import Mail


def completed(mails: Sequence[Mail]) -> list[Mail]:
    """Return ``mails`` with what is missing in one taken from others of its thread, then of its sender."""
    threaded = _filled(mails, thread_of(mails))
    return _filled(threaded, lambda mail: _host(mail.address))


def thread_of(mails: Iterable[Mail]) -> Callable[[Mail], str]:
    """Return a function that names the thread of each of ``mails``."""
    heads: dict[str, str] = {}

    def head(message_id: str) -> str:
        while (above := heads.get(message_id, message_id)) != message_id:
            heads[message_id] = heads.get(above, above)
            message_id = above
        return message_id

    for mail in mails:
        for answered in mail.answers:
            one, other = head(mail.message_id), head(answered)
            if one != other:
                heads[one] = other
    return lambda mail: head(mail.message_id)


def _filled(mails: Sequence[Mail], group: Callable[[Mail], str]) -> list[Mail]:
    groups: dict[str, list[Mail]] = defaultdict(list)
    for mail in mails:
        if mail.kind != "other":
            groups[group(mail)].append(mail)
    return [
        mail if mail.kind == "other" or not (key := group(mail)) else _fill(mail, groups[key])
        for mail in mails
    ]


def _fill(mail: Mail, others: Sequence[Mail]) -> Mail:
    """Return ``mail`` with the one company and the one role that ``others`` name, where it names none."""
    company, role = _only(each.company for each in others), _only(each.role for each in others)
    better = company if not mail.company or _short_for(mail.company, company) else mail.company
    return replace(mail, company=better, role=mail.role or role)


def _only(found: Iterable[str]) -> str:
    """Return the name in ``found``, its longest form; an empty string where there are several."""
    forms = sorted({name for name in found if name}, key=len)
    longest = forms[-1] if forms else ""
    same = all(_short_for(name, longest) for name in forms)
    return longest if same else ""


def _short_for(short: str, long: str) -> bool:
    one, other = (names.plain(each).replace(" ", "") for each in (short, long))
    return bool(one) and other.startswith(one)


def _host(address: str) -> str:
    """Return the host of an employer; an empty string where others write from it as well."""
    is_shared = hosts.is_service(address) or hosts.is_agency(address)
    return "" if is_shared else address.rpartition("@")[2]
