"""A run on the server."""

from __future__ import annotations

import sys
from typing import Any, Iterator
from urllib.parse import quote

from .errors import HindcastError
from .tables import has_pandas, to_table
from .transport import Transport

_width = 28


class Run:
    """A training, by its id. What is asked of it is asked of the server each time."""

    def __init__(self, transport: Transport, id: str) -> None:
        self._transport = transport
        self.id = id

    def __repr__(self) -> str:
        return f"Run({self.id!r})"

    def details(self) -> dict[str, Any]:
        """The run, whole but for its forecasts: status, settings, verdict, reasons."""
        return self._transport.ask("GET", self._path())

    def events(self) -> Iterator[dict[str, Any]]:
        """What happened and happens to the run, until it has ended."""
        return self._transport.events(self._path("/events"))

    def wait(self, progress: bool = True) -> Run:
        """Waits until the run has ended, with a bar where `progress` is wanted, in a terminal or a notebook.

        Raises HindcastError where it has no forecast: it failed, or was cancelled too early.
        """
        for event in self.events():
            if progress and event["type"] == "epoch":
                report = event["report"]
                _draw(min(1, report["updatesDone"] / max(1, report["updatesTotal"])))
        if progress:
            sys.stderr.write("\r" + " " * (_width + 8) + "\r")
        details = self.details()
        if details["result"] is None:
            reason = details["failure"] or f"The run has no forecast: it is {details['status'].lower()}."
            raise HindcastError({"status": 409, "code": "no-forecast", "detail": reason})
        return self

    def forecast(self, key: str | None = None, part: str = "future") -> Any:
        """The forecast: unique_id, ds, yhat, yhat_lo_80 and so on; with part="all" the held-out part before it.

        A DataFrame where pandas is there, else rows as dictionaries.
        """
        rows = list(self._transport.pages(self._path("/forecast"), {"key": key, "part": part}))
        if part == "future":
            rows = [{name: row[name] for name in row if name not in ("part", "y")} for row in rows]
        return to_table(rows, has_pandas())

    def metrics(self, key: str | None = None) -> dict[str, Any]:
        """How wrong every method was on the held-out part: the mean over all series, or one of them."""
        return self._transport.ask("GET", self._path("/metrics"), query={"key": key})

    def cancel(self) -> None:
        """Stops the run; what it has learned is kept."""
        self._transport.ask("POST", self._path("/cancel"))

    def delete(self) -> None:
        """Deletes the run with its forecasts and links."""
        self._transport.ask("DELETE", self._path())

    def share(self, lifetime: str = "week") -> str:
        """Makes a link by which anyone may read the run: day, week, month, year or never."""
        made = self._transport.ask("POST", self._path("/links"), body={"lifetime": lifetime})
        return made["address"]

    def _path(self, rest: str = "") -> str:
        return f"/runs/{quote(self.id, safe='')}{rest}"


def _draw(share: float) -> None:
    bar = ("#" * round(share * _width)).ljust(_width, ".")
    sys.stderr.write(f"\r[{bar}] {share:4.0%}")
    sys.stderr.flush()
