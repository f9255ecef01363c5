import contextlib
import http.client
import re
from urllib.parse import quote

import pytest

from rebound.server import gate
from tests.server.conftest import CANARY
from tests.serving import START

UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Key": "dGhlIHNhbXBsZSBub25jZQ==",
    "Sec_WebSocket_Version": "13",
}
ROUTES = {
    "page": ("GET", START),
    "home": ("GET", "/"),
    "unsaved": ("POST", "/rebound/unsaved"),
    "country": ("GET", "/rebound/settings/help_country"),
    "keep country": ("POST", "/rebound/settings/help_country"),
    "kernel": ("GET", "/api/kernels/{kernel}"),
    "end kernel": ("DELETE", "/api/kernels/{kernel}"),
    "shutdown": ("POST", "/voila/api/shutdown/{kernel}"),
    "websocket": ("GET", "/api/kernels/{kernel}/channels"),
    "kernels": ("GET", "/api/kernels"),
    "contents": ("GET", "/voila/api/contents"),
    "one notebook": ("GET", "/voila/api/contents/00_start.ipynb"),
    "server's contents": ("GET", "/api/contents"),
    "files": ("GET", "/voila/files/secret.png"),
    "data files": ("GET", "/voila/files/secret.csv"),
    "query": ("GET", "/voila/query/{kernel}"),
    "tree": ("GET", "/voila/tree"),
    "templates": ("GET", "/voila/templates/rebound/static/rebound.css"),
    "login": ("GET", "/login"),
    "terminals": ("GET", "/api/terminals"),
}
NOT_THERE = {
    *("kernels", "contents", "one notebook", "server's contents", "files", "data files", "query", "tree"),
    *("templates", "login", "terminals"),
}


@pytest.fixture(scope="module")
def kernel(served):
    """The id of a kernel that runs behind a page."""
    return re.search(r'data-kernel="([\w-]+)"', served.open_start().text)[1]


def _ask(served, route, kernel, **said):
    method, path = ROUTES[route]
    upgrade = UPGRADE if route == "websocket" else {}
    body = {} if method == "POST" else None
    return served.ask(path.format(kernel=kernel), method, body, **upgrade, **said)


@pytest.mark.parametrize("route", ROUTES)
def test_without_the_cookie_every_route_is_shut(served, kernel, route):
    answer = _ask(served, route, kernel)
    assert answer.status == 403
    assert CANARY not in answer.text


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "cookie", ["rebound=1", "{name}=you", "{name}={forged}", "username-127-0-0-1={value}", "_xsrf=1"]
)
def test_no_other_cookie_opens_anything(served, kernel, route, cookie):
    name = next(name for name in served.cookies if name.startswith("rebound-"))
    value = served.cookies[name]
    forged = value.replace("148:", "149:")
    answer = _ask(served, route, kernel, Cookie=cookie.format(name=name, value=value, forged=forged))
    assert answer.status == 403
    assert CANARY not in answer.text


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("token", [{"Authorization": "token "}, {"Authorization": "token undefined"}])
def test_there_is_no_token_that_could_be_guessed(served, kernel, route, token):
    assert _ask(served, route, kernel, **token).status == 403


@pytest.mark.parametrize("route", [*ROUTES, "static", "way in", "alive"])
@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:{port}", "127.0.0.1.evil.example:{port}", "0.0.0.0:{port}", "", "[::1]"],
)
def test_a_request_under_another_name_is_refused_even_with_the_cookie(served, kernel, route, host):
    paths = {
        "static": "/voila/static-1/page.js",
        "way in": "/open?once=x",
        "alive": "/rebound/alive?nonce=1",
    }
    method, path = ROUTES.get(route, ("GET", paths.get(route)))
    answer = served.ask(
        path.format(kernel=kernel),
        method,
        {} if method == "POST" else None,
        cookies=True,
        host=host.format(port=served.port),
    )
    assert answer.status in (400, 403)
    assert CANARY not in answer.text
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://localhost:{port}",
        "http://127.0.0.1:1",
        "https://127.0.0.1:{port}",
    ],
)
def test_another_site_is_refused_even_with_the_cookie(served, kernel, route, origin):
    answer = _ask(served, route, kernel, cookies=True, Origin=origin.format(port=served.port))
    assert answer.status == 403
    assert CANARY not in answer.text


