"""Turns of phrase that several rules use."""

from __future__ import annotations

from chuangcheng.rules.listing import listed


def test_a_short_list_is_told_whole() -> None:
    assert listed(["甲"]) == "甲"
    assert listed(["甲", "乙", "丙", "丁", "戊"]) == "甲、乙、丙、丁、戊"


def test_a_long_list_is_cut_and_says_so() -> None:
    assert listed([f"卫-{n}" for n in range(1, 200)]) == "卫-1、卫-2、卫-3、卫-4、卫-5等"
