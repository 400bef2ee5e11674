"""The titles that counties apply for, as a new workspace names them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_BETWEEN: Final = re.compile(r"[、，,；;/\s]+")
_TAIL: Final = re.compile(r"(?:创建|国家级?|全国|城市|县城|县|市)")


@dataclass(frozen=True, slots=True)
class Title:
    """代号, the full name that is usual now, and the shipped standard for it, if there is one."""

    code: str
    name: str
    standard: str = ""

    @property
    def bare_name(self) -> str:
        """The name as people say it: 园林城市 for 国家园林城市."""
        return self.name.removeprefix("国家").removeprefix("全国")


KNOWN: Final = (
    Title("文明", "全国文明城市"),
    Title("卫生", "国家卫生县", "卫生县-2021指标"),
    Title("园林", "国家园林县城", "园林县城-2006"),
    Title("平安", "平安县"),
    Title("环保", "国家环境保护模范城市"),
    Title("旅游", "中国优秀旅游城市"),
    Title("食品安全", "国家食品安全示范城市"),
    Title("双拥", "全国双拥模范县"),
    Title("森林", "国家森林城市"),
)


_OF_A_CITY: Final = {
    "卫生": Title("卫生", "国家卫生城市", "卫生城市-2021指标"),
    "园林": Title("园林", "国家园林城市"),
    "平安": Title("平安", "平安市"),
    "双拥": Title("双拥", "全国双拥模范城"),
}


def read_titles(text: str, level: str = "县") -> tuple[Title, ...]:
    """What somebody typed: `卫生、文明` or `国家卫生县城，全国文明城市`, each once.

    A short word stands for the title that is usual at this level; any other keeps the words that
    were typed.
    """
    found: dict[str, Title] = {}
    for word in dict.fromkeys(one for one in _BETWEEN.split(text) if one):
        title = _title(word, level)
        if title.code in found and found[title.code].name != title.name:
            title = Title(word, word)
        found.setdefault(title.code, title)
    return tuple(found.values())


def _title(word: str, level: str) -> Title:
    known = {one.code: one for one in KNOWN} | (_OF_A_CITY if level != "县" else {})
    named = (one for one in known.values() if word in (one.code, one.name, one.bare_name))
    return next(named, None) or Title(_TAIL.sub("", word) or word, word)
