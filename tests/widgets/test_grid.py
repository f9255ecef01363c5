"""The table of the person's own records."""

import pytest
from comm import DummyComm
from playwright.sync_api import expect

from rebound.widgets.grid import Column, Grid

MAKE = """from rebound.widgets.grid import Column, Grid
ends = {'applied': 'sent, waiting', 'rejected': 'they said no', 'closed': 'closed'}
columns = [Column('company', 'Company'), Column('role', 'Role', editable=True),
           Column('sent', 'Sent', 'date', editable=True), Column('status', 'Status', 'choice', ends, True),
           Column('days', 'Silent days', 'number')]
def row(n):
    return {'id': f'r{n}', 'company': f'Company {n}', 'role': 'analyst' if n % 2 else 'cook',
            'sent': f'2026-{n % 12 + 1:02}-10', 'status': list(ends)[n % 3], 'days': n * 7 % 100}
def change(row, key, text):
    heard(row=row, key=key, text=text)
    return None if text else 'A role needs a name. What was it?'
"""


def grid(rows: int, pick: str = "None") -> str:
    """Return the lines that make a grid of so many ``rows``."""
    return (
        MAKE
        + f"grid = Grid(columns, [row(n) for n in range(1, {rows + 1})], change, {pick}, 'Your history')\n"
    )


TWELVE = grid(12) + "grid"


def test_a_row_and_its_columns_are_told_to_the_page_as_they_are():
    grid = Grid([Column("company", "Company")], [{"id": "1", "company": "<b>"}])
    assert grid.rows == [{"id": "1", "company": "<b>"}]
    assert grid.columns[0] == {
        "key": "company",
        "title": "Company",
        "kind": "text",
        "options": [],
        "editable": False,
        "width": "",
        "none": "",
    }


def test_a_row_is_known_by_its_id_as_text():
    assert Grid([Column("company", "Company")], [{"id": 7, "company": "Larkhill"}]).rows[0]["id"] == "7"


ROWS = [{"id": "1", "company": "Northway"}, {"id": "2", "company": "Brill"}]


def test_rows_can_be_shown_in_place_of_those_before():
    grid = Grid([Column("company", "Company")])
    grid.show_rows([{"id": "2", "company": "Larkhill"}])
    assert grid.rows == [{"id": "2", "company": "Larkhill"}]


def test_of_many_rows_only_those_that_changed_are_sent():
    grid, sent, states = Grid([Column("company", "Company")], ROWS), [], []
    grid.comm = DummyComm()  # as it would be beside a kernel, whatever this process has imported
    grid.send, grid.send_state = sent.append, lambda key: states.append(key)
    grid.show_rows([ROWS[0], {"id": "2", "company": "Larkhill"}])
    assert sent == [{"changed": [{"id": "2", "company": "Larkhill"}]}]
    assert grid.rows[1]["company"] == "Larkhill"
    assert "rows" not in states
    grid.show_rows([{"id": "2", "company": "Larkhill"}])
    assert len(sent) == 1
    assert "rows" in states


def test_an_edit_and_a_pick_are_told():
    told = []
    grid = Grid([], [], lambda *edit: told.append(edit), told.append)
    grid._handle_custom_msg({"edit": "r1", "key": "role", "text": "clerk"}, [])
    grid._handle_custom_msg({"pick": "r1"}, [])
    assert told == [("r1", "role", "clerk"), "r1"]


def column(page, place: int) -> list[str]:
    """Return the words of one column as they stand on the page."""
    cells = page.locator(f"tbody tr > :nth-child({place}) > :is(button, .rb-cell-text)")
    return cells.all_text_contents()


@pytest.mark.chromium
def test_a_column_is_sorted_up_down_and_not_at_all(bench):
    page = bench.open(TWELVE)
    head = page.get_by_role("columnheader", name="Silent days")
    came_in = column(page, 5)
    for order, expected in [
        ("ascending", sorted(came_in, key=int)),
        ("descending", sorted(came_in, key=int, reverse=True)),
        ("none", came_in),
    ]:
        head.get_by_role("button").click()
        expect(head).to_have_attribute("aria-sort", order)
        assert column(page, 5) == expected


