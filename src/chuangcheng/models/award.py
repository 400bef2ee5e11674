"""How many points something gives, and lists of things that give some."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BeforeValidator

from chuangcheng.models.base import TEXT, Either, Number, Text, Written, matching, read_names
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import NUMBER
from chuangcheng.models.values.quantity import Quantity


def _award(value: object) -> Quantity:
    award = Quantity.parse(value) if isinstance(value, str) else None
    if award is None or award.unit not in ("", "%"):
        raise ValueFault(
            f"“{value}”看不出给多少分" if isinstance(value, str) else "这里应写给多少分",
            "写分值的百分之几，例如 60%；或者写几分，例如 3",
        )
    return award


AwardText = Annotated[
    Quantity, BeforeValidator(_award), Written(matching(rf"{NUMBER}\s*[%％]?", "number"))
]
"""`60%` of the line's points, or so many points."""


UNSEEN: Final = "待核"
"""What a grade gives where the source does not say it."""


def _grade(value: object) -> Quantity | None:
    if isinstance(value, str) and value.strip() == UNSEEN:
        return None
    try:
        return _award(value)
    except ValueFault as fault:
        raise ValueFault(fault.message, f"{fault.hint}；原文没有说的写“{UNSEEN}”") from fault


GradeText = Annotated[
    Quantity | None,
    BeforeValidator(_grade),
    Written(matching(rf"{NUMBER}\s*[%％]?|{UNSEEN}", "number")),
]
"""What a grade gives; None where that is not known yet."""


def _listed(value: object) -> tuple[str, ...]:
    names = read_names(value) if isinstance(value, list) else ()
    if not names:
        raise ValueFault("“清单”要逐项列出", "例如 清单: [列入预算, 有凭证]")
    if len(set(names)) < len(names):
        raise ValueFault("“清单”里有两项一样", "删去一项，或者改成不一样的名称")
    return names


ItemsText = Annotated[
    dict[Text, Number] | tuple[str, ...],
    Either(dict[Text, Number], _listed, {"type": "array", "items": TEXT, "uniqueItems": True}),
]
"""Names with the points of each, or names alone."""
