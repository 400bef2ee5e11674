"""A generated indicator system of any number of lines, and a 自评 that answers every line."""

from __future__ import annotations

from collections.abc import Iterator

GROUP = 10  # lines a group
# How a line is met or scores, and a finding that it can use: every method in turn.
KINDS = (
    ("达标: ≥85%", "86.5%"),
    ("达标: ≥85%, 计分: {每差: 1%, 扣: 0.1}", "82%"),
    ("计分: {扣分: {每处: 0.2}}", "{问题数: 2}"),
    ("计分: {分档: [{当: ≥90%, 得分: 1}, {当: ≥80%, 得分: 0.6}, {当: <80%, 得分: 0}]}", "83%"),
    ("计分: {专家: {好: 0.8~1, 一般: 0.5~0.7, 差: 0~0.4}}", "{评价: 一般, 得分: 0.6}"),
    ("达标: ≥36%, 计分: 按比例", "30%"),
    ("达标: 有", "有"),
    ("计分: 评分", "{得分: 0.7, 依据: 现场查看}"),
)


def leaf_codes(lines: int) -> list[str]:
    return [f"{i // GROUP + 1}.{i % GROUP + 1}" for i in range(lines)]


def standard_lines(lines: int) -> Iterator[str]:
    """The indicator system: one point a line, so that every sum holds."""
    yield (
        "类型: 指标体系\n代号: 示例标准\n名称: 示例县城标准\n"
        f"满分: {lines}\n"
        f"判定:\n  - {{等次: 达标, 总分: ≥{lines * 9 // 10}}}\n  - {{等次: 不达标}}\n"
        "指标:\n"
    )
    for i, code in enumerate(leaf_codes(lines)):
        if i % GROUP == 0:
            points = min(GROUP, lines - i)
            yield f'  - 编号: "{i // GROUP + 1}"\n    名称: 第{i // GROUP + 1}章\n'
            yield f"    分值: {points}\n    指标:\n"
        scoring = KINDS[i % len(KINDS)][0]
        yield f'      - {{编号: "{code}", 名称: 市容环境指标{i + 1}, 分值: 1, {scoring}}}\n'


def assessment_lines(lines: int, missed: int = 0) -> Iterator[str]:
    """What was found for each line; of those of the first kind so many are missed."""
    yield "类型: 自评\n标准: 示例标准\n时点: 2015-08-15\n来源: 县级自查\n结果:\n"
    for i, code in enumerate(leaf_codes(lines)):
        found = KINDS[i % len(KINDS)][1]
        if i % len(KINDS) == 0 and i // len(KINDS) < missed:
            found = "80%"
        yield f'  "{code}": {found}\n'
