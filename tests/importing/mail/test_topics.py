from rebound.importing.mail.topics import topics


def test_a_landlords_no_has_other_words_than_an_employers():
    job, elsewhere = topics(["The hiring team reviewed your resume for the position."])
    assert job > 1 > elsewhere
    job, elsewhere = topics(
        ["The landlord has chosen another tenant for the flat.", "Your deposit is refunded."]
    )
    assert elsewhere > 1 > job


def test_an_empty_mail_is_about_nothing():
    assert topics([]).tolist() == [0.0, 0.0]
