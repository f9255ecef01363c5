import importlib.util
import json
from pathlib import Path

import pytest
from jupyterlab_server import config

from rebound import errors
from rebound.server import together


def test_without_jupyter_collaboration_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(errors.NotForTwo, match="pip install jupyter-collaboration"):
        together.check()


def test_what_two_people_write_is_kept_in_memory(tmp_path):
    kept = together.settings(tmp_path)
    assert kept.SQLiteYStore.db_path == kept.BaseFileIdManager.db_path == ":memory:"
    assert Path(kept.YDocExtension.session_store_path).parent == tmp_path


def test_one_person_alone_is_not_made_to_wait_for_what_two_need(tmp_path, monkeypatch):
    manager = config._get_config_manager("user")
    manager.write_config_dir = str(tmp_path)
    monkeypatch.setattr(config, "_get_config_manager", lambda level: manager if level == "user" else None)
    together.leave_out()
    kept = json.loads((tmp_path / "page_config.json").read_text())
    assert kept == {"disabledExtensions": dict.fromkeys(together.IN_THE_BROWSER, True)}
