import stat
import sys

import pytest

from rebound.server import browser
from rebound.server.entrance import Entrance


@pytest.fixture
def opened(monkeypatch, tmp_path):
    monkeypatch.setenv("REBOUND_WORKSPACE", str(tmp_path / "workspace"))
    found = []
    monkeypatch.setattr(browser.webbrowser, "open", lambda url, new: found.append(url) or True)
    return found


def test_the_browser_is_given_a_file_and_not_the_code(opened):
    leading = browser.show("http://127.0.0.1:1/open?once=CODE&x", wait=5)
    assert opened == [leading.as_uri()]
    assert "CODE" not in opened[0]
    assert "http://127.0.0.1:1/open?once=CODE&amp;x" in leading.read_text()
    assert stat.S_IMODE(leading.stat().st_mode) == 0o600


def test_the_file_of_last_time_is_replaced_and_not_followed(opened, tmp_path):
    (tmp_path / "workspace").mkdir()
    target = tmp_path / "target"
    target.write_text("theirs")
    (tmp_path / "workspace" / browser.NAME).symlink_to(target)
    leading = browser.show("http://127.0.0.1:1/open?once=CODE", wait=5)
    assert target.read_text() == "theirs"
    assert not leading.is_symlink()


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_it_goes_with_the_folder_that_was_made_for_it_whichever_run_has_written_it(
    opened, home, monkeypatch, platform
):
    monkeypatch.setattr(sys, "platform", platform)
    leading = [browser.show(f"http://127.0.0.1:1/open?once={each}", wait=5) for each in "AB"][-1]
    assert stat.S_IMODE(leading.parent.stat().st_mode) == 0o700
    Entrance("/").redeem("made up")
    assert leading.exists()
    entrance = Entrance("/")
    assert entrance.redeem(entrance.issue())
    assert not leading.exists()
    assert leading.parent.exists() == (platform == "darwin")


def test_a_workspace_with_something_in_it_stays(opened, tmp_path):
    leading = browser.show("http://127.0.0.1:1/open?once=CODE", wait=5)
    (tmp_path / "workspace" / "mine.ipynb").write_text("mine")
    browser.forget()
    assert (leading.exists(), (tmp_path / "workspace" / "mine.ipynb").exists()) == (False, True)


def test_where_no_file_can_be_written_the_address_itself_is_opened(opened, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("REBOUND_WORKSPACE", str(tmp_path / "file"))
    assert browser.show("http://127.0.0.1:1/open?once=CODE", wait=5) is None
    assert opened == ["http://127.0.0.1:1/open?once=CODE"]


def test_without_a_browser_the_person_is_told(monkeypatch, tmp_path, capsys):
    monkeypatch.setenv("REBOUND_WORKSPACE", str(tmp_path))
    monkeypatch.setattr(browser.webbrowser, "open", lambda url, new: False)
    browser.show("http://127.0.0.1:1/", wait=5)
    assert "No browser was found." in capsys.readouterr().err
