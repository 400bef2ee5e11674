"""The engine: every rule over a workspace, findings stamped and sorted."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final
from unicodedata import category

from chuangcheng.diagnostic import Diagnostic, Edit, Finding, Severity
from chuangcheng.rules.catalog import RULES
from chuangcheng.rules.rule import Rule
from chuangcheng.rules.settings import Settings, problems
from chuangcheng.rules.suppress import UNUSED, Suppressions
from chuangcheng.workspace.workspace import Workspace

_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp", "Zs"))
"""Control, format (zero width, right to left), half a surrogate pair, odd spaces and breaks."""

_LONG: Final = 1_000
_QUOTED: Final = re.compile("“([^”]{40})[^”]{20,}”")
"""Words that a user would not know again by their length: their beginning is enough."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """All diagnostics in order, and the codes of the rules that could not be run.

    `suppressed` are those that a `# cc: 忽略` takes away.
    """

    diagnostics: tuple[Diagnostic, ...]
    skipped: tuple[str, ...] = ()
    suppressed: tuple[Diagnostic, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many diagnostics have this severity."""
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)


def check(
    workspace: Workspace, found: Iterable[Finding] = (), rules: Iterable[Rule] = RULES
) -> Verdict:
    """Run the rules; `found` are the findings made while reading, which are stamped likewise.

    The workspace's own settings and suppressions have been heeded in what comes out.
    """
    settings = Settings(workspace.config)
    skipped: list[str] = []
    findings = list(found)
    for rule in rules:
        if settings.is_off(rule.CODE):
            continue
        if not workspace.broken_kinds.isdisjoint(rule.NEEDS):
            skipped.append(rule.CODE)
        else:
            findings += (replace(finding, code=rule.CODE) for finding in rule.check(workspace))
    findings += problems(workspace)
    kept, suppressed = _suppress(workspace, settings, _stamp(findings, settings), skipped)
    return Verdict(_ordered(kept), tuple(skipped), _ordered(suppressed))


def count_errors(workspace: Workspace, found: Iterable[Finding] = ()) -> int:
    """How many errors `check` would report; rules that report none here are not run.

    Most rules only warn, and warnings take most of the time.
    """
    settings = Settings(workspace.config)
    rules = [rule for rule in RULES if settings.may_be(Severity.ERROR, rule.CODE)]
    if settings.may_be(Severity.ERROR, UNUSED):
        rules = list(RULES)  # whether an ignore was needed, only its own rule can tell
    return check(workspace, found, rules).count(Severity.ERROR)


def _suppress(
    workspace: Workspace,
    settings: Settings,
    diagnostics: Iterable[Diagnostic],
    skipped: Collection[str],
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What stays and what users have said they know; words that were not needed are added."""
    if not workspace.suppressions:
        return list(diagnostics), []
    kept: list[Diagnostic] = []
    suppressed: list[Diagnostic] = []
    suppressions = Suppressions(workspace.suppressions)
    for one in diagnostics:
        (suppressed if suppressions.takes(one) else kept).append(one)

    def is_judged(code: str, file: str) -> bool:
        is_read = file not in workspace.broken_files  # else its line may not have been looked at
        return is_read and code not in skipped and settings.severity(code, file) is not None

    kept += _stamp(suppressions.problems(is_judged), settings)
    return kept, suppressed


def _ordered(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(dict.fromkeys(sorted(diagnostics, key=lambda one: one.sort_key)))


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


def _certain(edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """None where a value's end is not known: it goes on over lines, or stands elsewhere."""
    return () if any(one.is_value and one.at.start == one.at.end for one in edits) else edits


def _stamp(findings: Iterable[Finding], settings: Settings) -> Iterator[Diagnostic]:
    for finding in findings:
        severity = settings.severity(finding.code, finding.at.file)
        if severity is None:
            continue
        yield Diagnostic(
            code=finding.code,
            severity=severity,
            at=finding.at,
            message=_one_line(finding.message),
            hint=_one_line(finding.hint),
            path=_one_line(finding.path),
            related=finding.related,
            edits=_certain(finding.edits),
        )
