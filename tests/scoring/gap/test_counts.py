"""Grades that ask for more than points: worked by hand, and against every subset of lines."""

from __future__ import annotations

import re
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.errors import ChuangchengError
from chuangcheng.scoring.gap.gap import Gap, Outcome
from scoring.build import D
from scoring.gap.test_find import codes, gap, task

HEAD = "类型: 指标体系\n代号: 试\n名称: 试\n"


def standard(grades: str, lines: str, more: str = "") -> str:
    return f"{HEAD}{more}\n判定: [{grades}, {{等次: 不达标}}]\n指标:\n{lines}"


def plain(*rest: str) -> str:
    """Lines 1, 2 … that are met by 有."""
    return "".join(
        f'  - {{编号: "{n}", 名称: 项{n}, 达标: 有{one}}}\n' for n, one in enumerate(rest, 1)
    )


def priced(value: str, cost: int) -> str:
    return f"{{数值: {value}, 补齐: {{费用: {cost}万元}}}}"


def test_all_lines_must_be_met() -> None:
    """E6."""
    found = gap(
        "有", "无", "无", standard=standard("{等次: 达标, 达标项数: 全部}", plain("", "", ""))
    )
    assert (found.outcome, codes(found)) == (Outcome.REACHED, ["2", "3"])
    assert found.lacks == ("达标项数做到 1 项（共 3 项），要全部",)


def test_the_cheapest_of_those_that_are_enough() -> None:
    """E5: 3 of 5 are wanted and one is met; 2 and 4 cost 5 and 3."""
    grades = "{等次: 达标, 达标项数: ≥3}"
    found = gap(
        "有", priced("无", 5), priced("无", 9), priced("无", 3), priced("无", 6),
        standard=standard(grades, plain("", "", "", "", "")),
    )  # fmt: skip
    assert (sorted(codes(found)), found.chosen.cost) == (["2", "4"], D(80_000))
    payable = gap(
        "有", priced("无", 5), priced("无", 9), priced("无", 3), priced("无", 6),
        standard=standard(grades, plain("", "", "", "", "")), budget=D(70_000),
    )  # fmt: skip
    assert (payable.outcome, payable.still_lacks) == (
        Outcome.OVER_BUDGET,
        ("达标项数做到 2 项（共 5 项），要≥3",),
    )


def test_a_task_that_serves_several_lines_is_paid_once() -> None:
    """A task of 8 brings 2 and 3; 4 and 5 would cost 3 and 6 together with the one still wanted."""
    tasks = task("卫-1", '["2", "3"]', "资金: [{来源: 县级, 金额: 8万元}]")
    found = gap(
        "有", "无", "无", priced("无", 3), priced("无", 6),
        standard=standard("{等次: 达标, 达标项数: ≥3}", plain("", "", "", "", "")), tasks=tasks,
    )  # fmt: skip
    assert (sorted(codes(found)), found.chosen.cost) == (["2", "3"], D(80_000))


def test_lines_that_are_open_are_no_way_to_the_grade() -> None:
    found = gap(
        "有", "无", "", standard=standard("{等次: 达标, 达标项数: 全部}", plain("", "", ""))
    )
    assert found.outcome is Outcome.OUT_OF_REACH
    assert found.still_lacks == ("达标项数做到 2 项（共 3 项），要全部",)


def test_basic_lines_all_and_half_of_the_raised_ones() -> None:
    """E7: 甲 is basic; of four raised ones one is met, so the cheapest other is wanted."""
    lines = plain(", 类别: 基本项", *[", 类别: 提升项"] * 4)
    found = gap(
        priced("无", 90), "有", priced("无", 5), priced("无", 4), priced("无", 6),
        standard=standard("{等次: 达标, 基本项: 全部, 提升项: ≥50%}", lines),
    )  # fmt: skip
    assert (sorted(codes(found)), found.chosen.cost) == (["1", "4"], D(940_000))


def test_one_alternative_of_a_group_is_enough() -> None:
    lines = plain("") + (
        '  - 编号: "9"\n    名称: 组\n    汇总: 择一\n    指标:\n'
        '      - {编号: "2", 名称: 乙, 达标: 有}\n      - {编号: "3", 名称: 丙, 达标: 有}\n'
    )
    found = gap(
        "有", priced("无", 5), priced("无", 4),
        standard=standard("{等次: 达标, 达标项数: 全部}", lines),
    )  # fmt: skip
    assert codes(found) == ["3"]


KEYS = """满分: 100
判定:
  - {等次: 达标, 总分: ≥60, 关键项: 每项≥60%}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 甲, 分值: 60, 计分: 评分}
  - 编号: "9"
    名称: 关键组
    分值: 40
    关键: 是
    指标:
      - {编号: "2", 名称: 乙, 分值: 10, 计分: 评分}
      - {编号: "3", 名称: 丙, 分值: 30, 计分: 评分}
"""


