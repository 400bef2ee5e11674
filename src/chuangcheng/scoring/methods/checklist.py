"""清单: points for what is done of a list: each, all or nothing, the best (C8, C10, C11)."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from chuangcheng.models.indicator import Indicator
from chuangcheng.models.result import Result
from chuangcheng.models.scoring import Scoring
from chuangcheng.scoring.judgement import ZERO, Judgement, left_between, scored
from chuangcheng.scoring.methods.ticks import ticks, unchecked_note, with_unchecked
from chuangcheng.scoring.problem import Problem


def judge(
    indicator: Indicator, scoring: Scoring, result: Result, full: Decimal
) -> Judgement | Problem:
    worth = _worth(scoring)
    full = full or _most(scoring, worth)  # a line without 分值 is met when all of it is done
    worst = _score(scoring, worth, ticks(result, worth), full)
    best = _score(scoring, worth, with_unchecked(result, worth), full)
    if isinstance(worst, Problem):
        return worst
    if isinstance(best, Problem):
        return best
    worst, best = max(scoring.floor, worst), max(scoring.floor, best)
    if worst < best:
        return left_between(worst, best).noting(unchecked_note(result))
    return scored(indicator, result, best, full)


def _worth(scoring: Scoring) -> Mapping[str, Decimal]:
    """Item → its points; names alone weigh the same."""
    items = scoring.checklist
    return items if isinstance(items, dict) else dict.fromkeys(items, Decimal(1))


def _most(scoring: Scoring, worth: Mapping[str, Decimal]) -> Decimal:
    return max(worth.values()) if scoring.taking == "取一" else sum(worth.values(), ZERO)


def _score(
    scoring: Scoring,
    worth: Mapping[str, Decimal],
    done: int | tuple[str, ...] | Problem,
    full: Decimal,
) -> Decimal | Problem:
    if isinstance(done, Problem):
        return done
    if scoring.taking == "全部":
        count = done if isinstance(done, int) else len(done)
        return full if count == len(worth) else ZERO
    got = _got(worth, done)
    if isinstance(got, Problem):
        return got
    is_best = scoring.taking == "取一"
    points = max(got, default=ZERO) if is_best else sum(got, ZERO)
    if isinstance(scoring.checklist, dict):
        return points
    return points * full if is_best else points * full / len(worth)


def _got(worth: Mapping[str, Decimal], done: int | tuple[str, ...]) -> list[Decimal] | Problem:
    """The points of each item that is done; a number tells only where it makes no difference."""
    if not isinstance(done, int):
        return [worth[name] for name in done]
    every = list(worth.values())
    if done in (0, len(every)) or len(set(every)) == 1:
        return every[:done]
    return Problem("的清单各项得分不一样，只写做到几项算不出", "在“做到”里写各项的名称")
