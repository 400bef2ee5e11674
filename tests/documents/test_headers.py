"""表头: a county's own words above the columns, in every genre and format."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest

from documents import small_county as county

CONFIG = "类型: 工作区\n表头: {牵头单位: 主责单位, 完成时限: 完成时间}\n"
FILES = county.COUNTY | {"chuangcheng.yaml": CONFIG}


@pytest.mark.parametrize(
    ("genre", "choices"),
    [("任务分解表", {}), ("任务分解表", {"view": "indicator"}), ("工作月报", {"month": "2014-08"})],
)
def test_columns_have_the_countys_words(genre: str, choices: dict[str, Any]) -> None:
    usual, own = (county.text(genre, files, **choices) for files in (county.COUNTY, FILES))
    heads = [line for line in usual.splitlines() if line.startswith("|") and "牵头单位" in line]
    assert heads
    for head in heads:
        assert head.replace("牵头单位", "主责单位").replace("完成时限", "完成时间") in own
    assert county.rows(own) == county.rows(usual)


def test_excel_has_them_too() -> None:
    book = openpyxl.load_workbook(BytesIO(county.content("任务分解表", FILES, "xlsx")))
    titles = {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
    assert {"主责单位", "完成时间"} <= titles
    assert "牵头单位" not in titles
