import os

from rebound.server.opening import opening
from tests.serving import write_notebook


def test_the_first_words_are_the_prose_above_the_first_control(tmp_path):
    file = write_notebook(tmp_path / "one.ipynb", "# One", "# Two", "None", "# Three")
    first = opening(file)
    assert len(first.prose) == 2
    assert "One" in first.prose[0]
    assert "Two" in first.prose[1]
    assert first.title == "Rebound"


def test_a_notebook_that_changed_is_read_again(tmp_path):
    file = write_notebook(tmp_path / "one.ipynb", "# One")
    assert "One" in opening(file).prose[0]
    write_notebook(file, "# Other")
    os.utime(file, ns=(1, 1))
    assert "Other" in opening(file).prose[0]


def test_code_is_told_from_prose_and_an_empty_cell_is_none(tmp_path):
    read = opening(write_notebook(tmp_path / "one.ipynb", "# One", "first()", "", "# Two"))
    assert read.kernel == "python3"
    assert [each.code for each in read.cells] == ["", "first()", ""]
    assert "Two" in read.cells[2].prose
    assert len(read.prose) == 1
