"""Tables: within the type area, their head on every page."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.documents.paper import TableBlock
from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.specimen import Specimen, shown

_ROUNDING = 0.5
"""Columns are cut to twentieths of a point; so many may add up to this, in mm."""


def widths(specimen: Specimen) -> Iterator[Line]:
    """No table is wider than the type area that it stands in."""
    over = [one.width - one.room for one in specimen.word.tables]
    if not over:
        return
    most = max(over)
    found = f"宽出 {shown(most, '毫米')}" if most > _ROUNDING else "不超出"
    yield specimen.line("表格/线宽", "表格的宽", "不超出版心", found, fits=most <= _ROUNDING)


def heads(specimen: Specimen) -> Iterator[Line]:
    """The head of a table of rows is printed again on each page that it goes on to."""
    wanted = sum(isinstance(block, TableBlock) for block in specimen.blocks)
    if not wanted:
        return
    found = sum(table.repeats_head for table in specimen.word.tables)
    yield specimen.line(
        "表格/行高", "续页重复表头", f"{wanted} 个表", f"{found} 个表", fits=found >= wanted
    )
