"""得分表: one scorecard, with bars, by all that its points can be put together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.genre import Context
from chuangcheng.documents.plot import Mark, Plot
from chuangcheng.documents.scores.plots import of_points, plot
from chuangcheng.documents.scores.remarks import sentences
from chuangcheng.documents.scores.tables import table
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.telling.notes import IN_COLUMN, notes
from chuangcheng.scoring.telling.summary import summary, when
from chuangcheng.scoring.telling.view import View
from chuangcheng.scoring.telling.views import VIEWS, by_line, totals

TITLE: Final = "得分表"
TEMPLATE: Final = "得分表/模板.md.j2"


def build(card: Scorecard, plan: str, by: str = "") -> Context:
    """All parts, or only what `by` names of them, one of `VIEWS`."""
    name = f"{card.index.standard.name}得分情况"
    views = [totals(card, plan), *((VIEWS[by](card),) if by else _all(card))]
    plots = _plots(card)
    shown = {view.title: plots[view.title] for view in views if view.title in plots}
    suffix = f"-{views[1].title}" if by else ""
    return Context(
        name=name,
        file_name=f"{TITLE}-{card.index.code}{suffix}",
        values={
            "方案": plan,
            "体系": card.index.standard.name,
            "时点": when(card),
            "概况": sentences(summary(card)),
            "各表": [{"名称": view.title, "有图": view.title in shown} for view in views],
            "说明": sentences(notes(card, IN_COLUMN)),
        },
        tables={
            view.title: table(view, f"{name}（{view.title}）", has_points=card.has_points)
            for view in views
        },
        plots=shown,
    )


def _all(card: Scorecard) -> Iterator[View]:
    """Every part but one that would be the whole again: that of a single 创建项目."""
    for by, view_of in VIEWS.items():
        if by != "project" or len(card.by_project()) > 1:
            yield view_of(card)
    yield by_line(card)


def _plots(card: Scorecard) -> dict[str, Plot]:
    """By the titles of the views whose rows have full points of their own."""
    shares = {
        "按牵头单位": card.by_unit(),
        "按创建项目": card.by_project(),
    }
    marks: dict[str, list[Mark]] = {
        "按项目": [of_points(line.indicator.name, line) for line in card.lines],
        **{title: [of_points(one.name, one) for one in some] for title, some in shares.items()},
    }
    found = {title: plot(title, "bars", some) for title, some in marks.items()}
    return {title: one for title, one in found.items() if one is not None}
