"""How many lines a text takes in a narrow cell: never fewer than programs make of it.

Chinese may break between any two characters but beside marks that may not begin or end a line
(GB/T 15834-2011 5.1); digits and letters stay together. A row that is a line too high does no
harm, one that is too low upsets the reckoning of pages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from chuangcheng.documents.widths import cells

_NOT_FIRST: Final = frozenset("，、。；：！？》”’）〕〉】…·%％,.;:!?)]}—～")
_NOT_LAST: Final = frozenset("《“‘（〔〈【([{")
_PIECE: Final = re.compile(r"[0-9A-Za-z]+(?:[.,:/-][0-9A-Za-z]+)*%?|.")
_LATIN: Final = re.compile("[0-9A-Za-z]")
# Word sets Chinese and digits a quarter of a character apart, LibreOffice a fifth.
_GAP: Final = 0.25


def wrapped_lines(text: str, room: float) -> int:
    """Lines of `text` where `room` full characters fit on one."""
    return sum(_wrapped(line, max(1.0, room)) for line in text.split("\n"))


@lru_cache(maxsize=4096)
def _wrapped(text: str, room: float) -> int:
    if len(text) <= room:
        return 1
    count = 1
    line: list[str] = []
    used = 0.0
    for piece in _PIECE.findall(text):
        width = 1.0 if piece[0] > "z" else _width(piece)
        if line and used + width > room:
            count += 1
            line = _taken_along(line, piece)
            used = sum(map(_width, line))
        line.append(piece)
        used += width
    return count


def _width(piece: str) -> float:
    """Digits and letters with the gaps beside them; % is about as wide as a Chinese character."""
    if _LATIN.match(piece):
        return cells(piece) + 2 * _GAP + piece.count("%") / 2
    return 1.0


def _taken_along(line: list[str], piece: str) -> list[str]:
    """What goes from the end of a line to the next one with `piece`."""
    at, first = len(line), piece
    while at > 1 and (first[0] in _NOT_FIRST or line[at - 1] in _NOT_LAST):
        at -= 1
        first = line[at]
    return line[at:]
