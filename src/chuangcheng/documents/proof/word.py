"""docx bytes → what the file itself says of paper, styles, colours and tables.

It is read as any other program would, without the writer's help.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MM: Final = 25.4 / 1440


@dataclass(frozen=True, slots=True)
class Setup:
    """Paper and margins of one section in mm, as of the upright sheet."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: fonts, size in points, pitch and tracking in twips."""

    font: str
    latin: str
    size: float
    bold: bool
    pitch: int
    tracking: int


@dataclass(frozen=True, slots=True)
class TableSetup:
    """A table: its width in mm, the room it has, and whether its head repeats."""

    width: float
    room: float
    repeats_head: bool


@dataclass(frozen=True, slots=True)
class WordFile:
    """What was read; `fonts` and `colours` are all that its text has anywhere."""

    sections: tuple[Setup, ...]
    styles: Mapping[str, Style]
    fonts: frozenset[str]
    colours: frozenset[str]
    tables: tuple[TableSetup, ...]


def read_docx(content: bytes) -> WordFile:
    """Read a Word file of ours."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = etree.fromstring(package.read("word/document.xml"))
        styles = etree.fromstring(package.read("word/styles.xml"))
    return WordFile(
        sections=tuple(_setup(one) for one in body.iter(f"{_W}sectPr")),
        styles=dict(_styles(styles)),
        fonts=frozenset(filter(None, (_of(one, "eastAsia") for one in body.iter(f"{_W}rFonts")))),
        colours=frozenset((*_colours(body), *_colours(styles))),
        tables=tuple(_tables(body)),
    )


def _colours(part: Element) -> Iterator[str]:
    """The colours of letters, and of lines, which have them as an attribute."""
    for element in part.iter(etree.Element):
        of_letters = _of(element, "val") if element.tag == f"{_W}color" else ""
        yield from filter(None, (of_letters, _of(element, "color")))


def _of(element: Element | None, name: str, otherwise: str = "") -> str:
    return otherwise if element is None else element.get(f"{_W}{name}", otherwise)


def _setup(section: Element) -> Setup:
    size, margins = section.find(f"{_W}pgSz"), section.find(f"{_W}pgMar")
    width, height = (float(_of(size, name, "0")) * _MM for name in ("w", "h"))
    sides = [float(_of(margins, name, "0")) * _MM for name in ("top", "right", "bottom", "left")]
    if _of(size, "orient") == "landscape":  # turned clockwise, the top was the left
        width, height = height, width
        sides = [*sides[1:], sides[0]]
    top, right, bottom, left = sides
    return Setup(width, height, top, right, bottom, left)


def _styles(styles: Element) -> Iterator[tuple[str, Style]]:
    for style in styles.iter(f"{_W}style"):
        if _of(style, "type") != "paragraph":
            continue
        fonts = style.find(f"{_W}rPr/{_W}rFonts")
        bold = style.find(f"{_W}rPr/{_W}b")
        yield (
            _of(style.find(f"{_W}name"), "val"),
            Style(
                font=_of(fonts, "eastAsia"),
                latin=_of(fonts, "ascii"),
                size=float(_of(style.find(f"{_W}rPr/{_W}sz"), "val", "0")) / 2,
                bold=bold is not None and _of(bold, "val", "1") not in ("0", "false"),
                pitch=int(_of(style.find(f"{_W}pPr/{_W}spacing"), "line", "0")),
                tracking=int(_of(style.find(f"{_W}rPr/{_W}spacing"), "val", "0")),
            ),
        )


def _tables(body: Element) -> Iterator[TableSetup]:
    """The tables of the text; each has the room of the section that ends next behind it."""
    waiting: list[Element] = []
    for element in body.iter(f"{_W}tbl", f"{_W}sectPr"):
        if element.tag == f"{_W}tbl":
            waiting.append(element)
            continue
        setup, is_turned = _setup(element), _of(element.find(f"{_W}pgSz"), "orient") == "landscape"
        room = (
            setup.height - setup.top - setup.bottom
            if is_turned
            else setup.width - setup.left - setup.right
        )
        yield from (_table(table, room) for table in waiting)
        waiting = []


def _table(table: Element, room: float) -> TableSetup:
    columns = table.iterfind(f"{_W}tblGrid/{_W}gridCol")
    width = sum(float(_of(column, "w", "0")) for column in columns) * _MM
    head = table.find(f"{_W}tr/{_W}trPr/{_W}tblHeader")
    return TableSetup(width, room, head is not None and _of(head, "val", "1") != "0")
