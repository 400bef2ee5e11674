"""The options that every command takes, and an option with a fixed choice of words.

Commands declare `str`, `bool`, `Path` or a choice. What Typer refuses itself it refuses in English,
so whatever can be wrong with a word is said by a parser here, or by the command.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from chuangcheng.errors import ChuangchengError


def choice(*flags: str, what: str, names: Sequence[str]) -> Any:  # noqa: ANN401 - as typer.Option
    """An option that takes one of these words."""

    def read(word: str) -> str:
        if word in names:
            return word
        raise ChuangchengError(
            f"选项 {max(flags, key=len)} 没有“{word}”这个值", f"改用 {'、'.join(names)} 之一"
        )

    return typer.Option(
        *flags, metavar="值", help=f"{what}（可选：{'、'.join(names)}）", parser=read
    )


def _folder(word: str) -> Path:
    if os.path.isfile(word):  # noqa: PTH113 - Path's own fails on what it may not look at
        raise ChuangchengError(f"选项 -C 要的是目录，“{word}”是文件")
    if not os.path.isdir(word):  # noqa: PTH112
        raise ChuangchengError(f"选项 -C 指的目录“{word}”不存在")
    return Path(word)


Root = Annotated[
    Path | None,
    typer.Option(
        "-C",
        metavar="目录",
        help="工作区目录，缺省从当前目录向上找 chuangcheng.yaml",
        parser=_folder,
    ),
]
Target = Annotated[
    str | None,
    typer.Argument(
        metavar="方案或自评", help="方案的文件夹名，或者自评的文件；只有一个方案时不用写"
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]
