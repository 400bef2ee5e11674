"""What of a list was done: names, or how many."""

from __future__ import annotations

from collections.abc import Collection

from chuangcheng.models.result import Result
from chuangcheng.scoring.problem import Problem


def ticks(result: Result, listed: Collection[str] = ()) -> int | tuple[str, ...] | Problem:
    """What is reported as done, each once and all of it `listed` (if anything is)."""
    return _checked(result.done, listed)


def with_unchecked(result: Result, listed: Collection[str] = ()) -> int | tuple[str, ...] | Problem:
    """What may turn out to be done: 做到 and 未查 together, each name in one of them only."""
    done, open_ = result.done, result.unchecked
    if not open_ or done is None:
        return _checked(done, listed)
    if done == 0:
        return _checked(open_, listed)
    if isinstance(done, int):
        return _checked(done + len(open_), listed)
    return _checked((*done, *open_), listed)


def unchecked_note(result: Result) -> str:
    """Why the points are not certain."""
    return f"清单里还有 {len(result.unchecked)} 项没有查"


def _checked(
    done: int | tuple[str, ...] | None, listed: Collection[str]
) -> int | tuple[str, ...] | Problem:
    if done is None:
        example = next(iter(listed), "名称")
        return Problem("按做到的项给分，没有写做到哪几项", f"例如 做到: [{example}]，都没做到写 0")
    if isinstance(done, int):
        return done if not listed or done <= len(listed) else _too_many(done, len(listed))
    for name in done:
        if listed and name not in listed:
            return Problem(f"的清单里没有“{name}”", f"可以写：{'、'.join(listed)}")
        if done.count(name) > 1:
            return Problem(f"的做到和未查里，“{name}”写了两遍", "删去一个")
    return done


def _too_many(done: int, listed: int) -> Problem:
    return Problem(f"的清单只有 {listed} 项，写了做到 {done} 项", "核对做到的项数")
