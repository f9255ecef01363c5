from datetime import UTC, datetime, timedelta

from rebound.store import retention


def test_the_last_ten_are_kept_whenever_they_were_made():
    start = datetime(2026, 3, 1, tzinfo=UTC)
    made = [start + timedelta(minutes=each) for each in range(30)]

    assert retention.kept(made) == set(made[-10:])


def test_two_years_of_a_backup_each_half_hour_come_to_days_weeks_and_months():
    start = datetime(2026, 1, 1, tzinfo=UTC)
    made = [start + timedelta(minutes=30 * each) for each in range(2 * 365 * 48)]
    kept = sorted(retention.kept(made), reverse=True)

    assert kept[:10] == made[:-11:-1]
    assert len({each.date() for each in kept[:16]}) == 7
    assert {(each.year, each.month) for each in kept} == {(2027, month) for month in range(1, 13)}
    assert 10 + 6 + 7 + 10 <= len(kept) <= 10 + 7 + 8 + 12


def test_of_each_day_week_and_month_the_last_is_kept():
    start = datetime(2026, 3, 1, 9, tzinfo=UTC)
    made = [start + timedelta(hours=each) for each in range(24 * 40)]
    last_of_a_day = datetime(2026, 4, 7, 23, tzinfo=UTC)
    last_of_march = datetime(2026, 3, 31, 23, tzinfo=UTC)

    assert {last_of_a_day, last_of_march} <= retention.kept(made)


def test_nothing_made_is_nothing_kept():
    assert retention.kept([]) == set()
