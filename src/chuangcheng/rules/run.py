"""The engine: every rule over a workspace, findings stamped and sorted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.rules.catalog import PAGES, RULES
from chuangcheng.rules.rule import Rule
from chuangcheng.workspace.workspace import Workspace

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
        if rule.NEEDS_ALL and workspace.broken_files:
            skipped.append(rule.CODE)
            continue
        findings += (replace(finding, code=rule.CODE) for finding in rule.check(workspace))
    diagnostics = sorted(_stamp(findings), key=lambda diagnostic: diagnostic.sort_key)
    return Verdict(tuple(dict.fromkeys(diagnostics)), tuple(skipped))


def _stamp(findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    for finding in findings:
        yield Diagnostic(
            code=finding.code,
            severity=_SEVERITY[finding.code],
            at=finding.at,
            message=finding.message,
            hint=finding.hint,
            path=finding.path,
            related=finding.related,
        )
