"""The forms in which a check can be reported: name → module."""

from __future__ import annotations

from typing import Final, Protocol

from chuangcheng.reporting import github, gitlab, json, junit, sarif, text
from chuangcheng.reporting.report import Report


class Reporter(Protocol):
    """A module that writes a report."""

    def write(self, report: Report, /) -> str:
        """The whole report."""
        ...


REPORTERS: Final[dict[str, Reporter]] = {
    "text": text,
    "json": json,
    "sarif": sarif,
    "junit": junit,
    "github": github,
    "gitlab": gitlab,
}
