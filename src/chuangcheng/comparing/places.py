"""Every plan of a workspace, one after another or on several cores, in the order of folders."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from multiprocessing import get_context
from typing import Final

from chuangcheng.comparing.place import Place, Question, read_place
from chuangcheng.comparing.shelf import Shelf
from chuangcheng.errors import ChuangchengError
from chuangcheng.loading.disk import findings_of
from chuangcheng.loading.files import STANDARDS, read_files
from chuangcheng.loading.library import ShippedStandards

_MANY: Final = 200
"""Plans from which on starting other processes is worth its half second."""
_CHUNK: Final = 16
"""Plans handed over at once: an interruption waits for as many."""
MOST: Final = 61
"""Processes that Windows lets one wait for."""


def shelf_of(root: str) -> Shelf:
    """The standards of the workspace at `root`."""
    files, unread = read_files(root, (STANDARDS,))
    return Shelf(files, ShippedStandards(), findings_of(unread))


def places(
    question: Question, folders: Sequence[str], shelf: Shelf, workers: int = 1
) -> Iterator[Place]:
    """What each folder has to show, in the order given, however many processes work on it.

    Raises `ChuangchengError` if one of them dies.
    """
    if workers <= 1:
        yield from (read_place(question, folder, shelf) for folder in folders)
        return
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)
    try:
        yield from pool.map(partial(_elsewhere, question), folders, chunksize=_CHUNK)
    except BrokenProcessPool as error:
        raise ChuangchengError(
            "同时算分的几个进程有一个半路停了，多半是内存不够", "关掉别的软件再来一遍"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def workers_for(count: int) -> int:
    """How many processes so many plans are worth on this machine."""
    return min(cores(), MOST) if count >= _MANY else 1


def _elsewhere(question: Question, folder: str) -> Place:
    """As the first process would, in one of our own."""
    return read_place(question, folder, _own_shelf(question.root))


_own_shelf: Final = cache(shelf_of)
"""Such a process lives for one question, so what it has read stays true."""


def _begin() -> None:
    """A process of our own: Ctrl-C is the first one's to answer, and nothing here makes cycles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
