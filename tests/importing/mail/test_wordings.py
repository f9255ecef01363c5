import re

from rebound.importing.mail import wordings


def test_every_wording_has_its_place_filled_and_finds_one_name():
    for part, place in (("employer", "name"), ("role", "role")):
        others = {"noun": wordings.text("role", "noun"), "job": "(x)"}
        found = wordings.weighed(part, **{place: "(X)"}, **others)
        assert all(
            expression.groups == 1 and not re.search(r"<\w", expression.pattern) for expression, _ in found
        )


def test_a_list_of_words_finds_whole_words_in_any_case():
    expression = wordings.any_of("topics", "asked")
    assert expression.findall("The LANDLORD has no flat") == ["LANDLORD", "flat"]
    assert "greenhouse" in wordings.words("hosts", "systems")
