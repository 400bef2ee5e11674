"""What every report of a check is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from chuangcheng.diagnostic import Severity
from chuangcheng.reporting.style import Style
from chuangcheng.rules.run import Verdict
from chuangcheng.source import Span


def _no_path(_at: Span) -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A verdict, how many files it is about, and ways to quote their lines and name their places.

    `errors_elsewhere` are those of files that were not asked for. `prefix` leads from the top of
    the repository to the workspace: what code platforms are told is seen from there. `is_bare` says
    that the workspace has nothing but its mark.
    """

    verdict: Verdict
    files: int
    broken: int
    line: Callable[[str, int], str]
    path: Callable[[Span], str] = _no_path
    errors_elsewhere: int = 0
    prefix: str = ""
    is_bare: bool = False
    style: Style = field(default_factory=Style)

    def in_repository(self, file: str) -> str:
        """A file's path from the top of the repository."""
        return self.prefix + file

    @property
    def counts(self) -> dict[str, int]:
        """How many diagnostics there are of each severity."""
        return {severity.value: self.verdict.count(severity) for severity in Severity}
