"""Points put together by 创建项目 and by status, worked by hand."""

from __future__ import annotations

from chuangcheng.models.values.number import format_points
from chuangcheng.scoring.choose import cards
from chuangcheng.scoring.scorecard import Scorecard, Share
from chuangcheng.scoring.telling.views import VIEWS
from mdcase import load_texts

STANDARD = """
类型: 指标体系
代号: 试
名称: 试
满分: 60
指标:
  - {编号: "1", 名称: 甲, 分值: 10, 计分: 评分, 来源: {说法: 示例文件, 核实: 是}}
  - 编号: "2"
    名称: 乙
    指标:
      - {编号: "2.1", 名称: 乙一, 分值: 20, 计分: 评分}
      - {编号: "2.2", 名称: 乙二, 分值: 10, 达标: ≥36%}
  - {编号: "3", 名称: 丙, 分值: 20, 达标: 有}
"""
RESULTS = """
类型: 自评
标准: 试
时点: 2014
结果: {"1": {得分: 4}, "2.1": {得分: 0}, "3": 有}
"""


def card(projects: str, **tasks: str) -> Scorecard:
    """Each keyword is a 创建项目 and the codes that its one task names."""
    texts = {
        "standards/试.yaml": STANDARD,
        "plans/甲/方案.yaml": "类型: 方案\n名称: 甲方案\n地区: 甲县\n级别: 县\n"
        f"创建项目: {projects}\n",
        "plans/甲/自评.yaml": RESULTS,
    }
    for name, codes in tasks.items():
        texts[f"plans/甲/任务-{name}.yaml"] = (
            f"类型: 任务分解\n创建项目: {name}\n任务:\n"
            f"  - {{编号: {name}-01, 内容: 做, 牵头单位: 县住建局, 指标: {codes}}}\n"
        )
    loaded = load_texts(texts)
    assert loaded.findings == ()
    (found,) = cards(loaded.workspace, loaded.workspace.plans[0], wanted="试")
    return found


def told(shares: tuple[Share, ...]) -> list[tuple[str, ...]]:
    """Name, lines, full, known, lost, open."""
    return [
        (
            one.name,
            str(one.count),
            *map(format_points, (one.full, one.known, one.lost, one.open_points)),
        )
        for one in shares
    ]


TWO = "[{代号: 卫, 名称: 卫生县城, 标准: 试}, {代号: 园, 名称: 园林县城, 标准: 试}]"


def test_a_line_belongs_to_the_project_whose_task_names_it_or_its_group() -> None:
    found = card(TWO, 卫='["2"]', 园='["2.2", "3"]')
    assert told(found.by_project()) == [
        ("卫生县城", "1", "20", "0", "20", "0"),  # 2.1, by its group
        ("不属于哪个创建项目", "1", "10", "4", "6", "0"),  # 1
        ("园林县城", "2", "30", "20", "0", "10"),  # 2.2 by itself, and 3
    ]


def test_without_tasks_all_belongs_to_the_only_project_of_the_standard() -> None:
    alone = card("[{代号: 卫, 名称: 卫生县城, 标准: 试}]")
    assert told(alone.by_project()) == [("卫生县城", "4", "60", "24", "26", "10")]
    assert [share.name for share in card(TWO).by_project()] == ["不属于哪个创建项目"]


def test_every_status_is_counted_those_without_lines_too() -> None:
    assert told(card(TWO).by_status()) == [
        ("达标", "1", "20", "20", "0", "0"),
        ("基本达标", "1", "10", "4", "6", "0"),
        ("不达标", "1", "20", "0", "20", "0"),
        ("未评", "1", "10", "0", "0", "10"),
        ("不适用", "0", "0", "0", "0", "0"),
    ]


def test_rows_say_whether_their_figures_were_compared_with_the_text() -> None:
    found = card(TWO)
    confirmed = [field.title for field in VIEWS["chapter"](found).fields].index("核实")
    assert [row[confirmed] for row in VIEWS["chapter"](found).rows] == ["是", "否", "否"]
    statuses = VIEWS["status"](found)
    at = [field.title for field in statuses.fields].index("核实")
    assert [row[at] for row in statuses.rows] == ["否", "是", "否", "否", ""]


def test_a_rate_is_of_the_full_points_and_empty_without() -> None:
    rates = [row[-1] for row in VIEWS["status"](card(TWO)).rows]
    assert rates == ["100%", "40%", "0%", "0%", ""]
