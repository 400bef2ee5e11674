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
    from chuangcheng.documents.genre import Context
    from chuangcheng.documents.render import Rendered

FORMATS: Final = ("docx", "html", "md", "xlsx")
TO: Final = "输出成哪种文件，不写就看 -o 的后缀，再不然是 docx"

To = Annotated[
    str | None,
    choice("--to", what=TO, names=FORMATS),
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
    formats: tuple[str, ...] = FORMATS

    @property
    def extension(self) -> str:
        """The format asked for, by word or by the ending of the file. Raises `ChuangchengError`."""
        ending = self.output.suffix[1:].lower() if self.output else ""
        if self.to and ending in self.formats and ending != self.to:
            raise ChuangchengError(
                f"--to 写的是 {self.to}，文件的后缀却是 .{ending}", "改成一致的，或者去掉 --to"
            )
        return self.to or (ending if ending in self.formats else "docx")

    def write(self, root: Path, rendered: Rendered, folder: str = "") -> None:
        """Write it, below `out/` in a plan's folder where no place was named; print its path."""
        self.save(rendered.content, root / "out" / folder / rendered.file_name)

    def put(self, text: str) -> None:
        """Write a text to the place named, which there must be."""
        assert self.output is not None
        self.save(text.encode(), self.output)

    def write_document(self, root: Path, template: str, context: Context, folder: str = "") -> None:
        """Render a template of the workspace at `root`, or one that ships, and write it."""
        from chuangcheng.documents.render import finish  # noqa: PLC0415
        from chuangcheng.loading.library import read_template  # noqa: PLC0415

        rendered = finish(template, context, self.extension, lambda name: read_template(root, name))
        self.write(root, rendered, folder)

    def save(self, content: bytes, otherwise: Path) -> None:
        """Write to the place named, else to `otherwise`; print the path. Raises `OutputError`."""
        from chuangcheng.loading.disk import write_file  # noqa: PLC0415 - only who writes needs it

        path = self.output or otherwise
        write_file(path, content, overwrite=self.force)
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