def test_a_key_group_wants_its_share() -> None:
    """50 + 8 + 4 = 62 points are enough; 24 of 40 in the group are wanted, which only 3 brings."""
    found = gap("{得分: 50}", "{得分: 8}", "{得分: 4}", standard=HEAD + KEYS)
    assert (found.missing, codes(found)) == (D(0), ["3"])
    assert found.lacks == ("有 1 个关键项得分不到 60%",)


def test_so_many_vetoes_may_stay() -> None:
    """Three veto, one may: the two cheapest are lifted."""
    found = gap(
        priced("无", 5), priced("无", 2), priced("无", 4),
        standard=standard("{等次: 达标, 否决: ≤1}", plain(*[", 否决: 是"] * 3)),
    )  # fmt: skip
    assert (sorted(codes(found)), found.lacks) == (["2", "3"], ("有 3 项否决，最多 1 项",))


def test_all_conditions_for_applying_must_hold() -> None:
    more = '申报条件: [{名称: 有规划, 指标: "2"}, {名称: 有文件, 指标: "3"}]'
    grades = "{等次: 达标, 申报条件: 全部符合}"
    found = gap("无", "无", "有", standard=standard(grades, plain("", "", ""), more))
    assert codes(found) == ["2"]
    told = gap(
        "无", "无", "有",
        standard=standard(grades, plain("", "", ""), more), head="申报条件: {有规划: 否}\n",
    )  # fmt: skip
    assert told.outcome is Outcome.OUT_OF_REACH
    assert [one.gate.name for one in told.failed_gates] == ["有规划"]


def test_a_range_of_points_that_would_be_overshot_is_refused() -> None:
    """From 25 + 25 one line leads to 75, which is over 70; from 90 nothing leads back."""
    text = """满分: 100
判定:
  - {等次: 达标, 总分: 60~70}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 甲, 分值: 50, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 50, 计分: 评分}
"""
    with pytest.raises(ChuangchengError, match="超出它的总分"):
        gap("{得分: 25}", "{得分: 25}", standard=HEAD + text)
    over = gap("{得分: 45}", "{得分: 45}", standard=HEAD + text)
    assert over.outcome is Outcome.OUT_OF_REACH
    wide = gap("{得分: 25}", "{得分: 25}", standard=HEAD + text.replace("~70", "~80"))
    assert (len(codes(wide)), wide.chosen.total) == (1, D(75))


def test_half_of_thirty_vetoes_may_stay() -> None:
    """Any 15 of 30 may go: the cheapest fifteen cost 1 + 2 + … + 15 = 120."""
    found = gap(
        *(priced("无", cost) for cost in range(30, 0, -1)),
        standard=standard("{等次: 达标, 否决: ≤15}", plain(*[", 否决: 是"] * 30)),
    )
    assert (len(codes(found)), found.chosen.cost) == (15, D(1_200_000))


def test_too_many_ways_are_refused() -> None:
    """Each of nine vetoes goes by either of two lines: 2 to the ninth ways."""
    groups = "".join(
        f"""  - 编号: 组{n}
    名称: 组{n}
    汇总: 择一
    否决: 是
    指标:
      - {{编号: "{2 * n + 1}", 名称: 甲{n}, 达标: 有}}
      - {{编号: "{2 * n + 2}", 名称: 乙{n}, 达标: 有}}
"""
        for n in range(9)
    )
    with pytest.raises(ChuangchengError, match="办法太多"):
        gap(*["无"] * 18, standard=standard("{等次: 达标, 否决: ≤4}", groups))


COMBINED = """满分: 100
判定: [{grade}, {{等次: 不达标}}]
申报条件: [{{名称: 有规划, 指标: "6", 否决: 是}}]
负面清单: [{{情形: 事故, 罚分: 2, 处理: 通报}}]
指标:
  - {{编号: "1", 名称: 甲, 分值: 30, 计分: 评分, 类别: 基本项, 关键: 是}}
  - 编号: "9"
    名称: 组
    关键: 是
    否决: 是
    指标:
      - {{编号: "2", 名称: 乙, 分值: 30, 计分: 评分, 类别: 提升项}}
      - {{编号: "3", 名称: 丙, 分值: 20, 计分: 评分, 类别: 提升项}}
  - {{编号: "4", 名称: 丁, 分值: 20, 达标: 有, 类别: 基本项, 否决: 是}}
  - {{编号: "5", 名称: 戊, 分值: 5, 计分: 评分, 类别: 加分项}}
  - {{编号: "6", 名称: 己, 达标: 有}}
"""
FULL = {"1": 30, "2": 30, "3": 20, "4": None, "5": 5, "6": None}
POINTS = [st.integers(0, full) if full else st.sampled_from(["有", "无"]) for full in FULL.values()]
CONDITIONS = {
    "总分": ["≥60", "≥85", ">70", "≥90%"],
    "否决": ["无", "≤1", "≤2"],
    "达标项数": ["全部", "≥3", "≥50%"],
    "基本项": ["全部", "≥1"],
    "提升项": ["≥1", "≥50%"],
    "关键项": ["每项≥60%", "每项≥80%"],
    "申报条件": ["全部符合"],
}
GRADES = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(words) for key, words in CONDITIONS.items()}
).map(lambda found: ", ".join(["等次: 达标", *(f"{key}: {one}" for key, one in found.items())]))
COSTS = st.lists(st.integers(0, 9), min_size=6, max_size=6)
SHARED = st.sampled_from(["", '["1", "2"]', '["3", "4", "6"]'])


