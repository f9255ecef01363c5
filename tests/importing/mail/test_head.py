from datetime import date

import pytest

from rebound.importing.mail import head, letter
from tests.importing.mail.written import read


@pytest.mark.parametrize(
    ("value", "means"),
    [
        ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?utf-8?B?R3LDvA==?= =?utf-8?B?w59l?=", "Grüße"),
        ("=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?=", "Grüße"),
        ("=?nonsense?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("Your =?utf-8?B?broken*?= mail", "Your =?utf-8?B?broken*?= mail"),
        ("one\n two", "one two"),
    ],
)
def test_words_in_a_header_are_decoded(value, means):
    assert head.decoded(value) == means


@pytest.mark.parametrize(
    ("raw", "sender", "address"),
    [
        (b"jobs@acme.example", "", "jobs@acme.example"),
        (b'"Doe, Jane" <Jane@Acme.example>', "Doe, Jane", "jane@acme.example"),
        (b"Doe, Jane <jane@acme.example>", "Doe, Jane", "jane@acme.example"),
        (b"=?utf-8?Q?J=C3=B6rn?= <j@acme.example>", "Jörn", "j@acme.example"),
    ],
)
def test_the_sender_is_read_even_where_the_rules_are_broken(raw, sender, address):
    said = letter.read(b"From: " + raw + b"\nSubject: x\n\nx")
    assert (said.sender, said.address) == (sender, address)


def test_a_bad_date_gives_way_to_the_day_it_was_received():
    received = b"Received: from a by b; Tue, 3 Mar 2026 10:00:00 +0000\n"
    assert read(received + b"Date: on a Tuesday\n").sent.date() == date(2026, 3, 3)
    assert read(b"Date: on a Tuesday\n").sent is None
