"""Slips of a Chinese keyboard in a real plan: fixed, the data is what it was before them."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from chuangcheng.fixing.fix import Fixed, fix
from chuangcheng.loading.load import load
from mdcase import PIECE, load_texts

PLAN = "plans/dayao-sichuang"
SLIPS = (
    (": ", "："),
    (": ", ":　"),
    (", ", "，"),
    (", ", "、"),
    ("- ", "－ "),
    ("- ", "— "),
    ("  ", "\t"),
    ("  ", "　"),
)


def fixed(texts: Mapping[str, str]) -> Fixed:
    return fix({path: text.encode() for path, text in {**PIECE, **texts}.items()}, load)


def text_of(result: Fixed, path: str) -> str:
    return result.contents[path].decode()


BEFORE = """\
# 卫生县城任务
类型: 任务分解

任务:
  - 编号: 卫-01   # 先做这件
    内容：完善污水管网
    牵头单位：县住建局   # 已定
    配合单位: [县卫生局,   县环保局]

  # 第二件
  - {编号: 卫-02, 内容: 道路，牵头单位: 县住建局}
"""


def test_slips_are_put_right_and_comments_and_layout_stay() -> None:
    path = "plans/示例/任务.yaml"
    result = fixed({path: BEFORE})
    assert text_of(result, path) == BEFORE.replace("：", ": ").replace("，", ", ")
    assert result.count == 3


@pytest.mark.parametrize("comma", ["，", "， ", "，　", "、 "])
@pytest.mark.parametrize(
    "text",
    [
        "  - {编号: 卫-01, 内容: 道路, 牵头单位: 县住建局}\n",
        "  - {编号: 卫-01, 内容: 道路, 牵头单位: 县住建局, 配合单位: [县卫生局, 县环保局]}\n",
        (
            "  - 编号: 卫-01\n    内容: 道路\n    牵头单位: 县住建局\n"
            "    配合单位: [县卫生局, 县环保局]\n"
        ),
    ],
)
def test_one_blank_stands_behind_a_comma_put_right(text: str, comma: str) -> None:
    path, head = "plans/示例/任务.yaml", "类型: 任务分解\n任务:\n"
    assert text_of(fixed({path: head + text.replace(", ", comma)}), path) == head + text


def test_nothing_to_fix_changes_nothing() -> None:
    result = fixed({"plans/示例/任务.yaml": "类型: 任务分解\n任务: []\n"})
    assert (result.contents, result.count) == ({}, 0)


def test_a_foreign_encoding_becomes_utf_8() -> None:
    text = "类型: 任务分解\n任务:\n  - {编号：卫-01, 内容: 完善污水管网, 牵头单位: 县住建局}\n"
    files = {"chuangcheng.yaml": b"", "plans/示例/任务.yaml": text.encode("gb18030")}
    result = fix(files, load)
    assert text_of(result, "plans/示例/任务.yaml") == text.replace("：", ": ")


def test_the_mark_and_the_line_ends_of_windows_stay() -> None:
    text = "类型: 任务分解\r\n任务:\r\n  - {编号：卫-01, 内容: 甲, 牵头单位: 县住建局}\r\n"
    files = {"plans/示例/任务.yaml": b"\xef\xbb\xbf" + text.encode()}
    result = fix(files, load)
    assert result.contents["plans/示例/任务.yaml"] == (
        b"\xef\xbb\xbf" + text.replace("：", ": ").encode()
    )


def test_only_the_wanted_files_are_changed() -> None:
    text = "类型: 任务分解\n任务:\n  - {编号：卫-01, 内容: 甲, 牵头单位: 县住建局}\n"
    files = {"plans/甲/任务.yaml": text.encode(), "plans/乙/任务.yaml": text.encode()}
    assert list(fix(files, load, lambda file: "乙" in file).contents) == ["plans/乙/任务.yaml"]


def test_what_is_ignored_or_switched_off_is_not_fixed() -> None:
    config = "类型: 工作区\n规则: {YAML010: 关闭}\n"
    text = "类型: 任务分解\n任务:\n  - {编号: 卫-01, 内容: 完善管网, 牵头单位: 县住建局}\n"
    files = {
        "chuangcheng.yaml": config.encode(),
        "plans/示例/任务.yaml": text.encode("gb18030"),
    }
    assert fix(files, load).contents == {}


TWO = """\
类型: 任务分解
任务:
@- 编号: 卫-01
@  内容: 完善污水管网
@  牵头单位: 县住建局
@- 编号: 卫-02
@  内容: 改造旱厕
@  牵头单位: 县住建局
"""


@pytest.mark.parametrize("dash", ["- ", "－ ", "－　", "• "])
@pytest.mark.parametrize("colon", [": ", "：", ":　"])
@pytest.mark.parametrize(
    ("before_dash", "before_key", "wanted"),
    [
        ("", "　", ""),
        ("", "　 ", ""),
        ("  ", "　　", "  "),
        ("　", "　　 ", "  "),
        ("　", "\t\t", "  "),
    ],
)
def test_full_width_indentation_becomes_what_was_meant(
    before_dash: str, before_key: str, wanted: str, colon: str, dash: str
) -> None:
    text = TWO.replace("@  ", before_key).replace("@- ", before_dash + dash).replace(": ", colon)
    path = "plans/示例/任务.yaml"
    expected = TWO.replace("@", wanted)
    result = fixed({path: text})
    assert (text_of(result, path) if result.contents else text) == expected


def test_an_item_with_full_width_signs_before_a_clean_one() -> None:
    text = TWO.replace("@", "  ").replace("  - 编号: 卫-01", "　－ 编号：卫-01")
    path = "plans/示例/任务.yaml"
    result = fixed({path: text.replace("任务:\n", "任务：\n")})
    assert text_of(result, path) == TWO.replace("@", "  ")


@pytest.mark.parametrize("count", [16, 150])
def test_a_large_file_that_is_all_full_width_is_mended_to_its_end(count: int) -> None:
    item = (
        "－ 编号：卫-{0}\n　 内容：改造第{0}座\n"
        "　 牵头单位：县住建局\n　 完成时限：２０２６年底前\n"
    )
    items = "".join(item.format(number) for number in range(10, 10 + count))
    path = "plans/示例/任务.yaml"
    result = fixed({path: f"类型：任务分解\n任务：\n{items}"})
    assert result.verdict.diagnostics == ()
    assert text_of(result, path).endswith("  牵头单位: 县住建局\n  完成时限: 2026年底前\n")


def test_the_shipped_plan_typed_with_full_width_signs_is_mended_to_its_end(
    repository: Path,
) -> None:
    right = (repository / PLAN / "任务-卫生.yaml").read_text(encoding="utf-8")
    typed = re.sub("^ +", lambda blanks: "　" * (len(blanks[0]) // 2), right, flags=re.MULTILINE)
    name = f"{PLAN}/任务-卫生.yaml"
    result = fixed({name: typed.replace(": ", "：").replace(":\n", "：\n")})
    assert result.loaded.documents[name].data == load_texts({name: right}).documents[name].data
    assert not [one for one in result.verdict.diagnostics if one.edits]


UNITS = """\
类型: 单位名录
单位:
  - {名称: 大姚县住房和城乡建设局, 简称: [县住建局]}
  - {名称: 县卫生局}
