"""Zips of lists, within bounds."""

import io
import zipfile

import pytest

from rebound import errors
from rebound.importing import archives
from rebound.importing.files import Given


def zipped(**files: str) -> bytes:
    """Return a zip with ``files``; two underscores in a name are a folder, one before the end is the dot."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            path, _, ending = name.replace("__", "/").rpartition("_")
            archive.writestr(f"{path}.{ending}", text)
    return content.getvalue()


def test_the_lists_in_a_zip_come_in_the_order_of_their_names():
    given = Given("export.zip", zipped(Jobs__b_csv="1", a_csv="2", photo_jpg="3", MACOSX__a_txt="4"))
    assert [(each.name, each.content) for each in archives.members(given)] == [
        ("Jobs/b.csv", b"1"),
        ("MACOSX/a.txt", b"4"),
        ("a.csv", b"2"),
    ]


def test_what_a_mac_adds_to_a_zip_is_left_out():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("__MACOSX/._a.csv", "x")
        archive.writestr(".hidden/a.csv", "x")
    assert archives.members(Given("export.zip", content.getvalue())) == ()


def test_a_file_that_is_no_zip_is_a_list_of_its_own():
    assert archives.members(Given("list.csv", b"Company,Role\n")) is None


def test_a_workbook_is_a_list_of_its_own():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "")
    assert archives.members(Given("book.xlsx", content.getvalue())) is None


def test_a_zip_that_grows_without_end_is_not_opened():
    with pytest.raises(errors.ZipOfListsTooLarge, match="far more"):
        archives.members(Given("bomb.zip", zipped(a_csv="0" * 30_000_000)))


@pytest.mark.parametrize("cut", [10, 60, 120])
def test_a_damaged_zip_is_one_sentence(cut):
    with pytest.raises(errors.BrokenZip, match="damaged"):
        archives.members(Given("export.zip", zipped(a_csv="Company,Role\nAcme,Dev\n" * 50)[:cut]))
