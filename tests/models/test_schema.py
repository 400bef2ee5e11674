"""JSON Schemas and models give the same answer."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from chuangcheng.models.catalog import KINDS
from chuangcheng.models.schema import schema_of
from chuangcheng.reading.read import read

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((*ROOT.glob("plans/*/*.yaml"), *ROOT.glob("standards/*.yaml")))
TYPED = """
2014 2014-03 2014.3.15 2014/03/15 2014年3月 2014年3月15日 2014年3月中旬 2014年2月底前
2014年第三季度 2014年上半年 长期坚持 每周 每周五前 每月5日前 每两个月 申报考核前 至通过验收
二〇一五年三月十日 二○一五年十二月底前 二Ｏ一五年二十一日 二零一五年第三季度 一九四八年
二二○一年 二〇一五 三月五日前 二○一五年三月前 2015年三月三十一号 每月十日前 2015年十三月
二○一五年三月四十日 ≥二○
2014年底 2024-13-45 2014年13月 1900 三月底前 2014年6月前 每月32日前 申报考核

≥35% 不低于35% 35%以上 达到35%以上 <8人/万车 0.3~0.4 10~15% =100% 有 无 达标 未完成 ≤C级
C级以上 C级 二级 不低于C级 逐年下降 近三年逐年上升 不高于上年 不高于近5年平均 不低于全省平均
≥ ≥甲 35% 500万元 36.5% 0.1‰ 60个工作日 18/10万 18/万 1,000 1,00 12.50 -3 +3 7 007 1e3 0x1F
1O% 1l% 1○万 5l 35﹪ ⩾35% ＞＝35% 30–40% 30〜40% 》=35% 2015年1O月
nan 1_000 12以上 约12 1234567890 3-5 20261130 26-08-05 8.5 7天内

增长≥10% 增长≥10 增长10%以上 年提高≥2个百分点 增幅不低于财政收入增幅 前10名 排名≤10 进步≥5位
后退5名以上 满2年 满两年以上 近三年每年≥1.7% 连续三年前10名 连续三年逐年下降
连续两年达标 逐年不上升 逐年改善 不高于近5年平均（含本年）
本地目标 3倍 0.5倍 不超过3倍 第8名 第0 相差 西部

是 否 yes 部门 乡镇 县 省 四定 通知 进行中 已完成 不适用 基本达标 评分 按比例 进位 折算 现行
错误 关闭 甲 待核
"""
WORDS = (*TYPED.split(), "", "甲 乙", ">= 35%", "2026 年 6 月", "每月 5 日前")
"""Every kind of value in right and wrong spellings; any may stand anywhere."""


@st.composite
def words(draw: st.DrawFn) -> str:
    """A word, in half of the cases with blanks where people leave some: `2026 年 6 月`."""
    word = draw(st.sampled_from(WORDS))
    for _ in range(draw(st.sampled_from((0, 0, 1, 2)))):
        at = draw(st.integers(0, len(word)))
        word = word[:at] + draw(st.sampled_from((" ", "  ", "　"))) + word[at:]
    return word


@cache
def schema(kind: str) -> dict[str, Any]:
    return schema_of(kind)


@cache
def validator(kind: str) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema(kind))
    return Draft202012Validator(schema(kind))


def models_take(kind: str, data: object) -> bool:
    try:
        KINDS[kind].model_validate(data)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_what_ships_is_valid(path: Path) -> None:
    data = read(path.read_text(encoding="utf-8"), path.name).data
    assert isinstance(data, dict)
    kind = str(data["类型"])
    assert [error.message for error in validator(kind).iter_errors(data)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_chinese_description_and_nothing_is_english(kind: str) -> None:
    texts: list[str] = []

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            texts.extend(part[key] for key in ("title", "description") if key in part)
            for key, value in part.get("properties", {}).items():
                assert "description" in value or key == "类型", key
            for key, value in part.items():
                if key != "oneOf":  # says which keys go together
                    walk(value)
        elif isinstance(part, list):
            for value in part:
                walk(value)

    walk(schema(kind))
    assert [text for text in texts if not re.search("[一-龥]", str(text))] == []


def strategy(part: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    """Documents that mostly have the shape of a schema; what stands in them is any word."""
    if "$ref" in part:
        return st.deferred(lambda: strategy(defs[part["$ref"].rpartition("/")[2]], defs))
    word = words()
    if "anyOf" in part:
        return st.one_of(*(strategy(one, defs) for one in part["anyOf"]))
    if "enum" in part or "const" in part:
        choices = part.get("enum", [part.get("const")])
        return st.one_of(st.sampled_from(choices), st.sampled_from(choices), word)
    types = part.get("type")
    if types == "array":
        return st.one_of(st.lists(strategy(part["items"], defs), max_size=2), word)
    if types == "object" and "properties" in part:
        return _mapping(part, defs)
    if types == "object":
        free = next(iter(part.get("patternProperties", {}).values()), part["additionalProperties"])
        inner = strategy(free, defs)
        return st.dictionaries(st.sampled_from(["甲", "2014", "每处", " "]), inner, max_size=2)
    return st.one_of(word, word, word, word, st.none(), st.just([]), st.just({}), st.just(["甲"]))


def _mapping(part: dict[str, Any], defs: dict[str, Any]) -> st.SearchStrategy[Any]:
    inner = {key: strategy(value, defs) for key, value in part["properties"].items()}
    required = set(part.get("required", ()))

    @st.composite
    def build(draw: st.DrawFn) -> dict[str, Any]:
        chosen = draw(st.sets(st.sampled_from(sorted(inner)), max_size=4)) | required
        if draw(st.integers(0, 9)) == 0:
            chosen = set(sorted(chosen)[1:])
        data = {key: draw(inner[key]) for key in sorted(chosen)}
        if draw(st.integers(0, 19)) == 0:
            data["没有的项"] = draw(st.sampled_from(WORDS))
        return data

    return build()


@cache
def documents_of(kind: str) -> st.SearchStrategy[Any]:
    whole = schema(kind)
    return strategy(whole | {"type": "object"}, whole.get("$defs", {}))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, Any]:
    kind = draw(st.sampled_from(sorted(KINDS)))
    data = draw(documents_of(kind))
    if kind == "工作区" or draw(st.integers(0, 9)):  # the former: the loader puts it in
        data["类型"] = kind
    return kind, data


@settings(max_examples=400, deadline=None)
@given(documents())
def test_schema_and_models_agree(document: tuple[str, Any]) -> None:
    kind, data = document
    errors = [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(data)]
    assert models_take(kind, data) == (not errors), errors


@settings(max_examples=300, deadline=None)
@given(words(), st.data())
def test_they_agree_on_every_single_value(word: str, data: st.DataObject) -> None:
    """One word at a time in an otherwise right file, so that no other fault hides it."""
    path = data.draw(st.sampled_from(SHIPPED))
    document: Any = read(path.read_text(encoding="utf-8"), path.name).data
    here, steps = document, 0
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return
        step = data.draw(st.sampled_from(keys))
        steps += 1
        if not isinstance(here[step], dict | list):
            here[step] = word
            break
        here = here[step]
    kind = document["类型"] if document["类型"] in KINDS else "方案"
    errors = [
        f"{one.json_path}: {one.message[-200:]}" for one in validator(kind).iter_errors(document)
    ]
    assert models_take(kind, document) == (not errors), errors
