"""What a plan is about, as titles of other documents begin."""

from __future__ import annotations

from typing import Final

from chuangcheng.workspace.folder import PlanFolder

_ENDINGS: Final = ("工作实施方案", "实施方案", "工作方案", "方案")


def subject(folder: PlanFolder, unit: str = "") -> str:
    """大姚县“四创”工作方案 → 大姚县“四创”; of a unit, 县住建局“四创”."""
    name = folder.plan.name if folder.plan else folder.name
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    region = folder.plan.region if folder.plan else ""
    return unit + name.removeprefix(region) if unit else name
