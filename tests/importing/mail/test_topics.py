from rebound.importing.mail.topics import topics


def test_a_landlords_no_has_other_words_than_an_employers():
    job, _, asked = topics(["The hiring team reviewed your resume for the position."])
    assert job > 1 > asked
    job, elsewhere, asked = topics(
        ["The landlord has chosen another tenant for the flat.", "Your deposit is refunded."]
    )
    assert asked > 1 > job
    assert elsewhere > 1


def test_the_sender_tells_what_a_mail_is_about():
    said = ["You were not chosen."]
    assert topics(said, "Lettings <flats@home.example>")[2] > topics(said, "HR <jobs@home.example>")[2] == 0


def test_an_empty_mail_is_about_nothing():
    assert topics([]).tolist() == [0.0, 0.0, 0.0]
