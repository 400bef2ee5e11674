"""A genre, its inputs and a format → a finished file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuangcheng.documents import markup
from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.environment import ReadTemplate, render
from chuangcheng.documents.genre import Context, Genre, Inputs
from chuangcheng.documents.overflow import settled
from chuangcheng.documents.paper import Paper
from chuangcheng.documents.profile import NATIONAL, Profile, read_profile
from chuangcheng.documents.public import context_of
from chuangcheng.errors import ChuangchengError

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What a file name may not hold, on Windows at least."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the bytes of a file were made from."""

    paper: Paper
    profile: Profile


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file: its name with its ending, its bytes, and what they were made from.

    `made` is None where an office's own form laid it out.
    """

    file_name: str
    content: bytes
    made: Made | None = None


def make(
    genre: Genre, inputs: Inputs, extension: str, read: ReadTemplate, layout: str = NATIONAL
) -> Rendered:
    """Build, render, write after the layout profile of a name.

    Raises `ChuangchengError` for what cannot be made, and why.
    """
    if extension not in genre.FORMATS:
        raise ChuangchengError(
            f"“{genre.TITLE}”不能输出成 {extension}", f"可以输出成 {'、'.join(genre.FORMATS)}"
        )
    return finish(genre.TEMPLATE, context_of(genre, inputs), extension, read, layout)


def finish(
    template: str, context: Context, extension: str, read: ReadTemplate, layout: str = NATIONAL
) -> Rendered:
    """A template and what it can see → a finished file."""
    profile = read_profile(layout, read)
    paper = settled(paper_of(template, context, read), profile.layout)
    content = WRITERS[extension].write(paper, profile.layout)
    name = f"{file_name(context.file_name)}.{extension}"
    return Rendered(name, content, Made(paper, profile))


def file_name(name: str) -> str:
    """A name as every system takes it for one file, which leads into no other folder."""
    return _NOT_IN_NAMES.sub("＿", name)


def paper_of(template: str, context: Context, read: ReadTemplate) -> Paper:
    """The paper that a template makes of its context."""
    text = render(template, context.values, read)
    return markup.parse(text, context.name, context.tables, context.plots)
