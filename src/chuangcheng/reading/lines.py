"""Lines of a text as libyaml counts them."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def line_starts(text: str) -> list[int]:
    """Where each line begins, in characters from 0."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def split_lines(text: str) -> list[str]:
    """The lines without their breaks; NEL, LS and PS break lines as CR and LF do (YAML 1.1)."""
    return _BREAK.split(text)
