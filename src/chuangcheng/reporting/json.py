"""Diagnostics for programs; the shape is part of the interface (version 1)."""

from __future__ import annotations

import json
from typing import Any

from chuangcheng.diagnostic import Diagnostic
from chuangcheng.reporting.report import Report


def write(report: Report) -> str:
    """One JSON object; lines and columns count from 1, columns in characters."""
    return (
        json.dumps(
            {
                "version": 1,
                "summary": {"files": report.files, **report.counts},
                "skipped_rules": list(report.verdict.skipped),
                "suppressed": len(report.verdict.suppressed),
                "diagnostics": [_diagnostic(one, report) for one in report.verdict.diagnostics],
            },
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _diagnostic(one: Diagnostic, report: Report) -> dict[str, Any]:
    return {
        "code": one.code,
        "severity": one.severity.value,
        "message": one.message,
        "hint": one.hint,
        "file": one.at.file,
        "line": one.at.start.line,
        "column": one.at.start.column,
        "end_line": one.at.end.line,
        "end_column": one.at.end.column,
        "path": one.path or report.path(one.at),
        "fixable": bool(one.edits),
        "related": [
            {
                "message": related.message,
                "file": related.at.file,
                "line": related.at.start.line,
                "column": related.at.start.column,
            }
            for related in one.related
        ],
    }
