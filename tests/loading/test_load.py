"""{path: bytes} → a linked workspace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import Loaded, load
from chuangcheng.rules.run import check
from chuangcheng.workspace.folder import PlanFolder

PLAN = "类型: 方案\n名称: {}\n地区: 乙\n级别: 县\n"
UNITS = """\
类型: 单位名录
单位:
  - {名称: 大姚县住房和城乡建设局, 简称: [县住建局, 住建局], 性质: 部门}
  - {名称: 大姚县卫生局, 简称: 县卫生局, 性质: 部门}
  - {名称: 金碧镇, 性质: 乡镇}
  - {名称: 石羊镇, 性质: 乡镇}
分组:
  各乡镇: {性质: 乡镇}
  建设口: [住建局, 大姚县卫生局]
  大家: [建设口, 各乡镇, 县住建局]
"""
TASKS = "类型: 任务分解\n任务:\n  - {编号: a, 内容: 甲, 牵头单位: 乙}\n"


class Library(Mapping[str, bytes]):
    """Shipped standards that remember which of them were read."""

    def __init__(self, *codes: str) -> None:
        self.texts = {code: standard(code, "随包").encode() for code in codes}
        self.read: list[str] = []

    def __getitem__(self, code: str) -> bytes:
        content = self.texts[code]
        self.read.append(code)
        return content

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __len__(self) -> int:
        return len(self.texts)


def standard(code: str, name: str) -> str:
    return f"类型: 指标体系\n代号: {code}\n名称: {name}\n指标:\n  - {{编号: '1', 名称: 甲}}\n"


def loaded(library: Mapping[str, bytes] | None = None, /, **files: str) -> Loaded:
    """Files by path, `__` for `/`."""
    texts = {name.replace("__", "/") + ".yaml": text.encode() for name, text in files.items()}
    return load(texts, library)


def only_plan(result: Loaded) -> PlanFolder:
    (folder,) = result.workspace.plans
    return folder


# --- units ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "members"),
    [
        ("大姚县住房和城乡建设局", ["大姚县住房和城乡建设局"]),
        ("县住建局", ["大姚县住房和城乡建设局"]),
        ("住建局", ["大姚县住房和城乡建设局"]),
        ("县卫生局", ["大姚县卫生局"]),
        ("各乡镇", ["金碧镇", "石羊镇"]),
        ("建设口", ["大姚县住房和城乡建设局", "大姚县卫生局"]),
        ("大家", ["大姚县住房和城乡建设局", "大姚县卫生局", "金碧镇", "石羊镇"]),
        ("县公安局", []),
    ],
)
def test_a_name_leads_to_its_units(name: str, members: list[str]) -> None:
    units = only_plan(loaded(units=UNITS, plans__x__a=TASKS)).units
    assert [unit.name for unit in units.members(name)] == members
    assert units.knows(name) == bool(members)


def test_a_unit_is_shown_by_its_first_short_name() -> None:
    units = only_plan(loaded(units=UNITS, plans__x__a=TASKS)).units
    assert units.display_name("大姚县住房和城乡建设局") == "县住建局"
    assert units.display_name("金碧镇") == "金碧镇"
    assert units.display_name("各乡镇") == "各乡镇"


def test_groups_that_hold_each_other_come_to_an_end() -> None:
    text = "类型: 单位名录\n单位: [{名称: 金碧镇}]\n分组: {甲: [乙, 金碧镇], 乙: [甲]}\n"
    units = only_plan(loaded(units=text, plans__x__a=TASKS)).units
    assert [unit.name for unit in units.members("甲")] == ["金碧镇"]


def test_the_registry_at_the_root_serves_all_plans_and_a_plans_own_goes_before() -> None:
    own = "类型: 单位名录\n单位: [{名称: 甲单位, 简称: 县住建局}]\n"
    result = loaded(units=UNITS, plans__x__a=TASKS, plans__y__a=TASKS, plans__y__u=own)
    x, y = result.workspace.plans
    (of_x,), (of_y,) = x.units.members("县住建局"), y.units.members("县住建局")
    assert (of_x.name, of_y.name) == ("大姚县住房和城乡建设局", "甲单位")
    assert y.units.knows("县卫生局")
    assert not x.units.knows("甲单位")


# --- standards -----------------------------------------------------------------------------------

PROJECT = PLAN.format("甲") + "创建项目:\n  - {代号: 卫生, 名称: 丙, 标准: s1}\n"


def test_a_shipped_standard_is_read_only_when_something_refers_to_it() -> None:
    library = Library("s1", "s2", "s3")
    result = loaded(library, plans__x__a=PROJECT)
    assert library.read == ["s1"]
    assert list(result.workspace.standards) == ["s1"]
    assert result.workspace.own_standards == ()
    assert result.workspace.known_standards == ("s1", "s2", "s3")


def test_assessments_tasks_and_ledgers_refer_to_standards_too() -> None:
    library = Library("s1", "s2", "s3", "s4", "s5", "s6")
    loaded(
        library,
        plans__x__a="类型: 自评\n标准: s2\n时点: 2014\n结果: {}\n",
        plans__x__b="类型: 任务分解\n任务: [{编号: a, 内容: 甲, 指标: [1.1, s3/1.1]}]\n",
        plans__x__c="类型: 问题台账\n问题: [{编号: a, 发现: 2014, 描述: 甲, 指标: s4/1.1}]\n",
        plans__x__d="类型: 材料台账\n材料: [{编号: a, 名称: 甲, 指标: s5/1.1}]\n",
    )
    assert sorted(set(library.read)) == ["s2", "s3", "s4", "s5"]


def test_a_standard_of_the_workspace_goes_before_the_shipped_one() -> None:
    library = Library("s1")
    result = loaded(library, plans__x__a=PROJECT, standards__mine=standard("s1", "自有"))
    assert library.read == []
    assert result.workspace.standards["s1"].standard.name == "自有"
    assert [index.code for index in result.workspace.own_standards] == ["s1"]
    assert result.workspace.known_standards == ("s1",)


def test_of_two_own_standards_with_one_code_the_first_counts() -> None:
    result = loaded(standards__a=standard("s1", "先"), standards__b=standard("s1", "后"))
    assert result.workspace.standards["s1"].standard.name == "先"


def test_a_reference_that_leads_nowhere_is_no_exception() -> None:
    assert loaded(Library(), plans__x__a=PROJECT).workspace.standards == {}
    assert loaded(plans__x__a=PROJECT).workspace.standards == {}


@pytest.mark.parametrize(
    "code",
    [
        "达到国家卫生县城标准的全部要求" * 20,
        "../standards/卫生县城-暗访",
        "a/b",
        "..",
        ".",
        "\\",
        "甲\0乙",
        '""',
        "~x",
    ],
    ids=[
        "a whole paragraph",
        "up",
        "slash",
        "two dots",
        "dot",
        "backslash",
        "NUL",
        "empty",
        "tilde",
    ],
)
def test_no_code_of_a_standard_is_an_exception(code: str) -> None:
    """标准 of a 创建项目 is easily taken for a description."""
    text = PROJECT.replace(
        "s1", code if code == '""' else '"' + code.replace("\\", "\\\\").replace("\0", "\\0") + '"'
    )
    result = loaded(ShippedStandards(), plans__x__a=text)
    assert result.workspace.standards == {}
    check(result.workspace, result.findings)


# --- folders and plans ---------------------------------------------------------------------------


def test_files_belong_to_the_folder_they_lie_in() -> None:
    result = loaded(
        plans__x__p=PLAN.format("甲"),
        plans__x__a=TASKS,
        plans__x__deep__b=TASKS.replace("编号: a", "编号: b"),
        plans__y__p=PLAN.format("乙"),
    )
    x, y = result.workspace.plans
    assert (x.path, x.name, y.name) == ("plans/x", "x", "y")
    assert [task.code for _, task in x.tasks()] == ["a", "b"]
    assert x.plan is not None
    assert (x.plan.name, len(y.matrices)) == ("甲", 0)
    assert result.workspace.plan_at("plans/y") is y
    assert result.workspace.plan_at("plans/z") is None


def test_a_second_plan_in_a_folder_is_reported_and_the_first_counts() -> None:
    result = loaded(plans__x__a=PLAN.format("先"), plans__x__b="# 注\n" + PLAN.format("后"))
    ((finding),) = result.findings
    assert (finding.code, finding.at.file, finding.at.start.line) == (
        "LINK006",
        "plans/x/b.yaml",
        2,
    )
    assert finding.message == "这个文件夹里已经有一个方案“plans/x/a.yaml”"
    folder = only_plan(result)
    assert folder.plan is not None
    assert folder.plan.name == "先"


def test_plans_in_two_folders_are_two_plans() -> None:
    result = loaded(plans__x__a=PLAN.format("甲"), plans__y__a=PLAN.format("乙"))
    assert result.findings == ()


@pytest.mark.parametrize("path", ["plan", "plans__plan", "standards__plan"])
def test_a_plan_that_lies_in_no_plan_folder_is_not_passed_over(path: str) -> None:
    """Nobody reads it, so somebody must be told."""
    result = loaded(**{path: PLAN.format("甲")})
    verdict = check(result.workspace, result.findings)
    assert result.workspace.plans or verdict.diagnostics


@pytest.mark.parametrize("path", ["tasks", "plans__tasks"])
def test_tasks_that_lie_in_no_plan_folder_are_not_passed_over(path: str) -> None:
    result = loaded(**{path: TASKS})
    verdict = check(result.workspace, result.findings)
    assert result.workspace.plans or verdict.diagnostics


@pytest.mark.parametrize(
    "text",
    ["类型: 问题台账\n问题: []\n", "类型: 点位台账\n点位: []\n", "类型: 材料台账\n材料: []\n"],
    ids=["issues", "sites", "material"],
)
def test_a_ledger_that_lies_in_no_plan_folder_is_told_of(text: str) -> None:
    assert [finding.code for finding in loaded(台账=text).findings] == ["LINK010"]
    assert loaded(plans__x__台账=text).findings == ()


# --- the mark, broken files, texts ---------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["", "# 注\n", "\n\n", "~\n", "---\n", "名称: 甲\n", "类型: 工作区\n"]
)
def test_the_mark_may_be_empty(text: str) -> None:
    result = loaded(chuangcheng=text)
    assert result.findings == ()
    assert result.workspace.broken_files == ()
    assert result.workspace.config is not None


def test_an_empty_mark_may_have_a_bom_or_another_encoding() -> None:
    assert load({"chuangcheng.yaml": b"\xef\xbb\xbf"}).findings == ()
    codes = [finding.code for finding in load({"chuangcheng.yaml": b"\xff\xfe"}).findings]
    assert codes == ["YAML010"]


def test_another_empty_file_is_told_of() -> None:
    assert [f.code for f in loaded(plans__x__chuangcheng="").findings] == ["YAML009"]


@pytest.mark.parametrize(
    ("text", "is_broken"),
    [
        (TASKS, False),
        (TASKS + "    备注: 甲\n", True),
        (TASKS.replace("内容", "内荣"), True),
        (TASKS + "任务: []\n", False),
        (TASKS + "---\n甲: 一\n", False),
        ("", False),  # nothing in it was missed
        ("null", False),
        ("- 甲\n", True),
        ("类型: [\n", True),
        (TASKS.replace("}", ", 责任单位: [丙, 丁}"), False),
        (TASKS + "  - 编号: b\n    责任单位: [丙\n    内容: 丁\n    牵头单位: 乙\n", True),
        (TASKS.replace("}", ""), False),
    ],
    ids=[
        "whole",
        "syntax",
        "shape",
        "repeated key",
        "second document",
        "empty",
        "null",
        "list",
        "open bracket",
        "open list of two",
        "open list that may be none",
        "open entry",
    ],
)
def test_files_that_were_not_read_whole_are_named(text: str, is_broken: bool) -> None:
    broken = loaded(plans__x__a=text).workspace.broken_files
    assert broken == (("plans/x/a.yaml",) if is_broken else ())


@pytest.mark.parametrize("text", ["null", "~", "---\n", "# 注\n"])
def test_an_empty_file_is_told_of_at_its_first_line_and_breaks_nothing(text: str) -> None:
    result = loaded(plans__x__a=text)
    assert [(f.code, f.at.start.line) for f in result.findings] == [("YAML009", 1)]
    assert result.workspace.broken_files == ()


def test_rules_that_need_all_files_are_skipped_and_named() -> None:
    result = loaded(plans__x__a=PROJECT, plans__x__b="类型: [\n")
    verdict = check(result.workspace, result.findings)
    assert "LINK005" in verdict.skipped
    assert [one.code for one in verdict.diagnostics] == ["YAML003"]


def test_lines_can_be_quoted() -> None:
    result = load({"a.yaml": "类型: 甲\r\n名称: 乙".encode("utf-16")})
    assert result.line("a.yaml", 2) == "名称: 乙"
    assert result.line("a.yaml", 3) == result.line("a.yaml", 0) == result.line("b.yaml", 1) == ""


def test_the_order_of_the_files_does_not_matter() -> None:
    files = {
        "plans/x/b.yaml": PLAN.format("后").encode(),
        "plans/x/a.yaml": PLAN.format("先").encode(),
        "units.yaml": b"- a\n",
    }
    one, other = load(files), load(dict(reversed(files.items())))
    assert one.findings == other.findings
    assert one.workspace.broken_files == other.workspace.broken_files == ("units.yaml",)


def test_nothing_at_all_is_a_workspace() -> None:
    result = load({})
    assert result.findings == ()
    assert check(result.workspace).diagnostics == ()


# --- the way to a place --------------------------------------------------------------------------


def test_a_place_has_its_way_in_the_users_keys_beside_empty_containers_too() -> None:
    result = load({"plans/x/a.yaml": "甲: []\n乙: {丙: {}, 丁: [一, 二]}\n".encode()})
    document = result.documents["plans/x/a.yaml"]
    data = document.data
    assert result.path(document.locate(data, "甲")) == "甲"
    assert result.path(document.locate(data, "乙", "丙")) == "乙.丙"
    assert result.path(document.locate(data, "乙", "丁", 1)) == "乙.丁[1]"


def test_a_place_behind_aliases_of_aliases_is_found_at_once() -> None:
    lines = ["甲0: &a0 [一]", *(f"甲{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 18))]
    result = load({"plans/x/a.yaml": "\n".join(lines).encode()})
    document = result.documents["plans/x/a.yaml"]
    assert result.path(document.locate(document.data, "甲0", 0)) == "甲0[0]"
