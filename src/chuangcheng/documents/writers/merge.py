"""Which cells of a table are joined with those below."""

from __future__ import annotations

from itertools import pairwise

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
