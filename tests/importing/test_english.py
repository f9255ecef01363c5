from rebound.importing import columns, english, names


def test_every_name_is_written_as_names_are_compared():
    written = [name for aliases in english.HEADERS.values() for name in aliases]
    assert [name for name in written if names.plain(name) != name] == []


def test_no_name_stands_for_two_fields():
    written = [name for aliases in english.HEADERS.values() for name in aliases]
    assert sorted(written) == sorted(set(written))


def test_every_field_is_one_that_a_column_may_be_taken_for():
    assert set(english.HEADERS) <= set(columns.FIELDS)
