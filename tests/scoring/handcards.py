"""Cards worked by hand: cards/<代号>.md → the 自评 that it writes, and what each should give.

The table below `## 自评` is the head of each 自评, that below `## 逐项` its results and what the
mixed one gives, that below `## 合计` the totals. A fence in yaml is one more file of the folder;
it may say in which of the three worlds it lies, as in `yaml 最好 结果`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from chuangcheng.loading.library import ShippedStandards
from chuangcheng.loading.load import load
from chuangcheng.models.assessment import Assessment
from chuangcheng.models.values.number import format_points
from chuangcheng.rules.run import check
from chuangcheng.scoring.score import score
from chuangcheng.scoring.scorecard import Line, Scorecard, State
from chuangcheng.workspace.folder import PlanFolder
from chuangcheng.workspace.workspace import Workspace

FOLDER: Final = Path(__file__).with_name("cards")
WORLDS: Final = ("最好", "最差", "结果")
NOTHING: Final = "未评"
"""A cell that writes nothing into the 自评."""
_SETTINGS: Final = "规则: {SCOR003: 关闭}\n"
"""The 依据 of a figure that is worked for a test is the card itself."""
_FENCE: Final = re.compile(r"^```yaml(.*)\n((?:.*\n)*?)```$", re.MULTILINE)
_RANGE: Final = "～"

Row = dict[str, str]
"""Column → cell."""


@dataclass(frozen=True)
class Card:
    """One card: its text, and what can be read from it."""

    code: str
    text: str

    @cached_property
    def tables(self) -> dict[str, list[Row]]:
        """Heading → the rows of the tables below it."""
        found: dict[str, list[Row]] = {}
        for part in re.split(r"^## ", self.text, flags=re.MULTILINE)[1:]:
            heading, _, body = part.partition("\n")
            cells = [_cells(line) for line in body.split("\n") if line.startswith("|")]
            found[heading] = [
                dict(zip(cells[0], row, strict=True))
                for row in cells[1:]
                if set("".join(row)) - set("-: ")
            ]
        return found

    def files(self, world: str) -> dict[str, bytes]:
        """The workspace of one world."""
        head = [f"{row['写']}: {row[world]}" for row in self.tables["自评"] if row[world]]
        results = [
            f'  "{row["编号"]}": {row[world]}'
            for row in self.tables["逐项"]
            if row[world] != NOTHING
        ]
        lines = ["类型: 自评", f"标准: {self.code}", *head, "结果:", *(results or ["  {}"]), ""]
        files = {"chuangcheng.yaml": _SETTINGS, "plans/示例/自评.yaml": "\n".join(lines)}
        for number, (worlds, body) in enumerate(_FENCE.findall(self.text)):
            if world in (worlds.split() or WORLDS):
                files[f"plans/示例/另{number}.yaml"] = body
        return {path: text.encode() for path, text in files.items()}


@dataclass(frozen=True, slots=True)
class Scored:
    """A world of a card as the program sees it."""

    workspace: Workspace
    folder: PlanFolder
    assessment: Assessment
    card: Scorecard
    findings: tuple[str, ...]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


@cache
def cards() -> dict[str, Card]:
    """Every card by the 代号 of its standard."""
    return {
        path.stem: Card(path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.md"))
    }


@cache
def scored(code: str, world: str) -> Scored:
    """The 自评 of one world of a card, read as a clerk's file is, and scored."""
    loaded = load(cards()[code].files(world), ShippedStandards())
    workspace = loaded.workspace
    (folder,) = workspace.plans
    (assessment,) = (one for one in folder.assessments if one.file.endswith("/自评.yaml"))
    return Scored(
        workspace=workspace,
        folder=folder,
        assessment=assessment,
        card=score(workspace, folder, workspace.standards[code], assessment),
        findings=tuple(
            f"{one.code} {one.message}" for one in check(workspace, loaded.findings).diagnostics
        ),
    )


def as_worked(line: Line, wanted: str) -> str:
    """What a line gives, in the words of the card: points, a range of them, or the status."""
    if wanted and not wanted.removeprefix("-")[:1].isdecimal():
        return line.status.value
    points = (line.worst, line.known, line.best) if wanted.count(_RANGE) == 2 else ()
    return _RANGE.join(map(format_points, points)) or between(line)


def between(line: Line) -> str:
    """From the worst to the best; one figure where they are the same."""
    worst, best = format_points(line.worst), format_points(line.best)
    return worst if worst == best else f"{worst}{_RANGE}{best}"


def figures(card: Scorecard) -> Row:
    """Everything that a card may say of a whole, by its name."""
    sums = card.totals
    states = [gate.state for gate in card.gates]
    return {
        "满分": format_points(card.full),
        "最少": format_points(sums.worst),
        "已得": format_points(sums.known),
        "最多": format_points(sums.best),
        "最少分的等次": sums.grade_worst,
        "等次": sums.grade,
        "最多分的等次": sums.grade_best,
        "处理": sums.consequence,
        "否决": str(len(card.vetoes)),
        **{status: str(number) for status, number in card.tally.items()},
        **{state.value: str(states.count(state)) for state in State},
        "负面清单": _RANGE.join(_sanctions(card)),
    }


def _sanctions(card: Scorecard) -> Iterator[str]:
    """How many rungs of the 负面清单 hold for certain, and how many perhaps."""
    certain = sum(one.is_certain for one in card.sanctions)
    yield str(certain)
    if certain != len(card.sanctions):
        yield str(len(card.sanctions))
