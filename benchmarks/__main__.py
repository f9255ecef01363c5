"""``python -m benchmarks [QUESTION …] [--quick] [--json]``: measure, and print a table or JSON.

Each module beside this one that has a ``NAME`` is a question; its ``run(quick)`` returns one dict a row.
"""

import argparse
import importlib
import json
import os
import pkgutil
import platform
import sys
import time
from types import ModuleType

import benchmarks


def questions() -> dict[str, ModuleType]:
    """Return the name of each question → its module."""
    found = [importlib.import_module(f"benchmarks.{each.name}") for each in _modules()]
    return {module.NAME: module for module in found if hasattr(module, "NAME")}


def _modules() -> list[pkgutil.ModuleInfo]:
    return [each for each in pkgutil.iter_modules(benchmarks.__path__) if not each.name.startswith("_")]


def yardstick() -> float:
    """Return the seconds that this machine takes for a fixed piece of work, beside which to read the others."""
    began = time.perf_counter()
    sum(number * number for number in range(5_000_000))
    return time.perf_counter() - began


def machine() -> dict[str, object]:
    """Return what the figures were measured on."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "cores": os.cpu_count(),
        "yardstick_seconds": round(yardstick(), 3),
    }


def table(rows: list[dict[str, object]]) -> str:
    """Return ``rows`` as text in columns."""
    heads = list(dict.fromkeys(key for row in rows for key in row))
    lines = [heads, *([_shown(row.get(head, "")) for head in heads] for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(heads))]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def _shown(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def main() -> int:
    """Measure what was asked for, or everything."""
    known = questions()
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("question", nargs="*", help=f"one of {', '.join(known)}")
    parser.add_argument("--quick", action="store_true", help="fewer repetitions: a first look, no figures")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    unknown = [name for name in asked.question if name not in known]
    if unknown:
        parser.error(f"no such question: {', '.join(unknown)}; there are {', '.join(known)}")
    measured: dict[str, object] = {"machine": machine()}
    for name in asked.question or known:
        print(f"measuring {name}", file=sys.stderr)
        measured[name] = known[name].run(asked.quick)
        if not asked.json:
            print(f"\n{name}\n{table(measured[name])}")
    print(json.dumps(measured, indent=1) if asked.json else f"\n{measured['machine']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
