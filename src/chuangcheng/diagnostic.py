"""What is reported to a user: a finding, and a diagnostic (a finding with code and severity)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chuangcheng.source import Span


class Severity(StrEnum):
    """How grave a finding is; only `ERROR` sets the exit code."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        """The word that a user reads."""
        return _LABELS[self]

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_LABELS = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}
_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The other side of a finding, for instance where a code was used first."""

    at: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Where something is wrong and what; `code` is left empty by rules and set by the engine.

    `message` is one Chinese sentence that stands alone and ends without a full stop; `hint` says
    what to do and is given only when it is certain to help. `path` is the way to the value in the
    user's own keys, such as `任务[3].牵头单位`.
    """

    at: Span
    message: str
    hint: str = ""
    path: str = ""
    code: str = ""
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """A finding as it leaves the engine."""

    code: str
    severity: Severity
    at: Span
    message: str
    hint: str = ""
    path: str = ""
    related: tuple[Related, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        """Orders diagnostics by place, then gravity."""
        start = self.at.start
        return (
            self.at.file,
            start.line,
            start.column,
            self.severity.rank,
            self.code,
            self.message,
        )
