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
class Suppression:
    """A user's word on a line, `# cc: 忽略 CODE ——理由`: what is found there is known and stays.

    `line` is the one that is meant: the comment's own, or the next one with content where the
    comment stands alone; a text of several lines that begins there is meant to its `last_line`.
    `codes` are as written, each with its place.
    """

    at: Span
    line: int
    last_line: int
    codes: tuple[tuple[str, Span], ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """The other side of a finding, for instance where a code was used first."""

    at: Span
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A change of the text that is certain to be meant: what `at` covers becomes `put`.

    `at` lies on one line and may be empty, which inserts. With `is_value` it covers a whole scalar,
    and `put` is the new value: it is written in the quotes of the old one, or in quotes if it needs
    them.
    """

    at: Span
    put: str
    is_value: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Where something is wrong and what; `code` is left empty by rules and set by the engine.

    `message` is one Chinese sentence that stands alone and ends without a full stop; `hint` says
    what to do and is given only when it is certain to help. `path` is the way to the value in the
    user's own keys, such as `任务[3].牵头单位`. `edits` put it right where there is only one way to
    do so.
    """

    at: Span
    message: str
    hint: str = ""
    path: str = ""
    code: str = ""
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()


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
    edits: tuple[Edit, ...] = ()

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
