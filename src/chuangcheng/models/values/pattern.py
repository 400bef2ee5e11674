"""Python's patterns of values as those of JSON Schema (ECMA 262), for editors."""

from __future__ import annotations

import re
from typing import Final

from chuangcheng.models.values import numerals

_STRICTER: Final = {
    "year": rf"(?:1949|19[5-9]\d|2[01]\d\d|2200|{numerals.KNOWN_YEAR})",
    "month": rf"(?:0?[1-9]|1[0-2]|{numerals.MONTH})",
    "day": rf"(?:0?[1-9]|[12]\d|3[01]|{numerals.DAY})",
}
"""What `Deadline` checks after matching; which months have 31 days is left to the reader."""
_GROUP: Final = re.compile(r"\(\?P<(\w+)>((?:\\.|\[[^\]]*\]|[^()\\\[])*)\)")

_PART: Final = re.compile(
    r"\((?:\?(?:[:=!]|<[=!]))?|\)(?:[?*+]|\{[\d,]+\})?\??|[|^$]"
    r"|(?P<character>\\.|\[(?:\\.|[^\]\\])*\]|[^()|^$])(?P<times>(?:[?*+]|\{[\d,]+\})\??)?"
)
"""A bracket, a bar or an anchor of a pattern; or what stands for one character, and how often."""


def ecma(*patterns: str) -> str:
    """One pattern for any of these, without what only Python knows.

    Groups named year, month and day match only what can be one.
    """
    joined = "|".join(pattern.removesuffix(r"\Z") for pattern in patterns)
    return _GROUP.sub(lambda group: _STRICTER.get(group[1], f"(?:{group[2]})"), joined)


def spaced(pattern: str) -> str:
    """The same pattern with blanks allowed behind every character, as where they are taken out."""
    return _PART.sub(_with_blanks, pattern)


def _with_blanks(part: re.Match[str]) -> str:
    character, times = part["character"], part["times"] or ""
    if character in (None, r"\s"):
        return part.group()
    return rf"(?:{character}\s*){times}" if times else rf"{character}\s*"
