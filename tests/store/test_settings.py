import pytest


@pytest.mark.parametrize("value", ["A", 3, 0.5, True, None, ["a", {"b": None}], {"ä": "\ud83d"}])
def test_any_json_value_comes_back(journal, value):
    journal.settings.set("name", value)

    assert journal.settings.get("name", default="nothing") == value


def test_a_setting_that_was_never_set_is_its_default(journal):
    assert journal.settings.get("name") is None
    assert journal.settings.get("name", 3) == 3


def test_the_last_value_counts(journal):
    journal.settings.set("name", "A")
    journal.settings.set("name", "B")

    assert journal.settings.get("name") == "B"
    assert journal.check() == []
