"""Plans read one by one: what they have to show, and what is held in memory."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from chuangcheng.comparing.place import Place, Question, read_place
from chuangcheng.comparing.places import places, shelf_of
from chuangcheng.loading.files import plan_folders
from scoring.build import D

STANDARD = """
类型: 指标体系
代号: 试
名称: 试行标准
满分: 20
判定: [{等次: 达标, 总分: ≥15}, {等次: 不达标}]
指标:
  - {编号: "1", 名称: 甲, 分值: 10, 计分: 评分}
  - {编号: "2", 名称: 乙, 分值: 10, 达标: ≥36%}
"""
PLAN = """
类型: 方案
名称: {0}方案
简称: {0}创
地区: {0}
级别: 县
创建项目: [{{代号: 卫, 名称: 卫生县, 标准: 试}}]
"""

Write = Callable[[Mapping[str, str]], str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Puts files into a workspace with a standard; gives its root."""

    def write_all(files: Mapping[str, str]) -> str:
        standard = {"chuangcheng.yaml": "类型: 工作区\n", "standards/试.yaml": STANDARD}
        for name, text in {**standard, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return str(tmp_path)

    return write_all


def assessed(points: str, standard: str = "试", day: str = "2014-08-15") -> str:
    return (
        f'类型: 自评\n标准: {standard}\n时点: {day}\n结果: {{"1": {{得分: {points}}}, "2": 40%}}\n'
    )


def read(root: str, question: Question | None = None) -> list[Place]:
    return list(places(question or Question(root), plan_folders(root), shelf_of(root)))


def test_a_place_shows_its_totals_by_its_latest_assessment(write: Write) -> None:
    root = write(
        {
            "plans/甲县/方案.yaml": PLAN.format("甲县"),
            "plans/甲县/自评-春.yaml": assessed("9", day="2014-03-01"),
            "plans/甲县/自评-秋.yaml": assessed("4"),
        }
    )
    (place,) = read(root)
    (card,) = place.summaries
    assert (card.region, card.name, card.title) == ("甲县", "甲县创", "试行标准")
    assert (card.as_of, card.totals.grade) == ("2014-08-15", "不达标")
    assert (card.totals.known, card.full, card.coverage) == (D(14), D(20), D(1))


def test_only_the_standard_that_is_wanted_is_scored(write: Write) -> None:
    root = write(
        {
            "standards/另.yaml": STANDARD.replace("代号: 试", "代号: 另"),
            "plans/甲县/自评-一.yaml": assessed("9"),
            "plans/甲县/自评-二.yaml": assessed("5", standard="另"),
        }
    )
    (place,) = read(root)
    assert place.codes == ("试", "另")
    assert [(card.standard, card.totals.known) for card in place.summaries] == [
        ("试", D(19)),
        ("另", D(15)),
    ]
    (place,) = read(root, Question(root, wanted="另"))
    assert [card.standard for card in place.summaries] == ["另"]


def test_a_shipped_standard_is_found_once_a_plan_names_it(write: Write) -> None:
    text = assessed("9", standard="卫生县城-暗访")
    (place,) = read(write({"plans/甲县/自评.yaml": text}))
    assert [card.standard for card in place.summaries] == ["卫生县城-暗访"]


def test_a_file_that_totals_do_not_hang_on_is_not_even_read(write: Write) -> None:
    root = write(
        {"plans/甲县/自评.yaml": assessed("9"), "plans/甲县/任务.yaml": "类型: 任务分解\n任务: ["}
    )
    (place,) = read(root)
    assert not place.findings
    assert place.summaries[0].totals.known == 19


def test_what_is_broken_is_told_and_the_others_go_on(write: Write) -> None:
    root = write(
        {
            "plans/甲县/自评.yaml": assessed("9"),
            "plans/乙县/自评.yaml": assessed("8").replace("2014-08-15", "八月半"),
            "plans/丙县/自评.yaml": assessed("7"),
        }
    )
    found = {place.folder: place for place in read(root)}
    (finding,) = found["plans/乙县"].findings
    assert (finding.at.file, finding.at.start.line) == ("plans/乙县/自评.yaml", 3)
    assert [folder for folder, place in found.items() if place.summaries] == [
        "plans/丙县",
        "plans/甲县",
    ]


def test_other_processes_find_the_same_in_the_same_order(write: Write) -> None:
    files = {f"plans/县{n:02}/自评.yaml": assessed(str(n % 11)) for n in range(40)}
    root = write({**files, "plans/县07/自评.yaml": "类型: 自评\n结果: [\n"})
    folders, shelf = plan_folders(root), shelf_of(root)
    alone = list(places(Question(root), folders, shelf, workers=1))
    assert [place.folder for place in alone] == [f"plans/县{n:02}" for n in range(40)]
    assert list(places(Question(root), folders, shelf, workers=2)) == alone


def test_nothing_of_a_place_stays_in_memory(write: Write) -> None:
    """Without a cycle everything goes at once: the collector, which is off, would find the rest."""
    wide = '"2": {序列: {2013: 30%, 2014: 40%}, 抽查: [{点位: 甲, 结果: 达标}]}'
    root = write(
        {
            "plans/甲/自评.yaml": assessed("9"),
            "plans/乙/自评.yaml": assessed("9").replace('"2": 40%', wide),
        }
    )
    shelf = shelf_of(root)
    for folder in plan_folders(root):
        read_place(Question(root), folder, shelf)  # what is built but once
        gc.collect()
        gc.disable()
        try:
            read_place(Question(root), folder, shelf)
            assert gc.collect() == 0
        finally:
            gc.enable()
