"""PDF bytes → pages: places of characters and of ink, in millimetres from the top left."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from chuangcheng.documents.proof.line import NothingThereError

if TYPE_CHECKING:
    from PIL.Image import Image

MM: Final = 25.4 / 72
"""A point in millimetres."""

_DPI: Final = 300
_PIXEL: Final = 25.4 / _DPI
_SAME_LINE: Final = 2.0
"""Bottoms of characters of one line lie closer together than this, in mm."""


@dataclass(frozen=True, slots=True)
class Char:
    """A character and its box; `turned` when it does not stand upright, `size` in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    turned: bool

    @property
    def middle(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Ink:
    """A box of pixels of one colour."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page; `pdf` is the whole file, for looking at ink once that is asked for."""

    width: float
    height: float
    chars: tuple[Char, ...]
    pdf: bytes
    number: int

    @property
    def text(self) -> str:
        """All characters in the order of the file."""
        return "".join(char.text for char in self.chars)

    def lines(self, top: float, bottom: float) -> list[list[Char]]:
        """Upright characters between two heights, line by line, from left to right."""
        lines: list[list[Char]] = []
        for char in sorted(self.chars, key=lambda char: char.bottom):
            if char.turned or not (top <= (char.top + char.bottom) / 2 <= bottom):
                continue
            if lines and char.bottom - lines[-1][0].bottom < _SAME_LINE:
                lines[-1].append(char)
            else:
                lines.append([char])
        return [sorted(line, key=lambda char: char.left) for line in lines]

    def find(self, wanted: str) -> list[Char]:
        """The characters of the first line that holds `wanted`, spaces apart.

        Raises `NothingThereError`.
        """
        for line in self.lines(0, self.height):
            solid = [char for char in line if not char.text.isspace()]
            at = "".join(char.text for char in solid).find(wanted)
            if at >= 0:
                return solid[at : at + len(wanted)]
        raise NothingThereError(wanted)

    def ink(self, area: tuple[float, float, float, float], *, red: bool = False) -> Ink:
        """The box of all ink (or all red ink) in an area: left, top, right, bottom.

        Raises `NothingThereError`.
        """
        box = _masks(self.pdf, self.number)[red].crop(_pixels(area)).getbbox()
        if box is None:
            raise NothingThereError(area)
        left, top, right, bottom = (pixel * _PIXEL for pixel in box)
        return Ink(area[0] + left, area[1] + top, area[0] + right, area[1] + bottom)

    def rules(self, shortest: float, *, red: bool = False) -> list[Ink]:
        """Horizontal lines of at least this length, from the top down."""
        mask = _masks(self.pdf, self.number)[red]
        data, width = mask.tobytes(), mask.width
        found: list[Ink] = []
        for y in range(mask.height):
            row = data[y * width : (y + 1) * width]
            run = max(row.split(b"\x00"), key=len)
            if len(run) * _PIXEL < shortest:
                continue
            left, top = row.index(run) * _PIXEL, y * _PIXEL
            if found and top - found[-1].bottom < _PIXEL / 2:
                top = found.pop().top
            found.append(Ink(left, top, left + len(run) * _PIXEL, (y + 1) * _PIXEL))
        return found


def read_pdf(content: bytes) -> tuple[Page, ...]:
    """The pages with their characters. Raises `ImportError` where the reader is not installed."""
    import pdfplumber  # noqa: PLC0415 - an extra, and slow to import

    with pdfplumber.open(io.BytesIO(content)) as pdf:
        return tuple(
            Page(float(page.width) * MM, float(page.height) * MM, tuple(_chars(page)), content, i)
            for i, page in enumerate(pdf.pages, 1)
        )


def _chars(page: Any) -> Iterator[Char]:  # noqa: ANN401 (pdfplumber has no types)
    for char in page.chars:
        left, top, right, bottom = (char[edge] * MM for edge in ("x0", "top", "x1", "bottom"))
        yield Char(char["text"], left, top, right, bottom, char["size"], not char["upright"])


@lru_cache(maxsize=4)
def _masks(content: bytes, number: int) -> tuple[Image, Image]:
    """All ink and red ink of a page, as pictures of 0 and 255 without smoothed edges."""
    import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415
    from PIL import ImageChops  # noqa: PLC0415

    pdf = pypdfium2.PdfDocument(content)
    try:
        bitmap = pdf[number - 1].render(scale=_DPI / 72, no_smoothtext=True, no_smoothpath=True)
        picture = bitmap.to_pil().convert("RGB")
    finally:
        pdf.close()
    red, green, blue = picture.split()
    cold = ImageChops.darker(_dark(green), _dark(blue))
    return _dark(picture.convert("L")), ImageChops.darker(cold, ImageChops.invert(_dark(red)))


def _dark(channel: Image) -> Image:
    return channel.point([255] * 128 + [0] * 128)


def _pixels(area: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge / _PIXEL) for edge in area)
    return left, top, right, bottom
