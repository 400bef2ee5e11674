"""Plots in every format, read back by other readers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from lxml import etree
from lxml.etree import _Element as Element
from openpyxl.chart.chartspace import ChartSpace
from openpyxl.xml.functions import fromstring, tostring

from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import Paper, PlotBlock, Section
from chuangcheng.documents.plot import Mark, Plot, ticks
from chuangcheng.documents.writers import svg
from documents import papers

D = Decimal
NATIONAL = read_layout(papers.PROFILE)
PAPER = Paper(name="图", sections=(Section(tuple(map(PlotBlock, papers.PLOTS)), landscape=True),))
SVG = "{http://www.w3.org/2000/svg}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"


def written(extension: str, paper: Paper = PAPER) -> bytes:
    return WRITERS[extension].write(paper, NATIONAL)


@pytest.mark.parametrize(
    ("end", "last", "step"),
    [("100", "100", "20"), ("1000", "1000", "200"), ("60", "60", "20"), ("7", "6", "2"),
     ("1.5", "1.5", "0.5"), ("0.04", "0.04", "0.01")],
)  # fmt: skip
def test_an_axis_has_at_most_five_round_steps(end: str, last: str, step: str) -> None:
    found = ticks(D(end))
    assert [found[0], found[1], found[-1]] == [0, D(step), D(last)]


@pytest.mark.parametrize(
    ("worst", "best", "parts"),
    [("20", "40", (20, 20, 10)), ("-5", "60", (0, 50, 0)), ("-9", "-3", (0, 0, 50)),
     ("55", "55", (50, 0, 0))],
)  # fmt: skip
def test_a_bar_is_as_long_as_its_full_points(
    worst: str, best: str, parts: tuple[int, int, int]
) -> None:
    assert Mark("甲", D(50), D(worst), D(worst), D(best)).parts == tuple(map(D, parts))


# ── svg ──────────────────────────────────────────────────────────────────────────────────────────


def drawn(plot: Plot) -> Element:
    return etree.fromstring(svg.write(plot))


def texts(root: Element) -> list[str]:
    return [found.text or "" for found in root.iter(f"{SVG}text")]


def test_bars_are_to_scale() -> None:
    root = drawn(papers.BARS)
    rects = [one for one in root.iter(f"{SVG}rect") if one.get("height") == "15"]
    places = [(float(one.get("x", "")), float(one.get("width", ""))) for one in rects]
    # 市容: 20 got, 20 open, 10 lost; 绿化: 75 got, 25 lost, twice as long as the whole of 市容
    whole = places[3][1] + places[4][1]
    assert [width / whole for _, width in places] == pytest.approx(
        [0.2, 0.2, 0.1, 0.75, 0.25], abs=0.001
    )
    for (x, width), (following, _) in ((places[0], places[1]), (places[1], places[2])):
        assert x + width == pytest.approx(following, abs=0.02)
    assert [one.get("fill") for one in rects] == [
        "#2b5c8a", "#b9cbdc", "#ffffff", "#2b5c8a", "#ffffff",
    ]  # fmt: skip
    assert {"25／50", "75／100", "市容", "绿化", "已得", "未评", "失分"} <= set(texts(root))


def test_a_line_has_a_point_for_each_time_and_a_band_where_something_is_open() -> None:
    root = drawn(papers.TIMES)
    (path,) = root.iter(f"{SVG}polyline")
    (band,) = root.iter(f"{SVG}polygon")
    heights = [float(pair.split(",")[1]) for pair in path.get("points", "").split()]
    lines = sorted({float(line.get("y1", "")) for line in root.iter(f"{SVG}line")})
    top, bottom = lines[0], lines[-1]  # 100 points and none
    assert [(bottom - y) / (bottom - top) for y in heights] == pytest.approx([0.4, 0.625], abs=1e-4)
    band_heights = [float(pair.split(",")[1]) for pair in band.get("points", "").split()]
    shares = [(bottom - y) / (bottom - top) for y in band_heights]
    assert shares == pytest.approx([0.8, 0.7, 0.6, 0.4], abs=1e-4)
    assert {"40", "62.5", "2014-03", "2014-08-15"} <= set(texts(root))


def test_what_is_certain_has_no_band() -> None:
    plot = Plot("历次", "line", (Mark("2014", D(10), D(4), D(4), D(4)),))
    root = drawn(plot)
    assert list(root.iter(f"{SVG}polygon")) == []
    assert "最少～最多" not in texts(root)


def test_of_many_times_some_are_named_and_always_the_last() -> None:
    marks = tuple(Mark(f"第{i}次", D(10), D(4), D(4), D(4)) for i in range(1, 26))
    named = [text for text in texts(drawn(Plot("历次", "line", marks))) if text.startswith("第")]
    assert len(named) <= 10
    assert "第25次" in named


def test_a_long_label_is_cut_short_and_text_stays_text() -> None:
    marks = (
        Mark("<script>alert(1)</script>&\"'", D(10), D(4), D(4), D(4)),
        Mark("长" * 40, D(10), D(4), D(4), D(4)),
    )
    root = drawn(Plot("<b>名</b>", "bars", marks))
    assert {str(one.tag).removeprefix(SVG) for one in root.iter()} == {
        "svg", "title", "text", "rect", "line",
    }  # fmt: skip
    assert "长" * 15 + "…" in texts(root)
    assert root.findtext(f"{SVG}title") == "<b>名</b>"
    assert any(text.startswith("<script>") for text in texts(root))


@pytest.mark.parametrize(
    ("share", "width"), [("0", "0"), ("0.612", "61.2"), ("1.2", "100"), ("-0.1", "0")]
)
def test_a_bar_of_a_cell_stays_in_its_cell(share: str, width: str) -> None:
    _, filled = etree.fromstring(svg.bar(D(share))).iter(f"{SVG}rect")
    assert filled.get("width") == width


# ── the other formats ────────────────────────────────────────────────────────────────────────────


def test_markdown_draws_with_letters() -> None:
    text = written("md").decode()
    assert re.findall(r"^.* 25/50$|^.* 75/100$", text, re.MULTILINE) == [
        "████████▒▒▒▒▒▒▒▒····                     市容 25/50",
        "██████████████████████████████·········· 绿化 75/100",
    ]


@pytest.mark.parametrize("extension", sorted(WRITERS))
def test_the_same_plots_give_the_same_bytes(extension: str) -> None:
    assert written(extension) == written(extension)


def charts(content: bytes) -> list[tuple[Element, bytes]]:
    """Each chart that the text shows, and its workbook."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        targets = relations(archive, "word/_rels/document.xml.rels")
        found = []
        for shown in body.iter(f"{C}chart"):
            name = targets[shown.get(REL, "")]
            book = relations(archive, f"word/charts/_rels/{name.split('/')[-1]}.rels")["rId1"]
            chart = etree.fromstring(archive.read(f"word/{name}"))
            found.append((chart, archive.read(f"word/{book.removeprefix('../')}")))
    return found


