"""目标责任书: each unit's own tasks, points and dates, and both parties at the end."""

from __future__ import annotations

import pytest

from chuangcheng.errors import NotFoundError
from conftest import Golden
from documents import small_county as county

DISPATCH = """\
类型: 发文
模板: 目标责任书
发文机关: 示例县人民政府
标题: 示例县创建卫生县城目标责任书
要素: {份数: 两份}
起: 2014-03-01
止: 2015-06-30
条目:
  - {标题: 考核, 内容: 年终逐项考核。}
"""
FILES = county.COUNTY | {"plans/示例县/发文.yaml": DISPATCH}


def test_one_unit_signs_for_what_it_does(golden: Golden) -> None:
    made = county.text("目标责任书", FILES, unit="县住建局")
    golden("目标责任书.md", made)
    assert [(row[1], row[2]) for row in county.rows(made)] == [
        ("牵头", "整治主要街道"),
        ("牵头", "建成垃圾处理场"),
        ("配合", "办健康教育宣传栏"),
    ]
    assert "牵头负责的测评分值：示例县创卫评分表60分。" in made  # 40 for 1.1, 20 for 1.2
    assert "下达单位：示例县人民政府  \n责任单位：示例县住房和城乡建设局" in made


def test_all_units_have_a_sheet_but_the_one_that_issues_them() -> None:
    made = county.text("目标责任书", FILES)
    sheets = made.split("\n\n---\n\n")
    assert [sheet.rsplit("责任单位：", 1)[1].strip() for sheet in sheets] == [
        "示例县住房和城乡建设局",
        "示例县卫生局",
        "城关镇人民政府",
    ]
    assert "示例县创卫评分表30＊分" in sheets[1]


def test_who_only_supports_signs_only_when_asked() -> None:
    tasks = (
        "类型: 任务分解\n任务: [{编号: 甲, 内容: 保洁, 牵头单位: 县住建局, 配合单位: 县卫生局}]\n"
    )
    files = FILES | {"plans/示例县/任务.yaml": tasks}
    assert "责任单位：示例县卫生局" not in county.text("目标责任书", files)
    assert "责任单位：示例县卫生局" in county.text("目标责任书", files, unit="县卫生局")


def test_what_a_group_leads_each_of_its_units_answers_for() -> None:
    units = county.UNITS + "分组: {两局: [县住建局, 县卫生局]}\n"
    tasks = (
        "类型: 任务分解\n创建项目: 卫生\n"
        '任务: [{编号: 甲, 内容: 灭鼠, 指标: ["3"], 牵头单位: 两局}]\n'
    )
    files = FILES | {"plans/示例县/单位.yaml": units, "plans/示例县/任务.yaml": tasks}
    assert county.text("目标责任书", files).count("牵头负责的测评分值：示例县创卫评分表10分") == 2


def test_a_body_that_deliberates_signs_only_when_asked() -> None:
    units = county.UNITS.replace("简称: [县卫生局],", "简称: [县卫生局], 性质: 议事机构,")
    files = FILES | {"plans/示例县/单位.yaml": units}
    assert "责任单位：示例县卫生局" not in county.text("目标责任书", files)
    assert "责任单位：示例县卫生局" in county.text("目标责任书", files, unit="县卫生局")


def test_what_the_plan_does_not_say_is_not_printed() -> None:
    plan = county.PLAN[: county.PLAN.index("督办规则:")]
    bare = "\n".join(DISPATCH.splitlines()[:4])
    files = FILES | {"plans/示例县/方案.yaml": plan, "plans/示例县/发文.yaml": bare}
    made = county.text("目标责任书", files, unit="县住建局")
    headings = [line for line in made.splitlines() if line.startswith("## ")]
    assert headings == ["## 一、责任目标"]
    assert "一式" not in made


@pytest.mark.parametrize(
    ("files", "choices", "message"),
    [
        (county.COUNTY, {}, "“plans/示例县”里没有用“目标责任书”模板的发文"),
        (FILES, {"unit": "县政府"}, "“县政府”在这个方案里没有任务"),
        (FILES, {"unit": "某局"}, "单位名录里没有“某局”"),
    ],
)
def test_what_is_not_there_is_said(
    files: dict[str, str], choices: dict[str, str], message: str
) -> None:
    with pytest.raises(NotFoundError) as caught:
        county.text("目标责任书", files, **choices)
    assert caught.value.message == message
