"""A paper as a Word document after a layout profile."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import head_height
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head, Paper, Section
from chuangcheng.documents.units import points
from chuangcheng.documents.writers.docx.blocks import blocks
from chuangcheng.documents.writers.docx.bulk import Bulk, Piece
from chuangcheng.documents.writers.docx.chart import Charts
from chuangcheng.documents.writers.docx.elements import exact, paragraph
from chuangcheng.documents.writers.docx.evenpage import Place, place_of
from chuangcheng.documents.writers.docx.head import head
from chuangcheng.documents.writers.docx.imprint import imprint, imprint_height, imprint_page
from chuangcheng.documents.writers.docx.letter import letter_boxes, letter_head
from chuangcheng.documents.writers.docx.package import Package
from chuangcheng.documents.writers.docx.pagenumber import first_page, references, unnumbered
from chuangcheng.documents.writers.docx.sections import section_properties
from chuangcheng.documents.writers.docx.squeeze import signature_blanks
from chuangcheng.documents.writers.docx.styles import FLUSH, style_elements
from chuangcheng.documents.writers.docx.table import Room

_Part = tuple[list[Piece], Element]
"""What stands in a section, and its properties."""


def write(paper: Paper, layout: Layout) -> bytes:
    """The file's bytes: the same for the same paper and layout, whenever and wherever."""
    package = Package(paper.name, style_elements(layout))
    charts = Charts.of(paper, package, layout)
    paper = replace(paper, sections=paper.sections or (Section(()),))
    stories = {
        landscape: references(package, layout, landscape=landscape)
        for landscape in sorted({section.landscape for section in paper.sections})
    }
    opening, only_first = _head(paper.head, package, layout)
    above = [head_height(paper.head, layout), *[0.0] * (len(paper.sections) - 1)]
    blanks = [
        signature_blanks(section.blocks, taken, layout)
        for section, taken in zip(paper.sections, above, strict=True)
    ]
    parts: list[_Part] = []
    for i, section in enumerate(paper.sections):
        room = _room(layout, section, above[i])
        content = blocks(section.blocks, layout, room, charts, blanks[i])
        own = [*_copies(stories[section.landscape]), *([] if i else only_first)]
        properties = section_properties(layout, own, landscape=section.landscape, first=i == 0)
        parts.append((content if i else [*opening, *content], properties))
    if paper.imprint is not None:
        height = imprint_height(paper.imprint, layout, layout.page.type_width)
        place = place_of(paper, layout, height, blanks)
        _add_imprint(parts, paper, package, layout, place)
    return package.to_bytes(_joined(parts))


def _head(
    head_: Head | None, package: Package, layout: Layout
) -> tuple[list[Element], list[Element]]:
    """The head, and what a first page that is unlike the others refers to."""
    if head_ is None:
        return [], []
    if head_.form == "信函":
        own = first_page(package, letter_boxes(head_, layout))
        return letter_head(head_, layout), own
    return head(head_, layout), []


def _add_imprint(
    parts: list[_Part], paper: Paper, package: Package, layout: Layout, place: Place
) -> None:
    """The 版记 below the last text, or on an even page of its own, which is upright."""
    if paper.imprint is None:
        return
    ruled = paper.head is None or paper.head.form != "信函"
    if place is Place.BELOW_TEXT:
        landscape = paper.sections[-1].landscape
        parts[-1][0].append(imprint(paper.imprint, layout, landscape=landscape, ruled=ruled))
        return
    is_numbered = place is Place.NEXT_PAGE
    own = references(package, layout, landscape=False) if is_numbered else unnumbered(package)
    element = imprint_page(paper.imprint, layout, ruled=ruled)
    parts.append(([element], section_properties(layout, own, begin="evenPage")))


def _joined(parts: Sequence[_Part]) -> list[Piece]:
    body: list[Piece] = []
    for content, properties in parts[:-1]:
        body += content
        _close(body, properties)
    content, properties = parts[-1]
    return [*body, *content, properties]


def _room(layout: Layout, section: Section, taken: float) -> Room:
    sides = points(layout.page.type_width), points(layout.page.type_height)
    width, height = reversed(sides) if section.landscape else sides
    return Room(width=width, height=height, taken=taken)


def _copies(elements: list[Element]) -> list[Element]:
    return [deepcopy(element) for element in elements]


def _close(body: list[Piece], properties: Element) -> None:
    """End a section: its properties live in the last paragraph's."""
    last = body[-1] if body else None
    if last is None or isinstance(last, Bulk) or not last.tag.endswith("}p"):
        last = paragraph(FLUSH, properties=(exact(20),))
        body.append(last)
    last[0].append(properties)
