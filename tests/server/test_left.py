from rebound.server.left import MOST_PAGES, Left


def test_words_are_given_back_once_to_whoever_has_the_ticket():
    left = Left()
    ticket = left.keep(b"[1]")
    assert left.give_back("another") is None
    assert left.give_back(ticket) == b"[1]"
    assert left.give_back(ticket) is None


def test_the_oldest_words_make_room():
    left = Left()
    first, *rest = (left.keep(b"[]") for _ in range(MOST_PAGES + 1))
    assert left.give_back(first) is None
    assert all(left.give_back(ticket) == b"[]" for ticket in rest)


def test_nothing_of_the_words_is_in_its_name():
    left = Left()
    left.keep(b"private")
    assert "private" not in repr(left)
