"""The shape of the package: imports go one way, every module stands alone, and says what it owns."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "rebound"
MODULES = sorted(PACKAGE.rglob("*.py"))

GROUND = {"errors", "paths", "exercises", "records", "written", "clock", "status", "zips"}
MAY_IMPORT: dict[str, set[str]] = {
    "errors": set(),
    "paths": {"errors"},
    "exercises": {"errors"},
    "records": {"errors", "exercises"},
    "clock": {"records"},
    "written": {"errors", "exercises", "records"},
    "status": {"records"},
    "zips": set(),
    "sample": {"errors", "paths", "records", "written", "clock"},
    "store": GROUND,
    "importing": GROUND | {"writing"},
    "exporting": GROUND,
    "packets": GROUND | {"store", "writing"},
    "frames": {"exercises", "records", "status", "clock"},
    "analysis": {"frames"},
    "charts": {"analysis"},
    "writing": {"errors", "paths", "exercises", "records"},
    "widgets": {"errors", "paths", "records", "clock"},
    "pages": GROUND
    | {
        "store",
        "importing",
        "exporting",
        "packets",
        "frames",
        "analysis",
        "charts",
        "writing",
        "widgets",
        "sample",
        "version",
    },
    "server": GROUND | {"store", "sample", "writing"},
    "version": set(),
    "commands": GROUND
    | {"store", "importing", "exporting", "packets", "frames", "analysis", "version", "writing"},
    "cli": {"errors", "version", "commands", "server"},
    "__main__": {"cli"},
}
"""Each module or folder of ``rebound/`` → what it may import from the others (CONTRIBUTING has the table)."""


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "rebound":
                names |= {alias.name for alias in node.names}
            elif (node.module or "").startswith("rebound."):
                names.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            names |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("rebound.")}
    return names


def name_of(path: Path) -> str:
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize(
    "path", [p for p in MODULES if p.parent != PACKAGE or p.name != "__init__.py"], ids=name_of
)
def test_imports_follow_the_table(path):
    allowed = MAY_IMPORT[layer(path)] | {layer(path)}
    assert imported(path) <= allowed, f"{path} imports {imported(path) - allowed}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_says_what_it_owns(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{path} has no docstring"
    if path.name == "__init__.py":
        assert len(tree.body) == 1, f"{path} holds code"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_public_functions_and_classes_have_docstrings(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bare = [
        node.name
        for parent in [tree, *(n for n in tree.body if isinstance(n, ast.ClassDef) and n.name[0] != "_")]
        for node in parent.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
        and not _overrides(parent, node)
    ]
    assert not bare, f"{path}: {bare}"


def _overrides(parent: ast.AST, node: ast.AST) -> bool:
    """A method that Jupyter or tornado calls by its name (``get``, ``initialize`` …) is documented there."""
    return (
        isinstance(parent, ast.ClassDef)
        and bool(parent.bases)
        and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_short(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300 or path.name == "errors.py", f"{path} is longer than 300 lines"
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno >= 60
    ]
    assert not long, f"{path}: {long}"


def test_every_module_imports_alone():
    """Each in a fresh interpreter's place: nothing of rebound is loaded before."""
    script = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    for loaded in [m for m in sys.modules if m.split('.')[0] == 'rebound']:\n"
        "        del sys.modules[loaded]\n"
        "    importlib.import_module(name)\n"
    )
    names = [
        "rebound." + ".".join(p.relative_to(PACKAGE).with_suffix("").parts)
        for p in MODULES
        if p.name not in {"__init__.py", "__main__.py"}
    ]
    done = subprocess.run([sys.executable, "-c", script, *names], capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr


def test_only_what_takes_out_of_sight_gives_a_widget_a_layout_of_its_own():
    changed = [
        name_of(each)
        for each in PACKAGE.rglob("*.py")
        if re.search(r"\.layout\b(?! import)", each.read_text())
    ]
    assert changed == ["widgets/layout.py"]


def test_there_is_no_room_for_leftovers():
    names = {path.stem for path in MODULES} | {path.parent.name for path in MODULES}
    assert not names & {"utils", "util", "helpers", "misc", "common"}


@pytest.mark.parametrize(
    "folder",
    [
        "store",
        "importing",
        "importing/mail",
        "exporting",
        "packets",
        "analysis",
        "charts",
        "writing",
        "widgets",
    ],
)
def test_each_module_has_its_tests(folder):
    tests = Path(__file__).parent
    missing = [
        path.name
        for path in (PACKAGE / folder).glob("*.py")
        if path.name != "__init__.py" and not (tests / folder / f"test_{path.name}").exists()
    ]
    assert not missing, f"without tests of their own: {missing}"


def test_html_is_made_in_one_place_only():
    """Stored text reaches the page escaped: nothing but ``widgets.html`` makes HTML."""
    makers = {"HTML", "HTMLMath", "Markdown", "Latex"}
    for path in MODULES:
        if path == PACKAGE / "widgets" / "html.py":
            continue
        calls = {
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call)
        }
        assert not calls & makers, f"{path} makes HTML: {calls & makers}"
