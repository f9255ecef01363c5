"""The gate before every route: who may pass, and the headers that every answer carries.

A request passes when it names this computer as its host, does not come from another site, and brings the
person's cookie; a few paths need no cookie and show nothing of the person's. What is not listed is shut.
"""

import re
from typing import Any
from urllib.parse import urlsplit

import tornado.httputil
import tornado.web

HOSTS = frozenset({"127.0.0.1", "localhost"})

OPEN = re.compile(r"/open|/rebound/alive|/rebound/again|/voila/static(-\w+)?/.*|/favicon\.ico")
"""Paths that need no cookie."""

LASTING = re.compile(r"/voila/static-\w+/.*")
"""Paths whose content never changes, because its version is part of the path."""

COOKIE_DAYS = 30

POLICY = "; ".join(
    (
        "default-src 'self'",
        "script-src 'self' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

HEADERS: dict[str, str] = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Headers(tornado.web.OutputTransform):
    """Puts the headers on every answer, whichever handler gave it."""

    def __init__(self, request: tornado.httputil.HTTPServerRequest) -> None:
        self.path = request.path

    def transform_first_chunk(
        self, status_code: int, headers: tornado.httputil.HTTPHeaders, chunk: bytes, finishing: bool
    ) -> tuple[int, tornado.httputil.HTTPHeaders, bytes]:
        """Return the answer's beginning with our headers on it."""
        for name, value in HEADERS.items():
            headers[name] = value
        headers.pop("Server", None)
        lasts = status_code in (200, 304) and LASTING.fullmatch(self.path)
        headers["Cache-Control"] = "private, max-age=31536000, immutable" if lasts else "no-store"
        return status_code, headers, chunk


class Gate(tornado.web.Application):
    """Tornado's application behind the gate.

    Settings it needs: ``cookie_secret``, ``cookie_name``, and ``refused``, the handler that says no.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.add_transform(Headers)

    def find_handler(
        self, request: tornado.httputil.HTTPServerRequest, **kwargs: Any
    ) -> tornado.httputil.HTTPMessageDelegate:
        """Return what answers ``request``: its handler, or a refusal."""
        if not (is_ours(request) and (OPEN.fullmatch(request.path) or self.knows(request))):
            return self.get_handler_delegate(request, self.settings["refused"])
        return super().find_handler(request, **kwargs)

    def knows(self, request: tornado.httputil.HTTPServerRequest) -> bool:
        """Return whether ``request`` brings the person's cookie."""
        name = self.settings["cookie_name"]
        if name not in request.cookies:
            return False
        value = request.cookies[name].value
        secret = self.settings["cookie_secret"]
        return bool(tornado.web.decode_signed_value(secret, name, value, max_age_days=COOKIE_DAYS))


def is_ours(request: tornado.httputil.HTTPServerRequest) -> bool:
    """Return whether ``request`` was sent to this computer by name, and by no other site's doing."""
    host = request.headers.get("Host", "")
    if host.partition(":")[0] not in HOSTS:
        return False
    origin = request.headers.get("Origin")
    if origin is not None and (urlsplit(origin).scheme, urlsplit(origin).netloc) != ("http", host):
        return False
    return request.headers.get("Sec-Fetch-Site", "none") in ("none", "same-origin") or _is_a_visit(request)


def _is_a_visit(request: tornado.httputil.HTTPServerRequest) -> bool:
    """Return whether the person follows a link here from elsewhere, in a page of its own."""
    sent = request.headers
    return (request.method, sent.get("Sec-Fetch-Mode"), sent.get("Sec-Fetch-Dest")) == (
        "GET",
        "navigate",
        "document",
    )
