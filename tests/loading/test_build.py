"""Located data → model and findings: every fault of shape, told once, at its place."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from chuangcheng.loading.build import build
from chuangcheng.models.base import Model
from chuangcheng.models.indicator import Standard
from chuangcheng.models.matrix import Matrix
from chuangcheng.models.plan import Plan
from chuangcheng.models.requirement import Composite
from chuangcheng.models.unit import UnitRegistry
from chuangcheng.reading.read import read
from mdcase import check_texts

Told = tuple[str, int, int, str, str, str]

TASK = """\
类型: 任务分解
任务:
  - 编号: 卫-01
    内容: 甲
    {}
  - {{编号: 卫-02, 内容: 乙}}
"""
INDICATOR = """\
类型: 指标体系
代号: s
名称: 甲
指标:
  - 编号: a
    名称: 乙
    {}
  - {{编号: b, 名称: 丙}}
"""
PLAN = "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县\n"
KINDS = "工作区、单位名录、方案、任务分解、指标体系、自评、问题台账、点位台账、材料台账、发文"

TEXT = ("这里应写一段文字，写成了列表或下级条目", "写在同一行，不要另起缩进")
NUMBER = "只写阿拉伯数字，例如 12 或 12.5"
WHOLE = "只写阿拉伯数字，例如 7"
QUANTITY = "先写数字再写单位，例如 36.5%、500万元、18/10万"
CRITERION = "可以写 ≥35%、不低于35%、35%以上、0.3~0.4、有、≤C级、逐年下降、不高于上年"
DEADLINE = "可以写 2014-03-15、2014年3月中旬、2014年2月底前、长期坚持、每月5日前、申报考核前"
BARE_OR_NESTED = (
    "可以写 评分、按比例，或者 分档、扣分、专家、每差、等级、清单、每少、抽样、加权 加下级内容"
)
METHODS = "在分档、扣分、专家、每差、按比例、评分、等级、清单、每少、抽样、加权里选一种"
HERE = (
    "这里可以写：标准、指标、阶段、牵头单位、责任单位、配合单位、责任领导、责任人、完成时限、工期、"
    "前置任务、上级任务、资金、进度、备注"
)
ONE_KEY = ("“达标”下面要在“全部”“任一”里选一个写", "只留一个")


NO_ENTRIES = (
    "文件的内容不是“名称: 内容”这样的条目",
    "第一行写“类型: ……”，以下逐项写“名称: 内容”",
)


def a_list(key: str) -> tuple[str, str]:
    return f"“{key}”要写成列表", "每项一行，以“- ”开头"


def entries(key: str) -> tuple[str, str]:
    return f"“{key}”下面要写“名称: 内容”这样的条目", "另起一行，缩进两个空格，逐条写"


def built(text: str, file: str = "plans/x/a.yaml") -> tuple[Model | None, list[Told]]:
    """The model, and all that reading and building found."""
    document = read(text, file)
    model, findings = build(document)
    return model, [
        (f.code, f.at.start.line, f.at.start.column, f.message, f.hint, f.path)
        for f in (*document.findings, *findings)
    ]


def checked(files: Mapping[str, str]) -> list[tuple[str, str]]:
    """Code and message of everything that a whole check says."""
    return [(one.code, one.message) for one in check_texts(files).diagnostics]


# --- one fault in a task: the line, code, column, message, hint, path below 任务[0] --------------

TASK_FAULTS: list[tuple[str, str, int, str, str, str]] = [
    ("签头单位: 县住建局", "SCHM001", 5, "“签头单位”不是这里能写的项", "是不是“牵头单位”？",
     "签头单位"),
    ("颜色: 红", "SCHM001", 5, "“颜色”不是这里能写的项",
     HERE, "颜色"),
    ("标准: [甲, 乙]", "SCHM003", 9, *TEXT, "标准"),
    ("标准: {甲: 乙}", "SCHM003", 9, *TEXT, "标准"),
    ("责任单位: [甲, [乙]]", "SCHM003", 15, *TEXT, "责任单位[1]"),
    ("责任单位: {名称: 甲}", "SCHM003", 11, *a_list("责任单位"), "责任单位"),
    ("资金: 500万元", "SCHM003", 9, *a_list("资金"), "资金"),
    ("资金: {来源: 甲, 金额: 5元}", "SCHM003", 9, *a_list("资金"), "资金"),
    ("资金: [500万元]", "SCHM003", 10, *entries("资金"), "资金[0]"),
    ("进度: 进行中", "SCHM003", 9, *entries("进度"), "进度"),
    ("进度: [进行中]", "SCHM003", 9, *entries("进度"), "进度"),
    ("进度: {状态: 完成了}", "SCHM004", 14, "“状态”不能写“完成了”", "是不是“已完成”？",
     "进度.状态"),
    ("进度: {状态: 红}", "SCHM004", 14, "“状态”不能写“红”",
     "可以写：未启动、推进中、进行中、已完成、滞后、暂停", "进度.状态"),
    ("进度: {完成: 40%}", "SCHM002", 9, "这一项没有写“状态”", "补写一行“状态: ……”", "进度.状态"),
    ("进度: {状态: }", "SCHM002", 10, "“状态”后面没有写内容", "补上内容", "进度.状态"),
    ("进度: {状态: 滞后, 完城: 4%}", "SCHM001", 18, "“完城”不是这里能写的项", "是不是“完成”？",
     "进度.完城"),
    ("完成时限: 2014-13", "SCHM004", 11, "“2014-13”里的月份不存在，一年只有12个月",
     "月份写 1 到 12", "完成时限"),
    ("完成时限: 尽快", "SCHM004", 11, "“尽快”看不出是什么时限", DEADLINE, "完成时限"),
    ("完成时限: [2014]", "SCHM003", 11, *TEXT, "完成时限"),
    ("工期: 半年", "SCHM004", 9, "“半年”看不出是多少天",
     "先写数字再写单位，例如 30天、30个工作日、2个月", "工期"),
    ("资金: [{来源: 甲}]", "SCHM002", 10, "这一项没有写“金额”", "补写一行“金额: ……”",
     "资金[0].金额"),
    ("资金: [{来源: 甲, 金额: 很多}]", "SCHM004", 22, "“很多”看不出是多少", QUANTITY,
     "资金[0].金额"),
]  # fmt: skip


@pytest.mark.parametrize("case", TASK_FAULTS, ids=[c[0] for c in TASK_FAULTS])
def test_a_fault_in_a_task(case: tuple[str, str, int, str, str, str]) -> None:
    line, code, column, message, hint, path = case
    model, told = built(TASK.format(line))
    assert told == [(code, 5, column, message, hint, f"任务[0].{path}")]
    assert isinstance(model, Matrix)
    assert model.tasks[-1].code == "卫-02", "what has no fault is kept"


INDICATOR_FAULTS: list[tuple[str, str, int, str, str, str]] = [
    ("分值: 五", "SCHM004", 9, "“五”不是数字", NUMBER, "分值"),
    ("分值: 1_000", "SCHM004", 9, "“1_000”不是数字", NUMBER, "分值"),
    ("分值: 1e999999", "SCHM004", 9, "“1e999999”不是数字", NUMBER, "分值"),
    ("分值: [5]", "SCHM003", 9, *TEXT, "分值"),
    ("否决: 对", "SCHM004", 9, "“对”应写“是”或“否”", "只写 是 或 否", "否决"),
    ("否决: true", "SCHM004", 9, "“true”应写“是”或“否”", "只写 是 或 否", "否决"),
    ("达标: 35%", "SCHM004", 9, "“35%”没有说是不低于、不高于还是等于",
     "在前面加上 ≥、≤ 或 =，例如 ≥35%", "达标"),
    ("达标: 很好", "SCHM004", 9, "“很好”看不出要达到什么条件", CRITERION, "达标"),
    ("达标: [≥35%]", "SCHM003", 9, "“达标”写成了列表",
     "写成 全部: [条件, 条件] 或 任一: [条件, 条件]", "达标"),
    ("达标: {全部: [有], 任一: [有]}", "SCHM003", 9, *ONE_KEY, "达标"),
    ("达标: {全部: [≥35%, 很好]}", "SCHM004", 21, "“很好”看不出要达到什么条件", CRITERION,
     "达标.全部[1]"),
    ("达标: {至少: {项数: 三, 条件: [有]}}", "SCHM004", 19, "“三”不是整数", WHOLE,
     "达标.至少.项数"),
    ("计分: {评分: 是, 按比例: 是}", "SCHM003", 9, "“计分”下面要写一种方法，现在写了 2 种", METHODS,
     "计分"),
    ("计分: {下限: 2}", "SCHM003", 9, "“计分”下面要写一种方法，现在写了 0 种", METHODS, "计分"),
    ("计分: {每差: [{每: 1%, 扣: 1}]}", "SCHM003", 15, "每一段要在“低于”“高于”里写一个",
     "例如 {低于: 96%, 每: 1%, 扣: 0.25}", "计分.每差[0]"),
    ("计分: {每差: [{低于: 9%, 每: 1%, 扣: 1}], 扣: 1}", "SCHM003", 9,
     "“每差”已经逐段写了扣几分，外面又写了“扣”", "删掉外面的“扣”", "计分"),
    ("计分: {按比例: 60%~90%}", "SCHM004", 15, "“按比例”写“是”，或者写从多少到多少",
     "例如 按比例: {零分: 60%, 满分: 90%}", "计分.按比例"),
    ("计分: {评分: 是, 取整: 进位}", "SCHM003", 9, "“取整”用不到“评分”上",
     "“取整”和“每差”一起写，或者删掉", "计分"),
    ("计分: {清单: [甲, 甲]}", "SCHM003", 14, "“清单”里有两项一样",
     "删去一项，或者改成不一样的名称", "计分.清单"),
    ("计分: {等级: {A: 多}}", "SCHM004", 18, "“多”看不出是多少",
     f"{QUANTITY}；原文没有说的写“待核”", "计分.等级.A"),
    ("计分: {等级: {A: 3天}}", "SCHM004", 18, "“3天”看不出给多少分",
     "写分值的百分之几，例如 60%；或者写几分，例如 3；原文没有说的写“待核”", "计分.等级.A"),
    ("计分: 看情况", "SCHM004", 9, "“看情况”不是计分方法",
     BARE_OR_NESTED, "计分"),
    ("计分: [评分]", "SCHM003", 9, *entries("计分"), "计分"),
    ("计分: {每差: 1%}", "SCHM003", 9, "写了“每差”，没有写“扣”几分", "例如 计分: {每差: 1%, 扣: 1}",
     "计分"),
    ("计分: {每差: 一点, 扣: 1}", "SCHM004", 14, "“一点”看不出是多少", QUANTITY, "计分.每差"),
    ("计分: {扣分: {每处: 多}}", "SCHM004", 19, "“多”不是数字", NUMBER, "计分.扣分.每处"),
    ("计分: {专家: {好: 高~低}}", "SCHM004", 18, "“高~低”不是赋分区间",
     "写成“下限~上限”，例如 18~20", "计分.专家.好"),
    ("计分: {专家: {好: ≥18}}", "SCHM004", 18, "“≥18”不是赋分区间", "写成“下限~上限”，例如 18~20",
     "计分.专家.好"),
    ("计分: {分档: [{当: ≥35%}]}", "SCHM002", 15, "这一项没有写“得分”", "补写一行“得分: ……”",
     "计分.分档[0].得分"),
    ("指标: [{编号: c, 名称: 丁, 分值: 五}]", "SCHM004", 29, "“五”不是数字", NUMBER,
     "指标[0].分值"),
    ("指标: [{编号: c}]", "SCHM002", 10, "“c”没有写“名称”", "补写一行“名称: ……”", "指标[0].名称"),
    ("来源: {网址: 甲}", "SCHM002", 9, "这一项没有写“说法”", "补写一行“说法: ……”", "来源.说法"),
    ("来源: {说法: 甲, 核实: 没}", "SCHM004", 21, "“没”应写“是”或“否”", "只写 是 或 否",
     "来源.核实"),
]  # fmt: skip


@pytest.mark.parametrize("case", INDICATOR_FAULTS, ids=[c[0] for c in INDICATOR_FAULTS])
def test_a_fault_in_an_indicator(case: tuple[str, str, int, str, str, str]) -> None:
    line, code, column, message, hint, path = case
    model, told = built(INDICATOR.format(line))
    assert told == [(code, 7, column, message, hint, f"指标[0].{path}")]
    assert isinstance(model, Standard)
    assert model.indicators[-1].code == "b", "what has no fault is kept"


FRAMES: list[tuple[str, str, list[Told]]] = [
    (
        "no 类型",
        "名称: 甲\n",
        [("SCHM005", 1, 1, "文件里没有写“类型”", f"第一行写“类型: ……”，可以是：{KINDS}", "")],
    ),
    (
        "类型 misspelt",
        "类型: 任务分解表\n",
        [("SCHM005", 1, 5, "没有“任务分解表”这种类型", "是不是“任务分解”？", "类型")],
    ),
    (
        "类型 unheard of",
        "名称: 甲\n类型: xyz\n",
        [("SCHM005", 2, 5, "没有“xyz”这种类型", f"可以写：{KINDS}", "类型")],
    ),
    (
        "类型 empty",
        "类型:\n名称: 甲\n",
        [("SCHM005", 1, 4, "“类型”后面没有写内容", f"可以写：{KINDS}", "类型")],
    ),
    ("a list", "- 甲\n", [("SCHM003", 1, 1, *NO_ENTRIES, "")]),
    ("a scalar", "\n甲\n", [("SCHM003", 2, 1, *NO_ENTRIES, "")]),
    (
        "full-width colons throughout",
        "类型：方案\n名称：甲\n",
        [("YAML004", 1, 3, "“类型”后面用了全角冒号“：”", "改成英文冒号加一个空格，即“: ”", "")],
    ),
    (
        "one key missing",
        "类型: 方案\n名称: 甲\n级别: 县\n",
        [("SCHM002", 1, 1, "“甲”没有写“地区”", "补写一行“地区: ……”", "地区")],
    ),
    (
        "the name missing",
        "# 注\n类型: 方案\n地区: 甲\n级别: 县\n",
        [("SCHM002", 2, 1, "文件没有写“名称”", "补写一行“名称: ……”", "名称")],
    ),
    (
        "list empty",
        "类型: 任务分解\n任务:\n",
        [("SCHM002", 2, 1, "“任务”后面没有写内容", "补上内容", "任务")],
    ),
    (
        "text for the list",
        "类型: 任务分解\n任务: 许多\n",
        [("SCHM003", 2, 5, *a_list("任务"), "任务")],
    ),
    (
        "mapping for the list",
        "类型: 任务分解\n任务: {甲: 乙}\n",
        [("SCHM003", 2, 5, *a_list("任务"), "任务")],
    ),
    (
        "wrong 级别",
        "类型: 方案\n名称: 甲\n地区: 乙\n级别: 县级\n",
        [("SCHM004", 4, 5, "“级别”不能写“县级”", "是不是“县”？", "级别")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [f[1:] for f in FRAMES], ids=[f[0] for f in FRAMES])
def test_where_the_frame_does_not_hold_there_is_no_model(text: str, expected: list[Told]) -> None:
    assert built(text) == (None, expected)


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("类型：方案\n名称：甲\n", [(1, 3, 4)]),
        ('"类型：方案"\n', []),
        ("类\n型：方案\n", []),
        ("类型: 任务分解\n任务:\n  - 编号：甲\n", [(3, 7, 8)]),
        ('类型: 任务分解\n任务:\n  - "编号：甲"\n', []),
        ("类型: 方案\n督办规则: {整改时限：7日}\n", [(2, 12, 13)]),
        ("类型: 方案\n督办规则: {整改时限:7日}\n", [(2, 13, 13)]),
        ('类型: 方案\n督办规则: {"整改时限:7日"}\n', []),
    ],
)
def test_a_colon_is_put_right_only_where_it_is_written_letter_for_letter(
    text: str, edits: list[tuple[int, int, int]]
) -> None:
    _, findings = build(read(text, "a.yaml"))
    told = [one for one in findings if one.code in ("YAML003", "YAML004")]
    assert len(told) == 1
    assert [(e.at.start.line, e.at.start.column, e.at.end.column) for e in told[0].edits] == edits


# --- several faults ------------------------------------------------------------------------------

MANY = """\
类型: 任务分解
创建项目: [卫生]
任务:
  - 编号: 卫-01
    内容: 甲
    完成时限: 2014-13
    工期: 半年
  - 编号: 卫-02
  - 编号: 卫-03
    内容: 丙
  - 一句话
  - {编号: 卫-05, 内容: 戊, 颜色: 红, 进度: {状态: 滞后}}
  - 编号: 卫-06
    内容: 己
    资金: [{来源: 甲}, {来源: 乙, 金额: 5元}]
