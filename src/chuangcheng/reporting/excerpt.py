"""A line of the user's file with a caret row under the words that are meant."""

from __future__ import annotations

from typing import Final

from chuangcheng.source import Span

WIDTH: Final = 76
"""Terminal columns of an excerpt, so that it fits 80 with its margin."""


def display_width(text: str) -> int:
    """Terminal columns; a 汉字 has two, a control character none."""
    from wcwidth import wcswidth, wcwidth  # noqa: PLC0415 - only once something is wrong

    width = wcswidth(text)
    return width if width >= 0 else sum(max(wcwidth(character), 0) for character in text)


def excerpt(line: str, span: Span) -> tuple[str, str]:
    """The line and its caret row, cut to `WIDTH` columns around the span."""
    shown = line.replace("\t", " ").rstrip()
    start = min(span.start.column - 1, len(shown))
    end = span.end.column - 1 if span.end.line == span.start.line else len(shown)
    end = max(min(end, len(shown)), start)
    first = _first_shown(shown, start, end)
    last = _last_shown(shown, first)
    head = "…" if first else ""
    tail = "…" if last < len(shown) else ""
    before = display_width(head + shown[first:start])
    carets = max(1, display_width(shown[start : min(end, last)]))
    return head + shown[first:last] + tail, " " * before + "^" * carets


def _first_shown(text: str, start: int, end: int) -> int:
    """How much of a long line to leave out in front so that the span is seen."""
    if display_width(text[:end]) <= WIDTH:
        return 0
    first = start
    room = max(WIDTH // 3, WIDTH - display_width(text[start:end]) - 2)
    while first > 0 and display_width(text[first - 1 : start]) <= room:
        first -= 1
    return first


def _last_shown(text: str, first: int) -> int:
    last, width = first, 1
    while last < len(text) and width + display_width(text[last]) <= WIDTH:
        width += display_width(text[last])
        last += 1
    return last
