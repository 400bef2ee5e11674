"""The template engine: strict, sandboxed, its faults told with file and line."""

from __future__ import annotations

import doctest

import pytest

from chuangcheng.documents import filters
from chuangcheng.documents.environment import render
from chuangcheng.errors import ChuangchengError


def render_text(template: str, **values: object) -> str:
    return render("示例.md.j2", values, {"示例.md.j2": template}.get)


def test_filters_do_what_their_examples_say() -> None:
    results = doctest.testmod(filters)
    assert results.attempted >= 6
    assert results.failed == 0


def test_values_are_seen_under_their_chinese_names() -> None:
    values = {"任务": {"牵头单位": "县住建局"}}
    assert render_text("{{ 任务.牵头单位 }}", **values) == "县住建局"


def test_markdown_in_a_value_is_escaped() -> None:
    assert render_text("{{ 名称 }}", 名称="*重点*") == r"\*重点\*"


def test_a_missing_name_is_told_with_its_line() -> None:
    with pytest.raises(ChuangchengError) as caught:
        render_text("第一行\n{{ 方案.没有 }}\n", 方案={})
    assert "“示例.md.j2”第 2 行" in caught.value.message


def test_a_broken_template_is_told_with_its_line() -> None:
    with pytest.raises(ChuangchengError) as caught:
        render_text("第一行\n\n{% if %}\n")
    assert caught.value.message == "模板“示例.md.j2”第 3 行写得不对"


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ 名称.__init__.__globals__ }}",
        "{{ 名单.append(1) }}",
        "{{ cycler.__init__ }}",
    ],
)
def test_a_template_cannot_reach_behind_its_values(template: str) -> None:
    with pytest.raises(ChuangchengError):
        render_text(template, 名称="甲", 名单=[1])


def test_an_unknown_template_is_named() -> None:
    with pytest.raises(ChuangchengError) as caught:
        render("没有.md.j2", {}, lambda _name: None)
    assert caught.value.message == "没有“没有.md.j2”这个模板"


@pytest.mark.parametrize(
    "template",
    ["{{ 1 / 0 }}", "{{ 2 ** 100000000 }}", "{{ 'x' * 1000000000 }}", "{{ 数 + 1 }}",
     "{{ 名称 | 公文日期 }}", "{{ none | 分段 }}", "{% extends '示例.md.j2' %}",
     "{{ 名称.index('zz') }}"],
)  # fmt: skip
def test_whatever_a_template_does_wrong_is_told_in_one_sentence(template: str) -> None:
    with pytest.raises(ChuangchengError) as caught:
        render_text(template, 名称="甲", 数=1)
    assert caught.value.message.startswith("模板“示例.md.j2”第 ")
