"""docx → PDF through LibreOffice, in a folder and with a user profile of its own each time.

So several may run at once, and neither a running LibreOffice nor its settings have a say.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from chuangcheng.office.find import OfficeError, find_office
from chuangcheng.office.fonts import Substitutes
from chuangcheng.office.settle import settle

SECONDS: Final = 180
"""How long a document may take."""

# A sheet has two sides: left-out blank pages would make even pages odd.
_FILTER: Final = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice on this machine, with what it takes for fonts that are missing."""

    program: Path
    fonts: Substitutes
    seconds: float = SECONDS

    @classmethod
    def here(cls, fonts: Substitutes) -> Office:
        """The one that is installed. Raises `OfficeError`."""
        return cls(find_office(), fonts)

    def convert(self, docx: bytes) -> bytes:
        """The document as PDF: the same bytes for the same document, program and fonts.

        Raises `OfficeError`.
        """
        return self.convert_all((docx,))[0]

    def convert_all(self, files: Sequence[bytes]) -> tuple[bytes, ...]:
        """As `convert`, all in one go: starting the program is most of the time."""
        with TemporaryDirectory(prefix="cc-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            for number, content in enumerate(files):
                (folder / f"{number}.docx").write_bytes(content)
            (folder / "fonts.conf").write_text(self.fonts.config(), encoding="utf-8")
            self._run(folder, [str(folder / f"{number}.docx") for number in range(len(files))])
            made = [folder / f"{number}.pdf" for number in range(len(files))]
            if not all(path.is_file() for path in made):
                raise OfficeError(
                    "LibreOffice 没有排出页面", "先看看它自己能不能打开，或者用 Word 打开 docx 另存"
                )
            return tuple(settle(path.read_bytes()) for path in made)

    def _run(self, folder: Path, files: Sequence[str]) -> None:
        command = [
            str(self.program),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--headless", "--norestore", "--convert-to", _FILTER),
            *("--outdir", str(folder), *files),
        ]
        environment = {**os.environ, "TZ": "UTC"}
        if self.fonts.is_known:
            environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
        try:
            process = subprocess.Popen(
                command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            raise OfficeError("LibreOffice 打不开", f"看看“{self.program}”能不能运行") from error
        try:
            process.wait(self.seconds * len(files))
        except subprocess.TimeoutExpired as error:
            raise OfficeError(
                f"LibreOffice 过了 {self.seconds:g} 秒还没有排完",
                "再试一次，或者用 Word 打开 docx 另存",
            ) from error
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the program and those that it started: the first is only a starter."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        command = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
        subprocess.run(command, capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
