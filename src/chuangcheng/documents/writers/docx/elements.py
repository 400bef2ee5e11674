"""WordprocessingML elements. Word refuses properties out of schema order, so we sort them."""

from __future__ import annotations

import re

from lxml import etree
from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
# Else the prefix hangs on which other libraries have been imported: they register theirs.
etree.register_namespace("r", R)

# CT_PPr and CT_RPr of ECMA-376, in order.
_PPR = """
pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE
autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr
sectPr pPrChange
"""
_RPR = """
rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
fitText vertAlign rtl cs em lang
"""

PPR_ORDER = tuple(_PPR.split())
RPR_ORDER = tuple(_RPR.split())

_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# “ ” … — · × ℃ ① and so on: Chinese and Western fonts both claim them.
_AMBIGUOUS = re.compile("[\u0080-\u2e7f]")
_BREAKS = re.compile("([\t\n])")


def clean(text: str) -> str:
    """`text` without what XML 1.0 cannot hold; a CR LF is one line end."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n"))


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """A `w:` element with `w:` attributes."""
    element = etree.Element(f"{{{W}}}{tag}", nsmap={"w": W})
    for name, value in attributes.items():
        element.set(f"{{{W}}}{name}", str(value))
    element.extend(children)
    return element


def ppr(*properties: Element) -> Element:
    """Paragraph properties in schema order; of two of the same kind the later holds."""
    return _sorted_into("pPr", PPR_ORDER, properties)


def rpr(*properties: Element) -> Element:
    """Run properties in schema order; of two of the same kind the later holds."""
    return _sorted_into("rPr", RPR_ORDER, properties)


def fonts(chinese: str, latin: str) -> Element:
    """One Chinese and one Western font, in all four slots: an empty one falls to the theme."""
    return w("rFonts", ascii=latin, hAnsi=latin, eastAsia=chinese, cs=latin)


def size(points: float) -> tuple[Element, Element]:
    """Type size, in half points."""
    half = round(points * 2)
    return w("sz", val=half), w("szCs", val=half)


def exact(line: int, before: int = 0, after: int = 0) -> Element:
    """Exact line height in twips: it frees the page from the font's own height."""
    return w("spacing", before=before, after=after, line=line, lineRule="exact")


def indent(*, left: int = 0, right: int = 0, hanging: int = 0) -> Element:
    """Indents in twips; those in characters are zeroed, since Word prefers them."""
    return w(
        "ind", leftChars=0, left=left, rightChars=0, right=right, hangingChars=0, hanging=hanging
    )


def tab_stops(*places: tuple[str, int]) -> Element:
    """Stops of kind and place, in twips from the left edge of the type area."""
    return w("tabs", *(w("tab", val=kind, pos=place) for kind, place in places))


def run(text: str, *properties: Element) -> Element:
    """A run; marks that both fonts claim are told to take the Chinese one."""
    text = clean(text)
    element = w("r")
    if needs_hint(text):
        properties = _with_hint(properties)
    if properties:
        element.append(rpr(*properties))
    for part in _BREAKS.split(text):
        if part == "\t":
            element.append(w("tab"))
        elif part == "\n":
            element.append(w("br"))
        elif part:
            element.append(_text(part))
    return element


def paragraph(style: str, *content: Element, properties: tuple[Element, ...] = ()) -> Element:
    """A paragraph of a style, with properties of its own on top."""
    return w("p", ppr(w("pStyle", val=style), *properties), *content)


def needs_hint(text: str) -> bool:
    """Whether Word would set a mark in `text` in the Western font: “ ” … — are the common ones."""
    return _AMBIGUOUS.search(text) is not None


def _with_hint(properties: tuple[Element, ...]) -> tuple[Element, ...]:
    for element in properties:
        if element.tag == f"{{{W}}}rFonts":
            element.set(f"{{{W}}}hint", "eastAsia")
            return properties
    return (w("rFonts", hint="eastAsia"), *properties)


def _text(text: str) -> Element:
    element = w("t")
    element.text = text
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return element


def _sorted_into(tag: str, order: tuple[str, ...], properties: tuple[Element, ...]) -> Element:
    by_name = {etree.QName(element).localname: element for element in properties}
    return w(tag, *(by_name[name] for name in sorted(by_name, key=order.index)))
