"""负面清单: what follows when something happened, by whom it happened to and when."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from chuangcheng.models.base import Flag, Model, Names, Number, Text, Written, either, one_name
from chuangcheng.models.citation import Source
from chuangcheng.models.verdict import Reference, WindowText

Candidacy = Literal["已命名", "提名", "申报"]
"""Of the county: it holds the title, it is nominated, it applies for the first time."""
Candidacies = Annotated[
    tuple[Candidacy, ...],
    BeforeValidator(one_name),
    Written(either({"enum": ["已命名", "提名", "申报"]})),
]


class Sanction(Model):
    """One rung of the ladder: an event, whom it is held against, and what follows."""

    events: Names = Field(alias="情形", description="什么事件，有几种说法的写成列表")
    applies_to: Candidacies = Field(
        default=(), alias="适用", description="对谁：已命名、提名、申报；不写是都适用"
    )
    window: WindowText | None = Field(
        default=None, alias="窗口", description="往前看多久，例如 12个月；不写不限"
    )
    reference: Reference | None = Field(
        default=None, alias="基准", description="从哪天往前看；不写有申报日的用申报日，没有的用时点"
    )
    includes_first_day: Flag = Field(
        default=True, alias="含首日", description="正好在窗口第一天的算不算；不写算"
    )
    action: Text | None = Field(default=None, alias="处理", description="怎么处理，例如 停止资格")
    term: Text | None = Field(default=None, alias="期限", description="处理多久，例如 1年")
    penalty: Number | None = Field(default=None, alias="罚分", description="总分里扣几分")
    is_veto: Flag = Field(default=False, alias="否决", description="是不是一票否决")
    source: Source | None = Field(default=None, alias="来源", description="出处")
