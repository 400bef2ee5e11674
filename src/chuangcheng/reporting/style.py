"""Colour on a terminal, plain text elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from chuangcheng.diagnostic import Severity

_CODES: Final = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;36",
}


@dataclass(frozen=True, slots=True)
class Style:
    """Wraps words in terminal colours, or leaves them alone."""

    is_coloured: bool = False

    def severity(self, severity: Severity) -> str:
        """The severity's label in its colour."""
        return self._paint(severity.label, _CODES[severity])

    def faint(self, text: str) -> str:
        """Text that stands back."""
        return self._paint(text, "2")

    def strong(self, text: str) -> str:
        """Text that stands out."""
        return self._paint(text, "1")

    def change(self, line: str) -> str:
        """A line of a diff: what goes in red, what comes in green."""
        code = {"-": "31", "+": "32", "@": "36"}.get(line[:1])
        return self._paint(line, code) if code else line

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.is_coloured else text
