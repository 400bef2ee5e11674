"""The engine: every rule over a workspace, findings stamped and sorted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final
from unicodedata import category

from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.rules.catalog import PAGES, RULES
from chuangcheng.rules.rule import Rule
from chuangcheng.workspace.workspace import Workspace

_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Control, format (zero width, right to left), half a surrogate pair, line and paragraph breaks."""

_SEVERITY = {page.CODE: page.SEVERITY for page in PAGES}
_LONG: Final = 1_000
_QUOTED: Final = re.compile("“([^”]{40})[^”]{20,}”")
"""Words that a user would not know again by their length: their beginning is enough."""


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
    """A user's words may be endless, break a line or not be seen, which leaves a gap."""
    if len(text) > _LONG:
        text = _QUOTED.sub("“\\1……”", text)[:_LONG]
    if text.isprintable():
        return text
    return "".join(" " if _is_unseen(character) else character for character in text)


def _is_unseen(character: str) -> bool:
    is_noncharacter = ord(character) & 0xFFFE == 0xFFFE  # XML cannot hold U+FFFE and U+FFFF
    return is_noncharacter or category(character) in _UNSEEN


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
