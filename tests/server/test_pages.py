import http.client
import re
import shutil

from rebound import errors
from rebound.server import pages
from rebound.writing import support
from tests.server.conftest import CANARY
from tests.serving import PATIENCE, START, serving, soon

COOL_OFF = "/voila/render/02_cool_off.ipynb"


def test_the_frame_is_around_every_page(served):
    page = served.open_start().text
    for part in (
        '<html lang="en">',
        '<a class="rb-skip" href="#rendered_cells">',
        '<main id="rendered_cells"',
        'aria-current="page">Start<',
        "<span>Coach</span>",
        "Everything here stays on this computer.",
        '<p class="rb-note" role="status">Opening the page</p>',
    ):
        assert part in page
    assert "rb-path" not in page


def test_a_stage_has_its_number_and_its_place_on_the_path(served):
    page = served.ask(COOL_OFF, cookies=True).text
    assert '<span class="rb-folio" aria-hidden="true">2</span>' in page
    here, beside = (
        f'<b>{number}<span class="rb-long"> {name}</span></b>'
        f'<span class="rb-long" data-rb-place="{stage}">not begun</span></a>'
        for number, name, stage in ((2, "Cool off", "cool_off"), (1, "Ask for insight", "ask_for_insight"))
    )
    assert f'aria-current="page">{here}' in page
    assert beside in page


def test_every_help_line_is_on_the_page_with_no_kernel_asked(served):
    for page in (served.open_start().text, served.ask("/nothing", cookies=True).text, served.ask("/").text):
        for line in support.read().lines:
            assert line.reach in page
            assert line.emergency in page
        assert "Checked on" in page
        assert '<a href="https://findahelpline.com" target="_blank" rel="noopener">' in page


def test_the_chosen_country_comes_first_on_the_next_page(served):
    assert served.post("/rebound/settings/help_country", {"country": "IE"}).status == 200
    page = served.open_start().text
    shown = re.findall(r'<section data-country="(\w+)">', page)
    hidden = re.findall(r'<section data-country="(\w+)" hidden>', page)
    assert shown == ["IE"]
    assert len(hidden) == len(support.read().lines) - 1
    assert served.post("/rebound/settings/help_country", {"country": ""}).status == 200
    assert not re.findall(r'<section data-country="\w+" hidden>', served.open_start().text)


def test_a_refused_request_does_not_learn_the_chosen_country(served):
    served.post("/rebound/settings/help_country", {"country": "IE"})
    assert not re.findall(r"<section data-country=\"\w+\" hidden>", served.ask("/").text)
    served.post("/rebound/settings/help_country", {"country": ""})


def test_a_cell_that_breaks_says_one_sentence_and_nothing_of_what_broke(served):
    page = served.ask("/voila/render/05_applications.ipynb", cookies=True).text
    assert "This part could not be opened." in page
    assert CANARY not in page
    assert "ValueError" not in page


def test_a_page_whose_kernel_cannot_start_says_so_below_its_first_words(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        server.open_start()
        runtime = server.runtime()
        shutil.rmtree(runtime)
        runtime.write_text("no place for a kernel")
        page = server.ask(COOL_OFF, cookies=True).text
        runtime.unlink()
    assert page.index('<h1 id="Cool-off">') < page.index(str(errors.PageBroke()))
    assert page.rstrip().endswith("</html>")


def test_the_theme_is_there_before_the_first_script_runs(served):
    served.cookies["rebound_theme"] = "dark"
    assert '<html lang="en" class="rb-dark">' in served.ask(START, cookies=True).text
    served.cookies["rebound_theme"] = '"><script>'
    assert "<script>alert" not in served.ask(START, cookies=True).text
    del served.cookies["rebound_theme"]
    assert '<html lang="en">' in served.ask(START, cookies=True).text


def test_no_page_names_another_host_but_the_one_for_other_countries(served):
    for path in (START, COOL_OFF, "/nothing"):
        named = set(re.findall(r"https?://[\w.-]+", served.ask(path, cookies=True).text))
        assert named <= {"https://findahelpline.com"}


def test_a_version_is_a_word_that_changes_with_what_it_stands_for():
    assert pages.version_of("a", "b") == pages.version_of("a", "b")
    assert pages.version_of("a", "b") != pages.version_of("ab")


def test_every_file_that_a_page_names_is_there_under_an_address_that_lasts(served):
    named = set(re.findall(r'(?:href|src)="(/voila/[^"]+\.(?:js|css|svg)[^"]*)"', served.open_start().text))
    assert {path.partition("?")[0].rpartition("/")[2] for path in named} == {
        *("theme-light.css", "theme-dark.css", "page.css", "rebound.css", "frame.css"),
        *("page.js", "frame.js", "rebound.svg"),
    }
    for path in named:
        answer = served.ask(path)
        assert answer.status == 200
        assert "immutable" in answer.headers["Cache-Control"]


def test_the_page_is_told_its_kernel_before_a_cell_has_run(served):
    page = served.open_start().text
    kernel = re.search(r'<main id="rendered_cells" class="rb-page" data-kernel="([\w-]+)" hidden>', page)
    assert page.index(kernel[0]) < page.index("data-widget=")
    assert served.post(f"/voila/api/shutdown/{kernel[1]}", {}).status == 204


def test_a_page_that_is_left_before_it_is_there_leaves_no_kernel(served):
    others = {kernel.pid for kernel in served.kernels()}
    cookies = "; ".join(f"{name}={value}" for name, value in served.cookies.items())
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)
    connection.request("GET", "/voila/render/slow.ipynb", headers={"Cookie": cookies})
    assert b"Slow" in connection.getresponse().read(4096)
    assert soon(lambda: {kernel.pid for kernel in served.kernels()} - others)
    connection.close()
    assert soon(lambda: {kernel.pid for kernel in served.kernels()} <= others)
