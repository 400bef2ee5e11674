"""How wide a text will be in full characters; no figure here is a choice of layout."""

from __future__ import annotations

import re
from functools import lru_cache
from math import ceil
from typing import Final

_HALF_WIDTH = re.compile("[\0-\xb6\xb8-\xff]")
# Places where a renderer sets Chinese and digits or letters apart, LibreOffice by a fifth of a
# character and Word by a quarter.
_GAPS = re.compile(r"(?<=[0-9A-Za-z])(?=[^\W0-9A-Za-z])|(?<=[^\W0-9A-Za-z])(?=[0-9A-Za-z])")
_GAP = 0.2

REPEATED: Final = 4096
"""Texts remembered at once: a table repeats units and dates, and measures each in its column."""


def cells(text: str) -> float:
    """Width of `text` in full characters, without the gaps beside digits."""
    return len(text) - len(_HALF_WIDTH.findall(text)) / 2


def set_width(text: str) -> float:
    """Width of `text` in full characters as it is set, with the gaps beside digits and letters."""
    return cells(text) + len(_GAPS.findall(text)) * _GAP


@lru_cache(maxsize=REPEATED)
def line_count(text: str, width: float) -> int:
    """Lines that `text` takes at least where `width` full characters fit."""
    room = max(1.0, width)
    return sum(max(1, ceil(set_width(line) / room)) for line in text.split("\n"))


def spread(text: str, width: int) -> str:
    """`text` with full-width spaces between its characters where it is shorter than `width`.

    >>> spread("组长", 3)
    '组　长'
    """
    gaps = len(text) - 1
    spare = width - len(text)
    if gaps < 1 or spare < 1:
        return text
    return text[0] + "".join(
        "　" * (spare * i // gaps - spare * (i - 1) // gaps) + text[i] for i in range(1, len(text))
    )
