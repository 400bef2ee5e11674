"""Which cells of a table are joined with those below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil

from chuangcheng.documents.paper import Table


def row_spans(table: Table) -> dict[tuple[int, int], int]:
    """(row, column) → how many rows the cell covers; a covered cell has 0, others are absent.

    A run of equal cells in a merged column is joined where all merged columns left of it are
    joined too.
    """
    spans: dict[tuple[int, int], int] = {}
    breaks = {0, len(table.rows)}
    for index, column in enumerate(table.columns):
        if not column.merged:
            continue
        for number in range(1, len(table.rows)):
            if table.rows[number][index] != table.rows[number - 1][index]:
                breaks.add(number)
        edges = sorted(breaks)
        for first, last in pairwise(edges):
            if last - first > 1:
                spans[first, index] = last - first
                spans.update({(row, index): 0 for row in range(first + 1, last)})
    return spans


def parted(
    spans: Mapping[tuple[int, int], int], heights: Sequence[float], limit: float
) -> dict[tuple[int, int], int]:
    """`spans` with those higher than `limit` cut into pieces, so that each page shows their text.

    A program that prints sets the text of a joined cell once, in its middle.
    """
    cut = dict(spans)
    for (row, column), count in spans.items():
        pieces = min(count, ceil(sum(heights[row : row + count]) / limit))
        edges = [row + count * i // pieces for i in range(pieces + 1)] if pieces > 1 else []
        cut.update({(start, column): end - start for start, end in pairwise(edges)})
    return cut
