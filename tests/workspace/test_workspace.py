"""Links: standards, indicators, projects, acceptance, and files that belong nowhere."""

from __future__ import annotations

import pytest

from chuangcheng.loading.load import load
from chuangcheng.workspace.workspace import Workspace
from mdcase import check_texts, load_texts

STANDARD = """\
类型: 指标体系
代号: {code}
名称: {name}
来源: {{说法: 全表, 核实: 是}}
指标:
  - 编号: "1"
    名称: 章
    来源: {{说法: 本章, 核实: 否}}
    指标:
      - {{编号: "1.1", 名称: 子, 达标: 有}}
      - {{编号: "1.2", 名称: 丑, 达标: 有, 来源: 本项}}
  - {{编号: "2", 名称: {name}, 达标: 有}}
"""
PLAN = """\
类型: 方案
名称: 示例方案
地区: 示例县
级别: 县
创建项目:
  - {代号: 卫生, 名称: 卫生县城, 标准: 甲, 里程碑: [{时限: 2016, 事项: 命名, 事件: 通过验收}]}
  - {代号: 园林, 名称: 园林县城, 标准: 乙, 里程碑: [{时限: 2015, 事项: 命名, 事件: 通过验收}]}
  - {代号: 文明, 名称: 文明县城, 里程碑: [{时限: 2019, 事项: 启动}]}
"""
TASK = "类型: 任务分解\n任务: [{编号: 卫-01, 内容: 甲}]\n"


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    """Two standards, one plan."""
    return load_texts(
        {
            "standards/甲.yaml": STANDARD.format(code="甲", name="甲体系"),
            "standards/乙.yaml": STANDARD.format(code="乙", name="乙体系"),
            "plans/示例/方案.yaml": PLAN,
        }
    ).workspace


@pytest.mark.parametrize(
    ("project", "reference", "found"),
    [
        ("卫生", "2", "甲体系"),
        ("园林", "2", "乙体系"),
        ("卫生", "乙/2", "乙体系"),
        ("文明", "甲/2", "甲体系"),
        ("文明", "2", None),
        (None, "甲/2", "甲体系"),
        (None, "2", None),
        ("卫生", "1", "章"),
        ("卫生", "3", None),
        ("卫生", "丙/2", None),
        ("卫生", "乙/", None),
        ("卫生", "/2", None),
    ],
)
def test_what_a_task_refers_to(
    workspace: Workspace, project: str | None, reference: str, found: str | None
) -> None:
    folder = workspace.plans[0]
    indicator = workspace.indicator(reference, folder.project(project))
    assert (indicator and indicator[1].name) == found


@pytest.mark.parametrize(
    ("project", "day"), [("卫生", "2016"), ("园林", "2015"), ("文明", None), (None, "2016")]
)
def test_acceptance_of_a_project_and_of_the_plan(
    workspace: Workspace, project: str | None, day: str | None
) -> None:
    folder = workspace.plans[0]
    milestone = folder.acceptance(folder.project(project))
    assert (milestone and milestone.deadline.text) == day


def test_a_project_is_found_by_its_code_and_its_name(workspace: Workspace) -> None:
    folder = workspace.plans[0]
    assert folder.project("卫生") is folder.project("卫生县城")
    assert folder.project("卫") is None


@pytest.mark.parametrize(
    ("code", "claim"), [("1.1", "本章"), ("1.2", "本项"), ("1", "本章"), ("2", "全表")]
)
def test_source_is_the_nearest_above(workspace: Workspace, code: str, claim: str) -> None:
    source = workspace.standards["甲"].source(code)
    assert source is not None
    assert source.claim == claim


def test_ancestors_lead_from_the_line_upwards(workspace: Workspace) -> None:
    assert list(workspace.standards["甲"].ancestors("1.2")) == ["1.2", "1"]
    assert list(workspace.standards["甲"].ancestors("2")) == ["2"]


def test_the_workspaces_own_standard_goes_before_the_shipped_one() -> None:
    own = STANDARD.format(code="甲", name="自己的").encode()
    shipped = STANDARD.format(code="甲", name="自带的").encode()
    files = {
        "chuangcheng.yaml": b"",
        "plans/示例/方案.yaml": PLAN.encode(),
        "standards/甲.yaml": own,
    }
    standards = load(files, {"甲": shipped, "乙": shipped}).workspace.standards
    assert standards["甲"].standard.name == "自己的"


def test_a_shipped_standard_is_read_only_when_something_refers_to_it() -> None:
    library = {
        code: STANDARD.format(code=code, name="自带的").encode() for code in ("甲", "乙", "丙")
    }
    files = {"chuangcheng.yaml": b"", "plans/示例/方案.yaml": PLAN.encode()}
    found = load(files, library).workspace
    assert set(found.standards) == {"甲", "乙"}
    assert found.own_standards == ()
    assert found.known_standards == ("甲", "乙", "丙")


def test_a_file_anywhere_below_a_plan_belongs_to_it() -> None:
    workspace = load_texts({"plans/示例/卫生/深处/任务.yaml": TASK}).workspace
    assert [folder.path for folder in workspace.plans] == ["plans/示例"]
    assert [task.code for _, task in workspace.plans[0].tasks()] == ["卫-01"]


@pytest.mark.parametrize("path", ["plans/任务.yaml", "任务.yaml", "standards/任务.yaml"])
def test_a_task_table_outside_every_plan_is_not_passed_over_in_silence(path: str) -> None:
    """The table has no lead unit; no rule sees it, so a clerk must be told that it counts for
    nothing, or it must be checked.
    """
    assert check_texts({path: TASK}).diagnostics != ()


def test_two_standards_of_one_code_are_not_passed_over_in_silence() -> None:
    files = {
        "standards/甲.yaml": STANDARD.format(code="甲", name="一"),
        "standards/甲-副本.yaml": STANDARD.format(code="甲", name="二"),
    }
    assert check_texts(files).diagnostics != ()


def test_nothing_at_all_is_a_workspace() -> None:
    workspace = load_texts({}).workspace
    assert workspace.plans == ()
    assert check_texts({}).diagnostics == ()
