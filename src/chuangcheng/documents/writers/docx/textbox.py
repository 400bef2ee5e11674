"""A frameless text box at a fixed place of the page.

Word frames and floating tables fall back into the text in LibreOffice; a text box stays, and Word
and WPS read it as well.
"""

from __future__ import annotations

from lxml import etree
from lxml.etree import _Element as Element

from chuangcheng.documents.writers.docx.elements import W, w
from chuangcheng.documents.writers.docx.measure import emu

_NS = {
    "w": W,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
_NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NS.items())
_BOX = """<w:r {namespaces}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{id}" behindDoc="0"
 locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{across}{down}
<wp:extent cx="{cx}" cy="{cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="{id}" name="{id}"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="{wps}"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>
<wps:txbx><w:txbxContent/></wps:txbx>
<wps:bodyPr vert="{vert}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">
<a:noAutofit/></wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
</mc:Choice></mc:AlternateContent></w:r>"""


def at_edge(axis: str, of: str, edge: str) -> str:
    """A place at an edge of the `page` or of its `margin`, the type area; `axis` is H or V.

    The edge is left, top or bottom.
    """
    # LibreOffice puts what is aligned to the top 2 mm below it, but not what has no offset.
    place = "<wp:posOffset>0</wp:posOffset>" if edge == "top" else f"<wp:align>{edge}</wp:align>"
    return f'<wp:position{axis} relativeFrom="{of}">{place}</wp:position{axis}>'


def textbox(
    content: list[Element],
    size: tuple[float, float],
    place: tuple[str, str],
    *,
    id_: int,
    rotated: bool = False,
) -> Element:
    """A run with a box of `size` in mm at `place` (across, down); text sits at its bottom edge.

    A rotated box turns its text clockwise.
    """
    source = _BOX.format(
        namespaces=_NAMESPACES, wps=_NS["wps"], id=id_,
        across=place[0], down=place[1], cx=emu(size[0]), cy=emu(size[1]),
        vert="vert" if rotated else "horz", anchor="t" if rotated else "b",
    )  # fmt: skip
    box = etree.fromstring(source, etree.XMLParser(remove_blank_text=True))
    inner = next(box.iter(f"{{{W}}}txbxContent"))
    inner.extend(content)
    return box


def closing_paragraph() -> Element:
    """A paragraph as low as can be, for a place where a table may not come last."""
    line = w("spacing", before=0, after=0, line=20, lineRule="exact")
    return w("p", w("pPr", w("snapToGrid", val=0), line))
