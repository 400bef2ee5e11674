"""Every kind of file: 类型 → model."""

from __future__ import annotations

from typing import Final

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.base import Model
from chuangcheng.models.config import Config
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.indicator import Standard
from chuangcheng.models.ledger.issue import IssueLedger
from chuangcheng.models.ledger.material import MaterialLedger
from chuangcheng.models.ledger.site import SiteLedger
from chuangcheng.models.matrix import Matrix
from chuangcheng.models.plan import Plan
from chuangcheng.models.unit import UnitRegistry

KINDS: Final[dict[str, type[Model]]] = {
    model.KIND: model
    for model in (
        Config,
        UnitRegistry,
        Plan,
        Matrix,
        Standard,
        Assessment,
        IssueLedger,
        SiteLedger,
        MaterialLedger,
        Dispatch,
    )
}
