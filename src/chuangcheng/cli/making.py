"""One document, by the office's own form where it has made one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from chuangcheng.documents.public import context_of
from chuangcheng.documents.render import Rendered, file_name, make
from chuangcheng.loading.library import read_form, read_template

if TYPE_CHECKING:
    from chuangcheng.documents.genre import Genre, Inputs

FORM: Final = "模板.docx"
"""A form made in Word, beside where the genre's text template is; only for docx."""


def make_document(root: Path, genre: Genre, inputs: Inputs, extension: str) -> Rendered:
    """The finished file. Raises `ChuangchengError` for what cannot be made, and why."""
    name = f"{Path(genre.TEMPLATE).parent.as_posix()}/{FORM}"
    form = read_form(root, name) if extension == "docx" else None
    if form is None:
        return make(genre, inputs, extension, lambda template: read_template(root, template))
    from chuangcheng.documents.forms import fill  # noqa: PLC0415 - few offices have one

    context = context_of(genre, inputs)
    return Rendered(f"{file_name(context.file_name)}.{extension}", fill(name, form, context))
