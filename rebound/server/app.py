"""The web app: Voilà with our settings, our routes and no others."""

import asyncio
import gc
import os
import shutil
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tornado.httpserver
from jupyter_core.utils import ensure_async
from jupyter_events.logger import EventLogger
from jupyter_server.auth.identity import IdentityProvider
from jupyter_server.services.kernels.handlers import KernelHandler
from voila.app import Voila
from voila.paths import _default_root_dirs, collect_static_paths, collect_template_paths
from voila.static_file_handler import MultiStaticFileHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from rebound import errors, paths
from rebound.server import browser, frame, gate, kernels, log, pages, routes, settings
from rebound.server.door import Door
from rebound.server.entrance import Entrance
from rebound.server.left import Left
from rebound.server.spare import Spare
from rebound.server.warm import provisioner
from rebound.store.journal import Journal

KERNEL = r"/api/kernels/(?P<kernel_id>\w+-\w+-\w+-\w+-\w+)"


MOST_BYTES = 32 * 1024 * 1024
"""The most that one request may bring; a page's words are far below, and files come in pieces."""


class Person(IdentityProvider):
    """Knows one person, by a cookie; there is no token and no login form."""

    auth_enabled = True
    login_available = False
    logout_available = False


class Workbook(Voila):
    """Serves the notebooks of one folder for one journal.

    Attributes:
        folder: the notebooks.
        door: the port and the secret of the journal's server.
        journal: the journal, for what a page asks without a kernel.
        demo: whether the journal is a made-up one.
        entrance: the one-time codes that were given out.
        left: words that a page left here while it loads itself again.
        spare: what pages are drawn with.
    """

    static_address = pages.STATIC + "/"
    _log_formatter_cls = log.Scrubbed

    def __init__(self, folder: Path, door: Door, journal: Journal, demo: bool = False) -> None:
        super().__init__(config=settings.voila(folder))
        self.folder = folder
        self.door = door
        self.journal = journal
        self.demo = demo
        self.entrance = Entrance(frame.RENDER + frame.START)
        self.left = Left()
        self.cookie_secret = door.cookie_secret.encode()
        self.event_logger = EventLogger()  # else each kernel makes one, which Python's logging keeps for ever

    def setup_template_dirs(self) -> None:
        """Find our template inside the package, and those that it builds on where Jupyter keeps them."""
        roots = [str(paths.template_root()), *_default_root_dirs()]
        both = ["voila", "nbconvert"]
        self.template_paths = collect_template_paths(both, "rebound", prune=True, root_dirs=roots)
        self.static_paths = collect_static_paths(both, "rebound", prune=True, root_dirs=roots)

    def init_settings(self) -> dict[str, Any]:
        """Return the settings of the application."""
        found = super().init_settings() | settings.tornado()
        person = Person(
            parent=self,
            token="",
            cookie_name=self.door.cookie_name,
            cookie_options={"samesite": "Lax", "expires_days": gate.COOKIE_DAYS},
            get_secure_cookie_kwargs={"max_age_days": gate.COOKIE_DAYS},
        )
        self.identity_provider = found["identity_provider"] = person
        return found | {
            "workbook": self,
            "entrance": self.entrance,
            "cookie_name": self.door.cookie_name,
            "jinja2_env": found["voila_jinja2_env"],
            "refused": routes.Refused,
            "default_handler_class": routes.Missing,
            "log_function": log.on_request,
        }

    def init_handlers(self) -> list[tuple]:
        """Return every route there is."""
        page = {
            "template_paths": self.template_paths,
            "config": self.config,
            "voila_configuration": self.voila_configuration,
        }
        static = {"paths": self.static_paths}
        return [
            (r"/", routes.Home),
            (r"/open", routes.Way),
            (r"/rebound/alive", routes.Alive),
            (r"/rebound/again", routes.Again),
            (r"/rebound/unsaved", routes.Unsaved),
            (r"/rebound/left", routes.Left),
            (r"/rebound/left/back", routes.LeftBack),
            (r"/rebound/settings/help_country", routes.HelpCountry),
            (r"/rebound/places", routes.Places),
            (KERNEL, KernelHandler),
            (KERNEL + "/channels", VoilaKernelWebsocketHandler),
            (r"/voila/api/shutdown/(.*)", routes.Shutdown),
            (r"/voila/static(?:-\w+)?/(.*)", MultiStaticFileHandler, static),
            (r"/voila/render/(.*)", pages.Page, page),
        ]

    def help_country(self) -> str:
        """Return the country that the person chose for help lines, or an empty string."""
        try:
            return str(self.journal.settings.get(routes.COUNTRY, ""))
        except errors.ReboundError:
            return ""

    async def serve(self, listening: socket.socket, ready: Callable[[], None], ended: asyncio.Event) -> None:
        """Serve on ``listening``, say when that is ``ready``, and when it has ``ended`` end every kernel."""
        self.port = listening.getsockname()[1]
        runtime = kernels.runtime_folder(self.door.cookie_name)
        self.connection_dir = str(runtime)
        os.environ["IPYTHONDIR"] = str(runtime / "ipython")
        app = gate.Gate(**self.init_settings())
        warm = provisioner.keeper(settings.WARM)
        self.spare = Spare(self.kernel_manager, warm.is_prepared)
        app.add_handlers(r".*", self.init_handlers())
        server = tornado.httpserver.HTTPServer(app, max_body_size=MOST_BYTES)
        server.add_socket(listening)
        warm.begin()
        try:
            ready()
            gc.freeze()  # what serves is not looked through again each time that pages have left something behind
            await ended.wait()
        finally:
            server.stop()
            self.spare.end()
            await ensure_async(self.kernel_manager.shutdown_all())
            warm.end()
            await server.close_all_connections()
            shutil.rmtree(runtime, ignore_errors=True)
            browser.forget()
