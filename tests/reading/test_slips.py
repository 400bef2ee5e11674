"""Broken texts → what the person at the keyboard did, and where.

Places and sentences are worked out by hand; columns are counted in characters from 1.
"""

from __future__ import annotations

import pytest

from chuangcheng.diagnostic import Finding
from chuangcheng.reading.pure import PureParser
from chuangcheng.reading.read import read
from chuangcheng.reading.slips.colons import find_colon

Told = tuple[str, int, int, str, str]

TAB = ("这一行的缩进用了制表符（Tab 键）", "改成空格，每一层缩进两个空格")
WIDE = ("这一行的缩进用了全角空格", "切换到英文输入法，改成两个半角空格")
QUOTE = (
    "引号没有成对，从这里开始一直没有找到后引号",
    "补上后引号；内容里的引号请用中文引号“”",
)
BRACKET = ("括号没有成对，或者括号里少了逗号", "补上后括号，各项之间用英文逗号隔开")
SPACE = ("“名称”后面的冒号少一个空格", "在冒号后面加一个空格")
COMMA = (
    "这里和前一项之间少了逗号，或者前面的引号没有成对",
    "各项之间用英文逗号隔开，引号两头都要有",
)
DEEP = ("这一行比上一行多缩进了", "与上一行的“名称”对齐")
NO_COLON = ("这一行没有冒号，不知道是哪一项", "写成“名称: 内容”的样子，冒号用英文并加空格")
NO_SPACE_DASH = ("“-”后面少一个空格", "改成“- ”")
UNALIGNED = ("这一行的缩进和上下行对不齐", "同一级的各行要从同一列开始")
LESS = ("这一行少缩进了 1 个空格", "与上面的“- ”对齐")
MORE = ("这一行多缩进了 1 个空格", "与上面的“说明”对齐")
NO_DASH = (
    "列表里的这一行少了开头的“- ”，或者缩进不对",
    "同一个列表的各项都以“- ”开头，并从同一列开始",
)
CONTROL = ("这里有一个看不见的控制字符", "删掉它；多半是从别的软件粘贴时带进来的")
UNKNOWN = ("从这里起看不懂了", "检查这一行和上一行的缩进、冒号、引号和括号")
START_HINT = "给这段内容加上英文引号"
COLON_HINT = "改成英文冒号加一个空格，即“: ”"
COMMA_HINT = "改成英文逗号加一个空格，即“, ”"


def colon_in(name: str) -> tuple[str, str]:
    return (
        f"“{name}”的文字里还有一个英文冒号",
        "给整段文字加引号，或者把这个冒号改成中文冒号“：”",
    )


def colon_after(name: str) -> tuple[str, str]:
    return f"“{name}”后面用了全角冒号“：”", COLON_HINT


