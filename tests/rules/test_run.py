"""The engine: order, gravity, what is skipped, and that one cause is reported once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from chuangcheng.diagnostic import Diagnostic, Finding, Severity
from chuangcheng.rules.catalog import PAGES, RULES
from chuangcheng.rules.run import check, count_errors
from chuangcheng.source import Position, Span
from chuangcheng.workspace.workspace import Workspace
from mdcase import check_texts, load_texts, reports

NEEDING = tuple(rule.CODE for rule in RULES if rule.NEEDS)
BROKEN = "类型: 任务分解\n任务: [\n"

PLAN = """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
分解要求: 四定
创建项目: [{代号: 卫生, 名称: 卫生县城}]
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-03, 止: 2014-12}
"""
TASKS = """\
类型: 任务分解
创建项目: 卫声
任务:
  - {编号: 卫-02, 内容: 甲, 阶段: 起动, 前置任务: [卫-09]}
  - {编号: 卫-02, 内容: 乙, 牵头单位: 县住建局, 标准: 好, 完成时限: 2015}
"""
FAULTY = {"plans/示例/方案.yaml": PLAN, "plans/示例/任务.yaml": TASKS}
WHOLE = {"chuangcheng.yaml": "", **FAULTY}
"""With settings of its own, in which no rule is off."""


def codes(files: Mapping[str, str]) -> list[str]:
    """The codes reported, in the order in which they are reported."""
    return [one.code for one in check_texts(files).diagnostics]


@dataclass(frozen=True)
class Fixed:
    """A rule that always finds the same."""

    CODE: str
    places: tuple[tuple[str, int, int], ...]
    NEEDS: tuple[str, ...] = ()
    SEVERITY: Severity = Severity.ERROR
    SINCE: str = "0.1"
    __name__: str = "fixed"
    __doc__: str | None = None

    def check(self, _workspace: Workspace) -> Iterator[Finding]:
        for file, line, column in self.places:
            at = Span(file, Position(line, column), Position(line, column + 1))
            yield Finding(at=at, message=f"{self.CODE} 在这里")


def places(diagnostics: tuple[Diagnostic, ...]) -> list[tuple[str, int, int, str]]:
    """File, line, column and code in order."""
    return [(d.at.file, d.at.start.line, d.at.start.column, d.code) for d in diagnostics]


# --- order


def test_diagnostics_are_ordered_by_file_line_column_gravity_code() -> None:
    rules = (
        Fixed("LINK001", (("b.yaml", 1, 1), ("a.yaml", 10, 1), ("a.yaml", 9, 2))),
        Fixed("DUTY001", (("a.yaml", 9, 2), ("a.yaml", 9, 1))),
        Fixed("YAML009", (("a.yaml", 9, 1),)),  # a warning: after the error of the same place
    )
    assert places(check(Workspace(), rules=rules).diagnostics) == [
        ("a.yaml", 9, 1, "DUTY001"),
        ("a.yaml", 9, 1, "YAML009"),
        ("a.yaml", 9, 2, "DUTY001"),
        ("a.yaml", 9, 2, "LINK001"),
        ("a.yaml", 10, 1, "LINK001"),
        ("b.yaml", 1, 1, "LINK001"),
    ]


def test_real_diagnostics_come_in_the_order_of_the_text() -> None:
    assert [(d.at.file, d.at.start.line, d.code) for d in check_texts(FAULTY).diagnostics] == [
        ("plans/示例/任务.yaml", 2, "LINK004"),
        ("plans/示例/任务.yaml", 4, "DUTY001"),
        ("plans/示例/任务.yaml", 4, "DUTY003"),
        ("plans/示例/任务.yaml", 4, "DUTY003"),
        ("plans/示例/任务.yaml", 4, "LINK008"),
        ("plans/示例/任务.yaml", 4, "LINK007"),
        ("plans/示例/任务.yaml", 5, "DUTY004"),
        ("plans/示例/方案.yaml", 9, "PLAN001"),
    ]


def test_files_of_reading_and_of_rules_are_sorted_together() -> None:
    files = {
        "plans/示例/b.yaml": TASKS,
        "plans/示例/a.yaml": "# 空\n",
        "plans/示例/c.yaml": "甲: 1\n",
    }
    found = [one.at.file for one in check_texts(files).diagnostics]
    assert found == sorted(found)
    assert set(found) == set(files)


def test_the_same_finding_twice_is_one_diagnostic() -> None:
    rule = Fixed("DUTY001", (("a.yaml", 1, 1), ("a.yaml", 1, 1)))
    assert len(check(Workspace(), rules=(rule, rule)).diagnostics) == 1


# --- stamping


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.CODE)
def test_every_code_is_stamped_with_its_severity(page: Fixed) -> None:
    found = Finding(at=Span.whole_file("a.yaml"), message="某事", hint="某法", code=page.CODE)
    (diagnostic,) = check(Workspace(), (found,), rules=()).diagnostics
    assert diagnostic == Diagnostic(
        code=page.CODE,
        severity=page.SEVERITY,
        at=found.at,
        message="某事",
        hint="某法",
    )


def test_a_rule_cannot_pass_its_findings_off_as_another_code() -> None:
    class Liar(Fixed):
        def check(self, workspace: Workspace) -> Iterator[Finding]:
            for finding in super().check(workspace):
                yield Finding(at=finding.at, message=finding.message, code="YAML001")

    verdict = check(Workspace(), rules=(Liar("DUTY001", (("a.yaml", 1, 1),)),))
    assert [one.code for one in verdict.diagnostics] == ["DUTY001"]


def test_severities_are_counted() -> None:
    verdict = check_texts({"plans/示例/a.yaml": "# 空\n", "plans/示例/b.yaml": BROKEN})
    assert verdict.count(Severity.ERROR) == 1
    assert verdict.count(Severity.WARNING) == 1
    assert verdict.count(Severity.INFO) == 0


# --- skipping: a rule is not run while a file of a kind that it needs could not be read whole


@pytest.mark.parametrize(
    ("broken", "kind"),
    [
        # an entry that must be left out
        ("类型: 任务分解\n任务:\n  - {编号: 卫-01}\n", "任务分解"),
        ("类型: 单位名录\n单位:\n  - {名称: 甲, 性质: 部们}\n", "单位名录"),
        ("类型: 方案\n名称: 甲\n", "方案"),
        ("类型: 指标体系\n代号: 甲\n名称: 甲\n指标: [{编号: 甲}]\n", "指标体系"),
    ],
)
def test_rules_that_need_a_broken_kind_are_skipped_and_named(broken: str, kind: str) -> None:
    verdict = check_texts({**WHOLE, "plans/破/破.yaml": broken})
    wanted = tuple(rule.CODE for rule in RULES if kind in rule.NEEDS)
    assert wanted
    assert verdict.skipped == wanted
    assert not {one.code for one in verdict.diagnostics} & set(wanted)


@pytest.mark.parametrize("broken", [BROKEN, "类型: 任务表\n", "甲乙丙\n"])
def test_a_file_that_may_be_of_any_kind_holds_up_every_rule_with_needs(broken: str) -> None:
    """It may have held what another file refers to."""
    skipped = check_texts({**WHOLE, "plans/破/破.yaml": broken}).skipped
    assert "LINK007" in skipped  # needs 任务分解, which BROKEN says that it is
    if broken != BROKEN:
        assert skipped == NEEDING


def test_a_broken_file_of_a_kind_that_nothing_needs_holds_up_nothing() -> None:
    broken = {"plans/示例/自评.yaml": "类型: 自评\n标准: 甲\n"}
    assert check_texts({**FAULTY, **broken}).skipped == ()


def test_nothing_is_skipped_when_every_file_was_read() -> None:
    assert check_texts(FAULTY).skipped == ()


def test_rules_without_needs_still_run_when_a_file_is_broken() -> None:
    verdict = check_texts({**FAULTY, "plans/示例/破.yaml": ""})
    assert {"DUTY001", "DUTY004"} <= {one.code for one in verdict.diagnostics}


def test_an_empty_mark_breaks_nothing() -> None:
    assert check_texts({"chuangcheng.yaml": "# 示例县\n"}).skipped == ()


# --- one cause, one report: what could not be read must not make other places look wrong


def test_a_unit_that_could_not_be_read_is_not_unknown_elsewhere() -> None:
    files = {
        "plans/示例/单位.yaml": """\
