"""判定 in words: from how many points on, and on what else, a grade is given."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.models.indicator import Standard
from chuangcheng.models.values.number import format_points
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.telling.notes import UNCONFIRMED


def thresholds(standard: Standard) -> list[str]:
    """One sentence for each grade, best first: `达标：总分≥900，没有一票否决的项`.

    Marked where the line has not been compared with the issued text.
    """
    return [
        f"{line.grade}：{'，'.join(asked)}{'' if _is_confirmed(standard, line) else UNCONFIRMED}"
        if (asked := list(_asked(line)))
        else f"{line.grade}：其余"
        for line in standard.verdicts
    ]


def _is_confirmed(standard: Standard, line: VerdictLine) -> bool:
    source = line.source or standard.source
    return source is not None and source.is_confirmed


def _asked(line: VerdictLine) -> Iterator[str]:
    if line.total is not None:
        yield f"总分{line.total}"
    if line.vetoes is not None:
        yield f"一票否决不超过 {line.vetoes} 项" if line.vetoes else "没有一票否决的项"
    for name, quota in (
        ("达标的项", line.met),
        ("达标的基本项", line.basic),
        ("达标的提升项", line.raised),
    ):
        if quota is not None:
            yield f"{name}{quota}"
    if line.key_items is not None:
        yield f"关键项每项得分≥{format_points(line.key_items * 100)}%"
    if line.gates is not None:
        yield f"申报条件{line.gates}"
