"""A standard and an assessment → a scorecard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from chuangcheng.models.assessment import Assessment
from chuangcheng.models.verdict import VerdictLine
from chuangcheng.scoring.charge import Charge, charges
from chuangcheng.scoring.gates import judge_gates
from chuangcheng.scoring.judgement import ZERO, Status
from chuangcheng.scoring.lines import score_lines
from chuangcheng.scoring.nodes import Judging, Subtotal
from chuangcheng.scoring.points import Points, decimal
from chuangcheng.scoring.rollup import Group, Member, combine
from chuangcheng.scoring.sanctions import judge_sanctions, penalise
from chuangcheng.scoring.scorecard import (
    GateResult,
    Line,
    SanctionResult,
    Scorecard,
    Totals,
    YearTotal,
)
from chuangcheng.scoring.verdicts import WORLDS, Evidence, Standing, verdict
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.standards import StandardIndex
from chuangcheng.workspace.workspace import Workspace

NO_GRADE = "未定等次"


def score(
    workspace: Workspace,
    folder: PlanFolder,
    standard: StandardIndex,
    assessment: Assessment | None,
    raised: frozenset[str] = frozenset(),
) -> Scorecard:
    """Score every line; without an assessment every line is 未评.

    The lines whose codes are `raised` are taken as brought up to the most that they can get.
    """
    return _Reckoning(workspace, folder, raised=raised).card(standard, assessment)


@dataclass(frozen=True, slots=True)
class _Reckoning:
    """Scores one plan; `above` are the standards that wait for a total of the one at hand."""

    workspace: Workspace
    folder: PlanFolder
    above: tuple[str, ...] = ()
    raised: frozenset[str] = frozenset()

    def card(self, index: StandardIndex, assessment: Assessment | None) -> Scorecard:
        """The whole scorecard of one standard."""
        found = charges(self.workspace, self.folder, index)
        lines, points, years = self._scored(index, assessment, found)
        by_code = {node.code: node for line in lines for node in line.all()}
        subtotal = self._subtotal(index, assessment)
        gates = judge_gates(index.standard, assessment, by_code, subtotal)
        sanctions = judge_sanctions(index.standard, assessment)
        leaves = [leaf for line in lines for leaf in line.leaves()]
        return Scorecard(
            index=index,
            as_of=str(assessment.as_of) if assessment else "",
            origin=(assessment.origin or "") if assessment else "",
            full=decimal(points.full),
            assessed=sum((leaf.full for leaf in leaves if _is_assessed(leaf)), ZERO),
            lines=lines,
            totals=_totals(index.standard.verdicts, lines, gates, sanctions, points),
            gates=gates,
            sanctions=sanctions,
            years=years,
            assessment=assessment,
        )

    def _scored(
        self, index: StandardIndex, assessment: Assessment | None, of: Mapping[str, Charge]
    ) -> tuple[tuple[Line, ...], Points, tuple[YearTotal, ...]]:
        """The lines, and the total, which may be of several years (method E9)."""
        lines, points = self._alone(index, assessment, of, self.raised)
        weights = {
            year.removesuffix("年"): weight for year, weight in index.standard.year_weights.items()
        }
        if assessment is None or str(assessment.year) not in weights:
            return lines, points, ()
        years = tuple(
            self._year(index, assessment, points, year, weight) for year, weight in weights.items()
        )
        group = Group(roll_up="加权", weighing="折成100%", full=points.full)
        members = [Member(year.points, year.weight) for year in years]
        return lines, combine(group, members).points, years

    def _alone(
        self,
        index: StandardIndex,
        assessment: Assessment | None,
        of: Mapping[str, Charge],
        raised: frozenset[str],
    ) -> tuple[tuple[Line, ...], Points]:
        """The lines and the total of this assessment, without other years."""
        subtotal = self._subtotal(index, assessment)
        lines, points = score_lines(index.standard, Judging(assessment, subtotal, raised), of)
        return lines, penalise(points, judge_sanctions(index.standard, assessment))

    def _year(
        self,
        index: StandardIndex,
        assessment: Assessment,
        points: Points,
        year: str,
        weight: Decimal,
    ) -> YearTotal:
        """A year's total by its latest assessment; open where there is none yet."""
        if year == str(assessment.year):
            return YearTotal(year, weight, points, str(assessment.as_of))
        before = self.folder.latest_by(index.code, assessment.as_of.last, year=year)
        if before is None:
            return YearTotal(year, weight, Points(full=points.full, best=points.full), "")
        _, found = self._alone(index, before, {}, frozenset())
        return YearTotal(year, weight, found, str(before.as_of))

    def _subtotal(self, index: StandardIndex, assessment: Assessment | None) -> Subtotal:
        """Totals of other standards by their latest assessment up to this one's day (E10)."""
        inner = _Reckoning(self.workspace, self.folder, (*self.above, index.code))
        day = assessment.as_of.last if assessment else None

        def total(code: str) -> Points | None:
            other = self.workspace.standards.get(code)
            found = self.folder.latest_by(code, day)
            if other is None or found is None or code in inner.above:
                return None
            return inner._scored(other, found, {})[1]

        return total


def _is_assessed(leaf: Line) -> bool:
    return leaf.status not in (Status.OPEN, Status.NOT_APPLICABLE)


def _totals(
    verdicts: tuple[VerdictLine, ...],
    lines: tuple[Line, ...],
    gates: tuple[GateResult, ...],
    sanctions: tuple[SanctionResult, ...],
    points: Points,
) -> Totals:
    """The total at worst, as known, at best, and the grade that each gives."""
    full = decimal(points.full)
    totals = {
        "worst": decimal(points.worst),
        "known": decimal(points.known),
        "best": decimal(points.best),
    }
    evidence = Evidence.of(lines, gates, sanctions)
    found = {
        world: verdict(verdicts, Standing.of(world, evidence, totals[world], full))
        for world in WORLDS
    }
    grades = {world: line.grade if line else NO_GRADE for world, line in found.items()}
    reached = found["known"]
    return Totals(
        **totals,
        grade_worst=grades["worst"],
        grade=grades["known"],
        grade_best=grades["best"],
        consequence=(reached.consequence or "") if reached else "",
    )
