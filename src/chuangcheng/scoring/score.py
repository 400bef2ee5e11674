"""A standard and an assessment → a scorecard."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import Decimal

from chuangcheng.models.assessment import Assessment, Result
from chuangcheng.models.citation import Source
from chuangcheng.models.indicator import Indicator, Standard
from chuangcheng.models.values.criterion import Criterion, Kind
from chuangcheng.models.values.quantity import Quantity
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.charge import lead_units
from chuangcheng.scoring.criteria import compare, holds_in_range
from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import ZERO, Judgement, Status
from chuangcheng.scoring.scorecard import Line, Scorecard, Totals
from chuangcheng.scoring.survey import estimates
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

NO_GRADE = "未定等次"


def score(
    workspace: Workspace,
    folder: PlanFolder,
    standard: StandardIndex,
    assessment: Assessment | None,
) -> Scorecard:
    """Score every line; without an assessment every line is 未评."""
    scorer = _Scorer(standard, assessment, lead_units(workspace, folder, standard))
    lines = tuple(
        scorer.line(node, standard.standard.source) for node in standard.standard.indicators
    )
    leaves = [leaf for line in lines for leaf in line.leaves()]
    full = standard.standard.full_points
    if full is None:
        full = sum((line.full for line in lines), ZERO)
    return Scorecard(
        index=standard,
        as_of=str(assessment.as_of) if assessment else "",
        origin=(assessment.origin or "") if assessment else "",
        full=full,
        assessed=sum((leaf.full for leaf in leaves if _is_assessed(leaf)), ZERO),
        lines=lines,
        totals=_totals(standard.standard, lines, leaves, full),
        gates=tuple(gate.name for gate in standard.standard.gates),
    )


def _is_assessed(leaf: Line) -> bool:
    return leaf.status not in (Status.OPEN, Status.NOT_APPLICABLE)


class _Scorer:
    """Scores the nodes of one standard against one assessment."""

    def __init__(
        self, standard: StandardIndex, assessment: Assessment | None, units: Mapping[str, str]
    ) -> None:
        self.missing = standard.standard.missing
        self.results: Mapping[str, Result] = assessment.results if assessment else {}
        self.year = assessment.year if assessment else None
        self.units = units

    def line(self, indicator: Indicator, source: Source | None) -> Line:
        source = indicator.source or source
        if indicator.children:
            return self._group(indicator, source)
        result = self.results.get(indicator.code)
        judged = judge(indicator, result, self.year)
        full = indicator.points or ZERO
        if judged.status is Status.NOT_APPLICABLE and self.missing == "得满分":
            judged = Judgement(judged.status, full, full, full)
        return Line(
            indicator=indicator,
            full=full,
            worst=judged.worst,
            known=judged.known,
            best=judged.best,
            status=judged.status,
            lead_unit=self.units.get(indicator.code, ""),
            is_vetoed=indicator.is_veto and judged.status is Status.UNMET,
            is_left_out=judged.status is Status.NOT_APPLICABLE and self.missing == "折算",
            is_confirmed=source.is_confirmed if source else False,
            problem=judged.problem,
            notes=judged.notes,
            estimates=estimates(result) if result else (),
        )

    def _group(self, indicator: Indicator, source: Source | None) -> Line:
        children = tuple(self.line(child, source) for child in indicator.children)
        full = sum((child.full for child in children), ZERO)
        return Line(
            indicator=indicator,
            full=indicator.points if indicator.points is not None else full,
            worst=sum((child.worst for child in children), ZERO),
            known=sum((child.known for child in children), ZERO),
            best=sum((child.best for child in children), ZERO),
            status=_group_status(children),
            is_vetoed=indicator.is_veto and any(_fails(child) for child in children),
            is_confirmed=source.is_confirmed if source else False,
            children=children,
        )


def _fails(line: Line) -> bool:
    return any(leaf.status is Status.UNMET for leaf in line.leaves())


def _group_status(children: tuple[Line, ...]) -> Status:
    """All met is met, all unmet is unmet, anything open leaves the group open."""
    statuses = {child.status for child in children} - {Status.NOT_APPLICABLE}
    if not statuses:
        return Status.NOT_APPLICABLE
    if Status.OPEN in statuses:
        return Status.OPEN
    return statuses.pop() if len(statuses) == 1 else Status.PARTLY


def _totals(
    standard: Standard, lines: tuple[Line, ...], leaves: list[Line], full: Decimal
) -> Totals:
    """Sums under the rule for 缺项, and the grades that they give.

    折算: got ÷ (full − points of the 不适用 lines) × full, on the total (method G1a).
    """
    sums = [sum((getattr(line, part) for line in lines), ZERO) for part in _PARTS]
    if standard.missing == "折算":
        absent = sum((leaf.full for leaf in leaves if leaf.status is Status.NOT_APPLICABLE), ZERO)
        if absent and full > absent:
            sums = [got * full / (full - absent) for got in sums]
    nodes = [node for line in lines for node in line.all()]
    vetoed = any(node.is_vetoed for node in nodes)
    maybe = vetoed or any(
        node.indicator.is_veto and any(leaf.status is Status.OPEN for leaf in node.leaves())
        for node in nodes
    )
    worst, known, best = sums
    return Totals(
        worst=worst,
        known=known,
        best=best,
        grade_worst=_grade(standard.verdicts, worst, full, is_vetoed=maybe),
        grade=_grade(standard.verdicts, known, full, is_vetoed=vetoed),
        grade_best=_grade(standard.verdicts, best, full, is_vetoed=vetoed),
    )


_PARTS = ("worst", "known", "best")


def _grade(
    verdicts: tuple[VerdictLine, ...], total: Decimal, full: Decimal, *, is_vetoed: bool
) -> str:
    """The grade of the first line of 判定 that holds; one without 总分 always does."""
    eligible = [line for line in verdicts if not (line.vetoes == "无" and is_vetoed)]
    starts = [
        _points(line.total.bound, full)
        for line in eligible
        if line.total and line.total.bound and line.total.kind is Kind.RANGE
    ]
    for line in eligible:
        if line.total is None or _holds(line.total, total, full, starts):
            return line.grade
    return NO_GRADE


def _holds(
    criterion: Criterion, total: Decimal, full: Decimal, starts: Collection[Decimal]
) -> bool:
    """Whether a total meets its line; a line in per cent is a share of the full points."""
    if criterion.bound is None:
        return False
    low = _points(criterion.bound, full)
    if criterion.kind is Kind.RANGE and criterion.upper is not None:
        return holds_in_range(total, low, _points(criterion.upper, full), starts)
    return compare(criterion.operator, total, low)


def _points(line: Quantity, full: Decimal) -> Decimal:
    return line.in_base * full if line.dimension == "率" else line.number