def relations(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    return {
        one.get("Id", ""): one.get("Target", "") for one in etree.fromstring(archive.read(name))
    }


def column(series: Element, place: str) -> list[str]:
    found = series.find(f"{C}{place}")
    assert found is not None
    return [value.text or "" for value in found.iter(f"{C}v")]


def test_word_has_charts_of_its_own_with_their_figures() -> None:
    (bars, data), (line, _) = charts(written("docx"))
    found = [
        (column(one, "tx"), column(one, "cat"), column(one, "val")) for one in bars.iter(f"{C}ser")
    ]
    assert found == [
        (["已得"], ["市容", "绿化"], ["20", "75"]),
        (["未评"], ["市容", "绿化"], ["20", "0"]),
        (["失分"], ["市容", "绿化"], ["10", "25"]),
    ]
    times = [(*column(one, "tx"), *column(one, "val")) for one in line.iter(f"{C}ser")]
    assert times == [("得分", "40", "62.5"), ("最少", "40", "60"), ("最多", "80", "70")]
    sheet = openpyxl.load_workbook(io.BytesIO(data))["数据"]
    assert list(sheet.values) == [
        (None, "已得", "未评", "失分"), ("市容", 20, 20, 10), ("绿化", 75, 0, 25),
    ]  # fmt: skip


@pytest.mark.parametrize("number", [0, 1])
def test_a_chart_keeps_to_the_order_of_the_schema(number: int) -> None:
    """Word refuses a part whose elements stand in another order than ECMA-376 gives them."""
    mine = charts(written("docx"))[number][0]
    data = mine.find(f"{C}externalData")
    assert data is not None
    assert [one.tag for one in data.itersiblings()] == []  # the last of what a chart of ours has
    mine.remove(data)  # openpyxl cannot read it
    space: Any = ChartSpace  # its types know the standard library's elements only
    again = tostring(space.from_tree(fromstring(etree.tostring(mine))).to_tree())
    assert list(misplaced(mine, etree.fromstring(again))) == []


def misplaced(mine: Element, known: Element) -> Iterator[str]:
    """Elements of ours that stand elsewhere, or not at all, when openpyxl writes them."""
    rest = iter(known)
    for one in mine:
        same = next((other for other in rest if other.tag == one.tag), None)
        if same is None:
            yield one.tag
        else:
            yield from misplaced(one, same)


def test_a_chart_is_as_wide_as_the_type_area_and_no_higher_than_the_page() -> None:
    marks = tuple(Mark(f"第{i}县", D(10), D(4), D(4), D(4)) for i in range(30))
    paper = Paper(name="图", sections=(Section((PlotBlock(Plot("多", "bars", marks)),)),))
    with zipfile.ZipFile(io.BytesIO(written("docx", paper))) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    (extent,) = body.iter(EXTENT)
    assert int(extent.get("cx", "")) / 36000 == pytest.approx(156, abs=0.01)  # 版心宽，毫米
    assert int(extent.get("cy", "")) / 36000 < 225  # 版心高


def test_an_equal_plot_is_stored_once_and_shown_twice() -> None:
    twice = Paper(name="图", sections=(Section((PlotBlock(papers.BARS), PlotBlock(papers.BARS))),))
    with zipfile.ZipFile(io.BytesIO(written("docx", twice))) as archive:
        assert sum(name.startswith("word/charts/chart") for name in archive.namelist()) == 1
        body = etree.fromstring(archive.read("word/document.xml"))
    ids = [one.get("id") for one in body.iter(DRAWN)]
    assert len(set(ids)) == len(ids) == 2


def test_what_xml_cannot_hold_is_left_out_of_a_chart() -> None:
    marks = (Mark("<甲>\x07&", D(10), D(4), D(4), D(4)),)
    paper = Paper(name="图", sections=(Section((PlotBlock(Plot('名"', "bars", marks)),)),))
    ((chart, _),) = charts(written("docx", paper))
    series = next(chart.iter(f"{C}ser"))
    assert column(series, "cat") == ["<甲>&"]


def test_excel_has_the_figures_and_a_chart_of_them() -> None:
    content = written("xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["按项目图", "历次得分图"]
    assert list(book["按项目图"].values)[1:] == [("市容", 20, 20, 10), ("绿化", 75, 0, 25)]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {"xl/charts/chart1.xml", "xl/charts/chart2.xml"} <= set(archive.namelist())