备主: 甲
"""


def test_all_faults_of_a_file_are_told_in_one_run() -> None:
    model, told = built(MANY)
    told.sort(key=lambda one: one[1:3])
    assert [(code, line, column, path) for code, line, column, _, _, path in told] == [
        ("SCHM003", 2, 7, "创建项目"),
        ("SCHM004", 6, 11, "任务[0].完成时限"),
        ("SCHM004", 7, 9, "任务[0].工期"),
        ("SCHM002", 8, 5, "任务[1].内容"),
        ("SCHM003", 11, 5, "任务[3]"),
        ("SCHM001", 12, 23, "任务[4].颜色"),
        ("SCHM002", 15, 10, "任务[5].资金[0].金额"),
        ("SCHM001", 16, 1, "备主"),
    ]  # fmt: skip
    assert isinstance(model, Matrix)
    assert [task.code for task in model.tasks] == ["卫-03", "卫-05", "卫-06"]
    assert [fund.source for fund in model.tasks[-1].funds] == ["乙"]


def test_what_is_kept_keeps_its_place() -> None:
    model, _ = built(MANY)
    assert isinstance(model, Matrix)
    assert [task.span("code").start.line for task in model.tasks] == [9, 12, 13]
    assert model.tasks[-1].span("funds", 0).start.column == 19


def test_faults_in_an_assessment_leave_the_other_results() -> None:
    text = (
        "类型: 自评\n标准: s\n时点: 2014-08-15\n结果:\n"
        "  a: 5%\n  b: 乱写\n  c: {数值: 3, 问提数: 2}\n  d: {问题数: 许多}\n  e: 不适用\n"
    )
    model, told = built(text)
    assert [(*one[:4], one[5]) for one in told] == [
        ("SCHM004", 6, 6, "“乱写”看不出是多少", "结果.b.数值"),
        ("SCHM001", 7, 14, "“问提数”不是这里能写的项", "结果.c.问提数"),
        ("SCHM004", 8, 12, "“许多”不是整数", "结果.d.问题数"),
    ]  # fmt: skip
    assert model is not None
    assert list(model.results) == ["a", "e"]  # type: ignore[attr-defined]


def test_missing_keys_are_all_told() -> None:
    _, told = built("类型: 方案\n")
    assert [(code, path) for code, _, _, _, _, path in told] == [
        ("SCHM002", "名称"),
        ("SCHM002", "地区"),
        ("SCHM002", "级别"),
    ]


def test_a_file_without_fault_has_no_finding() -> None:
    model, told = built(PLAN)
    assert isinstance(model, Plan)
    assert told == []


def test_the_mark_of_a_workspace_needs_no_kind() -> None:
    model, told = built("名称: 甲\n", "chuangcheng.yaml")
    assert model is not None
    assert told == []


# --- words that a person can use -----------------------------------------------------------------

LEAKS: list[tuple[str, str]] = [
    ("list for a choice", "类型: 方案\n名称: 甲\n地区: 乙\n级别: [县]\n"),
    ("mapping for a choice", "类型: 方案\n名称: 甲\n地区: 乙\n级别: {县: 是}\n"),
    ("list for 类型", "类型: [方案]\n"),
    ("mapping for 类型", "类型: {方案: 甲}\n"),
    ("no count", "类型: 自评\n标准: s\n时点: 2014\n结果: {a: {问题数: {每处: }}}\n"),
    ("list for a count", "类型: 自评\n标准: s\n时点: 2014\n结果: {a: {问题数: {每处: [1]}}}\n"),
]


@pytest.mark.parametrize("text", [c[1] for c in LEAKS], ids=[c[0] for c in LEAKS])
def test_no_python_is_shown(text: str) -> None:
    _, told = built(text)
    assert len(told) == 1
    assert not any(sign in told[0][3] for sign in ("None", "['", "{'"))


EMPTY: list[tuple[str, str, int, int, str]] = [
    ("result", "类型: 自评\n标准: s\n时点: 2014\n结果:\n  a:\n  b: 5\n", 5, 3, "“a”后面没有写内容"),
    ("deduction", INDICATOR.format("计分: {扣分: {每处: }}"), 7, 15, "“每处”后面没有写内容"),
    ("step", INDICATOR.format("计分: {每差: 1%, 扣: }"), 7, 9, "写了“每差”，没有写“扣”几分"),
]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"), [c[1:] for c in EMPTY], ids=[c[0] for c in EMPTY]
)
def test_an_empty_value_in_a_table_is_called_empty(
    text: str, line: int, column: int, message: str
) -> None:
    _, told = built(text)
    assert [t[1:4] for t in told] == [(line, column, message)]


def test_an_empty_item_is_called_empty() -> None:
    _, told = built(TASK.format("责任单位:\n      -\n      - 甲"))
    ((code, line, _, message, _, path),) = told
    assert (code, line, path) == ("SCHM002", 6, "任务[0].责任单位[0]")
    assert "没有写内容" in message


@pytest.mark.parametrize("line", ["计分: {按比例: , 评分: 是}", "达标: {全部: , 任一: [有]}"])
def test_a_method_without_a_value_counts_as_absent(line: str) -> None:
    _, told = built(INDICATOR.format(line))
    assert told == []


@pytest.mark.parametrize(
    "line",
    [
        "计分: {分档: []}",
        "计分: {扣分: {}}",
        "计分: {专家: }",
        "达标: {全部: []}",
        "达标: {任一: }",
    ],
)
def test_a_method_without_content_is_a_fault(line: str) -> None:
    _, told = built(INDICATOR.format(line))
    assert len(told) == 1


def test_a_step_of_nothing_is_a_fault() -> None:
    _, told = built(INDICATOR.format("达标: ≥85%\n    计分: {每差: 0%, 扣: 1}"))
    assert len(told) == 1


def test_a_bare_number_of_points_is_told_to_be_a_range() -> None:
    """Not `≥20`, which is the next fault."""
    _, told = built(INDICATOR.format("计分: {专家: {好: 20}}"))
    assert [t[4] for t in told] == ["写成“下限~上限”，例如 18~20"]


def test_no_key_at_all_is_not_told_to_keep_one_only() -> None:
    _, told = built(INDICATOR.format("达标: {}"))
    assert len(told) == 1
    assert told[0][4] != "只留一个"


def test_a_full_width_colon_in_an_entry_is_told() -> None:
    _, told = built("类型: 任务分解\n任务:\n  - 编号：卫-01\n    内容：甲\n")
    assert [(t[0], t[1], t[2], t[3]) for t in told] == [
        ("YAML004", 3, 7, "“编号”后面用了全角冒号“：”")
    ]


def test_full_width_indentation_is_told() -> None:
    """The key has become `　整改时限` at the top; the page of YAML005 promises to tell."""
    codes = [t[0] for t in built(PLAN + "督办规则:\n　整改时限: 7日\n")[1]]
    assert "YAML005" in codes


def test_where_every_key_is_used_no_empty_list_is_offered() -> None:
    _, told = built("类型: 任务分解\n创建项目: 卫生\n任务: []\n颜色: 红\n")
    assert [one[3] for one in told] == ["“颜色”不是这里能写的项"]
    assert told[0][4] != "这里可以写："


def test_a_key_in_brackets_is_a_key_like_any_other() -> None:
    _, told = built(PLAN + '"[key]": 甲\n')
    assert [t[:4] for t in told] == [("SCHM001", 5, 1, "“[key]”不是这里能写的项")]


# --- what a fault takes with it ------------------------------------------------------------------


def test_a_fault_behind_two_aliases_is_told_and_nothing_raised() -> None:
    text = (
        "类型: 任务分解\n任务:\n"
        "  - {编号: a, 内容: 甲, 资金: &f [{来源: 乙}]}\n"
        "  - {编号: b, 内容: 丙, 资金: *f}\n"
    )
    model, told = built(text)
    assert {t[3] for t in told} == {"这一项没有写“金额”"}
    assert isinstance(model, Matrix)


def test_dropping_behind_two_aliases_takes_only_the_faulty_entry() -> None:
    text = (
        "类型: 任务分解\n任务:\n"
        "  - {编号: a, 内容: 甲, 资金: &f [{来源: 乙}, {来源: 丁, 金额: 5元}]}\n"
        "  - {编号: b, 内容: 丙, 资金: *f}\n"
    )
    model, _ = built(text)
    assert isinstance(model, Matrix)
    assert [[fund.source for fund in task.funds] for task in model.tasks] == [["丁"], ["丁"]]


def test_a_fault_in_one_group_leaves_the_registry() -> None:
    model, told = built("类型: 单位名录\n单位: [{名称: 甲}]\n分组: {乡: {坏: 乡镇}, 部: [甲]}\n")
    assert [t[0] for t in told] == ["SCHM002", "SCHM001"]
    assert isinstance(model, UnitRegistry)
    assert list(model.groups) == ["部"]


def test_a_fault_in_a_source_leaves_the_standard() -> None:
    model, told = built("类型: 指标体系\n代号: s\n名称: 甲\n指标: []\n来源: {网址: 乙}\n")
    assert [t[0] for t in told] == ["SCHM002"]
    assert isinstance(model, Standard)


def test_an_indicator_is_not_judged_by_half_its_conditions() -> None:
    model, _ = built(INDICATOR.format("达标: {全部: [≥35%, 很好]}"))
    assert isinstance(model, Standard)
    kept = [i.requirement for i in model.indicators if isinstance(i.requirement, Composite)]
    assert all(len(requirement.every) == 2 for requirement in kept)


MATRIX = (
    "类型: 任务分解\n创建项目: 卫生\n任务:\n  - {编号: a, 内容: 甲, 牵头单位: 县住建局, 阶段: 一}\n"
)
PROJECTS = "创建项目:\n  - {代号: 卫生, 名称: 丙}\n"
PHASES = "阶段:\n  - {名称: 一, 起: 2014-01, 止: 2014-12}\n"
UNITS = "类型: 单位名录\n单位:\n  - {名称: 县住建局}\n  - {名称: 县卫生局}\n"

TASKS = "类型: 任务分解\n任务:\n"

CONSEQUENCES: list[tuple[str, dict[str, str], str]] = [
    (
        "lead unit a list in a list",
        {"plans/x/a.yaml": TASKS + "  - {编号: a, 内容: 甲, 牵头单位: [[县住建局]]}\n"},
        "SCHM003",
    ),
    (
        "unit with a wrong 性质",
        {"plans/x/a.yaml": MATRIX, "units.yaml": UNITS.replace("县住建局", "县住建局, 性质: 部")},
        "SCHM004",
    ),
    (
        "registry broken, another whole",
        {
            "plans/x/a.yaml": MATRIX,
            "units.yaml": UNITS + "  - {名称: 丁\n",
            "plans/x/u.yaml": "类型: 单位名录\n单位: [{名称: 县创建办}]\n",
        },
        "YAML003",
    ),
    (
        "points of a child unreadable",
        {
            "standards/s.yaml": "类型: 指标体系\n代号: s\n名称: 甲\n指标:\n  - 编号: a\n"
            "    名称: 乙\n    分值: 10\n    指标:\n      - {编号: b, 名称: 丙, 分值: 五}\n"
            "      - {编号: c, 名称: 丁, 分值: 5}\n"
        },
        "SCHM004",
    ),
    (
        "project misspelt",
        {
            "plans/x/a.yaml": MATRIX,
            "plans/x/p.yaml": PLAN + PHASES + PROJECTS.replace("丙", "[丙]"),
        },
        "SCHM003",
    ),
    (
        "phase with a wrong date",
        {
            "plans/x/a.yaml": MATRIX,
            "plans/x/p.yaml": PLAN + PROJECTS + PHASES.replace("2014-01", "2014-13"),
        },
        "SCHM004",
    ),
    (
        "predecessor with a wrong date",
        {
            "plans/x/a.yaml": TASKS + "  - {编号: a, 内容: 甲, 牵头单位: 乙, 完成时限: 尽快}\n"
            "  - {编号: b, 内容: 丙, 牵头单位: 乙, 前置任务: a}\n"
        },
        "SCHM004",
    ),
    (
        "standard broken",
        {
            "standards/s.yaml": "类型: 指标体系\n代号: s\n名称: [\n",
            "plans/x/p.yaml": PLAN + "创建项目:\n  - {代号: 卫生, 名称: 丙, 标准: s}\n",
        },
        "YAML003",
    ),
]


@pytest.mark.parametrize(
    ("files", "code"), [c[1:] for c in CONSEQUENCES], ids=[c[0] for c in CONSEQUENCES]
)
def test_what_follows_from_a_fault_is_not_told_as_well(files: dict[str, str], code: str) -> None:
    assert [found[0] for found in checked(files)] == [code]


# --- colons in braces, where YAML sees one long word


def test_a_wide_colon_in_braces_is_told_and_nothing_is_dropped_in_silence() -> None:
    _, told = built("类型: 自评\n标准: s\n时点: 2014\n结果: {a: {问题数：7}}\n")
    assert [(t[0], t[2], t[3]) for t in told] == [("YAML004", 13, "“问题数”后面用了全角冒号“：”")]


def test_a_colon_without_space_in_braces_is_told() -> None:
    _, told = built("类型: 自评\n标准: s\n时点: 2014\n结果: {a: {问题数:7}}\n")
    assert [(t[0], t[2], t[3]) for t in told] == [("YAML003", 13, "“问题数”后面的冒号少一个空格")]


def test_a_key_that_is_there_with_a_wrong_colon_is_not_called_missing() -> None:
    _, told = built("类型: 单位名录\n单位:\n  - {名称：甲, 简称: 乙}\n")
    assert [t[0] for t in told] == ["YAML004"]


def test_an_unknown_key_is_told_though_nothing_stands_behind_it() -> None:
    _, told = built(PLAN + "备往:\n")
    assert [(t[0], t[3]) for t in told] == [("SCHM001", "“备往”不是这里能写的项")]
