"""Parts of a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect

from rebound import errors
from rebound.widgets.base_rate import Rate
from rebound.widgets.parts import Part, Parts, picture, shares

ROWS = (
    Part("thin", "My answer was thin", 2, "mine"),
    Part("last", "Only one of three could be chosen", 3, "not_mine"),
    Part("inside", "It was meant for someone inside"),
)

CELL = """from rebound.widgets.parts import Part, Parts
def tell(rows):
    heard(rows=[[row.label, row.parts, row.whose] for row in rows])
Parts("Your account", [Part("thin", "My answer was thin", 1, "mine"), Part("inside", "Someone inside")], tell)"""


@pytest.fixture
def told():
    return []


@pytest.fixture
def parts(told):
    return Parts("Your account", ROWS, told.append)


def say(parts: Parts, **news: object) -> None:
    parts._handle_custom_msg({"number": parts.heard + 1, **news}, [])


@given(st.lists(st.integers(0, 50), min_size=1, max_size=30))
def test_the_shares_always_add_up_and_none_is_off_by_one_or_more(parts):
    shared = shares(parts)
    assert sum(shared) == (100 if any(parts) else 0)
    assert all(
        abs(share - 100 * each / (sum(parts) or 1)) < 1 for share, each in zip(shared, parts, strict=True)
    )


@given(st.lists(st.integers(1, 50), min_size=2, max_size=30))
def test_who_has_more_parts_never_has_a_smaller_share(parts):
    both = list(zip(parts, shares(parts), strict=True))
    assert all(share <= other for each, share in both for more, other in both if each < more)


def test_what_is_missing_goes_to_those_that_lost_most_and_then_to_the_first():
    assert shares([1, 1, 1]) == [34, 33, 33]
    assert shares([2, 3, 3, 2]) == [20, 30, 30, 20]
    assert shares([1, 5]) == [17, 83]


def test_a_row_without_parts_has_no_letter_and_no_share(parts):
    assert [(row["letter"], row["percent"]) for row in parts.drawn] == [("A", 40), ("B", 60), ("", 0)]


def test_after_z_the_letters_begin_again_with_a_number():
    many = Parts("All", [Part(str(n), str(n), 1) for n in range(28)], print)
    assert [row["letter"] for row in many.drawn][25:] == ["Z", "A2", "B2"]


def test_more_and_fewer_parts_are_told_and_never_go_below_nothing(parts, told):
    say(parts, row="inside", by=1)
    say(parts, row="thin", by=-2)
    say(parts, row="thin", by=-1)
    assert [row.parts for row in parts.rows] == [0, 3, 1]
    assert len(told) == 2


def test_it_says_how_many_changes_it_has_heard_of_also_where_nothing_came_of_them(parts):
    say(parts, row="inside", by=-1)
    say(parts, row="thin", by=1)
    assert parts.heard == 2


def test_it_can_be_said_whose_word_it_is(told):
    parts = Parts("Your account", [Part("inside", "Someone inside", 1, said="me")], told.append)
    say(parts, row="inside", said="employer")
    assert (told[-1][0].said, parts.drawn[0]["said"]) == ("employer", "employer")
    with pytest.raises(errors.NotAllowed):
        Part("inside", "Someone inside", said="a friend")


def test_why_there_is_no_figure_is_said_once_a_row_is_ticked():
    rows = (
        Part("a", "A", rate="No figure."),
        Part("b", "B", 1, rate="No figure."),
        Part("c", "C", origin="Theirs."),
    )
    assert [row["rate"] for row in Parts("All", rows, print).drawn] == ["", "No figure.", "Theirs."]


def test_a_figure_stands_beside_a_row_whether_it_is_ticked_or_not():
    rate = Rate("2 of 3", "hear a no", "Small firms", "United States", "2016")
    assert Parts("All", [Part("a", "A", rate=rate)], print).drawn[0]["figure"] == "2 of 3"


def test_the_picture_says_every_row_with_its_share_and_whose_it_is():
    drawn = picture("Your account", [*ROWS, Part("own", "<b>Late</b>", 1)])
    for words in ("A", "My answer was thin", "33 %, mine", "50 %, not mine", "17 %, not said yet"):
        assert words in drawn
    assert "It was meant for someone inside" not in drawn
    assert "&lt;b&gt;Late&lt;/b&gt;" in drawn


def test_the_picture_of_nothing_is_nothing():
    assert picture("Your account", [Part("a", "A")]) == ""


def test_it_can_be_said_whose_each_is(parts, told):
    say(parts, row="last", whose="unknown")
    assert told[-1][1].whose == "unknown"


def test_a_row_of_ones_own_is_ticked_and_can_be_taken_out_again(parts, told):
    say(parts, own="  My train was late ")
    own = parts.rows[-1]
    assert (own.label, own.parts, own.own) == ("My train was late", 1, True)
    say(parts, out=own.id)
    assert parts.rows == ROWS


def test_an_empty_row_is_not_added_and_a_given_one_not_taken_out(parts, told):
    say(parts, own=" ")
    say(parts, out="thin")
    assert parts.rows == ROWS
    assert told == []


def test_a_figure_travels_with_its_source_and_a_reason_as_itself():
    rate = Rate("About 2 of 3", "finalists hear a no", "Small firms", "United States", "2016")
    drawn = Parts("All", [Part("a", "a", rate=rate), Part("b", "b", 1, rate="None is known.")], print).drawn
    assert (drawn[0]["figure"], drawn[0]["rate"]) == (
        "About 2 of 3",
        " finalists hear a no. Small firms, United States, 2016.",
    )
    assert (drawn[1]["figure"], drawn[1]["rate"]) == ("", "None is known.")


@pytest.mark.parametrize("wrong", [{"parts": -1}, {"whose": "theirs"}])
def test_what_a_row_cannot_be_is_refused(wrong):
    with pytest.raises(errors.NotAllowed):
        Part("a", "a", **wrong)


def test_the_short_name_does_not_repeat_the_rows(parts):
    assert repr(parts) == "<Parts 'Your account'>"


@pytest.mark.chromium
def test_the_whole_is_divided_by_keyboard_and_the_bar_says_so(bench):
    page = bench.open(CELL)
    inside = page.get_by_role("group", name="Someone inside", exact=True)
    expect(inside.get_by_role("button")).to_have_count(0)
    inside.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    expect(inside.get_by_role("status")).to_have_text("1 part")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert bench.hears(rows=[["My answer was thin", 1, "mine"], ["Someone inside", 1, "not_mine"]])
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(inside.get_by_role("button", name="One part more")).to_be_focused()
    expect(inside.get_by_role("status")).to_have_text("3 parts")
    expect(page.get_by_role("img")).to_have_accessible_name(
        "Your account: A, My answer was thin, 25 percent, mine. B, Someone inside, 75 percent, not mine."
    )


TICK_BOTH = """async () => {
    const ticks = [...document.querySelectorAll(".rb-cause input[type=checkbox]")];
    const bar = document.querySelector(".rb-bar-row");
    for (const tick of ticks) tick.click();
    while (bar.children.length < ticks.length) {
        if (!ticks.every((tick) => tick.checked)) return false;
        await new Promise(requestAnimationFrame);
    }
    return ticks.every((tick) => tick.checked);
}"""


@pytest.mark.chromium
def test_a_tick_stands_while_the_kernel_draws_the_one_before_it(bench):
    slow = "import time\n" + CELL.replace("def tell(rows):", "def tell(rows):\n    time.sleep(0.1)")
    page = bench.open(slow.replace('1, "mine"', "0"))
    assert page.evaluate(TICK_BOTH)


@pytest.mark.chromium
def test_with_the_last_part_the_row_is_unticked_and_the_focus_is_on_its_tick(bench):
    page = bench.open(CELL)
    thin = page.get_by_role("group", name="My answer was thin", exact=True)
    thin.get_by_role("button", name="One part fewer").focus()
    page.keyboard.press("Enter")
    expect(thin.get_by_role("checkbox")).to_be_focused()
    expect(thin.get_by_role("checkbox")).not_to_be_checked()
    expect(page.get_by_role("img")).to_have_count(0)


@pytest.mark.chromium
def test_words_of_ones_own_become_a_row_and_wait_in_the_page_until_then(bench):
    page = bench.open(CELL)
    field = page.get_by_label("Something else, in your words")
    field.fill("The train <b>was</b> late")
    assert page.evaluate("[...window.rebound.unsaved.values()].map((each) => each.text)") == [
        "The train <b>was</b> late"
    ]
    page.keyboard.press("Enter")
    row = page.get_by_role("group", name="The train <b>was</b> late", exact=True)
    expect(row.get_by_role("checkbox")).to_be_checked()
    expect(page.get_by_role("status").filter(has_text="Added: The train")).to_have_count(1)
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    assert page.evaluate("window.rebound.unsaved.size") == 0
    row.get_by_role("button", name="Take it out").click()
    expect(row).to_have_count(0)
    expect(page.get_by_role("checkbox", name="Someone inside")).to_be_focused()
