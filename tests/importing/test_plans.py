from rebound.importing import plans


def test_plans_and_titles_of_what_is_kept_for_later_are_known_in_each_language():
    told = [
        "opens in Sept",
        "will try next year",
        "closing 12-Sep",
        "Frist 31.3.",
        "pendiente de mandar",
        "à envoyer",
    ]
    assert all(map(plans.is_plan, told))
    assert not any(map(plans.is_plan, ["never replied", "sent CV", "they closed the job", "Applied"]))
    titles = ["KEEP FOR LATER", "Wish list / never got round to", "noch ansehen:", "FOR NEXT ROUND"]
    assert all(map(plans.is_for_later, titles))
    assert not plans.is_for_later("JUNE")