类型: 单位名录
单位:
  - {名称: 县卫生局}
  - {名称: 县住建局, 性质: 部们}
""",
        "plans/示例/任务.yaml": """\
类型: 任务分解
任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县住建局}]
""",
    }
    assert codes(files) == ["SCHM004"]


def test_a_unit_that_could_not_be_read_is_not_taken_for_several() -> None:
    files = {
        "plans/示例/单位.yaml": """\
类型: 单位名录
单位: [{名称: 县工业、商务和信息化局, 性质: 部们}]
""",
        "plans/示例/任务.yaml": """\
类型: 任务分解
任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县工业、商务和信息化局}]
""",
    }
    assert codes(files) == ["SCHM004"]


def test_an_indicator_that_could_not_be_read_is_not_unknown_elsewhere() -> None:
    files = {
        "standards/示例标准.yaml": """\
类型: 指标体系
代号: 示例标准
名称: 示例标准
指标:
  - {编号: "1", 名称: 甲, 达标: ≥36%}
  - {编号: "2", 名称: 乙, 达标: 36%}
""",
        "plans/示例/自评.yaml": """\
类型: 自评
标准: 示例标准
时点: 2014-08-15
结果: {"1": 37%, "2": 37%}
""",
    }
    assert codes(files) == ["SCHM004"]


def test_an_indicator_that_could_not_be_read_does_not_upset_the_sum() -> None:
    files = {
        "standards/示例标准.yaml": """\
