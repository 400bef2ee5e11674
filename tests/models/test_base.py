"""What all models share: shorthand values, absent values, places, equality."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pydantic
import pytest

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.indicator import Standard
from chuangcheng.models.matrix import Matrix, Task
from chuangcheng.models.plan import Plan
from chuangcheng.models.requirement import Composite
from chuangcheng.models.unit import UnitRegistry
from chuangcheng.models.values.criterion import Criterion
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.reading.read import read
from chuangcheng.source import Span

MATRIX = """\
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 完善管网
    牵头单位: 县住建局
    责任单位: [县环保局, 县卫生局]
    资金:
      - {来源: 县财政, 金额: 500万元}
    备注:
"""


def matrix(text: str = MATRIX) -> Matrix:
    document = read(text, "a.yaml")
    return Matrix.model_validate(document.data, context=document)


def start(span: Span) -> tuple[str, int, int]:
    return span.file, span.start.line, span.start.column


def data(text: str) -> Any:
    return read(text, "a.yaml").data


# --- what is read --------------------------------------------------------------------------------


def test_a_single_name_is_a_list_of_one() -> None:
    (task,) = matrix().tasks
    assert task.lead_units == ("县住建局",)
    assert task.responsible_units == ("县环保局", "县卫生局")


def test_a_key_without_a_value_counts_as_absent() -> None:
    (task,) = matrix().tasks
    assert task.note is None
    assert matrix(MATRIX.replace("    备注:\n", "")) == matrix()


@pytest.mark.parametrize("empty", ["", " ~", " null"])
def test_an_empty_list_counts_as_absent(empty: str) -> None:
    (task,) = matrix(MATRIX.replace(" [县环保局, 县卫生局]", empty)).tasks
    assert task.responsible_units == ()


def test_text_is_stripped() -> None:
    (task,) = matrix(MATRIX.replace("完善管网", '"  完善管网 "')).tasks
    assert task.content == "完善管网"


def test_unknown_keys_are_refused() -> None:
    with pytest.raises(pydantic.ValidationError):
        matrix(MATRIX + "    备住: 甲\n")


SHORT: list[tuple[str, str, str]] = [
    ("office", "办公室: 县创建办", "办公室: {名称: 县创建办}"),
    ("group", "工作组: [宣传组]", "工作组: [{名称: 宣传组}]"),
    ("one name", "组长: 县长", "组长: [县长]"),
]


@pytest.mark.parametrize(("short", "long"), [s[1:] for s in SHORT], ids=[s[0] for s in SHORT])
def test_a_bare_value_stands_for_the_mapping(short: str, long: str) -> None:
    head = "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n组织机构:\n  - 名称: 领导小组\n    "
    assert Plan.model_validate(data(head + short)) == Plan.model_validate(data(head + long))


def test_a_bare_result_is_its_value() -> None:
    text = (
        "类型: 自评\n标准: s\n时点: 2014\n结果: {a: 37.2%, b: 有, c: 不适用, d: 基本达标, e: C级}\n"
    )
    assessment = Assessment.model_validate(data(text))
    assert [result.value for result in assessment.results.values()] == [
        Quantity(Decimal("37.2"), "%"),
        "有",
        "不适用",
        "基本达标",
        "C级",
    ]


def test_a_bare_count_is_of_the_only_kind() -> None:
    text = (
        "类型: 自评\n标准: s\n时点: 2014\n结果: {a: {问题数: 7}, b: {问题数: {每处: 2, 每次: 1}}}\n"
    )
    results = Assessment.model_validate(data(text)).results
    assert results["a"].findings == {"": 7}
    assert results["b"].findings == {"每处": 2, "每次": 1}


def test_codes_and_points_are_kept_to_the_digit() -> None:
    text = (
        "类型: 指标体系\n代号: s\n名称: 甲\n版本: 2010\n指标:\n"
        "  - {编号: 3.10, 名称: 乙, 分值: 12.50, 达标: {全部: [≥35%, <40%]}, 否决: 是}\n"
        "  - {编号: 012, 名称: 丙, 计分: 评分}\n"
    )
    standard = Standard.model_validate(data(text))
    one, two = standard.indicators
    assert (one.code, two.code, standard.edition) == ("3.10", "012", "2010")
    assert str(one.points) == "12.50"
    assert one.is_veto
    assert isinstance(one.requirement, Composite)
    assert one.requirement.every == (Criterion.parse("≥35%"), Criterion.parse("<40%"))
    assert two.scoring is not None
    assert two.scoring.method == "评分"


@pytest.mark.parametrize(
    ("written", "method"),
    [
        ("评分", "评分"),
        ("按比例", "按比例"),
        ("{按比例: 是}", "按比例"),
        ("{分档: [{当: ≥35%, 得分: 5}]}", "分档"),
        ("{扣分: {每处: 0.2}}", "扣分"),
        ("{专家: {好: 18~20, 差: 0~9}}", "专家"),
        ("{每差: 1%, 扣: 1, 取整: 进位, 下限: 2}", "每差"),
    ],
)
def test_a_method_of_scoring_is_known_by_its_key(written: str, method: str) -> None:
    text = f"类型: 指标体系\n代号: s\n名称: 甲\n指标: [{{编号: a, 名称: 乙, 计分: {written}}}]\n"
    (indicator,) = Standard.model_validate(data(text)).indicators
    assert indicator.scoring is not None
    assert indicator.scoring.method == method


def test_a_group_lists_names_or_names_a_kind() -> None:
    text = "类型: 单位名录\n单位: [{名称: 甲}]\n分组: {一: [甲, 乙], 二: {性质: 乡镇}, 三: 甲}\n"
    groups = UnitRegistry.model_validate(data(text)).groups
    assert groups["一"] == ("甲", "乙")
    assert not isinstance(groups["二"], tuple)
    assert groups["二"].kind == "乡镇"
    assert groups["三"] == ("甲",)


# --- places --------------------------------------------------------------------------------------


def test_a_field_knows_where_its_value_stands() -> None:
    (task,) = matrix().tasks
    assert start(task.span("code")) == ("a.yaml", 3, 9)
    assert start(task.span("lead_units")) == ("a.yaml", 5, 11)
    assert task.span("code").end.column == 13
    assert task.file == "a.yaml"


def test_an_item_of_a_list_knows_where_it_stands() -> None:
    (task,) = matrix().tasks
    assert start(task.span("responsible_units")) == ("a.yaml", 6, 11)
    assert start(task.span("responsible_units", 0)) == ("a.yaml", 6, 12)
    assert start(task.span("responsible_units", 1)) == ("a.yaml", 6, 18)
    assert start(task.span("funds", 0, "金额")) == ("a.yaml", 8, 23)


def test_a_single_name_is_its_own_first_item() -> None:
    (task,) = matrix().tasks
    assert task.span("lead_units", 0) == task.span("lead_units")


def test_a_key_knows_where_it_stands() -> None:
    (task,) = matrix().tasks
    assert start(task.key_span("lead_units")) == ("a.yaml", 5, 5)
    assert start(task.key_span("funds", 0, "金额")) == ("a.yaml", 8, 19)


def test_a_key_without_a_value_has_its_place_still() -> None:
    (task,) = matrix().tasks
    assert start(task.span("note")) == ("a.yaml", 9, 8)
    assert start(task.key_span("note")) == ("a.yaml", 9, 5)


def test_an_absent_value_has_the_place_of_the_first_key() -> None:
    (task,) = matrix().tasks
    assert start(task.span("deadline")) == ("a.yaml", 3, 5)
    assert start(task.span("leader")) == start(task.span())


def test_a_model_stands_at_its_first_key() -> None:
    whole = matrix()
    assert start(whole.span()) == ("a.yaml", 1, 1)
    assert start(whole.tasks[0].span()) == ("a.yaml", 3, 5)
    assert start(whole.tasks[0].funds[0].span()) == ("a.yaml", 8, 10)


def test_an_empty_model_stands_where_it_is_written() -> None:
    text = "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n督办规则: {}\n"
    document = read(text, "a.yaml")
    plan = Plan.model_validate(document.data, context=document)
    assert plan.supervision is not None
    assert start(plan.supervision.span()) == ("a.yaml", 5, 7)


def test_a_bare_value_is_not_located_by_itself() -> None:
    text = "类型: 自评\n标准: s\n时点: 2014\n结果:\n  a: 5\n  b: {数值: 6}\n"
    document = read(text, "a.yaml")
    assessment = Assessment.model_validate(document.data, context=document)
    assert not assessment.results["a"].is_located
    assert assessment.results["b"].is_located
    assert start(assessment.span("results", "a")) == ("a.yaml", 5, 6)
    assert start(assessment.results["b"].span("value")) == ("a.yaml", 6, 11)


def test_a_model_made_in_code_has_no_place() -> None:
    task = Task.model_validate({"编号": "甲", "内容": "乙"})
    assert not task.is_located
    assert task.file == ""
    assert task.span("code") == task.key_span("code") == Span.whole_file("")


def test_the_key_of_a_field_is_the_users() -> None:
    assert Task.key_of("lead_units") == "牵头单位"
    assert Task.key_of("deadline") == "完成时限"


# --- equality ------------------------------------------------------------------------------------


def test_equality_ignores_position() -> None:
    assert matrix() == matrix("# 注\n\n" + MATRIX)
    moved = MATRIX.replace("    内容: 完善管网\n", "").replace(
        "    备注:\n", "    内容: 完善管网\n"
    )
    assert matrix() == matrix(moved)
    assert matrix() == Matrix.model_validate(data(MATRIX)), "located or not"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("完善管网", "完善道路"),
        ("500万元", "501万元"),
        ("县环保局, 县卫生局", "县卫生局, 县环保局"),
    ],
)
def test_equality_tells_contents_apart(old: str, new: str) -> None:
    assert matrix() != matrix(MATRIX.replace(old, new))


def test_models_of_different_types_differ() -> None:
    assert matrix() != matrix().tasks[0]
    assert matrix().tasks[0] != "卫-01"


def test_models_are_frozen() -> None:
    (task,) = matrix().tasks
    with pytest.raises(pydantic.ValidationError):
        task.code = "乙"  # type: ignore[misc]


def test_models_are_not_hashed() -> None:
    """`Model.__hash__` is None; Pydantic gives the subclasses of a frozen model one again."""
    with pytest.raises(TypeError):
        hash(matrix().tasks[0])
