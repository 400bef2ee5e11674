"""An element that is written as text, piece by piece: a long table is never held as a tree.

A tree of 10,000 rows takes 250 MB, and longer to build and serialise than the text of its rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element


@dataclass(frozen=True, slots=True)
class Bulk:
    """`pieces` gives the XML of one element anew at each call, `w` being its only prefix."""

    pieces: Callable[[], Iterator[str]]


Piece = Element | Bulk
"""What stands in the body of a document."""
