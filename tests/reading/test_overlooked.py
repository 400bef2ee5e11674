"""Slips that YAML takes without a word: told where they are, and nowhere else.

tests/broken has a file for each of them; here is what must not be taken for one.
"""

from __future__ import annotations

import pytest

from chuangcheng.reading.lines import Lines, find_other_break
from chuangcheng.reading.read import read

INNOCENT = [
    ("dash in a block of text", "甲: |\n  -乙\n  ·丙\n  　丁\n"),
    ("dash in a quoted text", '甲: "乙\n  -丙\n  —丁"\n'),
    ("dash in a text over two lines", "甲: 乙\n  -丙\n"),
    ("dash in a comment", "甲: 乙\n# -丙\n  # ·丁\n"),
    ("negative number", "- -5\n- -0.5%\n"),
    ("dash inside a value", "甲: 卫-乙\n"),
    ("double dash", "甲:\n  ——乙\n"),
    ("two dashes before a colon in a text", "甲: |\n  ——乙: 丙\n丁:\n  ——戊：己。\n  ——庚：辛\n"),
    ("full-width number sign", "甲: 乙＃丙\n乙: '丙 ＃ 丁'\n丙: |\n  丁 ＃ 戊\n# 己 ＃ 庚\n"),
    ("unlike quotes", '甲: 乙“丙"丁\n乙: "“丙”"\n丙: \'“丁"\'\n丁: "戊”\n  己"\n'),
    ("ratio", "甲: 1∶500\n乙: [1∶500]\n丙: 比例1∶[乙]\n"),
    ("number sign in quotes", "甲: \"乙 #3 丙\"\n乙: '丙 #3'\n"),
    ("number sign in a block of text", "甲: |\n  乙 #3\n"),
    ("comment with a space", "甲: 乙 # 3 号楼\n"),
    ("comment with a word", "甲: 乙 #待核\n"),
    ("comment that words begin", "甲: 乙 #说明\n乙: 丙 #todo\n丙: 丁 #cc: 忽略\n"),
    ("comment of a remark's words", "甲: 乙 #已定\n乙: 丙 #备注：待核实\n丙: 丁 #待定 \n"),
    ("comment with a date", "甲: 乙 #2014年新增\n乙: 丙 #3月\n丙: 丁 #8日\n"),
    ("comment of its own line", "甲: 乙\n  #3 号楼\n"),
    ("comment behind a bracket", "甲: [乙, 丙] #3\n"),
    ("quotes round words", "甲: “四创”\n乙: “十三五”规划\n"),
    ("quotes in a text", "甲: 见“3.1”和“3.2”\n乙: 见“3.1”\n"),
    ("quotes round digits", "甲: “12345”\n"),
    ("full-width space in a text", "甲: 乙　丙\n乙: |\n  　　丙\n"),
    ("full-width space and # in quotes", "甲: '乙　# 丙'\n乙: |\n  丙　# 丁\n# 戊　# 己\n"),
    ("full-width space before a number sign", "甲: 乙　#3\n"),
    ("bracket round one word", "甲: 【乙】\n乙: 【丙】丁，戊\n"),
    ("commas between words", "甲: [乙、丙, 丁，戊]\n乙: [街道12、小区3]\n"),
    ("colon before a bracket in a text", "甲: 见下：[乙]\n乙:\n  见下：[丙]\n"),
    ("colons in a block of text", "甲: |\n  乙：[丙]\n  丁:: 戊\n  己：{庚: 辛}\n"),
    ("folded text", "甲: >\n  乙\n丙: >-\n  丁\n"),
]


@pytest.mark.parametrize("text", [one[1] for one in INNOCENT], ids=[one[0] for one in INNOCENT])
def test_an_innocent_text_is_left_alone(text: str) -> None:
    document = read(text, "a.yaml")
    assert document.findings == []
    assert document.mended.text == text


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("甲:\n  -乙\n  -丙\n", {"甲": ["乙", "丙"]}),
        ("甲:\n  · 乙\n  · 丙\n", {"甲": ["乙", "丙"]}),
        ("甲: 【乙, 丙】\n", {"甲": ["乙", "丙"]}),
        ("甲: ［乙］\n", {"甲": ["乙"]}),
        ("甲: [1.1、卫-02，3]\n", {"甲": ["1.1", "卫-02", "3"]}),
        ("甲: [“1.1”, “1.2”]\n“3.1”: 乙\n", {"甲": ["1.1", "1.2"], "3.1": "乙"}),
        ("甲：{乙: 丙}\n丁:: 戊\n", {"甲": {"乙": "丙"}, "丁": "戊"}),
        ("甲: >8\n乙: 一\n", {"甲": ">8", "乙": "一"}),
        ("　甲: 乙\n丙: 丁\n", {"甲": "乙", "丙": "丁"}),
        ("甲:\u00a0乙\n丙\u200b: 丁\n", {"甲": "乙", "丙": "丁"}),
    ],
)
def test_what_was_meant_is_read(text: str, data: object) -> None:
    document = read(text, "a.yaml")
    assert document.findings
    assert document.data == data


@pytest.mark.parametrize("number", ["#3", "#A3", "#b12"])
def test_what_is_not_certain_is_told_and_left_as_it_is(number: str) -> None:
    document = read(f"甲: 乙 {number} 丙\n", "a.yaml")
    (finding,) = document.findings
    assert (finding.code, finding.at.start.column, finding.edits) == ("YAML012", 6, ())
    assert document.data == {"甲": "乙"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", None),
        ("一\n二\n", None),
        ("一\r\n二\r\n三", None),
        ("一\r二\r", None),
        ("一\r\n二\n三\n", 1),
        ("一\n二\n三\r\n", 2),
        ("一\n二\r三\n", 1),
    ],
)
def test_the_first_line_with_another_break_is_found(text: str, line: int | None) -> None:
    assert find_other_break(text) == line


def test_places_in_a_text_and_back() -> None:
    lines = Lines("一二\r\n三\n四五")
    assert [lines.place(position) for position in (0, 1, 4, 6, 7)] == [
        (0, 0), (0, 1), (1, 0), (2, 0), (2, 1),
    ]  # fmt: skip
    assert lines.position(2, 1) == 7
