import pytest

from rebound import errors
from rebound.importing import column_names, files
from rebound.importing.cells import Opened


def opened(content: bytes, name: str = "list.csv") -> Opened:
    return files.open_tables(files.take((name, content)), column_names.known)


def test_a_file_is_known_by_its_fingerprint():
    empty_list = "80d9a35e5d1b8b1a3a9b0a5a2ee0a4b0"
    assert len(files.take(("a.csv", b"Company\nAcme\n")).sha256) == 2 * len(empty_list)


def test_a_missing_file_a_folder_and_an_empty_file_are_one_sentence_each(tmp_path):
    with pytest.raises(errors.FileMissing, match="There is no file"):
        files.take(tmp_path / "nothing.csv")
    with pytest.raises(errors.IsAFolder, match="is a folder"):
        files.take(tmp_path)
    (tmp_path / "empty.csv").write_bytes(b"\xef\xbb\xbf\n")
    with pytest.raises(errors.FileEmpty, match="is empty"):
        files.take(tmp_path / "empty.csv")


def test_a_path_that_the_system_cannot_open_is_one_sentence():
    with pytest.raises(errors.FileNotReadable):
        files.take("a\0b.csv")


def test_a_file_that_is_too_large_is_refused_before_it_is_read_whole(tmp_path):
    with (tmp_path / "large.csv").open("wb") as file:
        file.truncate(files.MOST_BYTES + 1)
    with pytest.raises(errors.FileTooLarge, match="larger than 50 MB"):
        files.take(tmp_path / "large.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marked_letters_are_read_without_a_note(encoding):
    read = opened("Company,Role\nMüller,Ärztin\n".encode(encoding))
    assert (read.sheets[0].lines[1].cells, read.notes) == (("Müller", "Ärztin"), ())


def test_windows_letters_are_read_where_they_look_like_words_and_that_is_said():
    read = opened("Company,Role\nMüller & Söhne,Ärztin für Öl\n".encode("cp1252"))
    assert read.sheets[0].lines[1].cells == ("Müller & Söhne", "Ärztin für Öl")
    assert "Windows-1252" in read.notes[0]


@pytest.mark.parametrize(
    "content",
    [
        "Компания,Роль\nАкме,Разработчик\n".encode("koi8-r"),
        bytes(range(256)) * 4,
        b"Company\0\0Role\nAcme\0\0Dev\n",
    ],
)
def test_bytes_that_are_no_text_are_refused(content):
    with pytest.raises(errors.UnknownLetters, match="could not be read as text"):
        opened(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (b"SQLite format 3\0", "a database"),
        (b"\x1f\x8b\x08", "a packed archive"),
        (b"<!DOCTYPE html><table><tr><td>Company", "a saved web page"),
        (b"{\\rtf1 Company", "rich text"),
    ],
)
def test_what_is_no_table_is_named(content, kind):
    with pytest.raises(errors.NotATable, match=kind):
        opened(content)


def test_the_kind_of_file_shows_in_what_is_in_it_and_not_in_its_name():
    assert opened(b'[{"company": "Acme"}]', "list.csv").counts == "entry"
    assert opened(b"Company\tRole\nAcme\tDev\n", "list.json").sheets[0].lines[1].cells == ("Acme", "Dev")


def test_a_broken_workbook_is_one_sentence():
    with pytest.raises(errors.BrokenWorkbook, match="save it again"):
        opened(b"PK\x03\x04 and then nothing", "list.xlsx")
