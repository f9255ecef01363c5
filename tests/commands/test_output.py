import json

from rebound.commands import output


def test_words_or_json_go_to_standard_output(capsys):
    output.result("Two.", {"n": 2}, as_json=False)
    output.result("Two.", {"n": 2}, as_json=True)
    printed = capsys.readouterr()
    words, data = printed.out.split("\n", 1)
    assert words == "Two."
    assert json.loads(data) == {"n": 2}
    assert printed.err == ""


def test_what_is_no_result_goes_to_standard_error(capsys):
    output.say("Wait.")
    assert capsys.readouterr() == ("", "Wait.\n")


def test_no_text_can_steer_the_terminal(capsys):
    output.result("a\x1b[2J\x07b\rc\x9b\u202ed\ne", {"a": "\x1b[2J\u202e"}, as_json=False)
    output.result("", {"a": "\x1b[2J\u202e"}, as_json=True)
    printed = capsys.readouterr().out
    assert printed.startswith("a�[2J�b�c��d\ne\n")
    assert all(each.isprintable() or each == "\n" for each in printed)