类型: 指标体系
代号: 示例标准
名称: 示例标准
满分: 30
指标:
  - {编号: "1", 名称: 甲, 分值: 20, 达标: ≥36%}
  - {编号: "2", 名称: 乙, 分值: 10, 达标: 36%}
"""
    }
    assert codes(files) == ["SCHM004"]


def test_a_project_that_could_not_be_read_is_not_unknown_elsewhere() -> None:
    files = {
        "plans/示例/方案.yaml": """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 园林, 名称: 园林县城}
  - {代号: 卫生, 名称: 卫生县城, 里程碑: 2016}
""",
        "plans/示例/任务.yaml": """\
类型: 任务分解
创建项目: 卫生
任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县住建局}]
""",
    }
    assert codes(files) == ["SCHM003"]


def test_a_phase_that_could_not_be_read_is_neither_unknown_nor_a_gap() -> None:
    files = {
        "plans/示例/方案.yaml": """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
阶段:
  - {名称: 启动阶段, 起: 2014-01, 止: 2014-03}
  - {名称: 攻坚阶段, 起: 2014-04, 止: 2014-13}
  - {名称: 验收阶段, 起: 2015-01, 止: 2015-12}
""",
        "plans/示例/任务.yaml": """\
类型: 任务分解
任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县住建局, 阶段: 攻坚阶段}]
""",
    }
    assert codes(files) == ["SCHM004"]


def test_a_field_that_could_not_be_read_is_not_missing() -> None:
    files = {
        "plans/示例/方案.yaml": """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
分解要求: 四定
""",
        "plans/示例/任务.yaml": """\
