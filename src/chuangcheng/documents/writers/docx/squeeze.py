"""How many blank lines stand above the signature of a short notice.

A notice of a few lines should end on page 1, or the red head stands there with no text under it
(7.1 wants text on page 1, 7.3.5.5 forbids a seal without text). Every line of ours has an exact
height, so whether it fits can be told beforehand; where it does but for a blank line, one is left
out (7.3.5.5: adjust the spacing). The seal's top stays within a line of the text.
"""

from __future__ import annotations

from collections.abc import Sequence

from chuangcheng.documents.heights import height_of, pitch
from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Block, Signature
from chuangcheng.documents.units import points

_LEAST = 1


def signature_blanks(content: Sequence[Block], above: float, layout: Layout) -> int:
    """The profile's number of blank lines, or one where that keeps everything on page 1.

    `above` is the height in points that is taken before the content.
    """
    usual = layout.signing.blank_before
    if usual <= _LEAST or not any(isinstance(one, Signature) and one.sealed for one in content):
        return usual
    height = height_of(content, layout)
    if height is None:
        return usual
    used, room = above + height, points(layout.page.type_height)
    fits_usual = used + usual * pitch(layout) <= room
    return _LEAST if not fits_usual and used + _LEAST * pitch(layout) <= room else usual
