"""Paper and margins, section by section."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.documents.proof.line import Line
from chuangcheng.documents.proof.specimen import Specimen, shown

_ROUNDING = 0.05
"""A twentieth of a point, in which Word keeps margins, is less than this many mm."""


def sheet(specimen: Specimen) -> Iterator[Line]:
    """A4, upright or turned (5.1)."""
    page = specimen.layout.page
    found = {(round(one.width, 1), round(one.height, 1)) for one in specimen.word.sections}
    wanted = (page.width, page.height)
    fits = all(
        abs(one - other) <= _ROUNDING
        for sizes in found
        for one, other in zip(sizes, wanted, strict=True)
    )
    yield specimen.line(
        "纸张/宽", "纸张", _size(wanted), "、".join(map(_size, sorted(found))), fits=fits
    )


def _size(size: tuple[float, float]) -> str:
    return f"{shown(size[0])}×{shown(size[1])} 毫米"


def margins(specimen: Specimen) -> Iterator[Line]:
    """The four margins (5.2.1); those of turned pages are told as of the upright sheet."""
    for key, name in (
        ("上边距", "top"),
        ("下边距", "bottom"),
        ("左边距", "left"),
        ("右边距", "right"),
    ):
        wanted = getattr(specimen.layout.page, name)
        found = sorted({round(getattr(one, name), 2) for one in specimen.word.sections})
        fits = all(abs(one - wanted) <= _ROUNDING for one in found)
        told = "、".join(shown(one, "毫米") for one in found)
        yield specimen.line(f"纸张/{key}", key, shown(wanted, "毫米"), told, fits=fits)
