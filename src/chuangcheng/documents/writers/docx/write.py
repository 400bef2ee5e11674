"""A paper as a Word document after a layout profile."""

from __future__ import annotations

from copy import deepcopy

from lxml.etree import _Element as Element

from chuangcheng.documents.heights import head_height
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Head, Paper, Section
from chuangcheng.documents.units import points
from chuangcheng.documents.writers.docx.blocks import blocks
from chuangcheng.documents.writers.docx.elements import exact, paragraph
from chuangcheng.documents.writers.docx.head import head
from chuangcheng.documents.writers.docx.imprint import imprint
from chuangcheng.documents.writers.docx.letter import letter_boxes, letter_head
from chuangcheng.documents.writers.docx.package import Package
from chuangcheng.documents.writers.docx.pagenumber import first_page, references
from chuangcheng.documents.writers.docx.sections import section_properties
from chuangcheng.documents.writers.docx.squeeze import signature_blanks
from chuangcheng.documents.writers.docx.styles import FLUSH, style_elements
from chuangcheng.documents.writers.docx.table import Room


def write(paper: Paper, layout: Layout) -> bytes:
    """The file's bytes: the same for the same paper and layout, whenever and wherever."""
    package = Package(paper.name, style_elements(layout))
    sections = paper.sections or (Section(()),)
    stories = {
        landscape: references(package, layout, landscape=landscape)
        for landscape in sorted({section.landscape for section in sections})
    }
    body, first_references = _head(paper.head, package, layout)
    for i, section in enumerate(sections):
        is_last = i == len(sections) - 1
        above = head_height(paper.head, layout) if i == 0 else 0.0
        blanks = signature_blanks(section.blocks, above, layout)
        room = _room(layout, landscape=section.landscape)
        body += blocks(section.blocks, layout, room, blanks)
        if is_last and paper.imprint is not None:
            ruled = paper.head is None or paper.head.form != "信函"
            body.append(imprint(paper.imprint, layout, landscape=section.landscape, ruled=ruled))
        own = [*_copies(stories[section.landscape]), *(first_references if i == 0 else [])]
        properties = section_properties(layout, own, landscape=section.landscape, first=i == 0)
        if is_last:
            body.append(properties)
        else:
            _close(body, properties)
    return package.to_bytes(body)


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


def _room(layout: Layout, *, landscape: bool) -> Room:
    page = layout.page
    width, height = page.type_width, page.type_height
    if landscape:
        width, height = height, width
    return Room(width=points(width), height=points(height))


def _copies(elements: list[Element]) -> list[Element]:
    return [deepcopy(element) for element in elements]


def _close(body: list[Element], properties: Element) -> None:
    """End a section: its properties live in the last paragraph's."""
    last = body[-1] if body else None
    if last is None or not last.tag.endswith("}p"):
        last = paragraph(FLUSH, properties=(exact(20),))
        body.append(last)
    last[0].append(properties)
