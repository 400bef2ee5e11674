"""Which standards are scored, from which assessment, and whether a grade is reached."""

from __future__ import annotations

from datetime import date

import pytest

from chuangcheng.errors import NotFoundError
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.plan import Plan
from chuangcheng.scoring.choose import cards, grades_until, only, reaches, standards_of
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.units import UnitIndex
from chuangcheng.workspace.workspace import Workspace
from scoring.build import scored, standard

LINES = """
判定:
  - {等次: 优秀, 总分: ≥90}
  - {等次: 达标, 总分: ≥80}
  - {等次: 不达标}
指标:
  - {编号: "1", 名称: 甲, 分值: 100}
"""


def assessed(code: str, day: str, origin: str = "") -> Assessment:
    return Assessment.model_validate(
        {"类型": "自评", "标准": code, "时点": day, "来源": origin, "结果": {}}
    )


def folder(*assessments: Assessment, plan: Plan | None = None) -> PlanFolder:
    return PlanFolder(path="plans/试", plan=plan, units=UnitIndex(()), assessments=assessments)


def test_the_latest_until_a_day_is_taken_and_of_two_the_first() -> None:
    early, late = assessed("试", "2014-03-01"), assessed("试", "2014-08-15", "县")
    here = folder(late, early, assessed("试", "2014-08-15", "市"), assessed("别", "2015-01-01"))
    assert here.latest_by("试") is late
    assert here.latest_by("试", date(2014, 8, 14)) is early
    assert here.latest_by("试", date(2014, 2, 28)) is None


def test_assessments_name_the_standards_else_the_projects_do() -> None:
    plan = Plan.model_validate(
        {
            "类型": "方案",
            "名称": "甲",
            "地区": "某县",
            "级别": "县",
            "创建项目": [
                {"代号": "卫", "名称": "卫生县", "标准": "卫"},
                {"代号": "文", "名称": "文明"},
            ],
        }
    )
    assert standards_of(folder(assessed("试", "2014"), plan=plan)) == ["试"]
    assert standards_of(folder(plan=plan)) == ["卫"]
    assert standards_of(folder(plan=plan), "园") == ["园"]


def test_what_there_is_not_is_said() -> None:
    with pytest.raises(NotFoundError, match="既没有自评"):
        cards(Workspace(), folder())
    with pytest.raises(NotFoundError, match="没有代号是“试”的指标体系"):
        cards(Workspace(), folder(assessed("试", "2014")))
    card = scored(LINES, None)
    with pytest.raises(NotFoundError, match="有几个指标体系"):
        only([card, card])


@pytest.mark.parametrize(
    ("points", "grade", "reached"),
    [("89", "优秀", False), ("90", "优秀", True), ("90", "达标", True), ("79", "不达标", True)],
)
def test_a_better_grade_reaches_a_lower_one(points: str, grade: str, *, reached: bool) -> None:
    assert reaches(scored(LINES, f'"1": {{得分: {points}}}'), grade) is reached


def test_a_grade_that_is_not_in_the_table_is_refused_with_those_that_are() -> None:
    assert grades_until(standard(LINES), "达标") == ["优秀", "达标"]
    with pytest.raises(NotFoundError) as caught:
        grades_until(standard(LINES), "金牌")
    assert caught.value.hint == "可以写：优秀、达标、不达标"
