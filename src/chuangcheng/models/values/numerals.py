"""Chinese numerals in dates: `二○一五年三月十日`, as offices wrote them up to GB/T 9704-2012.

The nought has a character of its own, 〇, which few keyboards offer: a circle or the letter O
stands in its place, or 零.
"""

from __future__ import annotations

import re
from typing import Final

_ONES: Final = "一二三四五六七八九"
NOUGHTS: Final = "〇○零ＯOo0"
_DIGITS: Final = {**{c: n for n, c in enumerate(_ONES, 1)}, **dict.fromkeys(NOUGHTS, 0)}
_ANY: Final = f"[{_ONES}{NOUGHTS}]"
YEAR: Final = rf"[一二]{_ANY}{{3}}"
MONTH: Final = rf"十[一二]?|[{_ONES}]"
DAY: Final = rf"三十一?|二?十[{_ONES}]?|[{_ONES}]"
"""A year, a month and a day in words, as patterns."""
KNOWN_YEAR: Final = "|".join(
    (
        "一九四九",
        f"一九[五六七八九]{_ANY}",
        f"二[一{NOUGHTS}]{_ANY}{{2}}",
        f"二二[{NOUGHTS}]{{2}}",
    )
)
"""A year from 1949 to 2200 in words, as a pattern."""
_IN_DATES: Final = tuple(
    re.compile(one)
    for one in (rf"\A{YEAR}(?=年)", rf"(?<=年)(?:{MONTH})(?=月)", rf"(?<=月)(?:{DAY})(?=[日号])")
)


def figure(written: str) -> int:
    """`2015`, `二〇一五`, `三十一` → the number."""
    if written.isdigit():
        return int(written)
    tens, ten, ones = written.partition("十")
    if ten:
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[one]) for one in written))


def in_figures(text: str) -> str:
    """A text that begins with a date in words, the date in figures: `2015年3月10日`."""
    for pattern in _IN_DATES:
        text = pattern.sub(lambda found: str(figure(found.group())), text)
    return text
