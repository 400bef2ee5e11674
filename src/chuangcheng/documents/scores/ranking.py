"""得分排名: every plan that goes by one standard, most points first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from chuangcheng.documents.genre import Context
from chuangcheng.documents.scores.plots import of_card, plot
from chuangcheng.documents.scores.remarks import sentences
from chuangcheng.documents.scores.tables import table
from chuangcheng.scoring.series import Placed
from chuangcheng.scoring.telling.notes import IN_COLUMN, warning
from chuangcheng.scoring.telling.series_views import side_by_side

TITLE: Final = "得分排名"
TEMPLATE: Final = "得分排名/模板.md.j2"


def build(placed: Sequence[Placed], code: str, title: str) -> Context:
    """The places; plans without a 自评 stand in the table only."""
    assessed = [one for one in placed if one.place]
    name = f"{title}{TITLE}"
    bars = plot(
        TITLE, "bars", (of_card(f"{one.place}　{one.card.region}", one.card) for one in assessed)
    )
    return Context(
        name=name,
        file_name=f"{TITLE}-{code}",
        values={
            "体系": title,
            "方案数": len(placed),
            "已评数": len(assessed),
            "有图": bars is not None,
            "说明": sentences(warning([one.card for one in assessed], IN_COLUMN)),
        },
        tables={TITLE: table(side_by_side(placed, TITLE), name, has_points=True)},
        plots={TITLE: bars} if bars else {},
    )
