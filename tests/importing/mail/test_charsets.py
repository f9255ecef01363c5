import pytest

from rebound.importing.mail import charsets

WORDS = "Müller’s Bewerbung"


@pytest.mark.parametrize(
    ("content", "charset", "read"),
    [
        (WORDS.encode(), "utf-8", WORDS),
        (WORDS.encode(), "us-ascii", WORDS),
        (WORDS.encode(), "", WORDS),
        (WORDS.encode("cp1252"), "iso-8859-1", WORDS),
        (WORDS.encode("cp1252"), "utf-8", WORDS),
        (WORDS.encode("cp1252"), "x-no-such-charset", WORDS),
        ("지원 결과".encode("cp949"), "ks_c_5601-1987", "지원 결과"),
        ("応募".encode("iso2022_jp"), "ISO-2022-JP", "応募"),
        ("応募".encode("cp932"), "Shift_JIS", "応募"),
        (b"abc", "rot13", "abc"),
        (b"abc", "unicode_escape", "abc"),
    ],
)
def test_letters_are_read_whatever_the_charset_claims(content, charset, read):
    assert charsets.text(content, charset) == read


def test_a_letter_that_was_cut_in_half_does_not_spoil_the_rest():
    assert charsets.text("Grüße, Ihre Bewerbung für März".encode()[:-3], "utf-8").startswith("Grüße, Ihre")


def test_a_page_names_its_charset_in_itself():
    assert charsets.in_markup(b'<html><meta http-equiv=x content="text/html; charset=koi8-r">') == "koi8-r"
    assert charsets.in_markup(b"<p>charset=no</p>") == ""
