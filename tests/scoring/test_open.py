"""However what is open turns out, it lies between worst and best: totals and grades."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from scoring.build import D, scored, totals

GRADES = ("优", "良", "中", "差")
VERDICTS = """
判定:
  - {等次: 优, 总分: ≥90%, 否决: 无, 关键项: 每项≥60%, 达标项数: ≥50%}
  - {等次: 良, 总分: ≥60%, 否决: ≤1, 关键项: 每项≥30%}
  - {等次: 中, 总分: ≥40%}
  - {等次: 差}
"""
Drawn = tuple[str, dict[str, str], list[str]]


@st.composite
def assessments(draw: st.DrawFn) -> Drawn:
    """A standard of groups of every kind, a result for each leaf, and the leaves still open."""
    numbers = count(1)
    results: dict[str, str] = {}
    hidden: list[str] = []

    def leaf() -> str:
        code = f"项{next(numbers)}"
        full = draw(st.integers(1, 30))
        results[code] = f"{{得分: {draw(st.integers(0, full))}}}"
        state = draw(st.sampled_from(["open", "known", "absent"]))
        if state == "open":
            hidden.append(code)
        elif state == "absent":
            results[code] = "不适用"
        marks = draw(st.sampled_from(["", "", ", 否决: 是", ", 关键: 是", ", 类别: 加分项"]))
        kind = draw(st.sampled_from([marks, marks, ", 类别: 罚分项"]))
        weight = draw(st.integers(1, 9))
        return f"{{编号: {code}, 名称: 项, 分值: {full}, 权重: {weight}, 计分: 评分{kind}}}"

    def group(depth: int) -> str:
        method = draw(st.sampled_from(["求和", "加权", "择一", "最低"]))
        cap = draw(st.sampled_from(["", "", ", 限扣: 5", ", 上限: 12", ", 缺项: 折算"]))
        nodes = [
            leaf() if depth == 2 or draw(st.booleans()) else group(depth + 1)
            for _ in range(draw(st.integers(1, 3)))
        ]
        inside = f"汇总: {method}, 指标: [{', '.join(nodes)}]"
        return (
            f"{{编号: 组{next(numbers)}, 名称: 组, 权重: {draw(st.integers(1, 9))}{cap}, {inside}}}"
        )

    tops = ", ".join(group(1) for _ in range(draw(st.integers(1, 3))))
    method = draw(st.sampled_from(["求和", "加权"]))
    return f"汇总: {method}\n指标: [{tops}]", results, hidden


def pairs(results: dict[str, str]) -> str:
    return ", ".join(f"{code}: {result}" for code, result in results.items())


@given(assessments())
def test_the_whole_assessment_lies_between_worst_and_best_of_a_part(drawn: Drawn) -> None:
    text, results, hidden = drawn
    part = scored(VERDICTS + text, pairs({c: r for c, r in results.items() if c not in hidden}))
    whole = scored(VERDICTS + text, pairs(results))
    low, known, high = totals(part)
    assert low <= known <= high
    assert low <= totals(whole)[1] <= high
    rank = GRADES.index
    best, worst = rank(part.totals.grade_best), rank(part.totals.grade_worst)
    assert best <= rank(whole.totals.grade) <= worst
    assert best <= rank(part.totals.grade) <= worst


@given(assessments())
def test_nothing_open_leaves_one_total(drawn: Drawn) -> None:
    text, results, _ = drawn
    card = scored(VERDICTS + text, pairs(results))
    worst, known, best = totals(card)
    assert worst == known == best
    assert card.totals.grade_worst == card.totals.grade == card.totals.grade_best
    assert sum((share.open_points for share in card.by_unit()), D(0)) == 0
