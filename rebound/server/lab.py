"""JupyterLab over the person's workspace: loopback, private kernels, nothing from elsewhere, no history."""

import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_config_dir
from traitlets.config import Config

from rebound import errors, paths
from rebound.server import browser, gate, kernels, ports, process, routes, together, workspace
from rebound.server.entrance import Entrance, address

POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "worker-src 'self' blob:; connect-src 'self'; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
"""JupyterLab checks its settings with code that it makes at run time, so it needs ``unsafe-eval``."""


HEADERS = {**gate.HEADERS, "Content-Security-Policy": POLICY, "Referrer-Policy": "same-origin"}


NEWS = Path("settings", "@jupyterlab", "apputils-extension", "notification.jupyterlab-settings")
NO_NEWS = '{"fetchNews": "false", "checkForUpdates": false}\n'
"""JupyterLab would otherwise ask whether it may fetch news from its own site."""


class WayIntoLab(routes.Way):
    """``/open?once=CODE``, with its refusal in plain words."""

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Answer with one sentence."""
        self.set_header("Content-Type", "text/plain; charset=utf-8")
        self.finish(str(errors.DoorClosed()))


def run(for_two: bool = False) -> int:
    """Open the notebooks in JupyterLab until Ctrl-C is pressed, and return 0.

    Args:
        for_two: whether a second person may work in the same notebooks, by an address of their own.

    Raises:
        errors.NotForTwo: that needs jupyter-collaboration, which is not installed.
    """
    if for_two:
        together.check()
    for copy in workspace.prepare(paths.notebooks(), paths.workspace()):
        print(f"You had changed this notebook; your version is now {copy}", file=sys.stderr)
    runtime = kernels.runtime_folder(f"rebound-lab-{os.getpid()}")
    os.environ.update(
        REBOUND_DATA=str(paths.data_dir().resolve()), JUPYTER_NO_CONFIG="1", JUPYTER_RUNTIME_DIR=str(runtime)
    )
    for name in ("JUPYTER_TOKEN", "JUPYTER_TOKEN_FILE"):
        os.environ.pop(name, None)
    no_config = Path(jupyter_config_dir())
    try:
        _serve(runtime if for_two else None)
    finally:
        shutil.rmtree(runtime, ignore_errors=True)
        if no_config.parent == Path(tempfile.gettempdir()):  # Jupyter made it, and it is nobody's
            shutil.rmtree(no_config, ignore_errors=True)
    return 0


def _serve(shared: Path | None) -> None:
    """Serve until the end; for two people if there is a folder for what they share."""
    from jupyter_server.serverapp import ServerApp

    config, extensions = settings(), ["jupyterlab"]
    if shared:
        config.merge(together.settings(shared))
        extensions += together.EXTENSIONS
    else:
        together.leave_out()
    server = ServerApp.instance(config=config, jpserver_extensions=dict.fromkeys(extensions, True))
    server.initialize(argv=[], starter_extension="lab", find_extensions=False)
    server.contents_manager.register_pre_save_hook(workspace.strip)
    entrance = Entrance("/lab/tree/00_start.ipynb")
    server.web_app.settings["entrance"] = entrance
    server.web_app.add_handlers(r".*", [(r"/open", WayIntoLab)])
    process.end_with(lambda: server.stop(from_signal=True))
    server.io_loop.add_callback(_open, server, entrance, shared is not None)
    server.start()
    browser.forget()


def _open(server: Any, entrance: Entrance, for_two: bool) -> None:
    """Say where JupyterLab is, now that it listens, and open the browser there."""
    print(f"Rebound is open at {address(server.port, entrance.issue())}", flush=True)
    if for_two:
        theirs = address(server.port, entrance.issue(who=together.COACH))
        print(f"For the second person, in a browser of their own: {theirs}", flush=True)
    entrance.open_browser(server.port)


def _own_folder() -> Path:
    """Return the folder of JupyterLab's own settings in the workspace; the first time, without news."""
    own = paths.workspace() / ".lab"
    if not (own / NEWS).exists():
        (own / NEWS).parent.mkdir(parents=True, exist_ok=True)
        (own / NEWS).write_text(NO_NEWS, "utf-8")
    return own


def settings() -> Config:
    """Return the settings of JupyterLab's server."""
    config = kernels.private()
    own = _own_folder()
    config.ServerApp.ip = ports.LOOPBACK
    config.ServerApp.root_dir = str(paths.workspace())
    config.ServerApp.open_browser = False
    config.ServerApp.allow_root = True
    config.Application.log_level = "ERROR"
    config.ServerApp.terminals_enabled = False
    config.ServerApp.kernel_manager_class = kernels.Kernels
    config.ServerApp.kernel_spec_manager_class = kernels.OwnPython
    config.ServerApp.tornado_settings = {"headers": HEADERS}
    config.ContentsManager.allow_hidden = False
    config.IdentityProvider.token = secrets.token_hex(24)
    config.LabApp.extension_manager = "readonly"
    config.LabApp.news_url = None
    config.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
    config.LabApp.user_settings_dir = str(own / "settings")
    config.LabApp.workspaces_dir = str(own / "workspaces")
    return config
