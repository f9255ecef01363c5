"""Diaries kept with a form: a stamp in each row, and a day only where it was another one."""

from tests.importing.lists import reading, steps

FORM = """Timestamp,Employer,Job title,What are you logging?,Date it happened (leave blank if today),Details
2/5/2024 9:14:22,Ground,Package handler,I applied,,online
2/6/2024 19:30:45,Sygma,Forklift operator 2nd shift,I applied,2/5/2024,
2/8/2024 10:02:10,Pepsi Columbus,Loader,I applied,,
2/12/2024 8:15:33,Pepsi,loader,Rejected,,email
2/16/2024 17:45:12,Ground,Package handler,Never heard back,,
2/22/2024 12:00:03,Sygma,Forklift,Got a call / interview,,
3/4/2024 16:31:00,Sygma,Forklift,Got an offer,3/3/2024,
3/7/2024 10:10:10,Sygma,Forklift,Other,,"told them no, 50 min drive"
3/28/2024 14:20:20,Pepsi Columbus,Driver,I applied,,2nd try
"""


def test_a_form_is_a_diary_whose_days_are_those_of_the_stamp_unless_another_is_given():
    read = reading(FORM)
    courses: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in read.rows:
        name = (row.application.company, row.application.role)
        courses.setdefault(name, []).extend((kind, day[5:]) for kind, day in steps(row.events))
    assert courses == {
        ("Ground", "Package handler"): [("applied", "02-05")],
        ("Sygma", "Forklift operator 2nd shift"): [
            ("applied", "02-05"),
            ("interview", "02-22"),
            ("offer", "03-03"),
            ("offer_declined", "03-07"),
        ],
        ("Pepsi Columbus", "Loader"): [("applied", "02-08"), ("rejected", "02-12")],
        ("Pepsi Columbus", "Driver"): [("applied", "03-28")],
    }
    assert read.needs_you == ()


def test_a_stamp_in_another_list_is_no_day_of_a_step():
    text = "Timestamp,Company,Role,Status\n2/5/2024 9:14:22,Acme,Cook,Rejected\n"
    assert reading(text).columns["Timestamp"] != "outcome_on"
