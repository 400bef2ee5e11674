"""发文机关标志: what it says and how large it is set (7.2.4, 10.1, 10.3), whatever the format."""

from __future__ import annotations

from typing import Final

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head
from chuangcheng.documents.units import millimetres, points
from chuangcheng.documents.widths import cells

NO_SUFFIX: Final = "无"
TIGHT: Final = 1.02
"""Height of the mark's line: just the letters' would cut strokes that reach over it."""


def mark_names(head: Head) -> tuple[str, ...]:
    """The agencies that the mark names: in a 信函 or 纪要 the host alone (10.1)."""
    names = tuple(name for name in head.issuers if name)
    return names if head.form == "文件" else names[:1]


def mark_suffix(head: Head, layout: Layout) -> str:
    """What follows the names: 文件, 纪要 or nothing."""
    usual = {"文件": layout.mark.suffix, "信函": NO_SUFFIX, "纪要": layout.minutes.suffix}
    suffix = usual[head.form] if head.suffix is None else head.suffix
    is_there_already = any(name.endswith(suffix) for name in mark_names(head))
    return "" if suffix == NO_SUFFIX or is_there_already else suffix


def mark_gap(head: Head, layout: Layout) -> float:
    """Between the names of a joint mark and what stands right of them, in characters."""
    return layout.mark.suffix_gap if len(mark_names(head)) > 1 and mark_suffix(head, layout) else 0


def mark_size(head: Head, layout: Layout) -> float:
    """The largest type, up to the profile's, that fits one line and a joint mark's height."""
    names, suffix = mark_names(head), mark_suffix(head, layout)
    width = max(map(cells, names), default=0) + mark_gap(head, layout) + cells(suffix)
    room = points(layout.page.type_width) * layout.mark.share
    size = min(layout.mark.size, _half_points(room / max(1.0, width)))
    if len(names) < 2:
        return size
    stack = points(layout.mark.joint_height) / _pitches(head, layout)
    return min(size, _half_points(stack))


def mark_height(head: Head, layout: Layout) -> float:
    """The height that the mark's lines take, in points."""
    return mark_size(head, layout) * _pitches(head, layout)


def letter_rule_bottom(head: Head, layout: Layout) -> float:
    """Where the double line below the mark of a 信函 ends, in mm from the edge of the sheet."""
    own = layout.letter
    lines = own.thick + own.apart + own.thin
    return own.top + millimetres(mark_height(head, layout) + lines) + own.rule_gap


def _pitches(head: Head, layout: Layout) -> float:
    """Height of all lines of the mark as a multiple of the type."""
    return TIGHT + layout.mark.joint_pitch * (max(1, len(mark_names(head))) - 1)


def _half_points(points_: float) -> float:
    return max(1.0, int(points_ * 2) / 2)
