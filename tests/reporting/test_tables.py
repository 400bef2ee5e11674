"""Scores as Parquet, read back; worked by hand."""

from __future__ import annotations

import io
import sys
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from chuangcheng.cli.commands.score import TABLE_FORMATS
from chuangcheng.errors import ChuangchengError
from chuangcheng.reporting.tables.catalog import TABLES
from chuangcheng.reporting.tables.parquet import prepare
from chuangcheng.reporting.tables.records import Records, line_records, ranking_records
from chuangcheng.scoring.choose import cards
from chuangcheng.scoring.series import ranked, summaries
from chuangcheng.workspace.workspace import Workspace
from mdcase import load_texts
from scoring.build import D

STANDARD = """
类型: 指标体系
代号: 试
名称: 试
满分: 40
来源: {说法: 示例通知, 核实: 是}
判定: [{等次: 达标, 总分: ≥30}, {等次: 不达标}]
指标:
  - 编号: "1"
    名称: 甲组
    分值: 10
    汇总: 加权
    指标:
      - {编号: "1.1", 名称: 甲, 权重: 20%, 计分: 评分, 分值: 7}
      - {编号: "1.2", 名称: 乙, 权重: 40%, 计分: 评分, 分值: 7, 来源: {说法: 示例, 核实: 否}}
  - {编号: "2", 名称: =丙+1, 分值: 30, 达标: ≥36%}
"""
PLAN = """
类型: 方案
名称: {0}方案
地区: {0}
级别: 县
创建项目: [{{代号: 卫, 名称: 卫生县, 标准: 试}}]
"""
MATRIX = """
类型: 任务分解
任务:
  - {编号: 一, 内容: 治理, 指标: [试/2], 牵头单位: 县住建局, 完成时限: 2014}
"""


def workspace(*places: str) -> Workspace:
    """Plans with a 自评 but for the last."""
    texts = {"standards/试.yaml": STANDARD, "plans/甲县/任务.yaml": MATRIX}
    for place in places:
        texts[f"plans/{place}/方案.yaml"] = PLAN.format(place)
    for place in places[:-1] or places:
        texts[f"plans/{place}/自评.yaml"] = (
            '类型: 自评\n标准: 试\n时点: 2014-08\n结果: {"1.1": {得分: 1}, "2": 40%}\n'
        )
    loaded = load_texts(texts)
    assert not loaded.findings
    return loaded.workspace


def read_back(records: Records) -> Any:
    """The table that a reader of Parquet finds."""
    return parquet.read_table(io.BytesIO(prepare()(records)))


def test_every_line_is_a_row_with_exact_points() -> None:
    one = workspace("甲县")
    folder = one.plans[0]
    table = read_back(line_records(folder, cards(one, folder)[0]))
    assert table.column_names == [
        "文件夹", "地区", "方案", "指标体系", "时点", "编号", "项目", "状态", "牵头单位", "核实",
        "满分", "得分", "最少", "最多", "失分",
    ]  # fmt: skip
    first, second, third = table.to_pylist()
    assert (first["文件夹"], first["地区"], first["时点"]) == ("plans/甲县", "甲县", "2014-08")
    # Weights of 1 to 2 share 10 points; 1 of 7 points got of a third of 10: 10/21.
    assert (first["满分"], first["得分"]) == (D("3.333333"), D("0.476190"))
    assert (second["状态"], second["满分"], second["最多"]) == (
        "未评",
        D("6.666667"),
        D("6.666667"),
    )
    assert (third["项目"], third["牵头单位"], third["得分"]) == ("=丙+1", "县住建局", D(30))
    assert [row["核实"] for row in (first, second, third)] == [True, False, True]
    assert first["牵头单位"] is None


def test_points_are_decimals_and_not_floats() -> None:
    one = workspace("甲县", "乙县")
    records = ranking_records(ranked([s for f in one.plans for s in summaries(one, f)]))
    types = {field.name: field.type for field in read_back(records).schema}
    assert types["得分"] == types["已评"] == pa.decimal128(34, 6)
    assert types["名次"] == pa.int32()


def test_a_plan_without_an_assessment_has_no_place_and_no_points() -> None:
    one = workspace("甲县", "乙县")
    records = ranking_records(ranked([s for f in one.plans for s in summaries(one, f)]))
    first, last = read_back(records).to_pylist()
    assert (first["名次"], first["地区"], first["等次"]) == (1, "甲县", "达标")
    assert first["核实"] is False  # one line of three is not
    assert first["最多"] == D("37.142857")  # 30 + 10/21 + 20/3, which is 37 and a seventh
    assert (last["地区"], last["满分"]) == ("乙县", D(40))
    unknown = ("名次", "时点", "等次", "得分", "最少", "最多", "已评")
    assert {last[name] for name in unknown} == {None}


def test_an_empty_table_keeps_its_types() -> None:
    table = read_back(ranking_records([]))
    assert (table.num_rows, table.schema.field("得分").type) == (0, pa.decimal128(34, 6))


def test_the_same_table_gives_the_same_bytes() -> None:
    one = workspace("甲县")
    records = line_records(one.plans[0], cards(one, one.plans[0])[0])
    assert prepare()(records) == prepare()(records)


def test_without_the_library_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)  # what Python takes for: not installed
    with pytest.raises(ChuangchengError, match="先要装 pyarrow") as raised:
        prepare()
    assert "chuangcheng[parquet]" in raised.value.hint


def test_the_command_knows_every_format() -> None:
    assert tuple(TABLES) == TABLE_FORMATS
