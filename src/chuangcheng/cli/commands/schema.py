"""cc schema."""

from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.errors import ChuangchengError, Exit, NotFoundError


def run(
    kind: Annotated[
        str | None, typer.Argument(metavar="类型", help="例如 任务分解；不写就列出全部类型")
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option("-o", metavar="文件夹", help="每个类型写一个文件，放进这里", parser=Path),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="文件已经有了也覆盖")] = False,
) -> int:
    """给出各类文件的 JSON Schema（2020-12），编辑器用它提示该写什么。

    cc init 建的工作区里已经放好，用 VS Code 打开，装上 YAML 插件就有提示。
    """
    from chuangcheng.models.catalog import KINDS
    from chuangcheng.nearest import suggest

    if kind is not None and kind not in KINDS:
        hint = suggest(kind, KINDS) or "可以写：" + "、".join(KINDS)
        raise NotFoundError(f"没有“{kind}”这种类型", hint)
    if folder is not None:
        return _write(folder, (kind,) if kind else tuple(KINDS), overwrite=force)
    if force:
        raise ChuangchengError("--force 要和 -o 一起用", "写上 -o 文件夹")
    if kind is None:
        typer.echo("\n".join(KINDS))
    else:
        from chuangcheng.cli.schemas import schema_text

        typer.echo(schema_text(kind), nl=False)
    return Exit.OK


def _write(folder: Path, kinds: tuple[str, ...], *, overwrite: bool) -> int:
    from chuangcheng.cli.schemas import schema_files
    from chuangcheng.loading.disk import write_file

    for name, content in schema_files(kinds).items():
        write_file(folder / name, content, overwrite=overwrite)
        typer.echo(folder / name)
    return Exit.OK
