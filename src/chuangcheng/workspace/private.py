"""Numbers of persons in a text: which there are, and the text without them.

Numbers of mobile telephones, and identity numbers after GB 11643-1999: 18 characters, of which
the 7th to 14th are a date and the last is a check digit.
"""

from __future__ import annotations

import re
from typing import Final

MOBILE: Final = re.compile(
    # The first digit leads, so that the search runs from one 1 to the next.
    r"1(?<![\dA-Za-z./=_]1)(?:[3-9]\d(?P<sep>[- ]?)\d{4}(?P=sep)\d{4})(?![\dA-Za-z元万亿/_]|\.\w)",
    re.ASCII,
)
BORN: Final = tuple(
    # From the year of birth on, since few texts hold one; a century each, since a pattern that
    # begins with certain characters is found fast. The six digits before it are looked at then.
    re.compile(
        rf"{century}\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{{3}}[\dXx](?![\dA-Za-z])",
        re.ASCII,
    )
    for century in (19, 20)
)
_AREA: Final = re.compile(r"(?<![\dA-Za-z])[1-9]\d{5}\Z", re.ASCII)
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"


def identity_start(match: re.Match[str]) -> int | None:
    """Where the number begins whose date of birth `BORN` found; None if it is no such number."""
    area = _AREA.search(match.string, max(match.start() - 7, 0), match.start())
    return area.start() if area and _is_number(area.group() + match.group()) else None


def masked(text: str) -> str:
    """The text with such numbers unreadable: their first three digits and stars.

    >>> masked("热线0878-6222222，手机13800000000，身份证11010519491231002X")
    '热线0878-6222222，手机138********，身份证110***************'
    """
    spans = [match.span() for match in MOBILE.finditer(text)]
    for born in BORN:
        starts = ((identity_start(match), match.end()) for match in born.finditer(text))
        spans += [(start, end) for start, end in starts if start is not None]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[: start + 3]}{'*' * (end - start - 3)}{text[end:]}"
    return text


def _is_number(digits: str) -> bool:
    """Whether the last digit is the check digit of the others."""
    added = sum(weight * int(one) for weight, one in zip(_WEIGHTS, digits, strict=False))
    return _CHECKS[added % 11] == digits[-1].upper()