@pytest.mark.chromium
def test_names_with_numbers_and_choices_are_sorted_as_a_person_would(bench):
    page = bench.open(TWELVE)
    page.get_by_role("columnheader", name="Company").get_by_role("button").click()
    assert column(page, 1)[:3] == ["Company 1", "Company 2", "Company 3"]
    page.get_by_role("columnheader", name="Status").get_by_role("button").click()
    assert column(page, 4)[0] == "sent, waiting"
    assert column(page, 4)[-1] == "closed"


@pytest.mark.chromium
def test_finding_shows_what_has_all_the_words_and_says_how_many(bench):
    page = bench.open(TWELVE)
    find = page.get_by_role("searchbox", name="Find")
    find.fill("analyst no")
    expect(page.get_by_role("status").filter(has_text="2 of 12 rows")).to_be_visible()
    assert set(column(page, 4)) == {"they said no"}
    find.fill("nowhere")
    expect(page.get_by_text("No row has these words.")).to_be_visible()


@pytest.mark.chromium
def test_the_arrow_keys_walk_and_enter_changes_a_cell(bench):
    page = bench.open(TWELVE)
    first = page.get_by_role("rowheader", name="Company 1", exact=True)
    first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    field = page.get_by_role("textbox", name="Role")
    expect(field).to_have_value("cook")
    field.fill("baker")
    page.keyboard.press("Enter")
    assert bench.hears(row="r2", key="role", text="baker")
    expect(page.get_by_role("button", name="baker")).to_be_focused()


@pytest.mark.chromium
def test_one_cell_of_the_table_is_reached_by_tab_and_not_all(bench):
    page = bench.open(TWELVE)
    assert page.locator("tbody [tabindex='0']").count() == 1


@pytest.mark.chromium
def test_escape_leaves_a_cell_as_it_was(bench):
    page = bench.open(TWELVE)
    page.get_by_role("button", name="cook").first.press("F2")
    page.get_by_role("textbox", name="Role").fill("baker")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="cook").first).to_be_focused()
    assert bench.heard() == []


@pytest.mark.chromium
def test_a_refused_change_says_why_and_keeps_what_was_typed(bench):
    page = bench.open(grid(3) + "grid._on_edit = lambda *_: 'Not a role.'\ngrid")
    page.get_by_role("button", name="cook").first.click()
    field = page.get_by_role("textbox", name="Role")
    field.fill("bakr")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="Not a role.")).to_be_visible()
    expect(field).to_have_value("bakr")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description("Not a role.")


@pytest.mark.chromium
def test_leaving_a_cell_keeps_what_was_typed(bench):
    page = bench.open(TWELVE)
    page.get_by_role("button", name="cook").first.click()
    page.get_by_role("textbox", name="Role").fill("baker")
    page.get_by_role("searchbox", name="Find").click()
    assert bench.hears(row="r2", key="role", text="baker")
    expect(page.get_by_role("button", name="baker")).to_be_visible()


@pytest.mark.chromium
def test_a_day_and_a_choice_are_changed_in_place(bench):
    page = bench.open(TWELVE)
    page.get_by_role("button", name="10 Feb 2026").first.click()
    page.get_by_label("Sent", exact=True).and_(page.locator("input")).fill("2026-02-11")
    page.keyboard.press("Enter")
    assert bench.hears(row="r1", key="sent", text="2026-02-11")
    page.get_by_role("button", name="they said no").first.click()
    page.get_by_role("combobox", name="Status").select_option("closed")
    page.keyboard.press("Enter")
    assert bench.hears(row="r1", key="status", text="closed")


