"""How long does the whole analysis take, from frames to sentences, and what does it import?"""

import subprocess
import sys
import time
from datetime import date, timedelta

import numpy as np

from rebound import frames
from rebound.analysis.group_sentences import group_sentence
from rebound.analysis.patterns import patterns
from rebound.records import Application, Event

NAME = "analysis_speed"
SIZES = (100, 500, 10_000)
RUNS, QUICK_RUNS = 7, 1
AS_OF = date(2026, 6, 1)
OWN = {"sector": 5, "size": 4, "letter": 2}
BUDGETS = {500: 0.25, 10_000: 2.0}


def run(quick: bool) -> list[dict[str, object]]:
    """Return for each number of applications the least seconds of processor time, and the budget."""
    return [_one(n, QUICK_RUNS if quick else RUNS) for n in SIZES] + [_imports()]


def _one(n: int, runs: int) -> dict[str, object]:
    applications, events = _history(n)
    made = [_timed(lambda: _frames(applications, events)) for _ in range(runs)]
    told = _frames(applications, events)
    analysed = [_timed(lambda: _sentences(told)) for _ in range(runs)]
    return {
        "applications": n,
        "frames_s": round(min(made), 3),
        "analysis_s": round(min(analysed), 3),
        "budget_s": BUDGETS.get(n, ""),
        "runs": runs,
    }


def _frames(applications: list[Application], events: list[Event]) -> tuple:
    return (
        frames.applications(applications, events, AS_OF),
        frames.steps(applications, events, AS_OF),
        frames.events(events, applications),
    )


def _sentences(told: tuple) -> list[str]:
    found = patterns(*told, AS_OF)
    return [
        group_sentence(found.groups, found.tested, group.attribute, found.further)
        for group in found.groups.groups
    ]


def _timed(work) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _imports() -> dict[str, object]:
    """What importing the analysis adds to pandas, in a process of its own."""
    script = (
        "import time, pandas; began = time.process_time(); import rebound.analysis.patterns, sys; "
        "print(time.process_time() - began, 'scipy.stats' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    took, heavy = ran.stdout.split()
    return {"applications": "import, over pandas", "analysis_s": round(float(took), 3), "scipy_stats": heavy}


def _history(n: int) -> tuple[list[Application], list[Event]]:
    rng = np.random.default_rng(n)
    applications, events = [], []
    for place in range(n):
        sent = AS_OF - timedelta(days=int(rng.integers(0, 800)))
        one = Application(
            f"a{place}",
            f"Employer {rng.integers(0, n)}",
            source=str(rng.choice(["board", "site", "newsletter", "recruiter"])),
            referral=[None, True, False][rng.integers(0, 3)],
            seniority=str(rng.choice(["junior", "mid", "senior"])),
            work_mode=str(rng.choice(["on site", "hybrid", "remote"])),
            resume_version=str(rng.choice(["A", "B"])),
            attributes={name: str(rng.integers(0, n)) for name, n in OWN.items()},
        )
        applications.append(one)
        events.append(Event(f"s{place}", one.id, "applied", sent))
        kind = rng.choice(["screening", "rejected", ""], p=[0.15, 0.4, 0.45])
        answered = sent + timedelta(days=1 + int(rng.exponential(12)))
        if kind and answered <= AS_OF:
            events.append(Event(f"e{place}", one.id, str(kind), answered))
    return applications, events
