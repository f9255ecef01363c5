"""Our own routes: the way in, what a page asks without a kernel, and pages that are one sentence."""

import asyncio
import hmac
import json
from functools import partial
from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.auth.identity import User
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web

from rebound import errors
from rebound.server import frame, stages
from rebound.server.entrance import OPENED_FOR
from rebound.writing import support

COUNTRY = "help_country"
"""The setting that holds the country whose help lines come first."""

SENTENCES: dict[int, type[errors.ReboundError]] = {
    403: errors.DoorClosed,
    404: errors.NoSuchPage,
    405: errors.NoSuchPage,
}
"""Status of an answer → the sentence for the person; every other status says that the page broke."""


class Spoken(JupyterHandler):
    """A handler whose errors are one sentence in our own frame, with nothing of the person's in it."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer with the sentence for ``status_code``."""
        app = self.settings["workbook"]
        sentence = str(SENTENCES.get(status_code, errors.PageBroke)())
        around = frame.frame(
            app.folder, here="", theme=frame.theme_of(self.request), country="", static=app.static_address
        )
        self.set_header("Content-Type", "text/html; charset=utf-8")
        template = self.settings["voila_jinja2_env"].get_template("sentence.html")
        self.finish(template.render(frame=around, sentence=sentence))


class Refused(Spoken):
    """Answers every request that the gate does not let through."""

    async def prepare(self) -> None:  # type: ignore[override]
        """Say no before anything is looked at."""
        self.current_user = self._jupyter_current_user = None
        raise web.HTTPError(403)


class Missing(Spoken):
    """Answers for every address that is none of ours."""

    @allow_unauthenticated
    def get(self) -> None:
        """Say that there is no such page."""
        raise web.HTTPError(404)

    head = post = put = delete = patch = options = get


class Home(Spoken):
    """``/`` leads to the start page."""

    @web.authenticated
    def get(self) -> None:
        """Go to the start page."""
        self.redirect(self.settings["entrance"].home)


class Way(Spoken):
    """``/open?once=CODE``: the way in."""

    @allow_unauthenticated
    def get(self) -> None:
        """Let in whoever brings a code that was not used, or the cookie of an earlier visit."""
        if self.request.headers.get("Sec-Purpose", "").startswith("prefetch"):
            raise web.HTTPError(403)
        entrance = self.settings["entrance"]
        if who := entrance.redeem(self.get_query_argument("once", "")):
            self.identity_provider.set_login_cookie(self, User(username=who))
        elif not self.current_user:
            raise web.HTTPError(403)
        self.redirect(entrance.home)

    @allow_unauthenticated
    def head(self) -> None:
        """Leave the code as it is for whoever only looks whether the address answers."""
        raise web.HTTPError(405)


class Alive(JupyterHandler):
    """``/rebound/alive``: proves to a page, or to a second run, that this is the journal's own server."""

    @allow_unauthenticated
    def get(self) -> None:
        """Answer to the nonce of the question as only this server can."""
        app = self.settings["workbook"]
        self.finish({"proof": app.door.proof(self.get_query_argument("nonce", ""), app.port)})


class Again(JupyterHandler):
    """``/rebound/again``: gives a second ``rebound serve`` of the same person a fresh address."""

    def check_xsrf_cookie(self) -> None:
        """The key in the header, which no page can know, stands in for the cookie."""

    @allow_unauthenticated
    def post(self) -> None:
        """Answer with two fresh codes, one to open and one to print, to whoever can read the data folder."""
        app = self.settings["workbook"]
        shown = self.request.headers.get("X-Rebound-Key", "")
        if not hmac.compare_digest(shown.encode(), app.door.again_key.encode()):
            raise web.HTTPError(403)
        self.finish({"printed": app.entrance.issue(), "opened": app.entrance.issue(OPENED_FOR)})

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer without a body: only our own program asks here."""
        self.finish()


class Shutdown(APIHandler):
    """``/voila/api/shutdown/KERNEL``: a page says that it is gone, and its kernel ends."""

    @web.authenticated
    async def post(self, kernel_id: str) -> None:
        """End the kernel."""
        if kernel_id not in self.kernel_manager:
            raise web.HTTPError(404)
        await self.kernel_manager.end(kernel_id)
        self.set_status(204)
        self.finish()


class HelpCountry(Spoken):
    """``/rebound/settings/help_country``: the country whose help lines a page shows first."""

    @web.authenticated
    async def get(self) -> None:
        """Answer with the country that is kept."""
        self.finish({"country": await aside(self.settings["workbook"].help_country)})

    @web.authenticated
    async def post(self) -> None:
        """Keep the country that the person chose."""
        country = (self.get_json_body() or {}).get("country")
        if not support.may_be_kept(country):
            raise web.HTTPError(400)
        journal = self.settings["workbook"].journal
        await aside(journal.settings.set, COUNTRY, country)
        self.finish({"country": country})


class Places(Spoken):
    """``/rebound/places``: the person's place in each stage, for the head of a page that was opened before."""

    @web.authenticated
    async def get(self) -> None:
        """Answer with the name of each stage → the place in it."""
        self.finish({"places": await aside(stages.places, self.settings["workbook"].journal)})


class Unsaved(Spoken):
    """``/rebound/unsaved``: words that a page holds and that no kernel has acknowledged."""

    @web.authenticated
    async def post(self) -> None:
        """Write each text into the journal under the ``rev`` it was typed on; 200 only when all are kept.

        The answer gives for each entry the ``rev`` to go on with, but for one that another page had changed.
        """
        journal = self.settings["workbook"].journal
        kept: list[str] = []
        revs: dict[str, int] = {}
        problem = ""
        for key, entry, rev, field, text in _texts(self.request.body):
            try:
                saved = await aside(journal.entries.keep_text, entry, revs.get(entry, rev), field, text)
                kept.append(key)
                if not (saved.merged or saved.copy):
                    revs[entry] = saved.entry.rev
            except errors.ReboundError as refused:
                problem = str(refused)
        self.set_status(409 if problem else 200)
        self.finish({"kept": kept, "revs": revs, "problem": problem})


class Left(Spoken):
    """``/rebound/left``: words of a page that belong to no entry yet, until that page is there again."""

    @web.authenticated
    def post(self) -> None:
        """Keep the words in memory, and answer with the ticket that they are given back for."""
        self.finish({"ticket": self.settings["workbook"].left.keep(self.request.body)})


class LeftBack(Spoken):
    """``/rebound/left/back``: gives the words back, once."""

    @web.authenticated
    def post(self) -> None:
        """Answer with the words of the ticket, which are then forgotten here."""
        words = self.settings["workbook"].left.give_back((self.get_json_body() or {}).get("ticket", ""))
        if words is None:
            raise web.HTTPError(404)
        self.set_header("Content-Type", "application/json")
        self.finish(words)


def _texts(body: bytes) -> list[tuple[str, str, int, str, str]]:
    """Return key, entry, rev, field and text of each item in ``body``.

    Raises:
        web.HTTPError: 400, the body is not what a page of ours sends.
    """
    try:
        return [
            (str(key), str(held["entry"]), int(held["rev"]), str(held["field"]), str(held["text"]))
            for key, held in json.loads(body).items()
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise web.HTTPError(400) from None


async def aside(work: Any, *arguments: Any) -> Any:
    """Return ``work(*arguments)``, done in a thread: the journal may make whoever asks it wait."""
    return await asyncio.get_running_loop().run_in_executor(None, partial(work, *arguments))
