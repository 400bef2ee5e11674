"""The engine: every rule over a workspace, findings stamped and sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.rules.catalog import PAGES, RULES
from chuangcheng.rules.rule import Rule
from chuangcheng.workspace.workspace import Workspace

_UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u2060\u3000\ud800-\udfff\ufeff\ufffe\uffff]+"
)
_SEVERITY = {page.CODE: page.SEVERITY for page in PAGES}


@dataclass(frozen=True, slots=True)
class Verdict:
    """All diagnostics in order, and the codes of the rules that could not be run."""

    diagnostics: tuple[Diagnostic, ...]
    skipped: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def check(
    workspace: Workspace, found: Iterable[Finding] = (), rules: Iterable[Rule] = RULES
) -> Verdict:
    """Run the rules; `found` are the findings made while reading, which are stamped likewise."""
    skipped = []
    findings = list(found)
    for rule in rules:
        if not workspace.broken_kinds.isdisjoint(rule.NEEDS):
            skipped.append(rule.CODE)
            continue
        findings += (replace(finding, code=rule.CODE) for finding in rule.check(workspace))
    diagnostics = sorted(_stamp(findings), key=lambda diagnostic: diagnostic.sort_key)
    return Verdict(tuple(dict.fromkeys(diagnostics)), tuple(skipped))


def _one_line(text: str) -> str:
    """A user's words may hold line breaks, controls and odd spaces; a message never does."""
    return text if text.isprintable() else _UNSEEN.sub(" ", text)


def _stamp(findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    for finding in findings:
        yield Diagnostic(
            code=finding.code,
            severity=_SEVERITY[finding.code],
            at=finding.at,
            message=_one_line(finding.message),
            hint=_one_line(finding.hint),
            path=_one_line(finding.path),
            related=finding.related,
            edits=finding.edits,
        )
