"""等级 in words."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.scoring import Scoring
from chuangcheng.models.values.number import format_number, format_points
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.scoring.judgement import awarded
from chuangcheng.scoring.methods.grades import grade_of
from chuangcheng.scoring.problem import Problem
from chuangcheng.scoring.why.case import Case, floor_words, held


def rule(scoring: Scoring) -> str:
    grades = "，".join(f"{name} {_award(one)}" for name, one in scoring.grades.items())
    counts = "，".join(
        f"做到 {count} 项算 {name}" for name, count in scoring.grade_counts.items() if count
    )
    told = f"，{counts}" if counts else ""
    return f"按等级给分：{grades}{told}{floor_words(scoring.floor)}"


def steps(case: Case) -> Iterator[str]:
    grade = grade_of(case.scoring, case.result)
    if isinstance(grade, Problem):
        return
    award = case.scoring.grades[grade]
    if award is None:
        yield f"“{grade}”得多少待核，还算不出几分"
        return
    if case.scoring.grade_counts:
        done = case.result.done
        count = done if isinstance(done, int) else len(done or ())
        yield f"做到 {count} 项，算“{grade}”"
    points = awarded(award, case.full)
    of_full = f"{format_points(case.full)}×{award}＝" if award.unit else ""
    yield f"“{grade}”得 {of_full}{format_points(points)} 分"
    yield from held(case, points)


def _award(award: Quantity | None) -> str:
    if award is None:
        return "得多少待核"
    return f"得分值的 {award}" if award.unit else f"得 {format_number(award.number)} 分"
