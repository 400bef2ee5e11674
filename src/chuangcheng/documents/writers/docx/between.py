"""Between which heights a section's text will be, in points.

Programs break lines at other places, keep headings with what follows and do not part rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from chuangcheng.documents.heights import height_of, pitch, text_lines
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import AnnexNote, Block, Section, Signature, Table, TableBlock
from chuangcheng.documents.writers.docx.measure import twips
from chuangcheng.documents.writers.docx.table import column_widths, row_heights
from chuangcheng.documents.writers.docx.table import head_height as table_head

# Of so many lines of text one may be more or less: LibreOffice set 2 more in 162. Rows are reckoned
# rather too high: 3 of 73 were.
_LINES, _ROWS = 30, 10
# Longer tables are not worth reckoning: nobody could tell on which side of a sheet they end.
_MOST_ROWS = 100


def heights_between(section: Section, layout: Layout, blanks: int) -> tuple[float, float] | None:
    """The least and the most, `blanks` lines above a signature; None where it cannot be told."""
    text = [block for block in section.blocks if not isinstance(block, TableBlock)]
    height = height_of(text, layout)
    tables = list(_tables(section))
    if height is None or any(len(table.rows) > _MOST_ROWS for table in tables):
        return None
    height += _above_signatures(section.blocks, layout, blanks) * pitch(layout)
    unsure = round(text_lines(text, layout) / _LINES) * pitch(layout)
    low, high = height - unsure, height + unsure
    for table in tables:
        whole = sum(_rows(table, section, layout))
        low += whole - len(table.rows) // _ROWS * layout.table.pitch
        # What stands between a table and the text is told to a line.
        low, high = low - pitch(layout), high + whole + 2 * pitch(layout)
    return low, high


def lost_at_ends(section: Section, layout: Layout, pages: int) -> float:
    """What may stay empty at the ends of pages, and is wanted for repeated heads of tables.

    LibreOffice moves the whole of the last text before a signature to the next page.
    """
    pairs = pairwise(section.blocks)
    kept = [one for one, after in pairs if isinstance(after, Signature | AnnexNote)]
    rows = [max(_rows(table, section, layout)) for table in _tables(section)]
    return (height_of(kept, layout) or 0.0) + 2 * max(rows, default=0.0) * pages


def _tables(section: Section) -> Iterator[Table]:
    return (block.table for block in section.blocks if isinstance(block, TableBlock))


def _rows(table: Table, section: Section, layout: Layout) -> list[float]:
    """Heights of the head and of every row."""
    page = layout.page
    widths = column_widths(
        table.columns, twips(page.type_height if section.landscape else page.type_width)
    )
    return [table_head(table, widths, layout), *row_heights(table, widths, layout)]


def _above_signatures(content: Sequence[Block], layout: Layout, blanks: int) -> int:
    signatures = [block for block in content if isinstance(block, Signature)]
    return sum(blanks if one.sealed else layout.signing.unsealed_before for one in signatures)
