"""Which keys of 计分 go together: for the models, and for editors as JSON Schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from chuangcheng.models.base import EMPTY, goes_with, one_of
from chuangcheng.models.values.fault import ValueFault

METHODS: Final = {
    "分档": "bands",
    "扣分": "deductions",
    "专家": "expert",
    "每差": "step",
    "按比例": "proportion",
    "评分": "free",
    "等级": "grades",
    "清单": "checklist",
    "每少": "shortage",
    "抽样": "sampling",
    "加权": "weights",
}
"""Key of a method → its field."""

BARE: Final = ("评分", "按比例")
"""Methods that may stand alone, without anything below them."""

_PARAMETERS: Final = {
    "取整": ("每差",),
    "算法": ("每差",),
    "边界": ("分档",),
    "限扣": ("扣分", "每少"),
    "加倍": ("扣分",),
    "按平均": ("扣分",),
    "计扣": ("扣分",),
    "点位类型": ("抽样",),
    "每项满分": ("加权",),
    "项数": ("等级",),
    "给分": ("清单", "加权"),
}
"""Key of a parameter → the methods that it belongs to; what is not here goes with all."""

_LISTED: Final[dict[str, Any]] = {"type": "array", "minItems": 1}
_STEP_POINTS: Final[dict[str, Any]] = {
    "oneOf": [
        {"properties": {"每差": EMPTY, "扣": EMPTY}},
        {"required": ["每差"], "properties": {"每差": _LISTED, "扣": EMPTY}},
        {
            "required": ["每差", "扣"],
            "properties": {"每差": {"not": {"anyOf": [_LISTED, EMPTY]}}, "扣": {"not": EMPTY}},
        },
    ]
}
"""扣 beside 每差: needed for a single step, while slopes have their own."""

SCHEMA: Final[dict[str, Any]] = {
    "allOf": [
        one_of(*METHODS),
        _STEP_POINTS,
        *(goes_with(key, *methods) for key, methods in _PARAMETERS.items()),
    ]
}


def check_keys(given: Mapping[str, object]) -> None:
    """One method, and only parameters that belong to it. Raises `ValueFault`."""
    used = [key for key in METHODS if key in given]
    if len(used) != 1:
        raise ValueFault(
            f"“计分”下面要写一种方法，现在写了 {len(used)} 种", f"在{'、'.join(METHODS)}里选一种"
        )
    _check_step(given, used[0])
    for key, methods in _PARAMETERS.items():
        if key in given and used[0] not in methods:
            raise _misplaced(key, used[0], methods[0])


def _check_step(given: Mapping[str, object], method: str) -> None:
    if method != "每差":
        if "扣" in given:
            raise _misplaced("扣", method, "每差")
    elif isinstance(given["每差"], list):
        if "扣" in given:
            raise ValueFault("“每差”已经逐段写了扣几分，外面又写了“扣”", "删掉外面的“扣”")
    elif "扣" not in given:
        raise ValueFault("写了“每差”，没有写“扣”几分", "例如 计分: {每差: 1%, 扣: 1}")


def _misplaced(key: str, method: str, owner: str) -> ValueFault:
    return ValueFault(f"“{key}”用不到“{method}”上", f"“{key}”和“{owner}”一起写，或者删掉")
