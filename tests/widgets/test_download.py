"""A file handed to the browser."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.download import Download

MAKE = "from rebound.widgets.download import Download\n"


def test_the_file_is_made_when_it_is_asked_for_and_not_before():
    made = []
    download = Download("The list", lambda: made.append(1) or ("list.csv", b"", "text/csv"))
    assert made == []
    download._handle_custom_msg({"ask": "file"}, [])
    assert made == [1]


@pytest.mark.chromium
def test_the_browser_keeps_the_bytes_under_the_name(bench):
    page = bench.open(
        MAKE + "Download('The list', lambda: ('list.csv', bytes(range(256)) * 400, 'text/csv'))"
    )
    with page.expect_download() as kept:
        page.get_by_role("button", name="The list").click()
    assert kept.value.suggested_filename == "list.csv"
    assert Path(kept.value.path()).read_bytes() == bytes(range(256)) * 400
    expect(page.get_by_role("status").filter(has_text="“list.csv”")).to_be_visible()


@pytest.mark.chromium
def test_a_file_that_cannot_be_made_is_told(bench):
    page = bench.open(MAKE + "Download('The list', lambda: 1 / 0)")
    page.get_by_role("button", name="The list").click()
    expect(page.get_by_role("alert").filter(has_text=str(errors.DidNotWork()))).to_be_visible()
