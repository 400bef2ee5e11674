"""A paper as a Word document after a layout profile."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import _Element as Element

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Paper, Section
from chuangcheng.documents.writers.docx.blocks import blocks
from chuangcheng.documents.writers.docx.bulk import Bulk, Piece
from chuangcheng.documents.writers.docx.chart import Charts
from chuangcheng.documents.writers.docx.elements import exact, paragraph
from chuangcheng.documents.writers.docx.head import head
from chuangcheng.documents.writers.docx.imprint import imprint
from chuangcheng.documents.writers.docx.measure import points
from chuangcheng.documents.writers.docx.package import Package
from chuangcheng.documents.writers.docx.pagenumber import references
from chuangcheng.documents.writers.docx.sections import section_properties
from chuangcheng.documents.writers.docx.squeeze import signature_blanks
from chuangcheng.documents.writers.docx.styles import FLUSH, style_elements
from chuangcheng.documents.writers.docx.table import Room


def write(paper: Paper, layout: Layout) -> bytes:
    """The file's bytes: the same for the same paper and layout, whenever and wherever."""
    package = Package(paper.name, style_elements(layout))
    charts = Charts.of(paper, package, layout)
    sections = paper.sections or (Section(()),)
    stories = {
        landscape: references(package, layout, landscape=landscape)
        for landscape in sorted({section.landscape for section in sections})
    }
    opening = head(paper.head, layout) if paper.head else []
    body: list[Piece] = [*opening]
    for i, section in enumerate(sections):
        is_last = i == len(sections) - 1
        blanks = signature_blanks(section.blocks, opening if i == 0 else (), layout)
        room = _room(layout, landscape=section.landscape)
        body += blocks(section.blocks, layout, room, charts, blanks)
        if is_last and paper.imprint is not None:
            body.append(imprint(paper.imprint, layout, landscape=section.landscape))
        properties = section_properties(
            layout, _copies(stories[section.landscape]), landscape=section.landscape, first=i == 0
        )
        if is_last:
            body.append(properties)
        else:
            _close(body, properties)
    return package.to_bytes(body)


def _room(layout: Layout, *, landscape: bool) -> Room:
    page = layout.page
    width, height = page.type_width, page.type_height
    if landscape:
        width, height = height, width
    return Room(width=points(width), height=points(height))


def _copies(elements: list[Element]) -> list[Element]:
    return [deepcopy(element) for element in elements]


def _close(body: list[Piece], properties: Element) -> None:
    """End a section: its properties live in the last paragraph's."""
    last = body[-1] if body else None
    if last is None or isinstance(last, Bulk) or not last.tag.endswith("}p"):
        last = paragraph(FLUSH, properties=(exact(20),))
        body.append(last)
    last[0].append(properties)
