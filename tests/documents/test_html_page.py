"""The page of a browser, printed: where its number stands, in millimetres."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pdfplumber
import pytest

from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import Paper, Paragraph, Run, Section
from documents import papers
from documents.rendering import need

NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next(filter(None, map(shutil.which, NAMES)), "")
MM = 25.4 / 72
CHARACTER = 14 * MM
"""Page numbers are of size 四号, 14 points."""

pytestmark = pytest.mark.office

Box = tuple[float, float, float, float]


def numbers(folder: Path, *, landscape: bool) -> list[Box]:
    """Left, top, right, bottom of the page number, page by page."""
    need("" if BROWSER else "chromium is not installed")
    text = tuple(Paragraph((Run("正文"),)) for _ in range(40))
    paper = Paper(name="示例", sections=(Section(text, landscape=landscape),))
    page, printed = folder / "页.html", folder / "页.pdf"
    page.write_bytes(WRITERS["html"].write(paper, read_layout(papers.PROFILE)))
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    command = [BROWSER, *options, f"--user-data-dir={folder / 'browser'}"]
    subprocess.run(
        [*command, f"--print-to-pdf={printed}", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    with pdfplumber.open(printed) as document:
        return [_box(one.chars) for one in document.pages]


def _box(chars: list[dict[str, float]]) -> Box:
    own = [char for char in chars if str(char["text"]) in "—123"]
    lefts, tops = [char["x0"] * MM for char in own], [char["top"] * MM for char in own]
    rights, bottoms = [char["x1"] * MM for char in own], [char["bottom"] * MM for char in own]
    return min(lefts), min(tops), max(rights), max(bottoms)


def test_an_upright_page_has_its_number_at_the_outer_edge(tmp_path: Path) -> None:
    first, second = numbers(tmp_path, landscape=False)
    # Type area: 28 to 184 mm from the left, down to 262 mm; the dash is 7 mm below it (7.5).
    assert (first[1] + first[3]) / 2 == pytest.approx(269, abs=0.5)
    assert first[2] == pytest.approx(184 - CHARACTER, abs=0.5)
    assert second[0] == pytest.approx(28 + CHARACTER, abs=0.5)


def test_a_landscape_page_has_it_at_the_same_place_of_the_turned_sheet(tmp_path: Path) -> None:
    first, second, *_ = numbers(tmp_path, landscape=True)
    # The sheet's bottom is the left edge: the type area begins 35 mm from it, the dash at 28 mm.
    assert (first[0] + first[2]) / 2 == pytest.approx(28, abs=0.5)
    # Its right side is at the bottom, 26 mm from the edge of 210; its left one on top, 28 mm.
    assert first[3] == pytest.approx(184 - CHARACTER, abs=0.5)
    assert second[1] == pytest.approx(28 + CHARACTER, abs=0.5)
