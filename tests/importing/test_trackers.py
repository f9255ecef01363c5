from rebound.importing.merge import compare
from tests.importing.lists import reading, told


def test_teal_knows_what_was_bookmarked_and_what_was_sent():
    text = (
        "id,company_name,role,excitement,source,min_salary,added_at,applied_at,updated_at,archived_at,status\n"
        'a1,Acme,Dev,4,LinkedIn,50000,2026-09-01T03:28:49Z,2026-09-08T03:28:49Z,,,"{""name"": ""applied""}"\n'
        'a2,Beta,Dev,4,LinkedIn,,2026-09-01T03:28:49Z,,,,"{""name"": ""bookmarked""}"\n'
    )
    read = reading(text)
    assert (read.form, read.outcomes) == ("Teal", {"applied": "applied", "bookmarked": "saved"})
    assert [told(row)[0][0] for row in read.rows] == ["applied", "saved"]


def test_huntr_keeps_the_stage_in_the_name_of_a_list():
    text = (
        "listName,companyName,title,location,htmlDescription\n"
        "Wishlist,Acme,Dev,Bonn,<p>Hi</p>\nRejected,Beta,Dev,Bonn,<b>x</b>\n"
    )
    read = reading(text)
    assert (read.form, [told(row)[-1][0] for row in read.rows]) == ("Huntr", ["saved", "rejected"])


def test_jobsync_says_by_a_tick_whether_it_was_sent():
    text = (
        "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,JobSource,Status\n"
        "0,2026-05-01,Yes,2026-05-02,Acme,Dev,FT,Remote,Bonn,LinkedIn,applied\n"
        "1,2026-05-01,No,N/A,Beta,Dev,FT,Hybrid,Bonn,Indeed,draft\n"
        "2,2026-05-03,Yes,2026-05-04,Gamma,Dev,FT,Onsite,Bonn,Indeed,rejected\n"
    )
    read = reading(text)
    assert read.form == "JobSync"
    assert [told(row) for row in read.rows] == [
        [("applied", "2026-05-02")],
        [("saved", "2026-05-01")],
        [("applied", "2026-05-04"), ("rejected", "")],
    ]


def test_the_date_in_jobfunnel_is_that_of_the_advertisement():
    text = (
        "status,title,company,location,date,blurb,tags,link,id,provider,query,locale,wage,remoteness\n"
        "rejected,Dev,Acme,Bonn,2026-01-02,x,,https://x.example/1,7,indeed,dev,de,,remote\n"
    )
    read = reading(text)
    assert (read.form, read.columns["date"]) == ("JobFunnel", "attribute")
    assert told(read.rows[0]) == [("applied", ""), ("rejected", "")]


def test_a_table_that_rebound_wrote_is_read_back_with_the_names_of_ones_own_columns():
    text = (
        "id,company,role,applied_on,status,status_on,first_response_on,silent_days,attributes.Mood\n"
        "a1,Acme,Dev,2026-01-02,rejected,2026-01-20,2026-01-20,,low\nb2,Beta,Cook,2026-01-05,applied,2026-01-05,,40,\n"
    )
    read = reading(text)
    assert [told(row) for row in read.rows] == [
        [("applied", "2026-01-02"), ("rejected", "2026-01-20")],
        [("applied", "2026-01-05")],
    ]
    assert read.rows[0].application.attributes["Mood"] == "low"
    assert "id" not in read.rows[0].application.attributes


def test_a_list_with_a_row_for_each_step_from_one_stage_to_the_next_is_put_together():
    steps = "Acme,Applied,Phone screen\nAcme,Phone screen,Rejected\nBeta,Applied,No response\n"
    text = "Company,Source,Target\n" + steps
    read = reading(text)
    plan = compare(read, (), ())
    assert [one.company for one in plan.applications] == ["Acme", "Beta"]
    kinds = [event.kind for event in plan.events if event.application_id == plan.applications[0].id]
    assert kinds == ["applied", "screening", "rejected"]
