"""cc render --all: every document that a plan has the data for, in every format.

What a document is made from is told to another process by names only; it reads the workspace
itself. So the files are the same however many processes make them.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path, PurePosixPath
from typing import Final

from chuangcheng.cli.making import layout_name, make_file
from chuangcheng.cli.output import Destination, refuse_broken
from chuangcheng.cli.session import Session
from chuangcheng.cli.speak import complain
from chuangcheng.comparing.places import MOST, cores
from chuangcheng.documents.catalog import GENRES
from chuangcheng.documents.genre import Inputs
from chuangcheng.documents.render import Rendered, file_name
from chuangcheng.errors import ChuangchengError, Exit, NotFoundError, OutputError
from chuangcheng.reporting.progress import tracked
from chuangcheng.workspace.folder import PlanFolder

_MONTH: Final = "--month"
"""The option without which nothing can be made by the month."""
_MUCH: Final = 1_000_000
"""Bytes of a workspace from which on other processes are worth their second of reading it."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document to make: of which plan's folder, which genre, by which 发文, as what.

    `suffix` tells the files of several 发文 of one genre apart.
    """

    folder: str
    genre: str
    extension: str
    dispatch: str | None = None
    suffix: str = ""
    is_public: bool = False
    month: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file; else why there is none, and whether only because the data are not there."""

    job: Job
    rendered: Rendered | None = None
    message: str = ""
    hint: str = ""
    is_absent: bool = False


def write_all(
    start: Path | None,
    target: str | None,
    to: Destination,
    *,
    is_public: bool = False,
    month: str | None = None,
) -> Exit:
    """Make and write what can be made, tell what cannot. Raises `ChuangchengError`."""
    if to.output is not None and to.output.is_file():
        raise OutputError(f"“{to.output}”是文件，--all 要的是文件夹", "换一个名字")
    session = Session.open(start)
    folder = session.plan(target)
    refuse_broken(session, folder.path)
    session.warn_of_errors("公文的内容可能不对")
    wanted = tuple(replace(job, is_public=is_public, month=month) for job in jobs(folder, to.to))
    workers = workers_for(len(wanted), sum(map(len, session.contents.values())))
    made = tuple(tracked(make_all(session, wanted, workers), len(wanted), "出公文"))
    _tell_absent(made)
    place = to.output or session.root / "out" / folder.name
    written = [_write(one, place, to) for one in made if not one.is_absent]
    if not written:
        raise NotFoundError(f"“{folder.path}”里的内容还出不了公文", "先写任务分解和发文")
    return Exit.OK if all(written) else Exit.FOUND


def jobs(folder: PlanFolder, extension: str | None = None) -> tuple[Job, ...]:
    """Every genre in every format, or in one of them; a job for each 发文 of a genre."""
    found: list[Job] = []
    for name, genre in GENRES.items():
        files = [one.file for one in folder.dispatches if one.genre == name]
        for file in (*files,) or (None,):
            suffix = f"-{PurePosixPath(file).stem}" if file and len(files) > 1 else ""
            job = Job(folder.path, name, "", file, suffix)
            formats = (*genre.FORMATS, "pdf") if extension == "pdf" else genre.FORMATS
            wanted = (one for one in formats if extension in (None, one))
            found += [replace(job, extension=one) for one in wanted]
    return tuple(found)


def make_all(session: Session, wanted: Sequence[Job], workers: int = 1) -> Iterator[Made]:
    """What became of each job, in order. Raises `ChuangchengError` if a process dies."""
    if workers <= 1:
        yield from (make_one(session, job) for job in wanted)
        return
    root = str(session.root)
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield from pool.map(partial(_elsewhere, root), wanted)
    except BrokenProcessPool as error:
        raise ChuangchengError(
            "同时出公文的几个进程有一个半路停了，多半是内存不够", "关掉别的软件再来一遍"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def make_one(session: Session, job: Job) -> Made:
    """One document; what cannot be made is told, not raised."""
    workspace = session.loaded.workspace
    folder = next(one for one in workspace.plans if one.path == job.folder)
    dispatch = next((one for one in folder.dispatches if one.file == job.dispatch), None)
    inputs = Inputs(
        workspace=workspace,
        folder=folder,
        dispatch=dispatch,
        is_public=job.is_public,
        month=job.month,
    )
    if job.month is None and _MONTH in GENRES[job.genre].OPTIONS:
        return Made(job, is_absent=True)
    try:
        layout = layout_name(session, dispatch, None)
        rendered, _ = make_file(session.root, GENRES[job.genre], inputs, job.extension, layout)
    except NotFoundError as error:
        return Made(job, message=error.message, hint=error.hint, is_absent=True)
    except ChuangchengError as error:
        return Made(job, message=error.message, hint=error.hint)
    stem = rendered.file_name.removesuffix(f".{job.extension}") + file_name(job.suffix)
    return Made(job, replace(rendered, file_name=f"{stem}.{job.extension}"))


def workers_for(count: int, size: int) -> int:
    """How many processes are worth it for so many documents from so many bytes."""
    return min(cores(), MOST, count) if size >= _MUCH else 1


def _write(made: Made, place: Path, to: Destination) -> bool:
    """Whether the document was made and written."""
    if made.rendered is None:
        complain(f"没有出成{made.job.genre}（{made.job.extension}）：{made.message}", made.hint)
        return False
    try:
        replace(to, output=place / made.rendered.file_name).write(place, made.rendered)
    except ChuangchengError as error:
        complain(error.message, error.hint)
        return False
    return True


def _tell_absent(made: Sequence[Made]) -> None:
    """The genres that nothing of could be made, in one sentence."""
    done = {one.job.genre for one in made if not one.is_absent}
    absent = dict.fromkeys(one.job.genre for one in made if one.job.genre not in done)
    if absent:
        complain(
            f"有 {len(absent)} 个文种没有出，方案里没有它们要的内容：{'、'.join(absent)}",
            "要出哪个就运行 cc render 文种，会说缺什么；按月的加上 --month",
        )


def _elsewhere(root: str, job: Job) -> Made:
    """As the first process would, in one of our own."""
    return make_one(_own_session(root), job)


@cache
def _own_session(root: str) -> Session:
    """Such a process lives for one set, so what it has read stays true."""
    return Session.open(Path(root))


def _begin() -> None:
    """A process of our own: Ctrl-C is the first one's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