def written(code: str, point: int | str, *, is_raised: bool) -> str:
    full = FULL[code]
    value = "有" if full is None else str(full)
    return ("得分: " if full else "数值: ") + (value if is_raised else str(point))


def every_subset(items: list[str]) -> list[frozenset[str]]:
    subsets = chain.from_iterable(combinations(items, n) for n in range(len(items) + 1))
    return [frozenset(one) for one in subsets]


@settings(max_examples=60, deadline=None)
@given(GRADES, st.tuples(*POINTS), COSTS, SHARED, st.booleans())
def test_no_subset_of_lines_reaches_the_grade_for_less(
    grade: str, points: tuple[int | str, ...], costs: list[int], shared: str, is_open: bool
) -> None:
    """Every subset is written into the 自评 as brought up, and scored."""
    text = HEAD + COMBINED.format(grade=f"{{{grade}}}")
    tasks = task("卫-1", shared, "资金: [{来源: 县级, 金额: 7万元}]") if shared else ""
    tied = set(re.findall(r"\d", shared))
    own = {
        code: "" if code in tied else f", 补齐: {{费用: {cost}万元}}"
        for code, cost in zip(FULL, costs, strict=True)
    }

    def asked(raised: frozenset[str]) -> Gap:
        rows = [
            f"{{{written(code, point, is_raised=code in raised)}{own[code]}}}"
            for code, point in zip(FULL, points, strict=True)
        ]
        rows[4] = "" if is_open else rows[4]
        event = "事件: [{名称: 事故, 日期: 2014-03-01}]\n"
        return gap(*rows, standard=text, tasks=tasks, head=event)

    found = asked(frozenset())
    can = [code for code in FULL if not (is_open and code == "5")]
    there = [one for one in every_subset(can) if asked(one).outcome is Outcome.THERE]
    if not there:
        assert found.outcome is Outcome.OUT_OF_REACH
        return

    def cost(lines: frozenset[str]) -> int:
        alone = sum(price for code, price in zip(FULL, costs, strict=True) if code in lines - tied)
        return alone + (7 if lines & tied else 0)

    def lacking(lines: frozenset[str]) -> bool:
        """Lines that are at their best already cost nothing."""
        known = dict(zip(FULL, points, strict=True))
        return all(known[code] not in (FULL[code], "有") for code in lines)

    assert found.outcome in (Outcome.THERE, Outcome.REACHED)
    assert frozenset(codes(found)) in there
    assert found.chosen.cost == min(cost(one) for one in there if lacking(one)) * 10_000


NESTED = """判定: [{{等次: 达标, {grade}}}, {{等次: 不达标}}]
指标:
  - {{编号: "1", 名称: 甲, 达标: 有, 否决: 是}}
  - 编号: "9"
    名称: 择一组
    汇总: 择一
    否决: 是
    指标:
      - {{编号: "2", 名称: 乙, 达标: 有}}
      - 编号: "8"
        名称: 两项都要
        指标:
          - {{编号: "3", 名称: 丙, 达标: 有}}
          - {{编号: "4", 名称: 丁, 达标: 有, 否决: 是}}
  - {{编号: "5", 名称: 戊, 达标: 有}}
"""
WANTED = ["达标项数: ≥2", "达标项数: 全部", "否决: 无", "否决: ≤1", "达标项数: ≥2, 否决: ≤1"]


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(WANTED),
    st.lists(st.sampled_from(["有", "无", "无", "不适用", ""]), min_size=5, max_size=5),
    st.lists(st.integers(1, 9), min_size=5, max_size=5),
)
def test_nor_where_alternatives_count_once(grade: str, values: list[str], costs: list[int]) -> None:
    text = HEAD + NESTED.format(grade=grade)

    def asked(raised: frozenset[str]) -> Gap:
        rows = [
            priced("有" if str(n) in raised else value, cost) if value else ""
            for n, (value, cost) in enumerate(zip(values, costs, strict=True), 1)
        ]
        return gap(*rows, standard=text)

    can = [str(n) for n, value in enumerate(values, 1) if value == "无"]
    there = [one for one in every_subset(can) if asked(one).outcome is Outcome.THERE]
    found = asked(frozenset())
    if not there:
        assert found.outcome is Outcome.OUT_OF_REACH
        return
    assert frozenset(codes(found)) in there
    cheapest = min(sum(costs[int(code) - 1] for code in one) for one in there)
    assert found.chosen.cost == cheapest * 10_000
