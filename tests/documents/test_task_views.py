"""任务分解表 by indicator and of one year, on a small county."""

from __future__ import annotations

import pytest

from chuangcheng.errors import ChuangchengError
from conftest import Golden
from documents import small_county as county


def test_by_indicator_every_line_stands_with_its_points_tasks_and_units(golden: Golden) -> None:
    made = county.text("任务分解表", view="indicator")
    golden("按指标的任务分解表.md", made)
    assert [(row[1], row[2], row[3], row[5]) for row in county.rows(made)] == [
        ("1 市容环境", "1.1 主要街道保洁", "40", "县住建局"),
        ("1 市容环境", "1.2 生活垃圾处理率", "20", "县住建局"),
        ("2 健康教育", "", "30＊", "县卫生局"),
        ("3 病媒防制", "", "10", "无人负责"),
    ]
    assert "示例县创卫评分表共 4 项，其中 1 项无人负责，合计 10 分。" in made


def test_a_task_that_serves_a_whole_chapter_stands_at_each_of_its_lines() -> None:
    files = county.COUNTY | {
        "plans/示例县/任务.yaml": (
            "类型: 任务分解\n创建项目: 卫生\n"
            '任务: [{编号: 甲, 内容: 保洁, 指标: ["1"], 牵头单位: 县住建局}]\n'
        )
    }
    found = county.rows(county.text("任务分解表", files, view="indicator"))
    assert [row[2] for row in found if row[4] == "保洁"] == [
        "1.1 主要街道保洁",
        "1.2 生活垃圾处理率",
    ]


@pytest.mark.parametrize(
    ("year", "tasks"),
    [
        # 长期坚持 belongs to each year; 通过验收前 to 2015, when the milestone puts 通过验收.
        (
            "2014",
            [
                "整治主要街道",
                "建成垃圾处理场",
                "办健康教育宣传栏",
                "巩固创建成果",
                "清理卫生死角",
            ],
        ),
        ("2015年", ["巩固创建成果", "迎接评审"]),
    ],
)
def test_a_year_has_what_is_due_in_it_and_what_goes_on(year: str, tasks: list[str]) -> None:
    made = county.text("任务分解表", year=year)
    assert [row[2] for row in county.rows(made)] == tasks
    assert f"示例县创建卫生县城{year[:4]}年工作任务分解表" in made
    assert "时限看不出是哪一年的 1 项没有列入：卫-07。" in made


def test_what_lasts_up_to_an_event_belongs_to_each_year_until_then() -> None:
    files = county.COUNTY | {
        "plans/示例县/任务.yaml": (
            "类型: 任务分解\n任务: [{编号: 甲, 内容: 宣传, 完成时限: 至通过验收}]\n"
        )
    }
    for year in ("2014", "2015"):
        assert "宣传" in county.text("任务分解表", files, year=year)
    with pytest.raises(ChuangchengError) as caught:
        county.text("任务分解表", files, year="2016")
    assert caught.value.message == "这个方案里没有2016年的任务"


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"year": "明年"}, "“明年”看不出是哪一年"),
        ({"year": "2014-08"}, "“2014-08”看不出是哪一年"),
        ({"standard": "示例标准"}, "只有按指标排才用得上 --standard"),
        ({"view": "indicator", "unit": "县住建局"}, "按指标排用不上 --unit"),
        ({"view": "indicator", "year": "2014"}, "按指标排用不上 --year"),
        ({"view": "indicator", "standard": "别的"}, "没有代号是“别的”的指标体系"),
    ],
)
def test_what_cannot_be_made_is_said(choices: dict[str, str], message: str) -> None:
    with pytest.raises(ChuangchengError) as caught:
        county.text("任务分解表", county.COUNTY, **choices)
    assert caught.value.message == message


def test_a_plan_whose_projects_name_no_standard_is_told_so() -> None:
    plan = county.PLAN.replace("    标准: 示例标准\n", "")
    with pytest.raises(ChuangchengError) as caught:
        county.text(
            "任务分解表", county.COUNTY | {"plans/示例县/方案.yaml": plan}, view="indicator"
        )
    assert caught.value.message == "“plans/示例县”的创建项目没有写用哪个指标体系"
