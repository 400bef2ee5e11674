"""按比例 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.method import Slide
from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.criteria import number_bound
from chuangcheng.scoring.figures import compare, figure
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.why.case import Case, amount, floor_words, held
from chuangcheng.scoring.why.found import value_text


def rule(scoring: Scoring) -> str:
    floor = floor_words(scoring.floor)
    if isinstance(scoring.proportion, Slide):
        ends = f"{scoring.proportion.zero}得 0 分，{scoring.proportion.full}得满分"
        return f"{ends}，中间按比例给分{floor}"
    return f"达标得满分，没有达标的按完成的比例给分{floor}"


def steps(case: Case) -> Iterator[str]:
    value = figure(case.result)
    if not isinstance(value, Quantity):
        return
    if isinstance(case.scoring.proportion, Slide):
        yield from _on_the_way(case, case.scoring.proportion, value)
    else:
        yield from _of_the_bound(case, value)


def _on_the_way(case: Case, slide: Slide, value: Quantity) -> Iterator[str]:
    start, end = (one.beside(value).in_base for one in (slide.zero, slide.full))
    share = (value.in_base - start) / (end - start)
    over = f"（{value_text(value)}－{slide.zero}）÷（{slide.full}－{slide.zero}）"
    yield f"{over}＝{amount(share * 100)}%"
    if share < 0:
        yield "还没有到得分的地方，得 0 分"
        yield from held(case, ZERO)
        return
    score = case.full * share
    yield f"{format_points(case.full)}×{amount(share * 100)}%＝{format_points(score)} 分"
    yield from held(case, score)


def _of_the_bound(case: Case, value: Quantity) -> Iterator[str]:
    bound = number_bound(case.indicator, case.result)
    if bound is None or bound.bound is None:
        return
    limit, full = bound.bound.beside(value), format_points(case.full)
    if compare(bound.operator, value.in_base, limit.in_base):
        yield f"{value_text(value)}做到了“{bound}”，得满分 {full} 分"
        return
    over, under = (limit, value) if bound.operator in ("<=", "<") else (value, limit)
    share = over.in_base / under.in_base if under.in_base else ZERO
    percent = amount(share * 100)
    yield f"{value_text(over)}÷{value_text(under)}＝{percent}%"
    score = case.full * share
    yield f"{full}×{percent}%＝{format_points(score)} 分"
    yield from held(case, score)
