"""What a reader sees: files through LibreOffice, read by the product's own means."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from chuangcheng.documents.proof.page import MM, Char, Ink, Page, read_pdf
from chuangcheng.office.convert import Office
from chuangcheng.office.fonts import NoChineseFontError, substitutes

__all__ = ["MM", "Char", "Ink", "Page", "render", "why_not"]

_CHINESE = ("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体")
_LATIN = ("Times New Roman",)


def why_not() -> str:
    """Why nothing can be measured here, or an empty text."""
    missing = [tool for tool in ("soffice", "fc-match") if shutil.which(tool) is None]
    if missing:
        return f"{'、'.join(missing)} is not installed"
    try:
        substitutes(_CHINESE, _LATIN)
    except NoChineseFontError as error:
        return error.message
    return ""


def render(files: Mapping[str, bytes], _folder: Path) -> dict[str, tuple[Page, ...]]:
    """The pages of every file."""
    office = Office.here(substitutes(_CHINESE, _LATIN))
    made = office.convert_all(tuple(files.values()))
    return {name: read_pdf(pdf) for name, pdf in zip(files, made, strict=True)}
