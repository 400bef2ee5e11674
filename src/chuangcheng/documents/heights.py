"""How high things will be, in points: every line of ours has an exact height.

What fits can so be told without laying out a page, but for how a program breaks a line; an
answer is None where blocks come in that are too hard to tell, such as tables.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.marks import letter_rule_bottom, mark_height
from chuangcheng.documents.paper import (
    Addressee,
    AnnexMark,
    AnnexNote,
    Attendance,
    Block,
    Head,
    Heading,
    Note,
    Paragraph,
    Roster,
    Signature,
    Title,
)
from chuangcheng.documents.titles import break_title
from chuangcheng.documents.units import points
from chuangcheng.documents.widths import cells, line_count

LEADING_BELOW: Final = 0.25
"""The share of an exact line's leading that lies below the ink of the letters."""


def pitch(layout: Layout) -> float:
    """The height of a line of the body."""
    return layout.grid.pitch / 20


def leading(layout: Layout) -> float:
    """What a line of the body has over its letters."""
    return pitch(layout) - layout.sizes.body


def rule_space(layout: Layout) -> float:
    """From the line of the 发文字号 to the red line, so that they are as far apart as asked."""
    return max(0.0, points(layout.rule.gap) - leading(layout) * LEADING_BELOW)


def letter_drop(head: Head, layout: Layout) -> float:
    """From the top of the type area of a 信函 down to the line below the double line (10.1)."""
    drop = points(letter_rule_bottom(head, layout) - layout.page.top)
    drop += layout.letter.gap * layout.sizes.body - leading(layout) * (1 - LEADING_BELOW)
    return max(1.0, drop)


def head_height(head: Head | None, layout: Layout) -> float:
    """From the top of the type area to the title."""
    if head is None:
        return 0.0
    if head.form == "信函":
        lines = max(1, len(head.labels)) + layout.letter.blank_before_title
        return letter_drop(head, layout) + lines * pitch(layout)
    most = max(1, layout.upward.signers)
    rows = max(1, -(-len(head.signers) // most))
    lines = layout.mark.blank_after + rows + layout.rule.blank_after
    top = layout.minutes.top if head.form == "纪要" else layout.mark.top
    above = points(top - layout.page.top) + mark_height(head, layout)
    return above + lines * pitch(layout) + rule_space(layout)


def height_of(content: Iterable[Block], layout: Layout) -> float | None:
    """Blocks with the blank lines that belong to them, without those above a signature."""
    heights = [_height(block, layout) for block in content]
    known = [height for height in heights if height is not None]
    return sum(known) if len(known) == len(heights) else None


def text_lines(content: Iterable[Block], layout: Layout) -> int:
    """Lines of running text, whose number programs do not always agree on."""
    text = (block for block in content if isinstance(block, Paragraph | Heading | Attendance))
    return sum(_lines(block, layout) or 0 for block in text)


def _height(block: Block, layout: Layout) -> float | None:
    if isinstance(block, Title):
        lines = sum(len(break_title(piece, layout.titles.chars)) for piece in block.lines)
        return lines * layout.titles.pitch + layout.titles.blank_after * pitch(layout)
    count = _lines(block, layout)
    return None if count is None else count * pitch(layout)


def _lines(block: Block, layout: Layout) -> int | None:
    """Lines of the body's height that a block takes; None if it is not told by its text alone."""
    indent = "　" * round(layout.body.indent)
    match block:
        case Addressee(text):
            return line_count(text, layout.grid.chars)
        case Paragraph():
            return line_count(indent + block.text, layout.grid.chars)
        case Heading(_, number, text, rest):
            whole = indent + number + text + "".join(run.text for run in rest)
            return line_count(whole, layout.grid.chars)
        case Note(text):
            return line_count(f"{indent}（{text}）", layout.grid.chars)
        case AnnexMark():
            return 1 + layout.body.blank_after_annex
        case Signature(issuers):
            return (min(len(issuers), 1) if block.sealed else len(issuers)) + 1
        case AnnexNote(names):
            return len(names) + layout.body.blank_before_note
        case _:
            return _lines_of_people(block, layout)


def _lines_of_people(block: Block, layout: Layout) -> int | None:
    """Names stand right of a label and its colon, second lines below the first."""
    chars = layout.grid.chars
    match block:
        case Attendance(entries):
            room = chars - layout.minutes.indent - 1
            rows = sum(line_count(names, room - cells(label)) for label, names in entries)
            return layout.minutes.blank_before + rows
        case Roster(entries):
            widest = max((cells(label) for label, _ in entries), default=0.0)
            room = chars - layout.body.indent - widest - 1
            return sum(line_count(member, room) for _, member in entries)
        case _:
            return None
