"""What a 简报 has in place of 版头 and 版记; GB/T 9704 knows neither."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Masthead:
    """报头: the name in red, which issue it is, who edits it and when, a red rule."""

    name: str
    issue: str
    editor: str
    date: str


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """栏目, printed in 【】, above the items that belong to it."""

    text: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """报尾: lines such as `报：县委办公室` between thin rules, and how many were printed."""

    lines: tuple[str, ...]
    copies: str = ""


def read_masthead(_argument: str, lines: tuple[str, ...]) -> Masthead:
    """Lines `名称：…`, `期号：…`, `编印：…`, `日期：…`, each at most once."""
    parts = dict(line.partition("：")[::2] for line in lines)
    return Masthead(*(parts.get(key, "") for key in ("名称", "期号", "编印", "日期")))


def read_distribution(_argument: str, lines: tuple[str, ...]) -> Distribution:
    """Lines `报：…`, `送：…`, `发：…` as they are printed, and `印数：…`."""
    copies = "".join(line.removeprefix("印数：") for line in lines if line.startswith("印数："))
    return Distribution(tuple(one for one in lines if not one.startswith("印数：")), copies)