@pytest.mark.chromium
def test_new_rows_do_not_disturb_a_cell_in_hand(bench):
    page = bench.open(
        grid(3) + "from rebound.widgets.button import button\n"
        "def later():\n    import threading\n"
        "    threading.Timer(1, lambda: grid.show_rows([row(n) for n in range(1, 6)])).start()\n"
        "VBox([grid, button('Later', later)])"
    )
    page.get_by_role("button", name="Later").click()
    page.get_by_role("button", name="cook").first.click()
    field = page.get_by_role("textbox", name="Role")
    field.press_sequentially("baker", delay=400)
    expect(field).to_have_value("baker")
    page.keyboard.press("Escape")
    expect(page.locator("tbody tr")).to_have_count(5)


@pytest.mark.chromium
def test_a_row_is_opened_by_its_first_cell(bench):
    page = bench.open(grid(3, "lambda row: heard(picked=row)") + "grid")
    page.get_by_role("button", name="Company 2").press("Enter")
    assert bench.hears(picked="r2")


@pytest.mark.chromium
def test_two_thousand_rows_come_fifty_at_a_time(bench):
    page = bench.open(grid(2000) + "grid")
    expect(page.locator("tbody tr")).to_have_count(50)
    expect(page.get_by_text("1 to 50 of 2000")).to_be_visible()
    page.get_by_role("button", name="More rows").click()
    expect(page.get_by_text("51 to 100 of 2000")).to_be_visible()
    took = page.evaluate(
        """() => {
          const find = document.querySelector("input[type=search]");
          const began = performance.now();
          find.value = "company 1999";
          find.dispatchEvent(new Event("input"));
          return performance.now() - began;
        }"""
    )
    expect(page.locator("tbody tr")).to_have_count(1)
    assert took < 500


