"""What the server refused, as an exception."""

from __future__ import annotations

from typing import Any, Mapping


class HindcastError(Exception):
    """Why the server refused something. The message is its sentence.

    `code` is the kind of problem, for programs; `line` and `column` the place in a file or body, where one is known;
    `request_id` stands in the log of the server.
    """

    def __init__(self, problem: Mapping[str, Any]) -> None:
        super().__init__(problem.get("detail", "The server refused this."))
        self.status: int = problem.get("status", 0)
        self.code: str = problem.get("code", "unknown")
        self.line: int | None = problem.get("line")
        self.column: int | str | None = problem.get("column")
        self.errors: list[dict[str, str]] = problem.get("errors", [])
        self.suggestion: dict[str, Any] | None = problem.get("suggestion")
        self.request_id: str | None = problem.get("requestId")