SLIPS: list[tuple[str, str, tuple[str, int, int, tuple[str, str]]]] = [
    # _tab
    ("tab before a key", "甲:\n\t乙: 一\n", ("YAML005", 2, 1, TAB)),
    ("tab after spaces", "甲:\n  乙: 一\n  \t丙: 二\n", ("YAML005", 3, 3, TAB)),
    ("tab before a dash", "甲:\n\t- 乙\n", ("YAML005", 2, 1, TAB)),
    ("tab in a block scalar", "甲: |\n\t乙\n", ("YAML005", 2, 1, TAB)),
    ("tab on an empty line", "名称: 甲\n\t\n地区: 乙\n", ("YAML005", 2, 1, TAB)),
    # _wide_space
    ("wide space", "名称: 甲\n　乙\n", ("YAML005", 2, 1, WIDE)),
    ("wide space after spaces", "项:\n  名称: 甲\n  　地区\n  乙: 二\n", ("YAML005", 3, 3, WIDE)),
    # _full_width_colon
    ("full-width colon", "类型: 方案\n名称：四创\n地区: 甲\n", ("YAML004", 2, 3,
     colon_after("名称"))),
    ("on the first line", "名称：四创\n地区: 甲\n", ("YAML004", 1, 3, colon_after("名称"))),
    ("on the last line", "地区: 甲\n名称：四创\n", ("YAML004", 2, 3, colon_after("名称"))),
    ("in an entry", "项:\n  - 编号: 甲\n    名称：乙\n    地区: 丙\n",
     ("YAML004", 3, 7, colon_after("名称"))),
    ("behind a dash", "项:\n  - 名称：乙\n    地区: 丙\n", ("YAML004", 2, 7, colon_after("名称"))),
    ("before braces", "甲: 一\n乙：{丙: 丁, 戊: 己}\n", ("YAML004", 2, 2, colon_after("乙"))),
    # _no_space
    ("no space after the colon", "类型: 方案\n名称:四创\n地区: 甲\n", ("YAML003", 2, 3, SPACE)),
    ("no space behind a dash", "- 名称:甲\n  地区: 乙\n", ("YAML003", 1, 5, SPACE)),
    # _open_bracket
    ("bracket left open", "工作: [甲, 乙\n名称: 丙\n", ("YAML003", 1, 5, BRACKET)),
    ("brace left open", "项: {甲: 一, 乙: 二\n", ("YAML003", 1, 4, BRACKET)),
    ("comma left out", '工作: ["甲" "乙"]\n', ("YAML003", 1, 10, COMMA)),
    ("bracket left open at the end", "名称: 甲\n工作: [\n", ("YAML003", 2, 5, BRACKET)),
    ("second bracket left open", "甲: {一: [二], 三: [四}\n", ("YAML003", 1, 16, BRACKET)),
    ("bracket left open, 、 in an item", "工作: [开会、检查, 督办\n名称: 丙\n", ("YAML003", 1, 5,
     BRACKET)),
    ("full-width comma", '指标: ["甲"，"乙"]\n',
     ("YAML003", 1, 9, ("括号里的分隔用了全角的“，”", COMMA_HINT))),
    ("、 between items", '指标: ["甲"、"乙"]\n',
     ("YAML003", 1, 9, ("括号里的分隔用了全角的“、”", COMMA_HINT))),
    # _open_quote
    ("double quote left open", '名称: "甲\n地区: 乙\n', ("YAML003", 1, 5, QUOTE)),
    ("single quote left open", "地区: 乙\n名称: '甲\n", ("YAML003", 2, 5, QUOTE)),
    ("other quote inside", "名称: \"it's\n地区: 乙\n", ("YAML003", 1, 5, QUOTE)),
    ("second quote left open", '{甲: "一", 乙: "二}\n', ("YAML003", 1, 13, QUOTE)),
    ("apostrophe in the key", "it's: \"甲\n", ("YAML003", 1, 7, QUOTE)),
    # _bad_start
    ("at sign", "名称: @甲\n", ("YAML003", 1, 5, ("内容不能以“@”开头", START_HINT))),
    ("backtick", "- `甲`\n", ("YAML003", 1, 3, ("内容不能以“`”开头", START_HINT))),
    ("per cent", "数值: %甲\n", ("YAML003", 1, 5, ("内容不能以“%”开头", START_HINT))),
    # _block_sign
    ("greater than", "达标: >38.5%\n",
     ("YAML003", 1, 5, ("以“>”开头的内容要加引号", '写成 ">38.5%"'))),
    # _missing_colon
    ("a word alone", "名称: 甲\n地区\n级别: 县\n", ("YAML003", 2, 1, NO_COLON)),
    ("a word alone in an entry", "项:\n  - 编号: 甲\n    地区\n    级别: 县\n",
     ("YAML003", 3, 5, NO_COLON)),
    ("no space after the dash", "项:\n- 甲\n-乙\n丙: 丁\n", ("YAML003", 3, 1, NO_SPACE_DASH)),
    ("full-width dash", "项:\n- 甲\n－ 乙\n丙: 丁\n",
     ("YAML003", 3, 1, ("列表开头用了“－”", "改成“- ”"))),
    # _indentation
    ("one space too few", "项:\n  甲: 一\n 乙: 二\n", ("YAML003", 3, 2, UNALIGNED)),
    ("dash too far left", "项:\n  - 一\n - 二\n", ("YAML003", 3, 2, LESS)),
    ("key among items", "项:\n  - 一\n  乙: 二\n", ("YAML003", 3, 3, NO_DASH)),
    ("one space too many", "名称: 甲\n 地区: 乙\n", ("YAML003", 2, 2, DEEP)),
    ("colon in the text", "名称: 甲: 乙\n", ("YAML003", 1, 6, colon_in("名称"))),
    # _bad_character
    ("control character", "名称: 甲\x07乙\n", ("YAML003", 1, 6, CONTROL)),
    ("control character, later line", "类型: 方案\n名称: 甲\x1b乙\n", ("YAML003", 2, 6, CONTROL)),
    ("control character after CRLF", "类型: 方案\r\n名称: 甲\x7f\r\n", ("YAML003", 2, 6, CONTROL)),
    # none of them
    ("stray bracket", "名称: }\n",
     ("YAML003", 1, 5, ("这里多了一个“}”", "补上与它成对的前括号，或者删掉它"))),
    ("directive", "%YAML 9.0\n---\n甲: 一\n", ("YAML003", 1, 1, UNKNOWN)),
]  # fmt: skip


