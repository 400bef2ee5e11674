"""Diagnostics as GitLab's code quality report."""

from __future__ import annotations

import json
import re
from collections import Counter
from hashlib import sha256
from typing import Any, Final

from chuangcheng.diagnostic import Diagnostic, Severity
from chuangcheng.reporting.report import Report

_LINE: Final = re.compile(r"第 \d+ 行")
_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(report: Report) -> str:
    """A JSON list; a fingerprint stays the same when lines above are added or removed."""
    seen: Counter[str] = Counter()
    issues = [_issue(one, seen, report) for one in report.verdict.diagnostics]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(one: Diagnostic, seen: Counter[str], report: Report) -> dict[str, Any]:
    identity = f"{one.code}\0{one.at.file}\0{_LINE.sub('', one.message)}"
    seen[identity] += 1
    return {
        "description": f"{one.message}（{one.hint}）" if one.hint else one.message,
        "check_name": one.code,
        "fingerprint": sha256(f"{identity}\0{seen[identity]}".encode()).hexdigest(),
        "severity": _SEVERITIES[one.severity],
        "location": {
            "path": report.in_repository(one.at.file),
            "lines": {"begin": one.at.start.line},
        },
    }
