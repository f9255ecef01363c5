"""Bringing in a file with several lists, and what is asked and remembered about a list, in-process."""

from datetime import date

from tests.importing.test_archives import zipped
from tests.importing.test_reading import PART, SAVED, workbook
from tests.pages.conftest import click, control, everything, type_into, words_of
from tests.pages.test_applications import bring, opened, status

MOODY = b"Company,Role,Date applied,Status\nAcme,Dev,2026-01-02,Kickoff\n"


def select(page, words):
    return control(page["bring_in"], words)


def companies(journal):
    return {one.company for one in journal.applications.all()}


def test_a_whole_export_is_brought_in_and_taken_back_at_once(journal):
    page = opened()
    bring(page, zipped(Jobs__Applications_csv=PART.format(n=1), Jobs__Saved_csv=SAVED), "linkedin.zip")
    assert "How “Jobs/Saved.csv” was read" in words_of(page["bring_in"])
    click(page["bring_in"], "Bring it in")
    assert companies(journal) == {"Northway", "Brill"}
    click(page["begin"], "Undo: “linkedin.zip” brought in")
    assert companies(journal) == set()


def test_another_sheet_can_be_chosen(journal):
    page = opened()
    rows = [["Company", "Role", "Date applied"], ["Acme", "Dev", "2026-01-02"]]
    other = [["Firma", "Stelle"], ["Beta", "Koch"]]
    bring(page, workbook(Jobs=rows, Alt=other)[1], "jobs.xlsx")
    select(page, "Which sheet?").value = "Alt"
    assert "Beta" in str(
        [each.rows for each in everything(page["bring_in"]) if hasattr(each, "show_rows")]
    ) or ("Alt" in words_of(page["bring_in"]))


def test_what_was_corrected_is_remembered_for_the_next_list_of_its_shape(journal):
    page = opened()
    bring(page, MOODY)
    select(page, "“Kickoff”").value = "interview"
    click(page["bring_in"], "Bring it in")
    bring(page, MOODY.replace(b"Acme", b"Beta"), "next.csv")
    assert "the way you corrected an earlier list with these columns" in words_of(page["bring_in"])
    click(page["bring_in"], "Bring it in")
    assert {status(journal, one) for one in journal.applications.all()} == {"in_process"}


def test_what_was_remembered_can_be_left(journal):
    page = opened()
    bring(page, MOODY)
    select(page, "“Kickoff”").value = "interview"
    click(page["bring_in"], "Bring it in")
    bring(page, MOODY.replace(b"Acme", b"Beta"), "next.csv")
    click(page["bring_in"], "Read it without that")
    assert "1 question for you" in words_of(page["bring_in"])


def test_a_meaning_that_is_guessed_from_free_words_says_why_and_can_be_changed(journal):
    page = opened()
    bring(page, MOODY.replace(b"Kickoff", b"they went with a lad who had a van"))
    assert "it is closest to words that mean a no" in words_of(page["bring_in"])
    select(page, "“they went with a lad who had a van”").value = "withdrawn"
    click(page["bring_in"], "Bring it in")
    assert {status(journal, one) for one in journal.applications.all()} == {"withdrawn"}


YEARLESS = (
    b"Company,Role,Date applied,Result\nAcme,Dev,8-Jul,no\nBeta,Dev,9/23/2019,no\nCode,Dev,9/24/2021,no\n"
)


def test_the_years_of_the_list_are_offered_and_any_other_can_be_typed(journal):
    page = opened()
    bring(page, YEARLESS)
    asked = select(page, "Some of its dates have no year. Which year is the newest from?")
    assert [value for value, _ in asked.options] == ["2021", "2019"]
    type_into(page["bring_in"], "Or another year", "1066")
    assert "1066 cannot be the year" in control(page["bring_in"], "Or another year").problem
    type_into(page["bring_in"], "Or another year", "2018")
    click(page["bring_in"], "Bring it in")
    acme = next(one for one in journal.applications.all() if one.company == "Acme")
    assert journal.events.of(acme.id)[0].on == date(2018, 7, 8)


UNREADABLE = (
    b"Company,Role,Date applied,Result\n"
    b"Acme,Dev,2026-02-30,no\nBeta,Cook,2026-02-31,no\nCode,Dev,2021-09-24,no\n"
)


def test_rows_with_the_same_question_are_named_and_can_be_answered_together(journal):
    page = opened()
    bring(page, UNREADABLE)
    assert "These need you: 2 of 2 left" in words_of(page["bring_in"])
    single = [each for each in everything(page["bring_in"]) if "(line " in getattr(each, "label", "")]
    assert [each.label.split(" (")[0] for each in single] == ["Acme, Dev", "Beta, Cook"]
    together = next(
        each
        for each in everything(page["bring_in"])
        if "same answer for all 2 of these" in getattr(each, "label", "")
    )
    together.value = together.options[0][0]
    assert {each.value for each in single} == {together.value}
    single[0].value = together.options[1][0]
    assert [together.value, single[1].value] == ["", together.options[0][0]]
    single[0].value = together.options[0][0]
    told = words_of(page["bring_in"])
    assert "All of these are answered" in told
    assert "3 rows read as table: 3 new." in told
    table = next(each for each in everything(page["bring_in"]) if hasattr(each, "show_rows"))
    assert [row["company"] for row in table.rows] == ["Acme", "Beta", "Code"]
    click(page["bring_in"], "Bring it in")
    assert companies(journal) == {"Acme", "Beta", "Code"}


def test_a_fold_stays_open_and_the_focus_stays_when_a_guess_is_corrected(journal):
    page = opened()
    bring(page, MOODY)
    heads = [each for each in everything(page["bring_in"]) if type(each).__name__ == "FoldHead"]
    next(each for each in heads if each.label == "How each column was read").shown = True
    select(page, "Role").value = "seniority"
    heads = [each for each in everything(page["bring_in"]) if type(each).__name__ == "FoldHead"]
    assert [each.label for each in heads if each.shown] == ["How each column was read"]
    focused = [each.label for each in everything(page["bring_in"]) if getattr(each, "has_focus", False)]
    assert focused == ["Role"]


def test_what_a_second_list_knows_more_is_filled_in_and_taken_back_with_it(journal):
    page = opened()
    bring(page, b"Company,Role,Date applied,Status\nAcme,Dev,2026-01-02,Pending\n")
    click(page["bring_in"], "Bring it in")
    bring(page, b"Company,Role,Date applied,Site,Location\nAcme,Dev,2026-01-02,Indeed,Graz\n", "more.csv")
    assert "one application that is there already: where it was found, place." in words_of(page["bring_in"])
    click(page["bring_in"], "Bring it in")
    (one,) = journal.applications.all()
    assert (one.source, one.location) == ("Indeed", "Graz")
    assert "0 new, 1 with something new" in words_of(page["bring_in"])
    click(page["begin"], "Undo: “more.csv” brought in")
    assert journal.applications.get(one.id).source == ""


def test_how_its_dates_were_read_speaks_of_columns_of_days_only(journal):
    page = opened()
    bring(page, b"Company,Role,Date applied,Notes\nAcme,Dev,2026-01-02,They said no on 2026-01-20\n")
    dates = next(
        each for each in everything(page["bring_in"]) if repr(each) == "<Fold 'How its dates were read'>"
    )
    assert "Date applied: " in words_of(dates)
    assert "Notes" not in words_of(dates)
    assert not [each for each in everything(dates) if "comes first" in getattr(each, "label", "")]
