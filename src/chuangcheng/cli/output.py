"""Where a finished document goes: its format, its place, and whether it may replace another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from chuangcheng.cli.options import choice
from chuangcheng.errors import ChuangchengError, InputBrokenError

if TYPE_CHECKING:
    from chuangcheng.cli.session import Session
    from chuangcheng.documents.render import Rendered

FORMATS: Final = ("docx", "html", "md", "xlsx")

To = Annotated[
    str | None,
    choice("--to", what="输出成哪种文件，不写就看 -o 的后缀，再不然是 docx", names=FORMATS),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "-o", "--output", metavar="文件", help="写到哪里；不写就放进 out/方案/", parser=Path
    ),
]
Force = Annotated[bool, typer.Option("--force", help="文件已经有了也覆盖")]


@dataclass(frozen=True, slots=True)
class Destination:
    """What was said about the file to write."""

    to: str | None
    output: Path | None
    force: bool

    @property
    def extension(self) -> str:
        """The format asked for, by word or by the ending of the file. Raises `ChuangchengError`."""
        ending = self.output.suffix[1:].lower() if self.output else ""
        if self.to and ending in FORMATS and ending != self.to:
            raise ChuangchengError(
                f"--to 写的是 {self.to}，文件的后缀却是 .{ending}", "改成一致的，或者去掉 --to"
            )
        return self.to or (ending if ending in FORMATS else "docx")

    def write(self, session: Session, rendered: Rendered, folder: str = "") -> None:
        """Write it, below `out/` in a plan's folder where no place was named; print its path."""
        from chuangcheng.loading.disk import write_file  # noqa: PLC0415 - only who writes needs it

        path = self.output or session.root / "out" / folder / rendered.file_name
        write_file(path, rendered.content, overwrite=self.force)
        typer.echo(_shown(path))


def refuse_broken(session: Session, *folders: str) -> None:
    """Raise `InputBrokenError` if a file of these plans, or one that all use, is broken."""
    broken = [
        file
        for file in session.loaded.workspace.broken_files
        if file.startswith(tuple(f"{folder}/" for folder in folders)) or "/" not in file
    ]
    if broken:
        raise InputBrokenError(
            f"有 {len(broken)} 个文件没有读通，出的公文会缺内容", "先运行 cc validate，改好再出"
        )


def _shown(path: Path) -> str:
    """A path as short as it can be typed."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
