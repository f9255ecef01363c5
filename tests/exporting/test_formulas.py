import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rebound.exporting import formulas

SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0"]
BLANKS = ["", " ", "   ", "\xa0", "\u3000", "\u200b", "\ufeff", "\u2028"]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("blank", BLANKS)
def test_each_sign_after_each_blank_is_guarded(sign, blank):
    text = f"{blank}{sign}SUM(1)"
    assert formulas.guarded(text) == "'" + text


@pytest.mark.parametrize(
    "text", ["", " ", "Nordwind", "5-10 people", "'quoted'", "a=b", "C++", "10,000", "…"]
)
def test_a_plain_text_stays_as_it_is(text):
    assert formulas.guarded(text) == text


def plain(cell):
    """Undo the guard as the README of an export says."""
    rest = cell[1:]
    begins = re.match(
        r"'*[\s\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*(.)", rest, re.S
    )
    guarded = cell.startswith("'") and (formulas.looks_like_one(rest) or (begins and begins[1] in SIGNS))
    return rest if guarded else cell


@given(st.text(st.sampled_from(["'", " ", "=", "-", "＋", "\t", "\n", "\0", "\u200b", "a", "1"]), max_size=6))
def test_the_guard_loses_nothing(text):
    assert plain(formulas.guarded(text)) == text


@pytest.mark.shared
def test_no_payload_keeps_its_first_sign(shared):
    payloads = (shared / "data/corpora/csv-injection/Intruder/csv-payload.txt").read_text().splitlines()
    payloads += json.loads((shared / "data/corpora/blns/blns.json").read_text(encoding="utf-8"))
    for payload in payloads:
        assert formulas.guarded(payload).lstrip()[:1] not in set(SIGNS) - {""}
        assert plain(formulas.guarded(payload)) == payload
