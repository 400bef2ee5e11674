"""What reaches a grade, worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.scoring.choose import cards
from chuangcheng.scoring.gap.find import find_gap
from chuangcheng.scoring.gap.gap import Gap, Outcome, Wish
from chuangcheng.scoring.gap.shortfall import CostKind
from mdcase import load_texts
from scoring.build import D

HEAD = """
类型: 指标体系
代号: 试
名称: 试
满分: 100
判定:
  - {等次: 优秀, 总分: ≥90, 否决: 无}
  - {等次: 达标, 总分: ≥80, 否决: 无}
  - {等次: 基本达标, 总分: ≥60}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 甲, 分值: 30, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 30, 计分: 评分}
  - {编号: "3", 名称: 丙, 分值: 20, 计分: 评分}
  - {编号: "4", 名称: 丁, 分值: 10, 计分: 评分}
  - {编号: "5", 名称: 戊, 分值: 10, 达标: 有, 否决: 是}
"""
PLAN = """
类型: 方案
名称: 示例方案
地区: 某县
级别: 县
创建项目: [{代号: 卫, 名称: 卫生县, 标准: 试}]
"""
RESULTS = ("{得分: 15}", "{得分: 20}", "{得分: 10}", "{得分: 5}", "有")  # 60 of 100


def gap(
    *results: str,
    tasks: str = "",
    standard: str = HEAD,
    grade: str = "达标",
    head: str = "",
    **wish: object,
) -> Gap:
    rows = "\n".join(f'  "{n}": {one}' for n, one in enumerate(results, 1) if one)
    texts = {
        "standards/试.yaml": standard,
        "plans/试/方案.yaml": PLAN,
        "plans/试/自评.yaml": f"类型: 自评\n标准: 试\n时点: 2014-08-15\n{head}结果:\n{rows}\n",
    }
    if tasks:
        texts["plans/试/任务.yaml"] = f"类型: 任务分解\n创建项目: 卫\n任务:\n{tasks}"
    workspace = load_texts(texts).workspace
    (folder,) = workspace.plans
    (card,) = cards(workspace, folder)
    return find_gap(workspace, folder, card, Wish(grade=grade, **wish))  # type: ignore[arg-type]


def task(code: str, indicators: str, rest: str = "") -> str:
    return f"  - {{编号: {code}, 内容: 做{code}, 指标: {indicators}, {rest}}}\n"


def codes(found: Gap) -> list[str]:
    return [one.code for one in found.chosen.lines]


def test_without_prices_the_fewest_lines() -> None:
    """60 + 15 + 10 = 85: two lines; no single one gives the 20 that are missing."""
    found = gap(*RESULTS)
    assert (found.kind, found.outcome, found.missing) == (CostKind.LINES, Outcome.REACHED, D(20))
    assert [(one.code, one.gain) for one in found.shortfalls] == [
        ("1", D(15)), ("2", D(10)), ("3", D(10)), ("4", D(5)),
    ]  # fmt: skip
    assert (len(codes(found)), found.chosen.cost) == (2, D(2))
    assert "1" in codes(found)
    assert found.chosen.total in (D(85), D(80))


def test_by_money_of_its_own_and_of_tasks() -> None:
    """1 costs 90, 2 and 3 share a task of 60, 4 costs 20: 2 + 3 give just the 20 points."""
    funds = "资金: [{来源: 县级, 金额: 40万元}, {来源: 省级, 金额: 20万元}]"
    found = gap(
        "{得分: 15, 补齐: {费用: 90万元}}", *RESULTS[1:3], "{得分: 5, 补齐: {费用: 20万元}}", "有",
        tasks=task("卫-1", '["2", "3"]', funds),
    )  # fmt: skip
    assert found.kind is CostKind.MONEY
    assert (codes(found), found.chosen.cost) == (["2", "3"], D(600_000))
    assert (found.chosen.total, found.chosen.unpriced) == (D(80), 0)


def test_what_has_no_price_comes_last_and_is_counted() -> None:
    """15 of line 1 are not enough; of the three without a price one is needed."""
    found = gap("{得分: 15, 补齐: {费用: 90万元}}", *RESULTS[1:])
    assert (found.chosen.cost, found.chosen.unpriced, len(codes(found))) == (D(900_000), 1, 2)


def test_a_line_that_vetoes_must_be_lifted_whatever_it_costs() -> None:
    """85 points, but 5 is unmet: 达标 needs it and nothing else; 基本达标 does not."""
    results = (
        "{得分: 30}",
        "{得分: 25}",
        "{得分: 20}",
        "{得分: 10}",
        "{数值: 无, 补齐: {费用: 1亿元}}",
    )
    found = gap(*results)
    assert (found.outcome, codes(found), found.missing) == (Outcome.REACHED, ["5"], D(0))
    assert gap(*results, grade="基本达标").outcome is Outcome.THERE


def test_a_line_that_vetoes_and_comes_too_late_leaves_no_way() -> None:
    late = task("卫-1", '["5"]', "完成时限: 2015-12-31")
    found = gap(
        "{得分: 30}",
        "{得分: 30}",
        "{得分: 20}",
        "{得分: 5}",
        "无",
        tasks=late,
        by=date(2014, 10, 31),
    )
    assert found.outcome is Outcome.OUT_OF_REACH
    assert [(one.code, one.barred) for one in found.barred_musts] == [
        ("5", "任务“卫-1”的时限是2015-12-31")
    ]
    assert (codes(found), found.chosen.total) == (["4"], D(90))


def test_what_cannot_be_done_in_time_is_out() -> None:
    """From 15 August 77 days to 31 October: 80 days are too long, 77 are not."""
    tasks = task("卫-1", '["2"]', "工期: 80日") + task("卫-2", '["3"]', "工期: 77日")
    found = gap("{得分: 15, 补齐: {工期: 3个月}}", *RESULTS[1:], tasks=tasks, by=date(2014, 10, 31))
    assert [(one.code, one.barred) for one in found.barred] == [
        ("1", "补齐要3个月，来不及"),
        ("2", "任务“卫-1”的工期是80日，来不及"),
    ]
    assert (found.outcome, found.chosen.total) == (Outcome.OUT_OF_REACH, D(75))


def test_beyond_the_budget_the_most_that_it_buys() -> None:
    prices = (90, 60, 40, 20)
    points = (15, 20, 10, 5)
    results = [
        f"{{得分: {p}, 补齐: {{费用: {c}万元}}}}" for p, c in zip(points, prices, strict=True)
    ]
    found = gap(*results, "有", budget=D(800_000))
    assert found.outcome is Outcome.OVER_BUDGET
    assert found.cheapest is not None
    assert ([one.code for one in found.cheapest.lines], found.cheapest.cost) == (
        ["2", "3"],
        D(10**6),
    )
    assert (codes(found), found.chosen.total, found.chosen.cost) == (
        ["3", "4"],
        D(75),
        D(600_000),
    )  # 2 and 4 gain the same for 800,000


def test_so_many_lines_at_most() -> None:
    """20 points are missing: 15, 10, 10 and 5 are to be had, so one line is too few."""
    found = gap(*RESULTS, budget=D(1), kind=CostKind.LINES)
    assert (found.outcome, codes(found), found.chosen.total) == (
        Outcome.OVER_BUDGET,
        ["1"],
        D(75),
    )
    assert gap(*RESULTS, budget=D(2), kind=CostKind.LINES).outcome is Outcome.REACHED


def test_done_tasks_are_paid_and_name_no_price() -> None:
    done = "资金: [{来源: 县级, 金额: 40万元}], 进度: {状态: 已完成}"
    found = gap(*RESULTS, tasks=task("卫-1", '["1"]', done))
    assert found.kind is CostKind.LINES


def test_points_on_the_total_where_a_line_is_left_out() -> None:
    """4 does not apply: 55 of 90 are 61.1; 72 of 90 are 80, so 17 more are needed."""
    found = gap("{得分: 15}", "{得分: 20}", "{得分: 10}", "不适用", "有")
    assert found.outcome is Outcome.REACHED
    assert len(codes(found)) == 2
    exactly_enough = gap("{得分: 13}", "{得分: 30}", "{得分: 19}", "不适用", "有")
    assert (exactly_enough.outcome, exactly_enough.chosen.total) == (Outcome.THERE, D(80))


def test_lines_not_assessed_are_shown_apart() -> None:
    found = gap(*RESULTS[:3], "", "有")
    assert [line.code for line in found.open_lines] == ["4"]
    assert (found.open_points, found.missing) == (D(10), D(25))
    assert codes(found) == ["1", "2"] or codes(found) == ["1", "3"]


def test_a_table_that_stops_short_of_the_full_points_gives_no_more() -> None:
    bands = HEAD.replace(
        "名称: 甲, 分值: 30, 计分: 评分", "名称: 甲, 分值: 30, 计分: {分档: [{当: ≥50%, 得分: 25}]}"
    )
    found = gap("40%", *RESULTS[1:], standard=bands)
    assert next(one.gain for one in found.shortfalls if one.code == "1") == D(25)


def test_a_grade_that_there_is_not_is_refused() -> None:
    with pytest.raises(NotFoundError, match="没有“金牌”这个等次"):
        gap(*RESULTS, grade="金牌")


def test_a_total_that_is_not_the_sum_is_refused() -> None:
    found = gap(*RESULTS)
    workspace = load_texts({"plans/试/方案.yaml": PLAN}).workspace
    card = replace(found.card, totals=replace(found.card.totals, known=Decimal(61)))
    with pytest.raises(ChuangchengError, match="不是各项的分相加"):
        find_gap(workspace, workspace.plans[0], card, Wish(grade="达标"))


@settings(max_examples=60, deadline=None)
@given(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 20), st.integers(0, 10)),
    st.sampled_from(["有", "无", "不适用"]),
    st.sampled_from(["优秀", "达标", "基本达标", "不达标"]),
)
def test_scoring_the_chosen_lines_at_full_points_gives_the_grade(
    points: tuple[int, ...], veto: str, grade: str
) -> None:
    """What the search promises is what the score then says."""
    found = gap(*(f"{{得分: {one}}}" for one in points), veto, grade=grade)
    assert found.outcome in (Outcome.THERE, Outcome.REACHED)
    full = dict(zip("1234", (30, 30, 20, 10), strict=True))
    lifted = [
        f"{{得分: {full[code] if code in codes(found) else point}}}"
        for code, point in zip("1234", points, strict=True)
    ]
    after = gap(*lifted, "有" if "5" in codes(found) else veto, grade=grade)
    assert after.outcome is Outcome.THERE
    assert after.card.totals.known == found.chosen.total
