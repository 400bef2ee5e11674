"""The canonical layout: what it changes, and all that it leaves alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.editing.format import NotFormattedError, format_content, format_text
from chuangcheng.reading.read import read

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((*ROOT.glob("plans/*/*.yaml"), *ROOT.glob("standards/*.yaml")))

BEFORE = """\


# 头
类型:   任务分解 # 尾


任务:
# 第一件
- 编号:   "卫-01"
  内容: 甲   \n\
  标准:
  指标: [ 3.10 ,"4",   012 ]
  备注: |
     几行
       更深


     # 不是注释
  说明: >-
     一
     二

  # 说明后面的话
  牵头单位:
        - 县住建局     # 住建

        # 下一家
        - '县卫生局'

- {编号: b,内容:  丙}
  # 尾注
# 末尾


"""
AFTER = """\
# 头
类型: 任务分解   # 尾

任务:
  # 第一件
  - 编号: "卫-01"
    内容: 甲
    标准:
    指标: [3.10, "4", 012]
    备注: |
      几行
        更深


      # 不是注释
    说明: >-
      一
      二

    # 说明后面的话
    牵头单位:
      - 县住建局       # 住建

      # 下一家
      - '县卫生局'

  - {编号: b, 内容: 丙}
  # 尾注
# 末尾
"""


def test_the_layout() -> None:
    assert format_text(BEFORE) == AFTER


def test_a_second_time_changes_nothing() -> None:
    assert format_text(AFTER) == AFTER


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_ships_is_in_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert format_text(text) == text


@pytest.mark.parametrize(
    "value",
    [
        "3.10",
        "012",
        "0x1F",
        "1e3",
        "no",
        "是",
        "12:30",
        "2014-02-30",
        "1_000",
        "~",
        "null",
        "=",
        "<<",
    ],
)
def test_values_stay_as_written(value: str) -> None:
    text = f"甲: {value}\n乙:\n  - {value}\n"
    assert format_text(text) == text


@pytest.mark.parametrize(
    "value", ['"甲"', "'甲'", '"a\\tb"', "'it''s'", '""', "''", '"# 甲"', '"是"']
)
def test_quotes_stay(value: str) -> None:
    text = f"甲: {value}\n乙: [{value}]\n"
    assert format_text(text) == text


def test_a_long_line_is_not_broken() -> None:
    text = "甲: " + "很长的一句话，" * 400 + "\n乙: [" + ", ".join("丙" * 300) + "]\n"
    assert format_text(text) == text


def test_the_braces_of_a_single_entry_in_a_list_stay() -> None:
    text = "分类: [{当: {地区: 西部}, 达标: ≥8}, {达标: ≥9}]\n"
    assert format_text(text) == text


def test_anchors_and_aliases_stay() -> None:
    text = "甲: &a [一, 二]\n乙: *a\n"
    assert format_text(text) == text


def test_windows_line_ends_and_the_mark_stay() -> None:
    content = b"\xef\xbb\xbf" + "甲:   1\r\n乙:\r\n- 2\r\n".encode()
    wanted = b"\xef\xbb\xbf" + "甲: 1\r\n乙:\r\n  - 2\r\n".encode()
    assert format_content(content, content.decode("utf-8-sig")) == wanted


def test_an_empty_file_is_in_order() -> None:
    assert format_content(b"", "") == b""


@pytest.mark.parametrize("text", ["甲：1\n乙: 2\n", "甲: [1\n", "甲: 1\n甲: 2\n", "甲: !!int 1\n"])
def test_what_cannot_be_read_whole_is_left_alone(text: str) -> None:
    with pytest.raises(NotFormattedError, match="文件还没有读通"):
        format_text(text)


@pytest.mark.parametrize("item", ["[一, 二]", "{编号: 一}"])
def test_comments_between_brackets_are_not_lost(item: str) -> None:
    text = f"甲:\n- {item}\n# 上面的话\n- {item} # 说明\n# 再说\n- {item}    # 远\n乙: 1 # 完\n"
    indented = text.replace("\n- ", "\n  - ").replace("\n# ", "\n  # ")
    assert format_text(text) == indented.replace("    # ", "  # ").replace("} # ", "}  # ").replace(
        "] # ", "]  # "
    ).replace("1 # ", "1  # ")


_WORDS = st.sampled_from(
    ["甲", "3.10", "no", "'乙'", '"丙: 丁"', "戊 己", "[一,二]", "{甲: 乙}", ""]
)
_BEHIND = st.sampled_from(["", " # 说明", "    # 远处的说明"])
_ABOVE = st.sampled_from(
    ["", "\n", "\n\n\n", "# 上面的话\n", "        # 缩进的话\n", "\n# 一\n\n# 二\n"]
)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    depth = draw(st.integers(1, 5))
    lines = []
    for number in range(draw(st.integers(1, 6))):
        lines.append(f"{draw(_ABOVE)}键{number}: {draw(_WORDS)}{draw(_BEHIND)}\n")
        if draw(st.booleans()):
            lines[-1] = f"{draw(_ABOVE)}键{number}:{draw(_BEHIND)}\n"
            indent = " " * draw(st.sampled_from([0, depth]))
            lines += [
                f"{draw(_ABOVE)}{indent}- {draw(_WORDS.filter(bool))}{draw(_BEHIND)}\n"
                for _ in range(draw(st.integers(1, 3)))
            ]
    return "".join(lines)


def _comments(text: str) -> list[str]:
    return [line[line.index("#") :].rstrip() for line in text.split("\n") if "#" in line]


@given(_texts())
def test_data_and_comments_survive_and_the_layout_is_stable(text: str) -> None:
    try:
        once = format_text(text)
    except NotFormattedError:
        assert read(text, "f").findings, text
        return
    blank_as_empty = str(read(text, "f").data).replace("None", "''")
    assert str(read(once, "f").data).replace("None", "''") == blank_as_empty
    assert _comments(once) == _comments(text)
    assert format_text(once) == once
