"""What is said of a group beside its fields."""

from rebound.analysis.groups import LUCK, PASSED, Group, Groups, Level


def group(attribute, *levels, because=LUCK):
    """A group with levels as (name, rate)."""
    told = tuple(Level(name, 10, 1, rate, rate, rate) for name, rate in levels)
    return Group(attribute, told, 0, None, None, None, 1.0, {}, because)


def test_the_best_and_the_worst_level_by_their_rates():
    found = group("source", ("a", 0.2), ("b", 0.5), ("c", 0.1))
    assert (found.best.name, found.worst.name) == ("b", "c")


def test_an_attribute_of_ones_own_is_called_as_one_calls_it():
    assert (group("attributes.sector").name, group("source").name) == ("sector", "source")


def test_claims_are_what_passed():
    passed, luck = group("a", because=PASSED), group("b")
    found = Groups(0.04, 45, 20, 20, 2, ("a", "b"), (passed, luck), None)
    assert found.claims == (passed,)
    assert found["b"] is luck
