"""Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from typing import Final

from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.reporting.report import Report

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(report: Report) -> str:
    """One command a line; nothing where there is nothing to say."""
    return "".join(f"{_command(one, report)}\n" for one in report.verdict.diagnostics)


def _command(one: Diagnostic, report: Report) -> str:
    start, end = one.at.start, one.at.end
    properties = {
        "file": report.in_repository(one.at.file),
        "line": start.line,
        "col": start.column,
        "title": one.code,
    }
    if end.line == start.line and end.column > start.column:
        properties["endColumn"] = end.column - 1
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    hint = f"\n怎么改：{one.hint}" if one.hint else ""
    return f"::{_COMMANDS[one.severity]} {listed}::{_data(one.message + hint)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
