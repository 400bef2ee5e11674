"""Python's patterns of values as those of JSON Schema (ECMA 262), for editors."""

from __future__ import annotations

import re
from typing import Final

_STRICTER: Final = {
    "year": r"(?:1949|19[5-9]\d|2[01]\d\d|2200)",
    "month": r"(?:0?[1-9]|1[0-2])",
    "day": r"(?:0?[1-9]|[12]\d|3[01])",
}
"""What `Deadline` checks after matching; which months have 31 days is left to the reader."""
_GROUP: Final = re.compile(r"\(\?P<(\w+)>((?:\\.|\[[^\]]*\]|[^()\\\[])*)\)")


def ecma(*patterns: str) -> str:
    """One pattern for any of these, without what only Python knows.

    Groups named year, month and day match only what can be one.
    """
    joined = "|".join(pattern.removesuffix(r"\Z") for pattern in patterns)
    return _GROUP.sub(lambda group: _STRICTER.get(group[1], f"(?:{group[2]})"), joined)
