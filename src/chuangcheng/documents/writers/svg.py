"""A plot as SVG: no script, no style sheet, told apart in black and white too.

Figures here are pixels of a screen. What is printed on paper takes the same proportions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import Final

from chuangcheng.documents.plot import BEST, KNOWN, PARTS, WORST, Mark, Plot, ticks
from chuangcheng.documents.widths import cells
from chuangcheng.documents.writers.colours import FILLED, FILLS, HALF, INK, RULE
from chuangcheng.models.values.number import format_points

FONTS = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',SimHei,sans-serif"
_WIDTH: Final = 760
_TYPE: Final = 13
_LONGEST_LABEL: Final = 16  # full characters; the table has the rest
_LEGEND: Final = 30
_AXIS: Final = 26
_ROW, _BAR = 26, 15
_LINE_HEIGHT: Final = 240
_MOST_TIMES: Final = 10  # labels that stand beside each other without touching


def write(plot: Plot) -> str:
    """One `<svg>` element."""
    parts = _bars(plot) if plot.form == "bars" else _line(plot)
    body, height = "\n".join(parts.elements), parts.height
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" '
        f'role="img" font-family="{FONTS}" font-size="{_TYPE}" fill="{INK}">\n'
        f"<title>{escape(plot.name)}</title>\n{body}\n</svg>"
    )


def bar(share: Decimal) -> str:
    """A bar for a cell, filled up to a share between nought and one."""
    filled = format_points(100 * max(Decimal(0), min(Decimal(1), share)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 10" '
        'preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="100" height="10" fill="{RULE}"/>'
        f'<rect width="{filled}" height="10" fill="{FILLED}"/></svg>'
    )


@dataclass(frozen=True, slots=True)
class _Drawing:
    elements: tuple[str, ...]
    height: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """Points → pixels."""

    end: Decimal
    start_at: int
    end_at: int

    def at(self, points: Decimal) -> Decimal:
        """The place of so many points."""
        return self.start_at + (self.end_at - self.start_at) * points / self.end


# ── bars ─────────────────────────────────────────────────────────────────────────────────────────


def _bars(plot: Plot) -> _Drawing:
    longest = max(cells(_shortened(mark.label)) for mark in plot.marks)
    left = round(longest * _TYPE) + 10
    scale = _Scale(plot.end, left, _WIDTH - 110)
    bottom = _LEGEND + _ROW * len(plot.marks)
    elements = [
        *_legend(list(zip(PARTS, FILLS, strict=True)), left),
        *_grid(scale, _LEGEND, bottom),
    ]
    for i, mark in enumerate(plot.marks):
        elements += _bar(mark, scale, _LEGEND + _ROW * i + (_ROW - _BAR) // 2)
    return _Drawing(tuple(elements), bottom + _AXIS)


def _bar(mark: Mark, scale: _Scale, top: int) -> Iterator[str]:
    base = top + _BAR - 3
    yield _text(scale.start_at - 6, base, _shortened(mark.label), "end")
    done = Decimal(0)
    for length, fill in zip(mark.parts, FILLS, strict=True):
        start, end = scale.at(done), scale.at(done + length)
        if length:
            yield (
                f'<rect x="{_px(start)}" y="{top}" width="{_px(end - start)}" height="{_BAR}" '
                f'fill="{fill}" stroke="{INK}" stroke-width="0.6"/>'
            )
        done += length
    figures = f"{format_points(mark.known)}／{format_points(mark.full)}"
    yield _text(scale.at(mark.full) + 6, base, figures, "start")


def _grid(scale: _Scale, top: int, bottom: int) -> Iterator[str]:
    for tick in ticks(scale.end):
        x = scale.at(tick)
        yield _rule(x, top, x, bottom)
        yield _text(x, bottom + 16, format_points(tick), "middle")


# ── a line ───────────────────────────────────────────────────────────────────────────────────────


def _line(plot: Plot) -> _Drawing:
    left, right = 60, _WIDTH - 40
    bottom = _LEGEND + _LINE_HEIGHT
    scale = _Scale(plot.end, bottom, _LEGEND + 10)
    places = _places(len(plot.marks), left + 40, right - 40)
    elements = [*_key(plot, left), *_levels(scale, left, right)]
    if not plot.is_certain:
        elements.append(_band(plot.marks, places, scale))
    elements.append(_path(plot.marks, places, scale))
    for mark, x in zip(plot.marks, places, strict=True):
        elements += _point(mark.known, x, scale)
    every = -(-len(plot.marks) // _MOST_TIMES)
    for i in range(len(plot.marks) - 1, -1, -every):  # the last time is always named
        elements.append(_text(places[i], bottom + 18, _shortened(plot.marks[i].label), "middle"))
    return _Drawing(tuple(elements), bottom + _AXIS)


def _key(plot: Plot, left: int) -> Iterator[str]:
    names = [(KNOWN, FILLED)]
    if not plot.is_certain:
        names.append((f"{WORST}～{BEST}", HALF))
    yield from _legend(names, left)


def _places(count: int, start: int, end: int) -> list[Decimal]:
    """Where each mark stands: evenly apart, one alone in the middle."""
    if count == 1:
        return [Decimal(start + end) / 2]
    return [start + Decimal(end - start) * i / (count - 1) for i in range(count)]


def _levels(scale: _Scale, left: int, right: int) -> Iterator[str]:
    for tick in ticks(scale.end):
        y = scale.at(tick)
        yield _rule(left, y, right, y)
        yield _text(left - 8, y + 4, format_points(tick), "end")


def _band(marks: Sequence[Mark], places: Sequence[Decimal], scale: _Scale) -> str:
    """Between worst and best; a mark alone has a broad stroke."""
    if len(marks) == 1:
        x, low, high = places[0], scale.at(marks[0].worst), scale.at(marks[0].best)
        points = [(x - 12, low), (x - 12, high), (x + 12, high), (x + 12, low)]
    else:
        upper = [(x, scale.at(one.best)) for one, x in zip(marks, places, strict=True)]
        lower = [(x, scale.at(one.worst)) for one, x in zip(marks, places, strict=True)]
        points = upper + lower[::-1]
    return f'<polygon points="{_points(points)}" fill="{HALF}"/>'


def _path(marks: Sequence[Mark], places: Sequence[Decimal], scale: _Scale) -> str:
    points = [(x, scale.at(one.known)) for one, x in zip(marks, places, strict=True)]
    return f'<polyline points="{_points(points)}" fill="none" stroke="{FILLED}" stroke-width="2"/>'


def _point(known: Decimal, x: Decimal, scale: _Scale) -> Iterator[str]:
    y = scale.at(known)
    yield f'<circle cx="{_px(x)}" cy="{_px(y)}" r="4" fill="{FILLED}"/>'
    yield _text(x, y + 20, format_points(known), "middle")


# ── what both are made of ────────────────────────────────────────────────────────────────────────


def _legend(names: Sequence[tuple[str, str]], left: int) -> Iterator[str]:
    x = left
    for name, fill in names:
        yield (
            f'<rect x="{x}" y="6" width="14" height="12" fill="{fill}" stroke="{INK}" '
            'stroke-width="0.6"/>'
        )
        yield _text(x + 20, 17, name, "start")
        x += 20 + round(cells(name) * _TYPE) + 24


def _text(x: Decimal | int, y: Decimal | int, text: str, anchor: str) -> str:
    return f'<text x="{_px(x)}" y="{_px(y)}" text-anchor="{anchor}">{escape(text)}</text>'


def _rule(x1: Decimal | int, y1: Decimal | int, x2: Decimal | int, y2: Decimal | int) -> str:
    ends = f'x1="{_px(x1)}" y1="{_px(y1)}" x2="{_px(x2)}" y2="{_px(y2)}"'
    return f'<line {ends} stroke="{RULE}" stroke-width="1"/>'


def _points(points: Sequence[tuple[Decimal, Decimal]]) -> str:
    return " ".join(f"{_px(x)},{_px(y)}" for x, y in points)


def _px(value: Decimal | int) -> str:
    return format_points(Decimal(value))


def _shortened(label: str) -> str:
    if cells(label) <= _LONGEST_LABEL:
        return label
    while cells(label) > _LONGEST_LABEL - 1:
        label = label[:-1]
    return f"{label}…"
