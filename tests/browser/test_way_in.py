"""The way in as a browser goes it that knows nothing yet."""

import pytest

from tests.browser.conftest import STARTED
from tests.serving import serving, soon, write_notebook

pytestmark = pytest.mark.chromium

OPENED = "#rendered_cells:not([hidden])"


@pytest.fixture
def folder(tmp_path):
    return write_notebook(tmp_path / "notebooks" / "00_start.ipynb", "# Start").parent


def test_the_file_that_the_browser_is_given_leads_to_the_start_page_once(browser, home, folder, tmp_path):
    env = {"BROWSER": "/bin/true", "REBOUND_WORKSPACE": str(tmp_path / "workspace")}
    leading = tmp_path / "workspace" / "open-rebound.html"
    with serving(home, folder, env, open_browser=True) as server:
        assert soon(leading.exists)
        kept = tmp_path / "kept.html"
        kept.write_bytes(leading.read_bytes())
        profile = browser.new_context()
        page = profile.new_page()
        page.set_default_timeout(STARTED)
        page.goto(leading.as_uri())
        page.wait_for_url("**/voila/render/00_start.ipynb")
        page.wait_for_selector(OPENED)
        assert not leading.exists()
        page.goto(kept.as_uri())
        page.wait_for_url("**/voila/render/00_start.ipynb")
        stranger = browser.new_context().new_page()
        stranger.goto(kept.as_uri())
        stranger.get_by_text("This address does not open your workbook").wait_for()
        assert server.base in stranger.url
        profile.close()
        stranger.context.close()


def test_two_journals_are_open_side_by_side_in_one_browser(browser, home, folder, tmp_path):
    with serving(home, folder) as one, serving(tmp_path / "demo", folder) as two:
        profile = browser.new_context()
        page = profile.new_page()
        page.set_default_timeout(STARTED)
        for address in (one.address, two.address, one.base, two.base, one.base):
            page.goto(address)
            page.wait_for_selector(OPENED)
        assert soon(lambda: len(one.kernels()) == 1 and not two.kernels(), 5)
        profile.close()
