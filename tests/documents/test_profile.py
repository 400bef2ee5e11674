"""Profiles by name: 继承, what the standard rules, what an office may do its own way."""

from __future__ import annotations

import pytest

from chuangcheng.documents.entries import LayoutBrokenError
from chuangcheng.documents.profile import NATIONAL, Profile, read_profile
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.library import shipped_template


def profile(text: str, **others: str) -> Profile:
    """The profile 我县, among others that lie in the workspace, before the shipped ones."""
    own = {"我县": text, **others}
    files = {f"版式/{name}.yaml": content for name, content in own.items()}
    return read_profile("我县", lambda name: files.get(name) or shipped_template(name))


def heir(*lines: str) -> str:
    return "\n".join(("类型: 版式", "名称: 我县", "继承: 国标", *lines))


def refused(text: str, **others: str) -> str:
    with pytest.raises(LayoutBrokenError) as caught:
        profile(text, **others)
    return caught.value.message


def test_what_a_profile_does_not_say_is_the_other_ones() -> None:
    national = read_profile(NATIONAL, shipped_template)
    assert national.deviations == ()
    changed = profile(heir("加粗:", "  三级标题: 是", "字号:", "  表格: {值: 10.5}")).layout
    assert changed.bold.level3
    assert changed.sizes.table == 10.5
    assert (changed.sizes.body, changed.page, changed.bold.level2) == (
        national.layout.sizes.body,
        national.layout.page,
        False,
    )


def test_one_may_take_over_what_takes_over() -> None:
    middle = "类型: 版式\n继承: 国标\n加粗: {三级标题: 是}\n页码: {位置: 居中}"
    layout = profile("类型: 版式\n继承: 我市\n加粗: {三级标题: 否}", 我市=middle).layout
    assert not layout.bold.level3
    assert layout.page_number.position == "居中"


@pytest.mark.parametrize("margin", ["36", "37.5", "38"])
def test_what_the_standard_allows_is_allowed(margin: str) -> None:
    assert profile(heir("纸张:", f"  上边距: {margin}")).layout.page.top == float(margin)


def test_a_broken_rule_names_its_clause_and_place() -> None:
    message = refused(heir("纸张:", "  上边距: 25", "分隔线:", "  距发文字号: {值: 5}"))
    assert message == (
        "templates/版式/我县.yaml:5:8: 版式“纸张”的“上边距”是 25，GB/T 9704-2012 第 5.2.1 条"
        "规定是 37 毫米（允许 ±1）；改成 37\n"
        "templates/版式/我县.yaml:7:14: 版式“分隔线”的“距发文字号”是 5，GB/T 9704-2012 "
        "第 7.2.7 条规定是 4 毫米；改成 4"
    )


def test_calling_a_rule_a_habit_does_not_help() -> None:
    assert "第 5.1 条" in refused(heir("纸张:", "  宽: {值: 215.9, 强度: 实务, 条款: 无}"))


def test_own_national_profile_is_measured_by_the_shipped_one() -> None:
    text = (shipped_template("版式/国标.yaml") or "").replace(
        "距纸顶: {值: 72,", "距纸顶: {值: 60,"
    )
    assert "第 7.2.4 条" in refused(text)


def test_what_is_no_rule_is_listed() -> None:
    found = profile(heir("字号:", "  正文: 15", "加粗:", "  三级标题: 是")).deviations
    assert [(one.entry.where, one.national.fields["强度"], one.is_rule) for one in found] == [
        ("版式“字号”的“正文”", "一般", False),
        ("版式“加粗”的“三级标题”", "实务", False),
    ]


def test_a_ruled_font_is_ruled_by_its_kind() -> None:
    assert profile(heir("字体:", "  附件标识: 方正黑体_GBK")).layout.fonts.annex == "方正黑体_GBK"
    assert "第 7.3.7 条" in refused(heir("字体:", "  附件标识: 楷体_GB2312"))


def test_the_shipped_variants_keep_22_lines_and_the_number_where_it_is() -> None:
    national = read_profile(NATIONAL, shipped_template).layout
    other = read_profile("国标-补偿边距", shipped_template).layout
    assert (other.page.top, other.page.bottom, other.grid.pitch) == (34.58, 32.58, 592)
    assert (other.fitting_lines, other.fitting_chars) == (22, 28)
    places = [one.page.bottom - one.page_number.gap for one in (national, other)]
    assert places[0] == pytest.approx(places[1])
    habits = read_profile("国标-通行习惯", shipped_template).layout
    assert (habits.bold.level3, habits.fonts.body, habits.page_number.position) == (
        True,
        "仿宋",
        "居中",
    )


def test_compensated_margins_need_the_leading_that_they_compensate() -> None:
    with_leading = ("纸张:", "  上边距: 34.58", "  下边距: 32.58", "版心:", "  行距: 592")
    assert profile(heir(*with_leading)).layout.page.top == 34.58
    # 17 磅的行距只多出 0.5 磅：34.58 加不到 36 毫米。
    assert "上边距" in refused(heir(*with_leading[:3], "版心:", "  行距: 340"))


def test_a_circle_and_an_unknown_name_are_told_where_they_are_written() -> None:
    assert refused("类型: 版式\n继承: 我市", 我市="类型: 版式\n继承: 我县") == (
        "templates/版式/我市.yaml:2:5: 版式的继承绕成了圈：我县→我市→我县；换一个名称"
    )
    assert refused("类型: 版式\n继承: 省标") == (
        "templates/版式/我县.yaml:2:5: 没有“省标”这个版式，继承不了"
    )
    with pytest.raises(NotFoundError, match="没有“县标”这个版式"):
        read_profile("县标", shipped_template)


def test_slips_are_told_with_the_nearest_name() -> None:
    message = refused(heir("纸张:", "  上边矩: 37", "字号: 16"))
    assert message == "templates/版式/我县.yaml:6:5: 版式“字号”下面应逐项写名称和值"
    message = refused(heir("纸张:", "  上边矩: 37", "宇体:", "  正文: 仿宋"))
    assert "templates/版式/我县.yaml:5:3: 版式“纸张”里没有“上边矩”这一项；" in message
    assert "templates/版式/我县.yaml:6:1: 版式里没有“宇体”这一组；" in message
