"""申报材料目录: what has come, line by line, and what is wanting."""

from __future__ import annotations

import pytest

from chuangcheng.errors import NotFoundError
from conftest import Golden
from documents import small_county as county


def test_material_stands_under_its_lines_with_what_came_of_it(golden: Golden) -> None:
    made = county.text("申报材料目录")
    golden("申报材料目录.md", made)
    assert [(row[1], row[2], row[-2]) for row in county.rows(made)] == [
        ("1 市容环境", "材-03", "已退回（2014年8月19日报来）"),
        ("1.1 主要街道保洁", "材-01", "已审核（2014年8月4日报来）"),
        ("2 健康教育", "材-02", "待报送"),
    ]
    assert "共 3 件材料：已审核 1 件，待报送 1 件，已退回 1 件。" in made
    # 1.1 and 1.2 are proved by the material of 1.
    assert "示例县创卫评分表还有 1 项没有材料：3 病媒防制。" in made


def test_material_that_came_late_says_by_how_much() -> None:
    late = county.MATERIALS.replace("报送: 2014-08-04", "报送: 2014-08-08")
    made = county.text("申报材料目录", county.COUNTY | {"plans/示例县/材料台账.yaml": late})
    assert "已审核（2014年8月8日报来），晚 3 天" in made


def test_a_piece_for_two_lines_is_listed_twice_and_counted_once() -> None:
    two = county.MATERIALS.replace('指标: ["2"]', '指标: ["2", "3"]')
    made = county.text("申报材料目录", county.COUNTY | {"plans/示例县/材料台账.yaml": two})
    assert [row[1] for row in county.rows(made) if row[2] == "材-02"] == [
        "2 健康教育",
        "3 病媒防制",
    ]
    assert "共 3 件材料" in made
    assert "没有材料" not in made


def test_material_without_a_line_comes_last() -> None:
    loose = county.MATERIALS.replace('指标: ["1.1"], ', "").replace('指标: ["1.1"],\n', "\n")
    found = county.rows(
        county.text("申报材料目录", county.COUNTY | {"plans/示例县/材料台账.yaml": loose})
    )
    assert [row[1] for row in found] == ["1 市容环境", "2 健康教育", "没有写指标"]


def test_a_unit_gets_its_own_by_any_of_its_names() -> None:
    for name in ("县卫生局", "示例县卫生局"):
        made = county.text("申报材料目录", county.COUNTY, unit=name)
        assert [row[2] for row in county.rows(made)] == ["材-02"]


def test_with_a_dispatch_a_notice_goes_before_the_list() -> None:
    dispatch = (
        "类型: 发文\n文种: 通知\n模板: 申报材料目录\n发文机关: [示例县创卫办]\n"
        "标题: 关于报送申报材料的通知\n正文: 请按目录报送。\n成文日期: 2014-08-01\n"
    )
    made = county.text("申报材料目录", county.COUNTY | {"plans/示例县/发文.yaml": dispatch})
    assert made.index("请按目录报送。") < made.index("# 示例县创建卫生县城申报材料目录")


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"unit": "城关镇"}, "材料台账里没有“城关镇”报送的材料"),
        ({"unit": "不认识的局"}, "单位名录里没有“不认识的局”"),
        ({"standard": "别的"}, "材料台账里没有“别的”的材料"),
    ],
)
def test_nothing_to_list_is_said(choices: dict[str, str], message: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        county.text("申报材料目录", county.COUNTY, **choices)
    assert caught.value.message == message
