"""历次得分: one plan by one standard, from its first 自评 to the last."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from chuangcheng.documents.genre import Context
from chuangcheng.documents.scores.plots import of_card, plot
from chuangcheng.documents.scores.remarks import sentences
from chuangcheng.documents.scores.tables import table
from chuangcheng.scoring.scorecard import Scorecard
from chuangcheng.scoring.telling.notes import IN_COLUMN, warning
from chuangcheng.scoring.telling.series_views import over_time
from chuangcheng.workspace.standards import StandardIndex

TITLE: Final = "历次得分"
TEMPLATE: Final = "历次得分/模板.md.j2"


def build(cards: Sequence[Scorecard], index: StandardIndex, plan: str) -> Context:
    """The points over time."""
    name = f"{index.standard.name}{TITLE}"
    line = plot(TITLE, "line", (of_card(card.as_of, card) for card in cards))
    return Context(
        name=name,
        file_name=f"{TITLE}-{index.code}",
        values={
            "方案": plan,
            "体系": index.standard.name,
            "有图": line is not None,
            "说明": sentences(warning(cards, IN_COLUMN)),
        },
        tables={
            TITLE: table(
                over_time(cards, TITLE), name, has_points=any(card.has_points for card in cards)
            )
        },
        plots={TITLE: line} if line else {},
    )
