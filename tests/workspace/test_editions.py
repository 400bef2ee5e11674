"""The difference between two editions, and how much of a standard is there."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuangcheng.workspace.coverage import ZERO, figures_of
from chuangcheng.workspace.editions import compare
from chuangcheng.workspace.standards import StandardIndex
from scoring.build import standard


def index(*lines: str, head: str = "") -> StandardIndex:
    return StandardIndex(standard(f"{head}指标:\n" + "".join(f"  - {{{one}}}\n" for one in lines)))


def told(before: StandardIndex, after: StandardIndex) -> list[str]:
    found = compare(before, after)
    return [
        *(f"+{line.code}" for line in found.came),
        *(f"-{line.code}" for line in found.went),
        *(
            f"{one.before.code}>{one.after.code} {turn.key} {turn.before}→{turn.after}"
            for one in found.altered
            for turn in one.turns
        ),
        f"={found.kept}",
    ]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        # nothing, and a new code alone, is no change
        (["编号: A, 名称: 甲, 达标: ≥1"], ["编号: A, 名称: 甲, 达标: ≥1"], ["=1"]),
        (["编号: A, 名称: 甲, 达标: ≥1"], ["编号: B, 名称: 甲, 达标: ≥1"], ["=1"]),
        (
            ["编号: A, 名称: 甲", "编号: B, 名称: 乙"],
            ["编号: A, 名称: 甲", "编号: C, 名称: 丙"],
            ["+C", "-B", "=1"],
        ),
        (
            ["编号: A, 名称: 甲, 达标: ≥1, 分值: 2"],
            ["编号: A, 名称: 甲, 达标: ≥2, 分值: 3, 否决: 是"],
            ["A>A 达标 ≥1→≥2", "A>A 分值 2→3", "A>A 否决 否→是", "=0"],
        ),
        # ≥ and 不低于 say the same
        (["编号: A, 名称: 甲, 达标: ≥36%"], ["编号: A, 名称: 甲, 达标: 不低于36%"], ["=1"]),
        # names go before codes: here two lines have changed places
        (
            ["编号: A, 名称: 甲, 分值: 1", "编号: B, 名称: 乙, 分值: 2"],
            ["编号: A, 名称: 乙, 分值: 2", "编号: B, 名称: 甲, 分值: 1"],
            ["=2"],
        ),
        # the same code with another name is a line that was renamed
        (["编号: A, 名称: 甲"], ["编号: A, 名称: 乙"], ["A>A 名称 甲→乙", "=0"]),
        # a scope written into the name or beside it
        (
            ["编号: A, 名称: 绿化覆盖率, 达标: ≥40%"],
            ["编号: B, 名称: 建成区绿化覆盖率, 范围: 建成区, 达标: ≥38%"],
            ["A>B 名称 绿化覆盖率→建成区绿化覆盖率", "A>B 达标 ≥40%→≥38%", "=0"],
        ),
        # two lines of one name are told apart by scope, then by code, else by nothing
        (
            ["编号: A, 名称: 甲, 范围: 城, 分值: 1", "编号: B, 名称: 甲, 范围: 乡, 分值: 2"],
            ["编号: C, 名称: 甲, 范围: 乡, 分值: 2", "编号: D, 名称: 甲, 范围: 城, 分值: 1"],
            ["=2"],
        ),
        (
            ["编号: A, 名称: 甲, 达标: {任一: [≥1, 逐年上升]}"],
            ["编号: A, 名称: 甲, 达标: {全部: [≥1, 逐年上升]}"],
            ["A>A 达标 ≥1 或 逐年上升→≥1 且 逐年上升", "=0"],
        ),
        (
            ["编号: A, 名称: 甲, 分值: 9, 计分: 评分"],
            ["编号: A, 名称: 甲, 分值: 9, 计分: {扣分: {每处: 1}}"],
            ["A>A 计分 评分→扣分", "=0"],
        ),
        (
            ["编号: A, 名称: 甲, 分值: 9, 计分: {扣分: {每处: 2}}"],
            ["编号: A, 名称: 甲, 分值: 9, 计分: {扣分: {每处: 1}}"],
            ["A>A 计分 扣分→扣分（数变了）", "=0"],
        ),
        # a group counts where it has points of its own
        (
            ["编号: A, 名称: 甲, 分值: 2, 指标: [{编号: A1, 名称: 子, 分值: 2}]"],
            ["编号: A, 名称: 甲, 分值: 3, 指标: [{编号: A1, 名称: 子, 分值: 3}]"],
            ["A>A 分值 2→3", "A1>A1 分值 2→3", "=0"],
        ),
    ],
)
def test_the_difference(before: list[str], after: list[str], wanted: list[str]) -> None:
    assert told(index(*before), index(*after)) == wanted


def test_the_other_way_round_what_came_went() -> None:
    one = index("编号: A, 名称: 甲", "编号: B, 名称: 乙")
    other = index("编号: A, 名称: 甲", "编号: C, 名称: 丙")
    there, back = compare(one, other), compare(other, one)
    assert (there.came, there.went) == (back.went, back.came)


def test_counts_of_lines_figures_and_confirmed_ones() -> None:
    lines = (
        "编号: A, 名称: 甲, 达标: ≥1, 来源: {说法: 原文, 核实: 是}",
        "编号: B, 名称: 乙, 分值: 3, 来源: 转载",
        "编号: C, 名称: 丙, 来源: {说法: 原文, 核实: 是}",
        "编号: D, 名称: 丁, 指标: [{编号: D1, 名称: 戊, 分值: 1.5}]",
    )
    found = figures_of(index(*lines))
    assert (found.lines, found.figured, found.confirmed) == (4, 3, 1)
    assert found.points == Decimal("4.5")
    assert found.coverage == Decimal("0.75")
    assert figures_of(index(*lines, head="满分: 100\n")).points == 100


def test_a_standard_without_figures_has_no_points_and_no_share() -> None:
    found = figures_of(index("编号: A, 名称: 甲"))
    assert (found.points, found.coverage, found.confirmed_share) == (None, ZERO, ZERO)
    empty = figures_of(StandardIndex(standard("指标: []")))
    assert (empty.lines, empty.coverage) == (0, ZERO)


def test_what_comes_on_top_is_none_of_the_full_points() -> None:
    lines = (
        "编号: A, 名称: 甲, 分值: 3",
        "编号: B, 名称: 乙, 分值: 2, 类别: 加分项",
        "编号: C, 名称: 丙, 类别: 罚分项, 指标: [{编号: C1, 名称: 丁, 分值: 30, 达标: 无}]",
    )
    assert figures_of(index(*lines)).points == 3
    assert figures_of(index(*lines[1:])).points is None


def test_a_weight_is_a_figure() -> None:
    found = figures_of(index("编号: A, 名称: 甲, 权重: 40%", "编号: B, 名称: 乙"))
    assert found.coverage == Decimal("0.5")
