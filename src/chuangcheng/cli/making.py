"""One document, by the office's own form where it has made one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from chuangcheng.cli.session import Session
from chuangcheng.documents.profile import NATIONAL
from chuangcheng.documents.public import context_of
from chuangcheng.documents.render import Rendered, file_name, make
from chuangcheng.errors import NotFoundError
from chuangcheng.loading.library import read_form, read_template, template_names
from chuangcheng.models.dispatch import Dispatch
from chuangcheng.nearest import suggest

if TYPE_CHECKING:
    from chuangcheng.documents.genre import Genre, Inputs

FORM: Final = "模板.docx"
"""A form made in Word, beside where the genre's text template is; only for docx."""


def layout_name(session: Session, dispatch: Dispatch | None, wanted: str | None) -> str:
    """The layout profile that is meant: the option's, else the 发文's, else the workspace's.

    Raises `NotFoundError`, with those that there are.
    """
    config = session.loaded.workspace.config
    said = (wanted, dispatch and dispatch.layout, config and config.layout)
    name = next((one for one in said if one), NATIONAL)
    names = template_names(session.root, "版式", ".yaml")
    if name not in names:
        listed = f"已有的版式：{'、'.join(names)}"
        raise NotFoundError(f"没有“{name}”这个版式", suggest(name, names) or listed)
    return name


def make_file(
    root: Path, genre: Genre, inputs: Inputs, extension: str, layout: str
) -> tuple[Rendered, Rendered]:
    """The finished file, and the document that it was made from: they differ for a PDF.

    Raises `ChuangchengError` for what cannot be made, and why.
    """
    if extension != "pdf":
        document = make_document(root, genre, inputs, extension, layout)
        return document, document
    from chuangcheng.cli.proofing import as_pdf  # noqa: PLC0415 - starts LibreOffice

    document = make_document(root, genre, inputs, "docx", layout)
    return as_pdf(document), document


def make_document(
    root: Path, genre: Genre, inputs: Inputs, extension: str, layout: str
) -> Rendered:
    """One that needs no other program. Raises `ChuangchengError` for what cannot be made."""
    name = f"{Path(genre.TEMPLATE).parent.as_posix()}/{FORM}"
    form = read_form(root, name) if extension == "docx" else None
    if form is None:
        return make(
            genre, inputs, extension, lambda template: read_template(root, template), layout
        )
    from chuangcheng.documents.forms import fill  # noqa: PLC0415 - few offices have one

    context = context_of(genre, inputs)
    return Rendered(f"{file_name(context.file_name)}.{extension}", fill(name, form, context))
