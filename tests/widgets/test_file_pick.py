"""A file picked by the person."""

import hashlib

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.file_pick import FilePick

MAKE = (
    "import hashlib\nfrom rebound.widgets.file_pick import FilePick\n"
    "def take(name, data):\n    heard(name=name, size=len(data), sum=hashlib.sha256(data).hexdigest()[:8])\n"
    "pick = FilePick('Pick a list', take, 5_000_000, '.csv')\n"
)


@pytest.fixture
def taken():
    return []


@pytest.fixture
def pick(taken):
    return FilePick("Pick a list", lambda name, data: taken.append((name, data)), most_bytes=10)


def hand_over(pick: FilePick, name: str, size: int, *pieces: bytes) -> None:
    """Hand a file over as the page does."""
    pick._handle_custom_msg({"begin": name, "size": size}, [])
    for piece in pieces:
        pick._handle_custom_msg({"piece": 0}, [memoryview(piece)])


def test_the_pieces_are_put_together_once_all_are_there(pick, taken):
    hand_over(pick, "list.csv", 6, b"abc")
    assert taken == []
    pick._handle_custom_msg({"piece": 3}, [memoryview(b"def")])
    assert taken == [("list.csv", b"abcdef")]


def test_an_empty_file_is_a_file(pick, taken):
    hand_over(pick, "empty.csv", 0)
    assert taken == [("empty.csv", b"")]


def test_a_file_that_is_too_big_is_refused_before_any_of_it_is_taken(pick, taken):
    hand_over(pick, "big.csv", 11, b"abcdefghijk")
    assert taken == []


def test_a_page_that_sends_more_than_it_said_is_stopped(pick, taken):
    hand_over(pick, "list.csv", 10, b"abcdef", b"ghijklm")
    assert taken == []


def test_after_stopping_nothing_of_the_file_is_left(pick, taken):
    hand_over(pick, "list.csv", 6, b"abc")
    pick._handle_custom_msg({"cancel": True}, [])
    hand_over(pick, "other.csv", 3, b"xyz")
    assert taken == [("other.csv", b"xyz")]


def test_the_sentence_names_the_file_its_size_and_the_limit():
    assert "“list.csv” has 61.0 MB; up to 50 MB" in str(errors.FileTooBig("list.csv", 61_000_000, 50_000_000))


@pytest.mark.chromium
def test_a_large_file_arrives_whole(bench):
    page = bench.open(MAKE + "pick")
    expect(page.get_by_text("Up to 5.0 MB")).to_be_visible()
    data = bytes(range(250)) * 10_000
    page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": data}
    )
    assert bench.hears(name="list.csv", size=2_500_000, sum=_sum(data))
    expect(page.get_by_role("status").filter(has_text="“list.csv” has been read.")).to_be_visible()


@pytest.mark.chromium
def test_while_the_list_is_looked_through_the_page_says_so(bench):
    page = bench.open(
        "from rebound.widgets.file_pick import FilePick\nFilePick('Pick', lambda name, data: time.sleep(2), 9)"
    )
    page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": b"company\n"}
    )
    bar = page.get_by_role("progressbar", name="How much of the file has been read")
    expect(bar).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Looking through “list.csv” …")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="has been read.")).to_be_visible()
    expect(bar).to_be_hidden()


@pytest.mark.chromium
def test_a_file_can_be_dropped(bench):
    page = bench.open(MAKE + "pick")
    page.locator(".rb-drop").evaluate(
        """(area) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File(["company\\n"], "dropped.csv"));
          area.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
        }"""
    )
    assert bench.hears(name="dropped.csv", size=8, sum=_sum(b"company\n"))


@pytest.mark.chromium
def test_the_limit_is_told_and_nothing_is_sent(bench):
    page = bench.open(MAKE + "pick.most_bytes = 1000\npick")
    page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": b"x" * 2000}
    )
    expect(page.get_by_role("alert").filter(has_text="“list.csv” has 0.0 MB")).to_be_visible()
    assert bench.heard() == []


@pytest.mark.chromium
def test_reading_can_be_stopped(bench):
    page = bench.open(MAKE + "pick.piece = 2000\npick")
    page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": b"x" * 4_000_000}
    )
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_role("status").filter(has_text="Stopped.")).to_be_visible()
    expect(page.get_by_role("button", name="Pick a list")).to_be_focused()
    assert bench.heard() == []


@pytest.mark.chromium
def test_a_file_that_cannot_be_read_is_told(bench):
    page = bench.open(MAKE + "FilePick('Pick', lambda name, data: 1 / 0, 1000)")
    page.locator("input[type=file]").set_input_files(
        {"name": "list.csv", "mimeType": "text/csv", "buffer": b"x"}
    )
    expect(page.get_by_role("alert").filter(has_text=str(errors.DidNotWork()))).to_be_visible()
    expect(page.get_by_role("button", name="Pick")).to_be_enabled()


def _sum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