"""


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("县住建局、县卫生局", "[县住建局, 县卫生局]"),
        ("[县住建局，县卫生局]", "[县住建局, 县卫生局]"),
        ("[县卫生局, 县住建局、县卫生局]", "[县卫生局, 县住建局, 县卫生局]"),
        ("县住建局；县卫生局", "[县住建局, 县卫生局]"),
        ("县住建局 县卫生局", "[县住建局, 县卫生局]"),
        ("县住建局和县卫生局", "[县住建局, 县卫生局]"),
        ("县住建局和县环保局", None),
        ("“县卫生局”", "县卫生局"),
        ("[县住建局, 【县卫生局】]", "[县住建局, 县卫生局]"),
        ("‘县卫生局’", "县卫生局"),
        ("“县环保局”", "县环保局"),
        ("[县住建局，县环保局]", "[县住建局, 县环保局]"),
        ("[县住建局、县环保局]", "[县住建局, 县环保局]"),
        ("县住建局、县环保局", None),
        ("\n      - 县住建局，县卫生局", None),
    ],
)
def test_units_in_one_word_become_a_list_where_all_are_known(
    written: str, wanted: str | None
) -> None:
    text = "类型: 任务分解\n任务:\n  - 编号: 卫-01\n    内容: 甲\n    牵头单位: 县住建局\n"
    path = "plans/示例/任务.yaml"
    result = fixed({"单位.yaml": UNITS, path: f"{text}    配合单位: {written}\n"})
    expected = {} if wanted is None else {path: f"{text}    配合单位: {wanted}\n".encode()}
    assert result.contents == expected


def test_short_names_become_what_the_plan_asks_for() -> None:
    plan = "类型: 方案\n名称: 甲方案\n地区: 甲县\n级别: 县\n单位写法: 全称\n"
    task = "{编号: 卫-01, 内容: 甲, 牵头单位: '县住建局', 责任单位: [县卫生局]}"
    text = f"类型: 任务分解\n任务:\n  - {task}\n"
    files = {"单位.yaml": UNITS, "plans/示例/方案.yaml": plan, "plans/示例/任务.yaml": text}
    assert fixed(files).contents == {
        "plans/示例/任务.yaml": text.replace("县住建局", "大姚县住房和城乡建设局").encode()
    }


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("２０１５．６．５", "2015-06-05"),
        ('"2015/6/5"', '"2015-06-05"'),
        ("2015年06月05号", "2015年6月5日"),
        ("二○一五年六月五日", "2015年6月5日"),
        ("二〇一五年十月底前", "2015年10月底前"),
        ("2015.2.30", None),
        ("2015-06-05", None),
    ],
)
def test_dates_and_figures_are_spelt_alike(written: str, wanted: str | None) -> None:
    task = "{编号: 卫-01, 内容: 甲管网, 牵头单位: 县住建局, 完成时限: @}"
    text = f"类型: 任务分解\n任务:\n  - {task}\n"
    path = "plans/示例/任务.yaml"
    result = fixed({path: text.replace("@", written)})
    expected = {} if wanted is None else {path: text.replace("@", wanted).encode()}
    assert result.contents == expected


@pytest.mark.parametrize("written", ["三.八妇女节前完成", "五．四青年节活动"])
def test_a_day_with_a_point_is_no_number_of_a_heading(written: str) -> None:
    text = f"类型: 任务分解\n任务:\n  - {{编号: 卫-01, 内容: {written}, 牵头单位: 县住建局}}\n"
    result = fixed({"plans/示例/任务.yaml": text})
    assert "WORD005" not in {one.code for one in result.verdict.diagnostics}
    assert result.contents == {}


def test_both_noughts_of_a_date_go_or_none() -> None:
    text = "类型: 任务分解\n任务:\n  - {编号: 卫-01, 内容: @, 牵头单位: 县住建局}\n"
    path = "plans/示例/任务.yaml"
    result = fixed({path: text.replace("@", "05月08号前完成摸底")})
    assert text_of(result, path) == text.replace("@", "5月8日前完成摸底")


@pytest.mark.parametrize("seed", range(60))
def test_slips_in_a_real_plan_are_undone_and_a_second_run_changes_nothing(
    seed: int, repository: Path
) -> None:
    chance = random.Random(seed)
    path = chance.choice(sorted((repository / PLAN).glob("*.yaml")))
    right = path.read_text(encoding="utf-8")
    name = f"{PLAN}/{path.name}"
    lines = right.splitlines(keepends=True)
    for number in chance.sample(range(len(lines)), k=min(6, len(lines))):
        old, new = chance.choice(SLIPS)
        slip = lines[number].replace(old, new, 1)
        alone = right.replace(lines[number], slip, 1)
        if load_texts({name: alone}).documents[name].findings:  # else it is good YAML as well
            lines[number] = slip
    once = fixed({name: "".join(lines)})
    now = text_of(once, name) if once.contents else "".join(lines)
    again = fixed({name: now})
    assert again.contents == {}
    faults = [one for one in once.loaded.findings if one.at.file == name]
    if not faults:
        assert once.loaded.documents[name].data == load_texts({name: right}).documents[name].data
