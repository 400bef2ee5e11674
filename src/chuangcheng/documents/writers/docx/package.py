"""The docx package: parts, settings, properties, and the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from docx import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree
from lxml.etree import _Element as Element

from chuangcheng.documents.writers.docx.bulk import Bulk, Piece
from chuangcheng.documents.writers.docx.elements import W, clean, w

AUTHOR = "chuangcheng"
# The first moment a zip entry can have; a document must not depend on the clock.
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)
_KEPT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
)
_COMPAT_URI = "http://schemas.microsoft.com/office/word"


class Package:
    """An empty document whose template has been stripped of all that is not ours."""

    def __init__(self, name: str, styles: list[Element]) -> None:
        self._document: Any = Document()
        self._charts = 0
        _drop_all_but(self._document.part, _KEPT)
        _drop_all_but(
            self._document.part.package,
            (RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES),
        )
        _refill(self._document.styles.element, styles)
        _refill(self._document.settings.element, _settings())
        self._set_properties(name)

    def add_story(self, kind: Literal["header", "footer"], content: list[Element]) -> str:
        """Add a header or footer; answers the id that a section refers to it by."""
        part = self._document.part
        story, id_ = part.add_header_part() if kind == "header" else part.add_footer_part()
        _refill(story.element, content)
        return str(id_)

    def add_chart(self, chart: bytes, data: bytes) -> str:
        """Add a chart and its workbook; answers the id that a drawing refers to it by.

        The chart refers to its workbook as `rId1`.
        """
        self._charts += 1
        part = self._document.part
        book = Part(
            PackURI(f"/word/embeddings/data{self._charts}.xlsx"),
            CONTENT_TYPE.SML_SHEET,
            data,
            part.package,
        )
        plot = Part(
            PackURI(f"/word/charts/chart{self._charts}.xml"),
            CONTENT_TYPE.DML_CHART,
            chart,
            part.package,
        )
        plot.relate_to(book, RELATIONSHIP_TYPE.PACKAGE)
        return str(part.relate_to(plot, RELATIONSHIP_TYPE.CHART))

    def to_bytes(self, body: Sequence[Piece]) -> bytes:
        """The file, with `body` for its text."""
        raw = io.BytesIO()
        self._document.save(raw)
        return without_clock(raw, {"word/document.xml": _document(body)})

    def _set_properties(self, name: str) -> None:
        properties = self._document.core_properties
        # The limit of the format for these fields.
        properties.title = clean(name)[:255]
        properties.author = properties.last_modified_by = AUTHOR
        properties.comments = properties.keywords = ""
        properties.language = "zh-CN"
        properties.revision = 1
        properties.created = properties.modified = _EPOCH


def _document(body: Sequence[Piece]) -> Iterator[bytes]:
    """The text as one part, piece by piece."""
    declaration = f' xmlns:w="{W}"'.encode()
    yield b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    yield b"<w:document" + declaration + b"><w:body>"
    for one in body:
        if isinstance(one, Bulk):
            yield from (text.encode() for text in one.pieces())
        else:
            yield etree.tostring(one, encoding="UTF-8").replace(declaration, b"", 1)
    yield b"</w:body></w:document>"


def _drop_all_but(part: Any, kinds: tuple[str, ...]) -> None:  # noqa: ANN401 (untyped door)
    for id_ in [id_ for id_, rel in part.rels.items() if rel.reltype not in kinds]:
        part.rels.pop(id_)


def _refill(parent: Element, children: list[Element]) -> None:
    for child in list(parent):
        parent.remove(child)
    parent.extend(children)


def _settings() -> list[Element]:
    return [
        w("zoom", percent=100),
        w("evenAndOddHeaders"),
        # Squeezed punctuation would put 29 characters on a line.
        w("characterSpacingControl", val="doNotCompress"),
        w(
            "compat",
            w("doNotExpandShiftReturn"),
            w("useFELayout"),
            w("compatSetting", name="compatibilityMode", uri=_COMPAT_URI, val=15),
        ),
        w("themeFontLang", val="en-US", eastAsia="zh-CN"),
    ]


def without_clock(raw: io.BytesIO, replaced: Mapping[str, Iterator[bytes]]) -> bytes:
    """The package with fixed times; a part that is replaced is compressed as it is made."""
    fixed = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w") as target:
        names = sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = zipfile.ZipInfo(name, _EPOCH.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Else a file made on Windows would differ in these two.
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            with target.open(entry, "w") as part:
                part.writelines(replaced.get(name) or (source.read(name),))
    return fixed.getvalue()
