from rebound.writing.story.obstacle import hard


def test_what_others_did_stands_in_the_way_without_a_hard_word():
    assert hard("Both departments claimed the budget.") == 1


def test_a_bare_task_is_no_obstacle():
    assert hard("My task was to introduce the new form.") == 0


def test_money_that_could_be_lost_is_a_stake():
    assert hard("The last two deliveries were late, and we were about to lose a contract worth 80,000.") == 2
