"""Diagnostics as SARIF 2.1.0 (OASIS), for code scanning and editors."""

from __future__ import annotations

import json
from typing import Any, Final
from urllib.parse import quote

import chuangcheng
from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.reporting.report import Report
from chuangcheng.rules.catalog import PAGES
from chuangcheng.rules.rule import Page, sections_of, title_of
from chuangcheng.source import Span

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEX: Final = {page.CODE: number for number, page in enumerate(PAGES)}


def write(report: Report) -> str:
    """One run; columns count characters from 1 (`unicodeCodePoints`), files are relative URIs."""
    run = {
        "tool": {
            "driver": {
                "name": "chuangcheng",
                "version": chuangcheng.__version__,
                "language": "zh-CN",
                "rules": [_rule(page) for page in PAGES],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, report) for one in report.verdict.diagnostics],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(page: Page) -> dict[str, Any]:
    text = sections_of(page)
    return {
        "id": page.CODE,
        "name": page.__name__.rpartition(".")[2].replace("_", "-"),
        "shortDescription": {"text": title_of(page)},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": _LEVELS[page.SEVERITY]},
    }


def _result(one: Diagnostic, report: Report) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": _INDEX[one.code],
        "level": _LEVELS[one.severity],
        "message": {"text": f"{one.message}。{one.hint}" if one.hint else one.message},
        "locations": [_location(one.at, report)],
    }
    if one.related:
        result["relatedLocations"] = [
            {**_location(related.at, report), "id": number, "message": {"text": related.message}}
            for number, related in enumerate(one.related, start=1)
        ]
    return result


def _location(at: Span, report: Report) -> dict[str, Any]:
    region = {
        "startLine": at.start.line,
        "startColumn": at.start.column,
        "endLine": at.end.line,
        "endColumn": max(at.end.column, at.start.column),
    }
    uri = quote(report.in_repository(at.file), safe="/")
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
