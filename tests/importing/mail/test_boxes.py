import io
import zipfile

import pytest

from rebound import errors
from rebound.importing.mail import boxes
from tests.importing.mail.written import NO, RECEIPT, mbox, message

BOX = mbox(message(NO, number=1), message(RECEIPT, number=2))


def found(source):
    return [(each.where, each.problem) for each in boxes.open_box(source).messages()]


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("_", "."), content)
    return packed.getvalue()


def test_a_mailbox_a_mail_a_folder_and_a_zip_are_gone_through(tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "a.mbox").write_bytes(BOX)
    (tmp_path / "b" / "one.eml").write_bytes(message(NO))
    (tmp_path / "b" / "two.emlx").write_bytes(b"412\n" + message(NO, number=3))
    (tmp_path / "b" / "picture.png").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "b" / "list.csv").write_text("Company,Role\nAcme,Cook\n")
    in_box = [("a.mbox, message 1", ""), ("a.mbox, message 2", "")]
    assert found(tmp_path / "a.mbox") == in_box
    assert [name.replace("\\", "/") for name, _ in found(tmp_path)] == [
        "a.mbox, message 1", "a.mbox, message 2", "b/one.eml", "b/two.emlx"
    ]  # fmt: skip
    assert found(("all.zip", zipped(a_mbox=BOX, one_eml=message(NO)))) == [*in_box, ("one.eml", "")]


def test_what_of_a_folder_is_not_looked_at_is_told(tmp_path, monkeypatch):
    folder = tmp_path / "mail"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / f"{name}.eml").write_bytes(message(NO))
    (folder / "d.eml").symlink_to(folder / "a.eml")
    (folder / "all").symlink_to(tmp_path, target_is_directory=True)
    monkeypatch.setattr(boxes, "MOST_FILES", 2)
    assert found(folder) == [
        ("mail", "Links to other places, which are not followed: 2."),
        ("mail", "Files beyond the first 2, which are not looked at: 1."),
        ("a.eml", ""),
        ("b.eml", ""),
    ]


def test_how_far_it_is_grows_to_the_size_of_the_whole():
    box = boxes.open_box(("a.mbox", BOX))
    done = [each.done for each in box.messages()]
    assert done == sorted(done)
    assert done[-1] == box.size == len(BOX)


def test_a_damaged_file_of_mail_is_still_accounted_for(tmp_path):
    (tmp_path / "a.mbox").write_bytes(b"?" + BOX)
    (tmp_path / "b.eml").write_bytes(b"\xff\xfe\x00 nothing of a header")
    (tmp_path / "c.msg").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more")
    assert [problem for _, problem in found(tmp_path)][:3] == ["", "", ""]
    assert "Outlook" in found(tmp_path)[-1][1]
    whole = zipped(a_mbox=BOX)
    at = whole.index(b"a.mbox") + 20
    broken = whole[:at] + b"\0\0\0\0\0" + whole[at + 5 :]
    assert "damaged" in found(("broken.zip", broken))[-1][1]


def test_a_zip_that_grows_without_end_is_not_opened():
    with pytest.raises(errors.ZipTooLarge, match="far more than mail takes"):
        boxes.open_box(("bomb.zip", zipped(a_mbox=bytes(50_000_000))))


def test_what_is_not_there_or_no_zip_is_one_sentence(tmp_path):
    with pytest.raises(errors.FileMissing):
        boxes.open_box(tmp_path / "nothing.mbox")
    with pytest.raises(errors.BrokenZip, match="damaged"):
        boxes.open_box(("broken.zip", b"PK\x03\x04 and nothing more"))


def test_mail_is_told_from_lists(tmp_path):
    (tmp_path / "a").write_bytes(BOX)
    workbook = zipped(**{"xl/workbook.xml": b"x", "[Content_Types].xml": b"x"})
    assert boxes.holds_mail(tmp_path)
    assert boxes.holds_mail(tmp_path / "a")
    assert boxes.holds_mail(("x.eml", message(NO)))
    assert boxes.holds_mail(("x.zip", zipped(a_mbox=BOX)))
    assert not boxes.holds_mail(("x.xlsx", workbook))
    assert not boxes.holds_mail(("x.csv", b"Company,Role\nAcme,Cook\n"))
    assert not boxes.holds_mail(tmp_path / "nothing")
