"""分档 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Band, Scoring
from chuangcheng.models.values.criterion import Kind
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.figures import figure, recent
from chuangcheng.scoring.methods.bands import hit
from chuangcheng.scoring.methods.holes import around
from chuangcheng.scoring.why.case import Case
from chuangcheng.scoring.why.found import value_text


def rule(scoring: Scoring) -> str:
    bands = "，".join(f"{band.when}得 {format_points(band.points)} 分" for band in scoring.bands)
    edge = "；两档相接的数算低的一档" if scoring.edge == "归下" else ""
    return f"分档：{bands}，都不是的得 {format_points(scoring.floor)} 分{edge}"


def steps(case: Case) -> Iterator[str]:
    value = figure(case.result)
    if not isinstance(value, Quantity):
        return
    band = hit(case.scoring, value, case.result)
    if band is None and (neighbours := around(case.scoring.bands, value)):
        lower, upper = (one.when for one in neighbours)
        low = min(one.points for one in neighbours)
        yield f"{value_text(value)}在“{lower}”和“{upper}”两档中间，最少得 {format_points(low)} 分"
        return
    where = f"在“{band.when}”这一档" if isinstance(band, Band) else "哪一档都不在"
    points = band.points if isinstance(band, Band) else case.scoring.floor
    if isinstance(band, Band) and (change := _change(band, case.result)):
        yield change
    yield f"{value_text(value)}{where}，得 {format_points(points)} 分"
    if points > case.full:
        yield f"超过满分，按 {format_points(case.full)} 分算"


def _change(band: Band, result: Result) -> str:
    """By how many places it went up or down, where the band asks for that."""
    if band.when.kind is not Kind.RANK_CHANGE:
        return ""
    before, now = recent(result, 2)
    before = result.benchmarks.get("上年", before)
    if not isinstance(before, Quantity) or not isinstance(now, Quantity):
        return ""
    more, less = (before, now) if band.when.rising else (now, before)
    word, places = "进步" if band.when.rising else "后退", format_number(more.number - less.number)
    figures = f"{format_number(more.number)}－{format_number(less.number)}"
    return f"上年第 {format_number(before.number)} 名，{word} {figures}＝{places} 名"
