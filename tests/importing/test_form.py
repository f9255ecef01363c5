from rebound.importing.form import TABLE


def test_any_other_list_is_a_table_of_which_nothing_is_known():
    assert (TABLE.name, TABLE.headers, TABLE.source, TABLE.order, TABLE.holds) == (
        "table",
        frozenset(),
        "",
        "",
        "",
    )
