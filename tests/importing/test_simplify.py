from tests.importing.lists import reading, told

NEW = """Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,type
Dev,Acme,Bonn,https://a.example/1,2026-07-13,APPLIED,2026-07-13,No,N/A,FT
Dev,Beta,Bonn,https://a.example/2,2026-07-01,REJECTED,2026-07-10,No,N/A,FT
Dev,Gamma,Bonn,https://a.example/3,N/A,SAVED,2026-07-10,No,N/A,FT
Dev,Delta,Bonn,https://a.example/4,2026-07-02,INTERVIEWING,2026-07-12,No,N/A,FT
Dev,Eps,Bonn,https://a.example/5,2026-07-02,OFFER,2026-07-14,Yes,2026-07-15,FT
"""
OLD = """Job Title,Company Name,Job URL,Applied Date,Status,Status Date
Dev,Beta,https://a.example/2,2026-07-01,REJECTED,2026-07-10
"""


def test_the_newer_form_is_read_by_name():
    read = reading(NEW)
    assert (read.form, len(read.rows)) == ("Simplify", 5)
    assert [told(row)[-1] for row in read.rows] == [
        ("applied", "2026-07-13"),
        ("rejected", "2026-07-10"),
        ("saved", "2026-07-10"),
        ("interview", "2026-07-12"),
        ("offer", "2026-07-14"),
    ]


def test_the_older_form_is_read_the_same():
    read = reading(OLD)
    assert (read.form, told(read.rows[0])) == (
        "Simplify",
        [("applied", "2026-07-01"), ("rejected", "2026-07-10")],
    )


def test_archived_is_no_outcome():
    assert reading(NEW).rows[4].application.attributes["Archived"] == "Yes"
