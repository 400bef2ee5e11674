"""Edits into a text: where they land, how values are quoted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuangcheng.diagnostic import Edit
from chuangcheng.fixing.apply import apply
from chuangcheng.reading.read import read
from chuangcheng.source import Position, Span


def edit(line: int, start: int, end: int, put: str, *, is_value: bool = False) -> Edit:
    at = Span("f", Position(line, start), Position(line, end))
    return Edit(at=at, put=put, is_value=is_value)


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r", "\x85", "\u2028"])
def test_columns_count_characters_and_line_breaks_stay(line_break: str) -> None:
    text = line_break.join(("甲：1", "乙：2", ""))
    assert apply(text, [edit(2, 2, 3, ": "), edit(1, 2, 3, ": ")]) == (
        line_break.join(("甲: 1", "乙: 2", "")),
        2,
    )


def test_of_two_that_overlap_the_first_is_made() -> None:
    assert apply("甲乙丙", [edit(1, 2, 4, "x"), edit(1, 1, 3, "y")]) == ("y丙", 1)


def test_the_same_edit_is_made_once() -> None:
    assert apply("甲", [edit(1, 2, 2, "。"), edit(1, 2, 2, "。")]) == ("甲。", 1)


@pytest.mark.parametrize("outside", [edit(3, 1, 1, "x"), edit(1, 9, 9, "x"), edit(2, 2, 1, "x")])
def test_what_points_outside_the_text_is_left_out(outside: Edit) -> None:
    assert apply("甲\n乙", [outside]) == ("甲\n乙", 0)


@pytest.mark.parametrize(
    ("before", "after"),
    [("甲", "新"), ('"甲"', '"新"'), ("'甲'", "'新'")],
)
def test_a_value_keeps_its_quotes(before: str, after: str) -> None:
    text = f"k: {before}  # 说明"
    changed, _ = apply(text, [edit(1, 4, 4 + len(before), "新", is_value=True)])
    assert changed == f"k: {after}  # 说明"


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1),
    st.sampled_from(["甲", '"甲"', "'甲'"]),
)
def test_a_value_reads_as_what_was_put(value: str, before: str) -> None:
    for frame in ("k: {}", "k: [{}]", "k: {{k: {}}}", "- {}"):
        text = frame.format(before)
        start = text.index(before) + 1
        changed, _ = apply(text, [edit(1, start, start + len(before), value, is_value=True)])
        data = read(changed, "f").data
        while isinstance(data, dict | list):
            data = data["k"] if isinstance(data, dict) else data[0]
        wanted = None if before == "甲" and value in ("", "~") else value
        assert data == wanted, changed
