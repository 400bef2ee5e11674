"""The forms in which a check can be reported: a module each, imported when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

if TYPE_CHECKING:
    from chuangcheng.reporting.report import Report

FORMATS: Final = ("text", "json", "sarif", "junit", "github", "gitlab")


class Reporter(Protocol):
    """A module that writes a report."""

    def write(self, report: Report, /) -> str:
        """The whole report."""
        ...


def reporter(name: str) -> Reporter:
    """The module of one of the `FORMATS`."""
    return cast("Reporter", import_module(f"chuangcheng.reporting.{name}"))
