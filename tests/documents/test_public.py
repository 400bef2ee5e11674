"""The edition for the public: what is hidden, what is left out, and what stays."""

from __future__ import annotations

import doctest

import pytest

from chuangcheng.documents.genre import Context
from chuangcheng.documents.paper import Column, Field, Form, Table
from chuangcheng.documents.public import public
from chuangcheng.workspace import private
from chuangcheng.workspace.private import masked

MOBILE, STARS = "13800000000", "138********"
TABLE = Table(
    "表",
    (Column("工作任务", 4), Column("责任人", 1), Column("备注", 1)),
    ((f"联系{MOBILE}", "张某某", "先别说"), ("改厕", "", "")),
)


def context(**values: object) -> Context:
    form = Form(
        "卡", ((Field("事项", MOBILE), Field("联系电话", "0878-6222222")), (Field("备注"),))
    )
    return Context(name="表", file_name="表", values=values, tables={"表": TABLE, "卡": form})


def test_the_example_in_the_code_is_true() -> None:
    results = doctest.testmod(private)
    assert (results.attempted, results.failed) == (1, 0)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("138 0000 0000。", "138**********。"),
        (f"{MOBILE}、{MOBILE}", f"{STARS}、{STARS}"),
        ("11010519491231002X", "110***************"),
        # No numbers of persons: a wrong check digit, a sum of money, an office's telephone.
        ("110105194912310021", "110105194912310021"),
        ("13800000000元", "13800000000元"),
        ("0878-6222222", "0878-6222222"),
    ],
)
def test_numbers_of_persons_cannot_be_read(text: str, shown: str) -> None:
    assert masked(text) == shown


def test_columns_and_fields_for_ourselves_are_left_out() -> None:
    tables = public(context()).tables
    table, form = tables["表"], tables["卡"]
    assert isinstance(table, Table)
    assert isinstance(form, Form)
    assert [column.title for column in table.columns] == ["工作任务"]
    assert table.rows == ((f"联系{STARS}",), ("改厕",))
    assert form.rows == ((Field("事项", STARS),),)


def test_a_template_still_finds_every_key_but_no_secret() -> None:
    plan = {"名称": "方案", "备注": "先别说", "机构": [{"联络员": "张某某", "名称": f"组{MOBILE}"}]}
    made = public(context(方案=plan, 数=3)).values
    assert made == {
        "方案": {"名称": "方案", "备注": None, "机构": [{"联络员": None, "名称": f"组{STARS}"}]},
        "数": 3,
    }


def test_the_file_is_not_taken_for_the_internal_one() -> None:
    assert public(context()).file_name == "表-公开"
