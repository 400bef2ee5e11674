"""Near misses: which known names somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known names most like `name`, best first; none if nothing is like it.

    Two likenesses count: few edits, and abbreviation (every character of one occurs in the other
    in order, as 县住建局 in 大姚县住房和城乡建设局).
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # only needed once something is wrong

    scored = []
    for candidate in known:
        likeness = ratio(name, candidate)
        if _abbreviates(name, candidate):
            likeness = max(likeness, 75.0)
        if likeness >= _ENOUGH:
            scored.append((-likeness, len(candidate), candidate))
    best = sorted(scored)
    top = best[0][0] if best else 0.0
    return tuple(name for likeness, _, name in best if likeness <= top + 15.0)[:limit]


_ENOUGH = 45.0
_SHORTEST = 3


def _abbreviates(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    characters = iter(long)
    return len(short) >= _SHORTEST and all(character in characters for character in short)


def suggest(name: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known names; empty if there is none."""
    found = nearest(name, known)
    if not found:
        return ""
    return "是不是" + "、".join(f"“{near}”" for near in found) + "？"