@pytest.mark.chromium
def test_on_a_phone_a_row_is_a_block_with_its_names_and_can_be_sorted(bench):
    page = bench.open(TWELVE, viewport={"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    expect(page.get_by_role("columnheader")).to_have_count(0)
    expect(page.locator(".rb-cell-name").filter(has_text="Silent days").first).to_be_visible()
    page.get_by_role("combobox", name="Sort by").select_option("Silent days, last first")
    assert column(page, 5)[0] == "84"


@pytest.mark.chromium
def test_a_table_without_rows_says_so(bench):
    page = bench.open(MAKE + "Grid(columns, [], empty='No applications yet.')")
    expect(page.get_by_text("No applications yet.")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_hidden()


@pytest.mark.chromium
def test_words_of_the_person_are_words_and_no_markup(bench):
    page = bench.open(
        "from rebound.widgets.grid import Column, Grid\n"
        "Grid([Column('a', '<b>A</b>')], [{'id': '1', 'a': '<img src=x onerror=alert(1)>'}])"
    )
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.locator("#rendered_cells img")).to_have_count(0)


NAMED = """from rebound.widgets.grid import Column, Grid
columns = [Column('company', 'Company', editable=True), Column('sent', 'Sent', 'date', editable=True)]
rows = {str(n): {'id': str(n), 'company': f'Company {n}', 'sent': f'2026-01-{n:02}'} for n in range(1, 21)}
def newest():
    return sorted((dict(row) for row in rows.values()), key=lambda row: row['sent'], reverse=True)
def change(row, key, text):
    rows[row][key] = text
    heard(row=row, key=key, text=text)
    grid.show_rows(newest())
grid = Grid(columns, newest(), change, lambda row: heard(picked=row), at_once=9, on_undo=lambda: heard(undo=True))
grid"""
"""Rows that are opened and changed by their names, the newest first; they move where a day is changed."""


@pytest.mark.chromium
def test_a_name_that_opens_its_row_is_changed_by_the_pencil_beside_it_and_by_f2(bench):
    page = bench.open(NAMED)
    page.get_by_role("button", name="Change Company, Company 20").click()
    page.get_by_role("textbox", name="Company").fill("Brill")
    page.keyboard.press("Enter")
    assert bench.hears(row="20", key="company", text="Brill")
    page.get_by_role("button", name="Brill", exact=True).press("F2")
    expect(page.get_by_role("textbox", name="Company")).to_have_value("Brill")


@pytest.mark.chromium
def test_a_row_that_moves_by_its_change_is_followed_and_the_change_undone_by_its_key(bench):
    page = bench.open(NAMED)
    page.get_by_role("row", name="Company 19").get_by_role("button", name="19 Jan 2026").click()
    page.get_by_label("Sent", exact=True).fill("2025-05-05")
    page.keyboard.press("Enter")
    expect(page.get_by_text("19 to 20 of 20")).to_be_visible()
    expect(page.get_by_role("button", name="5 May 2025")).to_be_focused()
    page.keyboard.press("Control+z")
    assert bench.hears(undo=True)


@pytest.mark.chromium
def test_a_row_is_sought_whatever_is_looked_for(bench):
    page = bench.open(
        NAMED.removesuffix("grid")
        + "from rebound.widgets.button import button\nVBox([grid, button('Seek', lambda: grid.seek('2'))])"
    )
    page.get_by_role("searchbox", name="Find").fill("Company 7")
    page.get_by_role("button", name="Seek").click()
    expect(page.get_by_role("button", name="Company 2", exact=True)).to_be_focused()


TICKED = grid(12) + (
    "told = lambda ids, unseen: heard(ticked=ids, unseen=unseen)\n"
    "grid = Grid(columns, grid.rows, change, None, 'Your history', on_tick=told)\ngrid"
)


def test_a_row_that_is_gone_is_no_longer_ticked():
    told = []
    grid = Grid(
        [Column("company", "Company")], [{"id": "1"}, {"id": "2"}], on_tick=lambda *ids: told.append(ids)
    )
    grid.ticked = ["1", "2"]
    grid.unseen = ["1"]
    grid.show_rows([{"id": "2"}])
    assert grid.ticked == ["2"]
    assert told == [(["1", "2"], []), (["1", "2"], ["1"]), (["2"], [])]


def test_without_anybody_to_tell_no_row_can_be_ticked():
    assert not Grid([Column("company", "Company")], [{"id": "1"}]).ticks


@pytest.mark.chromium
def test_rows_are_ticked_with_the_keys_one_by_one_and_from_one_to_another(bench):
    page = bench.open(TICKED)
    page.get_by_role("checkbox", name="Tick Company 2").focus()
    page.keyboard.press("Space")
    assert bench.hears(ticked=["r2"], unseen=[])
    page.get_by_role("checkbox", name="Tick Company 4").click(modifiers=["Shift"])
    assert bench.hears(ticked=["r2", "r3", "r4"], unseen=[])
    page.get_by_role("searchbox", name="Find").fill("cook")
    assert bench.hears(ticked=["r2", "r3", "r4"], unseen=["r3"])


@pytest.mark.chromium
def test_all_rows_that_are_found_are_ticked_at_once(bench):
    page = bench.open(TICKED)
    page.get_by_role("searchbox", name="Find").fill("analyst")
    page.get_by_role("checkbox", name="Tick all rows that are found").check()
    assert bench.hears(ticked=[f"r{n}" for n in (1, 3, 5, 7, 9, 11)], unseen=[])
    expect(page.get_by_role("checkbox", name="Tick Company 3")).to_be_checked()
    page.get_by_role("searchbox", name="Find").fill("")
    expect(page.get_by_role("checkbox", name="Tick Company 2")).not_to_be_checked()


@pytest.mark.chromium
def test_the_arrow_keys_lead_to_the_tick_of_a_row(bench):
    page = bench.open(TICKED)
    page.get_by_role("rowheader", name="Company 1", exact=True).focus()
    page.keyboard.press("ArrowLeft")
    expect(page.get_by_role("checkbox", name="Tick Company 1", exact=True)).to_be_focused()