类型: 任务分解
任务: [{编号: 卫-01, 内容: 甲, 牵头单位: 县住建局, 标准: 好, 完成时限: 2014-13}]
""",
    }
    assert codes(files) == ["SCHM004"]


# --- determinism


def test_same_input_same_diagnostics() -> None:
    assert check_texts(FAULTY) == check_texts(FAULTY)


def test_order_of_the_files_does_not_matter() -> None:
    backwards = dict(reversed(FAULTY.items()))
    assert list(backwards) != list(FAULTY)
    assert check_texts(backwards) == check_texts(FAULTY)


def test_order_of_the_rules_does_not_matter() -> None:
    loaded = load_texts(FAULTY)
    there = check(loaded.workspace, loaded.findings)
    back = check(loaded.workspace, loaded.findings, rules=tuple(reversed(RULES)))
    assert there.diagnostics == back.diagnostics


def test_checking_changes_nothing() -> None:
    loaded = load_texts(FAULTY)
    assert check(loaded.workspace) == check(loaded.workspace)


def test_every_diagnostic_lies_inside_its_file() -> None:
    for file, line, _ in reports(check_texts(FAULTY).diagnostics):
        assert 1 <= line <= FAULTY[file].count("\n")


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("甲\n乙", "甲 乙"),
        ("甲\u200b乙", "甲 乙"),  # zero width: without the gap it would look right
        ("甲\u202e乙", "甲 乙"),  # turns the rest of the line around
        ("甲\ufffe乙", "甲 乙"),  # XML cannot hold it
        ("甲\u3000乙", "甲 乙"),
        ("甲\ue000乙", "甲\ue000乙"),  # a rare 汉字 that an office drew itself
    ],
)
def test_a_message_shows_no_characters_that_are_not_seen(written: str, shown: str) -> None:
    at = Span.whole_file("a.yaml")
    found = Finding(at=at, code="SCHM001", message=f"“{written}”不对", hint=written, path=written)
    (one,) = check(Workspace(), [found], rules=()).diagnostics
    assert (one.message, one.hint, one.path) == (f"“{shown}”不对", shown, shown)


def test_endless_words_are_quoted_by_their_beginning() -> None:
    message = f"“级别”不能写“{'县' * 5_000}”，只能写“县”"
    found = Finding(at=Span.whole_file("a.yaml"), code="SCHM004", message=message)
    (one,) = check(Workspace(), [found], rules=()).diagnostics
    assert one.message == f"“级别”不能写“{'县' * 40}……”，只能写“县”"


COUNTED = {
    "plans/示例/方案.yaml": PLAN.replace("止: 2014-03", "止: 2014-02"),
    "plans/示例/任务.yaml": """\
类型: 任务分解
创建项目: 卫声
任务: [{编号: 卫-01, 内容: 甲, 标准: 好, 牵头单位: 县住建局, 完成时限: 2014-06, 阶段: 攻坚阶段,
  备注: 联系电话13800000000}]
""",
}


@pytest.mark.parametrize(
    ("settings", "errors"),
    [
        pytest.param("类型: 工作区\n", 1, id="the project that no plan has"),
        pytest.param("类型: 工作区\n规则: {LINK004: 提示}\n", 0, id="lowered"),
        pytest.param("类型: 工作区\n规则: {SAFE001: 错误}\n", 2, id="a warning raised"),
        pytest.param(
            "类型: 工作区\n按路径: [{路径: plans, 规则: {SAFE001: 错误}}]\n", 2, id="raised by path"
        ),
        pytest.param(
            "类型: 工作区 # cc: 忽略 SAFE002\n规则: {SETT003: 错误, SETT004: 错误}\n",
            3,
            id="an ignore that nothing needs, without a reason",
        ),
        pytest.param(
            "类型: 工作区\n按路径: [{路径: standards, 规则: {SAFE001: 错误}}]\n", 1, id="elsewhere"
        ),
    ],
)
def test_errors_are_counted_without_the_rules_that_only_warn(settings: str, errors: int) -> None:
    loaded = load_texts({**COUNTED, "chuangcheng.yaml": settings})
    assert count_errors(loaded.workspace, loaded.findings) == errors
