"""A specimen through every measurement → the lines of the report."""

from __future__ import annotations

from collections.abc import Iterator

from chuangcheng.documents.profile import Deviation
from chuangcheng.documents.proof.catalog import OF_FILE, OF_PAGES, Measure
from chuangcheng.documents.proof.line import Line, NothingThereError, Verdict
from chuangcheng.documents.proof.specimen import Specimen


def measure(specimen: Specimen) -> tuple[Line, ...]:
    """Where the profile leaves the standard, what the file says, what the pages show.

    Without pages the report still names what they would have been asked.
    """
    return (
        *map(_of_profile, specimen.profile.deviations),
        *(line for name, one in OF_FILE for line in _measured(name, one, specimen)),
        *(line for name, one in OF_PAGES for line in _on_pages(name, one, specimen)),
    )


def _on_pages(name: str, one: Measure, specimen: Specimen) -> Iterator[Line]:
    if specimen.pages:
        yield from _measured(name, one, specimen)
    else:
        yield Line("", name, "", "没有排出页面", Verdict.UNKNOWN)


def _measured(name: str, one: Measure, specimen: Specimen) -> Iterator[Line]:
    try:
        yield from one(specimen)
    except NothingThereError:
        yield Line("", name, "", "页面上没有找到", Verdict.UNKNOWN)


def _of_profile(deviation: Deviation) -> Line:
    """A habit that the profile has in place of what the standard normally has."""
    fields, own = deviation.national.fields, deviation.entry.fields
    unit = fields.get("单位", "")
    item = deviation.entry.where.replace("版式", "", 1)
    wanted, found = (f"{one['值']} {unit}".strip() for one in (fields, own))
    return Line(fields["条款"], f"版式里{item}", wanted, found, Verdict.DIFFERS)
