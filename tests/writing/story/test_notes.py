import pytest

from rebound.writing.story import notes


def quoted(found):
    return [(each.kind, each.quote[slice(*each.words)]) for each in found]


def test_a_weak_verb_hides_in_the_action_alone():
    text = "I was involved in the move."
    assert quoted(notes.on_words("action", text)) == [("weak", "was involved in")]
    assert notes.on_words("situation", text) == []


def test_a_hedge_can_be_left_out():
    (found,) = notes.on_words("result", "It basically saved the season.")
    assert (found.kind, found.instead) == ("hedge", "It saved the season.")
    (first,) = notes.on_words("result", "Basically, it saved the season.")
    assert first.instead == "It saved the season."


@pytest.mark.parametrize(
    ("kind", "text"),
    [("filler", "We leveraged synergies going forward."), ("self", "I am a real team player.")],
)
def test_what_everybody_says_is_noted(kind, text):
    assert [each.kind for each in notes.on_words("action", text)] == [kind]


def test_plain_words_have_no_notes():
    assert notes.on_words("action", "I called both wards and wrote down why each bed was wrong.") == []


def test_a_number_is_true_or_marked_about():
    (found,) = notes.to_vouch_for("result", "We sold 41 tickets.")
    assert (found.kind, found.instead) == ("number", "We sold about 41 tickets.")
    assert notes.to_vouch_for("result", "We sold about 41 tickets.") == []


@pytest.mark.parametrize("text", ["All 34 were paid.", "The 3 of us went.", "Each of the 12 got a call."])
def test_about_is_not_offered_where_it_does_not_go(text):
    (found,) = notes.to_vouch_for("result", text)
    assert (found.kind, found.instead) == ("number", "")


def test_numbers_in_words_are_asked_about_in_the_result_alone():
    text = "the takings doubled"
    assert quoted(notes.to_vouch_for("result", text)) == [("number", "doubled")]
    assert notes.to_vouch_for("situation", text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "I asked Sister Adeyemi, then Brightwater Foods Ltd signed.",
            ["Sister Adeyemi", "Brightwater Foods Ltd"],
        ),
        ("Then I told Larkhill Energy.", ["Larkhill Energy"]),
        ("In March, on a Monday, I went home. Nobody came.", []),
    ],
)
def test_names_are_asked_about(text, names):
    found = notes.to_vouch_for("action", text)
    assert [each.quote[slice(*each.words)] for each in found if each.kind == "name"] == names


def test_a_note_is_remembered_by_its_words():
    (found,) = notes.on_words("action", "I Helped to pack.")
    assert found.key == "weak:helped to"


def test_every_kind_has_its_words():
    assert set(notes.KINDS) == set(notes.WHY)
