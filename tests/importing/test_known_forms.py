from rebound.importing import columns, known_forms, names


def test_a_list_is_recognised_by_its_columns_in_any_order_and_spelling():
    headers = ["status_date", "Status", "applied date", "Job URL", "Company Name", "Job Title", "Extra"]
    assert known_forms.recognise(headers).name == "Simplify"


def test_an_indeed_list_is_one_only_if_it_says_so():
    headers = ["id", "title", "status", "date_applied", "company", "location"]
    assert known_forms.recognise(headers, "Indeed Application History").name == "Indeed list"
    assert known_forms.recognise(headers).name == "table"


def test_every_form_names_columns_as_they_are_compared_and_fields_that_exist():
    for form in known_forms.FORMS:
        assert {names.plain(name) for name in form.headers | set(form.columns)} == form.headers | set(
            form.columns
        )
        assert set(form.columns.values()) <= set(columns.FIELDS)
