"""Lines of a narrow cell, counted by hand."""

from __future__ import annotations

import pytest

from chuangcheng.documents.wrapping import wrapped_lines
from chuangcheng.documents.writers.docx.pagination import page_starts


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("", 5, 1),
        ("甲乙丙丁戊", 5, 1),
        ("甲乙丙丁戊己", 5, 2),
        ("甲乙\n丙", 5, 2),
        # 甲乙丙丁 / 戊，己庚 / 辛: a comma begins no line and takes its neighbour along.
        ("甲乙丙丁戊，己庚辛壬", 5, 3),
        # 甲乙丙丁 / （戊己庚 / ）: nor does an opening mark end one.
        ("甲乙丙丁（戊己庚", 5, 2),
        ("甲乙丙（（戊己庚", 4, 3),
        # 甲乙丙 / 2014年 / 丁: a number stays whole, with a gap on both sides.
        ("甲乙丙2014年丁戊", 4, 3),
        ("甲乙丙丁90%以上", 5, 2),
        ("ABCDEFGHIJKLMNOP", 4, 1),
    ],
)
def test_lines_are_broken_where_marks_and_numbers_allow(text: str, room: float, lines: int) -> None:
    assert wrapped_lines(text, room) == lines


@pytest.mark.parametrize(
    ("heights", "taken", "starts"),
    [
        ([], 0, set()),
        ([20, 20, 20, 20], 0, set()),
        ([20, 20, 20, 20, 20, 20, 20, 20, 20], 0, {4, 8}),
        # What is taken before the table counts on its first page only.
        ([20, 20, 20, 20, 20, 20, 20, 20], 50, {1, 5}),
        ([20, 20, 20, 20, 20], 150, {1}),
        # A row too high for any page has one of its own.
        ([20, 200, 20], 0, {1, 2}),
    ],
)
def test_a_page_of_100_points_holds_a_head_of_20_and_rows(
    heights: list[float], taken: float, starts: set[int]
) -> None:
    assert page_starts(heights, 20, 100, taken) == starts
