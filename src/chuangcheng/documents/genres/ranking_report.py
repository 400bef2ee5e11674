"""红黑榜通报: units by 整改率, the first on the 红榜, the last on the 黑榜.

How many stand on each, and from which 整改率 on nobody is on the 黑榜, differ from county to
county: the dispatch says it.
"""

from __future__ import annotations

from fractions import Fraction

from chuangcheng.documents import problems
from chuangcheng.documents.dispatches import dispatch_values
from chuangcheng.documents.genre import Context, Inputs
from chuangcheng.documents.inspection import by_unit, found_cases, undecided
from chuangcheng.documents.needs import needed_dispatch, particulars, period
from chuangcheng.documents.paper import Column, Table
from chuangcheng.documents.ranking import Place, ranked
from chuangcheng.errors import ChuangchengError, NotFoundError
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.models.values.fault import ValueFault
from chuangcheng.models.values.number import parse_number, parse_whole

TITLE = "红黑榜通报"
TEMPLATE = "红黑榜通报/模板.md.j2"
FORMATS = ("docx", "html", "md", "xlsx")
OPTIONS = ()
_RED, _BLACK, _SPARED = "红榜名次", "黑榜名次", "黑榜免列"


def build(inputs: Inputs) -> Context:
    """The units that had problems in the dispatch's 起 to 止, best first."""
    folder = inputs.folder
    dispatch = needed_dispatch(inputs, TITLE)
    given = particulars(dispatch, (_RED, _BLACK), (_SPARED,))
    start, end = period(dispatch)
    found = found_cases(folder, start, end)
    units = by_unit(found)
    if not units:
        raise NotFoundError(
            f"“{folder.path}”的问题台账里，这些问题都没有写“责任单位”", "补写责任单位再排名"
        )
    places = ranked(
        units,
        red=_whole(dispatch, _RED),
        black=_whole(dispatch, _BLACK),
        spared=_share(dispatch) if given[_SPARED] else Fraction(1),
    )
    return Context(
        name=dispatch.title,
        file_name=TITLE,
        values={
            **dispatch_values(dispatch),
            **problems.days(start, end),
            **given,
            "合计": problems.figures(found),
            "单位数": len(units),
            "几家共管": problems.has_shared(found),
            "待定": len(undecided(found)),
            "红榜": _on(places, "红榜"),
            "黑榜": _on(places, "黑榜"),
            "要求": problems.demands(dispatch),
            "督办": problems.supervision(folder),
        },
        tables={"排名": _table(places)},
    )


def _on(places: tuple[Place, ...], board: str) -> list[str]:
    return [f"{one.tally.name}（{one.tally.rate}）" for one in places if one.board == board]


def _table(places: tuple[Place, ...]) -> Table:
    columns = (
        Column("名次", 4, holds="figure"), Column("单位", 9), *problems.COUNTS, Column("备注", 5),
    )  # fmt: skip
    rows = tuple(
        (str(one.number), one.tally.name, *problems.counts(one.tally), one.board) for one in places
    )
    return Table("整改排名", columns, rows, short="整改排名")


def _whole(dispatch: Dispatch, name: str) -> int:
    written = dispatch.particulars[name]
    try:
        return parse_whole(written)
    except ValueFault as fault:
        raise _wrong(dispatch, name, "取前几名、后几名，写一个整数，例如 3") from fault


def _share(dispatch: Dispatch) -> Fraction:
    written = dispatch.particulars[_SPARED]
    try:
        share = Fraction(parse_number(written.removesuffix("%"))) / 100
    except ValueFault as fault:
        raise _wrong(dispatch, _SPARED, "写整改率，例如 85%") from fault
    if not written.endswith("%") or not 0 <= share <= 1:
        raise _wrong(dispatch, _SPARED, "写整改率，例如 85%")
    return share


def _wrong(dispatch: Dispatch, name: str, hint: str) -> ChuangchengError:
    line = dispatch.span("particulars", name).start.line
    written = dispatch.particulars[name]
    return ChuangchengError(f"“{dispatch.file}”第 {line} 行，{name}“{written}”写得不对", hint)