def told(finding: Finding) -> Told:
    start = finding.at.start
    return finding.code, start.line, start.column, finding.message, finding.hint


def only(text: str) -> Finding:
    (finding,) = read(text, "a.yaml").findings
    return finding


@pytest.mark.parametrize(("text", "expected"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS])
def test_slip_is_named(text: str, expected: tuple[str, int, int, tuple[str, str]]) -> None:
    code, line, column, (message, hint) = expected
    assert told(only(text)) == (code, line, column, message, hint)


@pytest.mark.parametrize(("text", "expected"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS])
def test_the_pure_parser_names_the_same_slip(
    text: str, expected: tuple[str, int, int, tuple[str, str]]
) -> None:
    code, _, _, (message, _) = expected
    document = read(text, "a.yaml", parser=PureParser)
    assert [(finding.code, finding.message) for finding in document.findings] == [(code, message)]


@pytest.mark.parametrize(
    ("text", "column", "message"),
    [
        ("{甲: 一, 乙:[二]}\n", 9, "“乙”后面的冒号少一个空格"),
        ("{甲: 一, 乙::[二]}\n", 10, "“乙”后面多了一个冒号"),
        ("[甲:]\n", 3, "“甲”后面的冒号少一个空格"),
    ],
)
def test_a_colon_right_before_a_bracket(text: str, column: int, message: str) -> None:
    """Only libyaml refuses it; the pure parser takes it as it is meant."""
    pytest.importorskip("yaml._yaml")
    finding = only(text)
    start = finding.at.start
    assert (finding.code, start.column, finding.message) == ("YAML003", column, message)


INNOCENT: list[tuple[str, str, Told]] = [
    ("：in a block of text above", "名称: 甲\n说明: |\n  会议要求：各单位\n 地区: 乙\n",
     ("YAML003", 4, 2, *MORE)),
    ("：in an item above", "工作:\n  - 一是宣传：发放材料\n - 二是检查\n", ("YAML003", 3, 2,
     *LESS)),
    ("clock time above", "说明: 上午\n  8:30开会\n地区: 甲: 乙\n", ("YAML003", 3, 6,
     *colon_in("地区"))),
    ("：in a comment above", "项:\n  甲: 一\n  # 注意：下面\n 乙: 二\n", ("YAML003", 4, 2,
     *UNALIGNED)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"), [s[1:] for s in INNOCENT], ids=[s[0] for s in INNOCENT]
)
def test_an_innocent_line_nearby_is_not_blamed(text: str, expected: Told) -> None:
    assert told(only(text)) == expected


def test_braces_are_not_called_square_brackets() -> None:
    finding = only("项: {甲: 一， 乙: 二}\n")
    assert (finding.at.start.line, finding.at.start.column) == (1, 9)
    assert "“，”" in finding.message
    assert "方括号" not in finding.message


@pytest.mark.parametrize("text", ['名称: "四创"工作方案\n', "甲: [一], 乙\n", "'甲': '乙'丙\n"])
def test_text_behind_a_quote_or_bracket_is_no_fault_of_indentation(text: str) -> None:
    """`名称: "四创"工作方案` is one line alone: there is nothing to align it with."""
    assert "对不齐" not in only(text).message


def test_a_tab_behind_a_dash_is_called_a_tab() -> None:
    finding = only("- \t- 甲\n")
    assert "\t" not in finding.message
    assert "引号" not in finding.hint


@pytest.mark.parametrize("text", ["甲: [", "甲: {乙: 一", '甲: "', "甲:\n  - [一,\n", "甲: &"])
def test_the_place_lies_in_the_text(text: str) -> None:
    start = only(text).at.start
    lines = text.split("\n")
    assert start.line <= len(lines)
    assert start.column <= len(lines[start.line - 1]) + 1


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("名称：四创", 2),
        ("  - 名称：四创", 6),
        ("- - 名称：四创", 6),
        ("名称: 关于：四创", None),
        ("# 名称：四创", None),
        ('"名称：四创"', None),
        ("[名称：四创]", None),
        ("名称", None),
        ("", None),
        ("：", None),
    ],
)
def test_full_width_colon_is_found_where_a_colon_should_stand(
    line: str, column: int | None
) -> None:
    found = find_colon(line)
    assert (found and found.column) == column
