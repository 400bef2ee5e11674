"""Edits into a text."""

from __future__ import annotations

from collections.abc import Iterable

from chuangcheng.diagnostic import Edit
from chuangcheng.reading.lines import line_starts
from chuangcheng.reading.quoting import as_scalar
from chuangcheng.source import Position


def apply(text: str, edits: Iterable[Edit]) -> tuple[str, int]:
    """The text with the edits made, and how many were.

    Of two that overlap the second is left for another round; what points outside the text is left
    out.
    """
    starts = line_starts(text)
    done, count, pieces = 0, 0, []
    for edit in sorted(dict.fromkeys(edits), key=lambda edit: (edit.at.start, edit.at.end)):
        start, end = _offset(edit.at.start, starts), _offset(edit.at.end, starts)
        if not done <= start <= end <= len(text):
            continue
        put = as_scalar(edit.put, like=text[start:end]) if edit.is_value else edit.put
        pieces += [text[done:start], put]
        done, count = end, count + 1
    return "".join((*pieces, text[done:])), count


def _offset(place: Position, starts: list[int]) -> int:
    """Where a place is in the text; -1 if there is no such line."""
    return starts[place.line - 1] + place.column - 1 if place.line <= len(starts) else -1
