"""One step of an exercise."""

import pytest
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.rating import Rating
from rebound.widgets.step import Step

STEPS = """from ipywidgets import HTML
from rebound.widgets.step import Step
from rebound.widgets.writing import Writing
def go(place):
    for number, step in enumerate(steps):
        step.state = 'open' if number == place else 'done' if number < place else 'next'
    steps[place].focus()
def end():
    for number, step in enumerate(steps):
        step.state, step.head.number = 'done', number + 5
    closing.value = '<h2>That was it</h2>'
    steps[-1].conclude()
closing = HTML().add_class('rb-closing')
def acts(place):
    return dict(on_continue=lambda: go(place + 1), on_back=lambda: go(place - 1), on_open=lambda: go(place),
                on_skip=end)
steps = [Step(n + 1, title, 'Help.', [Writing(f'Words {n + 1}')], **acts(n))
         for n, title in enumerate(('Facts', 'Message', 'Letting go'))]
steps[0].answer = 'Larkhill Energy'
steps[0].state, steps[1].state, steps[2].state = 'done', 'open', 'next'"""
CELLS = (
    STEPS,
    "# Title\n\nThe page.",
    "None",
    "#### Why facts",
    "steps[0]",
    "#### Why a message",
    "steps[1]",
    "#### Why let go",
    "steps[2]",
    "closing",
)


def test_only_what_has_something_to_do_is_there():
    step = Step(1, "Facts", "Help.", [], on_continue=print, go="Finish")
    assert [words for _, words in step.foot.acts] == ["Finish"]


def test_all_of_its_acts_stand_in_their_order():
    acts = dict.fromkeys(("on_continue", "on_back", "on_skip", "on_pause", "on_delete"), print)
    step = Step(1, "Facts", "Help.", [], **acts)
    assert [words for _, words in step.foot.acts] == [
        "Continue", "Back", "Skip", "Pause and keep", "Delete this",
    ]  # fmt: skip


def test_each_act_does_what_it_says():
    done = []
    step = Step(
        1, "Facts", "Help.", [], on_skip=lambda: done.append("skip"), on_pause=lambda: done.append("pause")
    )
    step.foot._handle_custom_msg({"act": "pause"}, [])
    step.foot._handle_custom_msg({"act": "back"}, [])
    assert done == ["pause"]


def test_its_state_is_a_class_for_the_sheet():
    step = Step(1, "Facts", "Help.", [Rating("Hurt")])
    step.state = "done"
    assert {name for name in step._dom_classes if name.startswith("is-")} == {"is-done"}
    step.state = "open"
    assert {name for name in step._dom_classes if name.startswith("is-")} == {"is-open"}
    assert step.head.state == "open"


def test_an_error_in_an_act_is_told_in_the_step():
    step = Step(1, "Facts", "Help.", [], on_continue=lambda: 1 / 0)
    step.foot._handle_custom_msg({"act": "go"}, [])
    assert step.foot.problem == str(errors.DidNotWork())


def test_an_error_on_opening_it_again_is_told_in_the_step():
    step = Step(1, "Facts", "Help.", [], on_open=lambda: 1 / 0)
    step.head._handle_custom_msg({"open": True}, [])
    assert step.foot.problem == str(errors.DidNotWork())


def test_its_short_name_is_its_number_and_title():
    assert repr(Step(2, "Facts", "Help.", [Rating("Hurt")])) == "<Step 2 'Facts'>"


@pytest.mark.chromium
def test_one_step_is_open_and_the_others_are_a_line(bench):
    page = bench.open(*CELLS)
    expect(page.get_by_role("heading", name="Step 2: Message")).to_be_visible()
    expect(page.get_by_label("Words 2")).to_be_visible()
    expect(page.get_by_label("Words 1")).to_be_hidden()
    expect(page.get_by_label("Words 3")).to_be_hidden()
    expect(page.get_by_role("button", name="1 Facts Larkhill Energy Look again")).to_be_visible()
    expect(page.get_by_text("Letting go")).to_have_count(3)
    expect(page.locator(".rb-next:visible")).to_have_text("3Letting go")


@pytest.mark.chromium
def test_the_prose_before_a_step_shows_with_it_only(bench):
    page = bench.open(*CELLS)
    expect(page.get_by_text("The page.")).to_be_visible()
    expect(page.get_by_text("Why a message")).to_be_visible()
    expect(page.get_by_text("Why facts")).to_be_hidden()
    expect(page.get_by_text("Why let go")).to_be_hidden()


@pytest.mark.chromium
def test_going_on_and_back_puts_the_focus_on_the_title_that_opens(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="Step 3: Letting go")).to_be_focused()
    page.get_by_role("button", name="Back").click()
    expect(page.get_by_role("heading", name="Step 2: Message")).to_be_focused()
    page.get_by_role("button", name="1 Facts").press("Enter")
    heading = page.get_by_role("heading", name="Step 1: Facts")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(page.get_by_text("Why facts")).to_be_visible()


@pytest.mark.chromium
def test_the_end_can_come_at_any_step_and_the_numbers_can_be_others(bench):
    page = bench.open(*CELLS)
    page.get_by_role("button", name="Skip").click()
    expect(page.get_by_role("heading", name="That was it")).to_be_focused()
    expect(page.get_by_role("button", name="6 Message Look again")).to_be_visible()


@pytest.mark.chromium
def test_there_is_one_filled_button_on_the_screen(bench):
    page = bench.open(*CELLS)
    expect(page.locator(".rb-go:visible")).to_have_count(1)
