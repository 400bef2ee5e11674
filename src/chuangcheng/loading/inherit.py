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
        self._found: dict[str, Standard] = {}
        for standard in own:
            self._found.setdefault(standard.code, standard)
        self._shipped = shipped
        self._known = (*self._found, *shipped_codes)
        self._is_certain = is_certain
        self._done: dict[int, tuple[Standard, Standard | None]] = {}
        self.findings: list[Finding] = []

    def find(self, code: str) -> Standard | None:
        """The standard with this 代号, the workspace's own before a shipped one; not yet whole."""
        if code not in self._found:
            model = self._shipped(code)
            if not isinstance(model, Standard):
                return None
            self._found[code] = model
        return self._found[code]

    def whole(self, standard: Standard) -> Standard:
        """The standard with all of its lines; as it is written where what it takes over fails."""
        heirs: list[Standard] = []
        here: Standard | None = standard
        while here is not None and here.inherits is not None and id(here) not in self._done:
            heirs.append(here)
            here = self._base(heirs, here.inherits)
        if here is not None and here.inherits is not None:
            here = self._done[id(here)][1]
        for heir in reversed(heirs):
            here = self._tailored(heir, here)
            self._done[id(heir)] = heir, here  # beside the heir, so that the id stays its own
        return here or standard

    def _base(self, heirs: list[Standard], tailoring: Tailoring) -> Standard | None:
        """What the last of the heirs takes over, if that can be."""
        base = self.find(tailoring.standard)
        if base is None:
            if self._is_certain:
                self.findings.append(_unknown(heirs[-1], tailoring, self._known))
        elif base.code in [heir.code for heir in heirs]:
            self.findings.append(_circle(heirs, tailoring, base))
            base = None
        return base

    def _tailored(self, heir: Standard, base: Standard | None) -> Standard | None:
        if base is None or heir.inherits is None:
            return None
        self.findings += _codes(heir.inherits, base)
        return tailor(heir, heir.inherits, base)


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


def _circle(heirs: list[Standard], tailoring: Tailoring, base: Standard) -> Finding:
    codes = [heir.code for heir in heirs]
    circle = "→".join((*codes[codes.index(base.code) :], base.code))
    return Finding(
        at=_place(heirs[-1], tailoring),
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
