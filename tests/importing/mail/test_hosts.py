from rebound.importing.mail.hosts import customer, host_of, is_agency, is_service, sounds_like_service


def test_a_host_is_the_name_in_an_address():
    assert host_of("jobs@mail.acme.co.uk") == "acme"
    assert host_of("a@b.example") == "b"
    assert host_of("") == ""


def test_hiring_systems_and_private_mailboxes_are_no_employers():
    assert is_service("no-reply@us.greenhouse-mail.io")
    assert is_service("sam@gmail.com")
    assert not is_service("jobs@acme.example")


def test_who_finds_people_for_others_is_known_by_the_host():
    assert is_agency("jo@moss-recruitment.example")
    assert not is_agency("jo@mossresearch.example")


def test_a_host_may_sound_like_one_that_serves_hiring():
    assert sounds_like_service("acme-recruit")
    assert not sounds_like_service("acme")


def test_the_customer_of_a_hiring_system_stands_in_its_address():
    assert customer("acme@myworkday.com") == ["acme"]
    assert customer("no-reply@acme.breezy.hr") == ["no", "acme"]
    assert customer("jobs@acme.example") == []
