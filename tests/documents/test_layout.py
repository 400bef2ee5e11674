"""The layout profile: the national one is consistent, a broken one is refused in plain words."""

from __future__ import annotations

import pytest

from chuangcheng.documents.entries import LayoutBrokenError
from chuangcheng.documents.layout import read_layout
from chuangcheng.errors import ChuangchengError
from documents import papers


def test_the_national_profile_gives_22_lines_of_28_characters() -> None:
    layout = read_layout(papers.PROFILE)
    assert (layout.grid.lines, layout.grid.chars) == (22, 28)
    assert (layout.fitting_lines, layout.fitting_chars) == (22, 28)


def test_one_twip_more_is_one_line_less() -> None:
    assert papers.changed("版心", "行距", "580").fitting_lines == 21
    assert papers.changed("版心", "字距", "0").fitting_chars == 27


def test_the_type_area_is_156_by_225_mm() -> None:
    page = read_layout(papers.PROFILE).page
    assert (page.type_width, page.type_height) == (156, 225)


def test_what_does_not_hinder_understanding_refuses_no_profile() -> None:
    mixed = papers.PROFILE.replace("\n", "\r\n", 1)
    assert read_layout(mixed) == read_layout(papers.PROFILE)


def test_truth_is_written_in_chinese() -> None:
    assert papers.changed("加粗", "三级标题", "是").bold.level3
    assert not papers.changed("加粗", "三级标题", "否").bold.level3


BROKEN = """
类型: 版式 → 类型: 方案
版式文件的第一行应为“类型: 版式”
署名: → 签名:
版式缺少“署名”
左边距: → 左边矩:
版式“纸张”里没有“左边矩”这一项
左边距: {值: 28, → 左边距: {
版式“纸张”的“左边距”没有写“值”
左边距: {值: 28, → 左边距: {值: 二十八,
版式“纸张”的“左边距”的值“二十八”应为数
左边距: {值: 28, → 左边距: {值: -28,
版式“纸张”的“左边距”的值“-28”应不小于 0
左边距: {值: 28, → 左边距: {值: .nan,
版式“纸张”的“左边距”的值“.nan”应为数
每页行数: {值: 22, → 每页行数: {值: 22.5,
版式“版心”的“每页行数”的值“22.5”应为整数
三级标题: {值: 否, → 三级标题: {值: 有时,
版式“加粗”的“三级标题”的值“有时”应为是或否
西文: {值: Times New Roman, → 西文: {值: ,
版式“字体”的“西文”的值“”应为文字
西文: {值: Times New Roman, 条款: 无, → 西文: {值: A,
版式“字体”的“西文”没有写“条款”，没有依据的写“无”
右边距: {值: 26, 单位: 毫米 → 右边距: {值: 26, 单位: 厘米
版式“纸张”的“右边距”的“单位”应为“毫米”
位置: {值: 单双页外侧, → 位置: {值: 右下,
版式“页码”的“位置”应为“单双页外侧”或“居中”
西文: {值: Times New Roman, 条款: 无, 强度: 实务 → 西文: {值: A, 条款: 无, 强度: 必须
版式“字体”的“西文”的“强度”应为规定、一般、推荐、实务之一
"""


def broken() -> list[tuple[str, str, str]]:
    lines = BROKEN.strip().split("\n")
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return [(*edit.split(" → "), message) for edit, message in pairs]  # type: ignore[misc]


@pytest.mark.parametrize(("before", "after", "message"), broken())
def test_a_broken_profile_is_refused_in_one_sentence(before: str, after: str, message: str) -> None:
    assert before in papers.PROFILE
    with pytest.raises(LayoutBrokenError) as caught:
        read_layout(papers.PROFILE.replace(before, after, 1))
    assert message in [one.message for one in caught.value.findings]


def test_everything_wrong_is_told_at_once_each_at_its_place() -> None:
    text = papers.PROFILE.replace("左边距: {值: 28,", "左边距: {值: 二十八,").replace(
        "三级标题: {值: 否,", "三级标题: {值: 有时,"
    )
    lines = text.splitlines()
    first = next(i for i, line in enumerate(lines, 1) if "二十八" in line)
    second = next(i for i, line in enumerate(lines, 1) if "有时" in line)
    with pytest.raises(LayoutBrokenError) as caught:
        read_layout(text, "templates/版式/我县.yaml")
    assert caught.value.message == (
        f"templates/版式/我县.yaml:{first}:12: 版式“纸张”的“左边距”的值“二十八”应为数\n"
        f"templates/版式/我县.yaml:{second}:13: 版式“加粗”的“三级标题”的值“有时”应为是或否"
    )


def test_broken_yaml_is_named_with_its_line() -> None:
    line = papers.PROFILE[: papers.PROFILE.index("  下边距:")].count("\n") + 1
    with pytest.raises(ChuangchengError) as caught:
        read_layout(papers.PROFILE.replace("下边距: {值: 35,", "下边距：{值: 35,"))
    assert caught.value.message == (
        f"版式:{line}:6: “下边距”后面用了全角冒号“：”；改成英文冒号加一个空格，即“: ”"
    )


def test_every_value_names_its_clause_and_strength() -> None:
    without_clause = [
        line
        for line in papers.PROFILE.splitlines()
        if "{值:" in line and ("条款:" not in line or "强度:" not in line)
    ]
    assert without_clause == []
    # What the standard does not say may not be called its rule.
    loose = [line for line in papers.PROFILE.splitlines() if "条款: 无" in line]
    assert loose
    assert all("强度: 实务" in line for line in loose)


@pytest.mark.parametrize(
    ("group", "key", "value"),
    [
        ("字体", "正文", "'</style><script>'"),
        ("字体", "正文", '"a\\"b"'),
        ("分隔线", "颜色", "red"),
        ("字号", "表格", "0"),
    ],
)
def test_a_value_that_could_break_a_document_is_refused(group: str, key: str, value: str) -> None:
    with pytest.raises(ChuangchengError):
        papers.changed(group, key, value)
