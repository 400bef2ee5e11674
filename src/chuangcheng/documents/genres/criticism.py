"""批评通报: units that let a 时限 pass; it names units and problems, never people.

The office may name the units itself; else they follow from the 问题台账. The causes are the
office's own text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import Case, by_unit, found_cases
from chuangcheng.documents.needs import needed_dispatch, period, units_named
from chuangcheng.errors import NotFoundError

TITLE = "批评通报"
TEMPLATE = "批评通报/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
_UNITS = "批评单位"


def build(inputs: Inputs) -> Context:
    """The units to criticise for the dispatch's 起 to 止, with what they have left undone."""
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    start, end = period(dispatch)
    found = found_cases(folder, start, end)
    named = [unit.display_name for unit in units_named(inputs, dispatch, _UNITS)]
    names = named or [tally.name for tally in by_unit(found) if tally.late]
    undone = tuple(_narrowed(found, names))
    tallies = tuple(tally for tally in by_unit(found) if tally.name in names)
    idle = [name for name in names if not any(name in case.units for case in undone)]
    if idle:
        raise NotFoundError(
            f"{'、'.join(idle)}没有未整改的问题，“{dispatch.file}”的“{_UNITS}”却写了",
            "核对问题台账的“状态”，或者去掉这个单位",
        )
    if not names:
        raise NotFoundError(
            "这段时间里没有逾期未整改的问题", f"要批评的单位写进“{dispatch.file}”要素的“{_UNITS}”"
        )
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(dispatch),
            **problems.days(start, end),
            "单位": problems.counted(tallies),
            "名称": names,
            "几家共管": problems.has_shared(undone),
            "合计": problems.figures(undone),
            "问题": problems.listed(undone),
            "要求": problems.demands(dispatch),
            "报送": problems.report_to(folder, dispatch),
            "督办": problems.supervision(folder),
        },
        tables={"单位": problems.tally_table("被批评单位整改情况", tallies, head="单位")},
    )


def _narrowed(found: tuple[Case, ...], names: list[str]) -> Iterator[Case]:
    """What is not done, with those units alone that are criticised."""
    for case in found:
        units = tuple(unit for unit in case.units if unit in names)
        if units and not case.is_done:
            yield replace(case, units=units)
