"""What a genre cannot do without: a dispatch, its 要素, its period, a unit that is known.

Whatever is missing is a `NotFoundError` that says so and names the file to write it into.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from chuangcheng.documents.genre import Inputs
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.unit import Unit


def needed_dispatch(inputs: Inputs, genre: str) -> Dispatch:
    """The dispatch of this genre."""
    if inputs.dispatch is None:
        raise NotFoundError(
            f"“{inputs.folder.path}”里没有用“{genre}”模板的发文",
            f"写一个“类型: 发文”“模板: {genre}”的文件",
        )
    return inputs.dispatch


def particulars(
    dispatch: Dispatch, needed: Sequence[str], optional: Sequence[str] = ()
) -> dict[str, str]:
    """The 要素 by their names; those that are optional and absent are empty."""
    given = dispatch.particulars
    missing = [name for name in needed if name not in given]
    if missing:
        raise NotFoundError(
            f"{_place(dispatch)}的“要素”里没有写{'、'.join(missing)}",
            f"在“要素”下面补写，例如“{missing[0]}: ……”",
        )
    return {name: given.get(name, "") for name in (*needed, *optional)}


def need_entries(dispatch: Dispatch) -> None:
    """Refuse a dispatch without any 条目."""
    if not dispatch.entries:
        raise NotFoundError(
            f"{_place(dispatch)}没有写“条目”", "逐条写“标题”和“内容”，例如 {标题: ……, 内容: ……}"
        )


def period(dispatch: Dispatch) -> tuple[date, date]:
    """First and last day of what is told about."""
    start = dispatch.start.first if dispatch.start else None
    end = dispatch.end.last if dispatch.end else None
    if start is None or end is None:
        lacking = "、".join(
            f"“{name}”" for name, day in (("起", start), ("止", end)) if day is None
        )
        raise NotFoundError(
            f"{_place(dispatch)}没有写{lacking}", "写明说的是哪天到哪天的情况，例如 2014-08-01"
        )
    if end < start:
        raise NotFoundError(f"{_place(dispatch)}的“止”早于“起”", "把两个日期改对")
    return start, end


def chosen_unit(inputs: Inputs) -> Unit | None:
    """The unit that the document is narrowed to, if to any; it cannot be put in another order."""
    if inputs.view == "unit":
        raise ChuangchengError("这个文种不能用 --by 换一种排法", "只要一个单位的，写 --unit 和单位")
    if inputs.unit is None:
        return None
    return known_unit(inputs, inputs.unit)


def known_unit(inputs: Inputs, name: str) -> Unit:
    """The unit of a name."""
    units = inputs.folder.units
    unit = units.unit(name)
    if unit is not None:
        return unit
    if units.knows(name):
        names = "、".join(one.display_name for one in units.members(name))
        raise NotFoundError(f"“{name}”是一组单位", f"写其中一个：{names}")
    raise NotFoundError(f"单位名录里没有“{name}”", units.suggest(name) or "名称以单位名录为准")


def units_named(inputs: Inputs, dispatch: Dispatch, name: str) -> list[Unit]:
    """The units that a 要素 names, with 、 between them; none where it is absent."""
    written = re.split("[、，,]", dispatch.particulars.get(name, ""))
    return [known_unit(inputs, one.strip()) for one in written if one.strip()]


def _place(dispatch: Dispatch) -> str:
    return f"“{dispatch.file}”"
