"""表扬通报: units that put right everything that was found, and in time.

The office may name the units itself; else they follow from the 问题台账. What else they are praised
for is the office's own text.
"""

from __future__ import annotations

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import Case, Tally, by_unit, found_cases, of_unit
from chuangcheng.documents.needs import needed_dispatch, period, units_named
from chuangcheng.errors import NotFoundError

TITLE = "表扬通报"
TEMPLATE = "表扬通报/模板.md.j2"
FORMATS = ("docx", "html", "md")
OPTIONS = ()
_UNITS = "表扬单位"
_ANNEX = "受表扬单位名单"


def build(inputs: Inputs) -> Context:
    """The units to praise for the dispatch's 起 to 止, with what was found at them."""
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    start, end = period(dispatch)
    found = found_cases(folder, start, end)
    named = [unit.display_name for unit in units_named(inputs, dispatch, _UNITS)]
    tallies = _of(named, found) if named else _clean(found)
    if not tallies:
        raise NotFoundError(
            "这段时间里没有哪个单位的问题按时全部整改到位",
            f"要表扬别的单位，在“{dispatch.file}”的“要素”里写“{_UNITS}”",
        )
    printed, marks = problems.with_annexes(dispatch, [_ANNEX])
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(printed),
            **problems.days(start, end),
            "单位": problems.counted(tallies),
            "名称": [tally.name for tally in tallies],
            "都整改": all(tally.found and not tally.open for tally in tallies),
            "附件标识": marks[0],
            "附件标题": _ANNEX,
        },
        tables={"名单": problems.tally_table(_ANNEX, tallies, head="单位")},
    )


def _of(named: list[str], found: tuple[Case, ...]) -> tuple[Tally, ...]:
    known = {tally.name: tally for tally in by_unit(found)}
    return tuple(known.get(name, Tally(name, 0, 0, 0, 0)) for name in named)


def _clean(found: tuple[Case, ...]) -> tuple[Tally, ...]:
    return tuple(
        tally
        for tally in by_unit(found)
        if tally.share == 1 and not any(case.issue.days_late for case in of_unit(found, tally.name))
    )
