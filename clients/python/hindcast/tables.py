"""Tables as they come and go: DataFrames where pandas is there, rows otherwise."""

from __future__ import annotations

import csv
import io
import os
from typing import Any, Iterable, Mapping

Rows = Iterable[Mapping[str, Any]]


def is_frame(table: Any) -> bool:
    """Whether a table is a pandas DataFrame; pandas is not loaded to find out."""
    return type(table).__module__.split(".")[0] == "pandas" and hasattr(table, "to_csv")


def to_csv(table: Any) -> bytes:
    """A table as CSV: a DataFrame, rows as dictionaries, CSV as text or bytes, or the path of a file.

    An index of a DataFrame that has a name, or is of dates, is a column like the others.
    """
    if is_frame(table):
        dated = type(table.index).__name__ in ("DatetimeIndex", "PeriodIndex")
        named = table.index.name is not None or table.index.nlevels > 1
        if dated and not named:
            table = table.rename_axis("ds")
        return table.to_csv(index=dated or named).encode()
    if isinstance(table, bytes):
        return table
    if isinstance(table, os.PathLike) or (isinstance(table, str) and "\n" not in table):
        with open(table, "rb") as file:
            return file.read()
    if isinstance(table, str):
        return table.encode()
    rows = list(table)
    names = list(dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    writer = csv.DictWriter(text, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def to_table(rows: list[dict[str, Any]], as_frame: bool) -> Any:
    """Rows as a DataFrame, with `ds` as times where all of it can be read so, or as they are."""
    if not as_frame:
        return rows
    import pandas

    frame = pandas.DataFrame(rows)
    if "ds" in frame and frame["ds"].map(lambda ds: isinstance(ds, str)).all():
        try:
            frame["ds"] = pandas.to_datetime(frame["ds"])
        except (ValueError, TypeError):
            # Times as the file wrote them, which need not be times to pandas.
            pass
    return frame


def has_pandas() -> bool:
    """Whether pandas can be loaded."""
    try:
        import pandas  # noqa: F401
    except ImportError:
        return False
    return True
