"""继承: every standard with the lines that it takes over from another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from chuangcheng.diagnostic import Finding
from chuangcheng.models.base import Model
from chuangcheng.models.indicator import Standard
from chuangcheng.models.tailoring import Tailoring
from chuangcheng.nearest import suggest
from chuangcheng.source import Span
from chuangcheng.workspace.standards import walk
from chuangcheng.workspace.tailored import tailor, unknown_codes


class Inheritance:
    """Finds the standard that another takes over, and makes it whole first.

    `is_certain` tells whether every 指标体系 could be read; if not, one that is missing may stand
    in a broken file. `findings` are what is wrong in the standards asked for.
    """

    def __init__(
        self,
        own: Iterable[Standard],
        shipped: Callable[[str], Model | None],
        shipped_codes: Iterable[str],
        *,
        is_certain: bool,
    ) -> None:
        self._own: dict[str, Standard] = {}
        for standard in own:
            self._own.setdefault(standard.code, standard)
        self._shipped = shipped
        self._known = (*self._own, *shipped_codes)
        self._is_certain = is_certain
        self._done: dict[int, tuple[Standard, Standard | None]] = {}
        self.findings: list[Finding] = []

    def find(self, code: str) -> Standard | None:
        """The standard with this 代号, the workspace's own before a shipped one; not yet whole."""
        if code in self._own:
            return self._own[code]
        model = self._shipped(code)
        return model if isinstance(model, Standard) else None

    def whole(self, standard: Standard) -> Standard:
        """The standard with all of its lines; as it is written where what it takes over fails."""
        return self._whole(standard, ()) or standard

    def _whole(self, standard: Standard, heirs: tuple[Standard, ...]) -> Standard | None:
        """None if it cannot be made whole; `heirs` are those on whose behalf it is asked for."""
        if standard.inherits is None:
            return standard
        if id(standard) not in self._done:  # beside the standard itself, so that the id stays its
            self._done[id(standard)] = standard, self._made(standard, standard.inherits, heirs)
        return self._done[id(standard)][1]

    def _made(
        self, standard: Standard, tailoring: Tailoring, heirs: tuple[Standard, ...]
    ) -> Standard | None:
        line = (*heirs, standard)
        base = self.find(tailoring.standard)
        if base is None:
            if self._is_certain:
                self.findings.append(_unknown(standard, tailoring, self._known))
            return None
        if base.code in [heir.code for heir in line]:
            self.findings.append(_circle(tailoring, base, line))
            return None
        whole = self._whole(base, line)
        if whole is None:
            return None
        self.findings += _codes(tailoring, whole)
        return tailor(standard, tailoring, whole)


def _place(standard: Standard, tailoring: Tailoring) -> Span:
    """Where the 代号 of what is taken over is written, a bare value or a mapping's."""
    return tailoring.span("standard") if tailoring.is_located else standard.span("inherits")


def _unknown(standard: Standard, tailoring: Tailoring, known: Iterable[str]) -> Finding:
    code = tailoring.standard
    return Finding(
        at=_place(standard, tailoring),
        code="LINK017",
        message=f"没有代号是“{code}”的指标体系，继承不了",
        hint=suggest(code, known) or "核对代号；自带的有哪些，看 cc standards",
    )


def _circle(tailoring: Tailoring, base: Standard, line: tuple[Standard, ...]) -> Finding:
    codes = [heir.code for heir in line]
    circle = "→".join((*codes[codes.index(base.code) :], base.code))
    return Finding(
        at=_place(line[-1], tailoring),
        code="LINK018",
        message=f"继承绕成了圈：{circle}",
        hint="最早的一个不写“继承”，把它的指标写全",
    )


def _codes(tailoring: Tailoring, base: Standard) -> Iterator[Finding]:
    known = [node.code for node in walk(base.indicators)]
    for code, way in unknown_codes(tailoring, base):
        key = way[0] == "changes"
        yield Finding(
            at=tailoring.key_span(*way) if key else tailoring.span(*way),
            code="LINK019",
            message=f"“{base.code}”里没有编号是“{code}”的指标",
            hint=suggest(code, known) or f"核对编号；有哪些，看 cc standards show {base.code}",
        )
