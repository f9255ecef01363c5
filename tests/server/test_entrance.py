from rebound.server.entrance import Entrance, address


def test_a_code_opens_once():
    entrance = Entrance("/home")
    code = entrance.issue()
    assert entrance.redeem(code)
    assert not entrance.redeem(code)


def test_a_code_that_ran_out_does_not_open():
    entrance = Entrance("/home")
    assert not entrance.redeem(entrance.issue(seconds=0))


def test_a_made_up_code_does_not_open():
    entrance = Entrance("/home")
    entrance.issue()
    assert not entrance.redeem("")
    assert not entrance.redeem("made-up")


def test_each_code_is_its_own():
    entrance = Entrance("/home")
    first, second = entrance.issue(), entrance.issue(60)
    assert entrance.redeem(second)
    assert entrance.redeem(first)


def test_the_address_names_this_computer_by_number():
    assert address(20123, "abc") == "http://127.0.0.1:20123/open?once=abc"
