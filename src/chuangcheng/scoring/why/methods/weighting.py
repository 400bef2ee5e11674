"""加权 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.scoring.judgement import ZERO
from chuangcheng.scoring.methods.weighting import full_mark, marks_by_name
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.why.case import Case, amount, floor_words, held


def rule(scoring: Scoring) -> str:
    weights = "，".join(f"{name} {format_number(one)}" for name, one in scoring.weights.items())
    most = format_number(full_mark(scoring))
    whole = "，达标才给分" if scoring.taking == "全部" else ""
    return f"各项打分按权数平均（{weights}），每项满分 {most} 分{whole}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    scoring, most = case.scoring, full_mark(case.scoring)
    marks = marks_by_name(scoring, case.result)
    if isinstance(marks, Problem):
        return
    missing = [name for name in scoring.weights if name not in marks]
    if missing:
        yield f"没有打分的（{'、'.join(missing)}）先当作 0 分"
    terms = "＋".join(
        f"{format_number(mark)}×{format_number(scoring.weights[name])}"
        for name, mark in marks.items()
    )
    whole = sum(scoring.weights.values(), ZERO)
    got = sum((scoring.weights[name] * mark for name, mark in marks.items()), ZERO)
    yield f"（{terms}）÷{format_number(whole)}＝{amount(got / whole)}"
    if scoring.taking == "全部":
        yield f"和“达标”的要求比，得 {format_points(case.points)} 分"
        return
    points = case.full * got / (whole * most)
    full = format_points(case.full)
    yield f"{full}×{amount(got / whole)}÷{format_number(most)}＝{format_points(points)} 分"
    yield from held(case, points)
