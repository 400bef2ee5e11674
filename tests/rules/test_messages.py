"""What a clerk reads where one message speaks for several entries, or counts."""

from __future__ import annotations

import pytest

from mdcase import check_texts


def told(files: dict[str, str], code: str) -> list[tuple[str, str]]:
    return [(d.message, d.hint) for d in check_texts(files).diagnostics if d.code == code]


def materials(*submitted: str) -> dict[str, str]:
    entries = "".join(
        f"  - {{编号: C-{n}, 名称: 保洁记录, 时限: 2014-08-05, 报送: {day}}}\n"
        for n, day in enumerate(submitted, 1)
    )
    return {"plans/示例/材料.yaml": f"类型: 材料台账\n材料:\n{entries}"}


@pytest.mark.parametrize(
    ("submitted", "message"),
    [
        (["2014-08-08"], "材料“C-1”（保洁记录）晚报 3 天，时限是 2014-08-05"),
        (["2014-08-08", "2014-08-06"], "“C-1”“C-2”这 2 件材料晚报，最多的晚 3 天"),
        (["2014-08-06"] * 3 + ["2014-09-05"], "“C-1”“C-2”“C-3”等 4 件材料晚报，最多的晚 31 天"),
    ],
)
def test_late_material_is_named_up_to_three(submitted: list[str], message: str) -> None:
    assert [said for said, _ in told(materials(*submitted), "LEDG011")] == [message]


def issues(*entries: str) -> str:
    lines = "".join(
        f"  - {{编号: W-{n}, 描述: 甲, 责任单位: 县工商局, {entry}}}\n"
        for n, entry in enumerate(entries, 1)
    )
    return f"类型: 问题台账\n问题:\n{lines}"


@pytest.mark.parametrize(
    ("done", "message"),
    [
        (["2014-08-21"], "问题“W-1”过了时限 2 天才改好，时限是 2014-08-19"),
        (
            ["2014-08-21"] * 4,
            "“W-1”“W-2”“W-3”等 4 个问题过了时限才改好，最多的过了 2 天",
        ),
    ],
)
def test_late_rectification_is_named_up_to_three(done: list[str], message: str) -> None:
    text = issues(*(f"发现: 2014-08-12, 时限: 2014-08-19, 整改: {{日期: {day}}}" for day in done))
    assert [said for said, _ in told({"plans/示例/问题.yaml": text}, "LEDG014")] == [message]


def test_what_a_closed_issue_lacks_is_told_at_once() -> None:
    text = issues("发现: 2014-08-12, 状态: 已销号", "发现: 2014-08-12, 状态: 已整改")
    assert [said for said, _ in told({"plans/示例/问题.yaml": text}, "LEDG004")] == [
        "问题“W-1”已销号，没有写整改日期和佐证",
        "问题“W-2”已整改，没有写整改日期",
    ]


def test_an_unknown_site_is_told_with_the_nearest_or_with_what_to_do() -> None:
    sites = "类型: 点位台账\n点位: [{名称: 城东农贸市场, 责任单位: 县工商局, 责任人: 所长}]\n"
    text = issues("发现: 2014-08-12, 点位: 城东市场", "发现: 2014-08-12, 点位: 某小学")
    assert told({"plans/示例/点位.yaml": sites, "plans/示例/问题.yaml": text}, "LEDG007") == [
        ("点位台账里没有“城东市场”", "是不是“城东农贸市场”？"),
        ("点位台账里没有“某小学”", "先把它补进点位台账"),
    ]


def test_the_last_day_that_the_rule_allows_is_named() -> None:
    plan = "类型: 方案\n名称: 甲\n地区: 示例县\n级别: 县\n督办规则: {整改时限: 一周内}\n"
    text = issues("发现: 2014-08-28, 时限: 2014-09-30")
    ((message, _),) = told({"plans/示例/方案.yaml": plan, "plans/示例/问题.yaml": text}, "LEDG003")
    assert message == (
        "问题“W-1”的时限 2014-09-30 太晚，督办规则的整改时限是“一周内”，最晚 2014-09-04"
    )


STANDARD = "类型: 指标体系\n代号: s\n名称: 甲\n指标:\n" + "".join(
    f'  - {{编号: "{n}", 名称: 第{n}项, 达标: 有}}\n' for n in range(1, 8)
)


@pytest.mark.parametrize(
    ("results", "message"),
    [
        (["有"] * 6, "6 项自评都只有结果，没有写依据、材料或说明"),
        (["{数值: 有, 依据: 文件}", "有"], "“2”（第2项）只有结果，没有写依据、材料或说明"),
        (
            ["{数值: 有, 依据: 文件}", *["有"] * 4],
            "“2”（第2项）、“3”（第3项）、“4”（第4项）等 4 项只有结果，没有写依据、材料或说明",
        ),
    ],
)
def test_results_without_evidence_are_named_up_to_three(results: list[str], message: str) -> None:
    lines = "".join(f'  "{n}": {value}\n' for n, value in enumerate(results, 1))
    text = f"类型: 自评\n标准: s\n时点: 2014-08-15\n结果:\n{lines}"
    files = {"standards/s.yaml": STANDARD, "plans/示例/自评.yaml": text}
    assert [said for said, _ in told(files, "SCOR003")] == [message]


def test_a_date_that_cannot_be_read_is_not_missing_as_well() -> None:
    text = (
        "类型: 发文\n文种: 通知\n模板: 会议通知\n发文机关: 甲县人民政府\n"
        "文号: 甲政发〔2026〕3号\n标题: 关于开会的通知\n成文日期: 2026-02-30\n"
    )
    found = check_texts({"plans/示例/发文.yaml": text}).diagnostics
    assert [(one.code, one.at.start.line) for one in found] == [("SCHM004", 7)]


WHOLE = {"chuangcheng.yaml": "", "单位.yaml": "类型: 单位名录\n单位: []\n"}
PLAN = "类型: 方案\n名称: 甲\n地区: 示例县\n级别: 县\n"


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("大姚四创工作", "写一个“类型: 方案”的文件；是“plans/大姚四创”那个方案的，移到那里去"),
        ("武定", "在这个文件夹里写一个“类型: 方案”的文件"),
    ],
)
def test_a_folder_without_a_plan_is_told_where_its_plan_may_lie(folder: str, hint: str) -> None:
    files = {
        **WHOLE,
        "plans/大姚四创/方案.yaml": PLAN,
        f"plans/{folder}/任务.yaml": "类型: 任务分解\n任务: []\n",
    }
    assert told(files, "LINK020") == [(f"文件夹“plans/{folder}”里没有方案", hint)]
