from rebound.importing.cell_words import alone, phrases, spelt_out


def test_days_signs_pay_and_short_forms_are_made_plain():
    assert spelt_out("Rang 3/3, no 👻") == "rang , no ghosted"
    assert spelt_out("Offer £32k w/ bonus, HM rang") == "offer pay with bonus , hiring manager rang"


def test_phrases_are_of_up_to_three_words_and_know_where_a_cell_begins():
    found = phrases("told them no")
    assert {"told", "told them", "told them no", "< told", "no >", "told _ no"} <= found
    assert "0 weeks" in phrases("12 weeks")


def test_words_are_those_with_letters():
    assert alone("no , 12 marks !") == ["no", "marks"]
