import pytest

from rebound.importing.mail.origin import of_address, of_sender
from tests.importing.mail.written import letter


@pytest.mark.parametrize(
    ("sender", "address", "names"),
    [
        ("Dez (Kwik Foods)", "dez@kwikf.example", ["Kwik Foods"]),
        ("Ravi at Loomly", "ravi@loomlylabs.example", ["Loomly"]),
        ("TestPoint on behalf of Orrick Vale", "tests@testpoint.example", ["Orrick Vale"]),
        ("Sector One Freight", "reminder@hirevue-mail.example", ["Sector One Freight"]),
        ("Mia Stone", "mia.stone@acme.example", []),
        ("Prof. E. Strand", "e.strand@acme.example", []),
        ("Recruitment Team", "jobs@acme.example", []),
        ("jobs@acme.example", "jobs@acme.example", []),
        ("Nele von der Linde", "nele@acme.example", []),
    ],
)  # fmt: skip
def test_an_organisation_is_read_from_a_sender_who_is_no_person(sender, address, names):
    assert [name for name, _ in of_sender(letter("", "", sender, address))] == names


def test_a_name_that_the_address_stands_for_is_written_out_in_the_mail():
    assert ("University of Tarn", 7) in of_address(letter("University of Tarn", "", "", "a@tarn.example"))


def test_a_host_that_nobody_writes_out_is_taken_as_it_is_unless_it_serves_hiring():
    assert list(of_address(letter("Hi", "Hi", "Jo", "jo@acmebits.example"))) == [("Acmebits", 2)]
    assert not list(of_address(letter("Hi", "Hi", "Jo", "jo@hire-notify.example")))
