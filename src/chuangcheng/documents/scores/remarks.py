"""Remarks as a template sees them."""

from __future__ import annotations

from collections.abc import Iterable

from chuangcheng.documents.filters import printable
from chuangcheng.scoring.telling.remark import Remark, Tone


def sentences(remarks: Iterable[Remark]) -> list[dict[str, object]]:
    """What is said, with its full stop, and whether it stands out."""
    return [
        {
            "话": f"{printable(one.text)}。",
            "要紧": one.tone in (Tone.STRONG, Tone.ALARM),
        }
        for one in remarks
    ]
