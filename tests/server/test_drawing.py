"""Pages whose kernels die while they draw, by a cell that kills its own."""

from rebound import errors
from tests.serving import soon, write_notebook

DIE = "import os, signal; from pathlib import Path"


def test_a_page_whose_kernel_dies_meanwhile_is_drawn_by_another(served, notebooks, tmp_path):
    mark = f"Path({str(tmp_path / 'died')!r})"
    write_notebook(
        notebooks / "dies_once.ipynb",
        "first = 'drawn'; print('before', first)",
        DIE,
        f"first and {mark}.exists() or ({mark}.touch(), os.kill(os.getpid(), signal.SIGKILL))",
        "print('after', first)",
    )
    page = served.ask("/voila/render/dies_once.ipynb", cookies=True).text
    assert page.count("before drawn") == page.count("after drawn") == 1
    assert page.rstrip().endswith("</html>")
    assert not any(str(sentence()) in page for sentence in (errors.PageBroke, errors.NoSuchPage))
    assert "could not be opened" not in page


def test_a_page_whose_kernels_all_die_says_so_and_leaves_none(served, notebooks):
    write_notebook(
        notebooks / "dies.ipynb", "print('before')", f"{DIE}; os.kill(os.getpid(), signal.SIGKILL)"
    )
    others = {kernel.pid for kernel in served.kernels()}
    page = served.ask("/voila/render/dies.ipynb", cookies=True).text
    assert str(errors.PageBroke()) in page
    assert "before" not in page
    assert page.rstrip().endswith("</html>")
    assert soon(lambda: {kernel.pid for kernel in served.kernels()} <= others)


def test_a_kernel_that_dies_once_its_page_is_there_is_started_anew(served, notebooks):
    write_notebook(notebooks / "lives.ipynb", "import os; print('I am', os.getpid(), '.')")
    page = served.ask("/voila/render/lives.ipynb", cookies=True).text
    pid = int(page.partition("I am ")[2].split()[0])
    others = {kernel.pid for kernel in served.kernels()} - {pid}
    [kernel] = [kernel for kernel in served.kernels() if kernel.pid == pid]
    kernel.kill()
    assert soon(lambda: len({kernel.pid for kernel in served.kernels()} - {pid}) > len(others))
