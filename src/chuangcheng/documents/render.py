"""A genre, its inputs and a format → a finished file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuangcheng.documents import markup
from chuangcheng.documents.catalog import WRITERS
from chuangcheng.documents.environment import ReadTemplate, render
from chuangcheng.documents.genre import Context, Genre, Inputs
from chuangcheng.documents.layout import read_layout
from chuangcheng.documents.overflow import settled
from chuangcheng.documents.paper import Paper
from chuangcheng.documents.public import context_of
from chuangcheng.errors import ChuangchengError, NotFoundError

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
"""What a file name may not hold, on Windows at least."""

LAYOUT = "版式/国标.yaml"


@dataclass(frozen=True, slots=True)
class Rendered:
    """A finished file: its name with its ending, and its bytes."""

    file_name: str
    content: bytes


def make(genre: Genre, inputs: Inputs, extension: str, read: ReadTemplate) -> Rendered:
    """Build, render, write. Raises `ChuangchengError` for what cannot be made, and why."""
    if extension not in genre.FORMATS:
        raise ChuangchengError(
            f"“{genre.TITLE}”不能输出成 {extension}", f"可以输出成 {'、'.join(genre.FORMATS)}"
        )
    return finish(genre.TEMPLATE, context_of(genre, inputs), extension, read)


def finish(template: str, context: Context, extension: str, read: ReadTemplate) -> Rendered:
    """A template and what it can see → a finished file."""
    layout_text = read(LAYOUT)
    if layout_text is None:
        raise NotFoundError(f"没有“{LAYOUT}”这个版式文件")
    layout = read_layout(layout_text)
    paper = settled(paper_of(template, context, read), layout)
    content = WRITERS[extension].write(paper, layout)
    return Rendered(f"{file_name(context.file_name)}.{extension}", content)


def file_name(name: str) -> str:
    """A name as every system takes it for one file, which leads into no other folder."""
    return _NOT_IN_NAMES.sub("＿", name)


def paper_of(template: str, context: Context, read: ReadTemplate) -> Paper:
    """The paper that a template makes of its context."""
    text = render(template, context.values, read)
    return markup.parse(text, context.name, context.tables, context.plots)
