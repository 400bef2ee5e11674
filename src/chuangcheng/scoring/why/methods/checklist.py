"""清单 in words: each item, all or nothing, or the best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.why.case import Case, floor_words, held


def rule(scoring: Scoring) -> str:
    items = scoring.checklist
    how = _TAKING[scoring.taking]
    if scoring.taking == "全部" or not isinstance(items, dict):
        listed = "、".join(items)
        each = "，各项一样多" if scoring.taking == "逐项" else ""
        return f"清单 {len(items)} 项（{listed}），{how}{each}{floor_words(scoring.floor)}"
    listed = "，".join(f"{name} {format_points(points)} 分" for name, points in items.items())
    return f"清单 {len(items)} 项：{listed}，{how}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    done, listed = case.result.done, len(case.scoring.checklist)
    count = done if isinstance(done, int) else len(done or ())
    taking = case.scoring.taking
    if taking == "全部":
        is_all = count == listed
        points = case.full if is_all else ZERO
        found = f"{listed} 项都做到了" if is_all else f"{listed} 项里只做到 {count} 项"
        yield f"{found}，得 {format_points(points)} 分"
        yield from held(case, points)
    elif isinstance(case.scoring.checklist, dict):
        yield from _by_points(case, case.scoring.checklist, done)
    elif taking == "取一":
        points = case.full if count else ZERO
        found = f"做到 {count} 项，做到一项就够" if count else "一项也没有做到"
        yield f"{found}，得 {format_points(points)} 分"
        yield from held(case, points)
    else:
        points = case.full * count / listed
        yield f"{listed} 项里做到 {count} 项"
        yield f"{format_points(case.full)}×{count}÷{listed}＝{format_points(points)} 分"
        yield from held(case, points)


def _by_points(
    case: Case, worth: Mapping[str, Decimal], done: int | tuple[str, ...] | None
) -> Iterator[str]:
    """Items that each have points of their own; a bare number is told only of equal ones."""
    names = list(worth)[:done] if isinstance(done, int) else [*(done or ())]
    if not names:
        yield "一项也没有做到，得 0 分"
        yield from held(case, ZERO)
    elif case.scoring.taking == "取一":
        best = max(names, key=lambda name: worth[name])
        yield f"做到的里面“{best}”的分最高，得 {format_points(worth[best])} 分"
        yield from held(case, worth[best])
    else:
        points = sum((worth[name] for name in names), ZERO)
        terms = "＋".join(f"{name} {format_points(worth[name])}" for name in names)
        yield f"{terms}＝{format_points(points)} 分"
        yield from held(case, points)


_TAKING: Final = {
    "逐项": "做到的加起来",
    "全部": "样样做到才给分",
    "取一": "只算做到的里面分最高的一项",
}
