"""What a reader sees of a chart: LibreOffice draws it from the figures in the file."""

from __future__ import annotations

import pytest

from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.paper import Paper, PlotBlock, Section
from chuangcheng.documents.writers.docx.write import write
from documents import page, papers
from documents.rendering import need_programs

pytestmark = pytest.mark.office

LEFT, RIGHT = 28.0, 184.0  # the type area (5.2.1)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> page.Page:
    """Both plots on one upright page."""
    need_programs()
    paper = Paper(name="图", sections=(Section(tuple(map(PlotBlock, papers.PLOTS))),))
    files = {"图": write(paper, read_layout(papers.PROFILE))}
    (one,) = page.render(files, tmp_path_factory.mktemp("office"))["图"]
    return one


def test_labels_legend_and_figures_are_set(shown: page.Page) -> None:
    for text in ("市容", "绿化", "已得", "未评", "失分", "2014-08-15", "62.5", "得分", "最多"):
        assert shown.find(text), text


def test_the_first_bar_stands_above_the_second_and_the_points_below(shown: page.Page) -> None:
    legend, first, second = (shown.find(text)[0].top for text in ("已得", "市容", "绿化"))
    assert legend < first < second < shown.find("100")[0].top


def test_the_chart_fills_the_type_area_and_stays_in_it(shown: page.Page) -> None:
    """The longest bar is 100 of 100 points and ends where the axis does."""
    top, bottom = shown.find("市容")[0].top - 2, shown.find("绿化")[0].bottom + 2
    ink = shown.ink((LEFT - 10, top, RIGHT + 10, bottom))
    assert ink.left >= LEFT - 0.5
    assert RIGHT - 12 <= ink.right <= RIGHT + 0.5
