from rebound.importing import days_inside


def test_prices_scores_and_spans_inside_a_text_are_no_days():
    assert [
        days_inside.inside(text) for text in ("OFFER $24.10", "got 8/10", "2-3 weeks", "at 9.30 Uhr")
    ] == [None] * 4
    assert days_inside.places("12/9 and 15 Oct") == ((0, 4), (9, 15))
