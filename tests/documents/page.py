"""What a reader sees: docx → LibreOffice → PDF → places of characters and of ink, in millimetres.

LibreOffice gets a profile and a fontconfig file of its own, so that neither a running office nor
the fonts of the machine have a say. The fonts are substitutes: geometry is measured, not faces.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2  # type: ignore[import-untyped]
from PIL import Image, ImageChops

MM = 25.4 / 72
_DPI = 300
_PIXEL = 25.4 / _DPI
_CHINESE = ("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体")
_LATIN = ("Times New Roman",)
_FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <cachedir>{cache}</cachedir>
{aliases}
</fontconfig>
"""
# A sheet has two sides: left-out blank pages would make even pages odd.
_WITH_BLANK_PAGES = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'
_ALIAS = (
    '  <alias binding="same"><family>{family}</family>'
    "<prefer><family>{installed}</family></prefer></alias>"
)


def why_not() -> str:
    """Why nothing can be measured here, or an empty text."""
    missing = [tool for tool in ("soffice", "fc-match") if shutil.which(tool) is None]
    if missing:
        return f"{'、'.join(missing)} is not installed"
    # Without one, LibreOffice sets unknown characters half as wide: every figure would be wrong.
    return "" if _installed_chinese() else "no Chinese font is installed"


@dataclass(frozen=True, slots=True)
class Char:
    """A character and its box; `turned` when it does not stand upright."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    turned: bool

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Ink:
    """A box of pixels of one colour, in millimetres from the top left of the sheet."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the finished document."""

    width: float
    height: float
    chars: tuple[Char, ...]
    path: Path
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
            if lines and char.bottom - lines[-1][0].bottom < 2:
                lines[-1].append(char)
            else:
                lines.append([char])
        return [sorted(line, key=lambda char: char.left) for line in lines]

    def find(self, wanted: str) -> list[Char]:
        """The characters of the first line that holds `wanted`, without spaces."""
        for line in self.lines(0, self.height):
            solid = [char for char in line if not char.text.isspace()]
            at = "".join(char.text for char in solid).find(wanted)
            if at >= 0:
                return solid[at : at + len(wanted)]
        raise AssertionError(f"page {self.number} has no line with {wanted}")

    def ink(self, area: tuple[float, float, float, float], *, red: bool = False) -> Ink:
        """The box of all ink (or all red ink) in an area: left, top, right, bottom."""
        box = _masks(self.path, self.number)[red].crop(_pixels(area)).getbbox()
        assert box is not None, f"page {self.number} has no ink in {area}"
        left, top, right, bottom = (pixel * _PIXEL for pixel in box)
        return Ink(area[0] + left, area[1] + top, area[0] + right, area[1] + bottom)

    def rules(self, shortest: float, *, red: bool = False) -> list[Ink]:
        """Horizontal lines of at least this length, from the top down."""
        mask = _masks(self.path, self.number)[red]
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


def render(files: Mapping[str, bytes], folder: Path) -> dict[str, tuple[Page, ...]]:
    """Convert all files in one call: starting LibreOffice is most of the time."""
    for name, content in files.items():
        (folder / f"{name}.docx").write_bytes(content)
    fonts = folder / "fonts.conf"
    fonts.write_text(_fontconfig(folder), encoding="utf-8")
    command = [
        "soffice",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--headless", "--convert-to", _WITH_BLANK_PAGES, "--outdir", str(folder)),
        *(str(folder / f"{name}.docx") for name in files),
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {name: read_pdf(folder / f"{name}.pdf") for name in files}


def read_pdf(path: Path) -> tuple[Page, ...]:
    """The pages with their characters; ink is looked for when it is asked for."""
    with pdfplumber.open(path) as pdf:
        return tuple(
            Page(
                width=float(page.width) * MM,
                height=float(page.height) * MM,
                chars=tuple(_chars(page.chars)),
                path=path,
                number=i,
            )
            for i, page in enumerate(pdf.pages, 1)
        )


def _chars(found: list[dict[str, Any]]) -> Iterator[Char]:
    for char in found:
        yield Char(
            text=char["text"],
            left=char["x0"] * MM,
            top=char["top"] * MM,
            right=char["x1"] * MM,
            bottom=char["bottom"] * MM,
            size=char["size"],
            turned=not char["upright"],
        )


@lru_cache(maxsize=4)
def _masks(path: Path, number: int) -> tuple[Image.Image, Image.Image]:
    """All ink and red ink of a page, as pictures of 0 and 255 without smoothed edges."""
    pdf = pypdfium2.PdfDocument(path)
    try:
        bitmap = pdf[number - 1].render(scale=_DPI / 72, no_smoothtext=True, no_smoothpath=True)
        picture = bitmap.to_pil().convert("RGB")
    finally:
        pdf.close()
    red, green, blue = picture.split()
    cold = ImageChops.darker(_dark(green), _dark(blue))
    return _dark(picture.convert("L")), ImageChops.darker(cold, ImageChops.invert(_dark(red)))


def _dark(channel: Image.Image) -> Image.Image:
    return channel.point([255] * 128 + [0] * 128)


def _pixels(area: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(edge / _PIXEL) for edge in area)
    return left, top, right, bottom


def _installed_chinese() -> str:
    return _match(":lang=zh-cn", "%{family[0]}") if "zh" in _match(":lang=zh-cn", "%{lang}") else ""


def _match(pattern: str, form: str) -> str:
    command = ["fc-match", "-f", form, pattern]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", check=True
    ).stdout


def _fontconfig(folder: Path) -> str:
    chinese = [_ALIAS.format(family=name, installed=_installed_chinese()) for name in _CHINESE]
    latin = [_ALIAS.format(family=name, installed="Liberation Serif") for name in _LATIN]
    return _FONTCONFIG.format(cache=folder / "font-cache", aliases="\n".join(chinese + latin))