@pytest.mark.parametrize(
    ("site", "mode", "dest", "status"),
    [
        ("cross-site", "no-cors", "image", 403),
        ("same-site", "no-cors", "image", 403),
        ("cross-site", "navigate", "iframe", 403),
        ("same-site", "cors", "empty", 403),
        ("cross-site", "navigate", "document", 302),
        ("same-origin", "no-cors", "image", 302),
        ("none", "navigate", "document", 302),
    ],
)
def test_only_a_visit_may_begin_on_another_site(served, site, mode, dest, status):
    answer = served.ask("/", cookies=True, Sec_Fetch_Site=site, Sec_Fetch_Mode=mode, Sec_Fetch_Dest=dest)
    assert answer.status == status


def test_another_site_cannot_post_by_a_visit(served):
    answer = served.ask(
        "/rebound/settings/help_country",
        "POST",
        {"country": "GB"},
        cookies=True,
        Sec_Fetch_Site="cross-site",
        Sec_Fetch_Mode="navigate",
        Sec_Fetch_Dest="document",
    )
    assert answer.status == 403


@pytest.mark.parametrize("route", ["unsaved", "keep country", "shutdown", "end kernel"])
def test_nothing_is_changed_without_the_xsrf_token(served, kernel, route):
    assert _ask(served, route, kernel, cookies=True, Origin=served.base).status == 403


@pytest.mark.parametrize("route", sorted(NOT_THERE))
def test_what_voila_would_serve_beyond_our_pages_is_not_there(served, kernel, route):
    answer = _ask(served, route, kernel, cookies=True)
    assert answer.status == 404
    assert CANARY not in answer.text


def test_the_page_s_own_requests_pass(served, kernel):
    ours = {"cookies": True, "Origin": served.base, "Sec_Fetch_Site": "same-origin"}
    assert _ask(served, "page", kernel, **ours).status == 200
    assert _ask(served, "kernel", kernel, **ours).status == 200
    assert _ask(served, "websocket", kernel, **ours).status == 101
    assert (
        served.ask("/rebound/settings/help_country", host=f"localhost:{served.port}", cookies=True).status
        == 200
    )


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/",
            START,
            "/voila/render/05_applications.ipynb",
            "/open?once=x",
            "/rebound/alive?nonce=1",
            "/nothing",
        ),
        *("/voila/static-1/page.js", "/voila/static/page.js", "/voila/static-1/none.js", "/favicon.ico"),
        *("/rebound/unsaved", "/voila/static-1/rebound.css?v=1", "/rebound/settings/help_country"),
    ],
)
@pytest.mark.parametrize("cookies", [True, False])
def test_every_answer_carries_the_headers(served, path, cookies):
    answer = served.ask(path, cookies=cookies)
    for name, value in gate.HEADERS.items():
        assert answer.headers[name] == value
    assert "Server" not in answer.headers
    assert "Access-Control-Allow-Origin" not in answer.headers
    lasts = "/static-" in path and answer.status == 200
    assert ("immutable" if lasts else "no-store") in answer.headers["Cache-Control"]


def test_scripts_come_compressed(served):
    assert served.ask("/voila/static-1/page.js", Accept_Encoding="gzip").headers["Content-Encoding"] == "gzip"


OUTSIDE = (
    "etc/passwd",
    "secret.csv",
    "journal.sqlite3",
    "server.json",
    "00_start.ipynb",
    "app.py",
    "conf.json",
)
STEPS = (
    "",
    "../",
    "../../",
    "../../../../../../../../../../",
    "..%2f",
    "%2e%2e/",
    "..%5c",
    "%00",
    "//",
    "....//",
)
BEFORE = ("/voila/static/", "/voila/static-1/", "/voila/render/", "/")


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("cookies", [True, False])
def test_no_path_leads_out_of_what_is_served(served, before, cookies):
    for step in STEPS:
        for name in OUTSIDE:
            if (before, step, name, cookies) == ("/voila/render/", "", "00_start.ipynb", True):
                continue
            for path in (before + step + name, before + step + quote(str(served.home / name))):
                answer = served.ask(path, cookies=cookies)
                assert answer.status in (301, 302, 400, 403, 404), path
                assert CANARY not in answer.text
                assert "root:" not in answer.text
                assert "Traceback" not in answer.text


def test_nobody_can_fill_the_memory_from_outside(served):
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=10)
    connection.putrequest("POST", "/rebound/again")
    connection.putheader("Content-Length", str(33 * 1024 * 1024))
    connection.endheaders()
    with contextlib.suppress(http.client.RemoteDisconnected):
        assert connection.getresponse().status == 400
    connection.close()


def test_another_template_cannot_be_asked_for(served):
    for template in ("../../x", "..", "reveal"):
        answer = served.ask(f"{START}?template={template}", cookies=True)
        assert answer.status == 200
        assert "rb-app" in answer.text
