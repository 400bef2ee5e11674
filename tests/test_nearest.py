"""Near misses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chuangcheng.nearest import nearest, suggest

UNITS = ("大姚县住房和城乡建设局", "大姚县卫生局", "大姚县环境保护局", "县创建办")
KEYS = ("编号", "内容", "标准", "牵头单位", "责任单位", "配合单位", "完成时限")


@pytest.mark.parametrize(
    ("written", "known", "first"),
    [
        ("牵头单伟", KEYS, "牵头单位"),
        ("签头单位", KEYS, "牵头单位"),
        ("牵头", KEYS, "牵头单位"),
        ("完成期限", KEYS, "完成时限"),
        ("县住建局", UNITS, "大姚县住房和城乡建设局"),
        ("大姚县卫生局局", UNITS, "大姚县卫生局"),
        ("大姚县环保局", UNITS, "大姚县环境保护局"),
    ],
)
def test_the_name_that_was_meant_comes_first(
    written: str, known: tuple[str, ...], first: str
) -> None:
    assert nearest(written, known)[:1] == (first,)


@pytest.mark.parametrize("written", ["甲乙丙丁", "x", "", "ABCD"])
def test_nothing_is_named_where_nothing_is_alike(written: str) -> None:
    assert nearest(written, KEYS) == ()


def test_no_more_than_three_are_named() -> None:
    assert len(nearest("单位", [f"单位{letter}" for letter in "甲乙丙丁戊"])) == 3


def test_far_worse_ones_are_left_out() -> None:
    assert nearest("牵头单位", KEYS) == ("牵头单位",)


@pytest.mark.parametrize("known", ["", "县"])
def test_a_name_of_no_substance_abbreviates_nothing(known: str) -> None:
    """Every character of “” occurs in anything, and 县 in most names."""
    assert nearest("大姚县住建局", [known]) == ()


@pytest.mark.parametrize(
    ("name", "meant"), [("３.１", "3.1"), ("卫－01", "卫-01"), ("3(2)", "3（2）")]
)
def test_a_name_that_differs_in_width_only_is_meant_for_certain(name: str, meant: str) -> None:
    assert nearest(name, ["3.2", "3.1", "卫-02", "卫-01", "3（2）"]) == (meant,)


def test_the_hint_asks() -> None:
    assert suggest("签头单位", ["牵头单位"]) == "是不是“牵头单位”？"
    assert suggest("单位", ["单位二", "单位一"]) == "是不是“单位一”、“单位二”？"
    assert suggest("甲", ["乙"]) == ""


def test_order_does_not_depend_on_the_order_of_the_known() -> None:
    known = ["单位乙", "单位甲", "单位丙丁"]
    assert nearest("单位", known) == nearest("单位", known[::-1])


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(st.text("甲乙县局ab", max_size=8), st.lists(st.text("甲乙县局ab", max_size=8), max_size=6))
def test_only_known_names_are_given_and_the_name_itself_first(name: str, known: list[str]) -> None:
    found = nearest(name, known)
    assert set(found) <= set(known)
    if name and name in known:
        assert found[0] == name


def test_a_text_of_millions_is_like_no_name() -> None:
    assert nearest("县住建局" * 100_000, ["县住建局"]) == ()
