"""Addresses of mails: which belong to who hires, and which to a hiring system, a job board or a private mailbox."""

import re

from rebound.importing.mail import wordings

SYSTEMS = wordings.words("hosts", "systems")
BOARDS = wordings.words("hosts", "boards")
PRIVATE = wordings.words("hosts", "private")
_NO_HOST = wordings.words("hosts", "second_level") | wordings.words("hosts", "top_level")
_AGENCY = re.compile(wordings.text("hosts", "agency"))
_HIRING = re.compile(wordings.text("hosts", "hiring"))


def host_of(address: str) -> str:
    """Return the name of the organisation in an address: ``acme`` of ``jobs@mail.acme.co.uk``."""
    parts = [part for part in address.rpartition("@")[2].split(".") if part]
    while len(parts) > 1 and (len(parts[-1]) <= 3 or parts[-1] in _NO_HOST):
        parts.pop()
    return parts[-1] if parts else ""


def is_service(address: str) -> bool:
    """Return whether an address belongs to a hiring system, a job board or a private mailbox."""
    parts = {re.sub(r"\W", "", each) for each in address.rpartition("@")[2].split(".")}
    words = parts | {word for each in address.rpartition("@")[2].split(".") for word in each.split("-")}
    return bool(words & (SYSTEMS | BOARDS | PRIVATE))


def is_agency(address: str) -> bool:
    """Return whether an address sounds like that of somebody who finds people for others."""
    return bool(_AGENCY.search(host_of(address)))


def sounds_like_service(host: str) -> bool:
    """Return whether a host's name says that it serves hiring, or sends mails for others."""
    return bool(_HIRING.search(host))


def customer(address: str) -> list[str]:
    """Return the parts of a hiring system's ``address`` that may name its customer: ``acme@myworkday.com``."""
    local, _, host = address.partition("@")
    parts = host.split(".")
    if not set(host.replace("-", ".").split(".")) & SYSTEMS:
        return []
    found = [re.split(r"[+._-]", local)[0], parts[0] if len(parts) > 2 else ""]
    return [name for name in found if name and name not in SYSTEMS]
