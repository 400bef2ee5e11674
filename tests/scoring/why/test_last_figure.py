"""Whatever the figures, the arithmetic ends in the very points: of lines, groups and totals."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.models.method_keys import METHODS
from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.judgement import Status
from chuangcheng.scoring.points import decimal
from chuangcheng.scoring.why.explain import why
from chuangcheng.scoring.why.total import explain_total
from scoring.build import scored
from scoring.why.test_why import card_of

SMALL = st.integers(0, 5)
HUNDRED = st.integers(0, 100)
RESULT = st.sampled_from(["达标", "不达标", "不适用"])
KIND = st.sampled_from(["主干道", "背街"])


def check(number: int, result: str, kind: str, award: int) -> str:
    return f"{{点位: 点{number}, 结果: {result}, 类型: {kind}, 得分: {award}%}}"


CHECKS = st.lists(st.tuples(RESULT, KIND, HUNDRED), min_size=1, max_size=5).map(
    lambda rows: f"{{抽查: [{', '.join(check(n, *row) for n, row in enumerate(rows))}]}}"
)
PERCENT = HUNDRED.map(lambda x: f"{x}%")
COUNTS_AT_PLACES = (
    st.lists(st.tuples(SMALL, SMALL, KIND), min_size=1, max_size=4)
    .map(
        lambda rows: ", ".join(
            f"{{点位: 点{n}, 查了: {met + more}, 达标: {met}, 类型: {kind}}}"
            for n, (met, more, kind) in enumerate(rows)
        )
    )
    .map(lambda rows: f"{{抽查: [{rows}]}}")
)
FINDINGS = st.tuples(SMALL, SMALL, st.integers(0, 2), st.integers(1, 4)).map(
    lambda x: (
        f"{{问题数: {{污迹: {x[0] + x[2]}, 破损: {x[1]}}}, 加倍: {{逾期: {{污迹: {x[2]}}}}},"
        f" 一共: {x[3]}}}"
    )
)
DONE = st.tuples(
    st.lists(st.sampled_from("甲乙丙丁"), unique=True), st.lists(st.just("戊"), max_size=1)
).map(lambda x: f"{{做到: [{', '.join(x[0])}], 未查: [{', '.join(x[1])}]}}")
HELD = st.dictionaries(st.sampled_from(["一季度", "二季度", "三季度"]), SMALL, min_size=1).map(
    lambda x: f"{{实有: {{{', '.join(f'{k}: {v}' for k, v in x.items())}}}}}"
)
MARKS = st.dictionaries(st.sampled_from(["网上", "实地", "问卷"]), HUNDRED, min_size=1).map(
    lambda x: f"{{打分: {{{', '.join(f'{k}: {v}' for k, v in x.items())}}}}}"
)
SLOPES = "[{低于: 96%, 每: 3%, 扣: 0.7}, {低于: 70%, 每: 4%, 扣: 1.1}]"
ITEMS = "[甲, 乙, 丙, 丁, 戊]"
POINTS = "{甲: 2, 乙: 0.5, 丙: 3, 丁: 4, 戊: 1}"
COUNTS = "{A: 5, B: 3, C: 0}"
KINDS = "点位类型: {主干道: 2, 背街: 1}"

CASES = {
    "分档": ("{分档: [{当: ≥80%, 得分: 12}, {当: 40~80%, 得分: 4}]", PERCENT),
    "扣分": ("{扣分: {污迹: 0.3, 破损: 2}, 加倍: {逾期: 3}, 按平均: 村数, 限扣: 4", FINDINGS),
    "专家": (
        "{专家: {好: 5~12, 差: 0~4}",
        st.tuples(st.sampled_from("好差"), st.integers(0, 12)).map(
            lambda x: f"{{评价: {x[0]}, 得分: {x[1]}}}"
        ),
    ),
    "每差": (f"{{每差: {SLOPES}, 取整: 舍去", PERCENT),
    "每差整段": (f"{{每差: {SLOPES}, 算法: 整段", PERCENT),
    "每差一段": ("{每差: 3%, 扣: 0.7, 取整: 进位", PERCENT),
    "按比例": ("{按比例: {零分: 37%, 满分: 90%}", PERCENT),
    "按比例达标": ("{按比例: 是", PERCENT),
    "评分": ("{评分: 是", HUNDRED.map(lambda x: f"{{得分: {x}}}")),
    "等级": (f"{{等级: {{A: 100%, B: 33%, C: 0}}, 项数: {COUNTS}", DONE),
    "清单": (f"{{清单: {ITEMS}", DONE),
    "清单各分": (f"{{清单: {POINTS}", DONE),
    "清单取一": (f"{{清单: {POINTS}, 给分: 取一", DONE),
    "清单全部": (f"{{清单: {ITEMS}, 给分: 全部", DONE),
    "每少": ("{每少: {应有: 2, 扣: 0.7, 期数: 4}, 限扣: 5", HELD),
    "抽样": ("{抽样: 达标率", CHECKS),
    "抽样几项": (f"{{抽样: 达标率, {KINDS}", COUNTS_AT_PLACES),
    "扣分计扣": ("{扣分: {污迹: 3, 破损: 2}, 加倍: {逾期: 3}, 计扣: 35%", FINDINGS),
    "加权全部": ("{加权: {网上: 40, 实地: 3.3, 问卷: 20}, 给分: 全部", MARKS),
    "抽样平均": (f"{{抽样: 平均, {KINDS}", CHECKS),
    "抽样全部": (f"{{抽样: 全部达标, {KINDS}", CHECKS),
    "加权": ("{加权: {网上: 40, 实地: 3.3, 问卷: 20}", MARKS),
}


def test_every_method_is_tried() -> None:
    assert all(any(name.startswith(method) for name in CASES) for method in METHODS)


def last_figure(texts: list[str]) -> str:
    """The last number that is followed by 分."""
    figures: list[str] = re.findall(r"(-?[\d.]+) 分", texts[-1])
    return figures[-1]


@settings(max_examples=600, deadline=None)
@given(st.sampled_from(sorted(CASES)), st.sampled_from(["", ", 下限: 2"]), st.data())
def test_of_a_line(name: str, floor: str, data: st.DataObject) -> None:
    scoring, results = CASES[name]
    card, line = card_of(f"分值: 10, 达标: ≥80%, 计分: {scoring}{floor}}}", data.draw(results))
    texts = [step.text for step in why(card, line) if step.part == "算法"]
    own = line.own
    if line.status is Status.OPEN:
        assert bool(texts) == (own.worst > 0 or own.best < own.full)
    if texts:
        due = own.worst if line.status is Status.OPEN else own.known
        assert last_figure(texts) == format_points(decimal(due))


CHILD = st.tuples(
    st.integers(1, 20),
    st.one_of(st.integers(0, 100), st.just("不适用"), st.none()),
    st.integers(1, 9),
    st.sampled_from(["", "", "加分项", "罚分项"]),
)


def rows(children: list[tuple[int, int | str | None, int, str]]) -> tuple[str, str]:
    """The lines of a group, and what was found for each."""
    texts, found = [], []
    for n, (full, got, weight, category) in enumerate(children, 1):
        kind = f", 类别: {category}" if category else ""
        texts.append(
            f"{{编号: 1.{n}, 名称: 项{n}, 分值: {full}, 权重: {weight}, 计分: 评分{kind}}}"
        )
        if isinstance(got, int):
            found.append(f"1.{n}: {{得分: {Decimal(full * got) / 100}}}")
        elif got:
            found.append(f"1.{n}: {got}")
    return ", ".join(texts), ", ".join(found)


HEADS = st.tuples(
    st.sampled_from(["求和", "加权", "择一", "最低"]),
    st.sampled_from(["", "限扣: 5, ", "上限: 8, "]),
    st.sampled_from(["", "缺项: 折算, ", "分值: 30, "]),
)


@settings(max_examples=400, deadline=None)
@given(HEADS, st.lists(CHILD, min_size=1, max_size=5))
def test_of_a_group_and_of_the_total(
    head: tuple[str, str, str], children: list[tuple[int, int | str | None, int, str]]
) -> None:
    texts, found = rows(children)
    roll_up, cap, more = head
    card = scored(
        f"满分: 40\n指标: [{{编号: '1', 名称: 组, 汇总: {roll_up}, {cap}{more}指标: [{texts}]}}]",
        found,
    )
    (group,) = card.lines
    sentences = [step.text for step in why(card, group) if step.part == "算法"]
    assert last_figure(sentences) == format_points(decimal(group.own.known))
    whole = [step.text for step in explain_total(card) if step.part == "算法"]
    assert last_figure(whole) == format_points(card.totals.known)
    assert Fraction(card.totals.known) >= 0


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 100), st.booleans(), st.sampled_from(["有", "无", "不适用"]))
def test_the_grade_told_is_the_grade(points: int, is_met: bool, veto: str) -> None:
    text = """
判定:
  - {等次: 优秀, 总分: ≥90, 否决: 无, 达标项数: ≥2}
  - {等次: 达标, 总分: 80~90, 否决: ≤1, 关键项: 每项≥60%}
  - {等次: 合格, 总分: 60~80}
指标:
  - {编号: 甲, 名称: 甲, 分值: 100, 计分: 评分, 关键: 是}
  - {编号: 乙, 名称: 乙, 达标: 有, 否决: 是}
  - {编号: 丙, 名称: 丙, 达标: 有}
"""
    card = scored(text, f"甲: {{得分: {points}}}, 乙: {veto}, 丙: {'有' if is_met else '无'}")
    *others, last = [step.text for step in explain_total(card) if step.part == "等次"]
    assert card.totals.grade in last
    assert all(one.split("：", 1)[1] for one in others)
