"""每少 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.why.case import Case, amount, floor_words, from_full


def rule(scoring: Scoring) -> str:
    wanted = scoring.shortage
    if wanted is None:
        return ""
    periods = f"（一共 {wanted.periods} 期）" if wanted.periods is not None else ""
    most = "" if scoring.cap is None else f"，最多扣 {format_points(scoring.cap)} 分"
    points = format_points(wanted.points)
    text = f"每处或者每期应有 {wanted.needed} 个{periods}，每少一个扣 {points} 分"
    return f"{text}{most}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    wanted, have = case.scoring.shortage, case.result.held
    if wanted is None or have is None:
        return
    missing = {name: max(0, wanted.needed - count) for name, count in have.items()}
    short = "，".join(f"{name}少 {count}" for name, count in missing.items() if count and name)
    unknown = ((wanted.periods or len(have)) - len(have)) * wanted.needed
    if short:
        yield short
    if unknown:
        yield f"没有写的几期先当作一个也没有，少 {unknown}"
    count = sum(missing.values()) + unknown
    lost = wanted.points * count
    yield f"一共少 {count} 个，扣 {count}×{format_number(wanted.points)}＝{amount(lost)} 分"
    yield from from_full(case, lost, case.scoring.cap)
