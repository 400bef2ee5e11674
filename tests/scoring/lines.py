"""What the tests of the methods ask of one line and one result."""

from __future__ import annotations

from chuangcheng.scoring.judge import judge
from chuangcheng.scoring.judgement import Judgement, Status
from scoring.build import D, indicator, result


def judged(line: str, found: str) -> Judgement:
    """Judge a leaf; it is open if and only if it says why."""
    one = judge(indicator(line), result(found))
    assert (one.status is Status.OPEN) == (one.problem is not None), one
    return one


def points_and_status(line: str, found: str) -> tuple[str, str]:
    """Points that are certain, and the status."""
    one = judged(line, found)
    assert one.problem is None, one.problem
    assert one.worst == one.known == one.best
    return f"{one.known.normalize():f}", one.status.value


def why_open(line: str, found: str) -> tuple[str, str]:
    """What is said of a result that cannot be used, and what to write instead.

    Nothing of its points is known, and all of them are still possible.
    """
    one = judged(line, found)
    assert one.problem is not None, one
    assert (one.worst, one.known, one.best) == (D(0), D(0), indicator(line).points)
    return one.problem.message, one.problem.hint
