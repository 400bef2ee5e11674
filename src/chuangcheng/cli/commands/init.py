"""cc init."""

import re
import sys
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from chuangcheng.cli.options import choice
from chuangcheng.errors import ChuangchengError, Exit

LEVELS = ("县", "市", "省", "乡", "单位")


def run(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="文件夹", help="建在哪里；不写就是当前文件夹", parser=Path),
    ] = None,
    region: Annotated[
        str | None, typer.Option("--region", metavar="地区", help="县、市名称，例如 大姚县")
    ] = None,
    office: Annotated[
        str | None, typer.Option("--office", metavar="办公室", help="承办的办公室，例如 县创建办")
    ] = None,
    titles: Annotated[
        str | None, typer.Option("--titles", metavar="称号", help="创建哪些称号，例如 卫生、文明")
    ] = None,
    level: Annotated[str, choice("--level", what="哪一级的方案", names=LEVELS)] = "县",
) -> int:
    """建一个新的工作区，里面有能通过检查的方案、单位名录、任务表和发文。

    没有写的选项会一样一样地问。已经有的文件不会动。
    """
    from chuangcheng.cli.new import check_place, next_steps, write_all
    from chuangcheng.cli.schemas import schema_files
    from chuangcheng.models.catalog import KINDS
    from chuangcheng.starting.files import SCHEMAS, Answers, workspace_files
    from chuangcheng.starting.titles import KNOWN, read_titles

    root = (folder or Path()).resolve()
    check_place(root)
    known = "、".join(title.code for title in KNOWN)
    region = _answer(region, "--region", "地区，县或市的名称，例如 大姚县")
    office = _answer(office, "--office", "承办的办公室，例如 县创建办")
    for answer in (region, office):
        if not re.search("[一-龥]", answer):
            raise ChuangchengError(f"“{answer}”不像名称", "写中文名称，例如 大姚县、县创建办")
    wanted = read_titles(
        _answer(titles, "--titles", f"创建哪些称号，几个用“、”隔开（{known}）"), level
    )
    if not wanted:
        raise ChuangchengError("没有写创建哪些称号", f"例如 --titles 卫生、文明；常见的有 {known}")
    answers = Answers(
        region=region,
        office=office,
        titles=wanted,
        level=level,
        year=date.today().year,  # noqa: DTZ011, TID251 - the clerk's own calendar
    )
    files = {path: text.encode() for path, text in workspace_files(answers).items()}
    schemas = {f"{SCHEMAS}/{name}": text for name, text in schema_files(KINDS).items()}
    write_all(root, files | schemas)
    typer.echo(next_steps(root, files, answers.folder), nl=False)
    return Exit.OK


def _answer(given: str | None, option: str, question: str) -> str:
    """The option's value, or what a person answers. Raises where there is nobody to ask."""
    if given is not None and given.strip():
        return " ".join(given.split())
    if not sys.stdin.isatty():
        raise ChuangchengError(
            f"没有写 {option}，也没有人可以问", f"写上{question.split('，', maxsplit=1)[0]}"
        )
    answer = ""
    while not answer:
        answer = " ".join(str(typer.prompt(question, prompt_suffix="：")).split())
    return answer
