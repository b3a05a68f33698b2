"""The client."""

from __future__ import annotations

import os
import uuid
from typing import Any, Mapping
from urllib.parse import quote

from .run import Run
from .tables import has_pandas, is_frame, to_csv, to_table
from .transport import Transport


class Hindcast:
    """A Hindcast server, by its address and a token.

    Left out, they come from the environment: HINDCAST_URL (else http://localhost:3000) and HINDCAST_TOKEN.
    """

    def __init__(self, url: str | None = None, token: str | None = None, timeout: float = 600) -> None:
        self._transport = Transport(
            url or os.environ.get("HINDCAST_URL", "http://localhost:3000"),
            token or os.environ.get("HINDCAST_TOKEN") or None,
            timeout,
        )

    def forecast(self, table: Any, horizon: int | None = None, **options: Any) -> Any:
        """Forecasts a table at once: nothing is stored, trained or judged.

        `table` is a DataFrame, rows as dictionaries, CSV as text, or the path of a CSV file. Options are those of the API:
        time, id, target, season, future, past, holidays, lower, upper, integer ... Answers unique_id, ds, yhat, yhat_lo_80,
        yhat_hi_80, yhat_lo_95, yhat_hi_95: a DataFrame where `table` was one or pandas is there, else rows as dictionaries.
        """
        answer = self.instant(table, horizon, **options)
        return to_table(answer["forecasts"], is_frame(table) or has_pandas())

    def instant(self, table: Any, horizon: int | None = None, **options: Any) -> dict[str, Any]:
        """The same with all that is said of it: headline, notes, ledger, outliers."""
        query = {"horizon": horizon, **options}
        return self._transport.ask("POST", "/forecast", query=query, csv=to_csv(table))

    def inspect(self, table: Any, **options: Any) -> dict[str, Any]:
        """How a table is read, without storing it."""
        return self._transport.ask("POST", "/inspect", query=options, csv=to_csv(table))

    def datasets(self, search: str = "") -> list[dict[str, Any]]:
        """The stored datasets, the last uploaded to first."""
        return list(self._transport.pages("/datasets", {"search": search}))

    def upload(self, table: Any, name: str, **options: Any) -> str:
        """Stores a table as a new dataset and answers its id."""
        return self._store("/datasets", table, {"name": name, **options})["dataset"]

    def upload_version(self, dataset: str, table: Any, **options: Any) -> int:
        """Stores a whole table as the next version of a dataset and answers its number."""
        return self._store(f"/datasets/{quote(dataset, safe='')}/versions", table, options)["number"]

    def append(self, dataset: str, rows: Any) -> int:
        """Appends rows to a dataset, as its next version, and answers its number."""
        return self._store(f"/datasets/{quote(dataset, safe='')}/rows", rows, {})["number"]

    def delete(self, dataset: str) -> None:
        """Deletes a dataset with its versions, its runs and their links."""
        self._transport.ask("DELETE", f"/datasets/{quote(dataset, safe='')}")

    def values(self, dataset: str, key: str, version: int | None = None) -> Any:
        """The values of one series: ds and y."""
        path = f"/datasets/{quote(dataset, safe='')}/values"
        rows = list(self._transport.pages(path, {"key": key, "version": version}))
        return to_table(rows, has_pandas())

    def train(
        self,
        dataset: str,
        preset: str = "balanced",
        series: list[str] | None = None,
        version: int | None = None,
        settings: Mapping[str, Any] | None = None,
    ) -> Run:
        """Starts a run; `.wait()` waits for it. What `settings` leaves out is worked out from the data."""
        body = {"dataset": dataset, "preset": preset, "settings": dict(settings or {})}
        if series is not None:
            body["series"] = series
        if version is not None:
            body["version"] = version
        key = str(uuid.uuid4())
        return self.run(self._transport.ask("POST", "/runs", body=body, idempotency_key=key)["id"])

    def run(self, id: str) -> Run:
        """A run by its id."""
        return Run(self._transport, id)

    def runs(self, **filter: Any) -> list[dict[str, Any]]:
        """The runs, the newest first: search, dataset, status."""
        return list(self._transport.pages("/runs", filter))

    def _store(self, path: str, table: Any, query: Mapping[str, Any]) -> dict[str, Any]:
        key = str(uuid.uuid4())
        return self._transport.ask("POST", path, query=query, csv=to_csv(table), idempotency_key=key)
