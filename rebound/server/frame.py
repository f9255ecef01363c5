"""The frame around every page: its links, the path of the stages, the help lines, the theme."""

import functools
import hashlib
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tornado.httputil

from rebound import errors, paths
from rebound.server import stages
from rebound.server.door import Door
from rebound.writing import support

START = "00_start.ipynb"

PAGES: dict[str, str] = {
    "Start": START,
    "Applications": "05_applications.ipynb",
    "Patterns": "06_patterns.ipynb",
    "Coach": "07_coach.ipynb",
}
"""Name in the head of the page → notebook."""

STAGES: dict[str, str] = {
    "Ask for insight": "01_ask_for_insight.ipynb",
    "Cool off": "02_cool_off.ipynb",
    "Not personal": "03_not_personal.ipynb",
    "Bragging rights": "04_bragging_rights.ipynb",
}
"""Name on the path of the four stages → notebook."""

THEMES: dict[str, str] = {"system": "As the system", "light": "Light", "dark": "Dark"}
THEME_COOKIE = "rebound_theme"

RENDER = "/voila/render/"


def links(named: Mapping[str, str], folder: Path, here: str) -> list[dict[str, Any]]:
    """Return name, address (empty while its notebook does not exist) and presence of each page."""
    return [
        {
            "name": name,
            "address": RENDER + notebook if (folder / notebook).is_file() else "",
            "here": notebook == here,
        }
        for name, notebook in named.items()
    ]


def path(folder: Path, here: str, places: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the links to the four stages, each with the person's place in it."""
    return [
        link | {"stage": stage, "place": places.get(stage, "") if link["address"] else stages.LATER}
        for link in links(STAGES, folder, here)
        for stage in [_stage(STAGES[link["name"]])]
    ]


def _stage(notebook: str) -> str:
    """Return the name of the stage that ``notebook`` shows, such as ``"cool_off"``."""
    return notebook.removesuffix(".ipynb").partition("_")[2]


def frame(
    folder: Path, here: str, theme: str, country: str, static: str, places: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return what the template draws around the page.

    Args:
        folder: the notebooks that are served.
        here: the notebook of this page; empty for a page without one.
        theme: one of ``THEMES``.
        country: the country whose help lines the person wants first; empty for all.
        static: the address below which our static files are found.
        places: name of each stage → the person's place in it.
    """
    notebooks = list(STAGES.values())
    return {
        "pages": links(PAGES, folder, here),
        "stages": path(folder, here, places or {}) if here in notebooks else [],
        "number": notebooks.index(here) + 1 if here in notebooks else None,
        "start": RENDER + START,
        "theme": theme,
        "themes": THEMES,
        "help": _help(),
        "country": country,
        "elsewhere": support.ELSEWHERE,
        "static": static,
        "sheet_version": _version(),
    }


def theme_of(request: tornado.httputil.HTTPServerRequest) -> str:
    """Return the theme that the person chose in this browser, else the system's."""
    kept = request.cookies.get(THEME_COOKIE)
    return kept.value if kept is not None and kept.value in THEMES else "system"


def challenge(door: Door, port: int) -> dict[str, str]:
    """Return a question and the answer to it that only this journal's server can give.

    The page asks it before it hands over words that were not yet saved, or loads itself again: after a
    restart somebody else's program could be listening on the port.
    """
    nonce = secrets.token_hex(16)
    return {"nonce": nonce, "proof": door.proof(nonce, port)}


def _help() -> dict[str, Any]:
    """Return the help lines as the template wants them; the sentence in their place when unreadable."""
    try:
        known = support.read()
    except errors.SupportListUnreadable as problem:
        return {"lines": [], "countries": [], "checked": "", "problem": str(problem)}
    return {"lines": known.lines, "countries": known.countries, "checked": known.checked, "problem": ""}


def _version() -> str:
    """Return a word that changes when one of our static files does."""
    ours = paths.template_static("page.js").parent
    return _hash(*sorted((file, file.stat().st_mtime_ns) for file in ours.iterdir()))


@functools.lru_cache(maxsize=1)
def _hash(*files: tuple[Path, int]) -> str:
    """Return a short word for what the ``files`` hold, read once for each time that they were changed."""
    held = hashlib.sha256()
    for file, _ in files:
        held.update(file.read_bytes())
    return held.hexdigest()[:12]
