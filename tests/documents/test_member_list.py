"""成员名单: everybody in the plan's order, under the right word."""

from __future__ import annotations

import pytest

from chuangcheng.errors import NotFoundError
from conftest import Golden
from documents import small_county as county

PLAN_FILE = "plans/示例县/方案.yaml"


def made(plan: str) -> str:
    return county.text("成员名单", county.COUNTY | {PLAN_FILE: plan})


def test_the_list_has_every_post_and_group_of_the_plan(golden: Golden) -> None:
    golden("成员名单.md", county.text("成员名单"))


def test_a_headquarters_has_a_commander() -> None:
    found = made(county.PLAN.replace("创卫工作领导小组", "创卫指挥部"))
    assert "# 示例县创卫指挥部成员名单" in found
    assert "指挥长：县委书记  \n指挥长：县长  \n副指挥长：县委副书记" in found


def test_several_bodies_are_headed_and_their_groups_stand_below_them() -> None:
    second = county.PLAN.replace(
        "督办规则:", "  - 名称: 专家组\n    成员: [县疾控中心主任]\n督办规则:"
    )
    found = made(second)
    assert "# 示例县创建卫生县城工作机构成员名单" in found
    for heading in ("## 一、创卫工作领导小组", "### （一）环境整治组", "## 二、专家组"):
        assert heading in found


def test_with_a_dispatch_the_notice_goes_first() -> None:
    dispatch = (
        "类型: 发文\n文种: 通知\n模板: 成员名单\n发文机关: [中共示例县委]\n成文日期: 2014-03-01\n"
        "标题: 关于成立创卫工作领导小组的通知\n正文: 县委决定成立创卫工作领导小组。\n"
    )
    found = county.text("成员名单", county.COUNTY | {"plans/示例县/发文.yaml": dispatch})
    order = ("县委决定成立", "2014年3月1日", "# 示例县创卫工作领导小组成员名单")
    places = [found.index(text) for text in order]
    assert places == sorted(places)


def test_what_is_not_there_is_said_with_its_file() -> None:
    start, end = county.PLAN.index("组织机构:"), county.PLAN.index("督办规则:")
    none = county.PLAN[:start] + county.PLAN[end:]
    nobody = f"{none}组织机构: [{{名称: 创卫工作领导小组}}]\n"
    for plan, message in (
        (none, f"“{PLAN_FILE}”没有写组织机构"),
        (nobody, f"“{PLAN_FILE}”的组织机构一个成员也没有写"),
    ):
        with pytest.raises(NotFoundError) as caught:
            made(plan)
        assert caught.value.message == message
