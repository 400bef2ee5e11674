"""Where LibreOffice is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from chuangcheng.errors import ChuangchengError


class OfficeError(ChuangchengError):
    """LibreOffice is not there, or did not do what it was asked for."""


def find_office() -> Path:
    """The program, from PATH or where Windows and macOS have it. Raises `OfficeError`."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    for place in _usual_places():
        if place.is_file():
            return place
    raise OfficeError(
        "这台电脑上没有找到 LibreOffice，排不出页面",
        "装上 LibreOffice；只要 PDF 的话，也可以用 Word 打开 docx 另存",
    )


def _usual_places() -> Iterator[Path]:
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
        folder = os.environ.get(variable)
        if folder:  # .com waits until it is done, .exe does not
            yield Path(folder) / "LibreOffice" / "program" / "soffice.com"
