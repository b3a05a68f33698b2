"""Requests to the API, by the standard library alone."""

from __future__ import annotations

import json
from typing import Any, Iterator, Mapping
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from .errors import HindcastError


class Transport:
    """Sends requests with a token and turns problems into exceptions."""

    def __init__(self, url: str, token: str | None, timeout: float) -> None:
        self.base = url.rstrip("/") + "/api/v1"
        self.token = token
        self.timeout = timeout

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: Any = None,
        csv: bytes | None = None,
        accept: str = "application/json",
        idempotency_key: str | None = None,
    ) -> Any:
        """The JSON of an answer, its text where something else was accepted, None where it has no body."""
        headers = {} if idempotency_key is None else {"Idempotency-Key": idempotency_key}
        data = csv if body is None else json.dumps(body).encode()
        if data is not None:
            headers["Content-Type"] = "text/csv" if body is None else "application/json"
        with self.open(method, path, query=query, data=data, accept=accept, headers=headers) as answer:
            content = answer.read()
        if not content:
            return None
        return json.loads(content) if accept == "application/json" else content.decode()

    def pages(self, path: str, query: Mapping[str, Any] | None = None) -> Iterator[dict[str, Any]]:
        """Every entry of a list, page after page."""
        cursor = None
        while True:
            page = self.ask("GET", path, query={**(query or {}), "cursor": cursor})
            yield from page["items"]
            cursor = page["next"]
            if cursor is None:
                return

    def events(self, path: str) -> Iterator[dict[str, Any]]:
        """The data of server-sent events until the stream ends."""
        with self.open("GET", path, accept="text/event-stream") as answer:
            for line in answer:
                if line.startswith(b"data: "):
                    yield json.loads(line[len(b"data: "):])

    def open(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        data: bytes | None = None,
        accept: str = "application/json",
        headers: Mapping[str, str] | None = None,
    ) -> Any:
        request = Request(self.base + path + _write_query(query or {}), data=data, method=method)
        request.add_header("Accept", accept)
        if self.token is not None:
            request.add_header("Authorization", f"Bearer {self.token}")
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            return urlopen(request, timeout=self.timeout)
        except HTTPError as error:
            raise _problem_of(error) from None
        except URLError as error:
            raise HindcastError(
                {"code": "unreached", "detail": f"No server answers at {self.base}: {error.reason}."}
            ) from None


def _write_query(query: Mapping[str, Any]) -> str:
    """Lists as a name given several times, objects as JSON, switches as true and false."""
    pairs = []
    for name, value in query.items():
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is None:
                continue
            if isinstance(one, bool):
                one = "true" if one else "false"
            pairs.append((name, json.dumps(one) if isinstance(one, Mapping) else one))
    return "?" + urlencode(pairs) if pairs else ""


def _problem_of(error: HTTPError) -> HindcastError:
    text = error.read().decode(errors="replace")
    try:
        return HindcastError(json.loads(text))
    except ValueError:
        # Something in between answered, a proxy for one.
        return HindcastError({"status": error.code, "detail": f"{error.code} {error.reason}: {text[:200]}"})
