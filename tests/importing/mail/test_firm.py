import pytest

from rebound.importing.mail.firm import bare, is_office, written


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Parcel Onboarding", "Parcel"),
        ("Aero Staffing Department", "Aero"),
        ("Highmoor Forestry Estate Office", "Highmoor Forestry"),
        ("Kinetic Bank Early Talent", "Kinetic Bank"),
        ("The Axle Recruiting Team", "Axle"),
        ("The Gannet Arms", "The Gannet Arms"),
        ("HR Tarkwa", "Tarkwa"),
        ("Office of the Auditor", "Office of the Auditor"),
        ("Institute for Coasts", "Institute for Coasts"),
        ("Tessel Bio for Scientist II", "Tessel Bio"),
        ("Pell Architects, Leeds", "Pell Architects"),
    ],
)  # fmt: skip
def test_the_words_of_an_office_and_a_place_do_not_belong_to_a_firm(name, firm):
    assert bare(name) == firm


def test_an_office_alone_is_no_firm():
    assert is_office("Recruitment Team")
    assert not is_office("Acme Recruitment Team")


def test_a_legal_form_goes_where_the_mail_itself_leaves_it_out():
    assert (
        written("Okon Foods Ltd", "Okon Foods Ltd\nWork at Okon Foods is fun.", "a@b.example") == "Okon Foods"
    )
    assert written("Okon Foods Ltd", "Okon Foods Ltd", "hr@okonfoods.example") == "Okon Foods"
    assert written("Okon Foods Ltd", "Okon Foods Ltd", "a@b.example") == "Okon Foods Ltd"
    assert written("Juniper & Co", "Juniper & Co, Juniper", "a@juniperco.example") == "Juniper & Co"


def test_a_firm_is_written_in_capitals_only_where_it_begins_a_word_and_without_a_genitive():
    assert written("CITY OF PINEVALE", "", "") == "City of Pinevale"
    assert written("Acme's", "Acme's team. Work at Acme.", "") == "Acme"
    assert written("Marlowe's", "Thank you from Marlowe's", "") == "Marlowe's"
