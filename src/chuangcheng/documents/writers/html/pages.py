"""— 1 — on pages that a browser prints, at the place of the sheet where the profile wants it.

A landscape page is an upright sheet turned clockwise: its left edge is the sheet's bottom.
Browsers that know no margin boxes print the page without a number.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.documents.layout import CENTRED, Layout

_TURNED = {
    "bottom-right": ("left-bottom", "right"),
    "bottom-left": ("left-top", "left"),
    "bottom-center": ("left-middle", "center"),
}
"""The box of an upright page → that of a turned one, and where its text stands in its line."""


def page_numbers(layout: Layout) -> str:
    """The rules of odd and even, upright and turned pages."""
    return "\n".join(_rules(layout))


def _rules(layout: Layout) -> Iterator[str]:
    size = layout.sizes.page_number
    look = f"content: '— ' counter(page) ' —'; font: {size}pt/1 '{layout.fonts.page_number}',SimSun"
    look += "; vertical-align: top"
    # The dash is at the middle of its line.
    away, inset = f"calc({layout.page_number.gap}mm - {size / 2}pt)", layout.page_number.inset
    for side, box in _boxes(layout).items():
        turned, align = _TURNED[box]
        yield f"@page :{side} {{ @{box} {{ {look}; padding: {away} {inset}em 0; }} }}"
        yield f"@page wide:{side} {{ @{box} {{ content: none; }}"
        yield f"  @{turned} {{ {look}; padding: {inset}em {away} {inset}em 0;"
        yield f"    writing-mode: vertical-rl; text-align: {align}; }} }}"


def _boxes(layout: Layout) -> dict[str, str]:
    """Where the number stands on odd pages (right) and on even ones."""
    if layout.page_number.position == CENTRED:
        return {"right": "bottom-center", "left": "bottom-center"}
    return {"right": "bottom-right", "left": "bottom-left"}
