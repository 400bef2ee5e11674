"""Near misses: which known names somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import normalize


def nearest(name: str, known: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The known names most like `name`, best first; none if nothing is like it.

    A name that differs only in full-width and half-width characters is meant for certain.

    Two likenesses count: few edits, and abbreviation (every character of one occurs in the other
    in order, as 县住建局 in 大姚县住房和城乡建设局).
    """
    if len(name) > _LONGEST:
        return ()
    from rapidfuzz import fuzz, process  # noqa: PLC0415  # only needed once something is wrong

    known = list(dict.fromkeys(known))
    same = tuple(one for one in known if one != name and _half_width(one) == _half_width(name))
    if same:
        return same[:limit]
    found = process.extract(name, known, scorer=fuzz.ratio, score_cutoff=_ENOUGH, limit=_MANY)
    likeness = {candidate: score for candidate, score, _ in found}
    if max(likeness.values(), default=0.0) < _ABBREVIATED + _APART:  # else it would fall away
        for candidate in known:
            if _abbreviates(name, candidate):
                likeness[candidate] = max(likeness.get(candidate, 0.0), _ABBREVIATED)
    best = sorted((-score, len(candidate), candidate) for candidate, score in likeness.items())
    top = best[0][0] if best else 0.0
    return tuple(near for score, _, near in best if score <= top + _APART)[:limit]


def _half_width(name: str) -> str:
    """`３.１（２）` → `3.1(2)`: full-width letters, digits and signs as half-width ones."""
    return name if name.isascii() else normalize("NFKC", name)


_MANY = 50
_ABBREVIATED = 75.0
_APART = 15.0
_ENOUGH = 45.0
_SHORTEST = 3
_LONGEST = 200  # what is longer is no name, and comparing millions of characters takes gigabytes


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
