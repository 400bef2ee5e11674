"""What is measured: the paper that was meant, its layout, the Word file and the printed pages."""

from __future__ import annotations

from dataclasses import dataclass

from chuangcheng.documents.layout import Layout
from chuangcheng.documents.paper import Block, Paper
from chuangcheng.documents.profile import Profile
from chuangcheng.documents.proof.line import Line, Verdict
from chuangcheng.documents.proof.page import Page
from chuangcheng.documents.proof.word import WordFile


@dataclass(frozen=True, slots=True)
class Specimen:
    """All that a measurement may look at; `pages` is empty where none were printed."""

    paper: Paper
    profile: Profile
    word: WordFile
    pages: tuple[Page, ...] = ()

    @property
    def layout(self) -> Layout:
        """The figures that the document was made by."""
        return self.profile.layout

    @property
    def blocks(self) -> tuple[Block, ...]:
        """All blocks of the paper in order."""
        return tuple(block for section in self.paper.sections for block in section.blocks)

    @property
    def upright(self) -> tuple[Page, ...]:
        """The pages that are not turned."""
        return tuple(page for page in self.pages if page.width < page.height)

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of an upright page's type area, in mm from its top left."""
        page = self.layout.page
        return page.left, page.top, page.width - page.right, page.height - page.bottom

    def line(self, entry: str, item: str, wanted: str, found: str, *, fits: bool) -> Line:
        """A line on what an entry of the profile (`组/项`) says, as binding as it is there."""
        group, key = entry.split("/")
        fields = self.profile.national[group][key].fields
        return judged(
            fields["条款"], item, wanted, found, fits=fits, is_rule=fields["强度"] == "规定"
        )


def judged(clause: str, item: str, wanted: str, found: str, *, fits: bool, is_rule: bool) -> Line:
    """A line on what the standard says in words."""
    missed = Verdict.BROKEN if is_rule else Verdict.DIFFERS
    return Line(clause, item, wanted, found, Verdict.FITS if fits else missed)


def shown(number: float, unit: str = "") -> str:
    """A figure as a person writes it, to a tenth."""
    text = f"{number:.2f}".rstrip("0").rstrip(".") or "0"
    return f"{text} {unit}".rstrip()
