"""The same question about many things, one at a time or as a list."""

import pytest
from playwright.sync_api import expect

from rebound.widgets.quick_pass import Answer, Asked, Offer, QuickPass

MAKE = """from rebound.widgets.quick_pass import Answer, Asked, Offer, QuickPass
answers = [Answer('no', 'they said no'), Answer('quiet', 'nothing heard'),
           Answer('call', 'a call, and then?', True)]
offers = {2: Offer('no', 'they said no', 'An e-mail from Company 2 says:', 'We chose somebody else.')}
things = [Asked(f't{n}', f'Editor at Company {n}', [f'Sent {n} weeks ago.'], offer=offers.get(n))
          for n in range(1, 4)]
given, order = {}, []
def draw():
    asking.show([each for each in things if given.get(each.id, 'call') == 'call'], given, f'{len(given)} answered.')
def answer(id, code, day, instead):
    heard(id=id, code=code, day=day, instead=instead)
    given[id] = 'no' if code == 'offered' else code
    order.append(id)
    draw()
def undo():
    given.pop(last := order.pop())
    draw()
    return last
asking = QuickPass('How did it turn out?', answers, answer, undo)
draw()
asking"""


def test_things_and_answers_are_told_to_the_page_as_they_are():
    asking = QuickPass("How did it turn out?", [Answer("no", "<b>")], print, str)
    asking.show([Asked("1", "<i>", ["a note"], offer=Offer("no", "<b>", "A mail", "Sorry"))], {}, "")
    assert asking.answers == [{"code": "no", "words": "<b>", "goes_on": False}]
    offer = {"code": "no", "answer": "<b>", "source": "A mail", "words": "Sorry"}
    assert asking.things == [{"id": "1", "name": "<i>", "notes": ["a note"], "earliest": "", "offer": offer}]


def test_an_answer_that_fails_is_told():
    told = []
    asking = QuickPass("How did it turn out?", [], lambda *_: 1 / 0, str)
    asking.send = told.append
    asking._handle_custom_msg({"answer": "1", "code": "no", "day": ""}, [])
    assert told[0]["done"] == "1"
    assert told[0]["problem"]


@pytest.mark.chromium
def test_one_key_answers_and_the_next_one_comes(bench):
    page = bench.open(MAKE)
    page.get_by_role("heading", name="Company 1").focus()
    page.keyboard.press("1")
    expect(page.get_by_role("heading", name="Company 2")).to_be_focused()
    page.keyboard.press("2")
    page.keyboard.press("1")
    expect(page.get_by_text("That was all of them.")).to_be_focused()
    expect(page.get_by_text("3 answered.")).to_be_visible()
    assert [(each["id"], each["code"]) for each in bench.heard()] == [
        ("t1", "no"),
        ("t2", "quiet"),
        ("t3", "no"),
    ]


@pytest.mark.chromium
def test_what_goes_on_stays_and_what_is_left_for_later_comes_at_the_end(bench):
    page = bench.open(MAKE)
    page.get_by_role("heading", name="Company 1").focus()
    page.keyboard.press("3")
    assert bench.hears(id="t1", code="call", day="", instead=False)
    expect(page.get_by_role("heading", name="Company 1")).to_be_visible()
    page.keyboard.press("1")
    page.keyboard.press("0")
    expect(page.get_by_role("heading", name="Company 3")).to_be_visible()
    page.keyboard.press("1")
    expect(page.get_by_text("1 is left for later.")).to_be_visible()
    page.get_by_role("button", name="Ask about those now").click()
    expect(page.get_by_role("heading", name="Company 2")).to_be_focused()


@pytest.mark.chromium
def test_what_is_offered_is_taken_with_one_key_and_only_where_something_is_offered(bench):
    page = bench.open(MAKE)
    page.get_by_role("heading", name="Company 1").focus()
    page.keyboard.press("y")
    page.keyboard.press("1")
    expect(page.get_by_text("We chose somebody else.")).to_be_visible()
    page.keyboard.press("y")
    assert bench.hears(id="t2", code="offered", day="", instead=False)
    expect(page.get_by_role("heading", name="Company 3")).to_be_focused()


@pytest.mark.chromium
def test_undo_brings_back_what_the_last_answer_was_about(bench):
    page = bench.open(MAKE)
    page.get_by_role("heading", name="Company 1").focus()
    page.keyboard.press("1")
    page.keyboard.press("u")
    expect(page.get_by_role("heading", name="Company 1")).to_be_focused()


@pytest.mark.chromium
def test_a_day_is_typed_with_digits_and_goes_with_the_answer(bench):
    page = bench.open(MAKE)
    page.get_by_label("The day, if you know it").press_sequentially("11022026")
    page.get_by_role("button", name="they said no").click()
    assert bench.hears(id="t1", code="no", day="2026-11-02", instead=False)


@pytest.mark.chromium
def test_the_list_is_answered_row_by_row_and_keeps_its_rows(bench):
    page = bench.open(MAKE)
    page.get_by_role("button", name="All of them as a list").click()
    expect(page.get_by_label("How it turned out: Editor at Company 1")).to_be_focused()
    page.keyboard.press("1")
    page.keyboard.press("2")
    assert bench.hears(id="t2", code="quiet", day="", instead=True)
    expect(page.get_by_label("How it turned out: Editor at Company 1")).to_have_value("no")
    expect(page.get_by_label("How it turned out: Editor at Company 3")).to_be_focused()
    page.get_by_role("button", name="One at a time").click()
    expect(page.get_by_role("heading", name="Company 3")).to_be_focused()
