"""署名 and 成文日期: how far in, one over the other, on a page with text (7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from chuangcheng.documents.paper import Signature
from chuangcheng.documents.proof.line import Line, NothingThereError
from chuangcheng.documents.proof.page import MM, Char, Page
from chuangcheng.documents.proof.specimen import Specimen, judged, shown

_CELLS: Final = 0.3
"""Digits are half as wide and a gap is set before Chinese: a character's third, in characters."""
_NEAR: Final = 0.7


def date_gap(specimen: Specimen) -> Iterator[Line]:
    """How many characters the date stands in from the right, to be sealed (7.3.5.1).

    A name so long that it ends at the edge of the type area moves the date that it is over.
    """
    wanted = specimen.layout.signing.date_gap
    _, _, right, _ = specimen.edges
    for signature, page in signed(specimen):
        if signature.sealed:
            date = page.find(_solid(signature.date))
            name = _name(page, signature, date)
            found = (right - date[-1].right) / _cell(specimen)
            is_moved = found > wanted and right - name[-1].right < _cell(specimen)
            yield specimen.line(
                "署名/成文日期右空", "成文日期右空", shown(wanted, "字"), shown(found, "字"),
                fits=is_moved or abs(found - wanted) <= _CELLS,
            )  # fmt: skip


def name_over_date(specimen: Specimen) -> Iterator[Line]:
    """The last name stands centred over the date where a seal comes (7.3.5.1)."""
    for signature, page in signed(specimen):
        if signature.sealed:
            date = page.find(_solid(signature.date))
            name = _name(page, signature, date)
            found = abs(_middle(name) - _middle(date))
            yield judged(
                "7.3.5.1", "署名对成文日期居中", "居中", f"差 {shown(found, '毫米')}",
                fits=found <= _NEAR, is_rule=False,
            )  # fmt: skip


def unsealed(specimen: Specimen) -> Iterator[Line]:
    """Unsealed, the date begins two characters right of the name, or ends two in (7.3.5.2)."""
    _, _, right, _ = specimen.edges
    cell = _cell(specimen)
    for signature, page in signed(specimen):
        if not signature.sealed:
            date = page.find(_solid(signature.date))
            name = _name(page, signature, date)
            begins = (date[0].left - name[0].left) / cell
            ends = (right - date[-1].right) / cell
            yield judged(
                "7.3.5.2", "不盖章的成文日期", "比署名右移 2 字，或右空 2 字",
                f"右移 {shown(begins, '字')}，右空 {shown(ends, '字')}",
                fits=min(abs(begins - 2), abs(ends - 2)) <= _CELLS, is_rule=True,
            )  # fmt: skip


def page_has_text(specimen: Specimen) -> Iterator[Line]:
    """The page with the date has text above the 署名 (7.3.5.5)."""
    _, top, _, _ = specimen.edges
    for signature, page in signed(specimen):
        name = _name(page, signature, page.find(_solid(signature.date)))
        above = page.lines(top, name[0].top)
        yield judged(
            "7.3.5.5", "成文日期那一面有正文", "有", "有" if above else "没有",
            fits=bool(above), is_rule=True,
        )  # fmt: skip


def signed(specimen: Specimen) -> Iterator[tuple[Signature, Page]]:
    """Every signature with a date, and the last page where that date is a line by itself.

    Raises `NothingThereError`.
    """
    for block in specimen.blocks:
        if isinstance(block, Signature) and block.date:
            date = _solid(block.date)
            pages = [page for page in specimen.upright if date in _lines(page)]
            if not pages:
                raise NothingThereError(block.date)
            yield block, pages[-1]


def _lines(page: Page) -> set[str]:
    found = page.lines(0, page.height)
    return {_solid("".join(char.text for char in line)) for line in found}


def _name(page: Page, signature: Signature, date: list[Char]) -> list[Char]:
    """The last name above the date; names of a joint document stand side by side."""
    wanted = _solid(signature.issuers[-1])
    for line in reversed(page.lines(0, date[0].top)):
        solid = [char for char in line if not char.text.isspace()]
        at = "".join(char.text for char in solid).rfind(wanted)
        if at >= 0:
            return solid[at : at + len(wanted)]
    raise NothingThereError(wanted)


def _middle(chars: list[Char]) -> float:
    return (chars[0].left + chars[-1].right) / 2


def _cell(specimen: Specimen) -> float:
    return specimen.layout.cell * MM


def _solid(text: str) -> str:
    return "".join(text.split())
