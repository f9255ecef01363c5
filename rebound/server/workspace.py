"""The person's workspace for JupyterLab: our notebooks, kept new, and theirs, left alone.

Beside the notebooks lies a small file that says which cells were last written into each of them. By it an
upgrade knows whether the person has changed one since; if so, their notebook goes on in ``mine/``.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rebound import clock, errors, paths

MINE = "mine"
WRITTEN = ".written.json"


def prepare(shipped: Path, workspace: Path) -> list[Path]:
    """Bring the notebooks in ``workspace`` to those in ``shipped``, and lose nothing of the person's.

    Returns:
        The notebooks that the person had changed and that are now in ``mine/``.

    Raises:
        errors.JournalInWorkspace: the journal lies in ``workspace``, where JupyterLab would show it.
    """
    journal = paths.data_dir().resolve()
    if journal.is_relative_to(workspace.resolve()):
        raise errors.JournalInWorkspace(journal, workspace)
    (workspace / MINE).mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in (workspace, workspace / MINE):
        folder.chmod(0o700)
    written = _read_json(workspace / WRITTEN)
    aside = [
        moved
        for notebook in sorted(shipped.glob("*.ipynb"))
        if (moved := _refresh(notebook, workspace, written.get(notebook.name))) is not None
    ]
    now = {notebook.name: fingerprint(_read_json(notebook)) for notebook in shipped.glob("*.ipynb")}
    _write(workspace / WRITTEN, now)
    return aside


def _refresh(notebook: Path, workspace: Path, written: str | None) -> Path | None:
    """Write ``notebook`` into the workspace if it is new; return where the person's own version went."""
    theirs = workspace / notebook.name
    ours = _read_json(notebook)
    if theirs.exists() and written == fingerprint(ours):
        return None
    moved = None
    if theirs.exists() and fingerprint(_read_json(theirs)) not in (written, fingerprint(ours)):
        moved = _free_name(workspace / MINE, theirs.stem)
        os.replace(theirs, moved)
        moved.chmod(0o600)
    _write(theirs, ours)
    return moved


def _free_name(folder: Path, stem: str) -> Path:
    """Return a name in ``folder`` that says when it was set aside and that nothing has yet."""
    names = [
        f"{stem}-{clock.today().isoformat()}{again}" for again in ("", *(f"-{n}" for n in range(2, 1000)))
    ]
    return next(path for name in names if not (path := folder / f"{name}.ipynb").exists())


def fingerprint(notebook: Mapping[str, Any]) -> str:
    """Return what changes when somebody edits a cell, and not when a cell is only run."""
    cells = [(cell.get("cell_type"), _text(cell.get("source", ""))) for cell in notebook.get("cells", [])]
    return hashlib.sha256(json.dumps(cells).encode()).hexdigest()


def _text(source: str | list[str]) -> str:
    return source if isinstance(source, str) else "".join(source)


def _read_json(path: Path) -> dict[str, Any]:
    """Return what the file says; a file that is damaged or is not there says nothing."""
    try:
        read = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}


def _write(path: Path, content: Mapping[str, Any]) -> None:
    """Write ``content`` so that only the person can read it."""
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
    ) as file:
        json.dump(content, file, indent=1, ensure_ascii=False)
        file.write("\n")
    path.chmod(0o600)


def strip(model: dict[str, Any], path: str, **_: Any) -> None:
    """Take outputs and the state of widgets out of one of our notebooks before it is saved.

    JupyterLab calls this with each ``model`` that it is about to write to ``path``. What lies in a folder,
    such as ``mine/``, keeps everything.
    """
    if model["type"] != "notebook" or "/" in path.strip("/") or not is_ours(path.strip("/")):
        return
    notebook = model["content"]
    notebook["metadata"].pop("widgets", None)
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = []
            cell["execution_count"] = None


def is_ours(name: str) -> bool:
    """Return whether a notebook of this name is shipped."""
    return (paths.notebooks() / name).exists()
