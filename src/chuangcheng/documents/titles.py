"""Lines of a title (7.3.1): whole words, shaped like a trapezoid or a lozenge.

There is no dictionary here. A break is good beside a sign that ends or begins something, fair
beside a word that official titles are made of, and poor in the middle of characters that we know
nothing about; the shape of the lines decides between places that are about as good.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from chuangcheng.documents.widths import set_width

_OPENING, _CLOSING = "《“‘（〔〈【", "》”’）〕〉】"
# A line never begins with these.
_NOT_FIRST = frozenset(_CLOSING + "，、。；：！？·—…％%")
_NOT_LAST = frozenset(_OPENING + "·—…")
# What titles of this field are made of; a name of two words stands before its parts.
_VOCABULARY = """
关于 印发 转发 批转 公布 下达 调整 成立 召开 报送 的通知 的通报 的意见 的报告
的请示 的函 的批复 的决定 的公告 领导小组 指挥部 办公室 工作方案 实施方案 行动方案
任务分解表 责任分解表 任务分解 责任分解 指标体系 测评体系 测评细则 测评标准 操作手册
成员名单 联席会议 工作机制 长效机制 责任清单 问题清单 整改清单 整改方案 工作要点
工作任务 工作台账 实施意见 实施细则 管理办法 考核办法 考核细则 目标责任书 督办通知
情况通报 进展情况 自查报告 总结报告 文明城市 文明县城 卫生县城 园林县城 卫生城市
园林城市 国家级 省级 市级 州级 县级 全国 全省 全市 全州 全县 人民政府 县委 市委
州委 省委 委员会 精神文明建设 平安建设 先进县 创建 建设 工作 领导 任务 分解 责任
测评 实施 方案 通知 通报 年度 第一季度 第二季度 第三季度 第四季度 上半年 下半年
进一步 加强 做好 开展 推进 深化 巩固 提升 考核 督查 整改 迎检 自评 预算 计划
名单 制度 专项 行动 县城 城市 环境 综合 整治 提质 文明 卫生 园林
"""
_WORD = re.compile("|".join(sorted(map(re.escape, _VOCABULARY.split()), key=len, reverse=True)))
_NUMBER = re.compile(r"[0-9A-Za-z.%％]+[年月日号季条项个届次]?")
_GOOD_END = re.compile("(?:关于|印发|转发|批转|[、，：\\s》”])$")
_PLACE_END = re.compile("[省市州县区镇乡局办委]$")

# Costs are only compared with one another; the first four are what rules of 7.3.1 come to.
_QUOTED = 10_000.0  # splitting what 《》 or “” hold is worse than one line more
_LINE = 2_000.0
_VALLEY = 500.0  # a line shorter than both its neighbours: neither trapezoid nor lozenge
_SHORT = 160.0  # a line under half of its neighbour
_EQUAL = 60.0  # a block of equal lines has no shape
_INSIDE_WORD, _BLIND, _BESIDE_WORD, _BETWEEN_WORDS, _BESIDE_PLACE = 400.0, 160.0, 60.0, 10.0, 30.0
_BEFORE_GENRE = 40.0  # “的通知” rather stays with what it belongs to
_MANY_LINES = 12


def break_title(text: str, limit: float) -> tuple[str, ...]:
    """Break `text` into lines of at most `limit` characters each.

    What stands in 《》 or “” stays whole if a line can hold it. A text that fits is one line; only
    a run without any place to break, such as a long number, can be over the limit. A line end in
    `text` is a break already made.
    """
    lines: list[str] = []
    for piece in text.splitlines():
        stripped = piece.strip()
        if set_width(stripped) <= limit:
            lines += [stripped] if stripped else []
        else:
            lines += _broken(stripped, limit)
    return tuple(lines)


def _broken(text: str, limit: float) -> list[str]:
    if set_width(text) > _MANY_LINES * limit:  # nobody's title; do not search for its best shape
        step = max(1, int(limit))
        return [text[at : at + step] for at in range(0, len(text), step)]
    stops = _cheapest(text, limit, _break_costs(text, limit))
    parts = [text[left:right].strip() for left, right in pairwise((0, *stops))]
    return [part for part in parts if part]


def _break_costs(text: str, limit: float) -> list[float | None]:
    """For each position the cost of a line that begins there; None is no place to break."""
    inside = _word_insides(text)
    quoted = _quoted_insides(text, limit)
    numbers = {i for match in _NUMBER.finditer(text) for i in range(match.start() + 1, match.end())}
    costs: list[float | None] = [None]
    for i in range(1, len(text)):
        # Spaces at the ends of a line are dropped.
        before, after = text[:i].rstrip(), text[i:].lstrip()
        if after[0] in _NOT_FIRST or before[-1] in _NOT_LAST or i in numbers:
            costs.append(None)
        else:
            costs.append(_plain_cost(text, i, inside) + (_QUOTED if i in quoted else 0.0))
    return [*costs, 0.0]


def _plain_cost(text: str, i: int, inside: set[int]) -> float:
    if i in inside:
        return _INSIDE_WORD
    if text.startswith("的", i):
        return _BEFORE_GENRE
    if text[i] in _OPENING or _GOOD_END.search(text, 0, i):
        return 0.0
    ends, begins = (i - 1) in inside, (i + 1) in inside
    if ends and begins:
        return _BETWEEN_WORDS
    if _PLACE_END.search(text, 0, i):
        return _BESIDE_PLACE
    return _BESIDE_WORD if ends or begins else _BLIND


def _word_insides(text: str) -> set[int]:
    """Positions inside a known word."""
    return {i for match in _WORD.finditer(text) for i in range(match.start() + 1, match.end())}


def _quoted_insides(text: str, limit: float) -> set[int]:
    """Positions inside 《》, “” and the like that one line can hold."""
    insides: set[int] = set()
    open_: list[int] = []
    for i, char in enumerate(text):
        if char in _OPENING:
            open_.append(i)
        elif open_ and char == _CLOSING[_OPENING.index(text[open_[-1]])]:
            start = open_.pop()
            if set_width(text[start : i + 1]) <= limit:
                insides.update(range(start + 1, i + 1))
    return insides


def _cheapest(text: str, limit: float, costs: list[float | None]) -> tuple[int, ...]:
    @cache
    def rest(start: int, before: float, shrinks: bool) -> tuple[float, tuple[int, ...]]:  # noqa: FBT001
        """Cost and stops of all lines from `start`, after a line of width `before`."""
        if start == len(text):
            return 0.0, ()
        options = []
        for stop in _reach(text, start, limit, costs):
            own = set_width(text[start:stop].strip())
            cost, stops = rest(stop, own, shrinks or own < before)
            shape = _shape_cost(before, own, shrinks=shrinks) if start else 0.0
            options.append(
                (
                    cost + shape + _LINE + (limit - own) ** 2 / 4 + (costs[stop] or 0.0),
                    (stop, *stops),
                )
            )
        return min(options)

    return rest(0, 0.0, False)[1]  # noqa: FBT003


def _shape_cost(before: float, own: float, *, shrinks: bool) -> float:
    cost = _SHORT if min(before, own) * 2 < max(before, own) else 0.0
    if shrinks and own > before:
        cost += _VALLEY
    if abs(own - before) < 1:
        cost += _EQUAL
    return cost


def _reach(text: str, start: int, limit: float, costs: list[float | None]) -> list[int]:
    """Where a line from `start` may stop: within the limit, else at the first place after it."""
    stops: list[int] = []
    for stop in range(start + 1, len(text) + 1):
        if costs[stop] is None:
            continue
        if stops and set_width(text[start:stop].strip()) > limit:
            break
        stops.append(stop)
    return stops
