import json

from tests.serving import serving, soon, write_notebook


def test_a_file_of_settings_where_it_is_started_is_not_obeyed(tmp_path, notebooks, monkeypatch):
    (tmp_path / "voila.json").write_text(
        json.dumps({"VoilaConfiguration": {"template": "lab", "strip_sources": False}})
    )
    (tmp_path / "voila.py").write_text("raise SystemExit('obeyed')")
    monkeypatch.chdir(tmp_path)
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        page = server.open_start().text
        assert 'class="rb-app' in page
        assert "import ipywidgets" not in page


def test_the_person_s_own_settings_of_jupyter_do_not_open_the_door(tmp_path, notebooks):
    config = tmp_path / "config"
    config.mkdir()
    open_to_all = {"IdentityProvider": {"token": ""}, "Voila": {"ip": "0.0.0.0"}, "ServerApp": {"token": ""}}
    for name in ("voila.json", "jupyter_config.json", "jupyter_server_config.json"):
        (config / name).write_text(json.dumps(open_to_all))
    env = {"JUPYTER_CONFIG_DIR": str(config), "JUPYTER_TOKEN": "abc"}
    with serving(tmp_path / "home", notebooks, env) as server:
        assert server.ask("/").status == 403
        assert server.ask("/?token=abc").status == 403
        assert server.ask("/", Authorization="token abc").status == 403


def test_a_kernel_ends_when_its_page_says_so(tmp_path, notebooks):
    with serving(tmp_path / "home", notebooks) as server:
        server.come_in()
        page = server.open_start().text
        kernel = page.partition('data-kernel="')[2].partition('"')[0]
        assert len(server.kernels()) == 1
        assert server.post(f"/voila/api/shutdown/{kernel}", {}).status == 204
        assert soon(lambda: not server.kernels(), 3)


def test_two_pages_at_once_have_two_kernels(tmp_path):
    folder = tmp_path / "notebooks"
    write_notebook(folder / "00_start.ipynb", "import os; print(os.getpid())")
    with serving(tmp_path / "home", folder) as server:
        server.come_in()
        assert server.open_start().text != server.open_start().text
        assert len(server.kernels()) == 2
